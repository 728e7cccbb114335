"""Who takes part: from the noun phrases of a sentence to parties, each with whom it acts for.

A country the talks are about, or the place they are in, is no party; that is for the caller to know,
who hands in only nouns that name people who meet.
"""

from __future__ import annotations

from bisect import bisect_right

from briefings.extraction.encounters.factions import faction, powers, rebels_within
from briefings.extraction.encounters.places import is_town_behind
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, is_capital, is_unplaced, party_of, tidy
from briefings.extraction.encounters.spoken_of import (
    body_before,
    is_founded,
    most_told,
    people_before,
    subjects_of,
    whose,
)
from briefings.extraction.encounters.vocabulary import nouns, words
from briefings.extraction.own_voice import is_own
from briefings.extraction.reading import Mention
from store.records import Party

_STEPS = 8
_PAIR = 2
_WITHIN = ("amod", "compound", "nmod", "poss", "nummod")
_JOINED = ("conj", "appos")
_BETWEEN = frozenset({
    ",", "and", "&", "the", "other", "senior", "as", "well", "his", "her", "their", "a", "an", "top", "then", "mr.",
    "mrs.", "ms.", "dr.", "both", "also", "fellow",
})  # fmt: skip
"""Words that may stand between two names of one list."""
MISREAD = frozenset({"resume", "reconvene", "restart"})
"""Verbs that the tagger may take for nouns behind a list of names."""
_COMPANY = frozenset({"accompany", "join", "lead", "head", "represent"})


class Cast:
    """Who is who in one article; remembers who met last, for "the two sides"."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.last_pair: tuple[Party, ...] = ()
        self._paired_in = -1
        self._subjects = subjects_of(scene)

    def remember(self, sentence: int, parties: list[Party]) -> None:
        """Note who met last, for "the two sides"."""
        self.last_pair, self._paired_in = tuple(parties), sentence

    def pair_before(self, token: int) -> list[Party]:
        """Who "the two" are: who met last, unless the sentence right before names two sides since."""
        scene, sentence = self.scene, self.scene.sentence(token)
        for before in range(sentence - 1, max(sentence - 3, self._paired_in, -1), -1):
            start, end = scene.syntax.bounds[before]
            named = [mention for at in range(start, end) for mention in scene.mentions_at(at)]
            found = tidy(
                party
                for mention in named
                if mention.kind != "place" and not self._is_whereabouts(mention) and (party := party_of(mention))
            )
            known = [party for party in found if not is_unplaced(party)]
            if len({party.side for party in known}) == _PAIR:
                return known
            if len({party.side for party in found}) > 1:
                return found if len(found) == _PAIR else list(self.last_pair)
        return list(self.last_pair)

    def parties(self, head: int) -> list[Party]:
        """The parties that a noun phrase names, with its conjuncts, appositions and who is included."""
        return tidy(self._parties(head, _STEPS))

    def _parties(self, head: int, depth: int) -> list[Party]:
        if depth < 0:
            return []
        syntax, scene = self.scene.syntax, self.scene
        found = self._own(head)
        mention = scene.mention[head]
        if mention is not None:
            found += [party for other in self._listed(mention) if (party := party_of(other))]
        for kid in syntax.kids[head]:
            dep = syntax.dep[kid]
            if dep in _JOINED and not scene.is_verb(kid):
                if not (mention and mention.first <= kid < mention.last) and not is_town_behind(scene, kid, head):
                    more = self._parties(kid, depth - 1)
                    more = more or faction(scene, kid, found)
                    is_apposed = dep == "appos" or (mention is None and syntax.lower[head + 1] == ",")
                    is_office = mention is not None and mention.kind == "person" and dep == "appos" and len({*more}) < 2
                    is_known = (is_apposed and len(found) > 1) or (is_office and scene.mention[kid] is None)
                    found += [party for party in more if not (is_known and is_unplaced(party))]
            elif dep == "prep" and syntax.lower[kid] in ("including", "with", "alongside"):
                if syntax.lower[kid] == "including" or (kid > head and scene.mention[head]):
                    found += self._objects(kid, depth - 1)
            elif dep in ("acl", "advcl") and scene.lemma(kid) in ("comprise", "include", "group"):
                found += [party for p in syntax.kids[kid] if syntax.dep[p] == "dobj" for party in self._parties(p, 3)]
            elif dep in ("acl", "advcl") and scene.lemma(kid) in _COMPANY:
                found += self._agents(kid, depth - 1)
                if scene.lemma(kid) == "represent":
                    found += self._objects(kid, depth - 1)
        return found

    def _listed(self, mention: Mention) -> list[Mention]:
        """The mentions that go on a list begun by this one: the parser loses its way in long titles."""
        found: list[Mention] = []
        at, syntax = mention, self.scene.syntax
        for other in self._following(mention):
            between = [syntax.lower[token] for token in range(at.last, other.first)]
            if self.scene.sentence(other.first) != self.scene.sentence(mention.first) or not set(between) <= _BETWEEN:
                break
            if not between and at.kind not in ("group", "organisation", "person"):
                break
            is_town = other.kind == "place" and not self._is_capital_of_list(mention, other)
            if self.is_subject(other) or self._is_modifier(other) or is_town:
                break
            found.append(other)
            at = other
        return found

    def _is_capital_of_list(self, mention: Mention, other: Mention) -> bool:
        """True for Damascus in "delegations from Baghdad and Damascus"."""
        named = self.scene.syntax.lower[mention.first : mention.last]
        return mention.kind == "group" and bool({"from", "of"} & set(named)) and is_capital(other.name)

    def _following(self, mention: Mention) -> list[Mention]:
        """The mentions behind this one, nearest first."""
        mentions = self.scene.mentions
        at = bisect_right(mentions, mention.start, key=lambda each: each.start)
        return list(mentions[at : at + 12])

    def _is_modifier(self, mention: Mention) -> bool:
        """True for "South Korean" before "media": the noun behind it is who it is about."""
        syntax, last = self.scene.syntax, mention.last - 1
        above = syntax.head[last]
        is_before = above >= mention.last and syntax.dep[last] in ("amod", "compound", "poss", "nmod")
        return is_before and self.scene.lemma(above) not in words("people", "nouns")

    def is_subject(self, mention: Mention) -> bool:
        """True where the mention does what a verb of its own says."""
        syntax = self.scene.syntax
        return any(
            syntax.dep[token] in ("nsubj", "nsubjpass") and syntax.head[token] >= mention.last
            for token in range(mention.first, min(mention.last, len(syntax)))
        )

    def _objects(self, preposition: int, depth: int = _STEPS) -> list[Party]:
        syntax = self.scene.syntax
        found = self._directly_behind(preposition, depth)
        for kid in syntax.kids[preposition]:
            if (
                syntax.dep[kid] in ("pobj", "pcomp", "dobj")
                and not self._is_meeting(kid)
                and not self.scene.is_verb(kid)
            ):
                found += self._parties(kid, depth)
        return found

    def _directly_behind(self, token: int, depth: int) -> list[Party]:
        """Who is named right behind a word, whatever the parser makes of it."""
        syntax = self.scene.syntax
        for behind in range(token + 1, min(token + 4, len(syntax))):
            mention = self.scene.mention[behind]
            if mention is not None:
                at = mention.last - 1
                is_before = syntax.head[at] > at and syntax.dep[at] in ("compound", "amod", "poss", "nmod")
                is_before = is_before and syntax.lower[syntax.head[at]] not in MISREAD
                return [] if is_before and mention.kind != "person" else self._parties(at, depth - 1)
            if syntax.pos[behind] not in ("DET", "ADJ", "ADV", "PRON", "SPACE"):
                break
        return []

    def _is_meeting(self, token: int) -> bool:
        """True for "with a regional meeting set for Friday": a meeting takes no part in another."""
        return self.scene.lemma(token) in nouns() and self.scene.mention[token] is None

    def objects(self, preposition: int) -> list[Party]:
        """The parties behind a preposition."""
        return tidy(self._objects(preposition))

    def _agents(self, verb: int, depth: int) -> list[Party]:
        """ "joined by X", "led by X"."""
        return [
            party
            for kid in self.scene.syntax.kids[verb]
            if self.scene.syntax.dep[kid] in ("agent", "prep") and self.scene.syntax.lower[kid] == "by"
            for party in self._objects(kid, depth)
        ]

    def direct(self, verb: int) -> list[Party]:
        """Whom or what the verb has as its object."""
        syntax = self.scene.syntax
        return tidy(p for kid in syntax.kids[verb] if syntax.dep[kid] == "dobj" for p in self._parties(kid, _STEPS))

    def agents(self, verb: int) -> list[Party]:
        """Who does it, in a passive."""
        return tidy(self._agents(verb, _STEPS))

    def _own(self, head: int) -> list[Party]:
        """The parties of the noun itself and of what stands before it or behind "of" and "from"."""
        scene, syntax = self.scene, self.scene.syntax
        mention = scene.mention[head]
        party = party_of(mention) if mention is not None else None
        is_title = party is None and scene.lemma(head) in words("people", "nouns")  # "the Empress of Japan"
        if mention is not None and not is_title:
            if party is None or self._is_whereabouts(mention):
                return []
            return [*self._shared(head, mention), party]
        if syntax.pos[head] == "PRON":
            return self._pronoun(head)
        if syntax.dep[head] == "nsubj" and syntax.lower[head] in ("who", "which", "that"):
            return []
        if syntax.lower[head] in ("former", "latter") and len(pair := self.pair_before(head)) == _PAIR:
            return pair[:1] if syntax.lower[head] == "former" else pair[1:]
        if syntax.lower[head] == "two" and syntax.pos[head] == "NUM":
            return self.pair_before(head)
        within = [*self._before(head), *self._behind(head)]
        if scene.lemma(head) in words("people", "nouns"):
            if within:
                return [*within, *rebels_within(scene, head, within)]
            return self.referred(head) or self._spoken_for(head) or powers(scene, head)
        if scene.lemma(head) in words("people", "bodies"):
            is_doing = syntax.dep[head] in ("nsubj", "nsubjpass")
            return [party for party in within if not is_doing or is_body(party.side)]
        return []

    def _spoken_for(self, head: int) -> list[Party]:
        """ "Downing Street said the prime minister would ...", "they agreed that deputies would ...": the speakers'."""
        syntax = self.scene.syntax
        if syntax.dep[head] not in ("nsubj", "nsubjpass"):
            return []
        told = self._speaker_above(head)
        is_many = syntax.tag[head] == "NNS"
        are_states = all(party.name == party.side for party in told)
        return told if len(told) == 1 + is_many and are_states else []

    def _is_whereabouts(self, mention: Mention) -> bool:
        """True for "in Mozambique": a country behind "in" or "at" is where they meet, and no side."""
        before = self.scene.syntax.lower[mention.first - 1 : mention.first]
        return mention.kind in ("country", "place") and before in (["in"], ["at"], ["near"], ["off"])

    def _shared(self, head: int, mention: Mention) -> list[Party]:
        """ "Russian and US officials": the demonyms before the group act too."""
        if mention.kind not in ("group", "person", "organisation"):
            return []
        return [
            party
            for kid in self.scene.syntax.kids[head]
            if self.scene.syntax.dep[kid] in _WITHIN and kid < mention.first
            for party in self._modifiers(kid)
        ]

    def _before(self, head: int) -> list[Party]:
        scene, syntax = self.scene, self.scene.syntax
        found: list[Party] = []
        for kid in syntax.kids[head]:
            if syntax.dep[kid] == "poss" and syntax.lower[kid] in ("its", "their"):
                found += self._owner_before(kid)
            elif syntax.lower[kid] == "whose":
                found += whose(scene, kid)
            elif syntax.dep[kid] in _WITHIN and kid < head:
                found += self._modifiers(kid)
        return found

    def _owner_before(self, pronoun: int) -> list[Party]:
        """Whose "its foreign ministers" are: the country or body named last before in the sentence."""
        if self.scene.syntax.lower[pronoun] == "their" and len(together := self._named_together(pronoun)) > 1:
            return together
        start = self.scene.syntax.bounds[self.scene.sentence(pronoun)][0]
        for token in range(pronoun - 1, start - 1, -1):
            mention = self.scene.mention[token]
            if mention is not None and mention.kind in ("country", "organisation"):
                return [Party(mention.side, mention.side)]
        return body_before(self.scene, pronoun)

    def _named_together(self, pronoun: int) -> list[Party]:
        """The sides of the list that stands last before in the sentence: "Egypt and Chad ...; THEIR ministers"."""
        scene, syntax = self.scene, self.scene.syntax
        start = syntax.bounds[scene.sentence(pronoun)][0]
        first = next((m for at in range(start, pronoun) if (m := scene.mention[at]) and self._listed(m)), None)
        if first is None:
            return []
        listed = [first, *self._listed(first)]
        found = [Party(each.side, each.side) for each in listed if each.kind in ("country", "organisation", "group")]
        return found if len(found) == len(listed) else []

    def _modifiers(self, token: int, depth: int = 4) -> list[Party]:
        """The parties that a modifier and its conjuncts name ("Greek, Cypriot and French")."""
        mention = self.scene.mention[token]
        party = party_of(mention) if mention else None
        found = [party] if party else []
        for kid in self.scene.syntax.kids[token] if depth else ():
            if self.scene.syntax.dep[kid] in ("conj", "compound", "nmod", "amod"):
                found += self._modifiers(kid, depth - 1)
        return found

    def _behind(self, head: int) -> list[Party]:
        """ "The ministers OF A and B", "officials FROM both countries", "a spokesperson FOR the ministry"."""
        syntax = self.scene.syntax
        is_speaker = self.scene.lemma(head).startswith("spokes") or self.scene.lemma(head) in ("negotiator", "delegate")
        prepositions = ("of", "from", "across", "representing", "for" if is_speaker else "of")
        return [
            party
            for kid in syntax.kids[head]
            if syntax.dep[kid] == "prep" and syntax.lower[kid] in prepositions
            for party in self._objects(kid, 3)
        ]

    def referred(self, head: int) -> list[Party]:
        """ "The two sides", "both presidents": whoever met or was named together last."""
        scene, syntax = self.scene, self.scene.syntax
        if scene.lemma(head) in words("people", "commissions") and is_founded(scene, head):
            return self.pair_before(head)
        if scene.lemma(head) not in words("people", "referring"):
            return []
        marks = {syntax.lower[kid] for kid in syntax.kids[head]} | {syntax.lower[head]}
        for kid in syntax.kids[head]:
            if syntax.dep[kid] == "poss" and scene.lemma(kid) in words("people", "referring"):
                marks |= {syntax.lower[below] for below in syntax.kids[kid]}  # "the two countries' ministers"
        if marks & {"two", "both", "three", "these", "four"} or (syntax.tag[head] == "NNS" and "the" in marks):
            is_two = bool(marks & {"two", "both"} or (marks & words("people", "pairs") and not self.last_pair))
            if is_two:
                is_plain = bool(marks & words("people", "pairs"))
                return self.pair_before(head) or (most_told(scene, head) if is_plain else [])
            return list(self.last_pair)
        return []

    def _pronoun(self, token: int) -> list[Party]:
        word, dep = self.scene.syntax.lower[token], self.scene.syntax.dep[token]
        if word in ("him", "her") and dep in ("dobj", "pobj") and (other := self._other(token)):
            return [other]
        if is_own(word):
            return self.scene.own_voice(token)
        if word in ("he", "she", "him", "her", "his"):
            person = self._nearest(token) if word in ("his", "her") else self._subjects.before(token)
            return [person] if person else []
        if word == "their" and len(together := self._named_together(token)) > 1:
            return together
        if word in ("it", "they"):
            told = self._speaker_above(token)
            if told and (word == "it") == (len(told) == 1):
                return told
        if word in ("each", "both", "all"):
            of = [kid for kid in self.scene.syntax.kids[token] if self.scene.syntax.lower[kid] == "of"]
            return self._objects(of[0], 2) if of else self.pair_before(token)
        if word == "they" and (people := people_before(self.scene, token)) is not None:
            return self.parties(people)
        if word in ("they", "them", "both"):
            return self._together_before(token) or self.pair_before(token)
        return []

    def _other(self, token: int) -> Party | None:
        """Whom "she will receive him" means: of the two who met last, the one who is not the subject."""
        verb = next((above for above in self.scene.syntax.ancestors(token) if self.scene.is_verb(above)), None)
        subject = self.subject(verb) if verb is not None else []
        if len(subject) != 1:
            return None
        if len(self.last_pair) == _PAIR and subject[0] in self.last_pair:
            return next(party for party in self.last_pair if party != subject[0])
        before = self._subjects.other_than(subject[0], token)
        return before if before is not None and before.side != subject[0].side else None

    def person_before(self, token: int) -> Party | None:
        """The last person who was a subject before in the same paragraph."""
        at, person = self._subjects.last(token)
        paragraph = self.scene.syntax.paragraph
        return person if person is not None and paragraph[at] == paragraph[token] else None

    def _together_before(self, token: int) -> list[Party]:
        """The two or more who were the subject of the sentence before."""
        syntax, sentence = self.scene.syntax, self.scene.sentence(token)
        for before in range(sentence - 1, max(sentence - 3, -1), -1):
            start, end = syntax.bounds[before]
            root = next((at for at in range(start, end) if syntax.head[at] == at and self.scene.is_verb(at)), None)
            named = self.subject(root) if root is not None else []
            if len(named) > 1:
                return named
        return []

    def _speaker_above(self, token: int) -> list[Party]:
        """Who says the clause in which "it" or "they" stands: "Sweden said it would host ..."."""
        syntax, verb = self.scene.syntax, self.scene.syntax.head[token]
        if syntax.dep[verb] != "ccomp" or syntax.head[verb] >= token:
            return []
        return self.subject(syntax.head[verb])

    def _nearest(self, token: int) -> Party | None:
        """Whose "his" or "her" is: the clause's own subject, else the person named last before it."""
        verb = next((above for above in self.scene.syntax.ancestors(token) if self.scene.is_verb(above)), None)
        own = self.subject(verb) if verb is not None and not self._in_subject(token, verb) else []
        if len(own) == 1 and own[0].name != own[0].side:
            return own[0]
        start = self.scene.syntax.bounds[self.scene.sentence(token)][0]
        for at in range(token - 1, start - 1, -1):
            mention = self.scene.mention[at]
            if mention is not None and mention.kind == "person":
                return Party(mention.name, mention.side)
        return self._subjects.before(token)

    def _in_subject(self, token: int, verb: int) -> bool:
        """True where the token lies within the verb's own subject."""
        syntax = self.scene.syntax
        return any(
            syntax.dep[kid] in ("nsubj", "nsubjpass") and syntax.is_within(token, kid) for kid in syntax.kids[verb]
        )

    def subject(self, verb: int) -> list[Party]:
        """Who does what the verb says, found through infinitives, conjuncts and relative clauses."""
        return tidy(self._subject(verb, _STEPS))

    def _subject(self, verb: int, depth: int) -> list[Party]:
        scene, syntax = self.scene, self.scene.syntax
        if depth < 0:
            return []
        own = [kid for kid in syntax.kids[verb] if syntax.dep[kid] in ("nsubj", "nsubjpass")]
        named = [kid for kid in own if syntax.lower[kid] not in ("who", "which", "that", "where")]
        if named:
            found = [party for kid in (*self._strayed(verb, named[0]), *named) for party in self._parties(kid, _STEPS)]
            joining = [kid for kid in syntax.kids[verb] if scene.lemma(kid) in ("accompany", "join")]
            return found + [party for kid in joining for party in self._agents(kid, 4)]
        if before := self._directly_before(verb, depth):
            return before
        above, dep = syntax.head[verb], syntax.dep[verb]
        if own and dep in ("relcl", "acl"):
            return self._parties(above, depth - 1)
        if above == verb:
            return []
        if dep in ("acl", "relcl") and not scene.is_verb(above):
            return self._of_noun(above, depth - 1)
        if dep == "pcomp" or (dep == "prep" and syntax.tag[verb] == "VBG"):
            return self._through(above, depth - 1)
        if dep == "ccomp" and syntax.tag[verb] not in ("VB", "VBG"):
            return []  # a clause of its own, whose subject the parser has missed
        if scene.is_verb(above) or syntax.pos[above] == "ADJ":
            if dep in ("xcomp", "ccomp") and scene.lemma(above) in words("leaning", "asking"):
                asked = [kid for kid in syntax.kids[above] if syntax.dep[kid] in ("dobj", "nsubjpass")]
                if asked:
                    return [party for kid in asked for party in self._parties(kid, depth - 1)]
            return self._subject(above, depth - 1)
        return []

    def _strayed(self, verb: int, subject: int) -> list[int]:
        """The "envoys from A" of "envoys from A, B and C will meet", of which the parser takes B for the subject."""
        syntax = self.scene.syntax
        return [
            kid
            for kid in syntax.kids[verb]
            if syntax.dep[kid] == "npadvmod" and kid < subject and self.scene.lemma(kid) in words("people", "nouns")
        ]

    def _directly_before(self, verb: int, depth: int) -> list[Party]:
        """The people named right before "will host", where the parser has given the verb no subject."""
        syntax, token = self.scene.syntax, verb - 1
        is_finite = syntax.tag[verb] in ("VBD", "VBZ", "VBP")
        if not is_finite and not any(syntax.tag[kid] == "MD" for kid in syntax.kids[verb]):
            return []
        while token >= 0 and (
            syntax.dep[token] in ("aux", "auxpass", "neg", "advmod") or syntax.lower[token] in (",", "-", "co")
        ):
            token -= 1
        mention = self.scene.mention[token] if token >= 0 else None
        if mention is None or mention.kind == "place" or self.scene.sentence(token) != self.scene.sentence(verb):
            return []
        first = mention
        for other in reversed(self.scene.mentions):
            if other.last <= first.first and self._joins(other, first):
                first = other
            elif other.last <= first.first:
                break
        return self._parties(first.last - 1, depth - 1)

    def _joins(self, one: Mention, other: Mention) -> bool:
        between = [self.scene.syntax.lower[token] for token in range(one.last, other.first)]
        return bool(between) and set(between) <= _BETWEEN and one.kind == "person"

    def _of_noun(self, noun: int, depth: int) -> list[Party]:
        """The subject of "plan to meet", "Biden's decision to visit", "the leaders meeting in Rome"."""
        syntax = self.scene.syntax
        verb, relation = self.scene.governor(noun)
        if self.scene.lemma(noun) == "invitation" and verb is not None and self.scene.lemma(verb) == "accept":
            return self._subject(verb, depth - 1) if relation == "dobj" else []
        owners = [kid for kid in syntax.kids[noun] if syntax.dep[kid] == "poss"]
        if owners:
            return [party for kid in owners for party in self._parties(kid, depth)]
        if self.scene.lemma(noun) in words("leaning", "plans"):
            of = (kid for kid in syntax.kids[noun] if syntax.dep[kid] == "prep" and syntax.lower[kid] == "of")
            if found := [party for kid in of for party in self._objects(kid, depth - 1)]:
                return found
        if self.scene.lemma(noun) in words("people", "nouns") or self.scene.mention[noun]:
            return self._parties(noun, depth)
        return self._subject(verb, depth - 1) if verb is not None else []

    def _through(self, preposition: int, depth: int) -> list[Party]:
        """The subject of the verb that "after meeting ..." hangs on."""
        syntax, above = self.scene.syntax, self.scene.syntax.head[preposition]
        if syntax.lower[preposition] == "for" and self.scene.lemma(above) in words("leaning", "thanking"):
            return [p for kid in syntax.kids[above] if syntax.dep[kid] == "dobj" for p in self._parties(kid, depth - 1)]
        return self._subject(above, depth) if self.scene.is_verb(above) else []
