"""The methods of the Bot API, each as Telegram carries it out or refuses it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from bot.standin.answers import Refusal, bad_request, not_possible
from bot.standin.markup import TEXT_LIMIT
from bot.standin.messages import (
    check_may_write,
    edit_markup,
    edit_media,
    edit_text,
    formatted,
    remove,
    send_file,
    send_text,
)
from bot.standin.world import CALLBACK_AGE, Chat, Query, Sight, User

if TYPE_CHECKING:
    from bot.standin.server import Server

JSON = dict[str, Any]
Given = Mapping[str, Any]
DOWNLOAD_LIMIT = 20 * 1024 * 1024

_ACTIONS = frozenset({"typing", "upload_photo", "upload_document", "choose_sticker", "find_location"})
_RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
)


# --------------------------------------------------------------------------- the bot itself


def get_me(server: Server, given: Given) -> JSON:
    return server.bot.as_json() | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def set_commands(server: Server, given: Given) -> bool:
    commands = given["commands"]
    if len(commands) > 100:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in commands:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", command["command"]):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    server.commands[_scope(server, given)] = commands
    return True


def get_commands(server: Server, given: Given) -> list[JSON]:
    return server.commands.get(_scope(server, given), [])


def delete_commands(server: Server, given: Given) -> bool:
    server.commands.pop(_scope(server, given), None)
    return True


def _scope(server: Server, given: Given) -> tuple[str, str]:
    scope = given.get("scope") or {"type": "default"}
    if "chat_id" in scope:
        server.chat(scope["chat_id"])
    return json.dumps(scope, sort_keys=True), given.get("language_code", "")


def _setter(field: str, limit: int) -> Callable[[Server, Given], bool]:
    def set_text(server: Server, given: Given) -> bool:
        text = given.get(field, "")
        if len(text) > limit:
            raise bad_request(f"{field} is too long")
        server.texts[field, given.get("language_code", "")] = text
        return True

    return set_text


def _getter(field: str) -> Callable[[Server, Given], JSON]:
    def get_text(server: Server, given: Given) -> JSON:
        default = server.bot.first_name if field == "name" else ""
        return {field: server.texts.get((field, given.get("language_code", "")), default)}

    return get_text


def set_menu_button(server: Server, given: Given) -> bool:
    if "chat_id" in given:
        server.chat(given["chat_id"])
    return True


# --------------------------------------------------------------------------- updates


def set_webhook(server: Server, given: Given) -> bool:
    url = given["url"]
    if url and not url.startswith("https://") and not (server.local and url.startswith("http://")):
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", given.get("secret_token", "")):
        raise bad_request("secret token contains unallowed characters")
    if not 1 <= given.get("max_connections", 40) <= 100:
        raise bad_request("max_connections must be between 1 and 100")
    if given.get("drop_pending_updates"):
        server.updates.drop_all()
    server.webhook = {"url": url, "secret_token": given.get("secret_token")}
    server.updates.allowed = tuple(given.get("allowed_updates", server.updates.allowed))
    return True


def delete_webhook(server: Server, given: Given) -> bool:
    if given.get("drop_pending_updates"):
        server.updates.drop_all()
    server.webhook = {"url": ""}
    return True


def get_webhook_info(server: Server, given: Given) -> JSON:
    return {
        "url": server.webhook["url"],
        "has_custom_certificate": False,
        "pending_update_count": len(server.updates),
    }


# --------------------------------------------------------------------------- answers to people


def answer_callback(server: Server, given: Given) -> bool:
    query = _open_query(server, given["callback_query_id"])
    if len(given.get("text", "")) > 200:
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = given
    if query.message and given.get("text"):
        server.seen(Sight.POPUP, query.message, given["text"])
    return True


def answer_inline(server: Server, given: Given) -> bool:
    query = _open_query(server, given["inline_query_id"])
    results = given["results"]
    if len(results) > 50:
        raise bad_request("RESULTS_TOO_MUCH")
    if len({result["id"] for result in results}) < len(results):
        raise bad_request("RESULT_ID_DUPLICATE")
    for result in results:
        if not 1 <= len(result["id"].encode()) <= 64:
            raise bad_request("RESULT_ID_INVALID")
        content = result["input_message_content"]
        formatted(server, "answerInlineQuery", content, "message_text", TEXT_LIMIT)
    query.answer = given
    return True


def _open_query(server: Server, query_id: str) -> Query:
    """The query while it still waits. Telegram does not tell too old from never heard of."""
    query = server.queries.get(query_id)
    if query is None or query.answer is not None or server.clock() - query.asked > CALLBACK_AGE:
        raise not_possible("query is too old and response timeout expired or query ID is invalid")
    return query


def chat_action(server: Server, given: Given) -> bool:
    check_may_write(server, server.chat(given["chat_id"]))
    if given["action"] not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


# --------------------------------------------------------------------------- files and chats


def get_file(server: Server, given: Given) -> JSON:
    file = server.files.get(given["file_id"])
    if file is None:
        raise not_possible("invalid file_id")
    if len(file.content) > DOWNLOAD_LIMIT:
        raise not_possible("file is too big")
    return file.as_json() | {"file_path": file.path}


def get_chat(server: Server, given: Given) -> JSON:
    return server.chat(given["chat_id"]).as_json() | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {
            "unlimited_gifts": False,
            "limited_gifts": False,
            "unique_gifts": False,
            "premium_subscription": False,
            "gifts_from_channels": False,
        },
    }


def get_member(server: Server, given: Given) -> JSON:
    chat, user = server.chat(given["chat_id"]), server.users.get(given["user_id"])
    if user is None:
        raise not_possible("PARTICIPANT_ID_INVALID")
    return member_json(user, chat.members.get(user.id, "left"))


def member_json(user: User, status: str) -> JSON:
    """A member as the Bot API shows one of this status."""
    shown: JSON = {"user": user.as_json(), "status": status}
    if status == "creator":
        shown["is_anonymous"] = False
    if status == "administrator":
        shown |= {"can_be_edited": False, "is_anonymous": False, **dict.fromkeys(_RIGHTS, True)}
    if status == "kicked":
        shown["until_date"] = 0
    return shown


def count_members(server: Server, given: Given) -> int:
    return len(_present(server.chat(given["chat_id"])))


def get_administrators(server: Server, given: Given) -> list[JSON]:
    chat = server.chat(given["chat_id"])
    if chat.type == "private":
        raise not_possible("there are no administrators in the private chat")
    return [
        member_json(server.users[user], status)
        for user, status in chat.members.items()
        if status in ("creator", "administrator") and not server.users[user].is_bot
    ]


def _present(chat: Chat) -> dict[int, str]:
    return {user: status for user, status in chat.members.items() if status not in ("left", "kicked")}


def leave(server: Server, given: Given) -> bool:
    chat = server.chat(given["chat_id"])
    if chat.type == "private":
        raise not_possible("chat member status can't be changed in private chats")
    check_may_write(server, chat)
    chat.members[server.bot.id] = "left"
    return True


def _never(server: Server, given: Given) -> Any:
    raise Refusal("Internal Server Error", code=500)


METHODS: dict[str, Callable[[Server, Given], Any]] = {
    "getMe": get_me,
    "getUpdates": _never,  # asynchronous: the server answers it itself
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "sendMessage": send_text,
    "sendPhoto": lambda server, given: send_file(server, "sendPhoto", given),
    "sendDocument": lambda server, given: send_file(server, "sendDocument", given),
    "sendChatAction": chat_action,
    "editMessageText": lambda server, given: edit_text(server, "editMessageText", given),
    "editMessageCaption": lambda server, given: edit_text(server, "editMessageCaption", given),
    "editMessageMedia": edit_media,
    "editMessageReplyMarkup": edit_markup,
    "deleteMessage": remove,
    "deleteMessages": remove,
    "answerCallbackQuery": answer_callback,
    "answerInlineQuery": answer_inline,
    "getFile": get_file,
    "getChat": get_chat,
    "getChatMember": get_member,
    "getChatMemberCount": count_members,
    "getChatAdministrators": get_administrators,
    "leaveChat": leave,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setMyName": _setter("name", 64),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description", 512),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description", 120),
    "getMyShortDescription": _getter("short_description"),
    "setChatMenuButton": set_menu_button,
}
