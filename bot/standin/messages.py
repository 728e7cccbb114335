"""Sending, editing and deleting messages, with Telegram's limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from bot.standin.answers import bad_request, forbidden, not_possible
from bot.standin.keyboards import check_markup
from bot.standin.markup import (
    CAPTION_LIMIT,
    TEXT_LIMIT,
    BadMarkup,
    Entity,
    FormattedText,
    parse_html,
    trimmed,
    utf16_length,
)
from bot.standin.schema import Upload
from bot.standin.world import PNG, Chat, File, Message, Sight, png_size

if TYPE_CHECKING:
    from bot.standin.server import Server

JSON = dict[str, Any]
Given = Mapping[str, Any]

_HALF_A_CHARACTER = re.compile("[\ud800-\udfff]")


def formatted(server: Server, method: str, given: Given, field: str, limit: int) -> FormattedText:
    """The text of a request, parsed and measured. Raises Refusal; empty texts pass, their senders judge."""
    text = given.get(field, "")
    if _HALF_A_CHARACTER.search(text):
        raise bad_request("strings must be encoded in UTF-8")
    body = _parsed(text, given, "caption_entities" if field == "caption" else "entities")
    if utf16_length(body.text) > limit:
        raise bad_request("message caption is too long" if field == "caption" else "message is too long")
    server.remark(method, body.dropped)
    return body


def _parsed(text: str, given: Given, entities: str) -> FormattedText:
    mode = given.get("parse_mode", "")
    if mode.lower() == "html":
        try:
            return parse_html(text)
        except BadMarkup as reason:
            raise bad_request(f"can't parse entities: {reason}") from reason
    if mode:
        # Telegram knows two kinds of Markdown too; this bot writes HTML only.
        raise bad_request("unsupported parse_mode")
    return trimmed(FormattedText(text, tuple(Entity(**entity) for entity in given.get(entities, ()))))


def check_may_write(server: Server, chat: Chat) -> None:
    """Raises Refusal where the bot is blocked, thrown out, or was never spoken to."""
    if chat.user and chat.user.blocked:
        raise forbidden("bot was blocked by the user")
    if chat.user and not chat.user.started:
        raise forbidden("bot can't initiate conversation with a user")
    if not chat.user and chat.members.get(server.bot.id) == "kicked":
        raise forbidden(f"bot was kicked from the {chat.type} chat")
    if not chat.user and chat.members.get(server.bot.id, "left") == "left":
        raise forbidden(f"bot is not a member of the {chat.type} chat")


def _checked_markup(server: Server, method: str, given: Given) -> JSON | None:
    markup: JSON | None = given.get("reply_markup")
    server.remark(method, tuple(check_markup(markup)))
    return markup


def _reply(chat: Chat, given: Given) -> int | None:
    wanted = given.get("reply_parameters")
    if not wanted:
        return None
    target = chat.messages.get(wanted["message_id"])
    if target and not target.deleted:
        return target.id
    if wanted.get("allow_sending_without_reply"):
        return None
    raise not_possible("message to be replied not found")


def _place(server: Server, given: Given) -> tuple[Chat, int | None]:
    """The chat to write to, and its topic."""
    chat = server.chat(given["chat_id"])
    check_may_write(server, chat)
    topic = given.get("message_thread_id")
    if topic is not None and topic not in chat.topics:
        raise not_possible("message thread not found")
    return chat, topic


def send_text(server: Server, given: Given) -> JSON:
    """sendMessage."""
    chat, topic = _place(server, given)
    body = formatted(server, "sendMessage", given, "text", TEXT_LIMIT)
    if not body.text:
        raise bad_request("message text is empty")
    message = _new(server, "sendMessage", given, chat, topic, body)
    message.html = given["text"] if given.get("parse_mode") else None
    return server.post(message).as_json()


def send_file(server: Server, method: str, given: Given) -> JSON:
    """sendDocument and sendPhoto."""
    chat, topic = _place(server, given)
    field = "photo" if method == "sendPhoto" else "document"
    message = _new(server, method, given, chat, topic, formatted(server, method, given, "caption", CAPTION_LIMIT))
    message.file = _file(server, given[field], photo=field == "photo")
    message.is_photo = field == "photo"
    return server.post(message).as_json()


def _new(server: Server, method: str, given: Given, chat: Chat, topic: int | None, body: FormattedText) -> Message:
    return Message(
        server.next_id(),
        chat,
        server.bot,
        server.clock(),
        body,
        markup=_checked_markup(server, method, given),
        topic=topic,
        reply_to=_reply(chat, given),
        silent=given.get("disable_notification", False),
    )


def _file(server: Server, given: Upload | str, *, photo: bool) -> File:
    """An upload, kept; or a file that is known already."""
    if isinstance(given, str):
        if given not in server.files:
            raise not_possible("wrong file identifier/HTTP URL specified")
        return server.files[given]
    if not given.content:
        raise bad_request("file must be non-empty")
    if photo:
        _check_photo(given.content)
    return server.keep_file(given)


def _check_photo(content: bytes) -> None:
    """What sendPhoto says of a photo: at most 10 MB, width and height 10,000 together, sides of at most 20 to 1."""
    if len(content) > 10 * 1024 * 1024:
        raise bad_request("PHOTO_SAVE_FILE_INVALID")
    if not content.startswith((PNG, b"\xff\xd8\xff")) and content[8:12] != b"WEBP":
        raise bad_request("IMAGE_PROCESS_FAILED")
    if (size := png_size(content)) and (not min(size) or sum(size) > 10_000 or max(size) > 20 * min(size)):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


# --------------------------------------------------------------------------- changing what was sent


def _own(server: Server, given: Given) -> Message:
    """The message to change. Raises Refusal when it is gone or not the bot's."""
    if "inline_message_id" in given:
        raise not_possible("MESSAGE_ID_INVALID")
    for name, reason in (("chat_id", "chat_id is empty"), ("message_id", "message identifier is not specified")):
        if name not in given:
            raise bad_request(reason)
    chat = server.chat(given["chat_id"])
    check_may_write(server, chat)
    message = chat.messages.get(given["message_id"])
    if message is None or message.deleted:
        raise not_possible("message to edit not found")
    if message.sender is not server.bot:
        raise not_possible("message can't be edited")
    return message


def _change(server: Server, message: Message, body: FormattedText, markup: JSON | None, file: File | None) -> JSON:
    """Make the change. Raises Refusal where there is none."""
    before = (message.body.text, message.body.entities, message.markup or None, message.file)
    if before == (body.text, body.entities, markup or None, file):
        raise not_possible(
            "message is not modified: specified new message content and reply markup are exactly the same "
            "as a current content and reply markup of the message"
        )
    message.body, message.markup, message.file = body, markup, file
    message.edited = server.clock()
    server.seen(Sight.EDITED, message)
    return message.as_json()


def edit_text(server: Server, method: str, given: Given) -> JSON:
    """editMessageText and editMessageCaption."""
    message = _own(server, given)
    caption = method == "editMessageCaption"
    if caption != bool(message.file):
        raise not_possible(f"there is no {'caption' if caption else 'text'} in the message to edit")
    field, limit = ("caption", CAPTION_LIMIT) if caption else ("text", TEXT_LIMIT)
    body = formatted(server, method, given, field, limit)
    if not body.text and not caption:
        raise bad_request("message text is empty")
    shown = _change(server, message, body, _checked_markup(server, method, given), message.file)
    message.html = given.get(field) if given.get("parse_mode") else None
    return shown


def edit_markup(server: Server, given: Given) -> JSON:
    """editMessageReplyMarkup."""
    message = _own(server, given)
    markup = _checked_markup(server, "editMessageReplyMarkup", given)
    return _change(server, message, message.body, markup, message.file)


def edit_media(server: Server, given: Given) -> JSON:
    """editMessageMedia: another file, with its caption."""
    message, media = _own(server, given), given["media"]
    body = formatted(server, "editMessageMedia", media, "caption", CAPTION_LIMIT)
    photo = media["type"] == "photo"
    file = _file(server, media["media"], photo=photo)
    message.is_photo = photo
    return _change(server, message, body, _checked_markup(server, "editMessageMedia", given), file)


def remove(server: Server, given: Given) -> bool:
    """deleteMessage, and deleteMessages which passes over what is not there."""
    chat = server.chat(given["chat_id"])
    check_may_write(server, chat)
    single = "message_id" in given
    for number in [given["message_id"]] if single else given["message_ids"]:
        message = chat.messages.get(number)
        if message and not message.deleted:
            message.deleted = True
            server.seen(Sight.DELETED, message)
        elif single:
            raise not_possible("message to delete not found")
    return True
