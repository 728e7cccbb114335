"""Which words of an article stand for what it says of a meeting's time."""

from __future__ import annotations

from dataclasses import replace

from store.records import Citation
from tests.briefings.stories import Told, article, only, report, resolved

HEADLINE = "Norway and Sweden to hold talks in Oslo"


def _told(name: str, published: str, day: int, sentence: str) -> Told:
    """An article whose headline tells of the talks, and whose text tells when."""
    text, findings = article(name, published, report("Norway", "Sweden", on=f"2022-01-{day}", place="Oslo"))
    words = f"{HEADLINE}\n\n{sentence}"
    cited = (Citation(name, 0, len(HEADLINE)), Citation(name, len(HEADLINE) + 2, len(words)))
    return replace(text, text=words), replace(findings, meetings=(replace(findings.meetings[0], citations=cited),))


def test_where_sources_disagree_on_the_day_their_sentences_with_the_day_are_cited() -> None:
    first = _told("a", "2022-01-03", 12, "Norway and Sweden will hold talks in Oslo on 12 January.")
    second = _told("b", "2022-01-04", 13, "They meet in Oslo on Thursday.")

    meeting = only(resolved([first, second]))

    (contradiction,) = meeting.contradictions
    assert {citation.start for _, citation in contradiction.values} == {len(HEADLINE) + 2}
    assert {change.citation.start for change in meeting.history} == {len(HEADLINE) + 2}


def test_where_no_sentence_has_the_day_the_first_is_cited() -> None:
    meeting = only(resolved([_told("a", "2022-01-03", 12, "Norway and Sweden will hold talks in Oslo.")]))

    assert [change.citation.start for change in meeting.history] == [0]
