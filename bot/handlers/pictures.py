"""/timeline picture and /positions picture: an answer to look at, with the same in words under it."""

from __future__ import annotations

import logging
from functools import partial

from telegram.error import BadRequest

from bot.context import Context
from bot.messages.caption import caption
from briefings.briefing import Briefing
from briefings.language import gettext
from briefings.pictures.scene import Picture
from briefings.pictures.studio import DrawingFailed

log = logging.getLogger(__name__)

KINDS = ("timeline", "positions")
"""The questions that can be answered with a picture."""
ABOUT_THE_PICTURE = ("photo", "image")
"""Refusals of the picture itself: a group may forbid them and still take words."""


async def show(context: Context, kind: str, query: str) -> None:
    """Draw the answer beside the conversation and send it; where there is nothing to draw, answer in words."""
    found = await context.briefings.picture(kind, query, now=context.now(), zone=await context.zone())
    if isinstance(found, Briefing):
        await context.reply(found, kind=kind)
    else:
        context.go_on("picture", partial(_draw, context, kind, found))


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
