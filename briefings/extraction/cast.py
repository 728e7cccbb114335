"""Who is on stage in a text: the mentions by token and sentence, the persons by role, their gender.

What a speaker is looked up in; nothing here decides who speaks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefings.extraction import gazetteer
from briefings.extraction.cuebook import verb_cues
from briefings.extraction.parties import side_of
from briefings.extraction.patterns import speakers as words
from briefings.extraction.reading import Mention
from briefings.extraction.syntax import Syntax

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TITLE_REACH = 4
_STEPS = 4
_REMEMBERED = 40
"""How many times back a role is looked up: time has to stay linear in the text."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The sides spoken for, in the order named, and the one person who speaks, if it is one."""

    parties: tuple[str, ...]
    person: str | None = None
    role: str | None = None
    certain: bool = True


class Cast:
    """The mentions of one text, with indexes that make each look-up cheap."""

    def __init__(self, syntax: Syntax, mentions: Sequence[Mention]) -> None:
        self.syntax = syntax
        self.mentions = mentions
        self.at = {token: mention for mention in mentions for token in range(mention.first, mention.last)}
        self._by_sentence: dict[int, list[Mention]] = {}
        for mention in mentions:
            self._by_sentence.setdefault(syntax.sentence[mention.first], []).append(mention)
        self._by_role = self._roles()
        self._by_word: dict[str, list[Mention]] = {}
        for mention in mentions:
            for word in set(mention.name.lower().split()) if mention.kind == "organisation" else ():
                self._by_word.setdefault(word, []).append(mention)
        self._firsts = [mention.first for mention in mentions]
        self._introduced: dict[tuple[str, str], int] = {}
        for mention in mentions:
            if mention.certain:
                self._introduced.setdefault((mention.name, mention.side), mention.last)
        self._first_named: dict[tuple[str, str], Mention] = {}
        for mention in mentions:
            self._first_named.setdefault((mention.name, mention.side), mention)
        self._placed: dict[tuple[str, str], str | None] = {}
        self._former = self._out_of_office()
        self._politicians = frozenset(
            mention.name for mention in mentions if mention.kind == "person" and is_political(mention)
        )

    def backwards(self, token: int) -> Iterator[Mention]:
        """The mentions that begin before a token, nearest first."""
        for index in range(bisect_left(self._firsts, token) - 1, -1, -1):
            yield self.mentions[index]

    def in_full(self, short: Mention) -> Mention | None:
        """ "The Court" below "the International Court of Justice": the one body with that word named before."""
        word = short.name.lower()
        earlier = self._by_word.get(word, [])
        end = bisect_left(earlier, short.first, key=lambda mention: mention.first)
        longer = [m for m in earlier[max(0, end - _REMEMBERED) : end] if m.name.lower() != word]
        return longer[-1] if len({m.side for m in longer}) == 1 else None

    def is_introduced(self, mention: Mention) -> bool:
        """True if the same name was seen before the mention with the same side, for certain."""
        return self._introduced.get((mention.name, mention.side), mention.last) <= mention.first

    def is_former(self, mention: Mention) -> bool:
        """True for "a former Russian official", and for whoever was brought in as a former minister."""
        return mention.name in self._former if is_named(mention) else self._is_called_former(mention)

    def is_politician(self, mention: Mention) -> bool:
        """True for somebody the text calls a candidate, a senator, a party's leader, here or elsewhere."""
        return mention.name in self._politicians

    def _out_of_office(self) -> frozenset[str]:
        """The persons whose first title in the text is that of a former office."""
        first: dict[str, Mention] = {}
        for mention in self.mentions:
            if mention.kind == "person" and mention.role is not None and is_named(mention):
                first.setdefault(mention.name, mention)
        return frozenset(name for name, mention in first.items() if self._is_called_former(mention))

    def _is_called_former(self, mention: Mention) -> bool:
        if mention.kind not in ("person", "group"):
            return False
        said = (mention.role or "").lower().replace("-", " ").split()[:1]
        before = self.syntax.lower[max(0, mention.first - 1) : mention.first + 1]
        if mention.first > 1 and before[0] == "-":
            before = [*before, self.syntax.lower[mention.first - 2]]
        return not words.FORMER.isdisjoint([*said, *before])

    def is_placed(self, mention: Mention) -> bool:
        """True where the text tells a guess right: "said spokesman Tim Roe" in Accra, or right after Ghana."""
        return self.country_of(mention) == mention.side

    def country_of(self, mention: Mention) -> str | None:
        """The country beside the first naming of a person: later names are as sure."""
        key = mention.name, mention.side
        if key not in self._placed:
            first = self._first_named[key]
            self._placed[key] = self._country_beside(first) if is_named(first) else None
        return self._placed[key]

    def _country_beside(self, mention: Mention) -> str | None:
        """For which country somebody in office speaks, by what stands beside the name; None where it is open.

        A government's mouthpiece speaks where the town is, ministers and presidents travel. Else it is the country
        that the sentence before is about, and alone.
        """
        said = set((mention.role or "").lower().split())
        if words.OFFICIAL.isdisjoint(said):
            return None
        here = self.syntax.sentence[mention.first]
        beside = [m for m in self.in_sentence(here) if m.kind == "place" and self._is_where(m)]
        if beside and not words.MOUTHPIECES.isdisjoint(said):
            return _one_country({m.side for m in beside})
        others = [m for m in self.in_sentence(here) if m.kind == "country" and m.last <= mention.first]
        told = [m for m in self.in_sentence(here - 1) if m.kind in ("country", "organisation", "place")] if here else []
        subjects = {m.side for m in told if self.is_subject(m)}
        return _one_country(subjects) if not others and subjects == {m.side for m in told} else None

    def _is_where(self, mention: Mention) -> bool:
        """ "in Accra"."""
        last = mention.last - 1
        return self.syntax.dep[last] == "pobj" and self.syntax.lower[self.syntax.head[last]] in ("in", "at", "from")

    def in_sentence(self, sentence: int) -> list[Mention]:
        """The mentions that begin in a sentence, in order."""
        return self._by_sentence.get(sentence, [])

    def with_role(self, role: str, before: int) -> list[Mention]:
        """The persons of a role ("minister") as they were last named before a token, in the order of the text."""
        named = self._by_role.get(role, [])
        end = bisect_left(named, before, key=lambda mention: mention.last + 1)
        return named[max(0, end - _REMEMBERED) : end]

    def _roles(self) -> dict[str, list[Mention]]:
        roles: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            if mention.kind == "person" and is_named(mention):
                for role in self._role_words(mention):
                    roles.setdefault(role, []).append(mention)
        return roles

    def _role_words(self, mention: Mention) -> frozenset[str]:
        """From the role of the mention and from the title right before the name."""
        said = set((mention.role or "").lower().replace(",", " ").split())
        first = mention.first
        start = max(self.syntax.bounds[self.syntax.sentence[first]][0], first - _TITLE_REACH)
        while first > start and first - 1 not in self.at and self.syntax.text[first - 1].isalpha():
            first -= 1
            if self.syntax.lower[first] in ("and", "the"):
                break
        said |= set(self.syntax.lower[first : mention.last])
        return words.PERSONAL_ROLES & said

    def is_subject(self, mention: Mention) -> bool:
        """True if a word of the mention is a subject, or stands beside one ("and", in apposition)."""
        return any(self._leads_to_subject(token) for token in range(mention.first, mention.last))

    def _leads_to_subject(self, token: int) -> bool:
        for _ in range(_STEPS):
            if self.syntax.dep[token] in _SUBJECTS:
                return True
            if self.syntax.dep[token] not in ("appos", "conj"):
                return False
            token = self.syntax.head[token]
        return False

    def main_subject(self, sentence: int, before: int) -> int | None:
        """The subject of a sentence's main verb, if it stands before a token."""
        first, last = self.syntax.bounds[sentence]
        for token in range(first, min(last, before)):
            governor = self.syntax.head[token]
            if self.syntax.dep[token] in _SUBJECTS and self.syntax.dep[governor] in ("ROOT", "ccomp", "conj"):
                return token
        return None

    def has_stranger(self, sentence: int) -> bool:
        """True if somebody unnamed is a subject there: "a witness said ... . He ..."."""
        first, last = self.syntax.bounds[sentence]
        strangers = words.APART | words.PERSONAL_ROLES
        return any(
            self.syntax.dep[t] == "nsubj"
            and t not in self.at
            and (self.syntax.lemma[t].lower() in strangers or self._is_introduced_speaker(t))
            for t in range(first, last)
        )

    def _is_introduced_speaker(self, noun: int) -> bool:
        """ "A fisherman accused ...": somebody new, who speaks."""
        article = self.syntax.lower[self.syntax.left[noun]]
        return article in ("a", "an", "another", "one") and self.syntax.lemma[self.syntax.head[noun]] in verb_cues()


def _one_country(sides: set[str]) -> str | None:
    return next(iter(sides)) if len(sides) == 1 and sides <= gazetteer.countries().keys() else None


def is_named(mention: Mention) -> bool:
    """False for an office without a name ("the Ukrainian president"), which carries its side as name."""
    return mention.name != mention.side or (mention.named and side_of(mention.name) is None)


def is_medium(mention: Mention) -> bool:
    """True for a newspaper, an agency, a broadcaster: it tells, and takes no side."""
    return mention.kind in ("organisation", "group") and not words.TELLERS.isdisjoint(mention.name.lower().split())


def is_body_of_its_own(mention: Mention) -> bool:
    """ "The Peace Council of Churches", "the Constitutional Court": a body by its noun, and known by no other side."""
    said = mention.name.split()
    if mention.kind != "organisation" or mention.side != mention.name or len(said) < 2:
        return False
    is_whole = all(word[0].isupper() or word in ("of", "for", "and", "the") for word in said) and said[-1][0].isupper()
    return is_whole and not words.OWN_BODIES.isdisjoint(word.lower() for word in (said[-1], *_before_of(said)))


def _before_of(said: Sequence[str]) -> tuple[str, ...]:
    """ "Council" in "Council of Churches"."""
    return tuple(said[at - 1] for at in range(1, len(said)) if said[at] in ("of", "for"))


def is_of_some(mention: Mention) -> bool:
    """ "The Kenyan opposition leader", "India's ruling party", "Russian activist Ann Poe": not their country's voice.

    Nor is a party's "Senator Ann Poe, a Republican": she is one of many in it.
    """
    if mention.kind not in ("person", "group", "organisation"):
        return False
    said = (mention.role or "").lower().replace("-", " ").split()
    if mention.side in gazetteer.political_parties():
        return bool(said) and said[-1].rstrip(".") in words.ELECTED and mention.kind == "person"
    if mention.side not in gazetteer.countries():
        return False
    return not words.OUT_OF_POWER.isdisjoint(said) or (bool(said) and said[-1] in words.FACTIONS)


def is_political(mention: Mention) -> bool:
    """True for somebody who speaks for nobody but themselves, and in politics: a candidate, a senator."""
    return not words.PARTISANS.isdisjoint((mention.role or "").lower().split())


def fits(name: str, role: str | None, gender: str) -> bool:
    """False only if somebody is known to be of the other gender."""
    return gender_of(name, role) in (None, gender)


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
