"""Sentences that are not read yet, each with the reason; published on Wednesday 2 March 2022.

Whoever teaches us one moves its line to a table of what is found.
"""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told

_KIND = "what kind of meeting it is: of houses, by video, at table"
_DAY = "the day: of something that came to nothing, or told some words away"
_WHO = "who takes part: told elsewhere, by a title alone, or by a name nobody knows"
_TURN = "a turn of phrase that tells of no meeting by its own words"
_PLACE = "where it is"


def _not_yet(reason: str, text: str, *wanted: str) -> object:
    return pytest.param(text, list(wanted), marks=pytest.mark.xfail(strict=True, reason=reason))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        _not_yet(
            _DAY,
            "Plans are under way for a summit between Japan and Russia in Vladivostok in September.",
            "summit | Japan, Russia | Vladivostok | 2022-09-01..2022-09-30 | scheduled",
        ),
        _not_yet(
            _DAY,
            "Sri Lanka's foreign minister left for Beijing last night to meet his Chinese counterpart.",
            "meeting | China, Sri Lanka | Beijing | - | scheduled",
        ),
        _not_yet(
            _DAY,
            "The Swiss foreign minister has been in Moscow since Monday for consultations with his Russian"
            " counterpart.",
            "talks | Russia, Switzerland | Moscow | 2022-02-28 | held",
        ),
        _not_yet(
            _DAY,
            "ASEAN foreign ministers are holding a retreat in Phnom Penh this week.",
            "meeting | ASEAN | Phnom Penh | 2022-02-28..2022-03-06 | held",
        ),
        _not_yet(
            _DAY,
            "President Harold Whitcombe of the United States will bring Israeli Prime Minister Avner Shalev"
            " and Palestinian leader Marwan Qasim together at Camp David beginning March 11.",
            "meeting | Israel, Palestinian Authority, United States | Camp David | 2022-03-11 | scheduled",
        ),
        _not_yet(
            _KIND,
            "The cabinets of Peru and Bolivia sat together in the lakeside city of Puno on Tuesday.",
            "session | Bolivia, Peru | Puno | 2022-03-01 | held",
        ),
        _not_yet(
            _KIND,
            "The Knesset convenes on Wednesday to debate the budget.",
            "session | Israel | - | 2022-03-02 | scheduled",
        ),
        _not_yet(
            _KIND,
            "The G7 foreign ministers confer by video on Friday.",
            "call | G7 | - | 2022-03-04 | scheduled",
        ),
        _not_yet(
            _KIND,
            "Morocco and Spain will hold the next session of their high-level meeting in Rabat in May.",
            "session | Morocco, Spain | Rabat | 2022-05-01..2022-05-31 | scheduled",
        ),
        _not_yet(
            _KIND,
            "The preparatory meeting for the summit of the Arab League takes place in Algiers on 27 March.",
            "meeting | Arab League | Algiers | 2022-03-27 | scheduled",
        ),
        _not_yet(
            _KIND,
            "Presidents Walid Brahim of Tunisia and Yacine Belaid of Algeria held a video conference on Tuesday.",
            "call | Algeria, Tunisia | - | 2022-03-01 | held",
        ),
        _not_yet(
            _KIND,
            "EU leaders hold a video conference on Thursday.",
            "call | European Union | - | 2022-03-03 | scheduled",
        ),
        _not_yet(
            _KIND,
            "Indian Prime Minister Arun Rao hosted Japanese Prime Minister Kenji Mori for lunch in New Delhi"
            " on Monday.",
            "meeting | India, Japan | New Delhi | 2022-02-28 | held",
        ),
        _not_yet(
            _PLACE,
            "The Ukrainian president, who had met his Polish counterpart in Rzeszow the day before, flew to"
            " Paris on Tuesday.",
            "meeting | Poland, Ukraine | Rzeszów | 2022-02-28 | held",
            "visit | Ukraine | Paris | 2022-03-01 | held",
        ),
        _not_yet(
            _PLACE,
            "Talks between Indian and Chinese commanders at Moldo broke up on Sunday after nine hours.",
            "talks | China, India | Moldo | 2022-02-27 | held",
        ),
        _not_yet(
            _PLACE,
            "Israel's prime minister left Washington on Tuesday after three days of talks with US officials.",
            "talks | Israel, United States | Washington | 2022-02-27..2022-03-01 | held",
        ),
        _not_yet(
            _PLACE,
            "Ghana's president is off to Lome on Friday to confer with the Togolese leader.",
            "meeting | Ghana, Togo | Lome | 2022-03-04 | scheduled",
        ),
        _not_yet(
            _PLACE,
            "On Tuesday, Mexican President Laura Campos welcomed her Guatemalan counterpart, Luis Ajpop, to"
            " the National Palace.",
            "visit | Guatemala, Mexico | National Palace | 2022-03-01 | held",
        ),
        _not_yet(
            _TURN,
            "The Security Council will be briefed on Friday by envoy Pierre Lambert on the situation in Libya.",
            "session | UN Security Council, United Nations | - | 2022-03-04 | scheduled",
        ),
        _not_yet(
            _TURN,
            "Colombia's Senate committee questions Defence Minister Marta Rojas on Wednesday.",
            "hearing | Colombia | - | 2022-03-02 | scheduled",
        ),
        _not_yet(
            _TURN,
            "The Swiss Federal Council meets the cantons in Bern on Friday.",
            "meeting | Switzerland | Bern | 2022-03-04 | scheduled",
        ),
        _not_yet(
            _TURN,
            "The two presidents, Marta Rojas of Colombia and Pablo Mera of Ecuador, rescheduled their meeting"
            " in Quito from 5 to 9 March.",
            "meeting | Colombia, Ecuador | Quito | 2022-03-09 | scheduled (was 2022-03-05)",
        ),
        _not_yet(
            _TURN,
            "The two last met in Asuncion in February, when Chilean President Ricardo Soto and Paraguayan"
            " President Ana Duarte signed a pact.",
            "meeting | Chile, Paraguay | Asuncion | 2022-02-01..2022-02-28 | held",
        ),
        _not_yet(
            _TURN,
            "The talks, the first in two years between Cyprus and Turkey, ended on Monday without a statement.",
            "talks | Cyprus, Turkey | - | 2022-02-28 | held",
        ),
        _not_yet(
            _TURN,
            "Moscow and Washington are discussing a call between their presidents this week.",
            "call | Russia, United States | - | 2022-03-03..2022-03-06 | tentative",
        ),
        _not_yet(
            _TURN,
            "Tunisia's foreign minister said a visit to Tripoli before the end of March was under consideration.",
            "visit | Tunisia | Tripoli | 2022-03-02..2022-03-31 | tentative",
        ),
        _not_yet(
            _TURN,
            "Mali and Burkina Faso, whose own soldiers took power in 2021, sent ministers to Niamey on Monday.",
            "visit | Burkina Faso, Mali | Niamey | 2022-02-28 | held",
        ),
        _not_yet(
            _TURN,
            "A North Korean delegation left Pyongyang for Beijing on Tuesday.",
            "visit | North Korea | Beijing | 2022-03-01 | held",
        ),
        _not_yet(
            _TURN,
            "Public hearings in the case of Guyana against Venezuela open at the International Court of"
            " Justice in The Hague on 17 March.",
            "hearing | Guyana, Venezuela | The Hague | 2022-03-17 | scheduled",
        ),
        _not_yet(
            _TURN,
            "President Ellery telephoned President Augustin Lukumbi of the Democratic Republic of the Congo"
            " this morning to follow up on the ceasefire.",
            "call | Democratic Republic of the Congo, United States | - | 2022-03-02 | held",
        ),
        _not_yet(
            _TURN,
            "Australian Foreign Minister Colin Hadley reached his Fijian counterpart, Ratu Vatubua, by phone"
            " on Monday.",
            "call | Australia, Fiji | - | 2022-02-28 | held",
        ),
        _not_yet(
            _TURN,
            "Ethiopian Prime Minister Hailu Bekele put through a call to Sudanese leader Omar Ali on Tuesday.",
            "call | Ethiopia, Sudan | - | 2022-03-01 | held",
        ),
        _not_yet(
            _TURN,
            "The contact group on Somalia, chaired by Norway, convenes in London on 10 March.",
            "meeting | Norway | London | 2022-03-10 | scheduled",
        ),
        _not_yet(
            _TURN,
            "The G20 sherpas gather for the second time in Udaipur on Monday.",
            "meeting | G20 | Udaipur | 2022-03-07 | scheduled",
        ),
        _not_yet(
            _TURN,
            "President Aino Laine will see Chancellor Anja Feld of Germany in Berlin on Friday.",
            "meeting | Finland, Germany | Berlin | 2022-03-04 | scheduled",
        ),
        _not_yet(
            _TURN,
            "Emperor Akira granted an audience to the Belgian foreign minister in Tokyo on Monday.",
            "meeting | Belgium, Japan | Tokyo | 2022-02-28 | held",
        ),
        _not_yet(
            _TURN,
            "Prime Minister Lars Berg of Norway was the guest of Swedish Prime Minister Eva Strand in"
            " Stockholm on Monday.",
            "meeting | Norway, Sweden | Stockholm | 2022-02-28 | held",
        ),
        _not_yet(
            _TURN,
            "The Swedish defence minister will tour the Baltic states next week.",
            "visit | Sweden | - | 2022-03-07..2022-03-13 | scheduled",
        ),
        _not_yet(
            _TURN,
            "Mauritian Prime Minister Raj Ramgoolam left for London on Monday to sign a treaty.",
            "visit | Mauritius | London | 2022-02-28 | held",
        ),
        _not_yet(
            _TURN,
            "He will be in Ankara on Friday, the Kazakh foreign ministry said of Foreign Minister Daniyar Omarov.",
            "visit | Kazakhstan | Ankara | 2022-03-04 | scheduled",
        ),
        _not_yet(
            _TURN,
            "Turkmen President Serdar Ataev set off on Monday for Tehran.",
            "visit | Turkmenistan | Tehran | 2022-02-28 | held",
        ),
        _not_yet(
            _WHO,
            "The Human Rights Council opened its 49th session in Geneva on Monday.",
            "session | UN Human Rights Council | Geneva | 2022-02-28 | held",
        ),
        _not_yet(
            _WHO,
            "The Loya Jirga will convene in Kabul on 20 March.",
            "session | Afghanistan | Kabul | 2022-03-20 | scheduled",
        ),
        _not_yet(
            _WHO,
            "The 12th session of the Indo-Vietnamese Joint Commission concluded in Hanoi on Tuesday.",
            "session | India, Vietnam | Hanoi | 2022-03-01 | held",
        ),
    ],
)
def test_what_is_not_read_yet(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert sorted(found) == sorted(wanted)
