"""The commands: what each is called, what it does in a few words, and where it is listed."""

from __future__ import annotations

import difflib
from dataclasses import dataclass

from briefings.language import gettext, marked


@dataclass(frozen=True, slots=True)
class Command:
    """``summary`` is for Telegram's menu; ``line`` for /help. ``admin`` ones are listed for admins only."""

    name: str
    summary: str
    line: str
    admin: bool = False
    in_groups: bool = True


COMMANDS = (
    Command(
        "meetings", marked("What is scheduled next"), marked("/meetings: what is next; /meetings Iran for one party")
    ),
    Command("positions", marked("Who wants what"), marked("/positions: who wants what; /positions picture")),
    Command(
        "timeline",
        marked("What happened and what is planned"),
        marked("/timeline: what was and will be; /timeline picture"),
    ),
    Command("today", marked("What is on today"), marked("/today: what is on today")),
    Command("brief", marked("One meeting in full"), marked("/brief 2: the second meeting of the last list in full")),
    Command("why", marked("The words behind a line"), marked("/why 3: the words behind line 3 of the last answer")),
    Command(
        "calendar",
        marked("Meetings for your calendar"),
        marked("/calendar: what you follow, as a calendar file; /calendar 2"),
    ),
    Command("articles", marked("What was read"), marked("/articles: what was read")),
    Command(
        "subscribe",
        marked("Be reminded before meetings"),
        marked("/subscribe: be reminded; /subscribe NATO, or Russia and NATO"),
    ),
    Command("unsubscribe", marked("No more reminders"), ""),
    Command(
        "following", marked("What you follow"), marked("/following: what you follow; /unsubscribe; /mute football")
    ),
    Command("mute", marked("Leave something out"), ""),
    Command("unmute", marked("Leave it out no longer"), ""),
    Command(
        "remind",
        marked("How long before a meeting"),
        marked("/remind 1d 2h 15m: how long before; /quiet 22-7; /digest 8"),
    ),
    Command("quiet", marked("Hours in which nothing rings"), ""),
    Command("digest", marked("Your day or week at a time"), ""),
    Command("timezone", marked("Your time zone"), marked("/timezone Geneva: your clock; /language")),
    Command("language", marked("The language I speak"), ""),
    Command(
        "add",
        marked("Read an article"),
        marked("/add: read an article; /addmeeting: a meeting by hand"),
        admin=True,
        in_groups=False,
    ),
    Command("addmeeting", marked("Add a meeting by hand"), "", admin=True, in_groups=False),
    Command(
        "review",
        marked("What waits for your decision"),
        marked("/review: what waits for your decision"),
        admin=True,
        in_groups=False,
    ),
    Command(
        "status",
        marked("How the bot is doing"),
        marked("/status: how I am; /feeds; /sources; /broadcast"),
        admin=True,
        in_groups=False,
    ),
    Command("sources", marked("Who published what was read"), "", admin=True, in_groups=False),
    Command("feeds", marked("Feeds that bring articles"), "", admin=True, in_groups=False),
    Command("broadcast", marked("Write to everybody"), "", admin=True, in_groups=False),
    Command("privacy", marked("What is kept about you"), marked("/privacy: what is kept about you")),
    Command("my_data", marked("All that is kept, as a file"), ""),
    Command("delete_me", marked("Delete all that is kept"), ""),
    Command("help", marked("What I can do"), marked("/help: this list")),
    Command("start", marked("Begin"), "", in_groups=False),
)

NAMES = tuple(command.name for command in COMMANDS)
SYNONYMS = {
    "stop": "unsubscribe",
    "unfollow": "unsubscribe",
    "follow": "subscribe",
    "next": "meetings",
    "agenda": "meetings",
    "stances": "positions",
    "history": "timeline",
    "tz": "timezone",
    "clock": "timezone",
    "leads": "remind",
    "lang": "language",
    "sprache": "language",
    "hilfe": "help",
    "abonnieren": "subscribe",
    "erinnern": "remind",
    "kalender": "calendar",
    "ruhe": "quiet",
    "ruhezeit": "quiet",
    "stumm": "mute",
    "datenschutz": "privacy",
    "zeitzone": "timezone",
    "silent": "quiet",
    "dnd": "quiet",
    "daily": "digest",
    "weekly": "digest",
    "settings": "following",
    "follows": "following",
    "subscriptions": "following",
    "mutes": "following",
    "source": "why",
    "news": "articles",
    "ics": "calendar",
    "rss": "feeds",
    "opml": "feeds",
    "feed": "calendar",
    "commands": "help",
}
"""Other words for them, as people type them first."""


def help_text(*, admin: bool, private: bool) -> str:
    """Everything there is to ask, on one screen of a phone."""
    shown = (gettext(command.line) for command in COMMANDS if command.line and (admin or not command.admin))
    lines = [gettext("Ask me:"), *shown]
    if private:
        lines += ["", gettext("Or just ask: when do Russia and NATO meet?")]
    return "\n".join(lines)


def nearest(word: str, *, admin: bool) -> str | None:
    """The command that a mistyped one most resembles or another word means, or None when none does."""
    typed = word.lower()
    if typed in SYNONYMS:
        return SYNONYMS[typed]
    names = [command.name for command in COMMANDS if admin or not command.admin]
    starts = [name for name in names if len(typed) > 2 and name.startswith(typed)]
    close = difflib.get_close_matches(typed, names, n=1, cutoff=0.6)
    return next(iter(starts + close), None)


def split_command(text: str) -> tuple[str, str | None]:
    """'/Meetings@some_bot iran' -> ('meetings', 'some_bot'); the second is None where no bot is named.

    The first is empty for a text that begins with no command.
    """
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    if not first.startswith("/"):
        return "", None
    name, _, bot = first[1:].partition("@")
    return name.lower(), bot.lower() or None


def named_in(text: str) -> str:
    """What kind of message this is, in words that repeat nothing private: '/meetings', or 'a text'."""
    name, _ = split_command(text)
    return f"/{name}" if name in NAMES else "a text"
