"""In whose voice a document is written: the government or body that issued it, or who has the word in a transcript.

"The following statement was released by the Governments of ...", "Statement by the Spokesperson of ...", "Ana
Roe, Minister for Trade" alone on a line, a letterhead, "We, the Foreign Ministers of ...", and the names before
the colons of a transcript. What nobody signs is nobody's voice: wire stories speak in none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from briefings.extraction import gazetteer
from briefings.extraction.cast import Speaker, is_named
from briefings.extraction.patterns import own_voices as words
from briefings.extraction.patterns import speakers
from briefings.extraction.quotations import find_quotations
from briefings.extraction.reading import Mention, Reading
from briefings.extraction.syntax import Syntax

_HEAD = 12
"""Lines at the beginning of a text that may tell whose it is."""
_HEADING = 140
_LONG = 600
_LONGEST_NAME = 7
_NAME = 20
_DEFINITE = frozenset({"the", "both", "all", "our"})
_OWN = frozenset({"i", "we", "my", "our", "us", "me", "ours", "mine"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text that is not empty: tokens [first, last) and its words."""

    first: int
    last: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """From a token on, somebody has the word; None where it is not known who, or it is nobody's to tell of.

    ``said`` is the first token behind the name that stands before the words.
    """

    first: int
    speaker: Speaker | None
    said: int = 0


@dataclass(frozen=True, slots=True)
class Office:
    """A leader's office that publishes: its side, its chief's title in small letters, with whom the chief talked."""

    side: str
    chief: str
    partner: str | None


class Voices:
    """Who speaks at each token of a document; nobody in a text that is not its issuer's own."""

    def __init__(
        self,
        turns: Sequence[Turn] = (),
        quoted: Sequence[tuple[int, int]] = (),
        *,
        spoken: bool = False,
        office: Office | None = None,
    ) -> None:
        self._turns = turns
        self._firsts = [turn.first for turn in turns]
        self._quoted = quoted
        self._office = office
        self.spoken = spoken

    def __bool__(self) -> bool:
        return any(turn.speaker is not None for turn in self._turns)

    def at(self, token: int) -> Speaker | None:
        """The one in whose voice the words at a token are; nobody within quotation marks."""
        quote = bisect_right(self._quoted, (token, len(self._quoted) and self._quoted[-1][1])) - 1
        if quote >= 0 and token < self._quoted[quote][1]:
            return None
        index = bisect_right(self._firsts, token) - 1
        return self._turns[index].speaker if index >= 0 else None

    def is_strangers(self, token: int) -> bool:
        """True in the turn of somebody unknown, or of a reporter: what they say of others is not told."""
        index = bisect_right(self._firsts, token) - 1
        return self.spoken and index >= 0 and self._turns[index].speaker is None

    def behind_label(self, token: int) -> int:
        """The token itself, or the first behind the name at the head of a turn."""
        index = bisect_right(self._firsts, token) - 1
        return max(token, self._turns[index].said) if index >= 0 else token

    def together(self, syntax: Syntax, noun: int) -> Speaker | None:
        """ "Both countries", "the two sides" in a joint document: all whose document it is."""
        speaker = self.at(noun)
        if speaker is None or len(speaker.parties) < 2 or syntax.lemma[noun].lower() not in speakers.GROUPS:
            return None
        is_plural = syntax.tag[noun] in ("NNS", "NNPS") and syntax.lower[syntax.left[noun]] in _DEFINITE
        others = (kid for kid in syntax.kids[noun] if kid < noun and syntax.dep[kid] not in ("det", "nummod", "predet"))
        if not is_plural or any(others) or syntax.child(noun, "prep", "relcl", "acl", "appos") is not None:
            return None
        return Speaker(speaker.parties)

    def house(self, syntax: Syntax, noun: int) -> Speaker | None:
        """ "The Ministry", "the Department" on its own paper: the one side whose document it is."""
        speaker = self.at(noun)
        if speaker is None or len(speaker.parties) != 1 or not syntax.text[noun][0].isupper():
            return None
        beside = [syntax.lower[kid] for kid in syntax.kids[noun] if syntax.dep[kid] not in ("punct", "case")]
        called = " ".join([*(word for word in beside if word != "the"), syntax.lower[noun]])
        is_chief = self._office is not None and called == self._office.chief
        is_bare = beside in (["the"], []) and syntax.lemma[noun].lower() in words.HOUSE
        return Speaker(speaker.parties) if is_bare or is_chief else None

    def callers(self, syntax: Syntax, noun: int) -> Speaker | None:
        """ "The two leaders", "they" in the readout of a call: the office's chief and whom its title names."""
        office, lemma = self._office, syntax.lemma[noun].lower()
        if office is None or office.partner is None or lemma not in words.CALLERS or self.at(noun) is None:
            return None
        is_both = syntax.tag[noun] == "NNS" or syntax.lower[noun] in ("they", "both", "two")
        return Speaker((office.side, office.partner)) if is_both else None

    def adopted(self, mention: Mention) -> Mention:
        """ "President Roe" of no known country, in what a president's office publishes: its own."""
        office = self._office
        if office is None or mention.kind != "person" or mention.side != mention.name or not is_named(mention):
            return mention
        is_chief = (mention.role or "").lower() == office.chief
        return replace(mention, side=office.side, certain=True) if is_chief else mention


NO_VOICES = Voices()


def is_own(word: str) -> bool:
    """True for the pronouns with which a document speaks of its issuer."""
    return word in _OWN


def voices_of(reading: Reading, syntax: Syntax) -> Voices:
    """Whose voice each part of a text is in: turn by turn in a transcript, else the issuer's from behind the head."""
    lines = list(_lines(reading, syntax))
    named = _Names(reading)
    issuer = _issuer(reading, syntax, lines, named)
    turns = list(_turns(syntax, lines, named, issuer, reading.title))
    if turns:
        return Voices(turns, _quoted(reading, syntax), spoken=True)
    if issuer is None:
        return NO_VOICES
    return Voices([Turn(0, issuer)], _quoted(reading, syntax), office=_office(reading, issuer))


def _quoted(reading: Reading, syntax: Syntax) -> list[tuple[int, int]]:
    """The tokens of each quotation."""
    return [
        (bisect_right(syntax.end, each.start), bisect_left(syntax.start, each.end))
        for each in find_quotations(reading.text)
    ]


def _lines(reading: Reading, syntax: Syntax) -> Iterator[Line]:
    begin = 0
    for token in range(len(syntax) + 1):
        if token < len(syntax) and "\n" not in syntax.text[token]:
            continue
        if token > begin:
            start, end = syntax.characters(begin, token)
            yield Line(begin, token, start, reading.text[start:end])
        begin = token + 1


# --------------------------------------------------------------------------- the issuer of a document


def _issuer(reading: Reading, syntax: Syntax, lines: Sequence[Line], named: _Names) -> Speaker | None:
    """Who issued the document: all who joined in it first, then its author, then its house."""
    head = lines[:_HEAD]
    headings = list(takewhile(lambda line: len(line.text) <= _HEADING and not _has_verb(syntax, line), head))
    title = re.sub(r"\s+", " ", reading.title).strip()
    joined = next((found for line in head if (found := _by_formula(line, named) or _we(syntax, line, named))), None)
    if joined is not None or any(words.UNDERSIGNED.search(line.text[:_LONG]) for line in head):
        return joined
    titles = [title, *(line.text for line in headings)]
    if any(words.JOINT.search(each) for each in titles):
        joint = next((found for each in titles if (found := _joint(each))), None)
        return joint or next((found for line in head if (found := _all_subjects(syntax, line, named))), None)
    if (group := _group_of(title)) is not None:
        return _of_group(group, headings, named)
    authors = [found for line in headings[:4] if (found := _author(line, named))]
    if len({author.person for author in authors}) > 1:
        return None
    return authors[0] if authors else _house(titles, headings, named) or _of_leaders(title, reading.text)


def _group_of(title: str) -> str | None:
    """The body or group whose statement a title calls it: "Statement by the Contact Group on ..."."""
    found = words.TITLES.match(title) or words.OWNED.match(title)
    return found["who"] if found is not None and words.COLLECTIVE.search(found["who"]) else None


def _of_group(group: str, headings: Sequence[Line], named: _Names) -> Speaker | None:
    """The side or sides of the group, else the organisation on whose paper it writes; no government that prints it."""
    sides = sides_in(group)
    if sides:
        return Speaker(sides)
    house = _house([], headings, named)
    return house if house is not None and not set(house.parties) & gazetteer.countries().keys() else None


def _has_verb(syntax: Syntax, line: Line) -> bool:
    return any(syntax.tag[t] in _FINITE for t in range(line.first, line.last)) or line.text.rstrip().endswith(".")


def _by_formula(line: Line, named: _Names) -> Speaker | None:
    """ "The text of the following statement was released by the foreign ministers of A, B and C"."""
    for formula in words.FORMULAS:
        found = formula.match(line.text)
        if found is not None:
            begin, end = found.span("who")
            about = words.WHO_ENDS.search(line.text, begin, end)
            return named.within(line.start + begin, line.start + (end if about is None else about.start()))
    return None


def _we(syntax: Syntax, line: Line, named: _Names) -> Speaker | None:
    """ "We, the Foreign Ministers of A, B and C, condemn ..."."""
    first = line.first
    if syntax.text[first : first + 3] != ["We", ",", "the"]:
        return None
    verb = next((t for t in range(first + 3, line.last) if syntax.tag[t] in _FINITE and not named.at(t)), None)
    return None if verb is None else named.within(syntax.start[first], syntax.start[verb])


def _all_subjects(syntax: Syntax, line: Line, named: _Names) -> Speaker | None:
    """ "The members of the Troika (A, B and C) and the European Union extend our wishes": all who do so."""
    subject = next((t for t in range(line.first, line.last) if syntax.dep[t] == "nsubj"), line.first)
    verb = syntax.head[subject]
    if not line.first <= subject < verb < line.last or syntax.tag[verb] not in ("VBP", "VB"):
        return None
    found = named.within(line.start, syntax.start[verb])
    return found if found is not None and len(found.parties) > 1 else None


def _joint(title: str) -> Speaker | None:
    """ "Joint Statement by the Foreign Ministers of A and B on ...": at least two."""
    found = words.TITLES.search(title)
    sides = sides_in(found["who"]) if found is not None else ()
    return Speaker(sides) if len(sides) > 1 else None


def _author(line: Line, named: _Names) -> Speaker | None:
    """ "Ana Roe, Minister for Trade": a name and an office alone on a line."""
    if not words.TITLED.search(line.text):
        return None
    person = named.person(line.start, line.start + len(line.text))
    if person is None:
        sides = named.sides(line.start, line.start + len(line.text))
        return Speaker(sides) if len(sides) == 1 else None
    side = person.side if person.side != person.name else _house_of(line.text)
    others = [each for each in named.sides(line.start, line.start + len(line.text)) if each != person.name]
    side = others[0] if side is None and len(others) == 1 else side
    return None if side is None else Speaker((side,), person.name, person.role)


def _house(titles: Sequence[str], headings: Sequence[Line], named: _Names) -> Speaker | None:
    """The government or body on whose paper it stands, or that the title calls the author."""
    for title in titles:
        side = _house_of(title)
        patterns = (words.BEHALF.search(title), words.TITLES.match(title), words.OWNED.match(title))
        found = next(filter(None, patterns), None) if side is None else None
        sides = (side,) if side is not None else sides_in(found["who"]) if found is not None else ()
        if len(sides) == 1:
            return Speaker(sides)
    for line in headings[:4]:
        sides = named.sides(line.start, line.start + len(line.text)) if words.BODY.search(line.text) else ()
        if len(sides) == 1:
            return Speaker(sides)
    return None


def _of_leaders(title: str, text: str) -> Speaker | None:
    """ "Readout of President Roe's Call with ...", "FACT SHEET: ...": a leader's office, if the text bears it out."""
    side = next((side for side, _ in _leaders(title, text)), None)
    return None if side is None else Speaker((side,))


def _leaders(title: str, text: str) -> Iterator[tuple[str, str]]:
    """The side and the chief of the office that a title is in the manner of, if it names no other side as its own."""
    for pattern, evidence, side, chief in words.LEADERS:
        if pattern.match(title) and evidence.search(f"{title}\n{text}"):
            named = sides_in(words.OTHERS.split(title)[0])
            if set(named) <= {side}:
                yield side, chief


def _office(reading: Reading, issuer: Speaker) -> Office | None:
    title = re.sub(r"\s+", " ", reading.title).strip()
    side, chief = next(iter(_leaders(title, reading.text)), (None, ""))
    if side is None or issuer.parties != (side,):
        return None
    others = set(sides_in(title)) - {side}
    return Office(side, chief, next(iter(others)) if len(others) == 1 else None)


def _house_of(heading: str) -> str | None:
    return next((side for pattern, side in words.HOUSES if pattern.match(heading)), None)


# --------------------------------------------------------------------------- transcripts


def _turns(syntax: Syntax, lines: Sequence[Line], named: _Names, issuer: Speaker | None, title: str) -> Iterator[Turn]:
    labelled = [(line, found) for line in lines if (found := words.TURN.match(line.text)) is not None]
    spoken = [(line, found) for line, found in labelled if found["who"].isupper()]
    if len(spoken) == 1 and not words.PERSONAL.search(spoken[0][1]["who"].title()):
        spoken = []  # "NEW DELHI: The house was adjourned ..."
    if not spoken:
        spoken = [(line, found) for line, found in labelled if words.PERSONAL.search(found["who"])]
        spoken = spoken if len(spoken) > 1 else []
    answering = _answering([found["who"] for _, found in spoken], issuer)
    for line, found in spoken:
        said = bisect_left(syntax.start, line.start + found.end())
        speaker = _of_label(found["who"], line, named, issuer) or _of_title(found["who"], title)
        yield Turn(line.first, answering if speaker is None and not _asks(found["who"]) else speaker, said)


def _asks(who: str) -> bool:
    return not words.QUESTION.isdisjoint(who.lower().split())


def _answering(labels: Sequence[str], issuer: Speaker | None) -> Speaker | None:
    """The house whose one spokesman answers what is marked as questions: "MR. ROE:" on a ministry's paper."""
    others = {who for who in labels if not _asks(who)}
    is_briefing = len(others) == 1 < len(labels) and any(_asks(who) for who in labels)
    if not is_briefing or issuer is None or issuer.person is not None or len(issuer.parties) != 1:
        return None
    return issuer


def _of_label(who: str, line: Line, named: _Names, issuer: Speaker | None) -> Speaker | None:
    if _asks(who):
        return None
    found = named.within(line.start, line.start + len(who))
    if found is not None and issuer is not None and found.person == issuer.person is not None:
        return issuer
    if found is not None and len(found.parties) == 1:
        return found
    surname = who.split()[-1].lower()
    is_issuer = issuer is not None and issuer.person is not None and issuer.person.lower().split()[-1] == surname
    return issuer if is_issuer else named.of_surname(who.split()[-1])


def _of_title(who: str, title: str) -> Speaker | None:
    """ "FOREIGN MINISTER ROE:" below "Secretary Poe And Norwegian Foreign Minister Tim Roe": the one the title names.

    The title is no part of the parsed text: the side is the one named right before the office.
    """
    surname = gazetteer.fold(who.split()[-1])
    for part in words.TITLE_PARTS.split(title):
        said = part.split()
        at = next((i for i, word in enumerate(said) if gazetteer.fold(word.strip(".,’'")) == surname), None)
        office = max((i for i, word in enumerate(said[:at]) if words.PERSONAL.match(word)), default=None)
        if not at or office is None or _asks(who):
            continue
        sides = sides_in(" ".join(said[:office]))
        if len(sides) == 1:
            return Speaker(sides, " ".join(said[office + 1 : at + 1]))
    return None


# --------------------------------------------------------------------------- names


class _Names:
    """The sure mentions of a text, by place."""

    def __init__(self, reading: Reading) -> None:
        self._mentions = [mention for mention in reading.mentions if mention.certain]
        self._starts = [mention.start for mention in self._mentions]
        self._tokens = {token for mention in self._mentions for token in range(mention.first, mention.last)}
        self._text = reading.text
        self._holders: dict[str, set[Speaker]] = {}
        for each in self._mentions:
            if each.kind == "person" and each.role and is_named(each):
                holder = Speaker((each.side,), each.name, each.role)
                self._holders.setdefault(each.name.lower().split()[-1], set()).add(holder)

    def at(self, token: int) -> bool:
        """True if the token is a part of a name."""
        return token in self._tokens

    def _between(self, start: int, end: int) -> list[Mention]:
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        return self._mentions[first:last]

    def person(self, start: int, end: int) -> Mention | None:
        """The one named person there, if it is one."""
        people = [m for m in self._between(start, end) if m.kind == "person" and is_named(m)]
        return people[0] if len(people) == 1 else None

    def of_surname(self, surname: str) -> Speaker | None:
        """ "ROE:" below "Interview of Foreign Minister Ann Roe": the one holder of an office who is named so."""
        found = self._holders.get(surname.lower(), set())
        return next(iter(found)) if len(found) == 1 else None

    def sides(self, start: int, end: int) -> tuple[str, ...]:
        """All sides named there, places too: "Ministry of Fisheries, Oslo"."""
        return tuple(dict.fromkeys(m.side for m in self._between(start, end)))

    def within(self, start: int, end: int) -> Speaker | None:
        """All sides named there; the person too, where it is one. A body named with its members stands back."""
        between = [m for m in self._between(start, end) if m.kind != "place" and not self._is_enemy(m, start)]
        found = [m for m in between if not self._is_of_others(m, end)]
        known = [m for m in found if m.side != m.name or m.kind != "person" or not is_named(m)]
        if not known or len(known) < len(found):
            return None
        sides = tuple(dict.fromkeys(m.side for m in known))
        one = known[0] if len(sides) == 1 and known[0].kind == "person" and is_named(known[0]) else None
        return Speaker(sides, one.name if one else None, one.role if one else None)

    def _is_enemy(self, mention: Mention, start: int) -> bool:
        """ "The Global Coalition to Defeat ISIS": a part of another's name."""
        before = self._text[max(start, mention.start - _NAME) : mention.start].lower()
        return any(word in before for word in ("defeat", "against", "counter", "combat"))

    def _is_of_others(self, mention: Mention, end: int) -> bool:
        """ "the G7 foreign ministers of Canada, ...": the members speak."""
        after = self._text[mention.end : mention.end + 5]
        is_body = mention.kind in ("group", "organisation") and mention.side not in gazetteer.countries()
        others = [m for m in self._between(mention.end, end) if m.side in gazetteer.countries()]
        return is_body and after.startswith((" of ", ": ")) and len(others) > 1


def sides_in(words_of_title: str) -> tuple[str, ...]:
    """The sides that a title names, longest names first at each word; it is no part of the parsed text."""
    found: list[str] = []
    said = re.findall(r"[\w.’'&-]+", words_of_title)
    at = 0
    while at < len(said):
        for length in range(min(_LONGEST_NAME, len(said) - at), 0, -1):
            entry = gazetteer.by_folded_name().get(gazetteer.fold(_bare(" ".join(said[at : at + length]))))
            if entry is not None and said[at][:1].isupper() and entry.kind != "seat":
                found.append(entry.side)
                at += length - 1
                break
        at += 1
    return tuple(dict.fromkeys(found))


def _bare(name: str) -> str:
    return re.sub(r"[’']s?$", "", name)
