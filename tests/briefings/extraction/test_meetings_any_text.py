"""No text makes the finders of meetings fail: sentences cut anywhere and put together anyhow."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language

from briefings.extraction.meetings import find_meetings, find_open_points
from tests.briefings.extraction.telling import read

SENTENCES = (
    "The talks between Libya and Tunisia, which were to open in Tunis on Thursday, will instead begin in Sfax on Monday.",
    "Norway's foreign minister, Kari Lund, will travel to Milan March 20-22, Tirana March 30, and Ohrid April 1-3.",
    "Officials gave 4 April as the date for a call between the foreign ministers of Armenia and Turkey.",
    "Wednesday's talks between France and Germany, due to start in Vienna at 16:10 GMT, are off, a minister said.",
    "It will now take place on 2 April; they meet there on its margins, both in Madrid.",
    "Kenya's president meets Uganda's president on Monday in Arusha and Tanzania's president on Tuesday in Dodoma.",
    "Also ahead: G20 finance ministers, Durban, 2 April.",
    "Tuesday, March 8",
    "Iran and Iraq will hold talks in Basra on 2 April, followed by expert talks in Tehran on 7 April.",
    "ECOWAS has called an extraordinary summit in Abuja for Saturday, and Ghana will send a delegation to the",
    "WHAT: Talks of Egypt and Cyprus\nWHEN: 8 March, 10:30\nWHERE: Nicosia\nWHO: Samir Hassan, Egypt's foreign minister",
    "Turkey and Armenia will meet in Antalya and Yerevan on 11 March and 2 April, respectively; both co-host the forum.",
    "There was no immediate word on who would call on the Pope.",
    "The Nigerian president begins a four-day visit to Ghana on Friday, before the deadline of 31 March.",
)

pieces = st.tuples(st.sampled_from(SENTENCES), st.integers(0, 120), st.integers(1, 130)).map(
    lambda cut: cut[0][cut[1] : cut[1] + cut[2]]
)
texts = st.tuples(st.lists(pieces, max_size=3), st.sampled_from(("", " ", "\n", "\n\n"))).map(
    lambda told: told[1].join(told[0])
)


@settings(max_examples=60, deadline=None)
@given(text=texts)
def test_no_text_fails_and_all_that_is_told_stands_in_it(nlp: Language, text: str) -> None:
    reading = read(nlp, text)
    found = find_meetings(reading)
    cited = [citation for meeting in found for citation in meeting.citations]
    cited += [point.citation for point in find_open_points(reading, found)]
    assert all(0 <= each.start < each.end <= len(text) for each in cited)
