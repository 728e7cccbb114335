"""Names, titles and quotations: how a record's values become words of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Literal

from briefings.extraction.gazetteer import all_names, by_folded_name, fold
from briefings.language import ENGLISH, gettext, ngettext, pgettext, pmarked, spoken
from briefings.locales import listed, party_name
from briefings.sources.headlines import opening_of
from store.records import Article, Meeting, MeetingKind, MeetingStatus, Party

_THE = frozenset({
    "United States", "United Kingdom", "United Arab Emirates", "United Nations", "European Union", "African Union",
    "Arab League", "Netherlands", "Philippines", "Maldives", "Bahamas", "Gambia", "Taliban", "Holy See", "Vatican",
    "Palestinian Authority", "Czech Republic", "Dominican Republic", "Central African Republic", "Marshall Islands",
    "Solomon Islands", "Democratic Republic of the Congo", "Republic of the Congo", "European Commission", "World Bank",
    "European Council", "European Parliament", "World Health Organization", "World Trade Organization", "Red Cross",
    "International Monetary Fund", "International Criminal Court", "International Court of Justice", "Houthis",
    "UN Security Council", "UN General Assembly", "UN Human Rights Council", "IAEA", "OSCE", "G7", "G8", "G20", "IMF",
})  # fmt: skip

_KINDS = {
    MeetingKind.TALKS: pmarked("kind of meeting", "talks"),
    MeetingKind.SUMMIT: pmarked("kind of meeting", "summit"),
    MeetingKind.MEETING: pmarked("kind of meeting", "meeting"),
    MeetingKind.CALL: pmarked("kind of meeting", "call"),
    MeetingKind.VISIT: pmarked("kind of meeting", "visit"),
    MeetingKind.HEARING: pmarked("kind of meeting", "hearing"),
    MeetingKind.SESSION: pmarked("kind of meeting", "session"),
    MeetingKind.CONFERENCE: pmarked("kind of meeting", "conference"),
    MeetingKind.DIALOGUE: pmarked("kind of meeting", "dialogue"),
    MeetingKind.OTHER: pmarked("kind of meeting", "meeting"),
}
_KINDS_MANY = {
    MeetingKind.TALKS: pmarked("kinds of meetings", "talks"),
    MeetingKind.SUMMIT: pmarked("kinds of meetings", "summits"),
    MeetingKind.MEETING: pmarked("kinds of meetings", "meetings"),
    MeetingKind.CALL: pmarked("kinds of meetings", "calls"),
    MeetingKind.VISIT: pmarked("kinds of meetings", "visits"),
    MeetingKind.HEARING: pmarked("kinds of meetings", "hearings"),
    MeetingKind.SESSION: pmarked("kinds of meetings", "sessions"),
    MeetingKind.CONFERENCE: pmarked("kinds of meetings", "conferences"),
    MeetingKind.DIALOGUE: pmarked("kinds of meetings", "dialogues"),
    MeetingKind.OTHER: pmarked("kinds of meetings", "others"),
}
_STATUSES = {
    MeetingStatus.SCHEDULED: pmarked("status of a meeting", "scheduled"),
    MeetingStatus.TENTATIVE: pmarked("status of a meeting", "tentative"),
    MeetingStatus.POSTPONED: pmarked("status of a meeting", "postponed"),
    MeetingStatus.CANCELLED: pmarked("status of a meeting", "cancelled"),
    MeetingStatus.HELD: pmarked("status of a meeting", "held"),
}
_BODY_KINDS = frozenset({MeetingKind.SUMMIT, MeetingKind.SESSION, MeetingKind.CONFERENCE, MeetingKind.HEARING})
SIDES_IN_A_TITLE = 3


def the(name: str) -> str:
    """'the United States', 'Russia': the name as an English sentence takes it; in other languages the name alone."""
    return f"the {name}" if name in _THE and spoken() == ENGLISH else party_name(name)


def listing(words: Sequence[str], last: Literal["and", "or", "then"] = "and") -> str:
    """'a', 'a and b', 'a, b and c'; with "or" or "then" before the last one."""
    if last == "then" and len(words) > 1:
        return gettext("{first} then {last}", first=", ".join(words[:-1]), last=words[-1])
    return listed(words, "or" if last == "or" else "standard")


def party_names(sides: Iterable[str]) -> list[str]:
    """What the sides are called in the reader's language."""
    return [party_name(side) for side in sides]


def flat(text: str) -> str:
    """The words in one line, each white space one blank."""
    return " ".join(text.split())


# --------------------------------------------------------------------------- meetings


def kind_words(kind: MeetingKind) -> str:
    return pgettext("kind of meeting", _KINDS[kind])


def kinds_name(kind: MeetingKind) -> str:
    """'summits': several of a kind."""
    return pgettext("kinds of meetings", _KINDS_MANY[kind])


def status_name(status: MeetingStatus) -> str:
    """'cancelled': how it stands, in a word."""
    return pgettext("status of a meeting", _STATUSES[status])


def meeting_title(meeting: Meeting) -> str:
    """'Russia – United States talks', 'NATO summit', 'Antony Blinken: visit', 'Geneva talks'."""
    kind, sides = kind_words(meeting.kind), party_names(meeting.sides)
    if not sides:
        return (
            gettext("{place} {kind}", place=party_name(meeting.place), kind=kind)
            if meeting.place
            else kind.capitalize()
        )
    if len(sides) > SIDES_IN_A_TITLE:
        shown, more = sides[: SIDES_IN_A_TITLE - 1], len(sides) - SIDES_IN_A_TITLE + 1
        who = ngettext("{sides} and {number} other", "{sides} and {number} others", more, sides=", ".join(shown))
        return f"{who}: {kind}"
    if len(sides) == 1 and meeting.kind not in _BODY_KINDS and (person := _person(meeting.parties)):
        return f"{person}: {kind}"
    return gettext("{sides} {kind}", sides=" – ".join(sides), kind=kind)


def _person(parties: Sequence[Party]) -> str | None:
    named = [party.name for party in parties if party.name != party.side]
    return named[0] if len(named) == 1 else None


def party_words(parties: Sequence[Party]) -> list[str]:
    """'Sergei Lavrov (Russia)', 'the United States': everybody named, a side alone only where no one else is."""
    parties = [without_office(party) for party in parties]
    spoken_for = {party.side for party in parties if party.name != party.side}
    return [
        the(party.side) if party.name == party.side else f"{party.name} ({party_name(party.side)})"
        for party in dict.fromkeys(parties)
        if party.name != party.side or party.side not in spoken_for
    ]


_OFFICE = re.compile(
    r"(?:'s|’s|\bof\b).{0,99}\b(?:ministry|government|foreign office)$"
    r"|^(?:the )?(?:[\w-]{1,30} ){0,2}(?:ministry|government)\b.{0,99}\bof\b",
    re.I,
)


def without_office(party: Party) -> Party:
    """The country for its "Peru's foreign ministry", which adds nothing to who takes part; else the party as it is."""
    return Party(party.side, party.side) if party.name != party.side and _OFFICE.search(party.name) else party


_OF_COUNTRIES = r"(?:countries|nations|states|allies|governments|powers|capitals|partners)"
_HOW_MANY = r"(?:several|some|other|most|many|various|key|major|a number of|a group of)"


def is_group(side: str) -> bool:
    """True for "Europe", "Gulf states": many countries at once, who neither speak nor are silent as one."""
    entry = by_folded_name().get(fold(side))
    return entry is not None and entry.kind == "group" and not re.search(r"\d", side)


def group_words(side: str, words: str) -> str | None:
    """How a passage names a group of countries, "several European countries"; None where it names none so."""
    found = _group_pattern(side).search(words)
    return found[0] if found else None


@cache
def _group_pattern(side: str) -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name, entry in all_names() if entry.side == side)
    return re.compile(rf"\b(?:{_HOW_MANY} )?(?:{names}) {_OF_COUNTRIES}\b")


# --------------------------------------------------------------------------- quotations

LIMIT = 240
LONGEST = 600
_NEGATIONS = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nothing|nobody|cannot|without|hardly|n't)\b|n[’']t\b", re.IGNORECASE
)
_QUALIFIERS = re.compile(
    r"\b(?:unless|until|if|except|but|only|provided|however|although|though|without|before|not)\b", re.IGNORECASE
)
_CLAUSE_END = re.compile(r"[,;:.!?–—][”\"'’)]*(?=\s|$)|\s(?=[–—]\s)")
_OPENING, _CLOSING = "“\"‘'«„", "”\"’'»“"


def has_negation(text: str) -> bool:
    return _NEGATIONS.search(text) is not None


def clipped(text: str, limit: int = LIMIT) -> str:
    """The text in one line; cut, where it must be, after a whole clause if there is one, with an ellipsis.

    What is left out never takes back what is shown: a negation keeps its clause, and a condition or
    exception further on ("unless", "but", "not") is kept too, up to ``LONGEST`` characters.
    """
    words = flat(text)
    if len(words) <= limit:
        return words
    ends = [match.end() for match in _CLAUSE_END.finditer(words) if match.end() > limit // 3]
    within = [end for end in ends if end <= limit]
    cut = within[-1] if within else _word_end(words, limit)
    while cut < len(words) and not _is_harmless(words[:cut], words[cut:], whole=cut in ends):
        cut = min([end for end in ends if end > cut] or [len(words)])
    if cut > LONGEST:
        cut = max([end for end in ends if end <= LONGEST] or [_word_end(words, LONGEST)])
    return words if cut >= len(words) else words[:cut].rstrip(" ,;:–—") + " …"


def _is_harmless(head: str, tail: str, *, whole: bool) -> bool:
    """True if the head alone says nothing that the tail would take back."""
    sentence_ended = head.rstrip("”\"'’)").endswith((".", "!", "?"))
    rest_of_sentence = re.split(r"[.!?][”\"'’)]*\s", tail, maxsplit=1)[0]
    if not sentence_ended and _QUALIFIERS.search(rest_of_sentence):
        return False
    last_clause = _CLAUSE_END.split(head.rstrip(",;:"))[-1]
    return whole or not has_negation(last_clause)


def _word_end(text: str, limit: int) -> int:
    return max(text.rfind(" ", 0, limit + 1), 0) or limit


def quoted(text: str) -> str:
    """The words between quotation marks, once: marks that are there already are not doubled."""
    inner = text.strip()
    if len(inner) > 1 and inner[0] in _OPENING and not _mark_within(inner[1:-1]):
        inner = inner[1:-1] if inner[-1] in _CLOSING else inner[1:]
    return inner if _mark_within(inner) else f"“{inner.strip()}”"


def _mark_within(text: str) -> bool:
    return any(mark in text for mark in '“”"«»')


_DATELINE = re.compile(
    r"^[A-Z][A-Z.’' /-]+(?:, [A-Z][\w.’' ]+){0,2}(?:, | )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? )?"
    r"(?:\([\w ./-]{2,40}\) )?[-–—]{1,3} (?=[A-Z“\"‘])"
)


def sentence(text: str) -> str:
    """The words in one line, without the dateline of an article's first sentence."""
    return _DATELINE.sub("", flat(text))


def whole_quotation(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the quotation mark right before or after it, where it holds only the other one of the pair."""
    words = text[start:end]
    opened = words.count("“") - words.count("”") + (words.count('"') % 2)
    if not opened:
        return start, end
    if start > 0 and text[start - 1] in '“"':
        return start - 1, end
    return (start, end + 1) if text[end : end + 1] in ("”", '"') else (start, end)


def unquoted_stop(text: str) -> str:
    """Without a comma or full stop at its end, so that the sentence can go on."""
    return re.sub(r"(?:(?<!\.[A-Z])\.|[,;]){1,9}(?=[”\"’']?$)", "", text)


def article_name(article: Article, limit: int = 60) -> str:
    """The article's title, else its first words after byline and dateline."""
    return clipped_title(article.title or opening_of(article.text), limit)


def clipped_title(text: str, limit: int) -> str:
    """A title in one line, cut after a word."""
    words = flat(text[: limit * 4])
    return words if len(words) <= limit else words[: _word_end(words, limit - 2)].rstrip(" ,;:–—") + " …"
