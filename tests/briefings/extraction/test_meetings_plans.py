"""How meetings stand: moved, put off, called off, weighed, offered, agreed on; and what is none of these."""

from __future__ import annotations

import pytest
from spacy.language import Language

from tests.briefings.extraction.telling import told


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "A summit of ECOWAS leaders planned for Friday in Accra has been called off.",
            ["summit | ECOWAS | Accra | 2022-03-04 | cancelled"],
        ),
        (
            "Talks between Sudan and Ethiopia that were to open in Khartoum on Thursday have been scrapped.",
            ["talks | Ethiopia, Sudan | Khartoum | 2022-03-03 | cancelled"],
        ),
        (
            "The Greek prime minister has shelved a visit to Ankara that had been set for 12 March.",
            ["visit | Greece | Ankara | - | postponed (was 2022-03-12)"],
        ),
        (
            "A meeting of the Polish and Hungarian foreign ministers in Warsaw on Friday was put back to 14 March.",
            ["meeting | Hungary, Poland | Warsaw | 2022-03-14 | scheduled (was 2022-03-04)"],
        ),
        (
            "The Japan-Korea ministerial, due on 10 March in Seoul, has been brought forward to 8 March.",
            ["meeting | Japan, South Korea | Seoul | 2022-03-08 | scheduled (was 2022-03-10)"],
        ),
        (
            "Brazil and Argentina pushed their trade talks to 21 March.",
            ["talks | Argentina, Brazil | - | 2022-03-21 | scheduled"],
        ),
        (
            "Kenya and Somalia postponed talks on their sea border set for 7 March in Nairobi indefinitely.",
            ["talks | Kenya, Somalia | Nairobi | - | postponed (was 2022-03-07)"],
        ),
        (
            "The German chancellor cancelled a trip to Tokyo next week because of the war.",
            ["visit | Germany | Tokyo | 2022-03-07..2022-03-13 | cancelled"],
        ),
        (
            "India has pulled out of talks with Pakistan scheduled for 15 March in Islamabad.",
            ["talks | India, Pakistan | Islamabad | 2022-03-15 | cancelled"],
        ),
        (
            "The Quad leaders' call planned for Thursday was moved to Friday.",
            ["call | Quad | - | 2022-03-04 | scheduled (was 2022-03-03)"],
        ),
        (
            "The second round of talks between Colombia and the ELN, originally set for 9 March in Havana, will now open on 16 March.",
            ["talks | Colombia, ELN | Havana | 2022-03-16 | scheduled (was 2022-03-09)"],
        ),
        (
            "Thailand has deferred a meeting with Cambodia on their border that had been pencilled in for 8 March.",
            ["meeting | Cambodia, Thailand | - | - | postponed (was 2022-03-08)"],
        ),
        (
            "A visit to Kigali by the Burundian president planned for this weekend is off.",
            ["visit | Burundi | Kigali | 2022-03-05..2022-03-06 | cancelled"],
        ),
        (
            "Egypt and Turkey have agreed to delay their talks in Ankara, which were to start on 6 March, by a week.",
            ["talks | Egypt, Turkey | Ankara | 2022-03-13 | scheduled (was 2022-03-06)"],
        ),
        (
            "The summit between Presidents Andrei Volkov of Russia and Dana Whitfield of the United States was abandoned after the shelling.",
            ["summit | Russia, United States | - | - | cancelled"],
        ),
        (
            "A lunch between the Australian prime minister and the Solomons leader, Job Tausinga, pencilled in for Monday in Cairns, has been called off.",
            ["other | Australia, Solomon Islands | Cairns | 2022-03-07 | cancelled"],
        ),
        (
            "Serbia walked out of the talks with Kosovo in Brussels on Tuesday.",
            ["talks | Kosovo, Serbia | Brussels | 2022-03-01 | held"],
        ),
        (
            "Saudi Arabia and Iran suspended the fifth round of their talks, which had been due in Baghdad on Wednesday.",
            ["talks | Iran, Saudi Arabia | Baghdad | - | postponed (was 2022-03-02)"],
        ),
        (
            "The IGAD ministerial on Sudan, originally called for Wednesday in Djibouti, has been put off to 12 March.",
            ["meeting | IGAD | Djibouti | 2022-03-12 | scheduled (was 2022-03-02)"],
        ),
        (
            "The meeting of Chad's National Executive Council, which had been set down for Wednesday, 9 March, has been moved to Monday, 14 March.",
            ["meeting | Chad | - | 2022-03-14 | scheduled (was 2022-03-09)"],
        ),
        (
            "Armenia and Azerbaijan will meet in Tbilisi on 10 March rather than 4 March.",
            ["meeting | Armenia, Azerbaijan | Tbilisi | 2022-03-10 | scheduled (was 2022-03-04)"],
        ),
        (
            "The trip of Slovak Prime Minister Jan Kral to Budapest is postponed until further notice.",
            ["visit | Slovakia | Budapest | - | postponed"],
        ),
        ("Malaysia's king put off a state visit to Brunei.", ["visit | Malaysia | Brunei | - | postponed"]),
        (
            "Friday's meeting between the Chinese and Indian defence ministers will go ahead as planned.",
            ["meeting | China, India | - | 2022-03-04 | scheduled"],
        ),
        (
            "The talks between Mali and ECOWAS, which had been broken off in January, resume in Bamako on Thursday.",
            ["talks | ECOWAS, Mali | Bamako | 2022-03-03 | scheduled"],
        ),
    ],
)
def test_what_becomes_of_a_plan_is_told(nlp: Language, text: str, wanted: list[str]) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "The European Council scheduled for 10 March will not go ahead.",
        "The French parliament called off its search for the papers on Monday.",
        "The bank scrapped its meeting-free Fridays.",
        "Protests called for Friday in Accra were called off.",
        "An election planned for Sunday in Gambia was postponed.",
        "Exercises by Japan and South Korea planned for next week have been shelved.",
        "Flights to Kigali scheduled for Sunday were cancelled.",
        "The Greek prime minister said he would never cancel a visit to Cyprus.",
        "Opposition leaders asked the president to call off his trip to Moscow.",
        "The deal between Kenya and Somalia fell through on Monday.",
        "The vote was moved to Friday.",
        "Brazil pushed back against the plan on Monday.",
    ],
)
def test_what_else_is_put_off_is_no_meeting(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Kenya has offered to host talks between the Sudanese army and the Rapid Support Forces in Nairobi.",
            ["talks | Kenya, Rapid Support Forces, Sudan | Nairobi | - | tentative"],
        ),
        (
            "Switzerland offered to host a meeting of the Russian and Ukrainian presidents in Geneva.",
            ["meeting | Russia, Switzerland, Ukraine | Geneva | - | tentative"],
        ),
        (
            "President Vera Lind of Sweden has accepted an invitation to visit Delhi in April.",
            ["visit | Sweden | Delhi | 2022-04-01..2022-04-30 | scheduled"],
        ),
        (
            "Turkish President Kemal Sezgin invited his Greek counterpart to Ankara for talks on 15 March.",
            ["talks | Greece, Turkey | Ankara | 2022-03-15 | tentative"],
        ),
        (
            "Qatar's emir invited President Omar Diallo of Senegal to visit Doha in May.",
            ["visit | Senegal | Doha | 2022-05-01..2022-05-31 | tentative"],
        ),
        (
            "The delegation conveyed an invitation to Prime Minister Rokeya Begum of Bangladesh to come to Naypyidaw in April.",
            ["visit | Bangladesh | Naypyidaw | 2022-04-01..2022-04-30 | tentative"],
        ),
        (
            "Japan's foreign minister has accepted the invitation of his Iranian counterpart to Tehran.",
            ["visit | Japan | Tehran | - | scheduled"],
        ),
        (
            "The two sides agreed that the foreign ministers of Iraq and Kuwait should meet in Basra on 20 March.",
            ["meeting | Iraq, Kuwait | Basra | 2022-03-20 | scheduled"],
        ),
        (
            "Iraq and Kuwait agreed that their foreign ministers would meet in Basra on 20 March.",
            ["meeting | Iraq, Kuwait | Basra | 2022-03-20 | scheduled"],
        ),
        (
            "The US president is weighing a trip to Hanoi in May.",
            ["visit | United States | Hanoi | 2022-05-01..2022-05-31 | tentative"],
        ),
        (
            "Talks between Guyana and Venezuela are pencilled in for 14 March in Georgetown.",
            ["talks | Guyana, Venezuela | Georgetown | 2022-03-14 | tentative"],
        ),
        (
            "The presidents of Serbia and Kosovo could meet in Brussels as early as next week.",
            ["meeting | Kosovo, Serbia | Brussels | 2022-03-07..2022-03-13 | tentative"],
        ),
        (
            "The Vatican said Pope Leo hoped to travel to Beirut in June.",
            ["visit | Holy See | Beirut | 2022-06-01..2022-06-30 | tentative"],
        ),
        (
            "Armenian Prime Minister Ara Simonian said he was ready to meet the Azerbaijani president in Tbilisi.",
            ["meeting | Armenia, Azerbaijan | Tbilisi | - | tentative"],
        ),
        (
            "Brazil's foreign minister is likely to visit Caracas next month.",
            ["visit | Brazil | Caracas | 2022-04-01..2022-04-30 | tentative"],
        ),
        (
            "The Indonesian president plans to fly to Kyiv in late March.",
            ["visit | Indonesia | Kyiv | 2022-03-21..2022-03-31 | scheduled"],
        ),
        (
            "Iran and the EU may resume talks in Vienna on Monday, diplomats said.",
            ["talks | European Union, Iran | Vienna | 2022-03-07 | tentative"],
        ),
        (
            "Poland's prime minister is expected to meet the German chancellor on Friday if parliament approves.",
            ["meeting | Germany, Poland | - | 2022-03-04 | tentative"],
        ),
        (
            "Oman has extended an invitation to Iran and Saudi Arabia to hold talks in Muscat on 16 March.",
            ["talks | Iran, Saudi Arabia | Muscat | 2022-03-16 | tentative"],
        ),
        (
            "Chile and Bolivia are working on a meeting of their presidents in Arica in May.",
            ["meeting | Bolivia, Chile | Arica | 2022-05-01..2022-05-31 | tentative"],
        ),
        (
            "Vietnam and the EU tentatively agreed to meet on 22 March in Hanoi.",
            ["meeting | European Union, Vietnam | Hanoi | 2022-03-22 | tentative"],
        ),
        (
            "The Afghan High Peace Council is expected to send envoys to Doha for a meeting with the Taliban.",
            ["meeting | Afghanistan, Taliban | Doha | - | scheduled"],
        ),
    ],
)
def test_what_is_offered_asked_for_or_weighed_is_tentative_and_what_is_agreed_on_scheduled(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Estonia has turned down an invitation to talks in Minsk on Friday.",
        "Greece invited tenders for a port in Ankara street.",
        "The chancellor wants more talks with Russia.",
        "He accepted an invitation to join the board.",
        "Calls for a summit between India and Pakistan grew louder on Monday.",
        "A meeting between the two would be a mistake, the Kosovan president said.",
        "Experts say a summit in Geneva could help Russia and Ukraine.",
        "The Senegalese president rejected an invitation to visit Minsk.",
        "Israel ruled out talks with Hamas in Cairo on Friday.",
        "Sweden's king invited schoolchildren to the palace on Monday.",
        "It is time for Kosovo and Serbia to meet, the paper wrote.",
        "There are no plans for a visit to Moscow in May, the Hungarian minister said.",
        "Mali refuses to talk to France until April.",
    ],
)
def test_what_is_wished_for_or_refused_is_none(nlp: Language, text: str) -> None:
    assert told(nlp, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Russian Deputy Foreign Minister Igor Lapshin is visiting Havana this week.",
            ["visit | Russia | Havana | 2022-02-28..2022-03-06 | held"],
        ),
        (
            "Secretary Ellen Marsh of the United States is on travel to Germany from March 1-5, 2022.",
            ["visit | United States | Germany | 2022-03-01..2022-03-05 | held"],
        ),
        (
            "Russian Deputy Foreign Minister Igor Lapshin is visiting Havana next week.",
            ["visit | Russia | Havana | 2022-03-07..2022-03-13 | scheduled"],
        ),
        (
            "Secretary Ellen Marsh of the United States is on travel to Germany from March 2-5, 2022.",
            ["visit | United States | Germany | 2022-03-02..2022-03-05 | held"],
        ),
        (
            "Norwegian Deputy Minister Kari Lund is in Qatar March 2-4, where she will discuss trade.",
            ["visit | Norway | Qatar | 2022-03-02..2022-03-04 | held"],
        ),
        (
            "Secretary Ellen Marsh of the United States is on travel to Germany from March 3-5, 2022.",
            ["visit | United States | Germany | 2022-03-03..2022-03-05 | scheduled"],
        ),
        (
            "Secretary Ellen Marsh of the United States is traveling to Germany from March 2-5, 2022.",
            ["visit | United States | Germany | 2022-03-02..2022-03-05 | scheduled"],
        ),
        ("Chinese Premier Li Wen is visiting Hanoi on Friday.", ["visit | China | Hanoi | 2022-03-04 | scheduled"]),
        (
            "An IGAD ministerial on the Sudanese war, originally called for Wednesday in Djibouti, has been put off to 12 March at the request of Kenya.",
            ["meeting | IGAD | Djibouti | 2022-03-12 | scheduled (was 2022-03-02)"],
        ),
        (
            "A meeting of the Lima Group was called off in February and has now been fixed for 12 March in Bogota.",
            ["meeting | Lima Group | Bogota | 2022-03-12 | scheduled"],
        ),
    ],
)
def test_a_journey_somebody_is_on_is_no_plan_and_what_is_fixed_anew_is_one(
    nlp: Language, text: str, wanted: list[str]
) -> None:
    assert told(nlp, text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "On Friday the French president has talks with the Polish premier in Warsaw.",
            ["talks | France, Poland | Warsaw | 2022-03-04 | scheduled"],
        ),
        (
            "The Norwegian premier has a meeting with the leader of India in Osaka on Friday.",
            ["meeting | India, Norway | Osaka | 2022-03-04 | scheduled"],
        ),
        (
            "On Friday the French president had talks with the Polish premier in Warsaw.",
            ["talks | France, Poland | Warsaw | 2022-02-25 | held"],
        ),
    ],
)
def test_who_has_talks_on_a_day_will_hold_them(nlp: Language, text: str, wanted: list[str]) -> None:
    found = told(nlp, text)

    assert found == wanted
