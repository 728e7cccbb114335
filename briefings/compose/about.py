"""What a meeting is about, in the words of the articles that announce it.

"to compare their figures", "talks on the dam", "the meeting would deal with measurements alone": the
words are found beside the meeting's own citation, or in the next sentences where these begin with
the meeting itself. Days and places are no subject.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from briefings.compose.desk import Desk
from briefings.compose.wording import clipped
from store.records import Citation, Meeting

_GATHERING = (
    r"(?:talks|discussions|negotiations|consultations|meetings?|summit|call|conference|session|hearing|dialogue|"
    r"gathering|round|encounter|visit|trip)"
)
_DOING = (
    r"(?:discuss|address|prepare(?: for)?|negotiate|settle|compare|review|agree|finalise|finalize|sign|coordinate|"
    r"explore|consider|assess|examine|debate|weigh|focus on|deal with|cover|tackle|work out|hammer out|end|resolve|"
    r"de-escalate|ease|restart|revive|decide|vote|launch|begin a process)"
)
_TIME = (
    r"(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may \d|june|july|august|september|"
    r"october|november|december|next |this |the (?:sidelines|margins|phone|same day)|behalf|hold|schedule|condition|"
    r"both |either )"
)
_PURPOSE = re.compile(rf"\b(?P<about>to {_DOING} [^.;\n]{{4,160}})", re.IGNORECASE)
_SUBJECT = re.compile(
    rf"\b{_GATHERING} (?:on|over|about|concerning|regarding) (?!{_TIME})(?P<about>[^.;,\n]{{4,120}})", re.IGNORECASE
)
_AGENDA = re.compile(
    rf"\b{_GATHERING} (?:(?:is|are|was|were) (?:expected|due|set|likely|meant|intended|aimed)|will|would)"
    rf"(?: to| at)? (?P<about>{_DOING} [^.;\n]{{4,160}})",
    re.IGNORECASE,
)
_BEGINS_WITH_IT = re.compile(
    rf"(?:[A-Z][\w ]{{0,40}}? (?:said|says) (?:that )?)?(?:The|They|These|Those|Its?|This)\b[\w’' -]{{0,60}}?"
    rf"\b{_GATHERING}\b",
    re.IGNORECASE,
)
_DOES = re.compile(rf"{_DOING}\b", re.IGNORECASE)
_TALKS_OF = re.compile(
    r"^(?:to )?(?:discuss|address|consider|examine|debate|focus on|deal with|cover|negotiate|explore) ", re.IGNORECASE
)
_STOP = re.compile(
    r",? (?:in [A-Z]\w+ )?(?:on|next|this) (?:\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|"
    r"April|May \d|June|July|August|September|October|November|December|week\b|month\b).*$"
    r"|,? (?:officials|a spokes\w+|sources|according to|the \w+ said|\w+ said|[\w’' ]{0,40} (?:said|confirmed|reported|"
    r"announced))\b.*$|, while .*$|(?: (?:which|that|who))? (?:is|are|was|were|will|would|has|have|had) .*$"
)
_SENTENCE_END = re.compile(r"[.!?][”\"’')]*\s+|\n")
LIMIT = 130
SHORTEST = 6
SENTENCES_AFTER = 2


def about(meeting: Meeting, desk: Desk, crowded: Collection[Citation] = ()) -> tuple[str, Citation] | None:
    """The newest wording of what it is about, and where it stands; None where no article says.

    ``crowded`` are passages that tell of several meetings: what they name may be the other one's.
    """
    for citation in desk.backed(meeting.citations):
        text = desk.articles[citation.article].text
        for start, end, patterns in _passages(text, citation, is_crowded=citation in crowded):
            for found in filter(None, (pattern.search(text, start, end) for pattern in patterns)):
                first, last = _without_time(text, *found.span("about"))
                if last - first >= SHORTEST:
                    return _worded(text[first:last]), Citation(citation.article, first, last)
    return None


def _worded(words: str) -> str:
    """'the dam', also for "to discuss the dam"; 'to compare their figures'."""
    words = _TALKS_OF.sub("", words)
    return clipped(f"to {words}" if _DOES.match(words) else words, LIMIT)


def _passages(
    text: str, citation: Citation, *, is_crowded: bool
) -> Iterator[tuple[int, int, tuple[re.Pattern[str], ...]]]:
    """The words that tell of it, then the sentences after them as long as these begin with the meeting."""
    if not is_crowded:
        yield citation.start, citation.end, (_AGENDA, _PURPOSE, _SUBJECT)
    start = _next_sentence(text, citation.end - 1)
    for _ in range(SENTENCES_AFTER):
        end = _next_sentence(text, start)
        if start >= len(text) or not _BEGINS_WITH_IT.match(text, start, end):
            return
        yield start, end, (_AGENDA, _SUBJECT)
        start = end


def _next_sentence(text: str, at: int) -> int:
    """Where the sentence after the one that holds the character at ``at`` begins."""
    found = _SENTENCE_END.search(text, max(at, 0))
    return found.end() if found else len(text)


def _without_time(text: str, start: int, end: int) -> tuple[int, int]:
    """The span cut before a day, a speaker or a new thought."""
    stop = _STOP.search(text, start, end)
    return start, start + len(text[start : stop.start() if stop else end].rstrip(" ,;:"))
