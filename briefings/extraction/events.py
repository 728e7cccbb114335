"""Dated happenings for the timeline: "On 3 March Ukraine instituted ...", "the 2008 agreement", "a 3 May deadline".

Each date is led up to the verb or noun it belongs to; that word's clause is the event in its own words.
Meetings and the journeys to them are left to the meetings, and the day on which somebody merely said
something to the positions. Vague times ("this week", "recently") make no event.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from briefings.extraction.patterns import cues
from briefings.extraction.patterns import happenings as words
from briefings.extraction.positions import desk_of
from briefings.extraction.reading import Reading
from briefings.extraction.syntax import Syntax, after_dateline
from store.records import Citation, EventReport, MeetingReport, Precision, TemporalExpression, TimexType, When

_DATED = frozenset({Precision.EXACT, Precision.DATE, Precision.RANGE, Precision.MONTH, Precision.YEAR})
_STEPS = 12
_NEAR = 3
_BEFORE_NOUNS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod"})
_PAPERS = frozenset({"programme", "program", "communique", "plan", "budget", "report", "edition", "season", "target"})
"""What is called by the year it is for."""
_DRAWN = frozenset({"line", "border", "frontier", "boundary"})
"""What is called by its day: "the lines of June 4, 1967"."""
_FEWEST = 2
"""A label ("published: 2022-01-05") is no happening."""


@dataclass(frozen=True, slots=True)
class _Happening:
    """The word a date belongs to, and the clause around it in tokens [first, last)."""

    anchor: int
    first: int
    last: int


def find_events(reading: Reading, meetings: Sequence[MeetingReport]) -> tuple[EventReport, ...]:
    """The dated happenings that are no meetings, in the order of the text; each day of a clause once."""
    syntax = desk_of(reading).syntax
    taken = [(meeting.when, citation) for meeting in meetings for citation in meeting.citations]
    dated = list(_dated_happenings(reading, syntax))
    citations: dict[_Happening, Citation] = {}
    found: dict[tuple[When, int], EventReport] = {}
    for (expression, when, _), happening in zip(dated, _apart(syntax, [each for *_, each in dated]), strict=True):
        if happening not in citations:
            citations[happening] = reading.cite(reading.doc[happening.first : happening.last])
        citation = citations[happening]
        is_outcome = syntax.lemma[happening.anchor].lower() in words.HAPPENED
        if not is_outcome and _is_meeting(when, citation, taken):
            continue
        found.setdefault((when, happening.anchor), _report(reading, expression, happening, citation))
    return tuple(sorted(found.values(), key=lambda event: (event.citation.start, event.expression or (0, 0))))


def _dated_happenings(reading: Reading, syntax: Syntax) -> Iterator[tuple[TemporalExpression, When, _Happening]]:
    """Each date that something happened on; a clause that repeats a day thousands of times is asked once."""
    spoken = [
        syntax.characters(each.first, each.last) for each in desk_of(reading).attributions if each.frame == "quote"
    ]
    of_verbs: dict[int, _Happening | None] = {}
    told: set[tuple[When, int]] = set()
    for expression in reading.dates:
        said = reading.text[expression.start : expression.end]
        if expression.when is None or not _is_dated(expression.when, expression, said):
            continue
        is_spoken = any(start <= expression.start < end for start, end in _near(spoken, expression.start))
        if is_spoken and not any(sign.isdigit() for sign in said):
            continue  # "today" in somebody's own words is part of what they say
        token = bisect_right(syntax.start, expression.start) - 1
        if token < 0 or _is_in_dateline(syntax, token):
            continue
        happening = _happening(syntax, token, expression, of_verbs)
        if happening is None or (expression.when, happening.anchor) in told:
            continue
        if _words_besides(syntax, happening, expression) >= _FEWEST:
            told.add((expression.when, happening.anchor))
            yield expression, expression.when, happening


def _words_besides(syntax: Syntax, happening: _Happening, expression: TemporalExpression) -> int:
    """How many words tell the happening, the date left out; no more are counted than are needed."""
    told = (
        token
        for token in range(happening.first, happening.last)
        if syntax.text[token].isalpha() and not expression.start <= syntax.start[token] < expression.end
    )
    return len(list(islice(told, _FEWEST)))


def _is_in_dateline(syntax: Syntax, token: int) -> bool:
    """ "CAIRO, December 28 - ...": the day of the telling."""
    first, last = syntax.bounds[syntax.sentence[token]]
    return token < after_dateline(syntax, first, last)


def _near(spans: Sequence[tuple[int, int]], at: int) -> Sequence[tuple[int, int]]:
    """The few spans that begin last before a character; they are in order."""
    end = bisect_right(spans, (at, at))
    return spans[max(0, end - _NEAR) : end]


def _is_dated(when: When, expression: TemporalExpression, said: str) -> bool:
    """True for days and named months or years; "this year" is too vague for a timeline."""
    if expression.type is TimexType.DURATION or expression.type is TimexType.SET:
        return False
    if when.precision in (Precision.YEAR, Precision.MONTH) and not any(
        sign.isdigit() or sign.isupper() for sign in said
    ):
        return False
    return when.precision in _DATED and when.earliest is not None


def _is_meeting(when: When, citation: Citation, taken: Sequence[tuple[When, Citation]]) -> bool:
    return any(
        citation.overlaps(other) and meeting.earliest is not None and when.earliest == meeting.earliest
        for meeting, other in taken
    )


def _report(reading: Reading, expression: TemporalExpression, happening: _Happening, citation: Citation) -> EventReport:
    """The record; a capital is a party where it acts ("Moscow seized ..."), not where it is a place."""
    assert expression.when is not None
    earliest, syntax = expression.when.earliest, desk_of(reading).syntax
    sides = dict.fromkeys(
        mention.side
        for mention in reading.mentions
        if happening.first <= mention.first < happening.last
        and (mention.kind != "place" or syntax.dep[mention.last - 1] in ("nsubj", "nsubjpass"))
    )
    return EventReport(
        when=expression.when,
        citation=citation,
        planned=earliest is not None and earliest > reading.published,
        parties=tuple(sides),
        expression=(expression.start, expression.end),
    )


def _happening(
    syntax: Syntax, token: int, expression: TemporalExpression, of_verbs: dict[int, _Happening | None]
) -> _Happening | None:
    """What happened then; None where the date belongs to a meeting, to a telling, to a name or to nothing.

    ``of_verbs`` keeps what each verb tells, which is the same for all the days that hang on it.
    """
    top = _top_of(syntax, token, expression.end)
    if token and syntax.lower[token - 1] == "since" and not _is_told_of(syntax, token, expression.end):
        return None  # "have died since 2019": not then
    if token and syntax.pos[token - 1] == "ADP":
        top = token - 1
        if syntax.lower[top] == "of" and syntax.lemma[syntax.head[top]].lower() in _DRAWN:
            return None
    elif _is_in_a_name(syntax, top) or _only_names(syntax, top):
        return None
    for above in _upwards(syntax, top):
        lemma, pos = syntax.lemma[above].lower(), syntax.pos[above]
        if pos in ("NOUN", "PROPN"):
            if lemma in words.ENCOUNTER_NOUNS:
                return None
            if lemma in words.EVENT_NOUNS:
                return _of_noun(syntax, above)
        if pos in ("VERB", "AUX"):
            if above not in of_verbs:
                of_verbs[above] = None if _is_supposed(syntax, above) else _of_verb(syntax, above, lemma)
            return of_verbs[above]
    return None


def _top_of(syntax: Syntax, token: int, end: int) -> int:
    """The head word of the expression itself."""
    last = token
    while last + 1 < len(syntax) and syntax.start[last + 1] < end:
        last += 1
    return next((t for t in range(token, last + 1) if not token <= syntax.head[t] <= last), last)


def _is_told_of(syntax: Syntax, token: int, end: int) -> bool:
    """ "since 1993, when the bank was founded"."""
    behind = bisect_left(syntax.start, end, token)
    return "when" in syntax.lower[behind : behind + 2]


def _is_in_a_name(syntax: Syntax, top: int) -> bool:
    """ "the 2008 Summer Olympics", "the September 11 Memorial"."""
    above = syntax.head[top]
    is_modifier = syntax.dep[top] in ("nummod", "compound", "amod", "nmod") and above > top
    is_name = syntax.pos[above] == "PROPN" and syntax.text[above][:1].isupper()
    return is_modifier and is_name and syntax.lemma[above].lower() not in words.PACTS


def _only_names(syntax: Syntax, top: int) -> bool:
    """ "accepted the August plan", "the 2024 work programme": the time tells which one is meant, not when it was."""
    above = syntax.head[top]
    is_modifier = syntax.dep[top] in ("compound", "amod", "nmod") and above > top and syntax.pos[above] == "NOUN"
    if syntax.dep[top] == "nummod" and syntax.lemma[above].lower() in _PAPERS:
        return True
    return is_modifier and syntax.lemma[above].lower() not in words.EVENT_NOUNS | words.PACTS | words.HAPPENED


def _is_supposed(syntax: Syntax, verb: int) -> bool:
    """ "if they were not handed over by 20 March", "should it persist in 2015", "hoped to sign before May"."""
    for token in (verb, *islice(syntax.ancestors(verb), 2)):
        if any(syntax.lower[kid] in cues.SUPPOSITIONS for kid in syntax.children(token, "mark", "advmod")):
            return True
        subject = syntax.child(token, "nsubj", "nsubjpass")
        if subject is not None and any(
            syntax.lower[kid] == "should" and kid < subject for kid in syntax.children(token, "aux")
        ):
            return True
        if syntax.dep[token] not in ("xcomp", "conj"):
            return syntax.lemma[token].lower() == "hope"
    return False


def _upwards(syntax: Syntax, token: int) -> list[int]:
    chain = []
    for _ in range(_STEPS):
        above = syntax.head[token]
        if above == token:
            break
        chain.append(above)
        token = above
    return chain


def _of_noun(syntax: Syntax, noun: int) -> _Happening | None:
    """ "the 2008 agreement was signed": the clause if it tells no more than a telling, else the phrase."""
    first, last = syntax.bounds[syntax.sentence[noun]]
    return _Happening(noun, *_within(syntax, first, last, noun))


def _of_verb(syntax: Syntax, verb: int, lemma: str) -> _Happening | None:
    if lemma in words.STAGED and syntax.tag[verb] != "VBD" and not _names_event(syntax, verb):
        return None
    if lemma in words.ENCOUNTERS and lemma not in words.HAPPENED | words.STAGED:
        return None
    if lemma in words.SPEECH and lemma not in words.HAPPENED and not _is_event_of_day(syntax, verb):
        return None
    if _is_about_a_meeting(syntax, verb):
        return None
    first, last = syntax.bounds[syntax.sentence[verb]]
    return _Happening(verb, *_within(syntax, first, last, verb))


def _is_event_of_day(syntax: Syntax, verb: int) -> bool:
    """ "The deadline is 5 February"."""
    subject = syntax.child(verb, "nsubj")
    return syntax.lemma[verb] == "be" and subject is not None and syntax.lemma[subject].lower() in words.EVENT_NOUNS


def _names_event(syntax: Syntax, verb: int) -> bool:
    """ "will attend the opening ceremony", "trading will start": what is staged is named, and is no meeting."""
    for kid in syntax.children(verb, "nsubj", "nsubjpass", "dobj", "xcomp", "prep"):
        noun = syntax.child(kid, "pobj") if syntax.dep[kid] == "prep" else kid
        if noun is None or (syntax.dep[kid] == "prep" and syntax.lower[kid] != "in"):
            continue
        if syntax.lemma[noun].lower() in words.EVENT_NOUNS or syntax.dep[noun] == "xcomp":
            return True
    return False


def _is_about_a_meeting(syntax: Syntax, verb: int) -> bool:
    """ "announced a visit", "the summit will open": the words beside the verb name a meeting."""
    for kid in syntax.children(verb, "nsubj", "nsubjpass", "dobj", "attr"):
        if syntax.lemma[kid].lower() in words.ENCOUNTER_NOUNS:
            return True
    return False


def _within(syntax: Syntax, first: int, last: int, anchor: int) -> tuple[int, int]:
    """The clause of the anchor, when the sentence is long; white space left out."""
    if last - first > 40:
        clause = anchor
        while syntax.pos[clause] not in ("VERB", "AUX") and syntax.head[clause] != clause:
            clause = syntax.head[clause]
        if syntax.dep[clause] == "relcl":
            first = max(first, syntax.left[syntax.head[clause]])
        else:
            first = max(first, syntax.left[clause])
        last = min(last, syntax.right[clause] + 1)
    while first < last - 1 and syntax.pos[first] in ("SPACE", "PUNCT"):
        first += 1
    while last > first + 1 and syntax.pos[last - 1] == "SPACE":
        last -= 1
    return first, last


def _apart(syntax: Syntax, happenings: Sequence[_Happening]) -> Iterator[_Happening]:
    """Each happening in its own words: what a sentence tells of another day is left out."""
    anchors = sorted({each.anchor for each in happenings})
    for each in happenings:
        at = bisect_left(anchors, each.anchor)
        beside = anchors[max(0, at - 1) : at + _NEAR]
        here = syntax.sentence[each.anchor]
        yield _own_words(syntax, each, [a for a in beside if a != each.anchor and syntax.sentence[a] == here])


def _own_words(syntax: Syntax, happening: _Happening, others: Collection[int]) -> _Happening:
    """ "Moscow, which seized the port in 2014", "The treaty was signed on 3 March", "in May the navy shelled it".

    Words that somebody reports keep the one who reports them; a verb without a subject keeps the one it shares.
    """
    verb, first, last = happening.anchor, happening.first, happening.last
    is_free = not _is_reported(syntax, verb)
    if syntax.dep[verb] == "relcl":
        last = min(last, syntax.right[verb] + 1)
        first = max(first, _phrase_start(syntax, syntax.head[verb])) if is_free else first
    elif others and syntax.dep[verb] == "conj" and syntax.child(verb, "nsubj", "nsubjpass") is not None and is_free:
        first = max(first, syntax.left[verb])
    for other in others:
        if other > verb and syntax.dep[other] == "conj" and verb in islice(syntax.ancestors(other), _NEAR):
            last = min(last, syntax.left[other])
    while last > verb + 1 and (syntax.pos[last - 1] in ("PUNCT", "SPACE", "CCONJ") and last < happening.last):
        last -= 1
    return replace(happening, first=first, last=last)


def _is_reported(syntax: Syntax, verb: int) -> bool:
    """True for what stands in the words of somebody ("Kenya said the army, which seized ...")."""
    path = [verb, *islice(syntax.ancestors(verb), _STEPS)]
    return any(syntax.dep[token] in ("ccomp", "advcl", "acl") for token in path)


def _phrase_start(syntax: Syntax, noun: int) -> int:
    """Where a noun begins with its article and adjectives; a year before it that is none of its own left out."""
    before = [kid for kid in syntax.kids[noun] if kid < noun and syntax.dep[kid] in _BEFORE_NOUNS]
    return min((syntax.left[kid] for kid in before if not syntax.text[kid].isdigit()), default=noun)
