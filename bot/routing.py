"""A text sent without a command: an article, a question, or neither. Rules over words, no guessing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from briefings.query import Query, parse
from briefings.query_days import with_months_named
from briefings.sources.addresses import with_scheme

LONGEST_QUESTION = 300
FEWEST_WORDS = 8
"""A single line with fewer words than this reports nothing that could be read; it is asked or said."""

_ASKS = re.compile(
    r"(?:and |so |ok(?:ay)?,? |please |hi,? |hello,? |hey,? )*"
    r"(?:who|whom|whose|what|what['’]?s|when|when['’]?s|where|where['’]?s|why|which|how|is|are|was|were|does|do|did|has"
    r"|have|can|could|will|would|should|show|tell|give|list|find|any|remind|brief|help|thanks?|hi|hello|hey"
    r"|i(?:['’]d| would)? (?:like|want|need)|i am|i['’]m)\b",
    re.IGNORECASE,
)
_KINDS = (
    ("timeline", r"timeline|chronology|histor(?:y|ies)|happen(?:s|ed|ing)?|so far|background"),
    (
        "positions",
        r"positions?|stances?|wants?|wanted|demands?|demanded|says?|said|saying|thinks?|offers?|offered|rejects?|rejected"
        r"|refuses?|refused|opposes?|opposed|supports?|supported|expects?|threatens?|threatened|views?|claims?|reacts?"
        r"|reactions?|stands?|promise[sd]?|pledge[sd]?|agree[sd]?|accept(?:s|ed)?|den(?:y|ies|ied)|warn(?:s|ed)?"
        r"|accuse[sd]?|insist(?:s|ed)?|hope[sd]?",
    ),
    ("articles", r"articles?|sources?|read lately"),
    ("meetings", r"meetings?|meets?|met|talks?|summits?|visits?|calls?|hearings?|sessions?|negotiations?"
                 r"|next(?! (?:week|month|year|few|\d|two|three|four|five|six|seven|ten|mon|tue|wed|thu|fri|sat|sun))"
                 r"|scheduled|upcoming|planned|agenda|calendar"),
)  # fmt: skip
_ONE_KIND = re.compile(
    r"(?<!who )(?<!whom )(?<!that )\b(summit|visit|call|hearing|session)s?\b(?! (?:for|on|off)\b)", re.IGNORECASE
)
"""A kind of meeting that is asked for; "who calls for sanctions" asks for none."""
_KIND_WORDS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for kind, words in _KINDS)
_REMIND = re.compile(r"\b(?:remind|notify|alert) me\b|\btell me (?:before|when)\b", re.IGNORECASE)
_TODAY = re.compile(
    r"(?:(?:hi|hello|hey|good morning)[,!.]? )?(?:(?:what(?:['’]s| is)?|anything|meetings?)? ?"
    r"(?:on|up|happening|new)? ?(?:today|tonight)|what(?:['’]s| is) new|any(?:thing new| news))",
    re.IGNORECASE,
)
_WHO_COMES = re.compile(
    r"(?:who|whom)(?: (?:will|would|is going to|is to|may|might|else|does|do))* "
    r"(?:represents?|representing|leads?|leading|heads?|heading|attends?|attending|comes?|coming|takes? part|sends?)\b",
    re.IGNORECASE,
)
"""Who is to come: the meeting's brief tells it, or that it is not known."""
_FILLING = re.compile(
    r"\b(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|be|been|do|does|did|has|have|had|will|would|should"
    r"|can|could|the|an?|to|of|in|on|at|about|for|and|with|me|you|i|please|tell|show|give|list|find|any|there|latest|news"
    r")(?:['’]s)?\b",
    re.IGNORECASE,
)
_SMALL_TALK = re.compile(
    r"(?:hi|hello|hey|thanks?|thank you|good (?:morning|afternoon|evening|night|day)|ok(?:ay)?|yes|no|please|bye|test"
    r"|cool|great|nice|sorry|help)\b.{0,30}|\W*",
    re.IGNORECASE,
)
_THANKS = re.compile(
    r"(?:many )?(?:thanks|thank you|thx|ty)\b(?: (?:a lot|so much|very much|again))?\W*", re.IGNORECASE
)
_SCHEME = r"[a-z][a-z0-9+.-]*://"
"""How an address begins that says how it is asked for (RFC 3986, 3.1)."""
_PICTURE = re.compile(
    r"(?:as )?(?:an? )?(?:pictures?|images?|charts?|graphics?)(?: (?:of|for|about))?\b[:,]? ?(?P<after>.*)"
    r"|(?P<before>.*?),? (?:(?:as|in) )?(?:an? )?(?:pictures?|images?|charts?|graphics?)",
    re.IGNORECASE | re.DOTALL,
)
_MENTION = re.compile(r"@\w{3,32}")


@dataclass(frozen=True, slots=True)
class Question:
    """What kind of answer is wanted ("meetings", "positions", ...), and about what."""

    kind: str
    query: str


def without_picture(query: str) -> str | None:
    """What a picture is asked of: "picture iran", "iran as a picture" -> "iran"; None where none is asked for."""
    found = _PICTURE.fullmatch(query.strip())
    return (found["after"] or found["before"] or "").strip() if found else None


def is_article(text: str) -> bool:
    """False for what is obviously a question, a name or a greeting: one short line that asks or reports nothing."""
    if len(text) > LONGEST_QUESTION:
        return True
    words = text.split()
    return len(words) >= FEWEST_WORDS and not words[-1].endswith("?") and not _ASKS.match(" ".join(words))


def asks(text: str) -> bool:
    """True for words that begin or end as a question, or a greeting, does."""
    words = " ".join(text.split())
    return words.endswith("?") or _ASKS.match(words) is not None


def is_small_talk(text: str) -> bool:
    """True for a greeting, thanks, or signs alone: nothing that could be looked for."""
    return _SMALL_TALK.fullmatch(text.strip()) is not None


def is_thanks(text: str) -> bool:
    """True for thanks and nothing else."""
    return _THANKS.fullmatch(text.strip()) is not None


def is_link(text: str) -> bool:
    """True for an address and nothing else, also one of a kind that is not fetched: it is no article's text."""
    return with_scheme(text) is not None or re.fullmatch(rf"\s*{_SCHEME}\S+\s*", text, re.IGNORECASE) is not None


def address_in(link: str) -> str:
    """The address as it is fetched, also of one that is written without its scheme."""
    return with_scheme(link) or link.strip()


def without_mentions(text: str) -> str:
    """What is asked, without the names of bots it is asked of and the marks at its end."""
    return " ".join(_MENTION.sub(" ", text).split()).strip(" ?!.,")


def question_in(text: str, today: date) -> Question | None:
    """The question, by its words; a bare name asks when they meet. None where nothing known is asked about."""
    asked = with_months_named(without_mentions(text))
    about = parse(asked, today)
    if _TODAY.fullmatch(asked):
        return Question("today", "")
    if _REMIND.search(asked):
        return Question("subscribe", " and ".join(about.sides))
    if _WHO_COMES.match(asked):
        return Question("brief", _about(about))
    for kind, words in _KIND_WORDS:
        if words.search(asked):
            only = _kinds_named(asked) if kind == "meetings" else []
            return Question(kind, " ".join([*_FILLING.sub(" ", words.sub(" ", asked)).split(), *only]))
    if about.sides and _ASKS.match(asked):
        return Question("meetings", _about(about))
    return Question("meetings", asked) if about.sides or about.days else None


def _kinds_named(asked: str) -> list[str]:
    """ "when is the next summit" asks for summits alone; where several kinds are named, for any of them."""
    return list(dict.fromkeys(f"only {found[1].lower()}s" for found in _ONE_KIND.finditer(asked)))


def _about(query: Query) -> str:
    """The parties and the towns that are asked about; a capital as it was named, it may be meant as a place."""
    named = (term.text if term.place else term.side for term in query.terms)
    return " ".join(dict.fromkeys(filter(None, named)))
