"""Why something is sent unasked, and when its reader last heard of it: what stands around every such message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from briefings.briefing import Line, Note
from briefings.compose.counts import capitalized
from briefings.compose.desk import Desk
from briefings.compose.meetings import standing
from briefings.compose.times import day_words, spelled
from briefings.dues import is_window
from briefings.language import gettext, npgettext, npmarked
from briefings.locales import clock_text
from briefings.snooze import Snooze, is_snoozed
from store.records import Citation, Delivery, DeliveryKind, Meeting

LATE = timedelta(minutes=5)
_UNITS = (
    (timedelta(days=1), npmarked("how long before", "one day", "{number} days")),
    (timedelta(hours=1), npmarked("how long before", "one hour", "{number} hours")),
    (timedelta(minutes=1), npmarked("how long before", "one minute", "{number} minutes")),
)


@dataclass(frozen=True, slots=True)
class Occasion:
    """A row of the outbox with what is known of its reader.

    ``why`` is what was followed ("You follow Russia–NATO"), ``since`` when the reader was last told of the
    meeting, ``snoozes`` how the reminder may be put off.
    """

    row: Delivery
    why: str = ""
    since: datetime | None = None
    snoozes: Sequence[Snooze] = ()


def why_lines(occasion: Occasion) -> list[Line]:
    """'You follow Russia–NATO; one hour before.': why this came, and why now."""
    when = _why_now(occasion.row)
    words = "; ".join(filter(None, (occasion.why, when)))
    return [Note(f"{capitalized(words)}.")] if words else []


def _why_now(row: Delivery) -> str:
    if is_snoozed(row):
        return gettext("you wanted to be reminded again")
    if row.kind is not DeliveryKind.REMINDER or row.lead is None:
        return ""
    if row.start.moment is None:
        days = row.lead // timedelta(days=1)
        if is_window(row.start) and days == 1:
            return gettext("the day before it may begin")
        if days < 2:
            return gettext("the day before") if days else gettext("that morning")
    return gettext("{time} before", time=lead_words(row.lead))


def lead_words(lead: timedelta) -> str:
    """'one hour', 'one day two hours', '15 minutes'."""
    rest, words = lead, []
    for unit, (context, one, several) in _UNITS:
        count, rest = divmod(rest, unit)
        if count:
            words.append(npgettext(context, one, several, count, number=spelled(count)))
    return " ".join(words)


def late_lines(row: Delivery, desk: Desk, meeting: Meeting | None = None) -> list[Line]:
    """That it comes late, and since when it was due; of a meeting whose time was read only after that, when it was."""
    if desk.now - row.due_at < LATE:
        return []
    read = _read(meeting, desk) if meeting else None
    if read and read > row.due_at:
        if desk.now - read < LATE:
            return [Note(gettext("I read of this only just now."))]
        return [Note(gettext("I read of this only {time}.", time=_moment_words(read, desk)))]
    return [Note(gettext("This comes late: it was due {time}.", time=_moment_words(row.due_at, desk)))]


def _read(meeting: Meeting, desk: Desk) -> datetime | None:
    """When the words were read on which its present time stands."""
    words = standing(meeting)
    article = desk.articles.get(words.article) if words else None
    return article.added if article else None


def _moment_words(moment: datetime, desk: Desk) -> str:
    """'at 09:15', 'Mon 10 January, 09:15'."""
    here = moment.astimezone(desk.zone)
    clock = clock_text(here.time())
    if here.date() == desk.today:
        return gettext("at {clock}", clock=clock)
    return gettext("{day}, {clock}", day=day_words(here.date(), desk.today), clock=clock)


def since_words(since: datetime, desk: Desk) -> str:
    """'since yesterday', 'since 09:15', 'since Mon 10 January'."""
    then = since.astimezone(desk.zone)
    days = (desk.today - then.date()).days
    if days == 0:
        return gettext("since {time}", time=clock_text(then.time()))
    return gettext("since yesterday") if days == 1 else gettext("since {time}", time=day_words(then.date(), desk.today))


def is_new(citation: Citation, since: datetime, desk: Desk) -> bool:
    """True for words of an article that was read since then."""
    article = desk.articles.get(citation.article)
    return article is not None and since < (article.added or article.published)
