"""What stands around a name and tells for whom its bearer acts: an office, a possessor, a group, a body behind it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from briefings.extraction.offices import Office, body_behind, office_before, office_behind, party_ending_at
from briefings.extraction.partisans import party_before, party_behind
from briefings.extraction.plain_fields import name_telling, with_plain_field
from briefings.extraction.sightings import Page, Sighting, office_vocabulary, role_words
from briefings.extraction.words import APOSTROPHES

if TYPE_CHECKING:
    from briefings.extraction.persons import Run

_FIELD = 5
"""Words of what an office is for, behind it."""


def party_of_run(page: Page, run: Run) -> str | None:
    """The political party given beside the name: "Labour's X", "the top Democrat, X", "X, a Republican"."""
    before = party_ending_at(page, run.first) if run.office is None else None
    if before is not None and before.last < run.first and before.entry and before.entry.kind == "party":
        return before.side
    return party_before(page, run.start) or party_behind(page, run.last)


def read_apposition_before(page: Page, run: Run) -> None:
    """ "The deputy foreign minister, Sergei Ryabkov": the office belongs to the name but stays outside it."""
    if page.low(run.first - 1) != ",":
        return
    end = run.first - 1
    if (land := _counterparts_land(page, run)) is not None:
        run.apposed, run.side = Office(land.first, end, "counterpart"), land.side
        return
    office = office_before(page, end) or office_before(page, _before_field(page, end))
    office = with_plain_field(page, office) if office is not None else None
    if office and page.low(office.first) in ("his", "her") and office.first + 1 < office.last:
        office = office._replace(first=office.first + 1, role=page.text(office.first + 1, office.last))  # no Majesty
    if office and office.last - office.first < 8:
        party = party_ending_at(page, office.first)
        if party is not None and is_sent_by_person(page, office, party):
            office, party = office._replace(first=party.first), None  # "MACRON'S Lebanon envoy, X"
        is_owned = page.low(office.first - 1) == "s" and page.words[office.first - 2].text in APOSTROPHES
        if party or is_owned or page.low(office.first - 1) in _BEFORE_OFFICE:
            run.apposed = office
            is_sent = party is not None and is_sent_there(run, office, party)
            run.side = party.side if party and not is_sent else None if party else owner_of(page, office.first - 1)


def _counterparts_land(page: Page, run: Run) -> Sighting | None:
    """The Fiji of "his counterpart FROM FIJI, Filipe Tuisawau, in Nadi": whose the one between the commas is.

    Without the second comma he may be who speaks: "after meeting his counterpart from Fiji, Filipe Tuisawau said".
    """
    land = page.owner[run.first - 2] if run.first > 1 and run.entry is None and page.low(run.last) in _CLOSING else None
    if land is None or land.kind != "country" or land.last != run.first - 1:
        return None
    way = land.first - 1 - (page.low(land.first - 1) == "the")
    is_counterpart = page.low(way) in ("from", "of") and page.low(way - 1) in ("counterpart", "colleague")
    return land if way > 0 and is_counterpart else None


_CLOSING = frozenset({",", ".", ";", ")"})


SENT = frozenset(
    {
        "envoy",
        "representative",
        "negotiator",
        "mediator",
        "coordinator",
        "adviser",
        "advisor",
        "facilitator",
        "ambassador",
    }
)


def is_sent_by_person(page: Page, office: Office, about: Sighting) -> bool:
    """True for the Lebanon of "MACRON'S LEBANON envoy": what he is for, and somebody sends him."""
    is_noun = about.entry is not None and about.entry.kind == "country" and about.last == office.first
    if not is_noun or office.role.lower().rsplit(" ", 1)[-1] not in SENT or page.low(about.first - 1) != "s":
        return False
    return about.first > 2 and page.words[about.first - 2].text in APOSTROPHES and page.owner[about.first - 3] is None


_BEFORE_OFFICE = frozenset({"the", "its", "their", "his", "her", "whose", "a", "an"})


def _before_field(page: Page, end: int) -> int:
    """Where "special representative" ends in "the EU's special representative for the region, Ann Poe"."""
    for i in range(end - 1, max(end - _FIELD, 1), -1):
        if page.low(i) in (".", ",", ";") or page.words[i].capital or not page.same_line(i, end):
            break
        if page.low(i) in ("for", "on", "to"):
            return i
    return end


def read_possessor(page: Page, run: Run) -> None:
    """ "Norway's Kari Lund", "the UN's X", "UN High Commissioner for Refugees Luisa Voss": they act for that body."""
    is_named = len(run.parts) > 1 or is_family_name_of(page, run)
    owner = party_ending_at(page, run.first) if run.side is None and is_named else None
    if owner is None and run.side is None and run.apposed is None and page.low(run.first - 1) == ",":
        elliptic = party_ending_at(page, run.first - 1)  # "Japan's foreign minister, X, and KOREA'S, Y,"
        is_its = elliptic is not None and elliptic.last < run.first - 1 and page.low(elliptic.first - 1) in ("and", ",")
        run.side = elliptic.side if elliptic is not None and is_its and elliptic.kind == "country" else None
        return
    if owner is None or owner.entry is None:
        return
    is_possessor = owner.entry.kind in ("country", "organisation") and owner.last < run.first
    is_office = owner.kind == "organisation" and any(
        page.low(i) == "commissioner" for i in range(owner.first, owner.last)
    )
    if is_possessor or is_office:
        run.start, run.side = owner.first, owner.side


_MET = frozenset({"meet", "meets", "met", "receive", "receives", "received"})
_MET_WITH = frozenset({"meet", "meets", "met", "meeting", "talks", "call"})
_BEHIND_MET = frozenset({"in", "on", "at", "for", "to", "and", "by", ",", ".", "this", "next", "today", "tomorrow"})
_LONGEST_MET = 3
_THINGS = frozenset({
    "court", "party", "bank", "union", "front", "army", "navy", "council", "committee", "congress", "senate", "house",
    "parliament", "assembly", "board", "agency", "authority", "commission", "ministry", "office", "club", "united",
    "national", "central", "supreme", "university", "institute", "church", "group", "league", "team", "sea", "river",
    "movement", "alliance", "coalition", "liberation", "people", "democratic", "republican", "guard", "guards",
    "motors", "airlines", "airways", "steel", "energy", "electric", "electronics", "oil", "petroleum", "gas", "telecom",
    "holdings", "industries", "corporation", "company", "limited", "capital", "systems", "technologies",
    "real", "city", "athletic", "sporting", "inter", "stadium", "airport", "port", "festival", "orchestra", "museum",
})  # fmt: skip


def is_met(page: Page, run: Run) -> bool:
    """True for the name in "will MEET PERU'S Delia Quispe in Lima", "talks WITH PERU'S Delia Quispe".

    Not for a body, a house, a cape: what has a word of theirs in its name ("Peru's Supreme Court").
    """
    first = run.first
    owner = page.owner[first - 3] if first > 4 and _is_of_country(page, first) else None
    if owner is None or run.last - first > _LONGEST_MET:
        return False
    before, earlier = page.low(owner.first - 1), page.low(owner.first - 2)
    if before not in _MET and not (before == "with" and earlier in _MET_WITH):
        return False
    behind = page.low(run.last) if run.last < len(page.words) else "."
    words_of = {page.low(i) for i in range(first, run.last)}
    return behind in _BEHIND_MET and not words_of & _THINGS


_CHAIRING = frozenset({"chair", "chairs", "co-chair", "brief", "briefs", "testify", "testifies", "confer", "confers"})
"""What neither a club nor a company does."""
_RECEIVING = frozenset({
    "meet", "meets", "met", "receive", "receives", "received", "host", "hosts", "hosted", "welcome", "welcomes",
    "welcomed", "see", "sees", "with",
})  # fmt: skip
_WHOM_WITHIN = 6


def is_doing(page: Page, run: Run) -> bool:
    """True for the name in "GUYANA'S Bharrat Jagdeo will chair", "... will be hosted by Panama's Ann Poe".

    Whom spaCy takes for a body: by what only people do, or by a person who is met. Clubs meet, visit and travel too.
    """
    if not _is_of_country(page, run.first) or not page.is_subject(run.last - 1) or run.last - run.first > _LONGEST_MET:
        return False
    if {page.low(i) for i in range(run.first, run.last)} & _THINGS:
        return False
    at = run.last
    while page.low(at) in ("will", "is", "to", "be", "would", "was", "also", "has", "had", "been", "due", "set"):
        at += 1
    if page.low(at) in _CHAIRING or (page.low(at) == "co" and page.low(at + 2) in _CHAIRING):
        return True
    if page.low(at) == "hold":
        at = next((i for i in range(at, at + _WHOM_WITHIN) if page.low(i) == "with"), at)
    whom = range(at + 1, min(at + 1 + _WHOM_WITHIN, len(page.words)))
    return page.low(at) in _RECEIVING and any(page.in_person[i] for i in whom)


def is_beside_person(page: Page, run: Run) -> bool:
    """True for one of "Ghana's John Boye and TOGO'S Kofi Adjo" where the other is taken for a person."""
    owner = page.owner[run.first - 3] if _is_of_country(page, run.first) else None
    if owner is None:
        return False
    if page.low(owner.first - 1) == "and":
        return owner.first > 1 and page.in_person[owner.first - 2]
    is_joined = page.low(run.last) == "and" and run.last + 1 < len(page.words)
    if is_joined and page.in_person[run.last + 1]:
        return True  # "NORTH KOREA'S Kim and Putin"
    other = page.owner[run.last + 1] if is_joined else None
    behind = page.after_possessive(other.last) if other is not None and other.kind == "country" else run.last
    return other is not None and behind > other.last and behind < len(page.words) and page.in_person[behind]


def is_family_name_of(page: Page, run: Run) -> bool:
    """True for the name in "LATVIA'S Berzins will meet Ann Poe", "Togo's ADJO and Ghana's Boye", taken for a person's.

    One word alone is often a company or a club: so only who does what people do, is met, or stands beside a person.
    """
    if len(run.parts) != 1 or run.last - run.first != 1 or not page.in_person[run.first]:
        return False
    return _is_of_country(page, run.first) and (is_met(page, run) or is_doing(page, run) or is_beside_person(page, run))


def _is_of_country(page: Page, first: int) -> bool:
    """True behind "Guyana's"."""
    if first < 3 or page.low(first - 1) != "s" or page.words[first - 2].text not in APOSTROPHES:
        return False
    owner = page.owner[first - 3]
    return owner is not None and owner.kind == "country"


def read_group(page: Page, run: Run) -> None:
    """ "Movement representatives X and Y": they act for it, the first of them at least."""
    at = run.first - 1 - (page.low(run.first - 1) == "," and page.low(run.last) == "and")  # "ministers, X and Y"
    if run.side is None and len(run.parts) > 1 and page.low(at) in role_words("groups"):
        owner = party_ending_at(page, _begin_of_group(page, run))
        run.side = owner.side if owner is not None and owner.kind != "person" else None
        run.of_group = run.side is not None


def _begin_of_group(page: Page, run: Run) -> int:
    """Where "foreign ministers" begins before a name."""
    first = run.first - 1 - (page.low(run.first - 1) == ",")
    while page.low(first - 1) in _FIELDS:
        first -= 1
    return first


_FIELDS = frozenset({
    "foreign", "prime", "defence", "defense", "interior", "finance", "trade", "energy", "mines", "health", "transport",
    "agriculture", "water", "culture", "justice", "economy", "environment", "tourism", "labour", "education",
})  # fmt: skip


def share_group(page: Page, runs: Sequence[Run]) -> None:
    """The second of "Movement representatives X and Y" acts for it too; of "A and B ministers X and Y" each for his."""
    for one, two in pairwise(runs):
        between = {page.low(i) for i in range(one.end, two.start)}
        if one.of_group and two.side is None and two.office is None and between <= {",", "and"}:
            first = _side_before(page, one)
            two.side, two.of_group, one.side = one.side, first is None, first or one.side


def _side_before(page: Page, run: Run) -> str | None:
    """The first of the two countries of "A and B ministers X and Y"."""
    second = party_ending_at(page, _begin_of_group(page, run))
    conjunction = second.first - 1 if second is not None else 0
    owner = party_ending_at(page, conjunction) if page.low(conjunction) == "and" else None
    return owner.side if owner is not None and owner.kind == "country" else None


def owner_of(page: Page, pronoun: int) -> str | None:
    """Whose "its foreign minister" is: the country or body named last before in the sentence, or its last subject."""
    if page.low(pronoun) not in ("its", "their"):
        return None
    if page.low(pronoun) == "its" and (told := name_telling(page, pronoun)):
        return told
    begins = page.words[pronoun].capital or _closes_what_is_told(page, pronoun)
    for i in range(pronoun - 1 - page.words[pronoun].capital, max(-1, pronoun - 30), -1):
        owner = page.owner[i]
        if page.low(i) in (".", "!", "?") or not page.same_line(i, pronoun):
            return None
        is_party = owner is not None and owner.kind in ("country", "organisation", "place")
        if owner is not None and is_party and (not begins or page.is_subject(owner.last - 1)):
            return owner.side
    return None


def _closes_what_is_told(page: Page, pronoun: int) -> bool:
    """ "ECOWAS will send envoys to Mali, its president Ann Poe said": its own, whose doing is told."""
    return page.low(pronoun - 1) in (",", "and", "but", "while") and any(
        page.low(i) == "said" for i in range(pronoun + 2, pronoun + 9)
    )


def read_behind(page: Page, run: Run) -> None:
    """ "of Japan" behind the name belongs to it; the African Union's chair "of Senegal" still speaks for the Union."""
    at = run.last
    if page.low(at) != "of":
        if run.side is None:
            run.apposed, run.side = office_behind(page, at) or (run.apposed, body_behind(page, at))
        return
    at += 2 if page.low(at + 1) == "the" else 1
    owner = page.owner[at] if at < len(page.owner) else None
    if owner and owner.kind in ("country", "organisation") and owner.first == at:
        front = page.owner[run.start]
        is_of_body = front is not None and front.kind == "organisation" and front.side == run.side
        run.end, run.side = owner.last, front.side if front is not None and is_of_body else owner.side


def sender_of(page: Page, run: Run, about: Sighting) -> Sighting:
    """The UN in "the UN's top LIBYA envoy X", "UN LIBYA envoy X": Libya is what the envoy is for, not whose."""
    is_noun = about.entry is not None and about.entry.kind in ("country", "organisation") and about.last == run.start
    if run.office is None or not is_noun or run.office.role.lower().rsplit(" ", 1)[-1] not in SENT:
        return about
    first = about.first
    while page.low(first - 1) in office_vocabulary() and page.owner[first - 1] is None:
        first -= 1
    sender = party_ending_at(page, first)
    return sender if sender is not None and sender.kind != "person" else about


def is_sent_there(run: Run, office: Office | None, about: Sighting) -> bool:
    """True for the Kellogg of "UKRAINE envoy Keith Kellogg": who is known to act for one country is sent to the other.

    Of somebody nobody knows that country is his own, as of "Iran ambassador X" and of "the Ukrainian envoy Kellogg".
    """
    is_noun = about.entry is not None and about.entry.kind == "country" and office is not None
    if office is None or not is_noun or office.role.lower().rsplit(" ", 1)[-1] != "envoy":
        return False
    is_right_before = about.last == office.first
    return is_right_before and run.entry is not None and run.entry.side not in (None, about.side)


def in_london(office: Office, side: str) -> str:
    """For whom "NORTHERN IRELAND SECRETARY X" acts: for the United Kingdom, whose minister he is."""
    is_of_london = side in _WITHIN_KINGDOM and office.role.lower() in ("secretary", "secretary of state")
    return "United Kingdom" if is_of_london else side


_WITHIN_KINGDOM = frozenset({"Northern Ireland", "Scotland", "Wales"})
