"""The stand-in as python-telegram-bot meets it: answered and refused as by Telegram."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InputTextMessageContent,
)
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

from bot.standin import (
    Failure,
    Meter,
    NoSuchButton,
    Telegram,
    blocked,
    connection_lost,
    migrated,
    refused,
    server_error,
    timeout,
    too_many_requests,
)

NADIA = 42
DESK = -1_000_000_000_042


class Clock:
    def __init__(self) -> None:
        self.now = datetime(2022, 1, 3, 8, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def telegram(clock: Clock) -> Telegram:
    double = Telegram(clock=clock)
    double.person(NADIA, "Nadia")
    return double


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with Bot(telegram.token, request=telegram.request(), get_updates_request=telegram.request()) as bot:
        yield bot


def keyboard(**fields: str) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(**fields)]])


async def test_message_stands_in_the_chat_as_sent(telegram: Telegram, bot: Bot) -> None:
    sent = await bot.send_message(NADIA, "<b>Talks</b> on Monday", parse_mode="HTML")

    (message,) = telegram.from_bot(NADIA)
    assert (message.id, message.text) == (sent.message_id, "Talks on Monday")
    assert sent.entities[0].type == "bold"
    assert telegram.violations == []


REFUSED: list[tuple[str, Callable[[Bot], Awaitable[object]], str]] = [
    ("empty text", lambda bot: bot.send_message(NADIA, "<b> </b>", parse_mode="HTML"), "Message text is empty"),
    ("4097 units", lambda bot: bot.send_message(NADIA, "🕊" * 2048 + "a"), "Message is too long"),
    ("1025 in a caption", lambda bot: bot.send_document(NADIA, b"x", caption="a" * 1025), "Message caption is too long"),
    ("unclosed tag", lambda bot: bot.send_message(NADIA, "<i>x", parse_mode="HTML"), "Can't parse entities: can't find end tag"),
    ("Markdown", lambda bot: bot.send_message(NADIA, "*x*", parse_mode="MarkdownV2"), "Unsupported parse_mode"),
    ("unknown parse mode", lambda bot: bot.send_message(NADIA, "x", parse_mode="BBCode"), "Unsupported parse_mode"),
    ("65 bytes of data", lambda bot: bot.send_message(NADIA, "x", reply_markup=keyboard(text="x", callback_data="é" * 33)), "Button_data_invalid"),
    ("no action", lambda bot: bot.send_message(NADIA, "x", reply_markup=keyboard(text="x")), "Can't parse inline keyboard button: text buttons are unallowed"),
    ("blank label", lambda bot: bot.send_message(NADIA, "x", reply_markup=keyboard(text=" ", callback_data="a")), "Can't parse inline keyboard button: text must be non-empty"),
    ("a script as link", lambda bot: bot.send_message(NADIA, "x", reply_markup=keyboard(text="x", url="javascript:1")), "Inline keyboard button url 'javascript:1' is invalid"),
    ("empty file", lambda bot: bot.send_document(NADIA, b""), "File must be non-empty"),
    ("unknown field", lambda bot: bot.send_message(NADIA, "x", api_kwargs={"parse_mod": "HTML"}), "Unknown field 'parse_mod' in sendmessage"),
    ("wrong type", lambda bot: bot.send_message(NADIA, "x", disable_notification="perhaps"), "Can't parse disable_notification"),  # type: ignore[arg-type]
    ("a field in an object", lambda bot: bot.send_message(NADIA, "x", api_kwargs={"link_preview_options": {"off": True}}), "Unknown field 'off' in linkpreviewoptions"),
    ("upper case in a command", lambda bot: bot.set_my_commands([BotCommand("Start", "x")]), "Bot_command_invalid"),
    ("long answer to a button", lambda bot: bot.answer_callback_query("9", "x" * 201), "Query is too old"),
    ("unknown action", lambda bot: bot.send_chat_action(NADIA, "thinking"), "Wrong parameter action in request"),
    ("web page over HTTP as webhook", lambda bot: bot.set_webhook("http://example.org"), "Bad webhook: an https url must be provided"),
]  # fmt: skip


@pytest.mark.parametrize(("ask", "reason"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
async def test_what_telegram_refuses_is_refused(
    telegram: Telegram, bot: Bot, ask: Callable[[Bot], Awaitable[object]], reason: str
) -> None:
    with pytest.raises(BadRequest) as refusal:
        await ask(bot)

    assert str(refusal.value).lower().startswith(reason.lower())
    assert telegram.from_bot(NADIA) == ()


async def test_mistakes_in_requests_are_kept_as_violations(telegram: Telegram, bot: Bot) -> None:
    for text in ("<p>x</p>", '<a href="mailto:x">x</a>'):
        try:
            await bot.send_message(NADIA, text, parse_mode="HTML")
        except BadRequest:
            continue

    assert [violation.reason for violation in telegram.violations] == [
        'Bad Request: can\'t parse entities: Unsupported start tag "p" at byte offset 0',
        "silently dropped: a link to 'mailto:x'",
    ]


async def test_what_only_the_moment_forbids_is_no_violation(telegram: Telegram, bot: Bot) -> None:
    sent = await bot.send_message(NADIA, "x")

    with pytest.raises(BadRequest, match="Message is not modified"):
        await bot.edit_message_text("x", NADIA, sent.message_id)
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(43, "x")
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", NADIA, 9999)
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(NADIA, "x", reply_to_message_id=9999)
    assert telegram.violations == []


async def test_unknown_method_is_not_found(bot: Bot, telegram: Telegram) -> None:
    with pytest.raises(EndPointNotFound):
        await bot.do_api_request("sendTelepathy")
    assert telegram.violations[0].reason == "Not Found: method not found"


async def test_wrong_token_is_unauthorized(telegram: Telegram) -> None:
    with pytest.raises(InvalidToken):
        await Bot("7000001:another", request=telegram.request()).get_me()


async def test_longest_text_passes(telegram: Telegram, bot: Bot) -> None:
    await bot.send_message(NADIA, "<b>" + "🕊" * 2048 + "</b>", parse_mode="HTML")

    assert telegram.violations == []


async def test_user_who_blocks_or_never_began_is_out_of_reach(telegram: Telegram, bot: Bot) -> None:
    telegram.person(43, started=False)
    await telegram.block(NADIA)

    with pytest.raises(Forbidden, match="blocked by the user"):
        await bot.send_message(NADIA, "x")
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(43, "x")
    await telegram.unblock(NADIA)
    assert await bot.send_message(NADIA, "x")


async def test_bot_thrown_out_of_a_group_may_not_write(telegram: Telegram, bot: Bot) -> None:
    telegram.group(DESK, members=[NADIA])
    await telegram.throw_out(DESK, NADIA)

    with pytest.raises(Forbidden, match="kicked from the supergroup chat"):
        await bot.send_message(DESK, "x")


async def test_group_that_moved_says_where(telegram: Telegram, bot: Bot) -> None:
    telegram.group(-5, kind="group", members=[NADIA])
    await telegram.migrate(-5, DESK, by=NADIA)

    with pytest.raises(ChatMigrated) as moved:
        await bot.send_message(-5, "x")
    assert moved.value.new_chat_id == DESK
    assert await bot.send_message(DESK, "x")


async def test_group_ids_are_negative(telegram: Telegram) -> None:
    with pytest.raises(ValueError, match="negative"):
        telegram.group(5)


async def test_topic_must_exist(telegram: Telegram, bot: Bot) -> None:
    telegram.group(DESK, members=[NADIA], topics=[7])

    assert (await bot.send_message(DESK, "x", message_thread_id=7)).is_topic_message
    with pytest.raises(BadRequest, match="Message thread not found"):
        await bot.send_message(DESK, "x", message_thread_id=8)


# --------------------------------------------------------------------------- updates


async def test_updates_wait_until_confirmed(telegram: Telegram, bot: Bot) -> None:
    await telegram.say(NADIA, NADIA, "/start now")
    await telegram.say(NADIA, NADIA, "two")

    first = await bot.get_updates(limit=1)
    assert [update.message and update.message.text for update in first] == ["/start now"]
    assert first[0].message and first[0].message.entities[0].type == "bot_command"
    again = await bot.get_updates(offset=first[0].update_id + 1)
    assert [update.message and update.message.text for update in again] == ["two"]
    assert len(await bot.get_updates(offset=again[0].update_id + 1)) == 0


async def test_long_poll_ends_when_something_happens(telegram: Telegram, bot: Bot) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=30))
    await asyncio.sleep(0)
    await telegram.say(NADIA, NADIA, "hello")

    assert len(await asyncio.wait_for(poll, 5)) == 1


async def test_second_poll_ends_the_first_with_a_conflict(telegram: Telegram, bot: Bot) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    while not telegram.updates.polls:  # noqa: ASYNC110  # a few turns of the loop, no waiting
        await asyncio.sleep(0)
    await bot.get_updates(timeout=0)

    with pytest.raises(Conflict):
        await asyncio.wait_for(first, 5)


async def test_polling_is_refused_while_a_webhook_is_set(bot: Bot) -> None:
    await bot.set_webhook("https://example.org/hook", secret_token="s" * 32)

    with pytest.raises(Conflict, match="webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 0


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it(telegram: Telegram, bot: Bot) -> None:
    telegram.group(DESK, members=[NADIA])
    sent = await bot.send_message(DESK, "x")
    for text in ("hello", "/help@another_bot", "/help", "/help@attache_bot", "ask @attache_bot"):
        await telegram.say(DESK, NADIA, text)
    await telegram.say(DESK, NADIA, "as you say", reply_to=sent.message_id)

    heard = [update.message.text for update in await bot.get_updates() if update.message]
    assert heard == ["/help", "/help@attache_bot", "ask @attache_bot", "as you say"]


# --------------------------------------------------------------------------- buttons


@pytest.mark.parametrize(("kind", "arrives_as"), [("supergroup", "message"), ("channel", "channel_post")])
async def test_a_card_that_is_shared_arrives_where_it_was_shared(
    telegram: Telegram, bot: Bot, kind: str, arrives_as: str
) -> None:
    shared_in = telegram.group(-1009, administrators=[NADIA], kind=kind)
    query = await telegram.ask_inline(NADIA, "egypt")
    (asked,) = await bot.get_updates()
    content = InputTextMessageContent("<b>Talks</b>", parse_mode="HTML")
    await bot.answer_inline_query(query.id, [InlineQueryResultArticle("m", "Talks", content)])

    await telegram.choose(shared_in.id, NADIA, query, 0)

    (update,) = await bot.get_updates(offset=asked.update_id + 1)
    shared = getattr(update, arrives_as)
    assert (shared.text, shared.via_bot.id, shared.entities[0].type) == ("Talks", bot.id, "bold")
    assert (shared.from_user is None) == (kind == "channel")


async def test_pressed_button_waits_for_an_answer(telegram: Telegram, bot: Bot) -> None:
    await bot.send_message(NADIA, "x", reply_markup=keyboard(text="Brief", callback_data="brief:1"))
    await telegram.press(NADIA, NADIA, None, "Brief")
    (update,) = await bot.get_updates()

    assert update.callback_query and update.callback_query.data == "brief:1"
    assert [query.data for query in telegram.unanswered()] == ["brief:1"]
    await update.callback_query.answer()
    assert telegram.unanswered() == ()
    with pytest.raises(BadRequest, match="Query is too old"):
        await update.callback_query.answer()


async def test_answer_to_a_button_comes_too_late_after_a_while(telegram: Telegram, bot: Bot, clock: Clock) -> None:
    await bot.send_message(NADIA, "x", reply_markup=keyboard(text="Brief", callback_data="brief:1"))
    await telegram.press(NADIA, NADIA, None, "brief:1")
    (update,) = await bot.get_updates()
    clock.now += timedelta(seconds=16)

    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(update.callback_query.id if update.callback_query else "")


async def test_nobody_presses_a_button_that_is_gone(telegram: Telegram, bot: Bot) -> None:
    sent = await bot.send_message(NADIA, "x", reply_markup=keyboard(text="Brief", callback_data="brief:1"))
    await bot.edit_message_text("y", NADIA, sent.message_id)

    with pytest.raises(NoSuchButton):
        await telegram.press(NADIA, NADIA, None, "Brief")


# --------------------------------------------------------------------------- files, commands, members


async def test_file_comes_back_as_it_was_sent(telegram: Telegram, bot: Bot) -> None:
    await telegram.send_file(NADIA, NADIA, "article.txt", "Café".encode(), caption="/add")
    (update,) = await bot.get_updates()
    assert update.message and update.message.document and update.message.caption == "/add"

    file = await bot.get_file(update.message.document.file_id)

    assert bytes(await file.download_as_bytearray()).decode() == "Café"


async def test_document_and_photo_arrive_with_their_captions(telegram: Telegram, bot: Bot) -> None:
    await bot.send_document(NADIA, b"BEGIN:VCALENDAR", filename="talks.ics", caption="<b>Talks</b>", parse_mode="HTML")
    await bot.send_photo(NADIA, png_of(960, 1200), caption="Timeline")

    document, photo = telegram.from_bot(NADIA)
    assert document.file and (document.file.name, document.text) == ("talks.ics", "Talks")
    assert photo.is_photo and photo.text == "Timeline"


def png_of(width: int, height: int) -> bytes:
    """The beginning of a PNG file of this size."""
    return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7", "IMAGE_PROCESS_FAILED"),
        (png_of(6_000, 4_001), "PHOTO_INVALID_DIMENSIONS"),
        (png_of(100, 2_001), "PHOTO_INVALID_DIMENSIONS"),
        (png_of(0, 0), "PHOTO_INVALID_DIMENSIONS"),
        (png_of(960, 1200) + bytes(10 * 1024 * 1024), "PHOTO_SAVE_FILE_INVALID"),
    ],
    ids=["no picture", "too large", "too long", "nothing", "too heavy"],
)
async def test_a_photo_that_telegram_would_not_take_is_refused(bot: Bot, content: bytes, reason: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){reason}"):
        await bot.send_photo(NADIA, content)


async def test_a_photo_says_how_large_it_is(bot: Bot) -> None:
    sent = await bot.send_photo(NADIA, png_of(960, 1200), caption="x")

    assert (sent.photo[0].width, sent.photo[0].height) == (960, 1200)


async def test_commands_are_kept_for_each_scope(bot: Bot) -> None:
    await bot.set_my_commands([BotCommand("start", "Begin")])
    await bot.set_my_commands([BotCommand("add", "Add")], scope=BotCommandScopeChat(NADIA))

    assert [command.command for command in await bot.get_my_commands()] == ["start"]
    assert [command.command for command in await bot.get_my_commands(scope=BotCommandScopeChat(NADIA))] == ["add"]


async def test_administrators_are_told_apart(telegram: Telegram, bot: Bot) -> None:
    telegram.group(DESK, members=[43], administrators=[NADIA])

    assert [member.user.id for member in await bot.get_chat_administrators(DESK)] == [NADIA]
    assert (await bot.get_chat_member(DESK, 43)).status == "member"
    assert (await bot.get_chat(DESK)).title == "Desk"


# --------------------------------------------------------------------------- trouble on purpose


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (too_many_requests(7), RetryAfter),
        (blocked(), Forbidden),
        (refused("message thread not found"), BadRequest),
        (server_error(500), NetworkError),
        (server_error(502), NetworkError),
        (migrated(DESK), ChatMigrated),
        (timeout(), TimedOut),
        (connection_lost(), NetworkError),
    ],
)
async def test_planned_failure_happens_once_and_nothing_is_delivered(
    telegram: Telegram, bot: Bot, failure: Failure, error: type[Exception]
) -> None:
    telegram.fail_next("sendMessage", failure)

    with pytest.raises(error):
        await bot.send_message(NADIA, "x")
    assert telegram.from_bot(NADIA) == ()
    assert await bot.send_message(NADIA, "x")


@pytest.mark.parametrize(
    ("failure", "error"),
    [
        (timeout(accepted=True), TimedOut),
        (connection_lost(accepted=True), NetworkError),
        (server_error(accepted=True), NetworkError),
    ],
)
async def test_message_may_arrive_although_the_answer_is_lost(
    telegram: Telegram, bot: Bot, failure: Failure, error: type[Exception]
) -> None:
    telegram.fail_next("sendMessage", failure)

    with pytest.raises(error):
        await bot.send_message(NADIA, "x")
    assert [message.text for message in telegram.from_bot(NADIA)] == ["x"]


async def test_failure_can_be_meant_for_one_chat(telegram: Telegram, bot: Bot) -> None:
    telegram.person(43)
    telegram.fail_next("sendMessage", blocked(), chat=43, times=2)

    assert await bot.send_message(NADIA, "x")
    for _ in range(2):
        with pytest.raises(Forbidden):
            await bot.send_message(43, "x")
    assert await bot.send_message(43, "x")


async def test_sending_too_fast_is_told_to_wait(clock: Clock) -> None:
    telegram = Telegram(clock=clock, meter=Meter(clock, burst=0))
    for chat in range(NADIA, NADIA + 40):
        telegram.person(chat)
    telegram.group(DESK, members=[NADIA])
    async with Bot(telegram.token, request=telegram.request()) as bot:
        await bot.send_message(NADIA, "one")
        with pytest.raises(RetryAfter):
            await bot.send_message(NADIA, "two")
        with pytest.raises(RetryAfter):
            for chat in range(NADIA + 1, NADIA + 40):
                await bot.send_message(chat, "x")
        clock.now += timedelta(seconds=1)
        await bot.send_message(NADIA, "two")
        for _ in range(20):
            await bot.send_message(DESK, "x")
        clock.now += timedelta(seconds=1)
        with pytest.raises(RetryAfter):
            await bot.send_message(DESK, "x")

    assert len(telegram.asked("sendMessage")) == 1 + 1 + 30 + 1 + 21
    assert {violation.reason[:17] for violation in telegram.violations} == {"Too Many Requests"}
