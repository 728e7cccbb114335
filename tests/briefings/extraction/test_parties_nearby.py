"""Ministers of whom the text does not say whose they are: what is named near them tells it, or only lies by the way."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.test_parties import mentions

TELLING = [
    ("Slovenia said it would help. Foreign Minister Jan Kos will go to Rome.", "Jan Kos", "Slovenia"),
    ("The Czech government has sent aid to Ukraine. Foreign Minister Jan Kos will visit Kyiv.", "Jan Kos", "Czech Republic"),
    ("Peru's exports to China fell. Trade Minister Luz Rey will visit Beijing.", "Luz Rey", "Peru"),
    ("Norway's envoy will travel to Dhaka. There she will meet with Foreign Minister Amin Sarkar.", "Amin Sarkar", "Bangladesh"),
    ("President Tayyip Erdogan will be in New York on Friday.", "Tayyip Erdogan", "Turkey"),
    ("An envoy spoke with Ghana Ministry of Trade Secretary Kofi Asare.", "Kofi Asare", "Ghana"),
    ("Germany's chancellor saw President Vladimir Vladimirovich Putin.", "Vladimir Vladimirovich Putin", "Russia"),
]  # fmt: skip
BY_THE_WAY = [
    ("After talks in Ankara, Foreign Minister Jan Kos will fly to Tbilisi.", "Jan Kos"),
    ("The Union is at odds with Russia. Prime Minister Jan Kos will travel to Kyiv.", "Jan Kos"),
    ("GENEVA - Foreign Minister Jan Kos will see the refugee chief.", "Jan Kos"),
    ("Tensions with Russia are high. Defence Minister Jan Kos will visit Brussels.", "Jan Kos"),
    ("The protests in Tbilisi go on. Foreign Minister Jan Kos will visit Paris.", "Jan Kos"),
    ("Canada and Mexico signed a deal. Trade Minister Luz Rey spoke of it.", "Luz Rey"),
    ("The actor Bruno Cameron spoke.", "Bruno Cameron"),
]


@pytest.mark.parametrize(("text", "name", "side"), TELLING)
def test_a_minister_is_of_the_country_that_acts(nlp: Language, text: str, name: str, side: str) -> None:
    assert {each.side for each in mentions(nlp, text) if each.name == name} == {side}


@pytest.mark.parametrize(("text", "name"), BY_THE_WAY)
def test_what_lies_by_the_way_tells_nothing_of_a_minister(nlp: Language, text: str, name: str) -> None:
    assert {each.side for each in mentions(nlp, text) if each.name == name} <= {name}
