"""Changes that name nobody who meets: "Thursday's talks in Brussels have been called off, an EU spokesman said".

Whose meeting it was other articles told; so these are kept apart from the meetings that say who meets, and tell of
one only where another article does. "Thailand said that the talks had been called off" names one of those who meet,
where the article names one other country, with which it may have been.

Left alone is what may be of others: "the CABINET meeting", "talks BETWEEN UNIONS AND OWNERS", "a meeting", what is
not certain, what was called off long ago, and what the article tells by name beside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.vocabulary import words
from store.records import MeetingKind, Party, Precision

_OFF = frozenset({Standing.CANCELLED, Standing.POSTPONED})
_KINDS = frozenset({MeetingKind.TALKS, MeetingKind.MEETING, MeetingKind.SUMMIT, MeetingKind.DIALOGUE})
_OPEN = frozenset({*_OFF, Standing.SCHEDULED, Standing.TENTATIVE, Standing.MOVED, Standing.OPEN})


def nameless_changes(scene: Scene, sketches: Sequence[Sketch], told: Sequence[Sketch]) -> Iterator[Sketch]:
    """Those of the sketches; ``told`` are the meetings of which it is known who meets."""
    known = set(map(id, told))
    changes = [each for each in sketches if id(each) not in known and _is_change(scene, each)]
    text = f"{scene.reading.title}\n{scene.reading.doc.text}"
    if not changes or _AFTER_ALL.search(text) or _OF_OTHERS.search(text):
        return
    beside = {each.place for each in told if each.kind is not MeetingKind.VISIT and each.standing in _OPEN}
    countries = {mention.side for mention in scene.reading.mentions if mention.side in gazetteer.countries()}
    seen: set[tuple[str | None, frozenset[str]]] = set()
    for sketch in changes:
        if None in beside or sketch.place in beside or (beside and sketch.place is None):
            continue  # the article tells by name of a meeting that is ahead, there or who knows where
        parties = _who(scene, sketch, countries)
        if parties is None or (key := (sketch.place, frozenset(each.side for each in parties))) in seen:
            continue
        seen.add(key)
        sketch.parties = parties
        yield sketch


def _who(scene: Scene, sketch: Sketch, countries: set[str]) -> list[Party] | None:
    """Nobody for what was to be in a town, the teller for what was to be who knows where; None where it is neither.

    ``countries`` are all that the article names: the teller is believed to mean a meeting with the one other.
    """
    if sketch.place is not None:
        is_there = sketch.sides <= {gazetteer.country_of(sketch.place)}
        is_town = sketch.place in gazetteer.city_countries() or sketch.place in gazetteer.venues()
        return [] if is_there and is_town and _is_placed_here(scene, sketch) else None
    if sketch.kind not in (MeetingKind.TALKS, MeetingKind.MEETING):
        return None
    tellers = _tellers(scene, sketch)
    if len(tellers) != 1 or len(countries) != _PAIR or not sketch.sides <= tellers <= countries:
        return None
    return [Party(side, side) for side in tellers]


_PAIR = 2


def _is_change(scene: Scene, sketch: Sketch) -> bool:
    """True for "the talks have been called off", told of lately and of a day that is not over."""
    if sketch.standing not in _OFF or sketch.kind not in _KINDS or not sketch.trigger.is_noun:
        return False
    is_old = sketch.is_background or sketch.is_old_change or _is_dated_back(scene, sketch)
    are_many = sketch.are_many and sketch.kind is not MeetingKind.TALKS
    days = sketch.former or sketch.when
    is_over = days.latest is not None and days.latest < scene.published
    is_over = is_over or days.precision is Precision.YEAR
    first = scene.syntax.left[sketch.token]
    is_definite = sketch.is_definite or scene.moment[first] is not None or scene.syntax.lower[first] == "the"
    is_known = is_definite and sketch.is_bound and not sketch.with_unnamed and not sketch.names_other
    if not is_known or is_old or is_over or are_many:
        return False
    is_news = _is_news(scene, sketch) and not _is_hearsay(scene, sketch)
    return is_news and _is_plain(scene, sketch.token)


def _is_news(scene: Scene, sketch: Sketch) -> bool:
    """True for what a clause of its own tells of the meeting itself; not for "WHEN the talks were called off".

    Nor for "the OPENING of the talks", nor, on a Friday, for "Tuesday's talks WERE called off": they may be over.
    """
    syntax, verb = scene.syntax, sketch.verb
    if verb is None or syntax.head[sketch.token] != verb:
        return False
    if any(syntax.dep[each] in ("advcl", "relcl", "acl", "pcomp") for each in (verb, *syntax.ancestors(verb))):
        return False
    days, start, end = sketch.former or sketch.when, *syntax.bounds[sketch.sentence]
    is_past = bool({"was", "were"} & {each.lower() for each in scene.auxiliaries(verb)})
    is_far = days.earliest is not None and (days.earliest - scene.published).days > _HALF_A_WEEK
    return not (is_past and is_far) or any(sign.isdigit() for sign in scene.text(start, end))


_HALF_A_WEEK = 3
_AFTER_ALL = re.compile(
    r"\b(?:after all|(?<!not )(?<!n.t )(?<!longer )go(?:es|ing)? ahead|back on|reinstat\w+|"
    r"reschedul\w+|instead|will now|resum\w+|nonetheless|revers\w+|(?:was|were|is|are|be|been) moved)\b",
    re.IGNORECASE,
)
"""Words by which an article may tell that it will be all the same, or elsewhere: what is off then is not sure."""
_OF_OTHERS = re.compile(
    r"\b(?:(?:trade|labou?r) unions?|(?<!european )(?<!african )unions?|workers?|employe(?:rs?|es?)|teachers?|doctors?|"
    r"nurses?|farmers?|miners?|drivers?|pilots?|rebels?|separatists?|guerrill?as?|insurgents?|militants?|factions?|governors?|"
    r"mayors?|coalitions?|opposition|regulators?|bank(?:s|ers?)?|shareholders?|investors?|compan(?:y|ies)|firms?|boards?|"
    r"clubs?|leagues?|federations?|fifa|uefa|athletics|athletes?|race(?:s|course)?|players?|coach(?:es)?|teams?|bishops?|"
    r"church(?:es)?|jur(?:y|ies)|courts?|students?|pensions?|wages?|pay|salar(?:y|ies)|chess|fans?|stadiums?)\b",
    re.IGNORECASE,
)
"""Words of a story in which who was to meet need not be states: "Nigeria called off the talks. The GOVERNORS ..."."""
_PAUSE = re.compile(
    r"\b(?:suspended|adjourned|paused|interrupted) (?:for|until) (?:(?:the|an?|some|several|\w+) )?"
    r"(?:night|evening|hours?|day|lunch|morning|tomorrow)\b",
    re.IGNORECASE,
)


def _is_dated_back(scene: Scene, sketch: Sketch) -> bool:
    """True for "the talks in Riga were called off LAST MONTH", "in March"."""
    week = scene.published.toordinal() - _NEWS
    moments = [moment.when for moment in scene.moments_in(sketch.sentence)]
    return any(when.latest is not None and when.latest.toordinal() < week for when in moments)


_NEWS = 7


def _is_placed_here(scene: Scene, sketch: Sketch) -> bool:
    """True where the town stands in the same sentence, and is not one somebody only speaks from."""
    start, end = scene.syntax.bounds[sketch.sentence]
    towns = {mention.name for token in range(start, end) for mention in scene.mentions_at(token)}
    return sketch.place in towns or (sketch.place or "") in scene.text(start, end)


_SORTS = frozenset({
    "peace", "trade", "border", "nuclear", "ceasefire", "truce", "security", "maritime", "energy", "gas", "water",
    "bilateral", "trilateral", "ministerial", "planned", "scheduled", "upcoming", "forthcoming", "next", "new",
    "latest", "first", "second", "third", "fourth", "fifth", "final", "high-level", "level", "high", "direct",
    "indirect", "expected", "diplomatic", "crucial", "key", "long", "awaited", "foreign", "defence", "defense",
})  # fmt: skip
"""What may describe a meeting of states without a word of whose it is."""
_MARKS = frozenset({"the", "'s", "’s", "'", "’", "-", "–", ",", "week", "month", "this", "that"})
_OF_WHOM = re.compile(
    r"\b(?:of|between|among) (?:the )?(?:two|three|four|five|both) (?:countries['’] )?"
    r"(?:(?:foreign|defen[cs]e|interior|finance|energy|trade|prime) )?"
    r"(?:ministers|presidents|leaders|sides|countries|governments|delegations|neighbou?rs)\b"
    r"|\bof (?:(?:peace|trade|border|nuclear|ceasefire|truce|security|direct|indirect) )?(?:talks|negotiations)\b",
    re.IGNORECASE,
)
_WHOSE = frozenset({"of", "between", "among", "with", "by", "for", "about", "over"})


def _is_plain(scene: Scene, noun: int) -> bool:
    """True for "the PEACE talks", "THURSDAY'S talks", "the meeting OF THE TWO MINISTERS": whose is not said.

    Not for "the cabinet meeting", "the union's talks", "the talks between miners and owners".
    """
    syntax = scene.syntax
    for token in range(syntax.left[noun], noun):
        is_place = any(mention.kind == "place" for mention in scene.mentions_at(token))
        is_known = syntax.lower[token] in _MARKS | _SORTS or scene.moment[token] is not None or is_place
        if not is_known and not syntax.lower[token].isdigit():
            return False
    of = [kid for kid in syntax.kids[noun] if kid > noun and syntax.dep[kid] == "prep" and syntax.lower[kid] in _WHOSE]
    return all(_OF_WHOM.match(scene.text(kid, syntax.right[kid] + 1)) for kid in of)


_RUMOURS = re.compile(
    r"\b(?:rumou?rs?|reports?|reportedly|media|newspapers?|sources?|agency|agencies|television|tv|radio|claims?|claimed|"
    r"alleg\w+|apparently|unconfirmed|speculation|almost|nearly)\b",
    re.IGNORECASE,
)


def _is_hearsay(scene: Scene, sketch: Sketch) -> bool:
    """True where the sentence tells it by hearsay: "REPORTS said the talks in Riga had been called off"; or asks."""
    start, end = scene.syntax.bounds[sketch.sentence]
    told = scene.text(start, end)
    return "?" in told or _RUMOURS.search(told) is not None or _PAUSE.search(told) is not None


def _tellers(scene: Scene, sketch: Sketch) -> set[str]:
    """The countries of whoever says so, or does so: "THAILAND said the talks ...", "THAILAND called off the talks"."""
    syntax, verb = scene.syntax, sketch.verb
    if verb is None:
        return set()
    telling = [each for each in syntax.ancestors(verb) if scene.lemma(each) in words("saying", "verbs")]
    telling += [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("parataxis", "ccomp")]
    telling += [verb] if sketch.relation == "dobj" else []
    found: set[str] = set()
    for each in telling:
        for subject in syntax.children(each, "nsubj"):
            span = range(syntax.left[subject], syntax.right[subject] + 1)
            own = (mention for token in span for mention in scene.mentions_at(token) if mention.certain)
            found |= {mention.side for mention in own if mention.side in gazetteer.countries()}
    return found
