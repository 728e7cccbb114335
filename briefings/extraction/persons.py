"""People in one text: found by title, by spaCy or by an earlier mention, each with whom they act for.

"Russian Foreign Minister Sergei Lavrov" introduces; "Lavrov" later is the same man; "the minister" is him too,
though less surely. What the text says about a person wins over the table of leaders, which dates.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from briefings.extraction import gazetteer
from briefings.extraction.allegiance import take_sides_told
from briefings.extraction.bearings import (
    in_london,
    is_beside_person,
    is_doing,
    is_family_name_of,
    is_met,
    is_sent_by_person,
    is_sent_there,
    owner_of,
    party_of_run,
    read_apposition_before,
    read_behind,
    read_group,
    read_possessor,
    sender_of,
    share_group,
)
from briefings.extraction.careers import as_of
from briefings.extraction.gazetteer import Entry
from briefings.extraction.guesses import guess_sides
from briefings.extraction.headline import sides_in_headline
from briefings.extraction.homeland import Homeland
from briefings.extraction.namesakes import are_two_people, listed_alone, listed_otherwise, listed_parts
from briefings.extraction.offices import (
    Office,
    ministry_before,
    office_around,
    office_before,
    party_ending_at,
    title_of_many,
)
from briefings.extraction.sightings import Page, Sighting, office_vocabulary, role_words
from briefings.extraction.surnames import is_family_name, is_month_as_name, is_sen
from briefings.extraction.words import APOSTROPHES, HYPHENS, Word

PARTICLES = frozenset({
    "al", "el", "bin", "bint", "ibn", "ben", "van", "von", "der", "den", "de", "la", "le", "di", "da", "do", "dos",
    "du", "del", "della", "ul", "ur", "zu", "af", "ter", "ten",
})  # fmt: skip


@dataclass(slots=True)
class Run:
    """A sequence of name words in the text, with the office in front of it and the evidence for a side."""

    first: int
    last: int
    text: str
    parts: tuple[str, ...]
    office: Office | None = None
    apposed: Office | None = None
    start: int = 0
    end: int = 0
    side: str | None = None
    entry: Entry | None = None
    person: Person | None = None
    of_group: bool = False
    shares_title: bool = False


@dataclass(slots=True)
class Person:
    """Who the runs of one name are: the fullest name, the roles, the sides the text gives."""

    name: str
    parts: frozenset[str]
    first: int
    sides: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    known: Entry | None = None
    guessed: str | None = None
    guess_is_sure: bool = False

    @property
    def side(self) -> str | None:
        """The side most often given by the text, else by the table, else guessed, else None."""
        if self.sides:
            return max(self.sides, key=self.sides.count)
        return self.known.side if self.known else self.guessed


def take_people(page: Page, homeland: Homeland) -> None:
    """Mark every person and say whom they act for."""
    runs = _runs(page)
    share_group(page, runs)
    _group(runs)
    take_sides_told(page, runs)
    _take_sides_of_headline(runs, sides_in_headline(homeland.title))
    guess_sides(page, runs, homeland)
    for run in runs:
        person = run.person
        if person is None:
            continue
        side = person.side
        role = run.office.role if run.office else (person.roles[0] if person.roles else None)
        certain = bool(person.sides or person.known or person.guess_is_sure) or (side is None and len(person.parts) > 1)
        page.take(Sighting(run.start, run.end, person.name, side or person.name, "person", role=role, certain=certain))


def _take_sides_of_headline(runs: list[Run], given: dict[str, str]) -> None:
    """The country that only the headline gives somebody."""
    for run in runs:
        side = given.get(run.parts[-1].lower()) if run.parts else None
        if side is not None and run.person is not None and not run.person.sides:
            run.person.sides.append(side)


def _runs(page: Page) -> list[Run]:
    """The name runs that are people, in order."""
    candidates = [run for run in _capital_runs(page) if run.parts]
    _share_title(page, candidates)
    known_parts = {
        part for run in candidates if run.office or _is_named_in_full(page, run) or run.entry for part in run.parts
    }
    return [
        run
        for run in candidates
        if not _names_an_event(page, run)
        and (run.office or run.entry or _is_named_in_full(page, run) or _is_named_alone(page, run, known_parts))
    ]


def _share_title(page: Page, runs: list[Run]) -> None:
    """The second of "Presidents X and Y" is one too."""
    for one, two in pairwise(runs):
        title = title_of_many(page, one.first)
        between = [page.low(i) for i in range(one.end, two.start)]
        if title is not None and two.office is None and between in (["and"], [",", "and"]):
            two.office, two.shares_title = title, True


def _is_named_in_full(page: Page, run: Run) -> bool:
    """True for two names that spaCy takes for a person, or that an office explains ("X Y, Brazil's president")."""
    is_told = _is_person(page, run) or run.apposed is not None or _is_explained(page, run.last)
    is_told = is_told or is_beside_person(page, run) or is_met(page, run) or is_doing(page, run)
    return len(run.parts) > 1 and is_told


def _is_explained(page: Page, at: int) -> bool:
    """True where a comma, a country and the head of an office follow."""
    if page.low(at) != ",":
        return False
    i = at + 1 + (page.low(at + 1) in ("the", "a", "an"))
    owner = page.owner[i] if i < len(page.owner) else None
    if owner is None or owner.kind not in ("country", "organisation") or owner.first != i:
        return False
    i = page.after_possessive(owner.last)
    while i < len(page.words) and page.low(i) in office_vocabulary() and page.owner[i] is None:
        if page.low(i) in role_words("heads"):
            return True
        i += 1
    return False


def _is_named_alone(page: Page, run: Run, known: set[str]) -> bool:
    """True for a part of a name told elsewhere, and for "AUSTIN will testify", who bears a town's."""
    is_own = run.first in page.alone and len(run.parts) == 1
    return is_own or _known(run, known) or is_family_name_of(page, run)


EVENTS = frozenset(
    {"conference", "summit", "forum", "dialogue", "ministerial", "convention", "initiative", "prize", "award"}
)


_BODIES = frozenset(
    {"committee", "commission", "council", "assembly", "staff", "command", "directorate", "secretariat"}
)


def _names_an_event(page: Page, run: Run) -> bool:
    """True for "Our Ocean" before "Conference", and for "Counterterrorism" in a title."""
    if all(part.lower() in role_words("topics") for part in run.parts):
        return True
    at = run.last
    if run.office is not None and run.office.role == "General" and page.low(at) in _BODIES:
        return True  # "their General Border Committee" is no general
    if at < len(page.words) and page.low(at) in EVENTS and page.words[at].capital and page.same_line(at - 1, at):
        return True
    return run.office is None and _names_a_fellowship(page, at)


_FELLOWSHIPS = frozenset({"fellowship", "fellowships", "scholarship", "scholarships", "fellows", "scholars"})


def _names_a_fellowship(page: Page, at: int) -> bool:
    """True behind the name in "the Ann Poe Fellowship", "the Ann Poe Oslo FELLOWSHIP": called after somebody."""
    for i in range(at, min(at + 3, len(page.words))):
        if not page.words[i].capital or not page.same_line(at - 1, i):
            return False
        if page.low(i) in _FELLOWSHIPS:
            return True
    return False


def _known(run: Run, known: set[str]) -> bool:
    return all(part in known for part in run.parts)


def _is_person(page: Page, run: Run) -> bool:
    return all(page.in_person[i] for i in (run.first, run.last - 1))


def _capital_runs(page: Page) -> list[Run]:
    runs: list[Run] = []
    i = 0
    while i < len(page.words):
        listed = gazetteer.trie().longest(page.words, i) if page.words[i].capital and page.owner[i] is None else None
        if listed and listed[1].kind == "person":
            last, entry = listed[0], as_of(listed[1], page.published)
            last, entry_or_none = _longer_than_listed(page, i, last, entry)
            runs.append(_run(page, i, last, entry_or_none))
            i = last
        elif page.words[i].capital and _begins_name(page, i):
            last = _end_of_name(page, i)
            runs.append(_split_run(page, i, last))
            i = runs[-1].last
        else:
            i += 1
    return [run for run in runs if run.last > run.first]


def _longer_than_listed(page: Page, first: int, last: int, entry: Entry) -> tuple[int, Entry | None]:
    """ "Putin" is listed, "Putin Smith" is somebody else; "Mohammed bin Zayed Al Nahyan" is the one listed in short."""
    end = _end_of_name(page, first)
    if are_two_people(page, last):
        return last, entry
    if end > last > first + 1 and page.low(last) in ("al", "bin", "ibn", "el"):
        return end, entry
    if end > last and page.words[last].capital and last - first == 1:
        return end, None
    if end > last and page.words[last].text in HYPHENS:
        return end, None  # "Cho Hyun-dong" is not Cho Hyun
    return last, entry


def _begins_name(page: Page, i: int) -> bool:
    word = page.words[i]
    if is_sen(page, i):
        return True
    if title_of_many(page, i + 1) is not None:
        return False
    if (
        not word.capital
        or not word.text[0].isalpha()
        or page.owner[i] is not None
        or (word.low in role_words("never_names") and not _is_first_initial(page, i))
    ):
        return False
    if word.text in ORDINALS or (word.low in role_words("heads") and not word.text.isalpha()):
        return False  # "Chargé d'Affaires" is one word
    if word.low in office_vocabulary() and not (page.in_person[i] and not _title_like(page, i)):
        return False
    return not (word.text.isupper() and len(word.text) > 1 and not page.in_person[i])


ORDINALS = frozenset({"II", "III"})
"""Brunei's foreign minister is the second of his office."""


def _is_first_initial(page: Page, i: int) -> bool:
    """True for the "A." of "A. K. Rahman", which is no article, and for the April of "Minister April Moss"."""
    is_one = len(page.words[i].text) == 1 and page.low(i + 1) == "." and page.in_person[i]
    return is_one or is_month_as_name(page, i)


def _title_like(page: Page, i: int) -> bool:
    """True where an office word is followed by a name, and so is an office here."""
    return i + 1 < len(page.words) and page.words[i + 1].capital


def _end_of_name(page: Page, first: int) -> int:
    """The place behind the last word of the name that begins at ``first``."""
    i = first + 1
    while i < len(page.words):
        word, low = page.words[i], page.low(i)
        following = page.words[i + 1] if i + 1 < len(page.words) else None
        if word.text == "." and _is_initial(page, i - 1) and following and following.text not in APOSTROPHES:
            i += 1
        elif word.text in HYPHENS and word.glued and following and following.glued and following.text[0].isalpha():
            if page.owner[i + 1] is not None or following.low in role_words("suffixes") or are_two_people(page, i):
                break
            i += 2
        elif following and (_is_elision(word, following) or (word.text == "," and following.low in ("jr", "sr"))):
            i += 2
        elif (behind := _behind_nickname(page, i)) is not None:
            i = behind
        elif low in PARTICLES and following and not word.glued:
            is_name = following.capital or following.text in HYPHENS or following.low in PARTICLES
            if page.owner[i + 1] is not None or not is_name:
                break
            i += 1
        elif _goes_on(page, i) or is_sen(page, i) or is_family_name(page, first, i):
            owner, inside = page.owner[i], page.in_person[i] and page.in_person[i - 1]
            if owner is not None and not (inside and owner.last - owner.first == 1):
                break
            is_office = low in office_vocabulary() and not (low == "sheikh" and i > first + 1)
            if is_office and not page.in_person[i] and not is_sen(page, i):
                break  # but "Hassan Ahmed SHEIKH Mohamud"
            i += 1
        elif word.capital and word.glued and page.words[i - 1].text == ".":
            i += 1
        else:
            break
    return i


_QUOTES = frozenset({'"', "“", "”", "‘", "’", "'"})
_NICKNAME = 2


def _behind_nickname(page: Page, i: int) -> int | None:
    """Where the family name begins in 'Eduardo "Eddie" Ramos', whose opening mark stands at ``i``; else None."""
    if page.words[i].text not in _QUOTES or page.words[i].glued:
        return None
    for end in range(i + 2, min(i + 2 + _NICKNAME, len(page.words) - 1)):
        nicknames, closing = page.words[i + 1 : end], page.words[end]
        if closing.text in _QUOTES and closing.glued:
            is_name = nicknames[0].glued and all(word.capital for word in nicknames)
            return end + 1 if is_name and page.same_line(i, end + 1) and _goes_on(page, end + 1) else None
    return None


def _goes_on(page: Page, i: int) -> bool:
    """True for another capital word on the line that may be part of a name; "A" only as an initial."""
    word = page.words[i]
    if not word.capital or word.glued or not page.same_line(i - 1, i):
        return False
    is_initial = len(word.text) == 1 and page.low(i + 1) == "." and page.words[i + 1].glued
    return is_initial or word.low not in role_words("never_names")


def _is_elision(mark: Word, following: Word) -> bool:
    """The apostrophe of "O'Brien", not that of "Brien's"."""
    return mark.text in APOSTROPHES and mark.glued and following.glued and following.capital


def _is_initial(page: Page, i: int) -> bool:
    return len(page.words[i].text) == 1 or page.low(i) in ("jr", "sr", "st")


def _split_run(page: Page, first: int, last: int) -> Run:
    """A run without the words of the title's topic in front: "for Climate John Kerry" is John Kerry."""
    topic = _end_of_topic(page, first, last)
    if topic == last:
        return Run(last, last, "", (), start=last, end=last)  # topics and nobody, and perhaps the text's last words
    if topic > first:
        return _run(page, topic, last)
    if page.low(first - 1) in ("for", "of", "on", "and", "to") and last - first > 2:
        for i in range(first + 1, last):
            if page.in_person[i] and not page.in_person[i - 1]:
                return _run(page, i, last)
    return _run(page, first, last)


def _as_name(word: str) -> str:
    """ "BLINKEN", as transcripts name who speaks, is Blinken."""
    return word.title() if word.isupper() and len(word) > 3 else word


def _end_of_topic(page: Page, first: int, last: int) -> int:
    """The place behind the topic words that a list in a title ends with ("Population, Refugees, and Migration")."""
    begin = first
    while begin > 0 and (page.low(begin - 1) == "the" or page.low(begin - 1) in role_words("topics")):
        begin -= 1
    before, end = page.low(begin - 1), first
    while end < last and page.low(end) in role_words("topics"):
        end += 1
    return end if before in ("and", ",", "for", "of", "on", "&") else first


def _run(page: Page, first: int, last: int, entry: Entry | None = None) -> Run:
    """A run with its office and the party in front of and behind it."""
    parts = tuple(
        _as_name(w.text) for w in page.words[first:last] if len(w.text) > 1 and w.capital and w.low not in ("jr", "sr")
    )
    other = (listed_alone(parts[0]) if len(parts) == 1 else listed_otherwise(parts)) if parts else None
    if entry is None and other is not None:
        entry = as_of(other, page.published)
    name = page.text(first, last)
    if name.isupper() and (len(parts) > 1 or "." in name):
        name = name.title()  # "WENDY R. SHERMAN", as transcripts name who speaks
    run = Run(first, last, name, parts, start=first, end=last, entry=entry)
    run.office = office_before(page, first) or title_of_many(page, first)
    if run.office is None:
        read_apposition_before(page, run)
        read_possessor(page, run)
        read_group(page, run)
    elif run.office:
        run.start = run.office.first
        before = party_ending_at(page, run.start)
        if before is not None and not page.same_line(run.start - 1, run.start):
            before = None
        if before is None or (before.entry is not None and before.entry.kind == "group"):
            ministry = ministry_before(page, run.start)
            before = (party_ending_at(page, ministry) if ministry < run.start else None) or before
        if before is not None and is_sent_by_person(page, run.office, before):
            run.office, run.start = run.office._replace(first=before.first), before.first
        elif before is not None and before.kind != "person":
            before = sender_of(page, run, before)
            run.start = before.first
            run.side = None if is_sent_there(run, run.office, before) else in_london(run.office, before.side)
            if outer := office_around(page, run.start):
                run.start = outer.first  # "Chairman of the Joint Chiefs of Staff General X"
        elif before is None:
            run.side = owner_of(page, run.start - 1)
        if run.office.side:
            run.side = run.office.side.side
    if run.office is not None and run.office.role.lower().rsplit(" ", 1)[-1] in CANDIDATES:
        run.side = None
    else:
        run.side = party_of_run(page, run) or run.side
    read_behind(page, run)
    return run


CANDIDATES = frozenset({"candidate", "nominee"})
"""Who stands for an office speaks for himself, whatever the party."""


def _group(runs: list[Run]) -> None:
    """Give every run its person: same words, or a part of the words of somebody named in full."""
    by_part: dict[str, list[Person]] = defaultdict(list)
    for run in sorted(runs, key=lambda r: -len(r.parts)):
        parts = frozenset(run.parts)
        person = _match(run, parts, by_part)
        if person is None:
            person = _new_person(run, parts)
            for part in person.parts:
                by_part[part].append(person)
        run.person = person
        _add_evidence(run, person)


def _new_person(run: Run, parts: frozenset[str]) -> Person:
    """A person named for the first time; one listed is known by the full name at once."""
    if run.entry and len(parts) == 1 and not _is_of_another(run, run.entry):
        return Person(run.entry.name, parts | listed_parts(run.entry), run.start)
    return Person(run.text, parts, run.start)


def _is_of_another(run: Run, entry: Entry) -> bool:
    """True for the Austin of "Mr Austin, the Australian trade minister": what the text tells beats the table."""
    countries = gazetteer.countries()
    is_in_office = run.office is not None or run.apposed is not None
    return is_in_office and run.side in countries and entry.side in countries and run.side != entry.side


def _is_listed(person: Person, entry: Entry) -> bool:
    """False for a namesake: the Trudeau whom the text names Elizabeth is not the Justin of the table."""
    listed = listed_parts(entry)
    is_part = person.parts <= listed or listed <= person.parts
    return is_part or len(person.parts & listed) > 1 or any(part.endswith(".") for part in person.parts)


def _match(run: Run, parts: frozenset[str], by_part: dict[str, list[Person]]) -> Person | None:
    """Somebody whose name has all these words; of several, the one with a fitting office, else the first.

    "President Lind" is not the Anna Lind of no office whom only a later sentence names.
    """
    named = (p for p in by_part.get(run.parts[-1], ()) if parts <= p.parts)
    fitting = [p for p in named if not (run.side and p.sides and run.side not in p.sides)]
    if run.office and len(parts) == 1:
        fitting = [p for p in fitting if p.roles or p.sides or p.known or p.first < run.start]
    if run.office and len(fitting) > 1:
        head = run.office.role.lower().rsplit(" ", 1)[-1]
        fitting.sort(key=lambda p: not any(role.lower().endswith(head) for role in p.roles))
    return fitting[0] if fitting else None


def _add_evidence(run: Run, person: Person) -> None:
    if run.side:
        person.sides.append(run.side)
    office = run.office or run.apposed
    if office:
        person.roles.append(office.role)
    if run.entry and person.known is None and _is_listed(person, run.entry) and not _is_of_another(run, run.entry):
        person.known = run.entry
