"""The messages that say "Reading ...": remembered until the answer takes their place, also over a sudden death."""

from __future__ import annotations

import json
from dataclasses import dataclass

from store.base import Store
from store.records import ChatKey
from store.work import Work

NOTE = "begun"


@dataclass(frozen=True, slots=True)
class Place:
    """A message of ours in a chat and topic."""

    key: ChatKey
    message_id: int


class Begun:
    """What was begun for which update, and the place where its answer belongs."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._places: dict[int, Place] = {}

    def place(self, update_id: int) -> Place | None:
        """Where the answer to this update belongs, or None when nothing was begun for it."""
        return self._places.get(update_id)

    async def begin(self, update_id: int, place: Place) -> None:
        """Remember the place; a process that comes after this one finds it too."""
        self._places[update_id] = place
        await self._note()

    async def end(self, update_id: int) -> None:
        """The answer is there. Harmless where nothing was begun."""
        if self._places.pop(update_id, None):
            await self._note()

    async def left_behind(self) -> tuple[Place, ...]:
        """The places that an earlier process did not come back to; they are told once."""
        note = await self._store.note(NOTE)
        left = tuple(Place(ChatKey(chat, topic), message) for chat, topic, message in json.loads(note or "[]"))
        if left:
            await self._note()
        return left

    async def _note(self) -> None:
        rows = [(each.key.chat, each.key.topic, each.message_id) for each in self._places.values()]
        await self._store.commit(Work(notes=((NOTE, json.dumps(rows)),)))
