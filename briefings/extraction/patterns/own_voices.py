"""How documents tell in whose voice they are written: headings, formulas before a joint text, bylines, turns."""

from __future__ import annotations

import re

FORMULAS = (
    re.compile(
        r"\W*(?:the )?(?:(?:full |complete )?text|following|below|this)\b[^\n]{0,120}?\b"
        r"(?:(?:released|issued|made|adopted|delivered|published|agreed|signed)(?: (?:jointly|today))*(?: \w+ \d+)? by"
        r"|attributable to|(?:statement|communiqu[ée]|declaration|remarks)s? (?:of|by|from)|on behalf of)\b"
        r"(?P<who>[^\n]+)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<who>[^\n]{3,600}?)\b(?:have |has |today |jointly )*(?:issued?|issues|released?|made|adopted|delivered)\b"
        r"[^\n]{0,20}\bthe following (?:\w+ )?(?:statement|communiqu[ée]|declaration|remarks|text)",
        re.IGNORECASE,
    ),
)
""" "The following statement was released by the Governments of ...", "X and Y issued the following statement"."""

WHO_ENDS = re.compile(
    r"(?<=[a-z]{3})[.:] |[:;]\s*$|\bon (?!behalf)|\b(?:regarding|concerning|following|after|to (?:mark|express|welcome)"
    r"|marking|in response|in light|at the|at their|in the wake|about|against|during|ahead of|condemning|welcoming"
    r"|commending|supporting|as members|which|who|today)\b"
)
"""Where the names of those who joined in a statement end, and what it is about begins."""

TITLES = re.compile(
    r"(?:(?<![\w’'-])\w[\w’'-]* ){0,3}?(?:statement|declaration|communiqu[ée]|remarks|address|speech|press release)s?"
    r"(?: \w+)? (?:by|of|from|on behalf of)\b"
    r"(?P<who>.+?)(?=:|\s(?:on|at|in|to|regarding|concerning|about|following|after|ahead|during|before|announcing"
    r"|commending|welcoming|condemning|supporting|calling)\s|$)",
    re.IGNORECASE,
)
""" "Statement by the Spokesperson of ... on ...", "Joint Declaration of the Foreign Ministers of ...": who speaks."""

BEHALF = re.compile(
    r"on behalf of (?:the )?(?P<who>.+?)(?=\s(?:on|at|in|regarding|following|about)\s|$)", re.IGNORECASE
)

OWNED = re.compile(
    r"(?P<who>[A-Z0-9].{1,70}?)(?:[’']s?)? "
    r"(?:(?:[Jj]oint|[Pp]ress|[Cc]hair(?:man|person)?(?:[’']s)?|[Ll]eaders(?:[’'])?) )*"
    r"(?:[Ss]tatement|[Cc]ommuniqu[ée]|[Dd]eclaration)\b"
)
""" "G7 Foreign Ministers' Statement on ..."."""

UNDERSIGNED = re.compile(r"\bthe undersigned\b|\bstatement\b[^\n]{0,200}\blisted (?:below|at the)\b", re.IGNORECASE)
"""Whoever signs below is not read here."""

COLLECTIVE = re.compile(
    r"\b(?:coalition|group|ministers|leaders|governments|members|states|countries|quint|quad|troika|quartet|envoys"
    r"|representatives|partners|co-?chairs|delegations|committee|council|forum|friends|heads|g7|g20)\b",
    re.IGNORECASE,
)
"""Bodies and groups: whoever only prints their statement is not its voice."""

JOINT = re.compile(
    r"\bjoint\b[^\n]{0,40}\b(?:statement|declaration|communiqu[ée]|readout|press release|remarks)", re.IGNORECASE
)

HOUSES = (
    (re.compile(r"\s*office of the spokesperson\s*\Z", re.IGNORECASE), "United States"),
    (re.compile(r".*\b(?:white house|nsc) (?:press |national )?(?:secretary|spokes)", re.IGNORECASE), "United States"),
    (re.compile(r".*, (?:principal |deputy |acting )*department spokesperson\s*\Z", re.IGNORECASE), "United States"),
    (re.compile(r".*, principal deputy spokesperson\s*\Z", re.IGNORECASE), "United States"),
    (
        re.compile(
            r"(?>.*?, (?:acting |principal |deputy )*(?:assistant|under) secretary\b).*\bbureau of", re.IGNORECASE
        ),
        "United States",
    ),
)
"""Headings that name no country and can only be of one."""

LEADERS = (
    (
        re.compile(
            r"(?:fact ?sheet\b|week ahead\b"
            r"|(?:statement|remarks|readout|letter) (?:by|from|of) (?:the )?(?:vice )?president\b"
            r"|statement (?:by|from) (?:the )?(?:principal |deputy )*press secretary\b|press (?:briefing|gaggle) by"
            r"|(?:background|on-the-record) (?:press )?(?:briefing|call) (?:by|on|with)\b)",
            re.IGNORECASE,
        ),
        re.compile(
            r"White House|Senior Administration Official|Oval Office|Rose Garden|Camp David|Air Force One|South Lawn"
            r"|\bUnited States\b|\bU\.S\."
            r"|\bAmerican?\b|\bWashington\b"
        ),
        "United States",
        "president",
    ),
    (
        re.compile(r"(?:PM|Prime Minister[’']s) (?:call|meeting|bilateral|statement|remarks|words)\b"),
        re.compile(r"Downing Street|\bUK\b|\bUnited Kingdom\b|\bBritain\b|\bBritish\b"),
        "United Kingdom",
        "prime minister",
    ),
)
"""How leaders' offices entitle what they publish, what the text has to speak of, whose they are, and their chief."""

OTHERS = re.compile(r"[’']s\b|:|\s(?:with|on|to|at|after|following|ahead)\s", re.IGNORECASE)
"""What the name of whose statement it is ends with in a title."""

BODY = re.compile(
    r"\b(?:ministry|department|secretariat|government|embassy|high commission|consulate|presidency|commission|council"
    r"|press (?:service|centre|center|release|statement|office)|information (?:bureau|department)|foreign affairs)\b",
    re.IGNORECASE,
)
"""What is written at the head of a paper."""

TITLED = re.compile(
    r"^[^,]*,.*\b(?:spokes\w+|secretary|minister|ambassador|envoy|representative|coordinator|president|commissioner"
    r"|director|administrator|chair\w*|counsell?or)\b",
    re.IGNORECASE,
)
""" "Ana Roe, Minister for Trade": a line that names the author."""

TURN = re.compile(r"\s*(?P<who>[^\W\d_][\w.’'-]*(?:,? [^\W\d_][\w.’'-]*){0,5}(?: \([^)\n]{2,40}\))?):(?=\s)")
PERSONAL = re.compile(
    r"(?:Secretary|Minister|President|Ambassador|Mr|Ms|Mrs|Dr|Question|Moderator|Chancellor|Commissioner|Director"
    r"|Spokes\w+|Representative|Premier|Chair\w*|Senator|Envoy)\b\.?",
)
"""Labels of persons: "Secretary General Ruiz: ..."; other labels are headings ("Begin text:")."""
CALLERS = frozenset({"leader", "president", "side", "they", "both", "two"})
"""How the readout of a call speaks of the two who talked."""
HOUSE = frozenset({"ministry", "department", "government", "administration", "embassy", "mission", "cabinet"})
"""What calls itself so on its own paper."""
TITLE_PARTS = re.compile(r",|;|\bAnd\b|\band\b|\bWith\b|\bwith\b|&")
"""What stands between those whom the title of a transcript names."""
QUESTION = frozenset({"question", "q", "moderator", "interviewer", "operator", "reporter", "journalist", "host"})
"""Turns of those who only ask."""
