"""A briefing becomes messages that Telegram takes and a person can read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from bot.messages.keyboards import keyboard
from bot.messages.lines import Line, Run, html_of
from bot.messages.render import Message, render, render_one
from bot.messages.split import ENTITY_LIMIT, TEXT_LIMIT, split
from bot.standin.keyboards import check_markup
from bot.standin.markup import FormattedText, parse_html, utf16_length
from briefings.briefing import Briefing, Choice, Claim, Emphasis, Moment, Note, Section, Source
from store.records import Citation, Precision, When

TEN = When(Precision.EXACT, date(2022, 1, 10), date(2022, 1, 10), time(10), "Europe/Zurich")


def claim(
    *parts: str | Moment, article: str = "a", lead: str | None = None, emphasis: Emphasis = Emphasis.PLAIN
) -> Claim:
    return Claim(parts, (Citation(article, 0, 5),), lead=lead, emphasis=emphasis)


def briefing(*lines: Claim | Note, sources: Sequence[Source] = (), choices: Sequence[Choice] = ()) -> Briefing:
    return Briefing("Next meetings", (Section(lines),), tuple(sources), tuple(choices))


def source(number: int = 1, article: str = "a", **changed: str | bool | None) -> Source:
    known = {
        "publisher": "The Wire",
        "title": "Talks set",
        "published": "28 December 2021",
        "assumed": False,
        "url": None,
    }
    return Source(number=number, article=article, **(known | changed))  # type: ignore[arg-type]


def only(messages: tuple[Message, ...]) -> Message:
    (message,) = messages
    return message


def rendered(*lines: Claim | Note, sources: Sequence[Source] = (), choices: Sequence[Choice] = ()) -> Message:
    return only(render(briefing(*lines, sources=sources, choices=choices), zone="UTC"))


# --------------------------------------------------------------------------- how it reads


def test_title_is_bold_and_says_which_page() -> None:
    paged = Briefing("Next meetings", (), page=2, pages=3)

    assert only(render(paged, zone="UTC")).html == "<b>Next meetings</b>  2/3"


def test_claims_are_numbered_as_why_counts_them() -> None:
    message = rendered(claim("first"), Note("between"), claim("second"))

    assert message.plain == "Next meetings\n1. first\nbetween\n2. second"


def test_single_claim_has_no_number() -> None:
    assert rendered(claim("only")).plain == "Next meetings\nonly"


def test_claim_names_its_sources_by_number() -> None:
    two = Claim(("agreed",), (Citation("b", 0, 1), Citation("a", 0, 1), Citation("b", 5, 6), Citation("gone", 0, 1)))

    message = rendered(two, sources=(source(1, "a"), source(2, "b")))

    assert "agreed [2][1]\n" in message.plain


def test_lead_is_bold_before_the_words() -> None:
    assert "<b>Russia</b> rules out concessions" in rendered(claim("rules out concessions", lead="Russia")).html


def test_sources_say_outlet_date_and_link() -> None:
    message = rendered(
        claim("x"),
        sources=(
            source(1, url="https://example.org/?a=1&b=2", title="Talks <set>"),
            source(2, publisher=None, title=None, assumed=True, url="https://example.org/2"),
            source(3, title=None, url="javascript:alert(1)"),
        ),
    )

    assert message.html.endswith(
        "\n\n<b>Sources</b>\n"
        '[1] The Wire, 28 December 2021: <a href="https://example.org/?a=1&amp;b=2">Talks &lt;set&gt;</a>\n'
        '[2] 28 December 2021 (date assumed): <a href="https://example.org/2">open the article</a>\n'
        "[3] The Wire, 28 December 2021"
    )
    assert "[1] The Wire, 28 December 2021: Talks <set> https://example.org/?a=1&b=2\n" in message.plain


def test_moment_is_shown_in_the_readers_own_zone() -> None:
    message = rendered(claim("begins ", Moment(TEN, "Mon 10 January 2022, 10:00 CET")))

    assert '<tg-time unix="1641805200" format="wDt">Mon 10 January 2022, 10:00 CET</tg-time>' in message.html
    assert "begins Mon 10 January 2022, 10:00 CET" in message.plain


@pytest.mark.parametrize(
    "when",
    [
        When(Precision.DATE, date(2022, 1, 10), date(2022, 1, 10)),
        When(Precision.EXACT, date(2022, 1, 10), date(2022, 1, 10), time(10)),
        When(Precision.EXACT, date(1950, 1, 10), date(1950, 1, 10), time(10), "UTC"),
        When(Precision.EXACT, date(2050, 1, 10), date(2050, 1, 10), time(10), "UTC"),
    ],
    ids=["day only", "no zone", "before Telegram's time", "after it"],
)
def test_what_is_no_moment_stays_words(when: When) -> None:
    message = rendered(claim(Moment(when, "10 January")))

    assert "tg-time" not in message.html
    assert "10 January" in message.html


def test_moment_without_words_is_worded_in_the_readers_zone() -> None:
    message = only(render(briefing(claim(Moment(TEN, ""))), zone="Asia/Tehran"))

    assert ">Mon 10 January 2022, 12:30 (Asia/Tehran)</tg-time>" in message.html


def test_former_time_is_struck_out() -> None:
    message = rendered(claim(Moment(TEN, "Mon 10 January, 10:00 CET"), emphasis=Emphasis.STRUCK))

    assert '<s><tg-time unix="1641805200" format="wDt">Mon 10 January, 10:00 CET</tg-time></s>' in message.html
    assert "[no longer: Mon 10 January, 10:00 CET]" in message.plain


def test_long_passage_folds() -> None:
    passage = "The ministers said a great deal about it. " * 20

    message = rendered(claim(passage), Note("after"))

    assert f"<blockquote expandable>{passage}</blockquote>\nafter" in message.html


def test_neighbouring_passages_share_one_fold() -> None:
    long = "They said much. " * 40

    assert rendered(claim(long), claim(long)).html.count("<blockquote expandable>") == 1


def test_commands_in_notes_stay_alive_and_those_of_articles_do_not() -> None:
    message = rendered(Note("Try /meetings"), claim("Try /meetings"))

    assert message.plain.splitlines()[1:] == ["Try /meetings", "Try /\u2060meetings"]


def test_sections_stand_apart_with_their_headings() -> None:
    two = Briefing("T", (Section((claim("a"),)), Section((claim("b"),), title="What is open")))

    assert only(render(two, zone="UTC")).html == "<b>T</b>\n1. a\n\n<b>What is open</b>\n2. b"


# --------------------------------------------------------------------------- buttons


def test_choices_become_buttons_under_the_last_message() -> None:
    many = [claim("word " * 300) for _ in range(8)]

    messages = render(briefing(*many, choices=(Choice("More ▶", "meetings:2:"),)), zone="UTC")

    assert len(messages) > 1
    assert [message.keyboard is not None for message in messages] == [False] * (len(messages) - 1) + [True]


def test_short_buttons_share_a_row_and_long_ones_do_not() -> None:
    labels = ["◀ Back", "More ▶", "Russia and the United States, 10 January", "1", "2", "3"]

    markup = keyboard([Choice(label, f"x:{label}") for label in labels])

    assert markup is not None
    assert [[button.text for button in row] for row in markup.inline_keyboard] == [labels[:2], [labels[2]], labels[3:]]


def test_choice_that_telegram_would_refuse_is_left_out() -> None:
    markup = keyboard([Choice("long", "x" * 65), Choice("é", "é" * 33), Choice(" ", "blank"), Choice("good", "x" * 64)])

    assert markup is not None
    assert [button.text for row in markup.inline_keyboard for button in row] == ["good"]


def test_no_choices_no_keyboard() -> None:
    assert keyboard([]) is None


# --------------------------------------------------------------------------- what Telegram takes


def accepted(message: Message) -> FormattedText:
    """The message as Telegram parses it; asserts that it takes all of it."""
    shown = parse_html(message.html)
    assert shown.text
    assert message.plain.strip()
    assert utf16_length(shown.text) <= 4096
    assert utf16_length(message.plain) <= 4096
    assert len(shown.entities) <= 100
    assert not shown.dropped
    if message.keyboard:
        assert not list(check_markup(message.keyboard.to_dict()))
    message.html.encode("utf-8")
    message.plain.encode("utf-8")
    return shown


WORDS = st.one_of(
    st.text(st.characters(codec=None), max_size=300),
    st.sampled_from(
        ["<b>", "</b>", "&lt;", "&amp;#x3c;", "<tg-time unix=1>", '"', "🇺🇳" * 40, "<a href='x'>", "</blockquote>"]
    ),
    st.integers(1, 1500).map(lambda count: "ministers meet " * count),
    st.integers(1, 9000).map(lambda count: "x" * count),
    st.integers(1, 5000).map(lambda count: "𐍈" * count),
)
MOMENTS = st.builds(
    Moment,
    st.builds(
        When,
        st.just(Precision.EXACT),
        st.dates(),
        st.dates(),
        st.times(),
        st.sampled_from(["UTC", "UTC+05:30", "America/New_York", "nowhere", "UTC-11"]),
    ),
    WORDS,
)
CITATIONS = st.lists(st.builds(Citation, st.sampled_from("abcdef"), st.just(0), st.just(4)), min_size=1, max_size=8)
CLAIMS = st.builds(
    Claim,
    st.lists(st.one_of(WORDS, MOMENTS), max_size=6).map(tuple),
    CITATIONS.map(tuple),
    lead=st.none() | WORDS,
    emphasis=st.sampled_from(Emphasis),
)
LINES = st.one_of(CLAIMS, st.builds(Note, WORDS, st.booleans()))
SECTIONS = st.builds(Section, st.lists(LINES, max_size=8).map(tuple), st.none() | WORDS)
SOURCES = st.builds(
    Source,
    st.integers(1, 99),
    st.sampled_from("abcdef"),
    st.none() | WORDS,
    st.none() | WORDS,
    WORDS,
    st.booleans(),
    st.one_of(st.none(), WORDS, st.sampled_from(["https://example.org/", "https://example.org/?" + "q" * 2000])),
)
CHOICES = st.builds(Choice, WORDS, WORDS)
BRIEFINGS = st.builds(
    Briefing,
    WORDS,
    st.lists(SECTIONS, max_size=4).map(tuple),
    st.lists(SOURCES, max_size=8).map(tuple),
    st.lists(CHOICES, max_size=6).map(tuple),
)


@settings(max_examples=80, deadline=None, phases=set(Phase) - {Phase.shrink})
@given(BRIEFINGS, st.sampled_from(["UTC", "Asia/Tehran", "nowhere"]))
def test_no_words_whatsoever_make_a_message_that_telegram_refuses(any_briefing: Briefing, zone: str) -> None:
    messages = render(any_briefing, zone=zone)

    assert messages
    for message in (*messages, render_one(any_briefing, zone=zone)):
        accepted(message)


RUNS = st.builds(
    Run,
    st.text("ab <&𐍈\n", max_size=120),
    bold=st.booleans(),
    struck=st.booleans(),
    link=st.sampled_from([None, None, "https://example.org/"]),
)
FORMATTED = st.builds(
    Line, st.lists(RUNS, max_size=12).map(tuple), quote=st.booleans(), apart=st.booleans(), leads=st.booleans()
)


@settings(deadline=None)
@given(st.lists(FORMATTED, max_size=12), st.integers(60, 400), st.integers(6, 20))
def test_splitting_loses_no_word_and_changes_no_order(lines: list[Line], size: int, entities: int) -> None:
    pages = split(lines, size=size, entities=entities)

    assert "".join(run.text for page in pages for line in page for run in line.runs) == "".join(
        run.text for line in lines for run in line.runs
    )
    for page in pages:
        shown = parse_html(html_of(page))
        assert utf16_length(shown.text) <= size
        assert len(shown.entities) <= entities


def test_page_is_cut_between_lines_where_they_fit() -> None:
    lines = [Line((Run("word " * 20),)) for _ in range(10)]

    pages = split(lines, size=250)

    assert [len(page) for page in pages] == [2] * 5


def test_heading_is_not_left_at_the_end_of_a_page() -> None:
    lines = [Line((Run("x" * 80),)), Line((Run("Heading"),), leads=True), Line((Run("y" * 80),))]

    pages = split(lines, size=100)

    assert [[line.runs[0].text[0] for line in page] for page in pages] == [["x"], ["H", "y"]]


def test_giant_line_is_cut_after_a_word() -> None:
    (first, second) = split([Line((Run("word " * 30, bold=True),))], size=120)

    assert first[0].runs[0].text.endswith("word ")
    assert second[0].runs[0].bold


def test_hundreds_of_moments_stay_within_the_entities() -> None:
    moments = [claim(*[Moment(TEN, "10:00 CET ")] * 30) for _ in range(10)]

    messages = render(briefing(*moments), zone="UTC")

    assert len(messages) > 1
    assert all(len(accepted(message).entities) <= ENTITY_LIMIT for message in messages)


def test_one_message_is_the_first_page_with_the_buttons() -> None:
    many = briefing(*[claim("word " * 300) for _ in range(8)], choices=(Choice("Brief", "brief:abc"),))

    message = render_one(many, zone="UTC")

    assert message.html == render(many, zone="UTC")[0].html
    assert message.keyboard is not None


def test_time_now_is_never_asked() -> None:
    """The same briefing is the same message at any time."""
    same = briefing(claim(Moment(TEN, "")), sources=(source(),))

    assert render(same, zone="UTC") == render(same, zone="UTC")
    assert TEN.moment == datetime(2022, 1, 10, 9, tzinfo=UTC)


def test_an_articles_own_words_fold_below_their_claim_and_stay_with_it() -> None:
    cited = Citation("a", 0, 1)
    claims = tuple(
        Claim((f"said {number} " + "x" * 300,), (cited,), lead="Egypt", words="<b>“whole”</b> & more. " * 30)
        for number in range(12)
    )

    messages = render(Briefing("Positions", (Section(claims),)), zone="UTC")
    pages = [parse_html(message.html) for message in messages]

    assert len(pages) > 1
    assert [entity.type for page in pages for entity in page.entities].count("expandable_blockquote") == 12
    assert all(utf16_length(page.text) <= TEXT_LIMIT and not page.dropped for page in pages)
    assert not any(page.text.startswith("<b>“whole”") for page in pages)
