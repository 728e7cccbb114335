"""Whom a news text is about: its headline names them, in short, and the first paragraphs name them again.

"India, Pakistan foreign secretaries to meet" gives the pair whose "talks" the text tells of; what a headline
names and the text does not take up again is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, cached_property

from briefings.extraction import gazetteer
from briefings.extraction.encounters.lists import is_whereabouts
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced, party_of, tidy
from briefings.extraction.sightings import office_vocabulary
from store.records import Party

_PAIR = 2
_LEAD = 6
"""Paragraphs that take up what the headline names."""
_LONGEST = 5
_WORD = re.compile(r"[^\W\d_][\w.]*")
_CLAUSE = re.compile(r"[;:–—]|, (?=[\w ]*\b(?:says?|stays?|calls?|silent|despite|after|as)\b)")
_POSSESSIVE = re.compile(r"['’]s?\b")
_THERE = frozenset({"in", "at", "to", "near", "from", "for", "over", "on", "about"})
"""Before a name in a headline: where or whither something goes, or what it is about."""
_UNIONS = ("European Union", "NATO", "African Union")
_ACTING = frozenset({"country", "people", "citizens", "organisation", "seat"})


class Story:
    """Who the headline names, in its order."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def pair(self) -> list[Party]:
        """The two whom the headline names together; nobody where it names one or three."""
        title = self._scene.reading.title
        for clause in (title, *_CLAUSE.split(title)):
            named = [party for party in self._named(clause) if party.side in self._taken_up]
            sides = {party.side for party in named}
            if len(sides) == _PAIR and sides <= _who_confer():
                return named
        return []

    @cached_property
    def talkers(self) -> list[Party]:
        """The two of "Talks BETWEEN SUDAN AND ETHIOPIA put off", whether or not the text names them again."""
        _, between, behind = self._scene.reading.title.partition(" between ")
        words = _WORD.findall(_POSSESSIVE.sub("", behind)) if between else []
        size, one = self._name_at(words, 0) if words else (0, None)
        is_joined = one is not None and [word.lower() for word in words[size : size + 1]] == ["and"]
        other = self._name_at(words, size + 1)[1] if is_joined and len(words) > size + 1 else None
        if one is None or other is None or one.side == other.side:
            return []
        return [one, other] if {one.side, other.side} <= _who_confer() else []

    @cached_property
    def hero(self) -> Party | None:
        """Whom the headline names first."""
        named = self._named(self._scene.reading.title)
        return named[0] if named and named[0].side in self._taken_up else None

    @cached_property
    def _people(self) -> dict[str, Party]:
        """Family name -> who bears it, for names of one bearer."""
        bearers: dict[str, set[Party]] = {}
        for mention in self._scene.mentions:
            if mention.kind == "person" and mention.name != mention.side:
                bearers.setdefault(mention.name.split()[-1].lower(), set()).add(Party(mention.name, mention.side))
        return {name: next(iter(people)) for name, people in bearers.items() if len(people) == 1}

    @cached_property
    def _taken_up(self) -> frozenset[str]:
        """The sides that the first paragraphs name."""
        first = self._scene.syntax.paragraph[0] if len(self._scene.syntax) else 0
        lead = (m for m in self._scene.mentions if self._scene.syntax.paragraph[m.first] - first < _LEAD)
        return frozenset(mention.side for mention in lead if mention.certain or mention.kind == "person")

    def _named(self, title: str) -> list[Party]:
        return tidy(self._names(_WORD.findall(_POSSESSIVE.sub("", title))))

    def _names(self, words: list[str]) -> Iterator[Party]:
        """The people and the parties that the words of a headline name; of "Visit to A, B and C" nobody."""
        at, there = 0, -1
        while at < len(words):
            size, party = self._name_at(words, at)
            before = at - (at > 0 and words[at - 1].lower() in ("and", "&"))
            is_listed = there == before and party is not None and party.name == party.side
            if party is not None and (is_listed or (at > 0 and words[at - 1].lower() in _THERE)):
                there = at + size
            elif party is not None:
                yield party
            at += size

    def _name_at(self, words: list[str], at: int) -> tuple[int, Party | None]:
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            entry = gazetteer.by_folded_name().get(gazetteer.fold(" ".join(words[at : at + size])))
            if entry is not None and words[at][0].isupper() and entry.kind != "person":
                return size, Party(entry.side, entry.side) if entry.kind in _ACTING else None
        return 1, self._bearer(words, at)

    def _bearer(self, words: list[str], at: int) -> Party | None:
        """Who in the text bears the family name, unless the headline gives another first name."""
        person = self._people.get(words[at].lower()) if words[at][0].isupper() else None
        before = words[at - 1] if at else ""
        is_first_name = before[:1].isupper() and before.lower() not in office_vocabulary()
        known = person.name.lower().split() if person is not None else []
        return person if not is_first_name or len(known) < _PAIR or before.lower() in known else None


@cache
def _who_confer() -> frozenset[str]:
    """Countries, armed groups and unions: of "UN Security Council approves Libya zone" the two do not."""
    return frozenset({*gazetteer.countries(), *gazetteer.table("organisations")["movements"], *_UNIONS})


def named_in(scene: Scene, sentence: int) -> list[Party]:
    """The sides that a sentence names and that could meet: not where it is, not who stands in no table."""
    tokens = range(*scene.syntax.bounds[sentence])
    named = [mention for at in tokens for mention in scene.mentions_at(at) if mention.certain]
    found = tidy(
        party
        for mention in named
        if mention.kind != "place" and not is_whereabouts(scene, mention) and (party := party_of(mention))
    )
    return [party for party in found if not is_unplaced(party)]
