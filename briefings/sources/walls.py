"""Pages that answer as if they were an article and are none: a wall of cookies, "Just a moment…", "Page not found".

One sentence that names a meeting is an article, whatever stands beside it.
"""

from __future__ import annotations

import re

from briefings.language import gettext, marked
from briefings.sources.text import UnreadableText
from store.records import Findings

FEWEST = 20
"""Words; a page with fewer in which nothing was found is none."""
LONGEST = 200
"""Words; a page with more is an article, whatever it speaks of."""
NO_ARTICLE = marked(
    "There is no article text there: the page may want a login, cookies or JavaScript. Paste the text of the article."
)
_SAYS_SO = re.compile(
    r"""\b(?:
        (?:enable|turn\ on|activate|allow|requires?|without)\ (?:javascript|cookies)
      | javascript\ (?:and\ cookies|is\ (?:disabled|required|off|not\ enabled)|must\ be)
      | (?:accept|reject|manage|decline)\ (?:all\ |the\ |your\ |our\ )?(?:cookies|consent|privacy\ settings)
      | (?:we|this\ \w+|partners|and)\ uses?\ (?:\w+\ )?cookies
      | (?:store|access|read)\ information\ on\ a\ device
      | we\ (?:value|respect|care\ about)\ your\ privacy
      | (?:checking|verifying)\ (?:if\ |that\ )?(?:your\ browser|you\ are)
      | verify\ (?:that\ )?you(?:\ are|'re)\ (?:a\ )?human | not\ a\ robot | captcha | unusual\ traffic\ from\ your
      | (?:don't|do\ not)\ have\ permission\ to\ (?:access|view)
      | page\ (?:\w+\ ){0,6}(?:not\ (?:be\ )?found|not\ exist|no\ longer\ (?:exists|available)|been\ (?:re)?moved)
      | error\ 40[34] | 40[34]\ (?:error|not\ found|forbidden)
      | you\ (?:are\ being|will\ be)\ redirected
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)


def refuse_wall(text: str, findings: Findings, *, is_partial: bool = False) -> None:
    """Raises UnreadableText where this page, in which so much was found, is no article.

    One that says what it is may speak of somebody's words ("we know you are not a robot") and of a day: neither
    is news without a party. What everybody sees of an article for subscribers is short, and may ask for a login.
    """
    words = " ".join(text.replace("’", "'").split())
    count = words.count(" ") + 1
    news = (findings.meetings, findings.positions, findings.open_points, [e for e in findings.events if e.parties])
    is_empty = not any((*news, findings.statements, findings.events))
    is_said = not any(news) and not is_partial and count <= LONGEST and _SAYS_SO.search(words)
    if (is_empty and count < FEWEST) or is_said:
        raise UnreadableText(gettext(NO_ARTICLE))
