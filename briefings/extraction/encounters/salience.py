"""Who is in focus: the people of a text by how and how lately each was named, for "he", "she" and "the minister".

Every naming gives its bearer a weight by what it does in the clause, and each further sentence halves it, after
Lappin and Leass, "An Algorithm for Pronominal Anaphora Resolution" (1994). Where two stand close, nobody is meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from briefings.extraction.cast import fits
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.letterhead import country_of_title
from briefings.extraction.reading import Mention
from briefings.extraction.titles import DEFINITE
from store.records import Party

_RECENT, _SUBJECT, _OWNER, _OBJECT = 100, 80, 60, 50
_REACH = 6
"""Sentences back over which a pronoun is followed; a name farther off has faded."""
_FAR = 30
"""Sentences over which "the minister" is the one named."""
_MARGIN = 1.15
"""By how much the first must stand out from the second."""
_SUBJECTS = ("nsubj", "nsubjpass")
_GENDERS = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_STEPS = 3
_BESIDE = 4
"""Namings back over which two are joined by "and"."""
_STRANGER = Party("", "")
_SPOKESMAN = "spokes"
"""How the role of whoever speaks for others begins: spokesman, spokeswoman, spokesperson."""


@dataclass(frozen=True, slots=True)
class Sight:
    """One naming of somebody: where, whom it means, how much it weighs."""

    first: int
    last: int
    party: Party
    role: str
    weight: int
    is_subject: bool


class Focus:
    """The people of one article, in the order of their namings."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._sights = list(_sights(scene))
        self._firsts = [each.first for each in self._sights]
        self._hear_again()

    def _hear_again(self) -> None:
        """Count "he" and "she" among the namings of whom they mean: who goes on acting stays in focus.

        "The premier", of whom nobody knows who he is, is "he" himself, and not who was named before him.
        """
        syntax = self._scene.syntax
        for token, dep in enumerate(syntax.dep):
            if dep not in _SUBJECTS:
                continue
            is_pronoun = syntax.lower[token] in ("he", "she")
            meant = self.meant_by(token) if is_pronoun else self._titled(token)
            if meant is not None:
                role = next((each.role for each in self._before(token) if each.party == meant), "")
                at = bisect_left(self._firsts, token)
                self._sights.insert(at, Sight(token, token + 1, meant, role, _RECENT + _SUBJECT, is_subject=True))
                self._firsts.insert(at, token)

    def _titled(self, token: int) -> Party | None:
        """Whom "the minister" means as a subject: who bears the office, else somebody of whom nobody knows more."""
        syntax, lemma = self._scene.syntax, self._scene.lemma(token)
        if lemma not in DEFINITE or syntax.tag[token] not in ("NN", "NNP") or self._scene.mention[token] is not None:
            return None
        kids = [syntax.lower[kid] for kid in syntax.kids[token] if kid < token]
        if "the" not in kids:
            return None
        known, before = self.holder(token, {lemma, *kids} - {"the"}), next(self._before(token), None)
        return known or (_STRANGER if before is None or before.role else None)  # whoever has no office told may have it

    def meant_by(self, pronoun: int, *, but: Party | None = None) -> Party | None:
        """Whom "he" or "her" means: whoever stands out among those it can be; nobody where two stand close.

        A spokesman tells of a plan and is not the one who carries it out: "X will visit Chad, SPOKESMAN Y said. HE will
        first fly to Niger." What "HE ADDED" may be his, and what he does of whom alone the text tells.
        """
        gender = _GENDERS.get(self._scene.syntax.lower[pronoun])
        is_heard = self._scene.lemma(self._scene.syntax.head[pronoun]) in words("saying", "verbs")

        def can_be(each: Sight) -> bool:
            return each.party != but and (gender is None or fits(each.party.name, each.role, gender))

        def acts(each: Sight) -> bool:
            return can_be(each) and _SPOKESMAN not in each.role.lower()

        before = [each for each in self._before(pronoun) if can_be(each)]
        if not is_heard and (meant := self.foremost(pronoun, acts)) is not None:
            return None if meant == _STRANGER else meant
        subjects = (each.party for each in before if each.is_subject)
        meant = self.foremost(pronoun, can_be) or next(subjects, None if before else self._of_title(pronoun))
        return None if meant == _STRANGER else meant

    def _of_title(self, pronoun: int) -> Party | None:
        """Whom "he" means below "Background Briefing on the President's Trip", before anybody is named."""
        title = self._scene.reading.title
        side = country_of_title(title) if self._scene.syntax.lower[pronoun] in ("he", "she") else None
        return Party(side, side) if side is not None and "President" in title else None

    def holder(self, head: int, role: set[str]) -> Party | None:
        """Whom "the foreign minister", "the Deputy" means: of those named with the office, whoever stands out.

        Nobody behind "Minister A and Minister B met", "Minister A and her counterpart B": it may be either.
        """

        def bears_it(each: Sight) -> bool:
            return each.party != _STRANGER and role <= set(each.role.lower().split())

        meant = self.foremost(head, bears_it, reach=_FAR)
        if meant is None:
            return None
        may_bear_it = (each for each in self._before(head) if bears_it(each) or each.role == "counterpart")
        last = next(may_bear_it, None)
        return None if last is not None and self._is_joined(last, meant) else meant

    def _is_joined(self, last: Sight, meant: Party) -> bool:
        """True for the second of "A AND B met", where A is meant."""
        syntax = self._scene.syntax
        for joined in (syntax.head[at] for at in range(last.first, last.last) if syntax.dep[at] == "conj"):
            near = islice(self._before(last.first), _BESIDE)
            other = next((each for each in near if each.first <= joined < each.last), None)
            if other is not None and other.party == meant and last.party != meant:
                return True
        return False

    def foremost(self, token: int, can_be: Callable[[Sight], bool], *, reach: int = _REACH) -> Party | None:
        """Whoever of those that can be meant weighs most before a token."""
        weights: dict[Party, float] = {}
        here = self._scene.sentence(token)
        for each in self._before(token):
            behind = here - self._scene.sentence(each.first)
            if behind > reach:
                break
            if can_be(each):
                weights[each.party] = weights.get(each.party, 0.0) + each.weight / 2**behind
        return _standing_out(weights)

    def last_subject(self, token: int) -> tuple[int, Party | None]:
        """Who was a subject last before the token, and where; (0, None) without any."""
        last = next((each for each in self._before(token) if each.is_subject), None)
        return (0, None) if last is None or last.party == _STRANGER else (last.first, last.party)

    def _before(self, token: int) -> Iterator[Sight]:
        nearest = bisect_left(self._firsts, token) - 1
        return (self._sights[at] for at in range(nearest, -1, -1) if self._sights[at].last <= token)


def _standing_out(weights: dict[Party, float]) -> Party | None:
    ranked = sorted(weights.items(), key=lambda each: each[1], reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < _MARGIN * ranked[1][1]):
        return None
    return ranked[0][0]


def _sights(scene: Scene) -> Iterator[Sight]:
    """The people and the officials without a name whom the text names, in order.

    "His Chilean counterpart, Ann Poe" is named once, and weighs no more than who meets her.
    """
    before: Sight | None = None
    for mention in scene.mentions:
        if mention.kind == "person" or (mention.kind == "group" and _is_one(scene, mention)):
            tokens = range(mention.first, min(mention.last, len(scene.syntax)))
            weight, is_subject = _weight(scene, tokens)
            role = (mention.role or "") if mention.kind == "person" else " ".join(scene.lemma(t) for t in tokens)
            party = Party(mention.name, mention.side)
            is_beside = before is not None and before.party == party and _is_beside(scene, before, mention)
            before = Sight(mention.first, mention.last, party, role, 0 if is_beside else weight, is_subject)
            yield before


def _is_beside(scene: Scene, before: Sight, mention: Mention) -> bool:
    """True for the name of "his counterpart, ANN POE"."""
    last = min(mention.last, len(scene.syntax)) - 1
    return scene.syntax.dep[last] == "appos" and before.first <= scene.syntax.head[last] < before.last


def _is_one(scene: Scene, mention: Mention) -> bool:
    """True for "Iraq's foreign minister": one who may be "he" afterwards."""
    last = min(mention.last, len(scene.syntax)) - 1
    heads = words("people", "referring") - {"side", "country", "delegation", "team", "government", "party", "nation"}
    is_singular = scene.syntax.tag[last] in ("NN", "NNP")
    return is_singular and any(scene.lemma(token) in heads for token in range(mention.first, last + 1))


def _weight(scene: Scene, tokens: Iterable[int]) -> tuple[int, bool]:
    """By the best that a word of the name does: a subject, its owner ("X's office", "the office of X"), an object."""
    best, is_subject = _RECENT, False
    for token in tokens:
        dep, above = _function(scene, token)
        if dep in _SUBJECTS:
            return _RECENT + _SUBJECT, True
        owned = scene.syntax.head[above] if dep == "pobj" and scene.syntax.lower[above] == "of" else above
        if dep in ("poss", "pobj") and scene.syntax.dep[owned] in _SUBJECTS:
            best = max(best, _RECENT + _OWNER)
        elif dep in ("dobj", "dative"):
            best = max(best, _RECENT + _OBJECT)
    return best, is_subject


def _function(scene: Scene, token: int) -> tuple[str, int]:
    """What a word does, for an apposition what the name beside it does ("The Minister of Finance, Mr X, departs")."""
    syntax = scene.syntax
    for _ in range(_STEPS):
        if syntax.dep[token] != "appos":
            break
        token = syntax.head[token]
    return syntax.dep[token], syntax.head[token]
