"""The language a chat is spoken to in: its own where it has chosen one, else that of whoever writes."""

from __future__ import annotations

import contextlib
from dataclasses import replace

from telegram import Update
from telegram.constants import ChatType

from bot.context import Context
from bot.menus import set_chat_menu
from briefings.briefing import Choice
from briefings.language import ENGLISH, gettext, known, languages, name_of, speak, spoken
from store.base import StoreError
from store.records import ChatKey, Subscriber

LONGEST_CODE = 6
"""Characters of a tag such as "de-AT"; longer words are names."""
LONGEST_SHOWN = 40


async def listen(update: object, context: Context) -> None:
    """Before everything else: all that is said for this update is said in the language of its chat."""
    speak(await _language(update, context) if isinstance(update, Update) else ENGLISH)


async def _language(update: Update, context: Context) -> str:
    """What the chat, or the group of a topic, has chosen; else in private, and by whoever lets the bot in, theirs."""
    if chosen := await _settings(update, context):
        return chosen.language
    user, chat = update.effective_user, update.effective_chat
    is_theirs = chat is None or chat.type == ChatType.PRIVATE or update.my_chat_member is not None
    return (known(user.language_code) if user and is_theirs else None) or ENGLISH


async def _settings(update: Update, context: Context) -> Subscriber | None:
    """Those of the chat; None also where the store cannot say: whoever answers then finds out, and says so once."""
    with contextlib.suppress(StoreError):
        if update.effective_chat is not None:
            key = context.key
            return await context.store.subscriber(key) or await context.store.subscriber(ChatKey(key.chat))
        if update.effective_user:  # "@bot iran" in any chat: its writer's private one
            return await context.store.subscriber(ChatKey(update.effective_user.id))
    return None


async def language(_: Update, context: Context) -> None:
    """/language [name or code]: in which language this chat is spoken to."""
    await choose_language(context, context.words)


async def choose_language(context: Context, words: str) -> None:
    """The same for a button "language:<code>"; without words it tells the language, and offers the others."""
    chosen = _meant(words)
    if chosen is None:
        choices = [Choice(_label(each), f"language:{each}") for each in languages()]
        said = gettext("I speak {language} here.", language=name_of(spoken()))
        if words:
            said = gettext("I do not speak “{words}”. Choose one of these.", words=words[:LONGEST_SHOWN])
        await context.answer(said, choices)
        return
    await context.require_settler()
    await keep_language(context, chosen)
    choices = [Choice(gettext("What is next"), "meetings:1:"), Choice(gettext("Help"), "help:")]
    await context.answer(gettext("From now on I speak {language} here.", language=name_of(chosen)), choices)
    is_admin = context.is_admin and context.in_private
    await set_chat_menu(context.bot, context.key.chat, chosen, admin=is_admin, private=context.in_private)


async def keep_language(context: Context, chosen: str) -> None:
    """Speak it from this very answer on."""
    speak(chosen)
    after = replace(await context.subscriber(), language=chosen)
    await context.subscriptions.keep(after, now=context.now())


def _meant(words: str) -> str | None:
    """The language that a code, its own name or its English one means."""
    asked = words.strip(" .!").casefold()
    named = {name_of(each).casefold(): each for each in languages()}
    named |= {name_of(each, ENGLISH).casefold(): each for each in languages()}
    return named.get(asked) or (known(asked) if len(asked) <= LONGEST_CODE else None)


def _label(code: str) -> str:
    return f"✓ {name_of(code)}" if code == spoken() else name_of(code)
