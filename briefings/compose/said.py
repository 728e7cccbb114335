"""A position in a line: party, speaker, the verb, the words themselves, the day.

The words are the article's. Direct speech stands in quotation marks. Whatever cannot be retold with
a verb without losing a "not" or a "may" is told by its whole sentence instead.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from briefings.briefing import Claim
from briefings.compose.desk import Desk
from briefings.compose.stances import cue_said, plainly_said, stance_name, stance_said
from briefings.compose.times import day_words
from briefings.compose.verbs import Verb, is_adjective, noun_verb, plain_verb, stance_verb, verb_of
from briefings.compose.wording import (
    clipped,
    has_negation,
    listing,
    party_names,
    quoted,
    sentence,
    unquoted_stop,
    whole_quotation,
)
from briefings.extraction.gazetteer import by_folded_name, fold
from briefings.language import ENGLISH, gettext, spoken
from briefings.locales import party_name
from briefings.subjects import Shift
from briefings.told import Telling
from store.records import Position, Stance

SHORTENED = ("…", "…”", '…"')
"""How a telling ends that leaves words out."""
REACH = 60
"""How far a cue may stand from its source and its content to be retold with them."""
_OFFICE = re.compile(
    r"\b(?:ministry|ministries|department|officials?|spokes\w+|sources?|diplomats?|envoys?|office|embassy|delegation|"
    r"advis[eo]rs?|negotiators?|parliament|lawmakers?|army|military|intelligence|council|commission|palace|agency)\b",
    re.IGNORECASE,
)
_SAID_WHEN = re.compile(
    r"(?:\b(?:late|early|earlier) )?\b(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"(?: (?:morning|night|evening|afternoon))?"
    r"|\b(?:yesterday|today|earlier|this week|last week)\b",
    re.IGNORECASE,
)
_STANDS = frozenset(Stance) - {Stance.STATE, Stance.SUPPORT}
_JOINTS = re.compile(r"(?:that|to|for|on|of|with|against|over|about|whether|by|in|at)?", re.IGNORECASE)


def parties_of(position: Position) -> tuple[str, ...]:
    """The sides a position is of: one as a rule, more where they speak together, none where that is not certain."""
    return _parties_in(position.party) if position.certain else ()


@lru_cache(maxsize=10_000)
def _parties_in(party: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in party.split(";") if part.strip())


def position_claim(
    telling: Telling,
    desk: Desk,
    *,
    limit: int = 200,
    role: bool = False,
    dated: bool = True,
    shift: Shift | None = None,
    in_full: bool = False,
) -> Claim:
    """'Russia (Sergei Lavrov) rules out concessions · 28 December'; '“He” (unresolved) said ...'.

    A ``shift`` is told with its day and both sources. With ``in_full`` the article's own sentence
    folds below a line that leaves out some of it.
    """
    position = telling.position
    lead = listing(party_names(parties_of(position))) or _as_named(position, desk)
    who = _speaker(position, desk, role=role)
    day = f" · {day_words(telling.said_on, desk.today, weekday=False)}" if dated else ""
    citations = desk.backed(telling.citations)
    if shift is not None:
        since = day_words(shift.since, desk.today, weekday=False)
        day += " · " + gettext("since {day}: {turn}", day=since, turn=_turn(shift, position))
        citations += tuple(each for each in desk.backed(shift.before.citations)[:1] if each not in citations)
    told = _told(position, desk, limit)
    words = sentence(desk.cited(position.citation)) if in_full and told.endswith(SHORTENED) else None
    return Claim((f"{who}{told}{day}",), citations, lead=lead, words=words)


def unshifted(_: Telling) -> None:
    """Where no change of mind is looked for."""


def _turn(shift: Shift, position: Position) -> str:
    return f"{stance_name(shift.before.position.stance)} → {stance_name(position.stance)}"


def _as_named(position: Position, desk: Desk) -> str:
    """An uncertain source in the article's own words: “He”."""
    if position.source is None:
        return position.speaker or gettext("Somebody")
    return f"“{clipped(desk.words(position.citation.article, position.source), 60)}”"


def _speaker(position: Position, desk: Desk, *, role: bool) -> str:
    """'(Sergei Lavrov) ', '(foreign ministry, as told by Moscow) ', or nothing where the party alone is named."""
    parts = _person(position, desk, role=role) if position.certain else [gettext("unresolved")]
    if position.told_by:
        parts.append(gettext("as told by {who}", who=party_name(position.told_by)))
    return f"({', '.join(parts)}) " if parts else ""


def _person(position: Position, desk: Desk, *, role: bool) -> list[str]:
    if position.speaker and position.speaker in parties_of(position):
        return [position.role] if role and position.role else []
    if position.speaker:
        return [position.speaker, position.role] if role and position.role else [position.speaker]
    office = _office(position, desk)
    return [office] if office else []


def _office(position: Position, desk: Desk) -> str | None:
    """The source as the article names it, where it is an office and not just the country."""
    if position.source is None:
        return None
    words = desk.words(position.citation.article, position.source)
    entry = by_folded_name().get(fold(words))
    if not _OFFICE.search(words) or len(words) > 60 or (entry and entry.side == position.party):
        return None
    owner = re.match(r"(?:the )?[\w. ]{2,40}?[’']s? (?=[a-z])", words, re.IGNORECASE)
    return re.sub(r"^(?:The|the|Its|its|Their|their) ", "", words[owner.end() :] if owner else words)


@dataclass(frozen=True, slots=True)
class _Around:
    """The words beside a cue in its article."""

    cue: str
    before: str
    between: str
    follows: bool


def _told(position: Position, desk: Desk, limit: int) -> str:
    """The verb and the words, or the whole sentence where these might say something else."""
    position = replace(position, content=_behind_cue(position))
    article = desk.articles[position.citation.article]
    content = sentence(article.words(*whole_quotation(article.text, *position.content)))
    retold = None if _nobody(position, desk) else _retold(position, content, desk, limit)
    if retold is None or _is_lost(position, retold[0], content):
        return f"– {clipped(sentence(desk.cited(position.citation)), limit + 80)}"
    if spoken() != ENGLISH:
        return _in_our_verb(position, retold, content, desk, limit)
    return f"{retold[0]}{retold[1]}"


def _in_our_verb(position: Position, retold: tuple[str, str], content: str, desk: Desk, limit: int) -> str:
    """'fordert: that Ethiopia sign': the stance in the reader's language, the words as the article has them.

    Where the article's own verb has a "not" or a "may" the stance would lose it: the whole sentence is shown.
    """
    verb, words = retold
    if has_negation(verb) or re.search(r"\b(?:may|might|could|would|should|will|can|must|shall)\b", verb):
        return f"– {clipped(sentence(desk.cited(position.citation)), limit + 80)}"
    around = _around(position, desk)
    cue = verb_of(around.cue, around.before) if around else None
    is_plain = cue.plain if cue else position.quote
    speakers = len(parties_of(position))
    told = cue_said(cue, speakers) if cue else None
    if told is None:
        told = plainly_said(position.stance, content, speakers) if is_plain else stance_said(position.stance, speakers)
    return f"{told}: {words.lstrip(': ')}"


def _behind_cue(position: Position) -> tuple[int, int]:
    """The words behind the verb where it is one of them ("China does not accept arbitration"): it is told as a verb."""
    start, end = position.content
    if position.cue is None or position.quote or not start <= position.cue[0] < position.cue[1] < end:
        return start, end
    is_inserted = position.source is not None and start < position.source[0] < position.cue[0]
    return (start, end) if is_inserted else (position.cue[1] + 1, end)


def _nobody(position: Position, desk: Desk) -> bool:
    """True for "nobody in Egypt", "neither side": the source itself is negated."""
    return position.source is not None and has_negation(desk.words(position.citation.article, position.source))


def _is_lost(position: Position, verb: str, content: str) -> bool:
    """True where the article negates or hedges and what would be shown does not."""
    if position.negated and not has_negation(f"{verb} {content}"):
        return True
    return position.modality is not None and not re.search(
        rf"\b{re.escape(position.modality)}(?:\b|n[’']t)|[’'](?:ll|d)\b|\bcan(?:no|[’'])t", f"{verb} {content}", re.I
    )


def _retold(position: Position, content: str, desk: Desk, limit: int) -> tuple[str, str] | None:
    """Verb, and the words with what joins them to it; None where the cue's clause cannot be retold."""
    plural = len(parties_of(position)) > 1
    around = _around(position, desk)
    words = unquoted_stop(clipped(content, limit))
    if position.quote:
        return _speech(position, around, content, plural=plural), f": {quoted(words)}"
    if around is None:
        return stance_verb(position.stance, plural=plural), f": {words}"
    verb = verb_of(around.cue, around.before, plural=plural)
    if verb is not None and not around.follows and not verb.may_follow:
        return None
    if verb is not None and verb.plain and verb.bare and not around.follows and (own := _own_stand(position, words)):
        return own
    if verb is not None and (verb.plain or not around.follows):
        return _plainly(verb, position, around, content, plural=plural), _clause(around, words)
    if verb is not None:
        return verb.words, f" {_joined(around.between, words)}"
    return _without_verb(position, around, words, plural=plural)


def _own_stand(position: Position, words: str) -> tuple[str, str] | None:
    """'Germany ruled out any concessions, its minister said': the verb is in the words, and the party before it.

    None where that verb is no taking of a stand: "Germany closed the border" is Germany's word, not ours.
    """
    found = re.match(rf"(?:[Tt]he )?{re.escape(position.party)} ((?:ha[sd]|have) )?(\w+)( \w+)? ", words)
    if found is None or position.stance not in _STANDS:
        return None
    aux, head, particle = (each or "" for each in found.groups())
    verb = verb_of(head + particle, aux) or verb_of(head, aux)
    if verb is None or verb.plain:
        return None
    return f"{aux}{head}", words[found.end(2) :]


def _speech(position: Position, around: _Around | None, content: str, *, plural: bool) -> str:
    """The verb before direct speech."""
    verb = verb_of(around.cue, around.before, plural=plural) if around else None
    if verb is None or verb.plain:
        return plain_verb(position.stance, content, plural=plural, past=verb is None or verb.past)
    return verb.words


def _plainly(verb: Verb, position: Position, around: _Around, content: str, *, plural: bool) -> str:
    """'said', a negated 'did not say', or a telling cue whose words came before it."""
    if not verb.plain or not verb.bare:
        return verb.words
    is_object_next = around.follows and not around.between.strip()
    if (verb.lemma == "tell" and is_object_next) or content.startswith("to "):
        return verb.words
    return plain_verb(position.stance, content, plural=plural, past=verb.past)


def _clause(around: _Around, words: str) -> str:
    """Neutral cues take the clause alone: "told reporters in Cairo that" adds nothing to it."""
    if not around.follows:
        return f": {words}"
    return f" {words}"


def _without_verb(position: Position, around: _Around, words: str, *, plural: bool) -> tuple[str, str] | None:
    """A noun ("its threat to cut") or an adjective ("is ready to"); None for anything else."""
    if not around.follows or has_negation(around.before):
        return None
    if is_adjective(around.cue):
        past = re.search(r"\b(?:was|were)\b", around.before, re.IGNORECASE)
        be = ("were" if plural else "was") if past else ("are" if plural else "is")
        return f"{be} {around.cue.lower()}", f" {_joined(around.between, words)}"
    if (verb := noun_verb(around.cue, plural=plural)) and _JOINTS.fullmatch(around.between.strip()):
        joint = "" if around.between.strip().lower() == "of" else around.between
        return verb, f" {_joined(joint, words)}"
    return None


def _joined(between: str, words: str) -> str:
    between = _SAID_WHEN.sub("", between).strip(" ,:")
    return f"{between} {words}" if between else words


def _around(position: Position, desk: Desk) -> _Around | None:
    """The cue with its neighbourhood; None without a cue, or where it stands too far away."""
    if position.cue is None:
        return None
    text = desk.articles[position.citation.article].text
    start, end = position.cue
    first = position.content[0]
    follows = end <= first
    between = text[end:first] if follows else ""
    if len(between) > REACH or re.search(r"[.!?“”\"\n]\s", between):
        return None
    return _Around(text[start:end], _before(text, position, start), between, follows)


def _before(text: str, position: Position, cue: int) -> str:
    """The words of the clause before its cue: from the source where it stands before it, else a few."""
    start = max(position.citation.start if position.citation.start <= cue else 0, cue - REACH)
    if position.source and start <= position.source[1] <= cue:
        start = position.source[1]
    return text[start:cue]
