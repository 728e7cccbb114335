"""A Telegram in this process: its chats, its Bot API, its refusals, and what it was asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Any

from bot.standin import api, schema
from bot.standin.answers import Answer, Failure, Refusal, accepted, not_possible
from bot.standin.meter import METERED, Meter
from bot.standin.schema import Upload
from bot.standin.updates import Updates
from bot.standin.world import Chat, File, Message, Query, Sight, User

JSON = dict[str, Any]

DOWNLOAD = "download"
"""What the fetching of a file is called when it shall fail: it is no method of the Bot API."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot: decoded where it could be, and the status it was answered with (0 for none)."""

    method: str
    values: Mapping[str, Any]
    status: int
    at: datetime


Watcher = Callable[[Sight, Message, str], None]
"""Called at each sight with the message it is about, and the words of a popup."""


@dataclass(frozen=True, slots=True)
class Violation:
    """Something Telegram refuses whatever the state of the world, or silently leaves out."""

    method: str
    reason: str


@dataclass(slots=True)
class _Planned:
    method: str | None
    chat: int | None
    failure: Failure
    times: int


class Server:
    """The Bot API's side. ``calls`` and ``violations`` keep everything for whoever checks.

    ``local`` allows webhooks over plain HTTP, as Telegram's own local Bot API server does. With a
    ``meter`` whoever sends too fast is told to wait, and it is kept as a violation.
    """

    def __init__(
        self,
        bot_id: int = 7_000_001,
        token: str | None = None,
        *,
        clock: Callable[[], datetime],
        username: str = "attache_bot",
        local: bool = False,
        meter: Meter | None = None,
    ) -> None:
        self.bot = User(bot_id, "Attaché", username, is_bot=True)
        self.token = token or f"{bot_id}:AAE-stand-in-for-a-token-of-Telegram-01"
        self.clock = clock
        self.local = local
        self.meter = meter
        self.users: dict[int, User] = {bot_id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, File] = {}
        self.queries: dict[str, Query] = {}
        self.commands: dict[tuple[str, str], list[JSON]] = {}
        self.texts: dict[tuple[str, str], str] = {}
        self.webhook: JSON = {"url": ""}
        self.updates = Updates()
        self.calls: list[Call] = []
        self.violations: list[Violation] = []
        self.written: list[Message] = []
        self.watchers: list[Watcher] = []
        self._planned: list[_Planned] = []
        self._ids = count(1)

    def next_id(self) -> int:
        """A number nobody had yet, for messages, files and queries alike."""
        return next(self._ids)

    # ------------------------------------------------------------------ the wire

    async def call(
        self, token: str, method: str, given: Mapping[str, str], files: Mapping[str, Upload] | None = None
    ) -> Answer:
        """Answer one request, its values as they come over HTTP. Raises NoAnswer for a planned loss."""
        if token != self.token:
            return Refusal("Unauthorized", code=401).answer()
        failure = self._failure_for(method, given)
        if failure and not failure.accepted:
            self._note(method, given, failure.code or 0)
            return failure.strike()
        answer = await self._carry_out(method, given, files or {})
        return failure.strike() if failure and answer.status == 200 else answer

    async def _carry_out(self, method: str, given: Mapping[str, str], files: Mapping[str, Upload]) -> Answer:
        values: Mapping[str, Any] = given
        try:
            values = schema.decode(method, given, files)
            if self.meter and method in METERED:
                self.meter.refuse(values["chat_id"])
            if method == "getUpdates":
                answer = accepted(await self._get_updates(values))
            else:
                answer = accepted(api.METHODS[method](self, values))
        except Refusal as refusal:
            if refusal.violation or refusal.code == 429:
                self.violations.append(Violation(method, refusal.description))
            answer = refusal.answer()
        self._note(method, values, answer.status)
        return answer

    async def _get_updates(self, values: Mapping[str, Any]) -> list[JSON]:
        if self.webhook["url"]:
            raise Refusal(
                "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
                code=409,
            )
        return await self.updates.get(
            offset=values.get("offset", 0),
            limit=values.get("limit", 100),
            wait=values.get("timeout", 0),
            allowed=values.get("allowed_updates"),
        )

    def _note(self, method: str, values: Mapping[str, Any], status: int) -> None:
        self.calls.append(Call(method, values, status, self.clock()))

    def asked(self, method: str) -> tuple[Call, ...]:
        """The calls of this method, oldest first."""
        return tuple(call for call in self.calls if call.method == method)

    def remark(self, method: str, reasons: tuple[str, ...]) -> None:
        """Record what Telegram would silently leave out."""
        self.violations += [Violation(method, f"silently dropped: {reason}") for reason in reasons]

    # ------------------------------------------------------------------ trouble on purpose

    def fail_next(self, method: str | None, failure: Failure, *, chat: int | None = None, times: int = 1) -> None:
        """Let the next ``times`` calls of a method (None: of any) fail, only those to ``chat`` if one is given.

        The fetching of a file is called DOWNLOAD.
        """
        self._planned.append(_Planned(method, chat, failure, times))

    def _failure_for(self, method: str, given: Mapping[str, str]) -> Failure | None:
        for planned in self._planned:
            if planned.method in (None, method) and planned.chat in (None, _number(given.get("chat_id"))):
                planned.times -= 1
                if planned.times <= 0:
                    self._planned.remove(planned)
                return planned.failure
        return None

    def unanswered(self) -> tuple[Query, ...]:
        """The pressed buttons that the bot never answered: the reader still sees them spin."""
        return tuple(query for query in self.queries.values() if query.message and query.answer is None)

    def complaints(self) -> list[str]:
        """Everything a test of good manners would object to, in words; empty for a well-behaved bot."""
        return [f"{one.method}: {one.reason}" for one in self.violations] + [
            f"never answered: the button {query.data!r}" for query in self.unanswered()
        ]

    # ------------------------------------------------------------------ what the methods share

    def chat(self, chat_id: int | str) -> Chat:
        """The chat with this id. Raises Refusal when there is none, or when it has moved."""
        chat = self.chats.get(_number(chat_id) or 0)
        if chat is None:
            raise not_possible("chat not found")
        if chat.migrated_to:
            raise Refusal(
                "Bad Request: group chat was upgraded to a supergroup chat",
                parameters={"migrate_to_chat_id": chat.migrated_to},
            )
        return chat

    def keep_file(self, upload: Upload) -> File:
        """Store a file and give it an id."""
        number = self.next_id()
        suffix = upload.name.rpartition(".")[2][:8] if "." in upload.name else "bin"
        file = File(
            f"file-{number}", f"documents/file_{number}.{suffix}", upload.name, upload.mime_type, upload.content
        )
        self.files[file.id] = file
        return file

    def download(self, token: str, path: str) -> Answer | bytes:
        """The content of a file by the path that getFile gave, or the refusal. Raises NoAnswer for a planned loss."""
        if failure := self._failure_for(DOWNLOAD, {}):
            return failure.strike()
        found = next((file for file in self.files.values() if file.path == path), None)
        if token != self.token or found is None:
            return Refusal("Not Found", code=404).answer()
        return found.content

    def post(self, message: Message) -> Message:
        """Put a message into its chat."""
        message.chat.messages[message.id] = message
        if message.sender is self.bot:
            self.seen(Sight.SENT, message)
        return message

    def seen(self, sight: Sight, message: Message, words: str = "") -> None:
        """Tell those who watch; what is written counts as written."""
        if sight in (Sight.SENT, Sight.EDITED):
            self.written.append(message)
        for watcher in self.watchers:
            watcher(sight, message, words)


def _number(value: object) -> int | None:
    try:
        return int(str(value))
    except ValueError:
        return None
