"""Direct speech: gives each quotation to the cue beside it, and floating ones to the last who spoke.

Handles a cue before, after and between the pieces, quotations over several sentences and paragraphs,
and words in marks inside a reported clause (mixed speech), which stay with that clause.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from briefings.extraction.attribution import Attribution
from briefings.extraction.cuebook import Cue, verb_cues
from briefings.extraction.patterns import cues, speakers
from briefings.extraction.quotations import Quotation
from briefings.extraction.subjects import (
    SUBJECTS,
    is_passive,
    may_be_inverted,
    owner_of,
    speaker_after,
    speaker_beside,
    subject_of,
)
from briefings.extraction.syntax import Syntax

_REACH_AFTER = 30
_REACH_BEFORE = 60
_REACH_REPORTED = 150
"""Words between a cue and marked words of its clause."""
_CLOSING_MARKS = frozenset({'"', "”", "’", "''"})
_SHORTEST = 4
_SHORTEST_SENTENCE = 1
_PLAIN = Cue("say", "say", (), frozenset({"quote"}))


@dataclass(frozen=True, slots=True)
class Piece:
    """A quotation in tokens [first, last), the marks left out."""

    first: int
    last: int
    closed: bool
    continues: bool


def pieces_of(syntax: Syntax, quotations: Sequence[Quotation]) -> list[Piece]:
    """Quotations as token spans; those that hold no token are left out."""
    found = []
    for quotation in quotations:
        first = bisect_left(syntax.start, quotation.start)
        last = bisect_right(syntax.end, quotation.end)
        while last > first and (syntax.pos[last - 1] == "SPACE" or syntax.text[last - 1] in '"”“'):
            last -= 1
        if last > first:
            found.append(Piece(first, last, quotation.closed, quotation.continues))
    return found


def with_direct_speech(syntax: Syntax, pieces: Sequence[Piece], found: Sequence[Attribution]) -> list[Attribution]:
    """The attributions with their quotations filled in, and new ones for quotations beside a bare cue."""
    return _Marker(syntax, pieces, found).run()


class _Marker:
    """Goes over the quotations of a text in order; each is joined to an attribution, gives a new one, or is left."""

    def __init__(self, syntax: Syntax, pieces: Sequence[Piece], found: Sequence[Attribution]) -> None:
        self._syntax = syntax
        self._pieces = pieces
        self._inside = bytearray(len(syntax))
        for piece in pieces:
            self._inside[piece.first : piece.last] = b"\1" * (piece.last - piece.first)
        self._begins = [piece.first for piece in pieces]
        self._found = found = [self._without_teller(each) for each in found if self._is_of_teller(each)]
        self._marked = list(accumulate(self._inside, initial=0))
        self._cues = sorted((a.cue_token, i) for i, a in enumerate(found) if a.cue_token is not None)
        self._by_cue = {a.cue_token: i for i, a in enumerate(found)}

    def run(self) -> list[Attribution]:
        last_given: tuple[Piece, int] | None = None
        for piece in self._pieces:
            index = self._reported(piece)
            if index is None and self._is_work(piece):
                continue
            if index is None:
                index = self._beside_cue(piece)
            if index is None and last_given is not None and self._carries_on(last_given[0], piece):
                index = self._again(last_given[1], piece)
            if index is not None:
                last_given = piece, index
        return sorted(self._found, key=lambda a: (a.first, a.last))

    def _reaches_out(self, each: Attribution) -> bool:
        """ "“If you stay,” Roe said, “you will regret it”": words in marks say nothing of those before the marks."""
        cue = each.cue_token
        if cue is None or not self._inside[cue] or each.first >= cue or self._syntax.pos[cue] == "NOUN":
            return False
        return not all(self._inside[each.first : cue])

    def _is_of_teller(self, each: Attribution) -> bool:
        return not self._reaches_out(each) and not self._is_sentence_before(each)

    def _is_sentence_before(self, each: Attribution) -> bool:
        """ "He returns on 12 Jan. “We will wait,” Roe said": the sentence before the marks is nobody's words."""
        at = bisect_left(self._begins, each.last)
        piece = self._pieces[at] if at < len(self._pieces) else None
        if piece is None or each.cue_token is None or each.frame != "that" or self._inside[each.first]:
            return False
        is_next = piece.first <= each.last + 1 and piece.last <= each.cue_token
        return is_next and self._syntax.text[each.last - 1].endswith(".")

    def _without_teller(self, each: Attribution) -> Attribution:
        """ "Poe blamed Paris: “One country blocks it,” he said": what stands before the colon is nobody's words."""
        at = bisect_left(self._begins, each.first)
        piece = self._pieces[at] if at < len(self._pieces) else None
        if piece is None or each.cue_token is None or each.frame != "that" or self._inside[each.first]:
            return each
        behind = self._syntax.text[max(each.first, piece.first - 2) : piece.first]
        is_told_before = any(word == ":" or (len(word) > 1 and word.endswith(".")) for word in behind)
        if not each.first < piece.first <= each.last <= piece.last + 1 <= each.cue_token + 1 or not is_told_before:
            return each
        return replace(each, first=piece.first, last=piece.last, quote=True, frame="quote")

    def _is_speech(self, piece: Piece) -> bool:
        text = self._syntax.text
        words = sum(1 for token in range(piece.first, piece.last) if text[token][0].isalnum())
        is_sentence = text[piece.last - 1] in (".", "!", "?") and text[piece.first][0].isupper()
        return words >= (_SHORTEST_SENTENCE if is_sentence else _SHORTEST)

    # ------------------------------------------------------------------ inside a reported clause

    def _reported(self, piece: Piece) -> int | None:
        """The attribution whose content these marked words belong to already."""
        syntax = self._syntax
        first_sentence, last_sentence = syntax.sentence[piece.first], syntax.sentence[piece.last - 1]
        near = {first_sentence - 1, first_sentence, last_sentence, last_sentence + 1}
        begin = bisect_left(self._cues, (piece.first - _REACH_REPORTED, 0))
        for at in range(begin, len(self._cues)):
            cue, index = self._cues[at]
            if cue > piece.last + _REACH_REPORTED:
                break
            if syntax.sentence[cue] in near and self._touches(self._found[index], piece):
                self._found[index] = self._joined(self._found[index], piece)
                return index
        return None

    def _touches(self, attribution: Attribution, piece: Piece) -> bool:
        cue = attribution.cue_token
        if cue is None or piece.first <= cue < piece.last:
            return False
        return attribution.first < piece.last and piece.first < attribution.last

    def _joined(self, attribution: Attribution, piece: Piece) -> Attribution:
        syntax = self._syntax
        first, last = attribution.first, attribution.last
        while first < last - 1 and syntax.pos[first] == "PUNCT":
            first += 1
        whole = piece.first <= first + 1 and attribution.frame == "that"
        if whole and attribution.cue_token is not None and syntax.pos[attribution.cue_token] == "NOUN":
            return replace(attribution, first=piece.first, last=piece.last, quote=True, frame="quote")
        inside = first <= piece.first and piece.last <= last + 1
        if (whole and not inside) or (whole and piece.last - piece.first >= 0.8 * (last - first - 1)):
            later = last if attribution.quote else piece.last
            return replace(attribution, first=piece.first, last=max(piece.last, later), quote=True, frame="quote")
        if piece.first < first < piece.last and attribution.cue_token is not None and attribution.cue_token > first:
            return replace(attribution, first=piece.first, last=max(piece.last, last), quote=True, frame="quote")
        if not inside and piece.first >= first and syntax.sentence[piece.last - 1] > syntax.sentence[piece.first]:
            return replace(attribution, last=piece.last, quote=True)
        if inside and attribution.frame == "that" and self._opens_remark(piece.last, last):
            last = piece.last
        marked = self._marked[last] - self._marked[first]
        return replace(attribution, last=max(last, piece.last), quote=attribution.quote or marked * 2 > last - first)

    def _opens_remark(self, at: int, last: int) -> bool:
        """ "said she “supports him”, a form of words that several noted": behind the mark and a comma, the teller's."""
        text = self._syntax.text
        behind = [word for word in text[at : min(last, at + 3)] if word not in _CLOSING_MARKS]
        return at + 3 < last and behind[:1] == [","] and self._syntax.lower[at + 2 : at + 3] in (["a"], ["an"])

    # ------------------------------------------------------------------ beside a cue

    def _beside_cue(self, piece: Piece) -> int | None:
        cue = None if self._is_introduced(piece) else self._cue_after(piece)
        if cue in self._by_cue and self._has_own_words(self._by_cue[cue]):
            cue = None
        if cue is None:
            cue = self._cue_before(piece)
            if cue in self._by_cue and self._is_title(piece):
                return None
        if cue is None:
            return None
        if cue in self._by_cue:
            return self._taken_cue(self._by_cue[cue], piece)
        return self._new(cue, piece)

    def _is_introduced(self, piece: Piece) -> bool:
        """ "..., by way of interjection: “Who paid?”": what stands before the colon says it."""
        return self._syntax.text[piece.first - 2 : piece.first - 1] == [":"]

    def _has_own_words(self, index: int) -> bool:
        """True for a cue with a clause behind it ("Mrs Roe retorted that ...")."""
        each = self._found[index]
        if each.cue_token is None or each.frame != "that" or each.first <= each.cue_token:
            return False
        return "that" in self._syntax.lower[each.first - 1 : each.first + 1]

    def _is_title(self, piece: Piece) -> bool:
        """ "told the “Morning Report”": capitals, and neither comma nor colon before them."""
        text = self._syntax.text
        return text[piece.first][0].isupper() and text[piece.first - 2 : piece.first - 1] not in ([","], [":"])

    def _is_work(self, piece: Piece) -> bool:
        """ "on “Meet the Press,” she said": a programme or a book, each word in capitals, within a phrase."""
        text = self._syntax.text
        before = text[piece.first - 2 : piece.first - 1]
        if not before or not before[0].isalpha() or self._syntax.pos[piece.first - 2] == "SPACE":
            return False
        weighty = [word for word in text[piece.first : piece.last] if word.isalpha() and len(word) > 3]
        return bool(weighty) and all(word[0].isupper() for word in [text[piece.first], *weighty])

    def _taken_cue(self, index: int, piece: Piece) -> int:
        """The cue has content already: a second half of the same speech, or words of its own."""
        attribution = self._found[index]
        if attribution.frame == "quote" and self._is_second_half(attribution, piece):
            self._found[index] = replace(attribution, last=piece.last)
            return index
        if self._is_misread(attribution, piece):
            self._found[index] = replace(
                attribution, first=piece.first, last=piece.last, head=self._head(piece), frame="quote", quote=True
            )
            return index
        if attribution.frame == "quote" and piece.first >= attribution.last:
            return self._add(
                replace(attribution, first=piece.first, last=piece.last, head=self._head(piece), floating=True)
            )
        return self._add(
            replace(attribution, first=piece.first, last=piece.last, head=self._head(piece), frame="quote", quote=True)
        )

    def _is_misread(self, attribution: Attribution, piece: Piece) -> bool:
        """ "“...,” said Roe, outside the hall he had left": behind a quotation and its cue no clause is said."""
        cue = attribution.cue_token
        if cue is None or attribution.frame != "that" or not piece.last < cue < attribution.first:
            return False
        return not any(self._inside[attribution.first : attribution.last])

    def _is_second_half(self, attribution: Attribution, piece: Piece) -> bool:
        """ "We stand ready," he said, "to help.": one sentence, interrupted."""
        if piece.first < attribution.last or not self._syntax.text[piece.first][0].islower():
            return False
        return self._syntax.text[attribution.last - 1] not in (".", "!", "?")

    def _new(self, cue: int, piece: Piece) -> int:
        lemma = self._syntax.lemma[cue].lower()
        entries = verb_cues().get(lemma, ())
        entry = next((e for e in entries if "quote" in e.frames), _PLAIN)
        source = self._speaker(cue)
        attribution = Attribution(cue, entry, source, piece.first, piece.last, self._head(piece), "quote", quote=True)
        index = self._add(attribution)
        self._by_cue[cue] = index
        return index

    def _speaker(self, cue: int) -> int | None:
        if self._syntax.pos[cue] == "NOUN":
            return owner_of(self._syntax, cue)
        source = subject_of(self._syntax, cue)
        if self._syntax.lemma[cue] in cues.RELAYS and not is_passive(self._syntax, cue):
            quoted = self._syntax.child(cue, "dobj")
            source = source if quoted is None else quoted
        after = speaker_after(self._syntax, cue)
        if after is not None and may_be_inverted(self._syntax, source, cue):
            return after
        if source is None or self._inside[source]:
            source = speaker_beside(self._syntax, cue)
        return None if source is None or self._inside[source] else source

    def _add(self, attribution: Attribution) -> int:
        self._found.append(attribution)
        return len(self._found) - 1

    def _cue_after(self, piece: Piece) -> int | None:
        """ "...," said the minister / the minister said."""
        syntax = self._syntax
        at = piece.last
        stop = syntax.text[piece.last - 1]
        while at < len(syntax) and syntax.text[at] in "\"”’'":
            at += 1
        ends_with_comma = (
            stop in ",?!" or (at < len(syntax) and syntax.text[at] == ",") or syntax.pos[piece.last - 1] != "PUNCT"
        )
        if not ends_with_comma:
            return None
        for token in range(at, min(len(syntax), at + _REACH_AFTER)):
            if self._inside[token] or "\n" in syntax.text[token] or syntax.text[token] in ".;:":
                return None
            if syntax.pos[token] in ("VERB", "AUX") and syntax.dep[token] not in (
                "relcl",
                "acl",
                "aux",
                "auxpass",
                "amod",
            ):
                return token if self._may_speak(token) else None
        return None

    def _cue_before(self, piece: Piece) -> int | None:
        """The minister said: "..." / called it "...", with the cue in the same or the introducing sentence."""
        syntax = self._syntax
        at = piece.first - 1
        while at >= 0 and syntax.text[at] in "\"“‘'`":
            at -= 1
        lead = at
        while at >= 0 and (syntax.text[at] in ",:" or syntax.pos[at] == "SPACE"):
            at -= 1
        introduced = any(syntax.text[t] == ":" for t in range(at + 1, lead + 1))
        close = any(syntax.text[t] in ",:" for t in range(at + 1, lead + 1))
        if at < 0 or syntax.text[at] in ".!?;":
            return None
        bound = max(-1, at - _REACH_BEFORE)
        sentence = syntax.sentence[at]
        for token in range(at, bound, -1):
            if syntax.sentence[token] != sentence or self._inside[token]:
                return None
            if syntax.pos[token] in ("VERB", "AUX") and syntax.lemma[token].lower() in cues.SPEECH:
                near = close or introduced or at - token <= 3
                return token if near and self._may_speak(token) else None
            if introduced and self._introduces(token):
                return token
            if introduced and syntax.lemma[token].lower() in cues.ANSWERS and owner_of(syntax, token) is not None:
                return token
        return None

    def _introduces(self, verb: int) -> bool:
        """ "Bell demurred: “...”": the main verb of somebody, whatever it is, before a colon."""
        syntax = self._syntax
        subject = syntax.child(verb, "nsubj")
        if syntax.pos[verb] != "VERB" or subject is None or syntax.tag[verb] not in ("VBD", "VBZ", "VBP"):
            return False
        is_main = syntax.dep[verb] in ("ROOT", "conj", "ccomp", "parataxis") and syntax.child(verb, "dobj") is None
        return is_main and (syntax.pos[subject] == "PROPN" or syntax.lower[subject] in ("he", "she", "they", "i", "we"))

    def _may_speak(self, token: int) -> bool:
        syntax = self._syntax
        lemma = syntax.lemma[token].lower()
        if lemma not in cues.SPEECH:
            return False
        if lemma == "read":  # a letter, a sign reads; a person who reads says nothing
            subject = syntax.child(token, *SUBJECTS)
            subject = speaker_after(syntax, token) if subject is None else subject
            return subject is not None and syntax.lemma[subject].lower() in speakers.DOCUMENTS | speakers.SIGNS
        has_subject = syntax.child(token, *SUBJECTS) is not None or subject_of(syntax, token) is not None
        return has_subject or speaker_after(syntax, token) is not None

    # ------------------------------------------------------------------ floating

    def _carries_on(self, before: Piece, piece: Piece) -> bool:
        """A quotation of whole sentences right behind the last one, or its next paragraph."""
        syntax = self._syntax
        if not self._is_speech(piece):
            return False
        if piece.continues:
            return True
        before_mark = syntax.text[piece.first - 2 : piece.first - 1]
        is_behind_stop = not before_mark or not before_mark[0][-1].isalpha()
        begins = piece.first - 1 <= syntax.bounds[syntax.sentence[piece.first]][0] or (
            syntax.text[piece.first][0].isupper() and is_behind_stop
        )
        gap = syntax.sentence[piece.first] - syntax.sentence[before.last - 1]
        same_paragraph = syntax.paragraph[piece.first] == syntax.paragraph[before.last - 1]
        is_behind = same_paragraph or self._opens_next_paragraph(before, piece)
        return begins and is_behind and gap <= 2 and not self._names_another(before, piece)

    def _opens_next_paragraph(self, before: Piece, piece: Piece) -> bool:
        """ "..., she said.\n“They still do.”": nothing but the line break between her sentence and the quotation."""
        behind = self._syntax.bounds[self._syntax.sentence[before.last - 1]][1]
        return all(not self._syntax.text[t][0].isalnum() for t in range(behind, piece.first))

    def _names_another(self, before: Piece, piece: Piece) -> bool:
        """True if words of the teller with a subject stand in a sentence of their own between the two."""
        syntax = self._syntax
        sentence_after = syntax.bounds[syntax.sentence[before.last - 1]][1]
        return any(
            syntax.dep[t] in ("nsubj", "nsubjpass") and not self._inside[t] for t in range(sentence_after, piece.first)
        )

    def _again(self, index: int, piece: Piece) -> int:
        attribution = self._found[index]
        return self._add(
            replace(
                attribution,
                first=piece.first,
                last=piece.last,
                head=self._head(piece),
                quote=True,
                frame="quote",
                floating=True,
            )
        )

    def _head(self, piece: Piece) -> int:
        """The top of the first sentence of a piece."""
        syntax = self._syntax
        top = piece.first
        for above in syntax.ancestors(piece.first):
            if not piece.first <= above < piece.last:
                break
            top = above
        return top
