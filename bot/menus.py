"""The command lists that Telegram shows beside the text field, one for each kind of chat."""

from __future__ import annotations

import logging
from collections.abc import Iterable

from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    BotCommandScopeDefault,
)
from telegram.error import BadRequest, Forbidden

from bot.commands import COMMANDS, Command
from briefings.language import ENGLISH, gettext, languages, speaking

log = logging.getLogger(__name__)


async def set_menus(bot: Bot, admins: Iterable[int]) -> None:
    """Set the list for private chats, for groups, for everywhere else, and for each admin; in every language."""
    public = tuple(command for command in COMMANDS if not command.admin)
    in_groups = tuple(command for command in public if command.in_groups)
    await _set(bot, BotCommandScopeDefault(), in_groups)
    await _set(bot, BotCommandScopeAllPrivateChats(), public)
    await _set(bot, BotCommandScopeAllGroupChats(), in_groups)
    for admin in admins:
        await set_admin_menu(bot, admin)


async def set_admin_menu(bot: Bot, admin: int) -> None:
    """Set the list for an admin. One who has not written to the bot yet is unknown to it: /start sets it then."""
    await _set_for(bot, admin, COMMANDS)


async def set_chat_menu(bot: Bot, chat: int, language: str, *, admin: bool, private: bool) -> None:
    """Set the list for a chat that has chosen its language, whatever the language of its readers' Telegram."""
    shown = [each for each in COMMANDS if (admin or not each.admin) and (private or each.in_groups)]
    await _set_for(bot, chat, shown, language)


async def _set_for(bot: Bot, chat: int, commands: Iterable[Command], chosen: str | None = None) -> None:
    try:
        await _set(bot, BotCommandScopeChat(chat), commands, chosen)
    except (BadRequest, Forbidden) as error:
        log.info("command list not set", extra={"chat": chat, "reason": error.message})


async def _set(bot: Bot, scope: BotCommandScope, commands: Iterable[Command], chosen: str | None = None) -> None:
    """The list that everybody gets, in English, and one for each other language of a reader's Telegram.

    Where a language was ``chosen``, all of them are in that one.
    """
    shown = tuple(commands)
    for language in languages():
        with speaking(chosen or language):
            listed = [BotCommand(each.name, gettext(each.summary)) for each in shown]
        await bot.set_my_commands(listed, scope=scope, language_code=None if language == ENGLISH else language)
