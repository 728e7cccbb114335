"""/timeline picture and /positions picture: an answer to look at, with the same in words under it."""

from __future__ import annotations

import logging
import re
from dataclasses import replace
from functools import partial

from telegram.error import BadRequest

from bot.allowances import Cost
from bot.context import Context
from bot.messages.caption import caption
from briefings.briefing import Briefing
from briefings.language import gettext
from briefings.pictures.foot import shade_choice
from briefings.pictures.scene import Picture, Shade
from briefings.pictures.studio import DrawingFailed

log = logging.getLogger(__name__)

KINDS = ("timeline", "positions")
"""The questions that can be answered with a picture."""
_SHADE_FIRST = re.compile(r"(dark|light)(?: mode)?[:,]? ", re.IGNORECASE)
_SHADE = re.compile(r"(?:^|,? )(?:in )?(dark|light)(?: mode)?$", re.IGNORECASE)
ABOUT_THE_PICTURE = ("photo", "image")
"""Refusals of the picture itself: a group may forbid them and still take words."""


async def show(context: Context, kind: str, query: str) -> None:
    """Draw the answer beside the conversation and send it; where there is nothing to draw, answer in words.

    "dark" or "light" at the end, or in front, says for which kind of chat; from then on in this one, where
    whoever asks settles what is set here.
    """
    words, wanted = without_shade(query)
    found = await context.briefings.picture(kind, words, now=context.now(), zone=await context.zone())
    if isinstance(found, Briefing):
        await context.reply(found, kind=kind)
    else:
        context.spend(Cost.PICTURE)
        shaded = _shaded(found, kind, words, await _shade(context, wanted))
        context.go_on("picture", partial(_draw, context, kind, shaded))


def without_shade(query: str) -> tuple[str, Shade | None]:
    """The question without the kind of chat that it is to be coloured for, and that."""
    found = _SHADE.search(query) or _SHADE_FIRST.match(query)
    if not found:
        return query, None
    return f"{query[: found.start()]}{query[found.end() :]}".strip(), Shade(found[1].lower())


async def _shade(context: Context, wanted: Shade | None) -> Shade:
    """The one that is wanted now, which is kept for this chat, else the one that is kept."""
    subscriber = await context.subscriber()
    kept = Shade.DARK if subscriber.dark_pictures else Shade.LIGHT
    if wanted and wanted is not kept and await context.is_settled_by_them():
        after = replace(subscriber, dark_pictures=wanted is Shade.DARK)
        await context.subscriptions.keep(after, now=context.now())
    return wanted or kept


def _shaded(picture: Picture, kind: str, query: str, shade: Shade) -> Picture:
    """The picture in this shade, with a button to the other one."""
    other = Shade.LIGHT if shade is Shade.DARK else Shade.DARK
    choices = (*picture.words.choices, *shade_choice(kind, query, other))
    return replace(picture, scene=replace(picture.scene, shade=shade), words=replace(picture.words, choices=choices))


async def show_pressed(context: Context, argument: str) -> None:
    """A button "picture:<kind>:<query>": the answer that it stands under, drawn."""
    kind, _, query = argument.partition(":")
    await show(context, kind if kind in KINDS else KINDS[0], query)


async def _draw(context: Context, kind: str, picture: Picture) -> None:
    """Raises DrawingFailed, with how to ask for the same in words."""
    try:
        photo = await context.bureau.studio.draw(picture.scene)
    except DrawingFailed as failed:
        in_words = gettext("In words: {command}", command=picture.ask)
        raise DrawingFailed(f"{failed} {in_words}") from failed
    words = caption(picture, zone=await context.zone())
    try:
        await context.send_picture(f"{kind}.png", photo, words, picture.words)
    except BadRequest as refused:
        if not any(word in refused.message.lower() for word in ABOUT_THE_PICTURE):
            raise
        log.info("a picture was refused, sent in words", extra={"reason": refused.message})
        await context.reply(picture.words, kind="picture")
