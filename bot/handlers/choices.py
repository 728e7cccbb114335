"""The buttons below one meeting's brief: those of the brief itself, to follow it, and an admin's."""

from __future__ import annotations

from bot.context import Context
from bot.handlers import corrections
from briefings.briefing import Briefing, Choice
from briefings.language import gettext
from store.records import Meeting, MeetingStatus

_OPEN = frozenset({MeetingStatus.SCHEDULED, MeetingStatus.TENTATIVE, MeetingStatus.POSTPONED})


async def brief_choices(context: Context, briefing: Briefing) -> tuple[Choice, ...]:
    """All of them, as they are for this chat now; those that lead to other meetings come last."""
    meeting = await context.store.meeting(briefing.about) if briefing.about else None
    own = await _to_follow(context, meeting) if meeting else ()
    others = tuple(each for each in briefing.choices if each.action.startswith("brief:"))
    of_it = tuple(each for each in briefing.choices if each not in others)
    return (*of_it, *own, *corrections.choice(context, briefing), *others)


async def _to_follow(context: Context, meeting: Meeting) -> tuple[Choice, ...]:
    """To follow it by itself, or no longer, and to set its lead times; none for what is off or over."""
    last_day = meeting.when.latest
    if meeting.status not in _OPEN or (last_day is not None and last_day < context.now().date()):
        return ()
    is_followed = meeting.id in (await context.subscriber()).meetings
    verb, label = ("unfollow", gettext("Unfollow")) if is_followed else ("follow", gettext("Follow this meeting"))
    return Choice(label, f"{verb}:{meeting.id}"), Choice(gettext("Remind me"), f"alarm:{meeting.id}")
