"""How attributions are read in a document of the issuer's own: what is the issuer's stance, and what is no word at all.

"This visit will underscore our commitment": nobody says it but the issuer. "Rwanda shows its commitment to peace":
what the issuer says of Rwanda. "I look forward to seeing you" in a transcript: what conversations are full of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefings.extraction.attribution import Attribution
from briefings.extraction.cast import Speaker
from briefings.extraction.clauses import Judgement
from briefings.extraction.own_voice import Voices, is_own
from briefings.extraction.patterns import assertions, happenings, speakers, stances
from briefings.extraction.reading import Mention
from briefings.extraction.substance import is_deed
from briefings.extraction.syntax import Syntax
from store.records import Stance

_SHOWING = stances.AFFIRMING | {"demonstrate", "reflect", "show", "signal"}
_SOMEBODY = frozenset({"he", "she", "they", "we", "i", "who"})
_TOLD_OF = frozenset({"intend", "describe"})
_FIRM = (Stance.DEMAND, Stance.REFUSE, Stance.THREATEN, Stance.DENY)


class Issuer:
    """The voices of one document, asked about its attributions."""

    def __init__(self, syntax: Syntax, voices: Voices, named: Mapping[int, Mention]) -> None:
        self._syntax = syntax
        self._voices = voices
        self._named = named

    def without_turns(self, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
        """What is said in a transcript is judged by its own words, in the first paragraph of a turn as in the next."""
        if not self._voices.spoken:
            return tuple(attributions)
        return tuple(each for each in attributions if not (each.cue.lemma == ":" and each.quote))

    def shown(self, each: Attribution) -> Speaker | None:
        """ "This visit will underscore our commitment to ...": who speaks of it so, where a thing does it."""
        voice = None if each.cue_token is None or each.source is None else self._voices.at(each.cue_token)
        if voice is None or each.source is None or each.frame != "np" or each.cue.lemma not in _SHOWING:
            return None
        is_stance = self._syntax.lemma[each.head].lower() in assertions.STANDINGS
        return voice if self._is_thing(each.source) and is_stance and self._is_owned(each.head, voice) else None

    def _is_thing(self, source: int) -> bool:
        """True for "which", "the visit", "these steps": nobody who could speak."""
        lemma = self._syntax.lemma[source].lower()
        if lemma in happenings.ENCOUNTER_NOUNS:
            return True  # also where it bears a name ("the U.S.-EU Summit")
        if source in self._named or self._syntax.lower[source] in _SOMEBODY:
            return False
        return lemma not in speakers.ACTING | speakers.GROUPS | speakers.PERSONAL_ROLES

    def _is_owned(self, noun: int, voice: Speaker) -> bool:
        """True for "our commitment", "U.S. commitment", "the commitment of the United States"."""
        syntax = self._syntax
        owners = [*syntax.children(noun, "poss", "amod", "compound", "nmod")]
        for kid in syntax.children(noun, "prep"):
            target = syntax.child(kid, "pobj") if syntax.lower[kid] == "of" else None
            owners.extend([] if target is None else [target])
        sides = {self._named[token].side for token in owners if token in self._named}
        is_named = bool(sides & set(voice.parties)) or any(is_own(syntax.lower[token]) for token in owners)
        return is_named or any(self._voices.house(syntax, token) for token in owners)

    def tells_of(self, each: Attribution, speaker: Speaker) -> bool:
        """ "Rwanda shows its commitment to peace", "Oslo chose to leave" in another's statement: no words of theirs."""
        voice = None if each.cue_token is None or each.quote else self._voices.at(each.cue_token)
        if voice is None or each.cue_token is None or set(voice.parties) & set(speaker.parties):
            return False
        if self._syntax.pos[each.cue_token] in ("NOUN", "PROPN") or is_deed(each) or each.cue.group in _TOLD_OF:
            return True
        return self._syntax.tag[each.cue_token] == "VBG" and each.cue.group == "threaten"

    def with_noun(self, each: Attribution) -> Attribution:
        """ "our commitment to Ukraine": told with the noun, which says what it is."""
        cue = each.cue_token
        if cue is None or each.source is None or self._syntax.pos[cue] != "NOUN" or each.frame not in ("np", "to-np"):
            return each
        if not is_own(self._syntax.lower[each.source]) or self._voices.at(cue) is None or each.first <= cue:
            return each
        return replace(each, first=self._syntax.left[cue], last=max(each.last, self._syntax.right[cue] + 1))

    def _is_held_by_us(self, each: Attribution, judgement: Judgement) -> bool:
        """ "We think the bombing of towns is wrong": a government's view, not a talker's "I think"."""
        is_ours = each.source is not None and self._syntax.lower[each.source] == "we"
        return is_ours and each.cue.group == "believe" and judgement.stance is Stance.ACCUSE

    def is_chatting(self, each: Attribution, judgement: Judgement) -> bool:
        """ "I think it was great", "I look forward to seeing you" in a transcript."""
        if not self._voices.spoken or each.source is None or not is_own(self._syntax.lower[each.source]):
            return False
        if each.cue.lemma in stances.GLAD:
            return True
        is_idle = each.cue.group in ("say", "believe") or each.cue.lemma in stances.LOOKING_FORWARD
        is_firm = judgement.stance in _FIRM or self._is_held_by_us(each, judgement)
        return (is_idle or judgement.stance is Stance.STATE) and not is_firm
