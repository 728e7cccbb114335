"""The commands: what each is called, what it does in a few words, and where it is listed."""

from __future__ import annotations

import difflib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """``summary`` is for Telegram's menu; ``line`` for /help. ``admin`` ones are listed for admins only."""

    name: str
    summary: str
    line: str
    admin: bool = False
    in_groups: bool = True


COMMANDS = (
    Command("meetings", "What is scheduled next", "/meetings: what is next; /meetings Iran for one party"),
    Command("positions", "Who wants what", "/positions: who wants what; /positions picture"),
    Command("timeline", "What happened and what is planned", "/timeline: what was and will be; /timeline picture"),
    Command("today", "What is on today", "/today: what is on today"),
    Command("brief", "One meeting in full", "/brief 2: the second meeting of the last list in full"),
    Command("why", "The words behind a line", "/why 3: the words behind line 3 of the last answer"),
    Command("calendar", "Meetings for your calendar", "/calendar: what you follow, as a calendar file; /calendar 2"),
    Command("articles", "What was read", "/articles: what was read"),
    Command("subscribe", "Be reminded before meetings", "/subscribe: be reminded; /subscribe NATO, or Russia and NATO"),
    Command("unsubscribe", "No more reminders", ""),
    Command("following", "What you follow", "/following: what you follow; /unsubscribe; /mute football"),
    Command("mute", "Leave something out", ""),
    Command("unmute", "Leave it out no longer", ""),
    Command("remind", "How long before a meeting", "/remind 1d 2h 15m: how long before; /quiet 22-7; /digest 8"),
    Command("quiet", "Hours in which nothing rings", ""),
    Command("digest", "Your day or week at a time", ""),
    Command("timezone", "Your time zone", "/timezone Geneva: your clock"),
    Command(
        "add", "Read an article", "/add: read an article; /addmeeting: a meeting by hand", admin=True, in_groups=False
    ),
    Command("addmeeting", "Add a meeting by hand", "", admin=True, in_groups=False),
    Command(
        "review", "What waits for your decision", "/review: what waits for your decision", admin=True, in_groups=False
    ),
    Command(
        "status", "How the bot is doing", "/status: how I am; /sources; /broadcast: to all", admin=True, in_groups=False
    ),
    Command("sources", "Who published what was read", "", admin=True, in_groups=False),
    Command("broadcast", "Write to everybody", "", admin=True, in_groups=False),
    Command("privacy", "What is kept about you", "/privacy: what is kept about you"),
    Command("my_data", "All that is kept, as a file", ""),
    Command("delete_me", "Delete all that is kept", ""),
    Command("help", "What I can do", "/help: this list"),
    Command("start", "Begin", "", in_groups=False),
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
    "feed": "calendar",
    "commands": "help",
}
"""Other words for them, as people type them first."""


def help_text(*, admin: bool, private: bool) -> str:
    """Everything there is to ask, on one screen of a phone."""
    shown = (command.line for command in COMMANDS if command.line and (admin or not command.admin))
    last = "\n\nOr just ask: when do Russia and NATO meet?" if private else ""
    return "Ask me:\n" + "\n".join(shown) + last


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
