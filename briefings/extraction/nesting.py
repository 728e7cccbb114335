"""Words within words: "Moscow said Kyiv had refused" is Kyiv's refusal, as told by Moscow.

What somebody says of the wishes or the future of somebody else stays their own claim, and what is only
denied, hoped or demanded to have been said was said by nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefings.extraction.attribution import Attribution
from briefings.extraction.cast import Speaker
from briefings.extraction.clauses import is_negated
from briefings.extraction.own_voice import NO_VOICES, Voices, is_own
from briefings.extraction.patterns import cues, speakers
from briefings.extraction.reading import Reading
from briefings.extraction.speakers import Speakers
from briefings.extraction.subjects import noun_span
from briefings.extraction.syntax import Syntax

_ASSERTING = frozenset({"say", "believe", "accuse"})
_CLAUSES = ("that", "quote")
_NESTING = 12
"""How deep contents may lie in one another; deeper ones are parser noise."""
_NEAR = 6
_MARKS = 3
"""Marks and line breaks around a quotation that are no words."""
_PRESENT = frozenset({"i", "you", "we"})
_NOBODY_NAMED = "others"
"""Who tells what "is believed" or was "reportedly" said."""


class Nesting:
    """Which attribution stands in the words of which, and who speaks in each; indices are those of the list."""

    def __init__(
        self, reading: Reading, syntax: Syntax, attributions: Sequence[Attribution], voices: Voices = NO_VOICES
    ) -> None:
        self._reading = reading
        self._syntax = syntax
        self._attributions = attributions
        self._voices = voices
        mentions = [voices.adopted(mention) for mention in reading.mentions]
        self._speakers = Speakers(syntax, mentions, _quoted_whole(syntax, attributions))
        self._parents = self._parents_of(attributions)
        self._known: dict[int, Speaker | None] = {}

    def _parents_of(self, attributions: Sequence[Attribution]) -> list[int | None]:
        """For each attribution the one with the narrowest content that holds its cue."""
        parents: list[int | None] = [None] * len(attributions)
        open_ones: list[int] = []
        for index in sorted(range(len(attributions)), key=lambda i: (attributions[i].first, -attributions[i].last)):
            each = attributions[index]
            open_ones = [i for i in open_ones if attributions[i].last > each.first][-_NESTING:]
            around = [i for i in open_ones if _holds_cue(attributions[i], each)]
            parents[index] = around[-1] if around else None
            open_ones.append(index)
        return parents

    def speaker(self, index: int, depth: int = 0) -> Speaker | None:
        """Who says this one; pronouns look to the speaker of the words they stand in."""
        if index in self._known:
            return self._known[index]
        each, parent = self._attributions[index], self._parents[index]
        governing = self.speaker(parent, depth + 1) if parent is not None and depth < _NESTING else None
        if parent is None and each.source is not None and is_own(self._syntax.lower[each.source]):
            governing = self._voices.at(each.source)  # "we" of the document itself
        found = self._voices.together(self._syntax, each.source) if parent is None and each.source is not None else None
        if found is None and each.source is not None:
            found = self._voices.house(self._syntax, each.source) or self._speakers.who(each.source, governing)
            found = found or self._voices.callers(self._syntax, each.source)
        self._known[index] = found = self._made_sure(each.source, found)
        return found

    def _made_sure(self, source: int | None, found: Speaker | None) -> Speaker | None:
        """ "said Minister of Fisheries Kjersti Aune" on the paper of Norway: a guess that the document bears out."""
        if found is None or found.certain or source is None:
            return found
        voice = self._voices.at(source)
        is_ours = voice is not None and set(found.parties) <= set(voice.parties)
        return replace(found, certain=True) if is_ours else found

    def is_carried(self, index: int) -> bool:
        """True for words within other words that carry them, or that do not hold them to be so."""
        parent, own = self._parents[index], self.speaker(index)
        if parent is None or own is None:
            return False
        outer_words = self._attributions[parent]
        if self.said_through(index) is not None:
            return self.is_carried(parent)  # "intends to urge Chad to ...": urges
        if outer_words.frame == "np" or not self._asserts(outer_words):
            return True
        outer = self.speaker(parent)
        if outer is None:  # the teller is named in words, see ``teller``; "I" and "you" of nobody known name nobody
            return outer_words.source is not None and self._syntax.lower[outer_words.source] in _PRESENT
        if set(outer.parties) == set(own.parties) or not self._is_head_of(index, parent):
            return True
        return self._is_claim(self._attributions[index])

    def said_through(self, index: int) -> int | None:
        """ "will continue to", for what is said in "will continue to urge Chad to ..."."""
        parent = self._parents[index]
        if parent is None or not self._is_way_of_saying(self._attributions[parent]):
            return None
        return parent if self._is_head_of(index, parent) else None

    def _is_way_of_saying(self, each: Attribution) -> bool:
        """ "intends to", "will continue to": a stance only by what stands below it."""
        cue = each.cue_token
        return (
            each.cue.group == "intend" and each.frame == "to" and cue is not None and not is_negated(self._syntax, cue)
        )

    def is_hollow(self, index: int) -> bool:
        """True if what is said is that somebody else said something: the position is theirs."""
        each, outer = self._attributions[index], self.speaker(index)
        if each.frame not in _CLAUSES or outer is None or not self._asserts(each):
            return False
        for other in self._near(index):
            if self._parents[other] != index or not self._is_head_of(other, index):
                continue
            inner_words, inner = self._attributions[other], self.speaker(other)
            if inner_words.frame == "quote":
                continue
            return inner is not None and not set(inner.parties) & set(outer.parties) and not self._is_claim(inner_words)
        return False

    def _near(self, index: int) -> range:
        return range(max(0, index - _NEAR), min(len(self._attributions), index + _NEAR))

    def _asserts(self, each: Attribution) -> bool:
        """True if who says this holds its words to be so."""
        is_denied = each.cue_token is not None and is_negated(self._syntax, each.cue_token)
        return each.cue.group in _ASSERTING and not is_denied

    def _is_head_of(self, index: int, parent: int) -> bool:
        """True if the outer words say just that somebody said this."""
        cue, head = self._attributions[index].cue_token, self._attributions[parent].head
        while cue is not None and self._syntax.dep[cue] == "conj" and cue != head:
            cue = self._syntax.head[cue]
        return cue == head

    def _is_claim(self, each: Attribution) -> bool:
        """ "Moscow said Kyiv wanted war", "... would reject the plan": said of somebody, not by them."""
        if each.cue.group == "intend" or each.cue.lemma in cues.FREE_LEMMAS:
            return True
        cue = each.cue_token
        return cue is not None and any(self._syntax.tag[kid] == "MD" for kid in self._syntax.children(cue, "aux"))

    def teller(self, index: int) -> str | None:
        """Who passes these words on, from within outwards: "Ana Lee (Peru), as told by an aide"; no own side."""
        inner, tellers = self.speaker(index), list[str]()
        if inner is None:
            return None
        if self._is_rumoured(index):
            tellers.append(_NOBODY_NAMED)
        outer = self._parents[index]
        for _ in range(_NESTING):
            if outer is None:
                break
            named = self._teller_named(outer, inner)
            tellers.extend([named] if named else ())
            inner = self.speaker(outer) or inner
            outer = self._parents[outer]
        return ", as told by ".join(dict.fromkeys(tellers)) or None

    def _is_rumoured(self, index: int) -> bool:
        """ "has reportedly promised"."""
        cue = self._attributions[index].cue_token
        return cue is not None and any(
            self._syntax.lower[kid] in cues.RUMOURED for kid in self._syntax.children(cue, "advmod")
        )

    def _teller_named(self, index: int, inner: Speaker) -> str | None:
        """One teller with the side they speak for; None where the words told are of the same side."""
        source, outer = self._attributions[index].source, self.speaker(index)
        if source is None:
            return _NOBODY_NAMED if self._attributions[index].cue.lemma in cues.HEARSAY else None
        if outer is None:
            return None if len(inner.parties) > 1 and self._is_of_all(source) else self._in_words(source)
        if set(outer.parties) & set(inner.parties):
            return None
        sides = "; ".join(outer.parties)
        name = outer.person
        if name is None and self._syntax.pos[source] == "NOUN":
            name = self._words_of(source)
            if set(outer.parties) <= self._speakers.sides_named(*noun_span(self._syntax, source)):
                return name
        return sides if name is None or name == sides else f"{name} ({sides})"

    def _is_of_all(self, source: int) -> bool:
        """ "both ministries", "their foreign ministries": of those whose words are told."""
        begins = self._syntax.lower[self._syntax.left[source]]
        return begins == "their" or (begins in ("both", "all") and self._syntax.tag[source] == "NNS")

    def _in_words(self, source: int) -> str | None:
        """The words for somebody who is not known by name: "a spokesman", "the state-run news agency"."""
        if self._syntax.lemma[source].lower() in speakers.MOUTHPIECES:
            return None  # "a spokesman said": their own
        return self._words_of(source)

    def _words_of(self, source: int) -> str:
        first, last = noun_span(self._syntax, source)
        if self._syntax.tag[first] == "PRP$" and last - first > 1:
            first += 1
        start, end = self._syntax.characters(first, last)
        said = " ".join(self._reading.text[start:end].split())
        is_article = self._syntax.lower[first] in ("a", "an", "the", "both")
        return said[0].lower() + said[1:] if is_article else said  # it stands inside a sentence of ours


def _quoted_whole(syntax: Syntax, attributions: Sequence[Attribution]) -> frozenset[int]:
    """The sentences that are direct speech from end to end."""
    found: set[int] = set()
    for each in attributions:
        if not each.quote:
            continue
        for sentence in range(syntax.sentence[each.first], syntax.sentence[each.last - 1] + 1):
            begin, end = syntax.bounds[sentence]
            if each.first - _MARKS <= begin and end <= each.last + _MARKS:
                found.add(sentence)
    return frozenset(found)


def _holds_cue(outer: Attribution, inner: Attribution) -> bool:
    cue = inner.cue_token
    return cue is not None and outer.first <= cue < outer.last and outer.cue_token != cue
