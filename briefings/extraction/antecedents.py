"""Who is meant by "he", "they", "the minister", "both sides": led back to who was named before.

By number, gender and salience: the speaker of the words it stands in, else the subject of this sentence or
of one shortly before. Where two could be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from briefings.extraction import gazetteer
from briefings.extraction.cast import Cast, Speaker, fits, gender_of, is_named, is_of_some
from briefings.extraction.patterns import happenings
from briefings.extraction.patterns import speakers as words
from briefings.extraction.reading import Mention

_SINGULAR = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_THINGS = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "both", "all"})
_OWN = frozenset({"i", "we", "my", "our", "us", "me", "ours", "mine"})
_PERSON_REACH, _THING_REACH, _PLURAL_REACH, _GROUP_REACH, _BODY_REACH = 3, 2, 6, 12, 6
_CHAIN_REACH = 8
"""Sentences back over which "he ... he ... he" is followed."""
_WHERE = frozenset({"in", "at", "near", "across", "throughout"})
_STEPS = 6
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


def is_pronoun(word: str) -> bool:
    """True for the pronouns that are led back here."""
    return word in _SINGULAR or word in _THINGS or word in _PLURAL or word in _OWN


class Antecedents:
    """Resolves the short forms of one text.

    ``noun`` gives the speaker of a noun phrase by its head; ``quoted`` are the sentences that are nothing but speech.
    """

    def __init__(self, cast: Cast, noun: Callable[[int], Speaker | None], quoted: frozenset[int] = frozenset()) -> None:
        self._cast = cast
        self._quoted = quoted
        self._syntax = cast.syntax
        self._noun = noun

    # ------------------------------------------------------------------ pronouns

    def pronoun(self, source: int, governing: Speaker | None) -> Speaker | None:
        """Who a pronoun stands for; ``governing`` is the speaker of the words it stands in."""
        word = self._syntax.lower[source]
        if word in _OWN:
            return governing
        if word in _SINGULAR:
            return self._person(source, _SINGULAR[word], governing)
        if word in _THINGS:
            return self._thing(source, governing)
        return self._people(source, governing) if word in _PLURAL else None

    def _person(self, source: int, gender: str, governing: Speaker | None) -> Speaker | None:
        if governing is not None and governing.person is not None and fits(governing.person, governing.role, gender):
            return governing
        if governing is not None and governing.person is None and governing.role is not None:
            return governing if self._syntax.dep[source] != "poss" else None
        here, steps = self._syntax.sentence[source], 0
        for sentence in range(here, max(-1, here - _CHAIN_REACH), -1):
            if steps >= _PERSON_REACH:
                return None
            people = self._people_of(sentence, source, gender)
            steps += sentence not in self._quoted and not self._goes_on(sentence, source, gender)
            subjects = [mention for mention in people if self._cast.is_subject(mention)]
            if not subjects and sentence != here and self._cast.has_stranger(sentence):
                return None
            if people:
                return self._only(subjects or people, is_salient=bool(subjects) or _are(people, gender))
        return None

    def _goes_on(self, sentence: int, before: int, gender: str) -> bool:
        """ "He said ... . He claimed ...": a sentence whose subject is the same pronoun brings nobody new."""
        first, last = self._syntax.bounds[sentence]
        subjects = (t for t in range(first, min(last, before)) if self._syntax.dep[t] == "nsubj")
        return any(_SINGULAR.get(self._syntax.lower[subject]) == gender for subject in subjects)

    def _people_of(self, sentence: int, before: int, gender: str) -> list[Mention]:
        return [
            mention
            for mention in self._cast.in_sentence(sentence)
            if mention.kind == "person" and mention.last <= before and fits(mention.name, mention.role, gender)
        ]

    def _only(self, people: list[Mention], *, is_salient: bool) -> Speaker | None:
        """The one person among the mentions, or nobody."""
        if len({(mention.name, mention.side) for mention in people}) != 1:
            return None
        speaker = self._noun(people[-1].last - 1)
        return speaker if speaker is None or is_salient else replace(speaker, certain=False)

    def _thing(self, source: int, governing: Speaker | None) -> Speaker | None:
        if governing is not None and governing.person is None and len(governing.parties) == 1:
            return governing
        here, steps = self._syntax.sentence[source], 0
        for sentence in range(here, max(-1, here - _CHAIN_REACH), -1):
            subject = self._cast.main_subject(sentence, source)
            steps += subject is None or self._syntax.lower[subject] not in _THINGS
            if steps > _THING_REACH:
                return None
            if subject is None or self._syntax.lower[subject] in _THINGS:
                continue
            speaker = self._noun(subject)
            return speaker if speaker is not None and speaker.person is None and len(speaker.parties) == 1 else None
        return None

    def _people(self, source: int, governing: Speaker | None) -> Speaker | None:
        """Several who spoke or met shortly before; one who spoke between must be one of them."""
        if governing is not None and (len(governing.parties) > 1 or governing.person is None):
            return governing
        between: set[str] = set()
        steps, here = 0, self._syntax.sentence[source]
        for sentence in range(here, max(-1, here - 2 * _PLURAL_REACH), -1):
            subject = self._cast.main_subject(sentence, source)
            steps += subject is None or self._syntax.lower[subject] not in _PLURAL
            if steps > _PLURAL_REACH:
                return None
            if subject is None or self._syntax.lower[subject] in _PLURAL:
                continue
            speaker = self._several(subject)
            if speaker is not None:
                return speaker if between <= set(speaker.parties) else None
            alone = self._noun(subject)
            if alone is None:
                return None
            between |= set(alone.parties)
        return None

    def _several(self, subject: int) -> Speaker | None:
        """The subject if it is more than one, or the subject with whom it met."""
        speaker = self._noun(subject)
        if speaker is None:
            return None
        if len(speaker.parties) > 1 or self._syntax.tag[subject] in ("NNS", "NNPS"):
            return speaker
        other = self._counterpart(self._syntax.head[subject])
        if other is None or set(other.parties) & set(speaker.parties):
            return None
        return Speaker((*speaker.parties, *other.parties), certain=speaker.certain and other.certain)

    def _counterpart(self, verb: int) -> Speaker | None:
        """Whom a subject met: "met Xi", "spoke with the foreign minister of Jordan"."""
        if self._syntax.lemma[verb].lower() not in happenings.ENCOUNTERS:
            return None
        met = self._syntax.child(verb, "dobj")
        for kid in self._syntax.children(verb, "prep"):
            if self._syntax.lower[kid] in ("with", "to"):
                met = self._syntax.child(kid, "pobj")
        return None if met is None else self._noun(met)

    # ------------------------------------------------------------------ short forms

    def of_office(self, mention: Mention) -> Speaker:
        """ "The Secretary": whom the mention means, if that person was named before with a side that is known."""
        holders = {m.name for m in self._cast.with_role(self._syntax.lemma[mention.last - 1].lower(), mention.first)}
        is_known = self._cast.is_introduced(mention)
        if len(holders) > 1:
            nearest = self.by_role(mention.last - 1, self._syntax.lemma[mention.last - 1].lower())
            is_known = is_known and nearest is not None and nearest.person == mention.name
        return Speaker((mention.side,), mention.name, mention.role, is_known)

    def by_role(self, head: int, lemma: str) -> Speaker | None:
        """ "the minister": the one person of that role, or the one nearby."""
        earlier = self._cast.with_role(lemma, head)
        qualifiers = self._qualifiers(head)
        same = [m for m in earlier if qualifiers <= set((m.role or "").lower().split())]
        earlier = same or [m for m in earlier if not _is_other_office(qualifiers, m)]
        if not earlier:
            return self._body(head, lemma) if lemma in words.BODIES else None
        if len({m.name for m in earlier}) > 1:
            here = self._syntax.sentence[head]
            earlier = [m for m in earlier if here - self._syntax.sentence[m.first] <= 1]
            earlier = [m for m in earlier if self._cast.is_subject(m)] or earlier
        if len({m.name for m in earlier}) != 1:
            return None
        mention = earlier[-1]
        if mention.side == mention.name and not self._cast.is_politician(mention):
            return None  # known by name alone: nobody's voice
        side = mention.name if is_of_some(mention) else mention.side
        return Speaker((side,), mention.name, mention.role, any(each.certain for each in earlier))

    def _qualifiers(self, head: int) -> set[str]:
        """What narrows the role: "the prime minister", "the foreign minister"."""
        return {
            self._syntax.lower[kid]
            for kid in self._syntax.children(head, "amod", "compound", "nmod")
            if kid < head and self._syntax.text[kid].isalpha()
        }

    def _body(self, head: int, lemma: str) -> Speaker | None:
        """ "the ministry": the last one named, if all named lately are of one side."""
        if lemma in ("party", "movement"):
            return self._faction(head)
        sides: list[str] = []
        for mention in self._cast.backwards(head):
            if mention.last > head:
                continue
            if self._syntax.sentence[head] - self._syntax.sentence[mention.first] > _BODY_REACH:
                break
            span = range(mention.first, min(len(self._syntax), mention.last + 4))
            if any(self._syntax.lemma[token].lower() == lemma for token in span):
                sides.append(mention.side)
        return Speaker((sides[0],)) if sides and len(set(sides)) == 1 else None

    def _faction(self, head: int) -> Speaker | None:
        """ "the party": the one organisation named in this sentence before it or, if none, in the one before."""
        here = self._syntax.sentence[head]
        for sentence in range(here, max(-1, here - _THING_REACH), -1):
            named = [m for m in self._cast.in_sentence(sentence) if m.last <= head and m.kind == "organisation"]
            if named:
                sides = {m.side for m in named} - gazetteer.countries().keys()
                return Speaker(tuple(sides)) if len({m.side for m in named}) == len(sides) == 1 else None
        return None

    def group(self, head: int, *, reach: int = _GROUP_REACH) -> Speaker | None:
        """ "the two leaders", "both sides", "the ministers": those last named together, ``reach`` sentences back."""
        sides = self._last_together(head, self._count(head), reach)
        return Speaker(sides) if sides else None

    def _takes_part(self, mention: Mention, role: str) -> bool:
        """False for where something is ("a summit in Italy"), and for bodies where countries are meant."""
        if mention.kind not in ("country", "organisation", "person") and mention.role is None:
            return False
        last = mention.last - 1
        is_where = self._syntax.dep[last] == "pobj" and self._syntax.lower[self._syntax.head[last]] in _WHERE
        is_body = mention.kind == "organisation" and role in words.COUNTRIES
        return not is_body and not (is_where and mention.kind == "country")

    def _count(self, head: int) -> int | None:
        said = (self._syntax.lower[kid] for kid in self._syntax.kids[head])
        return next((_COUNTS[word] for word in said if word in _COUNTS), None)

    def _last_together(self, before: int, count: int | None, reach: int) -> tuple[str, ...] | None:
        """The sides of the last sentence that names as many as are meant: two, where no number is given.

        Those who act there come before those only spoken of: "They discussed the war of A and B. Both sides ...".
        Where these may be meant as well ("a clash between A and B"), nobody is.
        """
        here, wanted = self._syntax.sentence[before], count or 2
        role = self._syntax.lemma[before].lower()
        spoken_of: tuple[str, ...] | None = None
        is_between = False
        for sentence in range(here, max(-1, here - reach), -1):
            mentions = [m for m in self._cast.in_sentence(sentence) if m.last <= before and m.certain]
            people = [m for m in mentions if m.kind == "person"]
            same_role = [m for m in people if role in (m.role or "").lower().split()]
            everybody = [m for m in mentions if self._takes_part(m, role)]
            acting = tuple(dict.fromkeys(m.side for m in everybody if _has_side(m) and self._acts(m)))
            if count is None and len(_sides(people)) > wanted:
                return _sides(people)
            is_of_people = role in words.PERSONAL_ROLES and not any(m.role for m in everybody)
            for sides in (_sides(same_role), _sides(people), () if is_of_people else acting):
                if len(sides) == wanted:
                    return None if is_between and spoken_of is not None and set(spoken_of) != set(sides) else sides
            if spoken_of is None and len(_sides(everybody)) == wanted:
                spoken_of = _sides(everybody)
                is_between = len(acting) == wanted or any(self._is_between(m) for m in everybody)
        return None if role in happenings.ENCOUNTER_NOUNS else spoken_of

    def _is_between(self, mention: Mention) -> bool:
        """ "clashes between Sudan and South Sudan"."""
        above = self._syntax.head[mention.last - 1]
        return self._syntax.dep[mention.last - 1] == "pobj" and self._syntax.lower[above] == "between"

    def _acts(self, mention: Mention) -> bool:
        """True for a subject, those beside it ("ministers of A and B"), and whom it meets ("met with C")."""
        syntax, token = self._syntax, mention.last - 1
        for _ in range(_STEPS):
            dep, above = syntax.dep[token], syntax.head[token]
            if dep in ("nsubj", "nsubjpass"):
                return True
            if dep == "dobj" or (dep == "pobj" and syntax.lower[above] in ("with", "to", "by")):
                verb = above if dep == "dobj" else syntax.head[above]
                return syntax.lemma[verb].lower() in happenings.ENCOUNTERS
            if dep == "pobj" and syntax.lower[above] in ("of", "from", "for"):
                above = syntax.head[above]
            elif dep not in ("appos", "conj", "amod", "compound", "nmod", "poss"):
                return False
            if dep in ("poss", "pobj") and syntax.lemma[above].lower() not in words.ACTING:
                return False
            token = above
        return False


def _is_other_office(qualifiers: set[str], mention: Mention) -> bool:
    """ "the prime minister" is no foreign minister."""
    own = set((mention.role or "").lower().split()) & words.PORTFOLIOS
    return bool(own) and bool(qualifiers & words.PORTFOLIOS) and own.isdisjoint(qualifiers)


def _are(people: Iterable[Mention], gender: str) -> bool:
    """True if all are known to be of a gender, not merely of no other."""
    return all(gender_of(mention.name, mention.role) == gender for mention in people)


def _has_side(mention: Mention) -> bool:
    return mention.kind != "person" or mention.side != mention.name or not mention.named


def _sides(mentions: Iterable[Mention]) -> tuple[str, ...]:
    known = (m for m in mentions if _has_side(m) and (is_named(m) or m.role is None))
    return tuple(dict.fromkeys(mention.side for mention in known))
