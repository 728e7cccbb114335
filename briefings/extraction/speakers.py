"""Who a source is: the side spoken for, the person by full name, the role; None rather than a guess.

Names come from the mentions of the reading. Titles, appositions and partners are read off the noun phrase
here; pronouns and short forms are left to the antecedents.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefings.extraction import gazetteer
from briefings.extraction.antecedents import Antecedents, is_pronoun
from briefings.extraction.cast import Cast, Speaker, is_body_of_its_own, is_medium, is_named, is_of_some
from briefings.extraction.parties import side_of
from briefings.extraction.patterns import speakers as words
from briefings.extraction.patterns.happenings import ENCOUNTER_NOUNS
from briefings.extraction.reading import Mention
from briefings.extraction.subjects import owner_of
from briefings.extraction.syntax import Syntax

_NEAR = 3
_DEEPEST = 12
"""Steps of "the envoy of the head of the mission of ..." that are followed."""
_ITS = frozenset({"it", "its"})
_HIS = frozenset({"his", "her"})


class Speakers:
    """Resolves the sources of one text. Asks are answered in any order; nothing is learned by asking."""

    def __init__(self, syntax: Syntax, mentions: Sequence[Mention], quoted: frozenset[int] = frozenset()) -> None:
        self._syntax = syntax
        self._cast = cast = Cast(syntax, mentions)
        self._at = cast.at
        self._antecedents = Antecedents(cast, self._noun, quoted)
        self._open: set[int] = set()

    def who(self, source: int, governing: Speaker | None = None) -> Speaker | None:
        """Who stands behind a source token; ``governing`` is the speaker of the words it stands in."""
        if self._syntax.pos[source] == "PRON" or is_pronoun(self._syntax.lower[source]):
            found = self._antecedents.pronoun(source, governing)
        else:
            found = self._noun(source)
        return None if found is None or words.REGIONS & set(found.parties) else found

    def sides_named(self, first: int, last: int) -> set[str]:
        """The sides that the tokens [first, last) name."""
        return {self._at[token].side for token in range(first, last) if token in self._at}

    # ------------------------------------------------------------------ noun phrases

    def _noun(self, head: int) -> Speaker | None:
        """The speaker of a noun phrase; None where it would have to be led back to itself."""
        if head in self._open or len(self._open) >= _DEEPEST:
            return None
        self._open.add(head)
        try:
            return self._all_of(head)
        finally:
            self._open.discard(head)

    def _all_of(self, head: int) -> Speaker | None:
        heads = [*self._before_and(head), head, *self._partners(head)]
        found = [self._single(each) for each in heads]
        known = [speaker for speaker in found if speaker is not None]
        if len(known) != sum(1 for each in heads if each == head or not self._is_following(each)):
            return None
        if len(known) == 1:
            return known[0]
        parties = tuple(dict.fromkeys(party for speaker in known for party in speaker.parties))
        return Speaker(parties, certain=all(speaker.certain for speaker in known))

    def _before_and(self, head: int) -> list[int]:
        """ "The Secretary and Foreign Minister Dendias": somebody else whom the parser took for a title."""
        own = self._at.get(head)
        for token in range(self._syntax.left[head] + 1, head):
            other = self._at.get(token - 1) if self._syntax.lower[token] == "and" else None
            if other is not None and own is not None and other is not own and other.kind == own.kind == "person":
                return [token - 1]
        return []

    def _is_following(self, partner: int) -> bool:
        """ "and its allies": they belong to the one named before them, and name nobody."""
        owner = self._syntax.child(partner, "poss")
        return owner is not None and self._syntax.tag[owner] == "PRP$" and self._at.get(partner) is None

    def _partners(self, head: int) -> list[int]:
        found: list[int] = []
        queue = [head]
        while queue and len(found) < 12:
            above = queue.pop()
            for kid in self._syntax.children(above, "conj"):
                if self._syntax.pos[kid] in ("NOUN", "PROPN", "PRON"):
                    found.append(kid)
                    queue.append(kid)
        return sorted(each for each in {*found, *self._colleagues(head)} if not self._is_excepted(each))

    def _is_excepted(self, partner: int) -> bool:
        """ "Kenya and Uganda, but not Chad"."""
        begins = self._syntax.left[partner]
        return self._syntax.lower[begins] == "not" or self._syntax.lower[begins - 1] == "not"

    def _colleagues(self, head: int) -> Iterator[int]:
        """ "Minister Ana Lee of Peru and Minister Tim Roe": others named beside, whom the parser put elsewhere."""
        own = self._person_at(head)
        for kid in self._syntax.children(head, "appos"):
            if self._is_next_country(head, kid):
                yield from (kid, *self._syntax.children(kid, "conj"))
            if self._person_at(kid) is not None:
                yield from (other for other in self._partners_any(kid) if self._person_at(other) is not None)
        for kid in self._syntax.children(head, "prep") if own is not None else ():
            other = self._syntax.child(kid, "pobj") if self._syntax.lower[kid] == "of" else None
            if other is not None and self._person_at(other) not in (None, own):
                yield other

    def _is_next_country(self, head: int, beside: int) -> bool:
        """ "Mali, Burkina Faso and Niger": the second of a list, which the parser takes for an apposition."""
        one, other = self._at.get(head), self._at.get(beside)
        if one is None or other is None or one.kind != "country" or other.kind != "country" or one.side == other.side:
            return False
        return self._syntax.text[one.last] == "," and self._syntax.child(beside, "conj") is not None

    def _person_at(self, token: int) -> Mention | None:
        mention = self._at.get(token)
        return mention if mention is not None and mention.kind == "person" and is_named(mention) else None

    def _single(self, head: int) -> Speaker | None:
        named = self._apposed(head)
        if named is not None:
            return named
        if self._is_newcomer(head) or self._is_beside_another(head):
            return None
        mention = self._at.get(head)
        if mention is not None and self._is_of_more(mention, head):
            return None
        if mention is not None:
            return self._together(mention, head) or self._of_mention(mention, head)
        lemma = self._syntax.lemma[head].lower()
        if lemma in words.APART or any(self._syntax.lower[kid] == "former" for kid in self._syntax.kids[head]):
            return None
        plural = self._syntax.tag[head] in ("NNS", "NNPS")
        side = self._modifier_side(head)
        if lemma in words.DOCUMENTS:
            return self._author(head)
        if lemma in ENCOUNTER_NOUNS:
            return self._hosts(head)
        if lemma in words.CAMPAIGNS:
            return self._campaign_of(head)
        if side is not None and self._is_of_a_faction(head, side):
            return None
        if side is not None and lemma in words.ACTING | {"country"}:
            return Speaker(side, role=self._role_text(head))
        if side is None and self._is_definite(head) and not self._has_foreign_modifier(head):
            if plural and lemma in words.GROUPS:
                if self._is_narrowed(head):
                    return self._of_a_kind(head)
                return self._antecedents.group(head)
            if not plural and (lemma in words.PERSONAL_ROLES or lemma in words.BODIES):
                return self._antecedents.by_role(head, lemma)
        return self._of_a_kind(head) if side is None or self._is_unsure(side) else None

    def _of_a_kind(self, head: int) -> Speaker | None:
        """ "Human rights groups", "an expert commission", "the unions": bodies of their own, called by their kind."""
        syntax, lemma = self._syntax, self._syntax.lemma[head].lower()
        is_plural = syntax.tag[head] == "NNS"
        if lemma not in words.KINDS or (lemma == "leader" and not is_plural) or syntax.child(head, "relcl"):
            return None
        kinds = [kid for kid in syntax.children(head, "compound", "amod", "nmod", "poss") if kid < head]
        if any(not self._tells_kind(kid) or kid + 4 < head for kid in kinds):
            return None
        if not kinds and not (lemma == "union" and is_plural):
            return None
        begin = min([head, *(syntax.left[kid] for kid in kinds)])
        begin += syntax.pos[begin] == "DET"
        said = self._said(begin, head + 1)
        is_first = begin == syntax.bounds[syntax.sentence[begin]][0]
        is_name = not is_first or syntax.tag[begin].startswith("NNP") or not syntax.text[begin][1:].islower()
        return Speaker((said if is_name else said[0].lower() + said[1:],))

    def _said(self, first: int, last: int) -> str:
        """The words as they are written, "lawyers' group" and "ultra-Orthodox parties" without new spaces."""
        syntax = self._syntax
        parts = [
            f"{syntax.text[t]}{' ' if t + 1 < last and syntax.start[t + 1] > syntax.end[t] else ''}"
            for t in range(first, last)
        ]
        return "".join(parts)

    def _is_unsure(self, sides: tuple[str, ...]) -> bool:
        """ "The Catholic bishops": the word before them is no party for certain."""
        return len(sides) == 1 and side_of(sides[0]) is None

    def _tells_kind(self, word: int) -> bool:
        """ "Human rights", "lawyers'" before "group": not "other", nobody named for certain, nobody's "its"."""
        mention = self._at.get(word)
        is_owner = self._syntax.dep[word] == "poss" and self._syntax.tag[word] != "NNS"
        is_named = mention is not None and mention.certain
        return not (is_owner or is_named or self._syntax.lower[word] in words.UNTELLING)

    def _is_of_a_faction(self, head: int, sides: tuple[str, ...]) -> bool:
        """ "A Chadian rebel group", "Kenya's opposition bloc", "two ASEAN countries": not those named with them."""
        lemma = self._syntax.lemma[head].lower()
        is_country = not set(sides).isdisjoint(gazetteer.countries())
        if lemma in words.COUNTRIES and not is_country:
            return True
        beside = {self._syntax.lemma[kid].lower() for kid in self._syntax.children(head, "amod", "compound", "nmod")}
        return is_country and (lemma in words.FACTIONS or not beside.isdisjoint(words.APART))

    def _campaign_of(self, head: int) -> Speaker | None:
        """ "Harper's campaign": it speaks for nobody but the candidate."""
        for kid in self._syntax.children(head, "poss", "compound", "nmod"):
            mention = self._at.get(kid)
            if mention is not None and mention.kind == "person" and is_named(mention):
                return Speaker((mention.name,), certain=mention.certain)
        return None

    def _is_newcomer(self, head: int) -> bool:
        """ "The prime minister, John Roe": somebody not heard of before, and of no side."""
        beside = (self._at.get(kid) for kid in self._syntax.children(head, "appos") if self._at.get(head) is None)
        return any(m is not None and m.kind == "person" and is_named(m) and m.side == m.name for m in beside)

    def _is_beside_another(self, head: int) -> bool:
        """ "In a note to Ann Poe, Chile's envoy said", where the parser takes the two for one."""
        own = self._person_at(head)
        if own is None:
            return False
        beside = (self._at.get(kid) for kid in self._syntax.children(head, "appos"))
        return any(m is not None and m.kind == "person" and not is_named(m) and m.side != own.side for m in beside)

    def _together(self, mention: Mention, head: int) -> Speaker | None:
        """ "The foreign ministers of Georgia and Armenia": all of them, where the mention names one."""
        if mention.kind != "group" or self._syntax.tag[head] != "NNS" or self._cast.is_former(mention):
            return None
        sides = self._modifier_side(head) or ()
        return Speaker(sides, certain=mention.certain) if len(sides) > 1 and mention.side in sides else None

    def _is_of_more(self, mention: Mention, head: int) -> bool:
        """ "The leaders of Chad, Mali and Ruritania": somebody beside them is not known."""
        if mention.kind != "group" or self._syntax.tag[head] != "NNS":
            return False
        of = (kid for kid in self._syntax.children(head, "prep") if self._syntax.lower[kid] in ("of", "from"))
        named = next((self._syntax.child(kid, "pobj") for kid in of), None)
        members = [] if named is None else self._partners(named)
        return any(self._at.get(each) is None and self._syntax.pos[each] == "PROPN" for each in members)

    def _hosts(self, encounter: int) -> Speaker | None:
        """ "The discussion also emphasized ...": those who take part in it; a guest's visit is praised by the host."""
        own = self._author(encounter)
        if own is not None:
            return None if self._syntax.lemma[encounter] == "visit" else Speaker(own.parties, certain=own.certain)
        side = self._modifier_side(encounter)
        if side is not None:
            return Speaker(side)
        return self._antecedents.group(encounter, reach=_NEAR) if self._is_definite(encounter) else None

    def _author(self, document: int) -> Speaker | None:
        """ "a statement by the ministry", "his words": whoever wrote or said it."""
        owner = owner_of(self._syntax, document)
        if owner is None or owner == document:
            return None
        if is_pronoun(self._syntax.lower[owner]):
            return self._antecedents.pronoun(owner, None)
        return self._noun(owner)

    def _of_mention(self, mention: Mention, head: int) -> Speaker | None:
        if self._cast.is_former(mention):
            return _out_of_office(mention) if is_named(mention) else None
        if is_of_some(mention):
            return _for_themselves(mention) if mention.kind == "person" and is_named(mention) else None
        if mention.kind == "group" and mention.role is None and self._syntax.tag[head] == "NNPS":
            return None  # "many Israelis believe": a people is no party
        if is_medium(mention):
            return None
        if mention.kind != "person" and not mention.certain:
            is_short = mention.side == mention.name and self._is_definite(head)
            full = self._cast.in_full(mention) if is_short else None
            if full is not None:
                return Speaker((full.side,))
            return Speaker((mention.side,)) if is_body_of_its_own(mention) else None
        if mention.kind == "person" and not mention.certain and self._cast.is_placed(mention):
            mention = replace(mention, certain=True)
        if mention.kind == "person":
            if self._is_bare_office(mention):
                return self._antecedents.by_role(head, self._syntax.lemma[head].lower())
            if not is_named(mention):
                return Speaker((mention.side,), role=mention.role, certain=mention.certain)
            if not mention.certain and self._is_title_of(mention):
                return self._antecedents.of_office(mention)
            if mention.side == mention.name:
                return self._politician(mention)
            if not mention.certain and self._cast.is_politician(mention):
                return _for_themselves(replace(mention, certain=True))  # whose country is a guess, but not who they are
            return Speaker((mention.side,), mention.name, mention.role, mention.certain)
        if self._syntax.lemma[head].lower() in words.APART or self._syntax.tag[head] in ("JJ",):
            return Speaker((mention.side,), certain=mention.certain) if self._syntax.tag[head] == "JJ" else None
        return Speaker((mention.side,), certain=mention.certain)

    def _politician(self, mention: Mention) -> Speaker | None:
        """ "Senator Ann Poe": herself, where no side is known; "Front leader Ann Poe" speaks for the Front."""
        owner = self._owning_body(mention)
        if owner is not None:
            return Speaker((owner.side,), mention.name, mention.role)
        beside = self._cast.country_of(mention)
        if beside is not None:
            return Speaker((beside,), mention.name, mention.role)
        if not self._cast.is_politician(mention):
            return None
        body = self._at.get(mention.first - 1)
        if body is None or body.kind != "organisation":
            return Speaker((mention.side,), mention.name, mention.role, mention.certain)
        body = body if body.certain else self._cast.in_full(body)
        return Speaker((body.side,), mention.name, mention.role) if body is not None else None

    def _owning_body(self, person: Mention) -> Mention | None:
        """ "Labour's spokesman Tim Roe": the party or body whose he is."""
        owners = (self._syntax.child(token, "poss") for token in range(person.first, person.last))
        owner = next((token for token in owners if token is not None), None)
        mention = None if owner is None else self._at.get(owner)
        if mention is None or mention.kind != "organisation" or is_medium(mention):
            return None
        return mention if mention.certain else self._cast.in_full(mention)

    def _is_bare_office(self, mention: Mention) -> bool:
        """ "the minister" in small letters, taken for the one named last: whether it is the only one is asked here."""
        if mention.certain or not is_named(mention):
            return False
        return self._syntax.text[mention.last - 1].islower()

    def _is_title_of(self, mention: Mention) -> bool:
        """ "The Secretary": an office in capitals that stands for somebody named before."""
        names = set(mention.name.lower().replace(".", " ").split())
        return names.isdisjoint(self._syntax.lower[mention.first : mention.last])

    def _apposed(self, head: int) -> Speaker | None:
        """ "The deputy foreign minister, Sergei Ryabkov": the person in apposition, or in the title."""
        for kid in self._syntax.kids[head]:
            if self._syntax.dep[kid] not in ("appos", "compound", "nmod"):
                continue
            mention = self._at.get(kid)
            if mention is not None and mention.kind == "person" and self._syntax.dep[kid] == "appos":
                if not is_named(mention):
                    continue
                if any(self._syntax.lower[kid] in words.OUSTED for kid in self._syntax.kids[head]):
                    return _for_themselves(replace(mention, role=None))
                if self._cast.is_former(mention):
                    return self._in_new_office(head, mention) or _out_of_office(mention)
                if is_of_some(mention):
                    return _for_themselves(mention)
                if mention.side != mention.name:
                    return Speaker((mention.side,), mention.name, mention.role, mention.certain)
                side = self._modifier_side(head)
                if side is not None:
                    return Speaker(side, mention.name, mention.role or self._role_text(head), mention.certain)
                if self._syntax.lemma[head].lower() in words.PARTISANS and self._syntax.child(head, "poss") is None:
                    return Speaker((mention.name,), mention.name, self._role_text(head), mention.certain)
        return None

    def _in_new_office(self, head: int, mention: Mention) -> Speaker | None:
        """ "The African Union's mediator, former Ghanaian president Tim Roe": he speaks for the Union."""
        side = self._modifier_side(head) if self._syntax.lemma[head].lower() in words.PERSONAL_ROLES else None
        if side is None or len(side) != 1 or side == (mention.side,):
            return None
        return Speaker(side, mention.name, self._role_text(head))

    def _modifier_side(self, head: int) -> tuple[str, ...] | None:
        """The side a noun is of: "Russia's ministry", "the US official", "a spokesman for the Kremlin"."""
        sides: list[str] = []
        for kid in self._syntax.kids[head]:
            dep = self._syntax.dep[kid]
            if kid < head and dep in ("poss", "amod", "compound", "nmod", "nummod"):
                sides.extend(self._sides_below(kid))
            elif kid > head and dep == "prep" and not sides and (local := self._country_of_town(head, kid)):
                sides.append(local)
            elif kid > head and dep == "prep" and self._is_such_as(kid):
                target = self._syntax.child(kid, "pobj")
                speaker = self._noun(target) if target is not None else None
                sides.extend(speaker.parties if speaker is not None else ())
            elif kid > head and dep == "prep" and self._syntax.lower[kid] in ("of", "for", "from", "to"):
                target = self._syntax.child(kid, "pobj")
                if target is not None and self._is_in_title(head, target):
                    sides.extend(filter(None, [side_of(self._said(self._syntax.left[target], target + 1))]))
                elif target is not None and self._syntax.lower[kid] != "to":
                    speaker = self._noun(target) if self._at.get(target) or self._modifies(target) else None
                    found = speaker.parties if speaker else ()
                    sides.extend(found if self._is_joined(kid) or set(sides) <= set(found) else ())
        return tuple(dict.fromkeys(sides)) or None

    def _is_in_title(self, head: int, name: int) -> bool:
        """ "A spokesman for ECOWAS, Tim Roe", where all that is the title of the man."""
        mention = self._person_at(head)
        return mention is not None and mention is self._at.get(name) and mention.side == mention.name

    def _country_of_town(self, head: int, preposition: int) -> str | None:
        """ "officials in Asmara": of the country whose town it is."""
        if self._syntax.lower[preposition] != "in" or self._syntax.lemma[head].lower() not in words.LOCAL:
            return None
        place = self._syntax.child(preposition, "pobj")
        mention = None if place is None else self._at.get(place)
        if mention is None or mention.kind != "place" or not mention.certain:
            return None
        return mention.side if mention.side in gazetteer.countries() else None

    def _is_joined(self, preposition: int) -> bool:
        """ "of Georgia and of Armenia"."""
        return self._syntax.lower[preposition] == "of" and self._syntax.lower[preposition - 1] == "and"

    def _is_such_as(self, preposition: int) -> bool:
        """ "countries such as Britain and Japan"."""
        return self._syntax.lower[preposition] == "as" and self._syntax.lower[preposition - 1] == "such"

    def _modifies(self, target: int) -> bool:
        return self._syntax.lemma[target].lower() in words.ACTING | words.GROUPS

    def _sides_below(self, kid: int) -> list[str]:
        mention = self._at.get(kid)
        if mention is None:
            lemma = self._syntax.lemma[kid].lower()
            is_owner = self._syntax.lower[kid] in _HIS and self._syntax.lemma[self._syntax.head[kid]] in words.OWNED
            if self._syntax.lower[kid] in _ITS or is_owner:
                owner = self._antecedents.pronoun(kid, None)
                return list(owner.parties) if owner is not None and owner.certain else []
            if lemma in words.APART:
                return []
            if self._syntax.dep[kid] == "poss" and lemma in words.ACTING:
                speaker = self._noun(kid)
                return list(speaker.parties) if speaker else []
            return []
        if not mention.certain and mention.kind == "group" and self._is_unsure((mention.side,)):
            return []  # "the country's largest Muslim group"
        return [mention.side, *(s for each in self._partners_any(kid) for s in self._sides_below(each))]

    def _partners_any(self, head: int) -> list[int]:
        return [kid for kid in self._syntax.children(head, "conj") if kid in self._at]

    def _role_text(self, head: int) -> str:
        return self._syntax.text[head]

    def _is_definite(self, head: int) -> bool:
        if self._syntax.dep[head] == "conj" and self._syntax.head[head] < head:
            head = self._syntax.head[head]
        article = self._syntax.lower[self._syntax.left[head]]
        if article == "all" and self._syntax.lemma[head].lower() in words.COUNTRIES:
            return False  # "all states" of the world
        return article in ("the", "both", "all", "these", "those", "this", "that")

    def _is_narrowed(self, head: int) -> bool:
        """ "The neighbouring countries", "the states that take in refugees": some others, not those named before."""
        for kid in self._syntax.children(head, "relcl"):
            if self._syntax.text[self._syntax.left[kid] - 1] != ",":
                return True
        if self._syntax.lemma[head].lower() in words.PERSONAL_ROLES:
            return False
        beside = self._syntax.children(head, "amod", "compound", "nmod")
        return any(self._syntax.lower[kid] not in words.OF_BOTH for kid in beside)

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


def _out_of_office(mention: Mention) -> Speaker:
    """ "Former British prime minister Ann Hale": nobody's voice but her own, and no prime minister."""
    role = mention.role
    if role is not None and words.FORMER.isdisjoint(role.lower().replace("-", " ").split()[:1]):
        role = f"former {role}"
    return _for_themselves(replace(mention, role=role))


def _for_themselves(mention: Mention) -> Speaker:
    """ "Senator Ann Poe": nobody's voice but their own."""
    return Speaker((mention.name,), mention.name, mention.role, mention.certain)
