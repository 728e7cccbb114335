"""Names of bodies, movements and towns that are called otherwise in other languages, and that CLDR has no code for.

Translators give them; a name that is the same everywhere, or that nobody has translated, stays as the sources write it.
"""

from __future__ import annotations

from briefings.language import pmarked

NAMES = (
    pmarked("name", "African Union"),
    pmarked("name", "Arab League"),
    pmarked("name", "Council of Europe"),
    pmarked("name", "European Commission"),
    pmarked("name", "European Council"),
    pmarked("name", "European Parliament"),
    pmarked("name", "Gulf Cooperation Council"),
    pmarked("name", "Hezbollah"),
    pmarked("name", "Houthis"),
    pmarked("name", "International Court of Justice"),
    pmarked("name", "International Criminal Court"),
    pmarked("name", "International Monetary Fund"),
    pmarked("name", "Palestinian Authority"),
    pmarked("name", "Red Cross"),
    pmarked("name", "UN General Assembly"),
    pmarked("name", "UN Human Rights Council"),
    pmarked("name", "UN Security Council"),
    pmarked("name", "World Bank"),
    pmarked("name", "World Food Programme"),
    pmarked("name", "World Health Organization"),
    pmarked("name", "World Trade Organization"),
    pmarked("name", "Abkhazia"),
    pmarked("name", "Catalonia"),
    pmarked("name", "Kurdistan Region"),
    pmarked("name", "Nagorno-Karabakh"),
    pmarked("name", "Northern Cyprus"),
    pmarked("name", "Northern Ireland"),
    pmarked("name", "Scotland"),
    pmarked("name", "South Ossetia"),
    pmarked("name", "Soviet Union"),
    pmarked("name", "Transnistria"),
    pmarked("name", "Yugoslavia"),
    pmarked("name", "Beijing"),
    pmarked("name", "Cologne"),
    pmarked("name", "Florence"),
    pmarked("name", "Gdansk"),
    pmarked("name", "Geneva"),
    pmarked("name", "Genoa"),
    pmarked("name", "Krakow"),
    pmarked("name", "Mecca"),
    pmarked("name", "Milan"),
    pmarked("name", "Munich"),
    pmarked("name", "Naples"),
    pmarked("name", "Nice"),
    pmarked("name", "Pyongyang"),
    pmarked("name", "Strasbourg"),
    pmarked("name", "The Hague"),
    pmarked("name", "Venice"),
)
