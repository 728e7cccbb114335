"""Two who do one thing together: "CHAD AND THE REBELS have agreed, Togo's president said. The two sides ...".

Whoever only tells of it, and stands outside of what they do, is none of the two.
"""

from __future__ import annotations

import re

from briefings.extraction.encounters.lists import is_whereabouts
from briefings.extraction.encounters.phrases import Phrases
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced, party_of, tidy
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.reading import Mention
from store.records import Party

_PAIR = 2
_SUBJECTS = ("nsubj", "nsubjpass")
_STEPS = 3
_OF_BOTH = re.compile(
    r"\b(?:differ\w*|disagree\w*|agreed|agreement|closer|close to|truce|cease-?fire|talks|negotiat\w+|dispute|gap"
    r"|accord|far apart|each other|one another|deadlock|compromise|peace|prisoners?|borders?)\b"
)
"""What two sides have with each other: "have narrowed their DIFFERENCES", "are CLOSE TO a TRUCE"."""


class OneSubject:
    """Finds the two that a sentence of one article has as the subject of what it tells."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene = scene
        self._phrases = phrases
        self._is_asked = False

    def of(self, sentence: int) -> list[Party] | None:
        """The two; nobody, where one of them is not known; None for sentences of another kind.

        Also None where what they do is done to a third ("A and B have warned C"), who may be the other side.
        """
        if sentence < 0 or self._is_asked:
            return None  # a subject that itself is "the two sides" of something names nobody
        self._is_asked = True
        try:
            return self._of(sentence)
        finally:
            self._is_asked = False

    def _of(self, sentence: int) -> list[Party] | None:
        syntax = self._scene.syntax
        start, end = syntax.bounds[sentence]
        root = next((at for at in range(start, end) if syntax.head[at] == at and self._scene.is_verb(at)), None)
        if root is None:
            return None
        for verb, teller in self._clauses(root):
            subjects = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in _SUBJECTS]
            for subject in subjects:  # two in "Presidents X of A and Y of B have", of which the parser makes two
                found = self._named_by(subject)
                if found is not None:
                    tellers = [teller] if teller is not None else []
                    return None if self._names_others(start, end, (*subjects, *tellers)) else found
        return None

    def _named_by(self, subject: int) -> list[Party] | None:
        """The two that a subject names; nobody, where one is not known; None where it names one, or three."""
        if (second := self._joined(subject)) is not None:
            return self._two(subject, second)
        together = tidy(self._phrases.parties_at(subject, _STEPS))
        are_of_two = len({party.side for party in together}) == _PAIR == len(together)
        return together if are_of_two else None

    def surely(self, sentence: int) -> list[Party]:
        """The two, where the sentence says what they have to do with each other, or both are people of known sides."""
        found = self.of(sentence) or []
        if any(is_unplaced(party) for party in found):
            return []
        are_people = all(party.name != party.side and self._is_person(party, sentence) for party in found)
        are_apart = self._is_of_both(*self._scene.syntax.bounds[sentence])
        return found if are_people or are_apart else []

    def with_another(self, sentence: int) -> list[Party]:
        """Turkey and Greece in "TURKEY has narrowed its differences WITH GREECE, Germany's minister said".

        Only where the sentence says what they have with each other, and who tells of it stands outside.
        """
        syntax = self._scene.syntax
        start, end = syntax.bounds[sentence]
        root = next((at for at in range(start, end) if syntax.head[at] == at and self._scene.is_verb(at)), None)
        clauses = self._clauses(root) if root is not None and self._is_of_both(start, end) else []
        for verb, teller in clauses:
            subject = next((kid for kid in syntax.kids[verb] if syntax.dep[kid] in _SUBJECTS), None)
            if teller is None or subject is None:
                continue
            first, last = syntax.left[verb], syntax.right[verb] + 1
            ways = [at for at in range(subject + 1, last - 1) if syntax.lower[at] == "with" and at >= first]
            behind = self._phrases.objects_of(ways[0], _STEPS) if len(ways) == 1 else []
            found = tidy([*self._phrases.parties_at(subject, _STEPS), *behind])
            if len({party.side for party in found}) == _PAIR == len(found) and len({*behind}) == 1:
                return found
        return []

    def _is_of_both(self, start: int, end: int) -> bool:
        return _OF_BOTH.search(self._scene.text(start, end)) is not None

    def _is_person(self, party: Party, sentence: int) -> bool:
        mentions = (self._scene.mention[token] for token in range(*self._scene.syntax.bounds[sentence]))
        return any(m is not None and m.kind == "person" and m.named and m.name == party.name for m in mentions)

    def _clauses(self, root: int) -> list[tuple[int, int | None]]:
        """What is told, with who tells it: "A and B HAVE AGREED, X said"; the sentence itself where nobody does."""
        syntax = self._scene.syntax
        if self._scene.lemma(root) not in words("saying", "verbs"):
            return [(root, None)]
        teller = next((kid for kid in syntax.kids[root] if syntax.dep[kid] in _SUBJECTS), None)
        return [(kid, teller) for kid in syntax.kids[root] if syntax.dep[kid] == "ccomp"]

    def _joined(self, subject: int) -> int | None:
        """The second of "A and B", where there is no third."""
        syntax = self._scene.syntax
        joined = [kid for kid in syntax.kids[subject] if syntax.dep[kid] == "conj"]
        if len(joined) != 1 or any(syntax.dep[kid] == "conj" for kid in syntax.kids[joined[0]]):
            return None
        has_and = any(syntax.lower[kid] == "and" for kid in syntax.kids[subject])
        return joined[0] if has_and else None

    def _names_others(self, start: int, end: int, within: tuple[int, ...]) -> bool:
        """True where somebody else is named in the sentence than these noun phrases, and not as whereabouts."""
        scene, syntax = self._scene, self._scene.syntax
        spans = [range(syntax.left[head], syntax.right[head] + 1) for head in within]
        return any(
            mention.certain
            and mention.kind != "place"
            and not is_whereabouts(scene, mention)
            and not self._is_topic(mention)
            for token in range(start, end)
            for mention in scene.mentions_at(token)
            if not any(token in span for span in spans)
        )

    def _is_topic(self, mention: Mention) -> bool:
        """True for the Moldova of "have received proposals ON MOLDOVA": what they differ about is no third side."""
        before = mention.first - 1 - (self._scene.syntax.lower[mention.first - 1] == "the")
        return mention.first > 1 and self._scene.syntax.lower[before] in ("on", "over", "about")

    def _two(self, subject: int, second: int) -> list[Party]:
        one = self._own(subject, second)
        other = self._phrases.parties_at(second, _STEPS)
        found = tidy([*one, *other])
        is_pair = bool(one and other) and len({party.side for party in found}) == _PAIR == len(found)
        return found if is_pair else []

    def _own(self, subject: int, second: int) -> list[Party]:
        """Whom the first of the two names by itself."""
        mention = self._scene.mention[subject]
        if mention is not None and (party := party_of(mention)):
            return [party]
        others = self._phrases.parties_at(second, _STEPS)
        return [party for party in self._phrases.parties_at(subject, _STEPS) if party not in others]
