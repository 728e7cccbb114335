"""Who a source is: the side spoken for, the person by full name, the role; None rather than a guess.

Names come from the mentions of the reading. Here titles, appositions and partners are read off the noun
phrase, and pronouns and short forms ("he", "the minister", "the two leaders") are led back to who was named
before, by number, gender and salience: the source of the clause they stand in, else the subject of the
sentence before. Where two could be meant, nobody is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefings.extraction.patterns import speakers as words
from briefings.extraction.reading import Mention
from briefings.extraction.subjects import noun_span
from briefings.extraction.syntax import Syntax

_SINGULAR = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
_THINGS = frozenset({"it", "its"})
_PLURAL = frozenset({"they", "them", "their", "theirs", "both", "all"})
_OWN = frozenset({"i", "we", "my", "our", "us", "me", "ours", "mine"})
_REACH = 3
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """The sides spoken for, in the order named, and the one person who speaks, if it is one."""

    parties: tuple[str, ...]
    person: str | None = None
    role: str | None = None
    certain: bool = True


class Speakers:
    """Resolves the sources of one text. Asks are answered in any order; nothing is learned by asking."""

    def __init__(self, syntax: Syntax, mentions: Sequence[Mention]) -> None:
        self._syntax = syntax
        self._at: dict[int, Mention] = {}
        self._in_sentence: dict[int, list[Mention]] = {}
        for mention in mentions:
            for token in range(mention.first, mention.last):
                self._at[token] = mention
            self._in_sentence.setdefault(syntax.sentence[mention.first], []).append(mention)
        self._mentions = mentions
        self._roles = self._roles_by_word()
        self._joint: dict[int, tuple[str, ...]] = {}

    def who(self, source: int, governing: Speaker | None = None) -> Speaker | None:
        """Who stands behind a source token; ``governing`` is the speaker of the words it stands in."""
        word = self._syntax.lower[source]
        if self._syntax.pos[source] == "PRON" or word in _SINGULAR or word in _PLURAL or word in _THINGS:
            return self._pronoun(source, word, governing)
        return self._noun(source)

    # ------------------------------------------------------------------ noun phrases

    def _noun(self, head: int) -> Speaker | None:
        heads = [head, *self._partners(head)]
        found = [self._single(each) for each in heads]
        known = [speaker for speaker in found if speaker is not None]
        if len(known) != len(heads):
            return None
        if len(known) == 1:
            return known[0]
        parties = tuple(dict.fromkeys(party for speaker in known for party in speaker.parties))
        return Speaker(parties, certain=all(speaker.certain for speaker in known))

    def _partners(self, head: int) -> list[int]:
        found: list[int] = []
        queue = [head]
        while queue and len(found) < 12:
            above = queue.pop()
            for kid in self._syntax.children(above, "conj"):
                if self._syntax.pos[kid] in ("NOUN", "PROPN", "PRON"):
                    found.append(kid)
                    queue.append(kid)
        return sorted(found)

    def _single(self, head: int) -> Speaker | None:
        mention = self._at.get(head)
        if mention is not None:
            return self._of_mention(mention, head)
        named = self._apposed(head)
        if named is not None:
            return named
        lemma = self._syntax.lemma[head].lower()
        if lemma in words.APART:
            return None
        plural = self._syntax.tag[head] in ("NNS", "NNPS")
        side = self._modifier_side(head)
        if side is not None and lemma in words.ACTING:
            return Speaker(side, role=self._role_text(head))
        if side is None and self._is_definite(head) and not self._has_foreign_modifier(head):
            if plural and lemma in words.GROUPS:
                return self._group(head)
            if not plural and (lemma in words.PERSONAL_ROLES or lemma in words.BODIES):
                return self._by_role(head, lemma)
        return None

    def _of_mention(self, mention: Mention, head: int) -> Speaker | None:
        if mention.kind == "person":
            if mention.side == mention.name and not self._is_political(mention):
                return None
            return Speaker((mention.side,), mention.name, mention.role, mention.certain)
        if self._syntax.lemma[head].lower() in words.APART or self._syntax.tag[head] in ("JJ",):
            return Speaker((mention.side,), certain=mention.certain) if self._syntax.tag[head] == "JJ" else None
        return Speaker((mention.side,), certain=mention.certain)

    def _is_political(self, mention: Mention) -> bool:
        role = (mention.role or "").lower().split()
        return any(word in words.ACTING or word in ("candidate", "republican", "democrat") for word in role)

    def _apposed(self, head: int) -> Speaker | None:
        """ "The deputy foreign minister, Sergei Ryabkov": the person in apposition, or in the title."""
        for kid in self._syntax.kids[head]:
            if self._syntax.dep[kid] not in ("appos", "compound", "nmod"):
                continue
            mention = self._at.get(kid)
            if mention is not None and mention.kind == "person" and self._syntax.dep[kid] == "appos":
                if mention.side != mention.name:
                    return Speaker((mention.side,), mention.name, mention.role, mention.certain)
                side = self._modifier_side(head)
                if side is not None:
                    return Speaker(side, mention.name, mention.role or self._role_text(head), mention.certain)
        return None

    def _modifier_side(self, head: int) -> tuple[str, ...] | None:
        """The side a noun is of: "Russia's ministry", "the US official", "a spokesman for the Kremlin"."""
        sides: list[str] = []
        for kid in self._syntax.kids[head]:
            dep = self._syntax.dep[kid]
            if kid < head and dep in ("poss", "amod", "compound", "nmod", "nummod"):
                sides.extend(self._sides_below(kid))
            elif kid > head and dep == "prep" and self._syntax.lower[kid] in ("of", "for", "from", "to"):
                target = self._syntax.child(kid, "pobj")
                if target is not None and not sides and self._syntax.lower[kid] != "to":
                    speaker = self._noun(target) if self._at.get(target) or self._modifies(target) else None
                    sides.extend(speaker.parties if speaker else ())
        return tuple(dict.fromkeys(sides)) or None

    def _modifies(self, target: int) -> bool:
        return self._syntax.lemma[target].lower() in words.ACTING | words.GROUPS

    def _sides_below(self, kid: int) -> list[str]:
        mention = self._at.get(kid)
        if mention is None:
            lemma = self._syntax.lemma[kid].lower()
            if self._syntax.lower[kid] in _THINGS or lemma in words.APART:
                return []
            if self._syntax.dep[kid] == "poss" and lemma in words.ACTING:
                speaker = self._noun(kid)
                return list(speaker.parties) if speaker else []
            return []
        return [mention.side, *(s for each in self._partners_any(kid) for s in self._sides_below(each))]

    def _partners_any(self, head: int) -> list[int]:
        return [kid for kid in self._syntax.children(head, "conj") if kid in self._at]

    def _role_text(self, head: int) -> str:
        return self._syntax.text[head]

    def _is_definite(self, head: int) -> bool:
        first = self._syntax.left[head]
        return self._syntax.lower[first] in ("the", "both", "all", "these", "those", "this", "that") or first == head

    def _has_foreign_modifier(self, head: int) -> bool:
        """True for "the opposition leader", "the rebel commander": not the one spoken of before."""
        for kid in self._syntax.kids[head]:
            if self._syntax.lemma[kid].lower() in words.APART or self._syntax.lower[kid] in (
                "another",
                "other",
                "some",
                "many",
            ):
                return True
            if kid > head and self._syntax.dep[kid] == "prep" and self._syntax.lower[kid] in ("of", "for"):
                return True
        return False

    # ------------------------------------------------------------------ short forms

    def _roles_by_word(self) -> dict[str, list[Mention]]:
        """Persons by each word of their roles, in the order of the text."""
        roles: dict[str, list[Mention]] = {}
        for mention in self._mentions:
            if mention.kind != "person":
                continue
            said = set((mention.role or "").lower().replace(",", " ").split())
            before = range(
                max(self._syntax.bounds[self._syntax.sentence[mention.first]][0], mention.first - 4), mention.first
            )
            said |= {self._syntax.lower[token] for token in before if self._syntax.lower[token] in words.PERSONAL_ROLES}
            for word in said & words.PERSONAL_ROLES:
                roles.setdefault(word, []).append(mention)
        return roles

    def _by_role(self, head: int, lemma: str) -> Speaker | None:
        """ "the minister": the one person of that role, or the one nearby."""
        earlier = [m for m in self._roles.get(lemma, ()) if m.last <= head]
        if lemma in words.BODIES and not earlier:
            return self._body(head, lemma)
        names = {m.name for m in earlier}
        if len(names) > 1:
            near = [m for m in earlier if self._syntax.sentence[head] - self._syntax.sentence[m.first] <= 1]
            names = {m.name for m in near}
            earlier = near
        if len(names) != 1:
            return None
        mention = earlier[-1]
        return Speaker((mention.side,), mention.name, mention.role, mention.certain)

    def _body(self, head: int, lemma: str) -> Speaker | None:
        """ "the ministry": the last one named, if all named lately are of one side."""
        sides = []
        for mention in reversed(self._mentions):
            if mention.last > head:
                continue
            if self._syntax.sentence[head] - self._syntax.sentence[mention.first] > 6:
                break
            span = range(mention.first, min(len(self._syntax), mention.last + 4))
            if any(self._syntax.lemma[token].lower() == lemma for token in span):
                sides.append(mention.side)
        return Speaker((sides[0],)) if sides and len(set(sides)) == 1 else None

    def _group(self, head: int) -> Speaker | None:
        """ "the two leaders", "both sides", "the ministers": those last named together."""
        count = self._count(head)
        sides = self._last_together(head, count)
        return Speaker(sides) if sides else None

    def _count(self, head: int) -> int | None:
        for kid in self._syntax.kids[head]:
            word = self._syntax.lower[kid]
            if word in ("both", "two"):
                return 2
            if word in ("three", "four", "five", "six"):
                return {"three": 3, "four": 4, "five": 5, "six": 6}[word]
        return None

    def _last_together(self, before: int, count: int | None) -> tuple[str, ...] | None:
        """The sides of the last sentence that names as many as are meant."""
        here = self._syntax.sentence[before]
        for sentence in range(here, max(-1, here - 12), -1):
            mentions = [m for m in self._in_sentence.get(sentence, ()) if m.last <= before]
            people = [m for m in mentions if m.kind == "person"]
            for group in (people, [m for m in mentions if m.kind in ("country", "organisation", "person")]):
                sides = tuple(dict.fromkeys(m.side for m in group))
                if (count is None and len(sides) == 2) or (count is not None and len(sides) == count):
                    return sides
        return None

    # ------------------------------------------------------------------ pronouns

    def _pronoun(self, source: int, word: str, governing: Speaker | None) -> Speaker | None:
        if word in _OWN:
            return governing
        if word in _SINGULAR:
            return self._person(source, _SINGULAR[word], governing)
        if word in _THINGS:
            return self._thing(source, governing)
        if word in _PLURAL:
            return self._people(source, governing)
        return None

    def _person(self, source: int, gender: str, governing: Speaker | None) -> Speaker | None:
        """The speaker of the clause, else the subject of this or the sentence before, else the only one."""
        if governing is not None and governing.person and self._fits(governing.person, gender):
            return governing
        if governing is not None and governing.person is None and governing.role and self._syntax.dep[source] != "poss":
            return governing
        here = self._syntax.sentence[source]
        for sentence in range(here, max(-1, here - _REACH), -1):
            people = [
                m
                for m in self._in_sentence.get(sentence, ())
                if m.kind == "person" and m.last <= source and self._fits(m.name, gender, m)
            ]
            if not people:
                if sentence != here and self._has_other_subject(sentence):
                    return None
                continue
            subjects = [m for m in people if self._is_subject(m)]
            chosen = {m.name: m for m in (subjects or people)}
            if len(chosen) == 1:
                mention = next(iter(chosen.values()))
                return self._of_mention(mention, mention.last - 1)
            return None
        return None

    def _has_other_subject(self, sentence: int) -> bool:
        """True if somebody unnamed is the subject there: "a witness said ... . He ..."."""
        first, last = self._syntax.bounds[sentence]
        return any(
            self._syntax.dep[t] == "nsubj"
            and self._syntax.lemma[t].lower() in words.APART | words.PERSONAL_ROLES
            and t not in self._at
            for t in range(first, last)
        )

    def _is_subject(self, mention: Mention) -> bool:
        for token in range(mention.first, mention.last):
            dep, head = self._syntax.dep[token], self._syntax.head[token]
            if dep in _SUBJECTS or (dep == "appos" and self._syntax.dep[head] in _SUBJECTS):
                return True
        return False

    def _fits(self, name: str, gender: str, mention: Mention | None = None) -> bool:
        known = gender_of(name, mention.role if mention else None)
        return known is None or known == gender

    def _thing(self, source: int, governing: Speaker | None) -> Speaker | None:
        if governing is not None and governing.person is None and len(governing.parties) == 1:
            return governing
        here = self._syntax.sentence[source]
        for sentence in range(here, max(-1, here - 2), -1):
            subject = self._main_subject(sentence, source)
            if subject is None:
                continue
            speaker = self._noun(subject)
            return speaker if speaker is not None and speaker.person is None and len(speaker.parties) == 1 else None
        return None

    def _people(self, source: int, governing: Speaker | None) -> Speaker | None:
        if governing is not None and (len(governing.parties) > 1 or governing.person is None):
            return governing
        here = self._syntax.sentence[source]
        for sentence in range(here, max(-1, here - 3), -1):
            subject = self._main_subject(sentence, source)
            if subject is None:
                continue
            if self._syntax.lower[subject] in _PLURAL:
                continue
            speaker = self._noun(subject)
            if speaker is not None and (len(speaker.parties) > 1 or self._syntax.tag[subject] in ("NNS", "NNPS")):
                return speaker
            together = self._last_together(source, 2)
            return Speaker(together) if together else None
        return None

    def _main_subject(self, sentence: int, before: int) -> int | None:
        """The subject of a sentence's main verb, if it stands before a token."""
        first, last = self._syntax.bounds[sentence]
        for token in range(first, min(last, before)):
            if self._syntax.dep[token] in _SUBJECTS and self._syntax.dep[self._syntax.head[token]] in (
                "ROOT",
                "ccomp",
                "conj",
            ):
                return token
        return None


def gender_of(name: str, role: str | None = None) -> str | None:
    """ "m", "f" or None, from a title, a role or a given name."""
    said: Iterable[str] = f"{role or ''} {name}".lower().split()
    for word in said:
        if word in words.FEMALE:
            return "f"
        if word in words.MALE:
            return "m"
    parts = name.lower().split()
    if len(parts) < 2:
        return None
    if parts[0] in words.FEMALE_NAMES:
        return "f"
    return "m" if parts[0] in words.MALE_NAMES else None


def source_words(syntax: Syntax, source: int) -> tuple[int, int]:
    """The characters of a source's noun phrase."""
    return syntax.characters(*noun_span(syntax, source))
