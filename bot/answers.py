"""The last answers of a chat, so that "/why 3" and "/brief 2" know what was meant, after a restart too."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from briefings.briefing import Briefing, Claim
from store.base import Store, StoreError
from store.records import ChatKey, Citation
from store.work import Work

KEPT = 4
"""Answers a chat's memory holds; buttons under older ones say that they are too old."""
CHATS = 2_000
"""Chats held in memory; the others are read from the store when they speak again."""


class NotRemembered(StoreError):
    """The store took no note of an answer. It was given all the same, and is known until the next start."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one answer said: its messages, what it was about ("meetings"), its claims, the meetings it offers.

    ``about`` is the one meeting that it is about, if it is.
    """

    messages: tuple[int, ...]
    kind: str
    claims: tuple[Claim, ...]
    meetings: tuple[str, ...]
    about: str | None = None

    @property
    def is_list(self) -> bool:
        """True where meetings are offered to be counted in; a brief is no list."""
        return bool(self.meetings) and self.kind != "brief"


class Answers:
    """Remembers for each chat and topic its last few answers, newest last."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: OrderedDict[ChatKey, tuple[Answer, ...]] = OrderedDict()
        self._asked: OrderedDict[tuple[ChatKey, int], str] = OrderedDict()

    async def remember(self, key: ChatKey, messages: Sequence[int], kind: str, briefing: Briefing) -> None:
        """Keep this answer; one shown in place of an earlier one takes its place. Survives a restart.

        Raises NotRemembered where the store takes nothing.
        """
        if briefing.asked:
            self._asked.update({(key, message): briefing.asked for message in messages})
            while len(self._asked) > CHATS:
                self._asked.popitem(last=False)
        offered = (choice.action.partition(":") for choice in briefing.choices)
        meetings = tuple(dict.fromkeys(argument for verb, _, argument in offered if verb == "brief"))
        if not briefing.claims and not meetings:
            return
        others = [each for each in await self._of(key) if not set(each.messages) & set(messages)]
        answer = Answer(tuple(messages), kind, briefing.claims, meetings, briefing.about)
        await self._keep(key, _worth_keeping((*others, answer)))

    def question(self, key: ChatKey, message: int) -> str | None:
        """What was asked, for the buttons under this message; None after a restart: questions are not written down."""
        return self._asked.get((key, message))

    async def latest(self, key: ChatKey) -> Answer | None:
        """The last answer in this chat that claimed anything, or None."""
        return next((each for each in reversed(await self._of(key)) if each.claims), None)

    async def listed(self, key: ChatKey) -> tuple[str, ...]:
        """The meetings that the last list in this chat offered, in its order; a brief is no list."""
        return next((each.meetings for each in reversed(await self._of(key)) if each.is_list), ())

    async def under(self, key: ChatKey, message: int) -> Answer | None:
        """The answer that this message is part of, or None when it is too old."""
        return next((each for each in await self._of(key) if message in each.messages), None)

    async def move(self, old: int, new: int) -> None:
        """A group got another id: /why there still means its last answer. Its messages have other ids now."""
        answers = tuple(replace(each, messages=()) for each in await self._of(ChatKey(old)))
        if answers and not await self._of(ChatKey(new)):
            await self._keep(ChatKey(new), answers)

    def forget(self, chat: int) -> None:
        """Hold nothing of this chat in memory any more; its notes are its owner's to delete."""
        for key in [key for key in self._known if key.chat == chat]:
            del self._known[key]
        for asked in [asked for asked in self._asked if asked[0].chat == chat]:
            del self._asked[asked]

    async def _keep(self, key: ChatKey, answers: tuple[Answer, ...]) -> None:
        self._put(key, answers)
        note = note_name(key), json.dumps([_encoded(each) for each in answers])
        try:
            await self._store.commit(Work(notes=(note,)))
        except StoreError as error:
            raise NotRemembered(str(error)) from error

    async def _of(self, key: ChatKey) -> tuple[Answer, ...]:
        if key not in self._known:
            note = await self._store.note(note_name(key))
            self._put(key, tuple(_decoded(row) for row in json.loads(note)) if note else ())
        self._known.move_to_end(key)
        return self._known[key]

    def _put(self, key: ChatKey, answers: tuple[Answer, ...]) -> None:
        self._known[key] = answers
        self._known.move_to_end(key)
        if len(self._known) > CHATS:
            self._known.popitem(last=False)


def _worth_keeping(answers: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """The last few, and the last list before them where none of them is one: it may still be on the screen."""
    last = answers[-KEPT:]
    if any(each.is_list for each in last):
        return last
    lists = [each for each in answers[:-KEPT] if each.is_list]
    return (*lists[-1:], *last)


def note_name(key: ChatKey) -> str:
    """The note in the store that holds the answers of a chat and topic."""
    return f"answers:{key.chat}:{key.topic}"


def _encoded(answer: Answer) -> dict[str, Any]:
    return {
        "messages": answer.messages,
        "kind": answer.kind,
        "claims": [
            (claim.lead, claim.text, [(each.article, each.start, each.end) for each in claim.citations])
            for claim in answer.claims
        ],
        "meetings": answer.meetings,
        "about": answer.about,
    }


def _decoded(row: dict[str, Any]) -> Answer:
    claims = (
        Claim((words,), tuple(Citation(*each) for each in citations), lead=lead)
        for lead, words, citations in row["claims"]
    )
    return Answer(tuple(row["messages"]), row["kind"], tuple(claims), tuple(row["meetings"]), row.get("about"))
