"""Whom words mean that name nobody: "he", "the two sides", "its ministers", "both presidents"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from briefings.extraction import gazetteer
from briefings.extraction.encounters.lists import is_whereabouts, listed
from briefings.extraction.encounters.one_subject import OneSubject
from briefings.extraction.encounters.phrases import Phrases
from briefings.extraction.encounters.quoted import Quoted
from briefings.extraction.encounters.salience import Focus
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_body, is_capital, is_unplaced, party_of, tidy
from briefings.extraction.encounters.spoken_of import is_founded, ministry_above, most_told, people_before
from briefings.extraction.encounters.story import Story
from briefings.extraction.encounters.two_sides import brokered_between, is_brokering, is_comment, named_behind
from briefings.extraction.encounters.vocabulary import nouns, words
from briefings.extraction.own_voice import is_own
from briefings.extraction.reading import Mention
from briefings.extraction.titles import DEFINITE
from store.records import MeetingKind, Party

_PAIR = 2
_SUBJECTS = ("nsubj", "nsubjpass")
_MAIN = ("ROOT", "ccomp", "conj", "parataxis")
_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_TOLD_OF = frozenset({"the", "two", "both", "these"})
_KNOWN = frozenset({"the", "these", "those", "all"})
_SENT = frozenset({"delegation", "mission"})
_OF_STATES = frozenset({"country", "nation", "state"})
_SIDES = frozenset({"side", "country", "government", "delegation"})
_OF_TALKS = re.compile(r"\b(?:talks|meeting|summit|dialogue|consultations|negotiations|round)\b", re.IGNORECASE)
_TAKING_PART = frozenset({"negotiator", "participant", "delegate"})
_AFTERWARDS = 3
"""Sentences behind the talks in which bare "negotiators" are theirs."""
_RULERS = {
    "head of state": frozenset({"president", "king", "queen", "emir", "sultan", "emperor"}),
    "head of government": frozenset({"premier", "minister", "chancellor", "president"}),
    "chief executive": frozenset({"president", "premier", "governor"}),
}
_OF_TOWNS = frozenset({
    "be", "host", "hosted", "hosting", "offer", "offered", "venue", "venues", "welcome", "receive", "see",
})  # fmt: skip
"""What is told of towns as places."""
_SPOKEN_OF = 120
"""Words before "his visit" within which a spokesman is told from whom he speaks of."""
_FAR_BACK = 12
"""Sentences back over which "the delegation" is the one that was sent."""


_ONCE_MORE = frozenset({"again", "agreed", "agree", "resume", "next", "further", "another", "continue"})
"""Words by which "they" are all who met before."""


class References:
    """Who was spoken of so far in one article; remembers who met last, for "the two sides"."""

    def __init__(self, scene: Scene, phrases: Phrases) -> None:
        self._scene = scene
        self._phrases = phrases
        self._last_pair: tuple[Party, ...] = ()
        self._last_two: tuple[Party, ...] = ()
        self._paired_in = -1
        self._pairs: dict[int, list[Party]] = {}
        self._focus = Focus(scene)
        self._quoted = Quoted(scene, phrases)
        self._one_subject = OneSubject(scene, phrases)

    def remember(self, sentence: int, parties: list[Party]) -> None:
        """Note who met last, for "the two sides"."""
        self._last_pair, self._paired_in = tuple(parties), sentence
        if len({party.side for party in parties}) > 1:
            self._last_two = self._last_pair

    def pair_before(self, token: int) -> list[Party]:
        """Who "the two" are, once and for all: "BOTH will attend the summit of A and MEET there" is of the same two."""
        if token not in self._pairs and (found := self._pair_before(token)):
            self._pairs[token] = found
        return list(self._pairs.get(token, ()))

    def _pair_before(self, token: int) -> list[Party]:
        """Who met last, unless the sentence right before names two sides since."""
        scene, sentence = self._scene, self._scene.sentence(token)
        if len(here := named_behind(scene, token) or self._set_apart(token)) == _PAIR:
            return here
        for before in range(sentence - 1, max(sentence - 3, self._paired_in, -1), -1):
            start, end = scene.syntax.bounds[before]
            named = [mention for at in range(start, end) for mention in scene.mentions_at(at) if mention.certain]
            named = [mention for mention in named if not self._is_office_beside(mention, named)]
            found = tidy(
                party
                for mention in named
                if (mention.kind != "place" or self._is_seat(mention, before))
                and not is_whereabouts(scene, mention)
                and (party := party_of(mention))
            )
            known = [party for party in found if not is_unplaced(party)]
            if between := brokered_between(scene, before):
                return between
            if self._last_pair and any(self._is_of_a_thing(m) for m in named if m.side in {p.side for p in known}):
                continue
            if self._last_pair and not self._act_together([m for m in named if m.side in {p.side for p in known}]):
                continue
            if not found and not self._last_two and (capitals := self._one_subject.surely(before)):
                return capitals  # "WASHINGTON AND MOSCOW have differed for years. The two sides ..."
            if len({party.side for party in known}) == _PAIR + 1 and (two := self._one_subject.with_another(before)):
                return two
            if len({party.side for party in known}) == _PAIR:
                together = self._one_subject.of(before)
                return known if together is None else together or self._who_met()
            if len({party.side for party in found}) > 1:
                if not self._last_two and (both := self._one_subject.surely(before)):
                    return both
                return found if len(found) == _PAIR else self._who_met()
        return self._who_met()

    def _is_seat(self, town: Mention, sentence: int) -> bool:
        """True for the two of "RIGA AND TALLINN have failed to agree"; not for "Riga and Tallinn will host".

        Two capitals with "and" between them that open the sentence and do something are governments. Not those who
        "want a truce BETWEEN A AND B", others whom the sentence names.
        """
        scene, syntax = self._scene, self._scene.syntax
        start, end = syntax.bounds[sentence]
        one = scene.mention[start]
        other = scene.mention[one.last + 1] if one is not None and one.last + 1 < end else None
        if one is None or other is None or town not in (one, other) or syntax.lower[one.last] != "and":
            return False
        verb = scene.verb_above(start)
        is_doing = verb is not None and not scene.is_passive(verb) and scene.lemma(verb) not in _OF_TOWNS
        is_doing = is_doing and _OF_TOWNS.isdisjoint(syntax.lower[start:end])
        if not (is_doing and is_capital(one.name) and is_capital(other.name)):
            return False
        between = next((at for at in range(other.last, end) if syntax.lower[at] == "between"), end)
        return not any(
            mention.certain and mention.kind != "place" and mention.side not in (one.side, other.side)
            for token in range(between, end)
            for mention in scene.mentions_at(token)
        )

    def _who_met(self) -> list[Party]:
        """Who met last, where they were several: a body that met by itself is no two."""
        return list(self._last_pair if len(self._last_pair) > 1 else self._last_two)

    def _is_office_beside(self, mention: Mention, named: Sequence[Mention]) -> bool:
        """True for the ministry of "Lavrov will visit Togo, RUSSIA'S FOREIGN MINISTRY said": no third beside him."""
        is_office = mention.kind == "organisation" and mention.name != mention.side
        is_office = is_office and mention.side in gazetteer.countries()
        return is_office and any(each.kind != "organisation" and each.side == mention.side for each in named)

    def _is_of_a_thing(self, mention: Mention) -> bool:
        """True for the "Venezuelan" of "Venezuelan oil", named once: no side that could meet."""
        syntax, last = self._scene.syntax, mention.last - 1
        if last >= len(syntax) or syntax.dep[last] != "amod" or self._scene.mention[syntax.head[last]] is not None:
            return False
        return syntax.tag[syntax.head[last]] in ("NN", "NNS") and not self._names_people(syntax.head[last])

    def _act_together(self, named: Sequence[Mention]) -> bool:
        """False for "Peru's envoy declined to comment, but CHILE'S CONFIRMED IT": they speak of others' meeting."""
        verbs = {self._scene.verb_above(mention.last - 1) for mention in named}
        return not any(verb is not None and self._speaks_of_it(verb) for verb in verbs)

    def _speaks_of_it(self, verb: int) -> bool:
        scene, said = self._scene, self._scene.lemma(verb) in words("saying", "verbs")
        is_it = any(scene.syntax.lower[kid] in ("it", "this", "that") for kid in scene.syntax.children(verb, "dobj"))
        return is_comment(scene, verb) or is_brokering(scene, verb) or (said and is_it)

    def _names_people(self, head: int) -> bool:
        return any(self._scene.lemma(head) in words("people", kind) for kind in ("nouns", "bodies"))

    def _set_apart(self, token: int) -> list[Party]:
        """Whom the sentence named before its semicolon: "A and B broke off; THE TWO SIDES' next session"."""
        scene = self._scene
        start = scene.syntax.bounds[scene.sentence(token)][0]
        parted = next((at for at in range(token - 1, start, -1) if scene.syntax.lower[at] in (";", ":")), None)
        if parted is None:
            return []
        named = [m for at in range(start, parted) for m in scene.mentions_at(at) if m.certain and m.kind != "place"]
        return tidy(party for m in named if not is_whereabouts(scene, m) and (party := party_of(m)))

    def referred(self, head: int) -> list[Party]:
        """ "The two sides", "both presidents": whoever met or was named together last."""
        scene, syntax = self._scene, self._scene.syntax
        if scene.lemma(head) in words("people", "commissions") and is_founded(scene, head):
            return self.pair_before(head)
        if scene.lemma(head) in _TAKING_PART and self._are_those_who_met(head):
            return list(self._last_pair)
        if scene.lemma(head) not in words("people", "referring") and syntax.lower[head] != "heads":
            return []
        marks = {syntax.lower[kid] for kid in syntax.kids[head]} | {syntax.lower[head]}
        for kid in syntax.kids[head]:
            if syntax.dep[kid] == "poss" and scene.lemma(kid) in words("people", "referring"):
                marks |= {syntax.lower[below] for below in syntax.kids[kid]}  # "the two countries' ministers"
        if (count := next((_COUNTS[mark] for mark in marks if mark in _COUNTS), 0)) and marks & _KNOWN:
            return self._counted(head, count)
        if marks & {"two", "both", "three", "these", "four"} or (syntax.tag[head] == "NNS" and "the" in marks):
            is_two = bool(marks & {"two", "both"} or (marks & words("people", "pairs") and not self._last_pair))
            if is_two:
                is_plain = bool(marks & words("people", "pairs"))
                found = self.pair_before(head)
                if scene.lemma(head) in _OF_STATES and any(is_body(party.side) for party in found):
                    return most_told(scene, head)  # "the two COUNTRIES": no country is the United Nations
                is_strange = not found and self._one_subject.of(scene.sentence(head) - 1) == []
                return (
                    found or (most_told(scene, head) if is_plain and not is_strange else []) or self._in_headline(head)
                )
            return list(self._last_pair)
        return []

    def _in_headline(self, head: int) -> list[Party]:
        """ "Talks between A and B put off", a headline, and "THE TWO SIDES will now meet on Friday" right below it."""
        is_lead = self._scene.sentence(head) == self._scene.sentence(0) and bool(len(self._scene.syntax))
        is_of_sides = self._scene.lemma(head) in _SIDES and _OF_TALKS.search(self._scene.reading.title) is not None
        return (self._story.talkers or self._story.pair) if is_lead and is_of_sides else []

    @cached_property
    def _story(self) -> Story:
        return Story(self._scene)

    def _are_those_who_met(self, head: int) -> bool:
        """True for the bare "NEGOTIATORS will meet again", right behind the talks that were told of."""
        syntax = self._scene.syntax
        is_bare = syntax.tag[head] == "NNS" and syntax.dep[head] == "nsubj" and syntax.left[head] == head
        is_bare = is_bare and not any(syntax.dep[kid] in ("prep", "conj", "appos") for kid in syntax.kids[head])
        are_two = len(self._last_pair) > 1 and self._scene.sentence(head) - self._paired_in <= _AFTERWARDS
        return is_bare and are_two

    def _body_told_of(self, token: int) -> list[Party]:
        """The council of "the council criticised it; IT is due to convene": the subject of the clause before."""
        scene, syntax = self._scene, self._scene.syntax
        start = syntax.bounds[max(scene.sentence(token) - 1, 0)][0]
        for before in range(token - 1, start - 1, -1):
            is_main = syntax.dep[before] in _SUBJECTS and syntax.dep[syntax.head[before]] in _MAIN
            if is_main and syntax.lower[before] not in ("it", "which", "that"):
                mention = scene.mention[before]
                is_body_here = mention is not None and mention.kind == "organisation"
                party = party_of(mention) if mention is not None and is_body_here else None
                return [party] if party is not None and party.side not in gazetteer.countries() else []
        return []

    def _counted(self, token: int, count: int) -> list[Party]:
        """ "Senior officials of the four countries": of the last list of as many sides, or those who met last."""
        scene = self._scene
        if len({party.side for party in self._last_pair}) == count:
            return list(self._last_pair)
        here = scene.sentence(token)
        nearest = bisect_left(scene.mentions, token, key=lambda each: each.first) - 1
        for at in range(nearest, -1, -1):
            mention = scene.mentions[at]
            if here - scene.sentence(mention.first) > _FAR_BACK:
                break
            named = [each for each in (mention, *listed(scene, mention)) if each.kind != "place"]
            found = tidy(party for each in named if (party := party_of(each)))
            if len({party.side for party in found}) == count and not self._is_continued(at):
                return found
        return []

    def _is_continued(self, at: int) -> bool:
        """True where the list begins before the mention at that place."""
        mentions = self._scene.mentions
        return any(mentions[at] in listed(self._scene, each) for each in mentions[max(at - 2, 0) : at])

    def of_pronoun(self, token: int) -> list[Party]:
        """Whom "he", "they", "we", "both" mean; nobody where that is not certain."""
        word, dep = self._scene.syntax.lower[token], self._scene.syntax.dep[token]
        if word in ("him", "her") and dep in ("dobj", "pobj") and (other := self._other(token)):
            return [other]
        if is_own(word):
            return self._scene.own_voice(token) or self._quoted.speaker(token)
        if word in ("he", "she", "him", "her", "his"):
            person = self._nearest(token) if word in ("his", "her") else self._focus.meant_by(token)
            return [person] if person else []
        if word == "their" and len(together := self._named_together(token)) > 1:
            return together
        if word in ("it", "they"):
            told = self.speaker_above(token)
            if told and (word == "it") == (len(told) == 1):
                return told
        if word == "it" and dep in _SUBJECTS:
            return self._body_told_of(token)
        if word in ("each", "both", "all"):
            of = [kid for kid in self._scene.syntax.kids[token] if self._scene.syntax.lower[kid] == "of"]
            return self._phrases.objects_of(of[0], 2) if of else self.pair_before(token)
        if word == "they" and (people := people_before(self._scene, token)) is not None:
            return tidy(self._phrases.parties_at(people))
        if word == "they" and (team := self._team_before(token)) is not None:
            return team
        if word in ("they", "them", "both"):
            return self._together_before(token) or self.pair_before(token)
        return []

    def _other(self, token: int) -> Party | None:
        """Whom "she will receive him" means: of the two who met last, the one who is not the subject."""
        verb = next((above for above in self._scene.syntax.ancestors(token) if self._scene.is_verb(above)), None)
        subject = self._phrases.subject(verb) if verb is not None else []
        if len(subject) != 1:
            return None
        if len(self._last_pair) == _PAIR and subject[0] in self._last_pair:
            return next(party for party in self._last_pair if party != subject[0])
        before = self._focus.meant_by(token, but=subject[0])
        return before if before is not None and before.side != subject[0].side else None

    def singled_out(self, head: int) -> list[Party]:
        """ "The Deputy", "the envoy", "the delegation": who bears the office, or who leads the delegation told of."""
        syntax = self._scene.syntax
        is_definite = any(syntax.lower[kid] in ("the", "this") and kid < head for kid in syntax.kids[head])
        if not is_definite or syntax.tag[head] not in ("NN", "NNP"):
            return []
        lemma = self._scene.lemma(head)
        if lemma in _SENT:
            return self._sent(head, lemma)
        if lemma in ("head", "executive") and (ruler := self._ruler(head)):
            return [ruler]
        if lemma in DEFINITE and syntax.text[head][0].isupper():
            return []  # whose "the President" is, the names of the text have told, or nobody has
        if any(syntax.dep[kid] in ("prep", "appos") for kid in syntax.kids[head]):
            return []  # "the Minister of State": what it is of says who it is
        marks = {syntax.lower[kid] for kid in syntax.kids[head] if syntax.dep[kid] in ("amod", "compound", "nmod")}
        person = self._focus.holder(head, {lemma} | marks)
        return [person] if person else []

    def _ruler(self, head: int) -> Party | None:
        """Whom "the HEAD of state", "the chief executive" means: whoever of such an office stands out."""
        syntax = self._scene.syntax
        title = " ".join(syntax.lower[head - 1 : head + 3])
        heads = next((heads for words_of, heads in _RULERS.items() if words_of in title), frozenset())
        return self._focus.foremost(
            head, lambda each: bool(heads & set(each.role.lower().split()[-1:])), reach=_FAR_BACK
        )

    def _sent(self, head: int, lemma: str) -> list[Party]:
        """Whose "the delegation" is: of the one told of last, by its own words or by who leads it."""
        scene, syntax = self._scene, self._scene.syntax
        start = max(syntax.bounds[max(scene.sentence(head) - _FAR_BACK, 0)][0], 0)
        for before in range(head - 1, start - 1, -1):
            if scene.lemma(before) != lemma or scene.sentence(before) == scene.sentence(head):
                continue
            verb = syntax.head[before]
            is_led = syntax.dep[before] == "dobj" and scene.lemma(verb) in ("lead", "head")
            if found := (self._phrases.subject(verb) if is_led else tidy(self._phrases.parties_at(before, 2))):
                return found
        return []

    def person_before(self, token: int) -> Party | None:
        """The last person who was a subject before in the same paragraph."""
        at, person = self._focus.last_subject(token)
        paragraph = self._scene.syntax.paragraph
        return person if person is not None and paragraph[at] == paragraph[token] else None

    def _team_before(self, token: int) -> list[Party] | None:
        """Who are "they" behind "the DELEGATION will meet X", where "THEY WILL MEET Z"; None where all may be meant.

        "They agreed to meet again" is said of the delegation and of X.
        """
        syntax, sentence = self._scene.syntax, self._scene.sentence(token)
        behind = range(token + 1, syntax.bounds[sentence][1])
        others = (mention for at in behind if (mention := self._scene.mention[at]) is not None)
        if {*syntax.lower[token : behind.stop]} & _ONCE_MORE or all(mention.kind == "place" for mention in others):
            return None
        start, end = syntax.bounds[sentence - 1] if sentence else (0, 0)
        root = next((at for at in range(start, end) if syntax.head[at] == at and self._scene.is_verb(at)), None)
        subjects = [kid for kid in syntax.kids[root] if syntax.dep[kid] == "nsubj"] if root is not None else []
        is_team = len(subjects) == 1 and self._scene.lemma(subjects[0]) in _SENT
        is_alone = is_team and not any(syntax.dep[kid] == "conj" for kid in syntax.kids[subjects[0]])
        if root is None or not is_alone or syntax.paragraph[start] != syntax.paragraph[token]:
            return None
        leader = self.person_before(token)
        return self._phrases.subject(root) or ([leader] if leader is not None else [])

    def _together_before(self, token: int) -> list[Party]:
        """The two or more who were the subject of the sentence before."""
        syntax, sentence = self._scene.syntax, self._scene.sentence(token)
        for before in range(sentence - 1, max(sentence - 3, -1), -1):
            start, end = syntax.bounds[before]
            root = next((at for at in range(start, end) if syntax.head[at] == at and self._scene.is_verb(at)), None)
            named = self._phrases.subject(root) if root is not None else []
            if len(named) > 1:
                return named
        return []

    def speaker_above(self, token: int) -> list[Party]:
        """Who says the clause in which "it" or "they" stands: "Sweden said it would host ..."."""
        syntax, verb = self._scene.syntax, self._scene.syntax.head[token]
        if syntax.dep[verb] != "ccomp" or syntax.head[verb] >= token:
            return []
        return self._phrases.subject(syntax.head[verb])

    def _nearest(self, token: int) -> Party | None:
        """Whose "his" or "her" is: the clause's own subject, else the person named last before it."""
        verb = next((above for above in self._scene.syntax.ancestors(token) if self._scene.is_verb(above)), None)
        own = self._phrases.subject(verb) if verb is not None and not self._in_subject(token, verb) else []
        if len(own) == 1 and own[0].name != own[0].side:
            return own[0]
        start = self._scene.syntax.bounds[self._scene.sentence(token)][0]
        for at in range(token - 1, start - 1, -1):
            mention = self._scene.mention[at]
            if mention is not None and mention.kind == "person":
                return Party(mention.name, mention.side)
        meant = self._focus.meant_by(token)
        is_way = nouns().get(self._scene.lemma(self._scene.syntax.head[token])) is MeetingKind.VISIT
        return self._named_before(token, meant) if meant is not None and is_way else meant

    def _named_before(self, token: int, meant: Party) -> Party:
        """Whose "his visit" is where a spokesman told of it: of whom he spoke, since he goes nowhere himself."""
        for at in range(token - 1, max(token - _SPOKEN_OF, 0), -1):
            mention = self._scene.mention[at]
            if mention is not None and mention.kind == "person" and "spokes" not in (mention.role or "").lower():
                return Party(mention.name, mention.side) if self._is_spokesman(meant, token) else meant
        return meant

    def _is_spokesman(self, party: Party, token: int) -> bool:
        """True where the words before name the party as somebody's voice."""
        before = (self._scene.mention[at] for at in range(max(token - _SPOKEN_OF, 0), token))
        return any(m is not None and m.name == party.name and "spokes" in (m.role or "").lower() for m in before)

    def _in_subject(self, token: int, verb: int) -> bool:
        """True where the token lies within the verb's own subject."""
        syntax = self._scene.syntax
        return any(
            syntax.dep[kid] in ("nsubj", "nsubjpass") and syntax.is_within(token, kid) for kid in syntax.kids[verb]
        )

    def spoken_for(self, head: int) -> list[Party]:
        """ "Downing Street said the prime minister would ...", "they agreed that deputies would ...": the speakers'."""
        syntax = self._scene.syntax
        if syntax.dep[head] not in ("nsubj", "nsubjpass"):
            return []
        told = self.speaker_above(head)
        is_many = syntax.tag[head] == "NNS"
        are_states = all(party.name == party.side for party in told)
        return told if len(told) == 1 + is_many and are_states else ministry_above(self._scene, head)

    def owner_before(self, pronoun: int) -> list[Party]:
        """Whose "its foreign ministers" are: the country or body named last before in the sentence."""
        if self._scene.syntax.lower[pronoun] == "their" and len(together := self._named_together(pronoun)) > 1:
            return together
        start = self._scene.syntax.bounds[self._scene.sentence(pronoun)][0]
        for token in range(pronoun - 1, start - 1, -1):
            mention = self._scene.mention[token]
            if mention is None:
                continue
            is_of_body = mention.kind == "group" and is_body(mention.side)  # "ASEAN's senior officials"
            if is_of_body or mention.kind in ("country", "organisation"):
                return [Party(mention.side, mention.side)]
        if self._scene.syntax.lower[pronoun] != "their":
            return []
        if pronoun == start and (together := self._together_before(pronoun)):
            return together  # "Armenia and Azerbaijan ... . THEIR foreign ministers will meet"
        return self._pair_of(pronoun, start)

    def _pair_of(self, pronoun: int, start: int) -> list[Party]:
        """The sides that met last in "they agreed that THEIR teams will meet"; nobody where others may be meant."""
        syntax = self._scene.syntax
        if 0 <= self._paired_in < self._scene.sentence(pronoun):
            start = syntax.bounds[self._paired_in][1]
        many = [at for at in range(start, pronoun) if syntax.tag[at] == "NNS"]
        if syntax.tag[syntax.head[pronoun]] != "NNS" or not all(map(self._is_referring, many)):
            return []
        return tidy(Party(each.side, each.side) for each in self.pair_before(pronoun))

    def _is_referring(self, head: int) -> bool:
        """True for "the leaders", "both sides"; not for "the opposition parties", whose leaders are their own."""
        marks = {self._scene.syntax.lower[kid] for kid in self._scene.syntax.kids[head]}
        return self._scene.lemma(head) in words("people", "referring") and bool(marks) and marks <= _TOLD_OF

    def _named_together(self, pronoun: int) -> list[Party]:
        """The sides of the list that stands last before in the sentence: "Egypt and Chad ...; THEIR ministers"."""
        scene, syntax = self._scene, self._scene.syntax
        start = syntax.bounds[scene.sentence(pronoun)][0]
        first = next((m for at in range(start, pronoun) if (m := scene.mention[at]) and listed(scene, m)), None)
        if first is None:
            return []
        named = [first, *listed(scene, first)]
        if all(each.kind == "person" for each in named):
            return [Party(each.name, each.side) for each in named]  # "Presidents A and B during their meeting"
        found = [Party(each.side, each.side) for each in named if each.kind in ("country", "organisation", "group")]
        return found if len(found) == len(named) else []
