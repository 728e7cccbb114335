"""Who "I" and "we" are in a quotation: '"WE will hold talks with A in B on Friday," X told reporters'."""

from __future__ import annotations

from functools import cached_property

from briefings.extraction.encounters.phrases import Phrases
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.quotations import Quotation, find_quotations
from store.records import Party

_NEAR = 12
"""Words beside a quotation in which it is told who said it."""


class Quoted:
    """Finds who speaks in the quotations of one article."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene = scene
        self._phrases = phrases

    def speaker(self, pronoun: int) -> list[Party]:
        """The person who says the quotation around "I", the side for which somebody says "we"; else nobody."""
        verb = self._verb_of_saying(pronoun)
        told = self._phrases.subject(verb) if verb is not None else []
        if len(told) != 1:
            return []
        is_one = self._scene.syntax.lower[pronoun] in ("i", "me", "my", "mine")
        return told if is_one else [Party(told[0].side, told[0].side)]

    def _verb_of_saying(self, token: int) -> int | None:
        """The "told" right behind or before the quotation, of the paragraph."""
        syntax, around = self._scene.syntax, self._around(token)
        if around is None:
            return None
        paragraph = syntax.paragraph[token]
        last = next((t for t in range(token, len(syntax)) if syntax.start[t] >= around.end), len(syntax))
        first = next((t for t in range(token, -1, -1) if syntax.start[t] < around.start), -1)
        beside = [*range(last, min(last + _NEAR, len(syntax))), *range(first, max(first - _NEAR, -1), -1)]
        here = (at for at in beside if syntax.paragraph[at] == paragraph and self._scene.is_verb(at))
        return next((at for at in here if self._scene.lemma(at) in words("saying", "verbs")), None)

    def _around(self, token: int) -> Quotation | None:
        at = self._scene.syntax.start[token]
        return next((each for each in self._quotations if each.start <= at < each.end and each.closed), None)

    @cached_property
    def _quotations(self) -> tuple[Quotation, ...]:
        return find_quotations(self._scene.reading.text)
