"""/language, and that everything that is said to a chat is said in its language: answers, buttons, reminders, menus."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from desk import ADMIN, DAM_TALKS, DAM_TALKS_MOVED, GROUP, READER, Desk

from bot.commands import COMMANDS
from bot.menus import set_menus
from briefings.language import languages, speaking, spoken
from store.base import StoreError
from store.memory import MemoryStore
from store.records import ChatKey, Subscriber
from tests.frames import left_in

GERMAN = 8
ARTICLES = (DAM_TALKS, DAM_TALKS_MOVED)


async def german(desk: Desk, user: int = GERMAN) -> None:
    """This person's Telegram is in German."""
    desk.telegram.person(user).language = "de-AT"


async def passes(desk: Desk, until: str) -> None:
    """Time passes, and the alarm rings for what is due."""
    desk.clock.now = datetime.fromisoformat(until).replace(tzinfo=UTC)
    await desk.attache.alarm.ring()


# --------------------------------------------------------------------------- whose language


async def test_at_start_the_language_is_that_of_the_readers_telegram(desk: Desk) -> None:
    await german(desk)

    (theirs,) = await desk.say(GERMAN, "/start")
    (others,) = await desk.say(READER, "/start")

    assert "Woran soll ich dich erinnern?" in theirs
    assert "What shall I remind you of?" in others


async def test_a_telegram_in_a_language_that_is_not_spoken_here_is_answered_in_english(desk: Desk) -> None:
    desk.telegram.person(GERMAN).language = "tlh"

    (answer,) = await desk.say(GERMAN, "/meetings")

    assert answer.startswith("Nothing yet")


async def test_language_offers_what_is_spoken_and_takes_what_is_pressed(desk: Desk) -> None:
    (offer,) = await desk.say(READER, "/language")
    labels = [button.label for button in desk.last(READER).buttons]

    await desk.press(READER, "Deutsch")
    (answer,) = await desk.say(READER, "/meetings")

    assert (offer, labels) == ("I speak English here.", ["Deutsch", "✓ English"][::-1])
    assert desk.telegram.from_bot(READER)[0].text == "Von jetzt an spreche ich hier Deutsch."
    assert answer.startswith("Noch nichts")


@pytest.mark.parametrize("words", ["de", "Deutsch", "german", "de-CH"])
async def test_a_language_may_be_named_in_several_ways(desk: Desk, words: str) -> None:
    (answer,) = await desk.say(READER, f"/language {words}")

    assert answer == "Von jetzt an spreche ich hier Deutsch."


async def test_what_is_not_spoken_here_is_said_with_what_is(desk: Desk) -> None:
    (answer,) = await desk.say(READER, "/language Volapük")

    assert answer == "I do not speak “Volapük”. Choose one of these."
    assert {button.label for button in desk.last(READER).buttons} == {"✓ English", "Deutsch"}


async def test_a_chosen_language_stays_whatever_telegram_says(desk: Desk) -> None:
    await german(desk)

    await desk.say(GERMAN, "/language english")
    (answer,) = await desk.say(GERMAN, "/help")

    assert answer.startswith("Ask me:")


async def test_settings_kept_by_a_german_reader_are_kept_with_the_language(desk: Desk) -> None:
    await german(desk)

    await desk.say(GERMAN, "/subscribe")

    assert (await desk.attache.bureau.subscriptions.of(ChatKey(GERMAN))).language == "de"


async def test_a_group_has_its_own_language_which_its_admins_set(desk: Desk) -> None:
    desk.telegram.group(GROUP, members=[READER, GERMAN], administrators=[ADMIN])
    await german(desk)

    (before,) = await desk.say(GERMAN, "/meetings", chat=GROUP)
    (refused,) = await desk.say(GERMAN, "/language de", chat=GROUP)
    await desk.say(ADMIN, "/language de", chat=GROUP)
    (after,) = await desk.say(READER, "/meetings", chat=GROUP)

    assert before.startswith("Nothing yet")
    assert refused.startswith("Only this group's admins")
    assert after.startswith("Noch nichts")


async def test_a_topic_speaks_as_its_group_until_it_has_a_language_of_its_own(desk: Desk) -> None:
    desk.telegram.group(GROUP, administrators=[ADMIN], topics=[5])
    await desk.say(ADMIN, "/language de", chat=GROUP)

    (answer,) = await desk.say(ADMIN, "/meetings", chat=GROUP, topic=5)

    assert answer.startswith("Noch nichts")


async def test_whoever_lets_the_bot_into_a_group_gives_it_their_language(desk: Desk) -> None:
    desk.telegram.group(GROUP, members=[READER], administrators=[GERMAN])
    await german(desk)
    await desk.telegram.throw_out(GROUP, GERMAN)

    await desk.telegram.join(GROUP, GERMAN)
    (answer,) = await desk.say(READER, "/meetings", chat=GROUP)

    assert "erinnere diese Gruppe" in desk.telegram.from_bot(GROUP)[0].text
    assert answer.startswith("Noch nichts")


async def test_an_inline_card_is_in_the_language_of_whoever_shares_it(desk: Desk) -> None:
    await desk.stored()
    await german(desk)

    query = await desk.telegram.ask_inline(GERMAN, "ägypten")

    assert query.answer is not None
    first, *_ = query.answer["results"]
    assert first["title"] == "Gespräche Ägypten – Äthiopien"
    assert "Uhrzeit nicht genannt" in first["description"]


class Unreadable(MemoryStore):
    """A store whose subscribers cannot be read."""

    async def subscriber(self, key: ChatKey) -> Subscriber | None:
        raise StoreError("damaged")


async def test_where_the_settings_cannot_be_read_that_is_said_once_in_the_readers_language() -> None:
    async with Desk(store=Unreadable()) as desk:
        desk.telegram.person(ADMIN)
        await german(desk)

        answers = await desk.say(GERMAN, "/timezone")

    assert answers == [
        "Ich kann gerade nichts aufschreiben, deshalb wurde nichts geändert. Die Admins wissen Bescheid.",
        "The store: damaged",
    ]


# --------------------------------------------------------------------------- what is said in it


async def test_reminders_and_notices_speak_their_readers_languages(desk: Desk) -> None:
    await desk.stored()
    await german(desk)
    await desk.say(GERMAN, "/subscribe")
    await desk.say(READER, "/subscribe")

    await passes(desk, "2022-01-11T09:00")
    reminders = [desk.last(chat).text.splitlines()[0] for chat in (GERMAN, READER)]
    await desk.stored(DAM_TALKS_MOVED)
    await passes(desk, "2022-01-11T09:10")
    notices = [desk.last(chat).text.splitlines()[0] for chat in (GERMAN, READER)]

    assert reminders == ["Morgen: Gespräche Ägypten – Äthiopien", "Tomorrow: Egypt – Ethiopia talks"]
    assert notices == ["Verschoben: Gespräche Ägypten – Äthiopien", "Moved: Egypt – Ethiopia talks"]
    assert spoken() == "en"


async def test_a_refusal_and_a_popup_are_in_the_language_too(desk: Desk) -> None:
    await german(desk)

    (refused,) = await desk.say(GERMAN, "/add")
    (number,) = await desk.say(GERMAN, "/why 3")
    await desk.telegram.press_raw(GERMAN, desk.last(GERMAN), "forward:15")

    assert refused.startswith("Nur die Admins dieses Bots dürfen Artikel hinzufügen.")
    assert number.startswith("Ich weiß nicht mehr, welche Antwort du meinst.")
    assert desk.popups()[-1].startswith("Diesen Knopf kenne ich nicht mehr.")


async def test_a_calendar_is_written_in_its_readers_language(desk: Desk) -> None:
    await desk.stored()
    await german(desk)
    await desk.say(GERMAN, "/meetings")

    await desk.say(GERMAN, "/calendar 1")

    file = desk.last(GERMAN).file
    assert file is not None
    assert "SUMMARY:Gespräche Ägypten – Äthiopien" in file.content.decode()


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ("wann treffen sich Ägypten und Äthiopien?", "Treffen: Ägypten Äthiopien"),
        ("was will Ägypten?", "Positionen: Ägypten"),
        ("/meetings ägypten", "Treffen: Ägypten"),
        ("/positions ägypten", "Positionen: Ägypten"),
        ("Russland", "Treffen: Russland"),
        ("/timeline seit 10. Januar", "Zeitleiste: seit 10. Januar 2022"),
        ("was ist heute?", "Heute, Dienstag, 4. Januar"),
        ("was ist heute los?", "Heute, Dienstag, 4. Januar"),
        ("/treffen ägypten", "Treffen: Ägypten"),
        ("/zeitleiste", "Zeitleiste"),
        ("/positionen ägypten gegen äthiopien", "Ägypten gegen Äthiopien"),
    ],
)
async def test_german_questions_are_answered(desk: Desk, asked: str, title: str) -> None:
    await desk.stored()
    await german(desk)

    (answer,) = await desk.say(GERMAN, asked)

    assert answer.splitlines()[0] == title


async def test_german_settings_are_understood(desk: Desk) -> None:
    await german(desk)

    await desk.say(GERMAN, "/subscribe Russland und die NATO")
    await desk.say(GERMAN, "/quiet 22:00-07:00 sammeln")
    await desk.say(GERMAN, "/digest 8:00 wöchentlich Montag")
    await desk.say(GERMAN, "/remind 2 Tage 3 Stunden")

    kept = await desk.attache.bureau.subscriptions.of(ChatKey(GERMAN))
    assert kept.pairs == (("Russia", "NATO"),)
    assert (kept.quiet_holds, kept.digest_day, [each.total_seconds() / 3600 for each in kept.leads]) == (
        True,
        0,
        [48, 3],
    )


@pytest.mark.parametrize(
    ("place", "zone"), [("Wien", "Europe/Vienna"), ("österreich", "Europe/Vienna"), ("Geneva", "Europe/Zurich")]
)
async def test_a_city_or_a_country_may_have_its_german_name(desk: Desk, place: str, zone: str) -> None:
    await german(desk)

    (answer,) = await desk.say(GERMAN, f"/timezone {place}")

    assert zone in answer


async def test_an_articles_day_may_be_typed_in_german(desk: Desk) -> None:
    await german(desk, ADMIN)
    await desk.say(ADMIN, f"/add {DAM_TALKS}")
    await desk.press(ADMIN, "Datum ändern")

    answers = await desk.say(ADMIN, "28. Dezember 2021")

    assert "Erschienen: Dienstag, 28. Dezember 2021 (wie du sagtest)." in answers[-1]


async def test_a_wish_to_be_reminded_names_the_parties_in_german(desk: Desk) -> None:
    await german(desk)

    (asked,) = await desk.say(GERMAN, "erinnere mich an Russland und die NATO")

    assert asked == "Sollen hier Erinnerungen vor diesen Treffen kommen: Russland und NATO?"


async def test_the_menus_are_described_in_every_language(desk: Desk) -> None:
    await set_menus(desk.attache.application.bot, [ADMIN])

    named = {language for _, language in desk.telegram.commands}
    private = desk.telegram.commands['{"type": "all_private_chats"}', "de"]
    assert named == {"", *languages()} - {"en"}
    assert {each["command"]: each["description"] for each in private}["meetings"] == "Was als Nächstes angesetzt ist"


async def test_the_menu_of_a_chat_follows_the_language_it_chose(desk: Desk) -> None:
    await desk.say(READER, "/language de")

    lists = {
        code: commands for (scope, code), commands in desk.telegram.commands.items() if f'"chat_id": {READER}' in scope
    }
    described = {code: {each["command"]: each["description"] for each in commands} for code, commands in lists.items()}
    assert {code: each["meetings"] for code, each in described.items()} == dict.fromkeys(
        ("", "de"), "Was als Nächstes angesetzt ist"
    )
    assert "add" not in described[""]


# --------------------------------------------------------------------------- nothing is left in English

TALKED = (
    *("/start", "/help", "/meetings", "/meetings egypt", "/brief 1", "/why 2", "/positions", "/positions egypt"),
    *("/positions egypt vs ethiopia", "/timeline", "/timeline from 3 January", "/today", "/articles", "/following"),
    *("/subscribe", "/subscribe egypt", "/subscribe egypt and russia", "/subscribe dam", "/subscribe 1", "/following"),
    *(
        "/mute football",
        "/mute russia",
        "/unmute football",
        "/mute",
        "/unmute 1",
        "/remind",
        "/remind 1d 1h",
        "/remind 3",
    ),
    *("/timezone", "/timezone Geneva", "/timezone ist", "/quiet", "/quiet 22:00-07:00 hold", "/quiet 3", "/quiet off"),
    *(
        "/digest",
        "/digest 8:00 weekly monday",
        "/digest 3x",
        "/digest off",
        "/calendar",
        "/calendar 1",
        "/calendar feed",
    ),
    *("/review", "/status", "/sources", "/privacy", "/language", "/nonsense", "/timline", "/why 99", "/brief 99"),
    *("/meetings atlantis", "/positions atlantis", "/timeline atlantis", "/brief atlantis", "/subscribe atlantis"),
    *("/unsubscribe sudan", "/unsubscribe egypt", "/unsubscribe", "/unsubscribe", "/delete_me", "/my_data"),
    *("/broadcast", "/broadcast hello", "/addmeeting", "/add", "hi", "http://example.org", "/add zu kurz"),
)
PRESSED = ("Eingrenzen", "‹ Zurück", "Zu einem Datum springen", "Erinnere mich", "Zurück", "Dieses Treffen verfolgen")


async def test_no_english_word_of_ours_is_left_in_a_german_conversation(desk: Desk) -> None:
    """Every card, every empty state, every refusal, with the buttons below them."""
    await german(desk, ADMIN)
    heard: list[str] = [text for asked in TALKED for text in await desk.say(ADMIN, asked)]
    await desk.say(ADMIN, f"/add {DAM_TALKS}")
    await desk.press(ADMIN, "Speichern")
    heard += [text for asked in TALKED for text in await desk.say(ADMIN, asked)]
    await desk.say(ADMIN, "/brief 1")
    heard += [text for label in ("Erinnere mich", "Zurück", "Berichtigen") for text in await desk.press(ADMIN, label)]
    heard += [text for label in ("Stand", "So lassen", "Datum") for text in await desk.press(ADMIN, label)]
    shown = [message.text for message in desk.telegram.from_bot(ADMIN)]
    labels = [button.label for message in desk.telegram.from_bot(ADMIN) for button in message.buttons]

    left = {(word, text[:200]) for text in (*heard, *shown, *labels) for word in left_in(text, *ARTICLES)}
    assert left == set()


async def test_no_english_word_of_ours_is_left_in_what_comes_unasked(desk: Desk) -> None:
    """Reminders alone and together, a notice, a digest, what was reported afterwards."""
    await german(desk, ADMIN)
    await desk.say(ADMIN, f"/add {DAM_TALKS}")
    await desk.press(ADMIN, "Speichern")
    await desk.say(ADMIN, "/subscribe")
    await desk.say(ADMIN, "/digest 8:00")
    mark = len(desk.telegram.from_bot(ADMIN))

    for day in ("2022-01-05T08:00", "2022-01-11T09:00", "2022-01-11T10:00"):
        await passes(desk, day)
    await desk.say(ADMIN, f"/add {DAM_TALKS_MOVED}")
    await desk.press(ADMIN, "Speichern")
    for day in ("2022-01-11T11:00", "2022-01-12T08:00", "2022-01-18T09:00", "2022-01-19T09:00", "2022-01-20T08:00"):
        await passes(desk, day)

    came = desk.telegram.from_bot(ADMIN)[mark:]
    texts = [*(message.text for message in came), *(button.label for message in came for button in message.buttons)]
    assert len(came) > 5
    assert {(word, text[:200]) for text in texts for word in left_in(text, *ARTICLES)} == set()


def test_a_word_that_is_not_translated_would_be_found() -> None:
    assert left_in("You follow every meeting.") == {"you", "follow", "every", "meeting"}


def test_every_command_is_marked_for_translation() -> None:
    with speaking("de"):
        from briefings.language import gettext

        same = [each.name for each in COMMANDS if gettext(each.summary) == each.summary]

    assert same == []


async def test_a_long_question_of_an_admin_in_german_is_no_article(desk: Desk) -> None:
    await desk.stored()
    await desk.say(ADMIN, "/language deutsch")

    (asked,) = await desk.say(ADMIN, "erinnere mich bitte an alle Treffen von Ägypten und Äthiopien")

    assert asked == "Sollen hier Erinnerungen vor diesen Treffen kommen: Ägypten und Äthiopien?"


async def test_a_meeting_is_put_right_in_german_by_the_examples_that_are_given(desk: Desk) -> None:
    await desk.stored()
    await desk.say(ADMIN, "/language deutsch")
    await desk.say(ADMIN, "/brief äthiopien")
    await desk.press(ADMIN, "Berichtigen")

    (asked,) = await desk.press(ADMIN, "Uhrzeit")

    assert asked == "Welche Uhrzeit? Schreibe zum Beispiel 15:30 oder 15 Uhr. „keine“ nimmt sie weg."
