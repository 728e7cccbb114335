"""The reader's language: who is spoken to in which, what is filled in, and that nobody hears another one's."""

from __future__ import annotations

import asyncio

import pytest
from babel.messages.catalog import Catalog

from briefings.language import (
    ENGLISH,
    compiled,
    digits,
    gettext,
    in_quotes,
    known,
    languages,
    marked,
    name_of,
    ngettext,
    npgettext,
    pgettext,
    speak,
    speaking,
    spoken,
)


def test_english_comes_first_and_german_is_there() -> None:
    assert languages()[0] == ENGLISH
    assert "de" in languages()


@pytest.mark.parametrize(
    ("code", "language"),
    [("de", "de"), ("de-AT", "de"), ("DE_ch", "de"), ("en-GB", "en"), ("tlh", None), ("", None), (None, None)],
)
def test_a_tag_of_a_client_is_understood_by_its_language(code: str | None, language: str | None) -> None:
    assert known(code) == language


def test_a_language_is_called_as_it_calls_itself() -> None:
    assert (name_of("de"), name_of("en"), name_of("de", "en")) == ("Deutsch", "English", "German")


def test_what_is_not_spoken_here_is_english() -> None:
    with speaking("tlh"):
        assert spoken() == ENGLISH


def test_a_sentence_is_said_in_the_language_around_it_and_in_no_other() -> None:
    with speaking("de"):
        inside = gettext(marked("What is next"))

    assert (inside, gettext("What is next")) == ("Was ansteht", "What is next")


def test_values_go_to_their_names_whatever_signs_they_hold() -> None:
    with speaking("de"):
        told = gettext("I know of no meeting for “{query}”.", query="{0} {braces} %s")

    assert told == "Ich weiß von keinem Treffen zu „{0} {braces} %s“."


def test_the_form_follows_the_number() -> None:
    with speaking("de"):
        forms = [ngettext("one meeting", "{number} meetings", number) for number in (0, 1, 2)]

    assert forms == ["0 Treffen", "ein Treffen", "2 Treffen"]
    assert ngettext("one meeting", "{number} meetings", 1) == "one meeting"


def test_a_context_tells_words_apart() -> None:
    with speaking("de"):
        held, struck = pgettext("the time that held", "Before"), gettext("Before")
        ahead, before = (
            npgettext(context, "one day", "{number} days", 2) for context in ("distance", "how long before")
        )

    assert (held, struck) == ("Bisher", "Vorher")
    assert (ahead, before) == ("2 Tagen", "2 Tage")


def test_numbers_and_quotation_marks_are_the_languages_own() -> None:
    with speaking("de"):
        german = digits(12_000), in_quotes("water")

    assert german == ("12.000", "„water“")
    assert (digits(12_000), in_quotes("water")) == ("12000", "“water”")


@pytest.mark.parametrize("translation", ["Von {wann}", "{", "{0}", "{time!x"])
def test_a_translation_that_cannot_be_filled_is_left_out(translation: str, caplog: pytest.LogCaptureFixture) -> None:
    messages = Catalog("de")
    messages.add("since {time}", translation)
    messages.add("Sources", "Quellen")

    read = compiled(messages)

    assert (read.gettext("since {time}"), read.gettext("Sources")) == ("since {time}", "Quellen")
    assert [record.message for record in caplog.records] == ["a translation does not fit"]


async def test_a_thread_speaks_as_whoever_sent_it() -> None:
    with speaking("de"):
        told = await asyncio.to_thread(gettext, "Sources")

    assert told == "Quellen"


async def test_readers_who_are_served_side_by_side_each_hear_their_own() -> None:
    async def served(language: str) -> list[str]:
        speak(language)
        heard = []
        for _ in range(5):
            await asyncio.sleep(0)
            heard.append(gettext("Sources"))
        return heard

    german, english = await asyncio.gather(served("de"), served("en"))

    assert (set(german), set(english)) == ({"Quellen"}, {"Sources"})
    assert spoken() == ENGLISH
