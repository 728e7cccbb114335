"""What the demo says of itself: how it begins, and what to try next."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, auto

INTRODUCTION = (
    "This is Attaché as in Telegram, with you as its admin. Type as in a chat; a number presses the button with that "
    "number. It is {now} here until you move the clock with /tick. /demo lists what else there is, /quit leaves."
)
INVENTED = " The sample articles, their papers and their people are invented."

COMMANDS = (
    ("/help", "what the bot does"),
    ("any words", "a question, or an article pasted here"),
    ("/tick", "go on to the next reminder or article"),
    ("/tick 2d, /tick to 2022-01-06 15:00", "move the clock, by so much or to a moment"),
    ("/clock", "what time it is here"),
    ("/add FILE --published 2021-12-28", "send an article of your own"),
    ("/paste --published 2021-12-28", "the same, line by line; a line with only a dot ends it"),
    ("/location 46.2 6.15", "send where you are, as the button for it does on a phone"),
    ("a number", "press the button with that number; /old 2 presses one of the messages before"),
    ("/reply /remind 45m", "answer the bot's latest message, as a reply to it"),
    ("/in group, topic, channel, private", "talk somewhere else; /in group as colleague: as somebody who is no admin"),
    ("@attache_bot egypt", "the cards that any chat can share; a number shares one here"),
    ("/demo", "this list"),
    ("/quit", "leave"),
)


class Needs(Enum):
    """What has to be there for a step to show anything: meetings, or samples that are still to come."""

    NOTHING = auto()
    MEETINGS = auto()
    SAMPLES = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """Something worth trying: ``done_by`` is how the line that does it begins, ``needs`` what has to be there first."""

    line: str
    why: str
    done_by: str
    needs: Needs = Needs.NOTHING


STEPS = (
    Step("/meetings", "what is scheduled next", "/meetings", Needs.MEETINGS),
    Step("/brief 1", "one meeting: who, what each side says, what is open", "/brief", Needs.MEETINGS),
    Step("/why 1", "the sentence behind a claim", "/why", Needs.MEETINGS),
    Step("/subscribe", "be reminded before each meeting", "/subscribe", Needs.MEETINGS),
    Step("/following", "what you follow, with a button each to take it away", "/following", Needs.MEETINGS),
    Step("/tick", "go on to the next reminder", "/tick", Needs.MEETINGS),
    Step("/tick to 2022-01-06 15:00", "a meeting is put off, and you are told", "/tick", Needs.SAMPLES),
    Step("/quiet 22:00-07:00", "hours in which nothing rings", "/quiet", Needs.MEETINGS),
    Step("/digest 8:00", "what is on and what changed, every day at that time", "/digest", Needs.MEETINGS),
    Step("/positions egypt", "what one side says", "/positions", Needs.SAMPLES),
    Step("/timeline picture", "what happened and what is planned, to look at", "/timeline", Needs.MEETINGS),
    Step("/calendar", "what lies ahead, for your calendar", "/calendar", Needs.MEETINGS),
    Step("/add FILE --published 2021-12-28", "an article of your own", "/add"),
    Step("/feeds add https://gazette.example/", "a paper's feed; what it brings waits for you in /review", "/feeds"),
    Step(
        "/addmeeting Kenya and Uganda, talks in Nairobi on 14 January",
        "a meeting by hand; the button Correct below a brief puts one right",
        "/addmeeting",
    ),
    Step("@attache_bot egypt", "cards to share in any chat", "@attache_bot", Needs.SAMPLES),
    Step("/in group", "the bot in a group, a forum's topic, a channel", "/in"),
    Step("/language deutsch", "the same in German; /language english leads back", "/language"),
)


class Guide:
    """Knows which steps are left; each is suggested until it, or one like it, was taken."""

    def __init__(self) -> None:
        self._left = list(STEPS)
        self._said: Step | None = None

    def took(self, line: str) -> None:
        """Take note of a typed line."""
        for step in self._left:
            if line.split(maxsplit=1)[:1] == [step.done_by]:
                self._left.remove(step)
                return

    def next(self, there: Collection[Needs] = tuple(Needs)) -> Step | None:
        """What to try next that works with what is ``there``; None when nothing does, and when it was just said."""
        step = next((step for step in self._left if step.needs in there), None)
        news, self._said = step is not self._said, step
        return step if news else None
