"""Statements and positions: everything attributed in a text, and of that what is a stance of a party.

``find_statements`` gives every attribution with source, cue and content. ``find_positions`` keeps those of
substance whose source is known to speak for a country, an organisation or a faction. Who cannot be resolved
is left out, whoever is quoted by somebody else is marked as told by them, and diary notes ("said the talks
would be held on Monday") are left to the meetings.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from briefings.extraction.assertions import Assertions
from briefings.extraction.attribution import Attribution, find_attributions
from briefings.extraction.cast import Speaker
from briefings.extraction.clauses import Judgement, Owns, judge_clause
from briefings.extraction.cuebook import Cue
from briefings.extraction.direct_speech import pieces_of, with_direct_speech
from briefings.extraction.extents import trim
from briefings.extraction.issuer import Issuer
from briefings.extraction.nesting import Nesting
from briefings.extraction.own_voice import voices_of
from briefings.extraction.quotations import find_quotations
from briefings.extraction.reading import Reading
from briefings.extraction.stance import judge
from briefings.extraction.subjects import noun_span
from briefings.extraction.substance import has_substance, is_deed, is_polite, is_said
from briefings.extraction.syntax import Syntax, syntax_of
from briefings.extraction.tails import disputed_noun, tail_of
from briefings.extraction.topics import topics_of
from briefings.extraction.wording import clauses_of, told_whole
from store.records import Citation, Position, Stance, Statement

_KEPT = "attache.attributions"
_LONGEST = 80
"""Words before a tail that are told with it."""
_LONGEST_QUOTE = 600
"""Words back to which the other half of a closing mark is looked for: time has to stay linear in the text."""
_SUBJECTS = frozenset({"about", "over", "regarding"})
_OWN_VOICE = Cue("say", "", (), frozenset({"that"}))
_ENDLESS = 1 << 40
_FINDING_FAULT = frozenset({"accuse", "deny", "refuse"})
_CHARGES = _SUBJECTS | {"of", "for"}


@dataclass(frozen=True, slots=True)
class Desk:
    """The parse as lists and the attributions found in it."""

    syntax: Syntax
    attributions: tuple[Attribution, ...]


def desk_of(reading: Reading) -> Desk:
    """The attributions of a reading; worked out once and kept with the parse."""
    kept = reading.doc.user_data.get(_KEPT)
    if isinstance(kept, Desk):
        return kept
    syntax = syntax_of(reading.doc)
    pieces = pieces_of(syntax, find_quotations(reading.text))
    found = with_direct_speech(syntax, pieces, find_attributions(syntax))
    desk = Desk(syntax, tuple(each for each in found if _has_words(syntax, each)))
    reading.doc.user_data[_KEPT] = desk
    return desk


def _has_words(syntax: Syntax, each: Attribution) -> bool:
    return any(syntax.text[token][0].isalnum() for token in range(each.first, each.last))


def find_statements(reading: Reading) -> tuple[Statement, ...]:
    """Every attribution of the text, in its order, each content once for a cue."""
    desk = desk_of(reading)
    found = (_statement(desk.syntax, each) for each in desk.attributions if is_said(desk.syntax, each))
    return tuple(dict.fromkeys(sorted(found, key=lambda s: (s.content, s.cue or (0, 0)))))


def _statement(syntax: Syntax, attribution: Attribution) -> Statement:
    source = _source(syntax, attribution)
    return Statement(_content(syntax, attribution), source, _cue(syntax, attribution), attribution.quote)


def _source(syntax: Syntax, attribution: Attribution) -> tuple[int, int] | None:
    """The noun phrase of the source; "accused by rivals of hoarding" leaves the hoarding out of it."""
    if attribution.source is None:
        return None
    first, last = noun_span(syntax, attribution.source)
    if attribution.cue.lemma == ":":
        return _label(syntax, attribution, first, last)
    if attribution.passive:
        matters = _CHARGES if "npof" in attribution.cue.frames else _SUBJECTS
        charges = (k for k in syntax.children(attribution.source, "prep") if syntax.lower[k] in matters)
        last = next(charges, last)
    return syntax.characters(first, max(last, attribution.source + 1))


def _label(syntax: Syntax, attribution: Attribution, first: int, last: int) -> tuple[int, int]:
    """The name before or behind a colon, without what it stands beside."""
    source = attribution.source
    if source is None or source < attribution.first:
        last = next((t for t in range(first, min(last, attribution.first)) if syntax.text[t] == ":"), last)
    else:
        first = max(first, attribution.last + 1)
    return syntax.characters(first, max(last, first + 1))


def _content(syntax: Syntax, attribution: Attribution) -> tuple[int, int]:
    return syntax.characters(attribution.first, _with_closing_mark(syntax, attribution.first, attribution.last))


def _with_closing_mark(syntax: Syntax, first: int, last: int) -> int:
    """One token more where the words end just before the mark that closes a quotation within them."""
    if last + 1 < len(syntax) and syntax.text[last] in (".", ",", "!", "?"):
        further = _with_closing_mark(syntax, first, last + 1)
        return further if further > last + 1 else last
    mark = syntax.text[last] if last < len(syntax) else ""
    first = max(first, last - _LONGEST_QUOTE)
    if mark == "”":
        inside = syntax.text[first:last]
        return last + 1 if inside.count("“") > inside.count("”") else last
    return last + 1 if mark == '"' and syntax.text[first:last].count('"') % 2 else last


def _cue(syntax: Syntax, attribution: Attribution) -> tuple[int, int] | None:
    """The cue with its particles ("called for"), where these follow at once."""
    token = attribution.cue_token
    if token is None:
        return None
    last = token + 1
    for particle in attribution.cue.particles:
        if particle == "that":
            break
        if last < len(syntax) and syntax.lower[last] == particle:
            last += 1
    return syntax.characters(token, last)


def find_positions(reading: Reading, statements: Iterable[Statement]) -> tuple[Position, ...]:
    """The stances among the statements, in the order of the text; one for each sentence of direct speech."""
    desk = desk_of(reading)
    wanted = {(statement.content, statement.cue) for statement in statements}
    judged = _Judge(reading, desk)
    attributed = [
        position
        for index, each in enumerate(judged.attributions)
        if is_deed(each) or (_content(desk.syntax, each), _cue(desk.syntax, each)) in wanted
        for position in judged.positions(index)
    ]
    found = _with_assertions(attributed, judged.asserted())
    return tuple(dict.fromkeys(sorted(found, key=lambda p: (p.content, p.party))))


def _with_assertions(attributed: list[Position], asserted: Iterable[Position]) -> list[Position]:
    """Both, without what is attributed within a sentence that is asserted whole."""
    whole = {(position.party, position.content): position for position in asserted}
    spans = sorted((*content, party) for party, content in whole)
    apart = [position for position in attributed if not _is_within(position, spans)]
    return [*apart, *whole.values()]


def _is_within(position: Position, spans: list[tuple[int, int, str]]) -> bool:
    at = bisect_right(spans, (position.content[0], _ENDLESS, "")) - 1
    return at >= 0 and position.content[1] <= spans[at][1] and position.party == spans[at][2]


def said_days(reading: Reading, syntax: Syntax) -> dict[int | None, date]:
    """The day that stands beside a verb ("said on Monday"), by the verb's token; none that lies ahead."""
    days: dict[int | None, date] = {}
    for expression in reading.dates:
        when = expression.when
        if when is None or when.earliest is None or when.earliest != when.latest or when.earliest > reading.published:
            continue
        first = bisect_right(syntax.start, expression.start) - 1
        last = max(first + 1, bisect_left(syntax.start, expression.end))
        top = next((t for t in range(max(0, first), last) if not first <= syntax.head[t] < last), None)
        if top is not None and syntax.dep[top] == "pobj":
            top = syntax.head[top]
        if top is not None:
            days.setdefault(syntax.head[top], when.earliest)
    return days


def _is_weighty(syntax: Syntax, first: int, last: int, judgement: Judgement) -> bool:
    """True for what a speaker wants, offers, refuses: not for greetings and friendly words."""
    is_mild = judgement.stance in (Stance.STATE, Stance.SUPPORT, Stance.EXPECT)
    return not is_mild and not is_polite(syntax, first, last)


class _Judge:
    """Goes over the attributions of one text, each with the speaker of the words it stands in."""

    def __init__(self, reading: Reading, desk: Desk) -> None:
        self._reading = reading
        self._syntax = desk.syntax
        self._named = {token: mention for mention in reading.mentions for token in range(mention.first, mention.last)}
        self._voices = voices_of(reading, desk.syntax)
        self._issuer = Issuer(desk.syntax, self._voices, self._named)
        self.attributions = self._attributions = self._issuer.without_turns(desk.attributions)
        self._nesting = Nesting(reading, desk.syntax, self._attributions, self._voices)
        self._days = said_days(reading, desk.syntax)
        self._ending: dict[int, list[int]] = {}
        for index, each in enumerate(self._attributions):
            if each.cue_token is not None and tail_of(desk.syntax, each.cue_token) is None:
                self._ending.setdefault(each.last, []).append(index)
        self._others = {
            each.cue_token
            for each in self._attributions
            if each.source is not None and desk.syntax.pos[each.source] == "NOUN" and each.cue.group in _FINDING_FAULT
        }
        self._cited: dict[tuple[int, int], Citation] = {}

    def positions(self, index: int) -> Iterator[Position]:
        each = self._attributions[index]
        speaker = self._issuer.shown(each) or self._nesting.speaker(index)
        if speaker is None or not speaker.certain or self._nesting.is_carried(index) or self._nesting.is_hollow(index):
            return
        if self._voices.is_strangers(each.first) or self._is_told_above(index, speaker):
            return
        if self._denies_itself(each, speaker) or self._issuer.tells_of(each, speaker):
            return
        if each.frame == "quote":
            yield from self._sentences(index, each, speaker)
            return
        each = self._issuer.with_noun(self._taken_up(each))
        for part, judgement in self._judged(each, speaker):
            if part.cue.lemma == ":" and part.first and not _is_weighty(self._syntax, part.first, part.last, judgement):
                continue
            is_chat = self._issuer.is_chatting(part, judgement)
            if has_substance(self._syntax, part, judgement, self._named) and not is_chat:
                yield self._position(index, told_whole(self._syntax, part), speaker, judgement)

    def _is_told_above(self, index: int, speaker: Speaker) -> bool:
        """ "urges", where "will continue to urge Chad to talk" is told as a demand already."""
        above = self._nesting.said_through(index)
        if above is None:
            return False
        return judge(self._syntax, self._attributions[above], self._owner(speaker)).stance is not Stance.STATE

    def _judged(self, each: Attribution, speaker: Speaker) -> list[tuple[Attribution, Judgement]]:
        """The stance of an attribution, or one for each of its clauses where these take different ones.

        What only states something is left out beside a stance, and what is in another's mouth.
        """
        owns = self._owner(speaker)
        parts = clauses_of(self._syntax, each)
        judged = [(part, judge(self._syntax, part, owns)) for part in parts]
        if len({judgement.stance for _, judgement in judged}) == 1:
            return [(each, judge(self._syntax, each, owns))]
        return [
            (part, judgement)
            for part, judgement in judged
            if judgement.stance is not Stance.STATE and not (part.head in self._others and part.head != each.head)
        ]

    def asserted(self) -> Iterator[Position]:
        """What the document asserts in its issuer's own voice."""
        for each in Assertions(self._syntax, self._voices, self._named).find(self._attributions, self._is_told):
            own = Attribution(None, _OWN_VOICE, None, each.first, each.last, each.head, "that")
            yield self._position(None, own, each.speaker, each.judgement)

    def _is_told(self, index: int) -> bool:
        """True if somebody known says it, or it is said by whomever."""
        each, speaker = self._attributions[index], self._nesting.speaker(index)
        if each.cue.group == "say" or speaker is None or self._issuer.tells_of(each, speaker):
            return each.cue.group == "say"
        return each.cue.group != "intend" or any(self.positions(index))

    def _denies_itself(self, each: Attribution, speaker: Speaker) -> bool:
        """ "Chad accuses Oslo of spying, which it denies": whoever accuses is not the one who denies."""
        tail = None if each.cue_token is None else tail_of(self._syntax, each.cue_token)
        if tail is None:
            return False
        owners = (self._nesting.speaker(index) for index in self._ending.get(tail.comma, ()))
        return any(owner is not None and set(owner.parties) & set(speaker.parties) for owner in owners)

    def _taken_up(self, each: Attribution) -> Attribution:
        """ "Kenya accused Oslo of spying, a charge": a tail alone would not say what is denied."""
        if each.cue_token is None or disputed_noun(self._syntax, each.cue_token) != each.head:
            return each
        begin, end = self._syntax.bounds[self._syntax.sentence[each.head]]
        return replace(each, first=trim(self._syntax, max(begin, each.head - _LONGEST), end)[0])

    def _owner(self, speaker: Speaker) -> Owns:
        mentions = self._named

        def owns(token: int) -> bool:
            mention = mentions.get(token)
            if mention is not None:
                return mention.side in speaker.parties
            owner = self._syntax.child(token, "poss", "amod", "compound")
            if owner is None:
                return False
            if self._syntax.lower[owner] in ("our", "its", "his", "her", "their", "my"):
                return True
            mention = mentions.get(owner)
            return mention is not None and mention.side in speaker.parties

        return owns

    # ------------------------------------------------------------------ records

    def _sentences(self, index: int, each: Attribution, speaker: Speaker) -> Iterator[Position]:
        """Direct speech sentence by sentence; sentences that only state are kept together."""
        syntax, owns = self._syntax, self._owner(speaker)
        run: list[tuple[int, int, Judgement]] = []
        for first, last in self._parts(each):
            judgement = judge_clause(self._syntax, first, last, self._top(first, last), owns, direct=True)
            if run and judgement.stance is Stance.STATE is run[-1][2].stance:
                run[-1] = run[-1][0], last, judgement
            elif last - first >= 3:
                run.append((first, last, judgement))
        for first, last, judgement in run:
            part = replace(each, first=first, last=last)
            if syntax.text[last - 1] == "?" and judgement.stance in (Stance.STATE, Stance.ACCUSE):
                continue  # a question asserts nothing
            if each.cue.lemma == ":" and not _is_weighty(syntax, first, last, judgement):
                continue  # a transcript is full of words
            if judgement.stance is not Stance.STATE or last - first >= 5:
                yield self._position(index, part, speaker, judgement)

    def _parts(self, each: Attribution) -> Iterator[tuple[int, int]]:
        syntax = self._syntax
        first = each.first
        while first < each.last:
            last = min(each.last, syntax.bounds[syntax.sentence[first]][1])
            begin, end = first, last
            while begin < end and (syntax.pos[begin] in ("PUNCT", "SPACE")):
                begin += 1
            while end > begin and (syntax.pos[end - 1] == "SPACE" or syntax.text[end - 1] in ',"”'):
                end -= 1
            if end > begin:
                yield begin, end
            first = last

    def _top(self, first: int, last: int) -> int:
        return next(
            (t for t in range(first, last) if not first <= self._syntax.head[t] < last or self._syntax.head[t] == t),
            first,
        )

    def _position(self, index: int | None, each: Attribution, speaker: Speaker, judgement: Judgement) -> Position:
        syntax = self._syntax
        return Position(
            party="; ".join(speaker.parties),
            stance=judgement.stance,
            content=_content(syntax, each),
            citation=self._cite(each),
            speaker=speaker.person,
            role=speaker.role,
            quote=each.quote,
            source=_source(syntax, each),
            cue=_cue(syntax, each),
            told_by=None if index is None else self._nesting.teller(index),
            negated=judgement.negated,
            modality=judgement.modality,
            said_on=self._days.get(each.cue_token, self._reading.published),
            topics=topics_of(syntax, each.first, each.last),
            certain=speaker.certain,
        )

    def _cite(self, each: Attribution) -> Citation:
        """The sentences from the cue to the end of the content."""
        syntax = self._syntax
        tokens = [each.first, each.last - 1]
        if each.cue_token is not None and not each.floating:
            tokens.append(each.cue_token)
        first = syntax.bounds[syntax.sentence[min(tokens)]][0]
        last = syntax.bounds[syntax.sentence[max(tokens)]][1]
        if (first, last) not in self._cited:
            self._cited[first, last] = self._reading.cite(self._reading.doc[first:last])
        return self._cited[first, last]
