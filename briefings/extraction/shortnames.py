"""Bodies called in short: "the Union" of a text about the African Union, "the bloc", the home's own "cabinet"."""

from __future__ import annotations

from briefings.extraction import gazetteer
from briefings.extraction.homeland import Homeland
from briefings.extraction.sightings import Page, Sighting, role_words

_KINDS = frozenset({
    "union", "forum", "league", "alliance", "community", "organization", "organisation", "association", "fund", "bank",
    "commonwealth", "federation", "coalition",
})  # fmt: skip
"""What a known body may be called by alone, with a capital, once it was named."""
_BLOCS = frozenset({
    "European Union", "African Union", "ECOWAS", "ASEAN", "SADC", "Mercosur", "IGAD", "Gulf Cooperation Council",
    "East African Community", "CARICOM", "NATO", "Arab League", "Pacific Islands Forum", "Visegrad Group", "BRICS",
    "UNASUR", "Economic Community of Central African States", "Eurasian Economic Union",
})  # fmt: skip
_SHARED = frozenset({"National Security Council", "National Security Agency"})
"""Bodies that many countries have by the same name."""
_CALLED = {
    "bloc": _BLOCS,
    "alliance": frozenset({"NATO", "CSTO"}),
    "cartel": frozenset({"OPEC", "OPEC+"}),
    "group": frozenset({"G7", "G8", "G20", "G77", "Quad", "BRICS", "OPEC+", "Visegrad Group"}),
}
"""What bodies are called without a capital, once they were named."""


def take_short_names(page: Page) -> None:
    """ "The Union", "the bloc": the body of that kind named last before, held less than certain."""
    latest: dict[str, Sighting] = {}
    i = 0
    while i < len(page.words):
        owner = page.owner[i]
        if page.low(i) in _CALLED and page.low(i - 1) != "the":
            latest.pop(page.low(i), None)  # "a rebel group": the group is another from here on
        if owner is not None:
            if owner.kind in ("organisation", "group") and owner.side in gazetteer.organisations():
                latest[owner.side.rsplit(" ", 1)[-1].lower()] = owner
                latest.update({short: owner for short, bodies in _CALLED.items() if owner.side in bodies})
            i = max(owner.last, i + 1)
            continue
        if page.low(i - 1) == "the" and (meant := latest.get(page.low(i))) is not None and _stands_alone(page, i):
            page.take(Sighting(i, i + 1, meant.side, meant.side, "organisation", certain=False))
        i += 1


def _stands_alone(page: Page, i: int) -> bool:
    """True for "the Union said", "the bloc's ministers"; not for "the Union Flag", "the union of bakers".

    Of "the group" there may be many: it is the body's only as the owner of its people, "the group's leaders".
    """
    word, following = page.words[i], page.words[i + 1] if i + 1 < len(page.words) else None
    is_owner = page.after_possessive(i + 1) > i + 1
    is_kind = (word.low in _KINDS and word.capital) or (word.low in _CALLED and (word.low != "group" or is_owner))
    goes_on = following is not None and (following.capital or following.low in ("of", "for"))
    return is_kind and not goes_on


def take_own_bodies(page: Page, homeland: Homeland) -> None:
    """ "The cabinet", "the National Security Council": of the country that the text is surely at home in."""
    home = homeland.home
    if home is None or not home.sure:
        return
    for sighting in page.sightings():
        if sighting.kind == "organisation" and page.text(sighting.first, sighting.last) in _SHARED:
            sighting.side = home.side if not _is_anothers(page, sighting.first) else sighting.side
    for i in range(len(page.words)):
        if page.low(i) == "cabinet" and page.owner[i] is None and _is_whole(page, i):
            page.take(Sighting(i, i + 1, page.text(i, i + 1), home.side, "organisation", role="cabinet"))


def _is_anothers(page: Page, first: int) -> bool:
    """True where a country stands before the body: "Iran's National Security Council"."""
    before = first - 1 - (page.low(first - 1) == "s")
    return any(page.owner[i] is not None for i in range(max(before - 1, 0), first))


def _is_whole(page: Page, i: int) -> bool:
    """True for "the cabinet" and "Cabinet" at the head of a sentence; not for "his war cabinet", "cabinet minister"."""
    opens = i == 0 or page.low(i - 1) in (".", "”", '"', ":", ";") or not page.same_line(i - 1, i)
    following = page.low(i + 1)
    is_part = following in role_words("heads") | role_words("groups") | {"office", "secretary", "minister", "-"}
    return (page.low(i - 1) == "the" or (opens and page.words[i].capital)) and not is_part
