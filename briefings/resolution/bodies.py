"""Who belongs to which body: a member named beside its body adds nothing, a stranger is a counterpart.

"The G7 summit" and "the G7 summit with Japan's prime minister" are one meeting; "NATO and Russia"
is another than "NATO". The lists serve to compare reports only, and nothing is claimed from them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

_EUROPEAN_UNION = """Austria|Belgium|Bulgaria|Croatia|Cyprus|Czech Republic|Denmark|Estonia|Finland|France|Germany
|Greece|Hungary|Ireland|Italy|Latvia|Lithuania|Luxembourg|Malta|Netherlands|Poland|Portugal|Romania|Slovakia
|Slovenia|Spain|Sweden"""
_ASEAN = "Brunei|Cambodia|Indonesia|Laos|Malaysia|Myanmar|Philippines|Singapore|Thailand|Vietnam"
_G7 = "Canada|France|Germany|Italy|Japan|United Kingdom|United States|European Union"
_GULF = "Bahrain|Kuwait|Oman|Qatar|Saudi Arabia|United Arab Emirates"
_LISTS: Mapping[str, str] = {
    "European Union": _EUROPEAN_UNION,
    "NATO": """Albania|Belgium|Bulgaria|Canada|Croatia|Czech Republic|Denmark|Estonia|Finland|France|Germany|Greece
|Hungary|Iceland|Italy|Latvia|Lithuania|Luxembourg|Montenegro|Netherlands|North Macedonia|Norway|Poland
|Portugal|Romania|Slovakia|Slovenia|Spain|Sweden|Turkey|United Kingdom|United States""",
    "G7": _G7,
    "G8": _G7 + "|Russia",
    "G20": _G7
    + """|African Union|Argentina|Australia|Brazil|China|India|Indonesia|Mexico|Russia|Saudi Arabia|South Africa
|South Korea|Turkey""",
    "Quad": "Australia|India|Japan|United States",
    "AUKUS": "Australia|United Kingdom|United States",
    "BRICS": "Brazil|China|Egypt|Ethiopia|India|Indonesia|Iran|Russia|South Africa|United Arab Emirates",
    "ASEAN": _ASEAN,
    "East Asia Summit": _ASEAN + "|Australia|China|India|Japan|New Zealand|Russia|South Korea|United States|ASEAN",
    "APEC": """Australia|Brunei|Canada|Chile|China|Hong Kong|Indonesia|Japan|Malaysia|Mexico|New Zealand
|Papua New Guinea|Peru|Philippines|Russia|Singapore|South Korea|Taiwan|Thailand|United States|Vietnam""",
    "Gulf Cooperation Council": _GULF,
    "Arab League": _GULF
    + """|Algeria|Comoros|Djibouti|Egypt|Iraq|Jordan|Lebanon|Libya|Mauritania|Morocco|Palestinian Authority
|Somalia|Sudan|Syria|Tunisia|Yemen""",
    "CSTO": "Armenia|Belarus|Kazakhstan|Kyrgyzstan|Russia|Tajikistan",
    "Eurasian Economic Union": "Armenia|Belarus|Kazakhstan|Kyrgyzstan|Russia",
    "Commonwealth of Independent States": """Armenia|Azerbaijan|Belarus|Kazakhstan
|Kyrgyzstan|Moldova|Russia|Tajikistan|Uzbekistan""",
    "Shanghai Cooperation Organization": """Belarus|China|India|Iran|Kazakhstan
|Kyrgyzstan|Pakistan|Russia|Tajikistan|Uzbekistan""",
    "ECOWAS": """Benin|Burkina Faso|Cabo Verde|Gambia|Ghana|Guinea|Guinea-Bissau|Ivory Coast|Liberia|Mali|Niger|Nigeria
|Senegal|Sierra Leone|Togo""",
    "Bucharest Nine": "Bulgaria|Czech Republic|Estonia|Hungary|Latvia|Lithuania|Poland|Romania|Slovakia",
    "Visegrad Group": "Czech Republic|Hungary|Poland|Slovakia",
    "Weimar Triangle": "France|Germany|Poland",
    "Benelux": "Belgium|Luxembourg|Netherlands",
    "E3": "France|Germany|United Kingdom",
    "P5": "China|France|Russia|United Kingdom|United States",
    "P5+1": "China|France|Germany|Russia|United Kingdom|United States|European Union",
    "Mercosur": "Argentina|Bolivia|Brazil|Paraguay|Uruguay",
}
MEMBERS = {body: frozenset(name.strip() for name in names.split("|")) for body, names in _LISTS.items()}

OPEN_BODIES = frozenset(
    {
        "United Nations",
        "UN Security Council",
        "OSCE",
        "African Union",
        "Organization of American States",
        "Summit of the Americas",
        "Commonwealth of Nations",
        "Organisation of Islamic Cooperation",
        "Non-Aligned Movement",
        "World Health Organization",
        "World Trade Organization",
        "IAEA",
        "Council of Europe",
        "European Political Community",
        "Pacific Islands Forum",
        "World Economic Forum",
    }
)
"""Bodies too wide to list: at their own gatherings any country beside them counts as a member."""

BODIES = frozenset(MEMBERS) | OPEN_BODIES


def split_members(sides: frozenset[str], *, is_gathering: bool) -> tuple[frozenset[str], frozenset[str]]:
    """The sides that make a meeting what it is, and the members who are only named beside their body.

    A list of all members and nobody else stands for the body.
    """
    if whole := _WHOLE.get(sides):
        return frozenset({whole}), sides
    beside: set[str] = set()
    for body in sides & BODIES:
        if body in MEMBERS:
            beside |= sides & MEMBERS[body]
        elif is_gathering:
            beside |= sides - BODIES
    return sides - beside, frozenset(beside)


_WHOLE = {
    MEMBERS[body]: body for body in ("Quad", "AUKUS", "E3", "P5", "Weimar Triangle", "Visegrad Group", "Benelux", "G7")
}


_GOVERNING: Mapping[str, tuple[str, date]] = {"Taliban": ("Afghanistan", date(2021, 8, 15))}
"""Who governs a country, and since when: their ministers are told as the country's, or as theirs."""


def as_countries(sides: frozenset[str], day: date) -> frozenset[str]:
    """The sides with the country for those who govern it by that day; both where they are told beside each other."""
    for body, (country, since) in _GOVERNING.items():
        if body in sides and country not in sides and day >= since:
            sides = sides - {body} | {country}
    return sides
