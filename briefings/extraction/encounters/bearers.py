"""Who bears an office: "the energy ministers of both countries" are not the two presidents who were named before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced
from briefings.extraction.patterns.speakers import PORTFOLIOS
from store.records import Party

_BEFORE = ("amod", "compound", "nmod", "nummod")
_STATES = frozenset({"country", "nation", "state", "government", "side", "neighbour", "neighbor", "capital", "kingdom"})
"""Of whose ministers one speaks: "of both SIDES", "the two COUNTRIES' ministers"."""
_RULERS = frozenset({
    "leader", "president", "premier", "chancellor", "king", "queen", "emir", "amir", "sultan", "head", "chief",
    "monarch", "ruler", "prince",
})  # fmt: skip
_RULING = _RULERS | {"prime", "general", "chairman", "pope"}
"""Words of the office of whoever rules: "prime minister", "General"."""
_OFFICES = frozenset({"minister", "president", "premier", "chancellor", "secretary"})
_FIELDS = PORTFOLIOS | {"oil", "labour", "culture", "education", "fisheries"}
_ALIKE = {"defense": "defence", "secretary": "minister", "ministers": "minister", "presidents": "president"}


class Bearers:
    """The offices by which a text has called people, and who may be meant by one of them."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def _roles(self) -> dict[str, set[str]]:
        """Name -> the words of the offices it stands with."""
        roles: defaultdict[str, set[str]] = defaultdict(set)
        for mention in self._scene.mentions:
            if mention.kind == "person" and mention.role:
                roles[mention.name] |= _plain(mention.role.lower().split())
        return roles

    def of_states(self, head: int, owner: int, parties: list[Party]) -> list[Party]:
        """ "EXPERTS OF BOTH COUNTRIES": their sides, where the people that the countries stand for are no experts.

        "The presidents of the two countries" stay those who were named before, unless these are ministers.
        """
        is_told = self._scene.mention[owner] is None and self._scene.lemma(owner) in _STATES
        if not is_told or self._scene.lemma(head) in _STATES:
            return parties
        return parties if all(self._may_be(head, party) for party in parties) else sides_of(parties)

    def of_pair(self, head: int, parties: list[Party]) -> list[Party]:
        """ "The two ENERGY MINISTERS", "the two countries' ministers": no presidents who were named before."""
        syntax = self._scene.syntax
        owner = next((kid for kid in syntax.kids[head] if syntax.dep[kid] == "poss"), None)
        if owner is not None:
            return self.of_states(head, owner, parties)
        if self._scene.lemma(head) not in _OFFICES:
            return parties
        known = (party for party in parties if self._roles.get(party.name))
        return parties if all(self._may_be(head, party) for party in known) else sides_of(parties)

    def _may_be(self, head: int, party: Party) -> bool:
        """True where the text calls the person by that office, and of rulers where it calls them by none."""
        if party.name == party.side:
            return True
        syntax, lemma = self._scene.syntax, self._scene.lemma(head)
        marks = _plain(syntax.lower[kid] for kid in syntax.kids[head] if syntax.dep[kid] in _BEFORE) & _FIELDS
        roles = self._roles.get(party.name, set())
        if lemma in _RULERS and not marks:
            return not roles or bool(roles & _RULING)
        is_of_rank = lemma != "minister" or "prime" in marks or "prime" not in roles
        return _plain([lemma]) <= roles and marks <= roles and is_of_rank


def sides_of(parties: Sequence[Party]) -> list[Party]:
    """Whose the people are: "THEIR defence ministers" are others, of the same countries."""
    return list(dict.fromkeys(Party(party.side, party.side) for party in parties if not is_unplaced(party)))


def _plain(named: Iterable[str]) -> set[str]:
    """The words of an office, by one word each: a premier is a prime minister, a secretary of state a foreign one."""
    plain = {_ALIKE.get(word, word) for word in named}
    plain |= {"prime", "minister"} if "premier" in plain else set()
    return plain | ({"foreign"} if {"minister", "state"} <= plain else set())
