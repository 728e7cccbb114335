"""Texts without a command: an article, a question, or neither."""

from __future__ import annotations

from datetime import date

import pytest

from bot.routing import Question, address_in, is_article, is_link, is_small_talk, question_in, without_picture

TODAY = date(2022, 1, 4)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("when do Russia and NATO meet?", Question("meetings", "Russia NATO")),
        ("Egypt", Question("meetings", "Egypt")),
        ("next meeting", Question("meetings", "")),
        ("what's next?", Question("meetings", "")),
        ("next 3 days", Question("meetings", "next 3 days")),
        ("when is the next summit", Question("meetings", "only summits")),
        ("any visits or hearings in may?", Question("meetings", "or May only visits only hearings")),
        ("who calls for sanctions?", Question("meetings", "sanctions")),
        ("when is the call with Iran?", Question("meetings", "Iran only calls")),
        ("what happens the day after tomorrow", Question("timeline", "day after tomorrow")),
        ("who meets next monday?", Question("meetings", "next monday")),
        ("meetings next week", Question("meetings", "next week")),
        ("Nairobi", Question("meetings", "Nairobi")),
        ("12 January", Question("meetings", "12 January")),
        ("what does Iran want?", Question("positions", "Iran")),
        ("what did the Kremlin say?", Question("positions", "Kremlin")),
        ("position of Ethiopia on the dam", Question("positions", "Ethiopia dam")),
        ("what happened in Geneva?", Question("timeline", "Geneva")),
        ("timeline of the dam talks", Question("timeline", "dam talks")),
        ("what's on today?", Question("today", "")),
        ("today", Question("today", "")),
        ("which articles are there?", Question("articles", "")),
        ("remind me before NATO meets", Question("subscribe", "NATO")),
        ("please remind me of everything", Question("subscribe", "")),
        ("remind me before Russia and NATO meet", Question("subscribe", "Russia and NATO")),
        ("@attache_bot when does Iran meet the US?", Question("meetings", "Iran US")),
        ("has Iran accepted?", Question("positions", "Iran")),
        ("what does the US promise?", Question("positions", "US")),
        ("who agreed with Egypt?", Question("positions", "Egypt")),
        ("who meets in Cairo?", Question("meetings", "Cairo")),
        ("tell me about Kinshasa", Question("meetings", "Kinshasa")),
        ("is the meeting in Kinshasa still on?", Question("meetings", "Kinshasa still")),
        ("who will represent the two sides?", Question("brief", "")),
        ("who is going to represent Egypt in Kinshasa?", Question("brief", "Egypt Kinshasa")),
    ],
)
def test_a_question_is_known_by_its_words(text: str, question: Question) -> None:
    understood = question_in(text, TODAY)

    assert understood == question


@pytest.mark.parametrize(
    "text", ["hello", "thanks a lot", "good morning", "?", "", "🙂", "lovely weather", "ok", "Who is Amna Idris?"]
)
def test_what_asks_for_nothing_known_is_no_question(text: str) -> None:
    understood = question_in(text, TODAY)

    assert understood is None


@pytest.mark.parametrize(
    "text",
    [
        "The ministers of both countries will meet in Ankara on Friday, an official said.",
        "Line one of a report.\nThe talks will be held in Bern on 3 May, both sides said.",
        "What is known so far. " + "The envoys met twice this week and will meet again. " * 8,
        "What does it mean? " * 20,
    ],
)
def test_reports_are_articles(text: str) -> None:
    judged = is_article(text)

    assert judged


@pytest.mark.parametrize(
    "text",
    [
        "when do the foreign ministers of Russia and of the United States meet?",
        "tell me what the two sides have said about the dam so far",
        "thank you, that was very useful for my work today",
        "I would like to know what Iran and the IAEA plan",
        "Iran nuclear talks",
        "hello there",
        "hi, can you show me everything that happens in Geneva this month",
        "28 December 2021",
    ],
)
def test_questions_names_and_greetings_are_no_articles(text: str) -> None:
    judged = is_article(text)

    assert not judged


@pytest.mark.parametrize(
    ("text", "is_talk"),
    [
        ("hello", True),
        ("Thanks a lot!", True),
        ("👍", True),
        ("geneva", False),
        ("hinkley point", False),
        ("nobody", False),
    ],
)
def test_small_talk_is_told_from_what_could_be_looked_for(text: str, is_talk: bool) -> None:
    judged = is_small_talk(text)

    assert judged == is_talk


def test_an_address_alone_is_a_link_and_one_in_a_text_is_not() -> None:
    alone, within = is_link(" https://news.example/a?b=c "), is_link("see https://news.example/a")

    assert alone
    assert not within


@pytest.mark.parametrize("words", ["Iran/Oman", "and/or", "U.S./China talks", "24/7", "3.5/10", "talks.", "12.1.2022"])
def test_words_with_a_stroke_or_a_stop_are_no_link(words: str) -> None:
    assert not is_link(words)


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("www.news.example/a", "https://www.news.example/a"),
        (" HTTP://news.example/a ", "HTTP://news.example/a"),
        ("news.example/a", "https://news.example/a"),
        ("127.0.0.1:8099/a1", "http://127.0.0.1:8099/a1"),
        ("localhost/a1", "http://localhost/a1"),
        ("ftp://news.example/a", "ftp://news.example/a"),
        ("view-source+x://news.example", "view-source+x://news.example"),
    ],
)
def test_an_address_of_any_kind_is_a_link_and_is_not_made_another(link: str, address: str) -> None:
    asked_for = address_in(link)

    assert is_link(link)
    assert asked_for == address


@pytest.mark.parametrize(
    ("query", "about"),
    [
        ("picture", ""),
        ("picture iran", "iran"),
        ("Picture of Iran", "Iran"),
        ("a picture iran nato", "iran nato"),
        ("iran picture", "iran"),
        ("iran as a picture", "iran"),
        ("as an image", ""),
        ("chart: egypt vs ethiopia", "egypt vs ethiopia"),
        ("iran", None),
        ("", None),
        ("pictured rocks", None),
        ("the picture gallery talks", None),
    ],
)
def test_a_picture_is_asked_for_before_or_behind_what_it_is_of(query: str, about: str | None) -> None:
    assert without_picture(query) == about


def test_a_picture_is_asked_for_in_plain_words() -> None:
    question = question_in("show me a picture of the timeline of Iran", TODAY)

    assert question == Question("timeline", "picture Iran")
    assert without_picture(question.query) == "Iran"
