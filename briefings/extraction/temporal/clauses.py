"""Which verb governs each word: the heads of the parse as plain numbers, since stepping through tokens is slow."""

from __future__ import annotations

from spacy.symbols import AUX, VERB  # type: ignore[import-not-found]
from spacy.tokens import Doc

_KEPT = "attache.clauses"
_STEPS = 12


class Clauses:
    """Heads and verbs by token index."""

    def __init__(self, doc: Doc) -> None:
        above, pos = doc.to_array(["HEAD", "POS"]).astype("int64").T.tolist() if len(doc) else ([], [])
        self._heads = [place + distance for place, distance in enumerate(above)]
        self._is_verb = [kind in (VERB, AUX) for kind in pos]

    def verb_over(self, token: int) -> int | None:
        """The verb of the clause that a token stands in, itself where it is one; None where it hangs on none nearby."""
        for _ in range(_STEPS):
            if self._is_verb[token]:
                return token
            above = self._heads[token]
            if above == token:
                return None
            token = above
        return None


def clauses_of(doc: Doc) -> Clauses:
    """The clauses of a text; worked out once and kept with the parse."""
    kept = doc.user_data.get(_KEPT)
    if not isinstance(kept, Clauses):
        kept = doc.user_data[_KEPT] = Clauses(doc)
    return kept
