"""Places in the parse: towns, countries and buildings, and the stops of a journey."""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction import gazetteer
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sides import is_capital
from briefings.extraction.encounters.vocabulary import nouns, words
from briefings.extraction.letterhead import country_of_title
from briefings.extraction.patterns.speakers import REGIONS
from briefings.extraction.reading import Mention


def stops_behind(scene: Scene, preposition: int) -> list[str]:
    """The places behind a preposition, conjuncts included; "Rome, Italy" is one."""
    syntax = scene.syntax
    stops: list[str] = []
    for kid in syntax.kids[preposition]:
        if syntax.dep[kid] in ("pobj", "npadvmod"):
            stops += stops_at(scene, kid) or _stops_of_seat(scene, kid)
    town = _town_of_country(scene, preposition) if stops and stops[0] in gazetteer.countries() else None
    return without_their_countries([town, *stops[1:]] if town is not None else stops)


_LONGEST_TOWN = 3
_BEHIND_COUNTRY = frozenset({",", ".", ";", "on", "from", "for", "to", "and", "in", "this", "next", "where", "("})


def _town_of_country(scene: Scene, preposition: int) -> str | None:
    """The Ohrid of "to Ohrid, North Macedonia, on 3 May", a town that nobody knows; not "in time, Chad will"."""
    syntax = scene.syntax
    token = preposition + 1
    while token < len(syntax) and syntax.pos[token] == "PROPN" and scene.moment[token] is None:
        if not is_nobody(scene, token) or not syntax.text[token][:1].isupper():
            return None
        token += 1
    if not 0 < token - preposition - 1 <= _LONGEST_TOWN or syntax.lower[token : token + 1] != [","]:
        return None
    country = scene.mention[token + 1] if token + 1 < len(syntax) else None
    if country is None or country.kind != "country" or country.first != token + 1:
        return None
    is_end = country.last >= len(syntax) or syntax.lower[country.last] in _BEHIND_COUNTRY or scene.moment[country.last]
    return scene.text(preposition + 1, token) if is_end and syntax.pos[token + 1] == "PROPN" else None


def _stops_of_seat(scene: Scene, seat: int) -> list[str]:
    """The Stuttgart of "will travel to Africa COMMAND IN STUTTGART", "to the HEADQUARTERS in Stuttgart"."""
    if scene.lemma(seat) not in ("command", "headquarters", "headquarter"):
        return []
    ways = (kid for kid in scene.syntax.kids[seat] if scene.syntax.lower[kid] in ("at", "in"))
    return [stop for kid in ways for stop in stops_behind(scene, kid)]


def leads_round(scene: Scene, preposition: int) -> bool:
    """True for the "of" of "a TOUR OF Ghana and Nigeria", behind which no people stand: they are where it leads."""
    syntax = scene.syntax
    if syntax.lower[preposition] != "of" or scene.lemma(syntax.head[preposition]) != "tour":
        return False
    named = [scene.mention[at] for at in range(preposition + 1, syntax.right[preposition] + 1)]
    kinds = {mention.kind for mention in named if mention is not None}
    return bool(kinds & {"country", "place"}) and "person" not in kinds


def without_their_countries(stops: Sequence[str]) -> list[str]:
    """The stops, each once; "Rome, Italy" is one, whatever the parser makes of it."""
    unique = list(dict.fromkeys(stops))
    return [stop for before, stop in zip([None, *unique], unique, strict=False) if not _is_country_of(stop, before)]


def town_with_day(scene: Scene, preposition: int) -> str | None:
    """The Valga of "in Valga on Tuesday", a town that nobody knows."""
    syntax, town = scene.syntax, preposition + 1
    is_name = town + 2 < len(syntax) and syntax.pos[town] == "PROPN" and syntax.text[town][:1].isupper()
    if not is_name or syntax.lower[town + 1] != "on" or scene.moment[town + 2] is None or scene.moment[town]:
        return None
    return syntax.text[town] if is_nobody(scene, town) else None


def is_nobody(scene: Scene, token: int) -> bool:
    """True for a name that is taken for nobody, or only perhaps for a body."""
    mention = scene.mention[token]
    return mention is None or (mention.kind in ("organisation", "group") and not mention.certain)


def elsewhere(scene: Scene, verb: int) -> int | None:
    """The Tete of "was moved FROM MAPUTO TO TETE", which nobody knows, the "hotel" of "moved TO A HOTEL nearby".

    Not the day or the time to which it was moved.
    """
    syntax = scene.syntax
    for way in syntax.kids[verb]:
        for head in syntax.kids[way] if syntax.lower[way] == "to" and syntax.dep[way] in ("prep", "dative") else ():
            is_name = syntax.pos[head] == "PROPN" and syntax.text[head][:1].isupper() and syntax.left[head] >= head - 1
            is_name = is_name and scene.lemma(head) not in nouns() and is_nobody(scene, head)
            is_site = scene.lemma(head) in words("people", "venues") | words("people", "sites")
            if (is_name or is_site) and not any(scene.moment[at] for at in range(syntax.left[head], head + 1)):
                return head
    return None


def stops_listed(scene: Scene, preposition: int) -> list[str]:
    """The places of a list behind "to", read word by word: "Milan June 20-22, Tirana June 30, and Ohrid July 1-3"."""
    syntax = scene.syntax
    end = syntax.bounds[syntax.sentence[preposition]][1]
    stops: list[str] = []
    token = preposition + 1
    while token < end:
        mention, moment = scene.mention[token], scene.moment[token]
        if mention is not None and mention.kind in ("place", "country"):
            if mention.kind == "country" and syntax.pos[token] == "ADJ":
                break  # "the LITHUANIAN capital"
            if not (stops and (mention.name == stops[-1] or _lies_around(scene, mention, stops[-1]))):
                stops.append(mention.name)
            token = max(mention.last, token + 1)
        elif moment is not None:
            token = max(moment.last, token + 1)
        elif syntax.lower[token] in _BETWEEN_STOPS:
            token += 1
        elif stops and (last := _end_of_unknown(scene, token, end)) is not None:
            stops.append(scene.text(token, last))
            token = last
        else:
            break
    if len(stops) == len(_ONE_TOWN) and _is_town_and_country(scene, preposition, stops):
        stops = stops[:1]
    return list(dict.fromkeys(stops))


_ONE_TOWN = ("town", "country")


def _is_town_and_country(scene: Scene, preposition: int, stops: list[str]) -> bool:
    """True for "to Brest, France", whichever Brest is known: two stops have an "and" between them."""
    first, second = scene.mention[preposition + 1], stops[1]
    if first is None or first.kind != "place" or scene.syntax.lower[first.last : first.last + 1] != [","]:
        return False
    behind = scene.mention[first.last + 1]
    return behind is not None and behind.kind == "country" and behind.name == second


def federation_on_paper(scene: Scene, preposition: int) -> str | None:
    """The United States where the White House says that the President goes "to Manchester, NEW HAMPSHIRE".

    The town may be known for another of its name, and who goes there visits nobody.
    """
    town = scene.mention[preposition + 1] if preposition + 1 < len(scene.syntax) else None
    last = town.last if town is not None else preposition + 2
    behind = scene.mention[last + 1] if scene.syntax.lower[last : last + 1] == [","] else None
    is_own = behind is not None and country_of_title(scene.reading.title) is not None
    return gazetteer.federation_of(behind.name) if behind is not None and is_own else None


def _end_of_unknown(scene: Scene, token: int, end: int) -> int | None:
    """Where a capitalised name ends that nobody knows and a day follows: the "Ohrid" of "Tirana and Ohrid July 1-3"."""
    syntax, last = scene.syntax, token
    while last < end and syntax.text[last][:1].isupper() and scene.mention[last] is None and scene.moment[last] is None:
        last += 1
    behind = last + (syntax.lower[last : last + 1] in (["on"], ["from"], [","]))
    return last if last > token and behind < end and scene.moment[behind] is not None else None


_BETWEEN_STOPS = frozenset({",", ";", "and", "on", "from", "to", "the", "then", "both", "(", ")", "as", "well"})


def _lies_around(scene: Scene, mention: Mention, town: str) -> bool:
    """True for the country behind its town, and the "Florida" of "Miami, Florida"."""
    is_state = mention.name in gazetteer.states() and scene.syntax.lower[mention.first - 1] == ","
    return _is_country_of(mention.name, town) or (is_state and town not in gazetteer.states())


def _is_country_of(country: str, town: str | None) -> bool:
    """True for "Korea" behind "Seoul": it only says where that lies."""
    return town is not None and town != country and gazetteer.country_of(town) == country


def stops_at(scene: Scene, head: int, depth: int = 6) -> list[str]:
    syntax = scene.syntax
    place = place_at(scene, head)
    found = [place] if place else _town_of(scene, head) or _capital(scene, head) or _base(scene, head)
    inside = scene.mention[head]
    for kid in syntax.kids[head] if depth else ():
        if syntax.dep[kid] in ("conj", "appos") and not scene.is_preposition(kid):
            if inside and inside.first <= kid < inside.last:
                continue
            below = stops_at(scene, kid, depth - 1)
            if below and place and syntax.dep[kid] == "appos" and lies_in(place, below[0]):
                below = below[1:]
            found += below
    return found


def _base(scene: Scene, head: int) -> list[str]:
    """The Minford Air Force Base that somebody travels to: a place of no table."""
    syntax, first = scene.syntax, head
    if scene.lemma(head) != "base" or not syntax.text[head][0].isupper():
        return []
    while first > syntax.left[head] and syntax.text[first - 1][0].isupper():
        first -= 1
    return [scene.text(first, head + 1)] if first < head else []


_TOWNS = frozenset({
    "town", "city", "village", "resort", "port", "suburb", "district", "island", "post", "crossing", "checkpoint",
    "settlement", "hamlet", "oasis", "spa",
})  # fmt: skip
_LYING = frozenset({"of", "in", "at"})


def _town_of(scene: Scene, head: int) -> list[str]:
    """The town of "the border town of Busia", known or not."""
    syntax = scene.syntax
    if scene.lemma(head) not in _TOWNS:
        return []
    for kid in syntax.kids[head]:
        if syntax.lower[kid] in _LYING and syntax.dep[kid] == "prep":
            for below in syntax.kids[kid]:
                if syntax.dep[below] == "pobj" and syntax.pos[below] == "PROPN":
                    return [place_at(scene, below) or scene.text(syntax.left[below], below + 1)]
    return []


def _capital(scene: Scene, head: int) -> list[str]:
    """The Vilnius of "the Lithuanian capital"."""
    if scene.syntax.lower[head] != "capital":
        return []
    owners = (scene.mention[kid] for kid in scene.syntax.kids[head])
    country = next((each.side for each in owners if each is not None and each.kind == "country"), None)
    towns = gazetteer.countries().get(country or "", {}).get("capital", ())
    return list(towns[:1])


_SENTENCES_BACK = 1


def where_is_there(scene: Scene, head: int) -> str | None:
    """The Tunis of "wanted to see Tunis and called off a trip THERE": the place named last before.

    Of "is in Tunis on her first trip to Africa. While THERE, ..." the town, and not the part of the world it lies in.
    """
    syntax = scene.syntax
    there = next(
        (kid for kid in syntax.kids[head] if syntax.lower[kid] == "there" and syntax.dep[kid] == "advmod"), None
    )
    if there is None:
        return None
    start = syntax.bounds[max(scene.sentence(there) - _SENTENCES_BACK, 0)][0]
    before = (mention for at in range(there - 1, start - 1, -1) if (mention := scene.mention[at]) is not None)
    places = [mention for mention in before if mention.kind == "place" or _is_land(scene, mention)]
    place = places[0] if places else None
    if place is not None and place.name in REGIONS:
        sentence = scene.sentence(place.first)
        near = (each for each in places if each.name not in REGIONS and scene.sentence(each.first) == sentence)
        place = next(near, place)
    return place.name if place is not None and not _is_listed(scene, place) else None


def _is_land(scene: Scene, mention: Mention) -> bool:
    """True for a country by its name: no people ("Swedish"), and nobody who acts."""
    last, syntax = mention.last - 1, scene.syntax
    is_name = mention.kind == "country" and syntax.pos[last] == "PROPN"
    is_acting = syntax.dep[last] in ("nsubj", "nsubjpass") and scene.lemma(syntax.head[last]) != "be"
    return is_name and not is_acting and syntax.dep[last] not in ("poss", "compound", "amod")


def _is_listed(scene: Scene, place: Mention) -> bool:
    """True for the second of "to Israel AND THE WEST BANK": of two nobody says which."""
    behind = place.first - (scene.syntax.lower[place.first - 1] == "the")
    mention = scene.mention[behind - 2] if behind > 1 else None
    return scene.syntax.lower[behind - 1] == "and" and mention is not None and mention.kind in ("place", "country")


def lies_in(town: str, country: str) -> bool:
    return gazetteer.country_of(town) == country or gazetteer.country_of(country) is None


def place_at(scene: Scene, token: int) -> str | None:
    """The place that a noun names, or None: a town, a country, a building."""
    mention = scene.mention[token]
    if mention is not None:
        if mention.kind == "place" or (mention.kind == "country" and scene.syntax.pos[token] != "ADJ"):
            return "Vatican" if mention.name == "Holy See" else mention.name
        words_of = scene.reading.text[mention.start : mention.end].removeprefix("the ")
        return venue_named(words_of)
    if scene.syntax.pos[token] != "PROPN" or scene.lemma(token) in _GATHERINGS:
        return None
    if scene.moment[token] is not None:
        return _before_day(scene, token)
    if (estate := _word_around(scene, token)) is not None:
        return estate
    entity = scene.entity[token] or _name_at(scene, token)
    return entity.removeprefix("the ").removeprefix("The ") if entity else None


_GATHERINGS = frozenset({"ministerial", "summit", "forum", "dialogue", "conference", "meeting"})
"""What is no place, whatever the tagger takes "the ASEAN Ministerial" for."""


def _before_day(scene: Scene, token: int) -> str | None:
    """The town in "Berlin May 25-27", which the parser takes for one name."""
    mentions = (scene.mention[kid] for kid in scene.syntax.kids[token] if scene.syntax.dep[kid] in ("compound", "nmod"))
    return next((mention.name for mention in mentions if mention and mention.kind in ("place", "country")), None)


def _word_around(scene: Scene, token: int) -> str | None:
    """The "Mar-a-Lago" of which the tagger makes several words; None where it is no building of the table."""
    lower, first, last = scene.syntax.lower, token, token + 1
    while first > 0 and "-" in (lower[first], lower[first - 1]) and token - first < _HYPHENS:
        first -= 1
    while last < len(lower) and "-" in (lower[last], lower[last - 1]) and last - token < _HYPHENS:
        last += 1
    return venue_named(scene.text(first, last)) if last - first > 1 else None


_HYPHENS = 5


def _name_at(scene: Scene, token: int) -> str | None:
    """The name that ends here and begins with a known town's: "Paris-Saclay"."""
    syntax, first = scene.syntax, token
    while first > 0 and syntax.head[first - 1] == token and syntax.dep[first - 1] in ("compound", "punct", "nmod"):
        first -= 1
    mention = scene.mention[first]
    is_town = mention is not None and mention.kind == "place" and first < token
    return scene.text(first, token + 1) if is_town else None


_OF_STATE = frozenset({"presidential palace", "royal palace", "foreign ministry", "defence ministry"})


def venue_behind(scene: Scene, preposition: int) -> list[str]:
    """The "Adre airport" of "at Adre airport", the "Golf Hotel": a building with a name of its own."""
    syntax = scene.syntax
    if syntax.lower[preposition] not in ("at", "in") or scene.in_dateline(preposition):
        return []
    for kid in syntax.kids[preposition]:
        if syntax.dep[kid] != "pobj" or scene.lemma(kid) not in words("people", "venues"):
            continue
        first = next((token for token in range(syntax.left[kid], kid) if syntax.text[token][:1].isupper()), kid)
        if first < kid:
            return [scene.text(first, kid + 1)]
        if kid and scene.text(kid - 1, kid + 1).lower() in _OF_STATE:
            return [scene.text(kid - 1, kid + 1)]
    return []


def is_town_behind(scene: Scene, token: int, head: int) -> bool:
    """True for "Iran and the EU, Vienna, 14 March": a town behind who is no town says where."""
    town, first = scene.mention[token], scene.mention[head]
    if town is None or first is None or town.kind != "place" or first.kind == "place":
        return False
    return not (is_capital(town.name) and scene.syntax.lower[town.first - 1] in ("and", "&"))


def venue_named(text: str) -> str | None:
    """A building or estate of the table by these words."""
    plain = " ".join(text.split())
    return plain if plain in gazetteer.venues() else None
