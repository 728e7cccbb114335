"""Who does what a verb says: its subject, through infinitives, conjuncts, nouns of plans and relative clauses."""

from __future__ import annotations

from collections.abc import Iterable

from briefings.extraction.encounters.lists import BETWEEN
from briefings.extraction.encounters.marks import subject_behind_aside
from briefings.extraction.encounters.modality import first_to
from briefings.extraction.encounters.phrases import STEPS, Phrases
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_unplaced
from briefings.extraction.encounters.vocabulary import words
from briefings.extraction.reading import Mention
from store.records import Party

_LENGTHS = frozenset({"hour", "day", "week", "month"})
_ALONG = frozenset({"accompanied", "joined", "together", "along", "alongside"})
_ASIDE = 24
"""Words that an aside about those who come along may have."""

_RELATIVE = ("who", "which", "that", "where")


def with_company(travellers: list[Party], company: Iterable[Party]) -> list[Party]:
    """Those who come along are of the same side, where nothing says whose they are."""
    whose = {party.side for party in travellers}
    side = next(iter(whose)) if len(whose) == 1 else None
    return travellers + [Party(p.name, side) if side and is_unplaced(p) else p for p in company]


def along_with(scene: Scene, token: int) -> int | None:
    """The "with" of "A and B, ALONG WITH C, will meet", where the token is its "along"."""
    is_along = scene.syntax.lower[token] in ("along", "together") and token + 1 < len(scene.syntax)
    return token + 1 if is_along and scene.syntax.lower[token + 1] == "with" else None


class Doers:
    """Finds the subjects of the verbs of one article, untidied."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene = scene
        self._phrases = phrases

    def of(self, verb: int, depth: int = STEPS) -> list[Party]:
        """Who does it; nobody where the parse does not say."""
        scene, syntax = self._scene, self._scene.syntax
        if depth < 0:
            return []
        own = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
        own = own or [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "csubj" and scene.mention[kid]]
        named = [kid for kid in own if syntax.lower[kid] not in _RELATIVE]
        if named:
            found = [
                party for kid in (*self._strayed(verb, named[0]), *named) for party in self._phrases.parties_at(kid)
            ]
            found = found or self._behind_titles(verb, named[-1], depth)
            joining = [kid for kid in syntax.kids[verb] if scene.lemma(kid) in ("accompany", "join")]
            found = with_company(found, (party for kid in joining for party in self._phrases.agents_of(kid, 4)))
            beside = [along_with(scene, kid) for kid in syntax.kids[verb] if named[-1] < kid < verb]
            more = (party for kid in beside if kid is not None for party in self._phrases.objects_of(kid, 4))
            return with_company(found, more)
        if (subject := subject_behind_aside(scene, verb)) is not None:
            return self._phrases.parties_at(subject, depth - 1)
        if before := self._directly_before(verb, depth):
            return before
        above, dep = syntax.head[verb], syntax.dep[verb]
        if own and dep in ("relcl", "acl"):
            return self._phrases.parties_at(above, depth - 1)
        if above == verb:
            return []
        if dep in ("acl", "relcl") and (becoming := first_to(scene, above)) is not None:
            return self.of(becoming, depth - 1)
        if dep in ("acl", "relcl") and not scene.is_verb(above):
            return self._of_noun(above, depth - 1)
        if dep == "pcomp" or (dep == "prep" and syntax.tag[verb] == "VBG"):
            return self._through(above, depth - 1)
        if dep == "ccomp" and syntax.tag[verb] not in ("VB", "VBG"):
            return []  # a clause of its own, whose subject the parser has missed
        if scene.is_verb(above) or syntax.pos[above] == "ADJ":
            if dep in ("xcomp", "ccomp") and scene.lemma(above) in words("leaning", "asking"):
                asked = [kid for kid in syntax.kids[above] if syntax.dep[kid] in ("dobj", "nsubjpass")]
                if any(syntax.lower[kid] not in _RELATIVE for kid in asked):
                    return [party for kid in asked for party in self._phrases.parties_at(kid, depth - 1)]
            return self.of(above, depth - 1)
        return []

    def _strayed(self, verb: int, subject: int) -> list[int]:
        """The "envoys from A" of "envoys from A, B and C will meet", of which the parser takes B for the subject.

        And the Ann Poe of "A's premier ANN POE, B's president Jon Roe and C's Kim Lee will meet".
        """
        syntax = self._scene.syntax
        before = [kid for kid in syntax.kids[verb] if syntax.dep[kid] == "npadvmod" and kid < subject]
        return [
            kid
            for kid in before
            if self._scene.lemma(kid) in words("people", "nouns") or self._begins_list(kid, subject)
        ]

    def _begins_list(self, first: int, subject: int) -> bool:
        """True for a person whom nothing but a comma parts from the subject, itself one of several people."""
        one, other = self._scene.mention[first], self._scene.mention[subject]
        if one is None or other is None or one.kind != "person" or other.kind != "person":
            return False
        is_next = self._scene.syntax.lower[one.last] == "," and other.first == one.last + 1 and one.side != other.side
        more = (self._scene.mention[kid] for kid in self._scene.syntax.children(subject, "conj"))
        return is_next and any(each is not None and each.kind == "person" for each in more)

    def _behind_titles(self, verb: int, title: int, depth: int) -> list[Party]:
        """The Jane Doe of "Under Secretary for Trade and Special Envoy for Ports JANE DOE will travel", whose head is
        the office; nobody of "the Secretary to President Roe will travel"."""
        scene, syntax = self._scene, self._scene.syntax
        last = min(verb - 1, syntax.right[title])
        mention = scene.mention[last] if last > title else None
        if mention is None or mention.kind != "person" or mention.first <= title + 1:
            return []
        is_office = scene.mention[title] is None and scene.lemma(title) in words("people", "nouns")
        is_office = is_office and syntax.text[title][0].isupper()
        is_own = syntax.tag[mention.first - 1] not in ("IN", "TO", "DT", "POS", ",")
        is_plain = not any(scene.is_verb(token) for token in range(title, last))
        return self._phrases.parties_at(last, depth - 1) if is_office and is_own and is_plain else []

    def _directly_before(self, verb: int, depth: int) -> list[Party]:
        """The people named right before "will host", where the parser has given the verb no subject."""
        syntax, token = self._scene.syntax, verb - 1
        is_finite = syntax.tag[verb] in ("VBD", "VBZ", "VBP")
        if not is_finite and not any(syntax.tag[kid] == "MD" for kid in syntax.kids[verb]):
            return []
        while token >= 0 and (
            syntax.dep[token] in ("aux", "auxpass", "neg", "advmod") or syntax.lower[token] in (",", "-", "co")
        ):
            token -= 1
        mention = self._scene.mention[token] if token >= 0 else None
        if mention is None or mention.kind == "place" or self._scene.sentence(token) != self._scene.sentence(verb):
            return []
        if (before := self._before_company(token)) is not None:
            company = self._phrases.parties_at(mention.last - 1, depth - 1)
            return with_company(self._phrases.parties_at(before, depth - 1), company)
        first = mention
        for other in reversed(self._scene.mentions):
            if other.last <= first.first and self._joins(other, first):
                first = other
            elif other.last <= first.first:
                break
        found = self._phrases.parties_at(first.last - 1, depth - 1)
        return found + (self._phrases.parties_at(mention.last - 1, depth - 1) if first is not mention else [])

    def _before_company(self, last: int) -> int | None:
        """The Ann of "Ann, ACCOMPANIED BY Bob, will visit": who is named before those who come along."""
        syntax = self._scene.syntax
        first = max(syntax.bounds[self._scene.sentence(last)][0], last - _ASIDE)
        for token in range(last, first, -1):
            if syntax.lower[token] in _ALONG and syntax.lower[token - 1] == ",":
                mention = self._scene.mention[token - 2]
                return token - 2 if mention is not None and mention.kind != "place" else None
        return None

    def _joins(self, one: Mention, other: Mention) -> bool:
        between = [self._scene.syntax.lower[token] for token in range(one.last, other.first)]
        is_object = self._scene.syntax.dep[one.last - 1] == "pobj"
        is_guest = between == [","] and is_object  # "at the invitation of X, Y will"
        is_one = one.kind == "person" or (one.kind == other.kind == "country" and not is_object)
        return bool(between) and set(between) <= BETWEEN and is_one and not is_guest

    def _of_noun(self, noun: int, depth: int) -> list[Party]:
        """The subject of "plan to meet", "Biden's decision to visit", "the leaders meeting in Rome"."""
        syntax = self._scene.syntax
        verb, relation = self._scene.governor(noun)
        if self._scene.lemma(noun) == "invitation" and verb is not None and self._scene.lemma(verb) == "accept":
            return self.of(verb, depth - 1) if relation == "dobj" else []
        if self._scene.lemma(noun) == "invitation":
            to = [kid for kid in syntax.kids[noun] if syntax.lower[kid] == "to" and syntax.dep[kid] == "prep"]
            if guests := [party for kid in to for party in self._phrases.objects_of(kid, depth - 1)]:
                return guests  # "an invitation TO THE PREMIER to come": it is the premier who would
        owners = [kid for kid in syntax.kids[noun] if syntax.dep[kid] == "poss"]
        if owners:
            return [party for kid in owners for party in self._phrases.parties_at(kid, depth)]
        if self._scene.lemma(noun) in words("leaning", "plans"):
            of = (kid for kid in syntax.kids[noun] if syntax.dep[kid] == "prep" and syntax.lower[kid] == "of")
            if found := [party for kid in of for party in self._phrases.objects_of(kid, depth - 1)]:
                return found
            named = self._scene.mention[noun - 1] if noun else None
            if named is not None and named.kind == "person" and named.last == noun and syntax.head[noun] == noun:
                return self._phrases.parties_at(noun - 1, depth)  # "President X PLANS to visit", taken for a noun
        if self._scene.lemma(noun) in words("people", "nouns") or self._scene.mention[noun]:
            return self._phrases.parties_at(noun, depth)
        return self.of(verb, depth - 1) if verb is not None else []

    def _through(self, preposition: int, depth: int) -> list[Party]:
        """The subject of the verb that "after meeting ..." hangs on."""
        syntax, above = self._scene.syntax, self._scene.syntax.head[preposition]
        if syntax.lower[preposition] == "for" and self._scene.lemma(above) in words("leaning", "thanking"):
            return [
                p
                for kid in syntax.kids[above]
                if syntax.dep[kid] == "dobj"
                for p in self._phrases.parties_at(kid, depth - 1)
            ]
        if self._scene.is_verb(above):
            return self.of(above, depth)
        if syntax.lower[preposition] in ("after", "before") and syntax.dep[above] == "npadvmod":
            is_length = self._scene.lemma(above) in _LENGTHS and self._scene.is_verb(syntax.head[above])
            return self.of(syntax.head[above], depth) if is_length else []  # "a DAY AFTER meeting X, he will ..."
        if syntax.lower[preposition] not in ("of", "to"):
            return []
        is_noun = syntax.pos[above] == "NOUN"  # "has no INTENTION of meeting X", "came CLOSE to meeting X"
        return self._of_noun(above, depth) if is_noun else self.of(syntax.head[above], depth)
