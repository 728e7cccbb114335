"""Who takes part: from the noun phrases of a sentence to parties, each with whom it acts for.

A country the talks are about, or the place they are in, is no party; that is for the caller to know,
who hands in only nouns that name people who meet.
"""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.encounters.bearers import Bearers, sides_of
from briefings.extraction.encounters.doers import Doers, along_with, with_company
from briefings.extraction.encounters.factions import (
    faction,
    is_of_faction,
    named_by_words,
    one_person,
    owns_faction,
    powers,
    rebels_within,
)
from briefings.extraction.encounters.lists import is_whereabouts, listed
from briefings.extraction.encounters.neighbourhoods import neighbours_before
from briefings.extraction.encounters.phrases import STEPS
from briefings.extraction.encounters.places import is_town_behind
from briefings.extraction.encounters.references import References
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, is_unplaced, party_of, tidy
from briefings.extraction.encounters.spoken_of import whose
from briefings.extraction.encounters.unnamed import called
from briefings.extraction.encounters.vocabulary import nouns, words
from briefings.extraction.reading import Mention
from briefings.extraction.sightings import movements
from store.records import Party

_PAIR = 2
_WITHIN = ("amod", "compound", "nmod", "poss", "nummod")
_JOINED = ("conj", "appos")
MISREAD = frozenset({"resume", "reconvene", "restart"})
"""Verbs that the tagger may take for nouns behind a list of names."""
_COMPANY = frozenset({"accompany", "join", "lead", "head", "represent"})


_SERVING = frozenset({
    "envoy", "emissary", "representative", "adviser", "advisor", "aide", "negotiator", "spokesman", "spokeswoman",
    "spokesperson", "minister", "secretary", "ambassador", "deputy", "diplomat", "delegation", "team", "government",
    "administration", "cabinet",
})  # fmt: skip


_ADVISING = frozenset({"adviser", "advisor", "aide"})


def _sender(party: Party) -> Party:
    """ "TRUMP'S envoy, Steve Witkoff, will fly to Doha": the president stays at home, his country is who sends him."""
    return Party(party.side, party.side) if party.side in gazetteer.countries() else party


class Cast:
    """Who is who in one article: noun phrases here, subjects in ``doers``, "he" and "the two" in ``references``."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._doers = Doers(scene, self)
        self._references = References(scene, self)
        self._bearers = Bearers(scene)
        self._people = frozenset(mention.name for mention in scene.mentions if mention.kind == "person")

    def remember(self, sentence: int, parties: list[Party]) -> None:
        """Note who met last, for "the two sides"."""
        self._references.remember(sentence, parties)

    def pair_before(self, token: int) -> list[Party]:
        """Who "the two" are."""
        return self._references.pair_before(token)

    def person_before(self, token: int) -> Party | None:
        """The last person who was a subject before in the same paragraph."""
        return self._references.person_before(token)

    def parties(self, head: int) -> list[Party]:
        """The parties that a noun phrase names, with its conjuncts, appositions and who is included."""
        return tidy(self.parties_at(head))

    def parties_at(self, head: int, depth: int = STEPS) -> list[Party]:
        """The same untidied, by a way through the parse of at most that depth."""
        if depth < 0:
            return []
        syntax, scene = self.scene.syntax, self.scene
        found = self._own(head)
        mention = scene.mention[head]
        if mention is not None:
            beside = (other for other in listed(scene, mention) if not owns_faction(scene, other))
            found += [party for other in beside if (party := party_of(other))]
        for kid in syntax.kids[head]:
            dep = syntax.dep[kid]
            if dep in _JOINED and not scene.is_verb(kid) and not self._stays_away(kid) and not self._is_meeting(kid):
                if not (mention and mention.first <= kid < mention.last) and not is_town_behind(scene, kid, head):
                    if scene.lemma(kid) == "member" and found and dep == "appos":
                        continue  # "France and Germany, both MEMBERS of NATO, will meet"
                    more = self.parties_at(kid, depth - 1)
                    if dep == "appos" and found and (one := one_person(scene, head, kid, found, more)) is not None:
                        found = one
                        continue
                    more = more or faction(scene, kid, found)
                    is_apposed = dep == "appos" or (mention is None and syntax.lower[head + 1] == ",")
                    is_office = mention is not None and mention.kind == "person" and dep == "appos" and len({*more}) < 2
                    is_known = (is_apposed and len(found) > 1) or (is_office and scene.mention[kid] is None)
                    found += [party for party in more if not (is_known and is_unplaced(party))]
            elif dep == "prep" and syntax.lower[kid] in ("including", "with", "alongside"):
                if syntax.lower[kid] == "including":
                    found = with_company(found, self.some_of(found, self.objects_of(kid, depth - 1)))
                elif kid > head and scene.mention[head]:
                    found = with_company(found, self.objects_of(kid, depth - 1))
            elif (with_ := along_with(scene, kid)) is not None and kid > head:
                found = with_company(found, self.objects_of(with_, depth - 1))
            elif dep in ("acl", "advcl") and scene.lemma(kid) in ("comprise", "include", "group"):
                found += [party for p in syntax.kids[kid] if syntax.dep[p] == "dobj" for party in self.parties_at(p, 3)]
            elif dep == "acl" and (parts := self._made_up_of(kid)):
                found = [party for party in found if not is_unplaced(party)] + parts
            elif dep in ("acl", "advcl") and scene.lemma(kid) in _COMPANY:
                found = with_company(found, self.agents_of(kid, depth - 1))
                if scene.lemma(kid) == "represent":
                    found += self.objects_of(kid, depth - 1)
        if mention is None and found and is_of_faction(scene, head):
            found = named_by_words(scene, head, found)
        elif mention is None and found and syntax.dep[head] in ("nsubj", "nsubjpass"):
            found += [party for party in faction(scene, head, found) if party not in found]
        return found

    def some_of(self, group: list[Party], some: list[Party]) -> list[Party]:
        """ "Envoys of A and B, including X AND Y": each is of one of the two, and nobody says of which."""
        are_of_several = len({party.side for party in group}) > 1
        return [party for party in some if not (are_of_several and is_unplaced(party) and party.name in self._people)]

    def _made_up_of(self, verb: int) -> list[Party]:
        """Who are the body in "the commission, MADE UP OF A and B", "COMPOSED OF A and B"."""
        syntax = self.scene.syntax
        is_made = self.scene.lemma(verb) == "make" and any(syntax.lower[kid] == "up" for kid in syntax.kids[verb])
        if not is_made and self.scene.lemma(verb) not in ("compose", "consist"):
            return []
        of = (kid for kid in syntax.kids[verb] if syntax.lower[kid] == "of" and syntax.dep[kid] == "prep")
        return [party for kid in of for party in self.objects_of(kid, 3)]

    def objects_of(self, preposition: int, depth: int = STEPS) -> list[Party]:
        """The parties behind a preposition, untidied."""
        syntax = self.scene.syntax
        if self._joins_things(preposition) or any(self._stays_away(kid) for kid in syntax.kids[preposition]):
            return []
        found = self._directly_behind(preposition, depth)
        for kid in syntax.kids[preposition]:
            if (
                syntax.dep[kid] in ("pobj", "pcomp", "dobj")
                and not self._is_meeting(kid)
                and not self.scene.is_verb(kid)
            ):
                found += self.parties_at(kid, depth)
        return found

    def _stays_away(self, token: int) -> bool:
        """True for "Kenya, BUT NOT UGANDA, will attend", "with Somalia NOT TAKING part"."""
        return any(self.scene.syntax.dep[kid] == "neg" for kid in self.scene.syntax.kids[token])

    def _joins_things(self, preposition: int) -> bool:
        """True for "the situation at their border WITH A", which the parser hangs on the meeting."""
        before = preposition - 1
        is_thing = before >= 0 and self.scene.lemma(before) in words("people", "shared")
        return self.scene.syntax.lower[preposition] in ("with", "between") and is_thing

    def _directly_behind(self, token: int, depth: int) -> list[Party]:
        """Who is named right behind a word, whatever the parser makes of it."""
        syntax = self.scene.syntax
        for behind in range(token + 1, min(token + 4, len(syntax))):
            mention = self.scene.mention[behind]
            if mention is not None:
                at = mention.last - 1
                is_before = syntax.head[at] > at and syntax.dep[at] in ("compound", "amod", "poss", "nmod")
                is_before = is_before and syntax.lower[syntax.head[at]] not in MISREAD
                is_sender = is_before and syntax.dep[at] == "poss" and self.scene.lemma(syntax.head[at]) in _SERVING
                is_name = mention.kind == "person" and not is_sender  # of "talks with TRUMP'S envoy" he is no part
                return [] if is_before and not is_name else self.parties_at(at, depth - 1)
            if syntax.pos[behind] not in ("DET", "ADJ", "ADV", "PRON", "SPACE"):
                break
        return []

    def _is_meeting(self, token: int) -> bool:
        """True for "with a regional meeting set for Friday": a meeting takes no part in another."""
        return self.scene.lemma(token) in nouns() and self.scene.mention[token] is None

    def objects(self, preposition: int) -> list[Party]:
        """The parties behind a preposition."""
        return tidy(self.objects_of(preposition))

    def agents_of(self, verb: int, depth: int = STEPS) -> list[Party]:
        """ "joined by X", "led by X", untidied."""
        return [
            party
            for kid in self.scene.syntax.kids[verb]
            if self.scene.syntax.dep[kid] in ("agent", "prep") and self.scene.syntax.lower[kid] == "by"
            for party in self.objects_of(kid, depth)
        ]

    def direct(self, verb: int) -> list[Party]:
        """Whom or what the verb has as its object."""
        syntax = self.scene.syntax
        return tidy(p for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj" for p in self.parties_at(kid))

    def agents(self, verb: int) -> list[Party]:
        """Who does it, in a passive."""
        return tidy(self.agents_of(verb))

    def _own(self, head: int) -> list[Party]:
        """The parties of the noun itself and of what stands before it or behind "of" and "from"."""
        scene, syntax = self.scene, self.scene.syntax
        if syntax.lower[head] == "koreas":
            return [Party(each, each) for each in ("South Korea", "North Korea")]  # "officials of the two Koreas"
        mention = scene.mention[head]
        party = party_of(mention) if mention is not None else None
        is_title = party is None and scene.lemma(head) in words("people", "nouns")  # "the Empress of Japan"
        if mention is not None and not is_title:
            if party is None or is_whereabouts(scene, mention):
                return []
            if is_unplaced(party) and len(members := self._members(mention)) > 1:
                return members
            beside = neighbours_before(scene, head) if mention.kind == "group" else []  # "BALTIC and Polish ministers"
            return [*beside, *self._shared(head, mention), party]
        if syntax.lower[head] == "those":
            return self._behind(head)  # "20 delegations, including THOSE of A and B"
        if syntax.pos[head] == "PRON":
            return self._references.of_pronoun(head)
        if syntax.dep[head] == "nsubj" and syntax.lower[head] in ("who", "which", "that"):
            return []
        if syntax.lower[head] in ("former", "latter") and len(pair := self._references.pair_before(head)) == _PAIR:
            return pair[:1] if syntax.lower[head] == "former" else pair[1:]
        is_last_two = syntax.lower[head] == "last" and syntax.lower[head - 1] == "two"  # "the two last met in May"
        if (syntax.lower[head] == "two" and syntax.pos[head] == "NUM") or is_last_two:
            return self._references.pair_before(head)
        if scene.lemma(head) == "capital" and not scene.mention[head]:
            return self._references.referred(head)  # "officials from the two capitals"
        if syntax.lower[head] == "heads" and (heads := self._references.referred(head)):
            return heads  # "the two Heads of State", whose "of" leads to no country
        if syntax.lower[head] == "executive" and syntax.lower[head - 1] == "chief":
            return self._references.singled_out(head)
        within = [*self._before(head), *self._behind(head)]
        if scene.lemma(head) in words("people", "nouns"):
            within = [*neighbours_before(scene, head), *within]
            if within:
                return [*within, *rebels_within(scene, head, within)]
            pair = self._bearers.of_pair(head, self._references.referred(head))
            told = pair or self._references.spoken_for(head) or powers(scene, head)
            return told or called(scene, head) or self._references.singled_out(head)
        if scene.lemma(head) in words("people", "bodies"):
            is_doing = syntax.dep[head] in ("nsubj", "nsubjpass")
            are_two = len({party.side for party in within}) > 1  # "the U.S.-China Working Group"
            return [party for party in within if are_two or not is_doing or is_body(party.side)]
        return []

    def _members(self, mention: Mention) -> list[Party]:
        """The A and B of "the Joint Commission BETWEEN A and B", a body of no name but theirs."""
        behind = mention.last
        is_between = mention.kind == "organisation" and self.scene.syntax.lower[behind : behind + 1] == ["between"]
        return self.objects_of(behind, 3) if is_between else []

    def _shared(self, head: int, mention: Mention) -> list[Party]:
        """ "Russian and US officials": the demonyms before the group act too; not that of "the Afghan Taliban"."""
        if mention.kind not in ("group", "person", "organisation"):
            return self._half_before(head, mention)
        if mention.kind == "organisation" and is_body(mention.side) and self._is_of_one(head, mention):
            return []
        if (beside := self._joined_before(mention) or self._listed_before(mention)) is not None:
            return [beside]
        return [
            party
            for kid in self.scene.syntax.kids[head]
            if self.scene.syntax.dep[kid] in _WITHIN and kid < mention.first
            for party in self._modifiers(kid)
            if not (self.scene.syntax.dep[kid] == "poss" and mention.kind == "person" and party.side == mention.side)
            and not (mention.kind == "person" and party.name == party.side and is_of_faction(self.scene, head))
        ]  # "NETANYAHU'S adviser X": he stays at home

    def _half_before(self, head: int, mention: Mention) -> list[Party]:
        """The North of "NORTH and South Korea", which the parser takes for a word that describes the other."""
        half = self.scene.mention[mention.first - 2] if mention.first > 1 else None
        is_half = half is not None and half.last == mention.first - 1 and half.name.endswith(mention.name.split()[-1])
        is_before = is_half and self.scene.syntax.head[mention.first - 2] == head
        return [Party(half.name, half.side)] if half is not None and is_before and half.side != mention.side else []

    def _joined_before(self, mention: Mention) -> Party | None:
        """The Roe of "ROE AND PRESIDENT JANE DOE", where the parser takes the first for a word before the title."""
        syntax, joint = self.scene.syntax, mention.first - 1
        if mention.kind != "person" or joint < 1 or syntax.lower[joint] != "and":
            return None
        other = self.scene.mention[joint - 1]
        words_of = range(other.first, other.last) if other is not None else range(0)
        top = next((at for at in words_of if syntax.head[at] not in words_of), joint - 1)
        is_within = mention.first <= syntax.head[top] < mention.last - 1
        is_person = other is not None and other.kind == "person" and other.last == joint and other.name != mention.name
        return party_of(other) if other is not None and is_within and is_person else None

    def _listed_before(self, mention: Mention) -> Party | None:
        """The Norway of "NORWEGIAN, DANISH FOREIGN MINISTERS meet" at the head of a sentence, as headlines have it."""
        syntax, comma = self.scene.syntax, mention.first - 1
        start = syntax.bounds[syntax.sentence[mention.first]][0]
        other = self.scene.mention[start]
        if mention.kind != "group" or other is None or other.kind not in ("country", "group") or other.last != comma:
            return None
        are_people = syntax.tag[mention.last - 1] == "NNS" and self.scene.lemma(mention.last - 1) in words(
            "people", "nouns"
        )
        is_demonym = comma - start == 1 and other.side in gazetteer.countries() and syntax.text[start] != other.side
        return party_of(other) if are_people and is_demonym and syntax.lower[comma] == "," else None

    def _is_of_one(self, head: int, mention: Mention) -> bool:
        """True where one demonym alone stands right before the name."""
        syntax, before = self.scene.syntax, mention.first - 1
        before -= syntax.dep[before] == "case" and mention.side in movements()  # "YEMEN'S Houthis"
        is_alone = not any(syntax.dep[kid] == "conj" for kid in syntax.kids[before])
        return syntax.head[before] == head and syntax.dep[before] in ("amod", "compound", "nmod", "poss") and is_alone

    def _before(self, head: int) -> list[Party]:
        scene, syntax = self.scene, self.scene.syntax
        found: list[Party] = []
        for kid in syntax.kids[head]:
            if syntax.dep[kid] == "poss" and syntax.lower[kid] in ("its", "their"):
                owners = self._references.owner_before(kid)
                found += sides_of(owners) if syntax.lower[kid] == "their" else owners
            elif syntax.lower[kid] == "whose":
                found += whose(scene, kid)
            elif syntax.dep[kid] == "poss" and scene.lemma(head) in _SERVING:
                found += [_sender(party) for party in self._modifiers(kid)]
            elif syntax.dep[kid] in _WITHIN and kid < head:
                found += self._modifiers(kid)
        return found

    def _modifiers(self, token: int, depth: int = 4) -> list[Party]:
        """The parties that a modifier and its conjuncts name ("Greek, Cypriot and French")."""
        found = [party for mention in self.scene.mentions_at(token) if (party := party_of(mention))]
        for kid in self.scene.syntax.kids[token] if depth else ():
            if self.scene.syntax.dep[kid] in ("conj", "compound", "nmod", "amod"):
                found += self._modifiers(kid, depth - 1)
        return found

    def _behind(self, head: int) -> list[Party]:
        """ "The ministers OF A and B", "officials FROM both countries", "a spokesperson FOR the ministry".

        And "advisers TO the leaders of A and B", "an aide TO President C": whom they serve stays at home.
        """
        syntax = self.scene.syntax
        is_speaker = self.scene.lemma(head).startswith("spokes") or self.scene.lemma(head) in ("negotiator", "delegate")
        is_joint = self.scene.lemma(head) in words("people", "bodies")  # "the working group BETWEEN A and B"
        prepositions = ("of", "from", "across", "representing", "for" * is_speaker, "between" * is_joint)
        served = [
            _sender(party)
            for kid in syntax.kids[head]
            if self.scene.lemma(head) in _ADVISING and syntax.dep[head] != "appos" and syntax.lower[kid] == "to"
            for party in self.objects_of(kid, 3)
        ]
        behind = [kid for kid in syntax.kids[head] if syntax.dep[kid] == "prep"]
        behind += [more for kid in behind for more in syntax.kids[kid] if syntax.dep[more] == "conj"]  # "and OF B"
        within = (
            self._bearers.of_states(head, owner, self.objects_of(kid, 3))
            if owner is not None
            else self.objects_of(kid, 3)
            for kid in behind
            if syntax.lower[kid] in prepositions
            for owner in [syntax.child(kid, "pobj")]
        )
        return served + [party for found in within for party in found]

    def subject(self, verb: int) -> list[Party]:
        """Who does what the verb says, found through infinitives, conjuncts and relative clauses."""
        return tidy(self._doers.of(verb))
