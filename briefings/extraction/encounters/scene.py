"""One article as the meeting rules look at it: the parse as columns, who and when by token."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from briefings.extraction.encounters.agenda import take_days_above
from briefings.extraction.encounters.vocabulary import nouns, words
from briefings.extraction.own_voice import Voices, voices_of
from briefings.extraction.reading import Mention, Reading
from briefings.extraction.syntax import Syntax, syntax_of
from briefings.extraction.temporal.dateline import end_of_bygone_head
from briefings.extraction.tokens import DOING_TOGETHER
from store.records import Party, Precision, TemporalExpression, When

_AGAINST = re.compile(r"\b(?:d|defeat|counter|anti)[- ]$", re.IGNORECASE)
_REACH = 9
VERBAL = frozenset({"VERB", "AUX"})
_STEPS = 10
_NO_BREAK = frozenset({"co", "-", "involving"})
_GIVING = frozenset({"host", "hold"})
_MEANING = frozenset({"be", "agree", "plan", "intend", "offer"})
_WILL = frozenset({"'ll", "’ll"})
_MAKING = frozenset({"make", "pay", "undertake", "hold"})


@dataclass(slots=True)
class Moment:
    """A time the text names: one expression, or several that are one span of days. Tokens are half-open."""

    first: int
    last: int
    when: When


class Scene:
    """The parse of an article with who is named and what time is told at each token."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.syntax: Syntax = syntax_of(reading.doc)
        self.published: date = reading.published
        self.datelines = _datelines(reading.text, reading.published)
        self._dateline_starts = [start for start, _ in self.datelines]
        self.annexed: dict[int, int] = {}
        self._lemmas: dict[int, str] = {}
        self._voices: Voices | None = None
        size = len(self.syntax) + 1  # there is always a next token to look at
        self.mentions = tuple(
            each for each in reading.mentions if not self.in_dateline(each.first) and not self._is_fought(each)
        )
        self.mention: list[Mention | None] = [None] * size
        self._more: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            self._place(mention)
        self.entity: list[str | None] = [None] * size
        for entity in reading.doc.ents:
            if entity.label_ in ("FAC", "LOC", "GPE"):
                name = " ".join(_without_tail(entity.text.split()))
                self.entity[entity.start : entity.end] = [name] * (entity.end - entity.start)
        moments = _moments(reading, self.syntax)
        characters = [self.syntax.characters(each.first, each.last) for each in moments]
        take_days_above(reading.text, reading.title, reading.published, moments, characters)
        self.moments = self._counted([each for each in moments if not self.in_dateline(each.first)])
        self.moment: list[Moment | None] = [None] * size
        self._moments_in: dict[int, list[Moment]] = {}
        for moment in self.moments:
            self._moments_in.setdefault(self.sentence(moment.first), []).append(moment)
            for token in range(moment.first, moment.last):
                self.moment[token] = moment

    def _counted(self, moments: list[Moment]) -> list[Moment]:
        """The times less what is counted from a day that nobody told: "Chad and Niger TO MEET TWO DAYS LATER".

        Over a text, or where it begins, that is later than planned, and not than the day of the article.
        """
        for number, moment in enumerate(moments):
            is_ahead = moment.when.earliest is None or moment.when.earliest > self.published
            if not is_ahead or _LATER.search(self.text(moment.first, moment.last)) is None:
                return moments[number:]
        return []

    def introduce(self, mention: Mention) -> None:
        """Take in somebody whom only the meetings tell of."""
        self.mentions = tuple(sorted((*self.mentions, mention), key=lambda each: each.first))
        self._place(mention)

    def _place(self, mention: Mention) -> None:
        for token in range(mention.first, min(mention.last, len(self.mention))):
            self._more.setdefault(token, []).append(mention)
            self.mention[token] = mention

    def in_dateline(self, token: int) -> bool:
        """True for the town and the day that a report was filed from: "CAIRO, 28 December - "."""
        at = self.syntax.start[token]
        before = bisect_right(self._dateline_starts, at) - 1
        return before >= 0 and at < self.datelines[before][1]

    def _is_fought(self, mention: Mention) -> bool:
        """True for the ISIS of "the Defeat-ISIS ministerial", "D-ISIS": whom those who meet are against."""
        before = self.reading.text[max(mention.start - _REACH, 0) : mention.start]
        return mention.kind in ("organisation", "group") and _AGAINST.search(before) is not None

    def own_voice(self, token: int) -> list[Party]:
        """Who "I" and "we" are: who has the word in a transcript, whoever issued the document; nobody else."""
        if self._voices is None:
            self._voices = voices_of(self.reading, self.syntax)
        speaker = self._voices.at(token)
        if speaker is None:
            return []
        sides = speaker.parties
        is_one = speaker.person is not None and len(sides) == 1
        return [Party(speaker.person or sides[0], sides[0])] if is_one else [Party(side, side) for side in sides]

    def annex(self, nouns: Iterable[int]) -> None:
        """Note for these meeting nouns which participle or relative clause says more of each.

        The parser hangs "a meeting in Rome, which was cancelled" on Rome: the nearest meeting noun before it,
        with no other verb between, has it.
        """
        syntax, named = self.syntax, set(nouns)
        for verb, tag in enumerate(syntax.tag):
            is_due = syntax.lower[verb] == "due" and syntax.pos[verb] == "ADJ" and syntax.dep[verb] != "acomp"
            is_more = self.is_verb(verb) and self._is_telling(verb) and self._says_more(verb, tag)
            is_more = is_more and not self._begins_with(verb, named)
            if (not is_more and not (is_due and syntax.head[verb] < verb)) or self._is_compared(verb):
                continue
            start = syntax.bounds[syntax.sentence[verb]][0]
            above = syntax.head[verb]
            if syntax.pos[above] == "NOUN" and above not in named and not self._are_who_meet(above, named):
                continue  # "talks on the dam, which opens in May": it says more of the dam
            for token in range(verb - 1, start - 1, -1):
                if token in named:
                    self.annexed[verb] = token
                    break
                if token in self.annexed and token == above and syntax.dep[verb] == "conj":
                    self.annexed[verb] = self.annexed[token]  # "which will be hosted by A and HELD in B"
                    break
                is_own = syntax.head[token] == verb or self._is_inner(token) or syntax.lower[token] in _NO_BREAK
                if self.is_verb(token) and token != verb and not is_own:
                    break

    def _begins_with(self, verb: int, named: set[int]) -> bool:
        """True for "a week of talks, STARTING on Monday WITH a meeting of X": that day is the meeting's."""
        ways = (kid for kid in self.syntax.kids[verb] if self.syntax.lower[kid] == "with")
        return self.syntax.tag[verb] == "VBG" and any(below in named for kid in ways for below in self.syntax.kids[kid])

    def _are_who_meet(self, noun: int, named: set[int]) -> bool:
        """True for who is named, and for the commissioners of "a meeting of the COMMISSIONERS planned for May"."""
        if self.mention[noun] is not None:
            return True
        above = self.syntax.head[noun]
        is_of = self.syntax.lower[above] in ("of", "between") and self.syntax.head[above] in named
        return is_of and self.lemma(noun) in words("people", "nouns")

    def _is_compared(self, verb: int) -> bool:
        """True for "a week later THAN PLANNED", "AS SCHEDULED"."""
        before = self.syntax.lower[max(verb - 2, 0) : verb]
        return bool(before) and (before[-1] in ("than", "as") or (before[0] == "than" and before[-1].endswith("ly")))

    def annexes(self, noun: int) -> Iterator[int]:
        """What says more of a meeting behind it: "talks SCHEDULED for Monday", "a summit HELD in Rome"."""
        return (verb for verb, owner in self.annexed.items() if owner == noun)

    def _is_telling(self, verb: int) -> bool:
        """True for the verbs of a meeting's course, and for "that were DUE to begin", "which WAS to begin"."""
        telling = words("taking_place", "telling")
        if self.lemma(verb) == "announce":  # "the trip, previously ANNOUNCED FOR 9 to 12 March, will now take place"
            return self.syntax.tag[verb] == "VBN" and self.syntax.lower[verb + 1 : verb + 2] == ["for"]
        if self.lemma(verb) != "be":
            return self.lemma(verb) in telling or (self.lemma(verb) in _MEANING and self._is_which_it_hosts(verb))
        kids = self.syntax.kids[verb]
        is_to = any(self.syntax.dep[kid] == "xcomp" and self.lemma(kid) in telling for kid in kids)
        is_to = is_to or self._is_to_make(verb) or self._is_which_it_hosts(verb) or self._is_of_day(verb)
        return is_to or any(self.syntax.lower[kid] == "due" for kid in kids)

    def _is_to_make(self, verb: int) -> bool:
        """True for "was TO MAKE", "is to pay", of a visit."""
        kids = self.syntax.kids[verb]
        to_do = [kid for kid in kids if self.syntax.dep[kid] == "xcomp" and self.lemma(kid) in _MAKING]
        has_object = any(self.syntax.dep[below] == "dobj" for kid in to_do for below in self.syntax.kids[kid])
        is_clause = self.syntax.dep[verb] in ("relcl", "ccomp")
        return self.lemma(verb) == "be" and bool(to_do) and not has_object and is_clause

    def _is_of_day(self, verb: int) -> bool:
        """True for the "is" of "which IS Friday and Saturday", "which is on 3 May"."""
        told = [kid for kid in self.syntax.kids[verb] if kid > verb and self.syntax.dep[kid] in ("attr", "npadvmod")]
        on = (kid for kid in self.syntax.kids[verb] if kid > verb and self.syntax.lower[kid] in ("on", "from"))
        told += [below for kid in on for below in self.syntax.kids[kid]]
        return self.syntax.dep[verb] == "relcl" and any(self.moment[kid] is not None for kid in told)

    def _is_inner(self, token: int) -> bool:
        """True for a participle that only describes a noun ("the newly elected leader")."""
        return self.syntax.dep[token] in ("amod", "aux", "auxpass", "prep", "pcomp")

    def _says_more(self, verb: int, tag: str) -> bool:
        """True for a bare participle, an infinitive passive, and "which ..."."""
        syntax = self.syntax
        subjects = [syntax.lower[kid] for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
        if subjects:
            objects = {syntax.lower[kid] for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj"}
            if self.lemma(verb) in _GIVING and objects & {"which", "that"} and syntax.dep[verb] == "relcl":
                return True  # "a summit which the president will host in May"
            if self.lemma(verb) in _MEANING and self._is_which_it_hosts(verb):
                return True  # "the summit, which Chile IS TO HOST in Santiago"
            if self._is_to_make(verb) and subjects[0] not in ("which", "that"):
                return True  # "the trip he was to make in May"
            return subjects[0] in ("which", "that") and syntax.dep[verb] in ("relcl", "acl", "ccomp")
        if syntax.dep[verb] not in ("acl", "advcl", "relcl", "amod", "conj", "dep", "appos", "prep"):
            return False
        auxiliaries = set(self.auxiliaries(verb))
        is_second = syntax.dep[verb] == "conj" and self.is_passive(syntax.head[verb])  # "hosted by A and HELD in B"
        if tag == "VBN" or (tag == "VBD" and (syntax.dep[verb] in ("acl", "advcl") or is_second)):
            return not auxiliaries or auxiliaries == {"to", "be"}
        return tag == "VBG" and self.lemma(verb) in ("begin", "start", "take", "run", "last", "open")

    def _is_which_it_hosts(self, verb: int) -> bool:
        """True for the "is" of "which Chile is to host"."""
        syntax = self.syntax
        hosting = [
            kid for kid in syntax.kids[verb] if syntax.dep[kid] == "xcomp" and self.lemma(kid) in ("host", "hold")
        ]
        whats = {syntax.lower[below] for kid in (*hosting, verb) for below in syntax.kids[kid]}
        return bool(hosting) and bool(whats & {"which", "that"})

    def mentions_at(self, token: int) -> list[Mention]:
        """Everybody named within a token: two in "U.S.-Iraq"."""
        return self._more.get(token, [])

    def people_in(self, tokens: Iterable[int]) -> set[str]:
        """The names of the people named there."""
        named = (self.mention[token] for token in tokens)
        return {each.name for each in named if each is not None and each.kind == "person"}

    def lemma(self, token: int) -> str:
        """The lemma in lower case; the plain singular of a capitalised plural. Each is worked out once."""
        known = self._lemmas.get(token)
        if known is None:
            known = self._lemmas[token] = self._lemma(token)
        return known

    def _lemma(self, token: int) -> str:
        lemma = self.syntax.lemma[token].lower()
        if lemma == "meeting" and self.syntax.tag[token] == "VBG":
            return "meet"  # "has proposed MEETING leaders of A"
        if lemma == "number" and token and self.syntax.lower[token - 1] == "opposite":
            return "counterpart"
        if (together := DOING_TOGETHER.get(self.syntax.lower[token])) is not None:
            return together
        return lemma[:-1] if self.syntax.tag[token] == "NNPS" and lemma.endswith("s") else lemma

    def is_verb(self, token: int) -> bool:
        return self.syntax.pos[token] in VERBAL

    def auxiliaries(self, verb: int) -> Iterator[str]:
        """The auxiliaries of a verb in lower case; "'ll" is "will"."""
        kids = (kid for kid in self.syntax.kids[verb] if self.syntax.dep[kid] in ("aux", "auxpass"))
        return ("will" if self.syntax.lower[kid] in _WILL else self.syntax.lower[kid] for kid in kids)

    def is_passive(self, verb: int) -> bool:
        syntax = self.syntax
        if any(syntax.dep[kid] in ("auxpass", "nsubjpass", "agent") for kid in syntax.kids[verb]):
            return True
        return syntax.tag[verb] == "VBN" and syntax.dep[verb] in ("acl", "relcl", "amod")

    def governor(self, noun: int) -> tuple[int | None, str]:
        """The verb that a noun stands under and how: "dobj", "nsubj", a preposition; (None, "") without one.

        Conjuncts, appositions and "a round of talks" stand where their head stands.
        """
        syntax, token = self.syntax, noun
        if syntax.lower[max(syntax.left[noun] - 3, 0) : syntax.left[noun]] == ["in", "time", "for"]:
            return None, "before"  # "hopes to sign a deal IN TIME FOR THE SUMMIT"
        for _ in range(_STEPS):
            above, dep = syntax.head[token], syntax.dep[token]
            if above == token:
                return None, ""
            if dep in ("conj", "appos") and not self.is_verb(above) and not self.is_preposition(above):
                token = above
            elif (beside := self._told_beside(token)) is not None:
                return beside, "besides"
            elif dep == "pobj" and self.is_preposition(above):
                higher = syntax.head[above]
                if syntax.lower[higher] == "away" and self.lemma(syntax.head[higher]) in ("stay", "keep"):
                    higher = syntax.head[higher]  # "will STAY AWAY FROM talks"
                if self.is_verb(higher):
                    return higher, syntax.lower[above]
                if syntax.lower[above] in ("of", "for", "in", "to", "at", "on") and higher != above:
                    token = higher
                    if syntax.lower[above] != "of":
                        return self._through(higher, syntax.lower[above])
                else:
                    return None, syntax.lower[above]
            elif self.is_verb(above) or dep in ("dobj", "nsubj", "nsubjpass", "attr"):
                return above, dep
            else:
                return None, dep
        return None, ""

    def _told_beside(self, noun: int) -> int | None:
        """The verb of "will meet X IN ADDITION TO meetings with Y", "attend A AS WELL AS meetings with B"."""
        syntax = self.syntax
        first = syntax.left[noun]
        if syntax.lower[max(first - 3, 0) : first] not in (["as", "well", "as"], ["in", "addition", "to"]):
            return None
        return self.verb_above(noun)

    def _through(self, noun: int, preposition: str) -> tuple[int | None, str]:
        """The verb above a noun that the meeting hangs on: "take part IN talks"."""
        above = self.syntax.head[noun]
        if (
            self.syntax.dep[noun] == "pobj"
            and self.syntax.lower[above] == "to"
            and self.is_verb(self.syntax.head[above])
        ):
            return self.syntax.head[above], preposition  # "travel to Madrid FOR the summit"
        if self.moment[noun] is not None and self.syntax.dep[noun] == "pobj" and self.is_verb(self.syntax.head[above]):
            return self.syntax.head[above], preposition  # "is in Madrid on Monday FOR talks"
        if self.is_verb(above) and self.syntax.dep[noun] in ("dobj", "npadvmod", "dative", "pobj"):
            return above, preposition
        return None, preposition

    def verb_above(self, token: int) -> int | None:
        """The next verb on the way up from a token."""
        return next((above for above in self.syntax.ancestors(token) if self.is_verb(above)), None)

    def margins_of(self, noun: int) -> int | None:
        """The verb of "met ON THE SIDELINES OF the summit"; None where the noun stands otherwise."""
        syntax = self.syntax
        above = syntax.head[syntax.head[noun]]
        is_of = syntax.lower[syntax.head[noun]] == "of"
        if not is_of or syntax.lower[above] not in ("sidelines", "margins", "fringes", "edge", "occasion"):
            return None
        verb = syntax.head[syntax.head[above]]
        return verb if self.is_verb(verb) or self.lemma(verb) in nouns() else None

    def is_beside(self, noun: int) -> bool:
        """True where something else is told: "on the sidelines of the summit", "on the second day of his visit"."""
        syntax = self.syntax
        of = syntax.head[noun]
        is_day = syntax.lower[of] == "of" and syntax.dep[noun] == "pobj" and syntax.lower[syntax.head[of]] == "day"
        return is_day or self.margins_of(noun) is not None

    def is_preposition(self, token: int) -> bool:
        return self.syntax.dep[token] in ("prep", "agent", "dative") or self.syntax.pos[token] in ("ADP", "SCONJ")

    def text(self, first: int, last: int) -> str:
        """The words of the tokens [first, last) on one line; none for no tokens."""
        last = min(last, len(self.syntax))
        if first >= last:
            return ""
        start, end = self.syntax.characters(first, last)
        return " ".join(self.reading.text[start:end].split())

    def sentence(self, token: int) -> int:
        return self.syntax.sentence[token]

    def is_dated_before(self, verb: int) -> bool:
        """True for "ON TUESDAY, the minister was in Rome": a day that hangs on the verb stands before it."""
        syntax = self.syntax
        before = (kid for kid in syntax.kids[verb] if kid < verb and syntax.dep[kid] in ("prep", "npadvmod"))
        return any(self.moment[token] for kid in before for token in range(kid, syntax.right[kid] + 1))

    def moments_in(self, sentence: int) -> Sequence[Moment]:
        """The times that begin in a sentence, in order."""
        return self._moments_in.get(sentence, ())


def _without_tail(name: list[str]) -> list[str]:
    """A name without the "on" of "in the Kingdom on Saturday", which the tagger takes along."""
    last = next((at for at in range(len(name), 1, -1) if not name[at - 1].islower()), 1)
    return name[:last]


_DATELINE = re.compile(
    r"^[ \t]*(?:\([A-Z]{2,12}\) ?(?:-|–|—) ?)?(?:[A-ZÀ-Þ][\w.'’-]*(?:,? (?:and |[A-ZÀ-Þ])[\w.'’-]*){0,6})"
    r"(?:,? ?\d{1,2}(?:st|nd|rd|th)?(?: [A-Z][a-z]+\.?)?(?:,? \d{4})?)?\.?(?: ?\([^)\n]{2,30}\)\.?)? ?"
    r"(?:—|–(?![A-Z])|--| - |(?<=[ .])/[A-Z][\w .-]{1,30}/\.?)",
    re.MULTILINE,
)
"""A dash right between two names is that of "Chad–Niger talks"."""
_COLON = re.compile(
    r"^[ \t]*[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+(?: [A-ZÀ-Þ.'’-]+){0,3}(?:, [A-Z][a-z]+\.? \d{1,2}| ?\([^)\n]{2,30}\))?: ",
    re.MULTILINE,
)


_ENTRY_OF_DAY = re.compile(
    r"[ \t•*]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:[a-z]{3,9}\.? \d{1,2}|\d{1,2} [a-z]{3,9}\.?)"
    r"(?:,? \d{4})? ?[-–—]+ (?-i:[A-ZÀ-Þ])[\w.'’ -]{2,30}: ",
    re.IGNORECASE,
)
"""The head of a diary's line: "FRIDAY, MARCH 4 - Vienna: ", the day and the town of what it tells."""


def _datelines(text: str, published: date) -> list[tuple[int, int]]:
    """Where the datelines of a text stand: capital words, a day, a dash, at the beginning of a line.

    Not the day of "FRIDAY, MARCH 4 - Vienna: talks between ...", which is that of the talks.

    And "Moscow, March 9:" at the head of what is told days later; a day to come there is one of a meeting, and so is
    that of "Arab League SUMMIT (9 March): ...".
    """
    matches = (match for pattern in (_DATELINE, _COLON) for match in pattern.finditer(text))
    found = {match.span() for match in matches if not _ENTRY_OF_DAY.match(text, match.start())}
    end = end_of_bygone_head(text, published)
    is_of_town = not any(word in nouns() for word in re.findall(r"[a-z]+", text[:end].lower()))
    return sorted(found | {(0, end)} if end and is_of_town else found)


def is_agencys(text: str) -> bool:
    """True for "PARIS, May 12 (AP) --" at the head: when it was sent, whatever it tells of; not "Paris, 12 May:"."""
    return any(pattern.match(text) for pattern in (_DATELINE, _COLON))


_INTERVAL = re.compile(
    r"in (?:[\w-]+ ){1,3}(?:years|decades|months|weeks|days)|in (?:a|the last) (?:year|decade|week|fortnight|month)",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\b(?:first|second|third|time|times|longest|largest|biggest|only|twice)[\w -]{0,24}$"
    r"|\b(?:the|their|its|his|her) first (?!to )[\w' ’-]{0,60}$",
    re.IGNORECASE,
)


def _is_interval(text: str, expression: TemporalExpression) -> bool:
    """True for "the first IN NINE YEARS": how long ago the one before was, and no day of this one."""
    start = expression.start - 3 if text[: expression.start].endswith("in ") else expression.start
    words_of = text[start : expression.end]
    return bool(_INTERVAL.fullmatch(words_of) and _COUNTED.search(text[max(start - 80, 0) : start]))


_LATER = re.compile(r"\b(?:day|week|fortnight|month)s? (?:later|afterwards?)$", re.IGNORECASE)
_JOINING = frozenset({"-", "–", "—", "to", "and", "through", "until", ",", "till", "from", "on", "at", "the"})


def _moments(reading: Reading, syntax: Syntax) -> list[Moment]:
    """The times of the text by token; expressions that share the days of one range are one."""
    moments: list[Moment] = []
    token = 0
    for expression in reading.dates:
        while token < len(syntax) and syntax.end[token] <= expression.start:
            token += 1
        last = token
        while last < len(syntax) and syntax.start[last] < expression.end:
            last += 1
        if expression.when is None or last == token or _is_interval(reading.text, expression):
            continue
        before = moments[-1] if moments else None
        if before and before.when == expression.when and _are_one(syntax, before.last, token):
            before.last = last
        elif before and (either := _either(syntax, before, expression.when, token)) is not None:
            before.last, before.when = last, either
        else:
            moments.append(Moment(token, last, expression.when))
    return moments


def _either(syntax: Syntax, before: Moment, when: When, token: int) -> When | None:
    """The days of "on Sunday OR MONDAY", "on 4 OR 15 DECEMBER": one of them, nobody says which."""
    first, last = before.when.earliest, when.earliest
    are_days = before.when.precision is Precision.DATE and when.precision is Precision.DATE
    is_or = syntax.lower[before.last : token] in (["or"], ["or", "on"])
    if not are_days or not is_or or first is None or last is None or not 0 < (last - first).days <= _A_SEASON:
        return None
    return When(Precision.PART, first, last)


_A_SEASON = 92


def _are_one(syntax: Syntax, first: int, last: int) -> bool:
    return last - first <= 3 and all(syntax.lower[i] in _JOINING for i in range(first, last))
