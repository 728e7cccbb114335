"""What Telegram says: an answer, a refusal, or nothing at all because the network failed."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """A response as it goes over the wire."""

    status: int
    body: JSON

    @property
    def payload(self) -> bytes:
        return json.dumps(self.body, ensure_ascii=False).encode()


def accepted(result: Any) -> Answer:
    """The answer to a request that was carried out."""
    return Answer(200, {"ok": True, "result": result})


class Refusal(Exception):
    """Telegram will not do it; code, description and parameters are those of the Bot API.

    ``violation`` is true where the request itself was wrong and no state of the world excuses it.
    """

    def __init__(
        self, description: str, *, code: int = 400, parameters: JSON | None = None, violation: bool = False
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters
        self.violation = violation

    def answer(self) -> Answer:
        body: JSON = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return Answer(self.code, body)


def bad_request(reason: str) -> Refusal:
    """A 400 for a request that could never be right."""
    return Refusal(f"Bad Request: {reason}", violation=True)


def not_possible(reason: str) -> Refusal:
    """A 400 for a proper request that the state of chats and messages does not allow."""
    return Refusal(f"Bad Request: {reason}")


def forbidden(reason: str) -> Refusal:
    """A 403: the bot may not speak here."""
    return Refusal(f"Forbidden: {reason}", code=403)


class NoAnswer(Exception):
    """The request got no answer: it timed out, or the connection was lost."""

    def __init__(self, *, timed_out: bool) -> None:
        super().__init__("timed out" if timed_out else "connection lost")
        self.timed_out = timed_out


@dataclass(frozen=True, slots=True)
class Failure:
    """Something to go wrong on purpose.

    With ``accepted`` the request is carried out first and only its answer is lost or replaced,
    which is how a message comes to be delivered twice.
    """

    code: int | None = None
    description: str = ""
    parameters: JSON = field(default_factory=dict)
    timed_out: bool = False
    accepted: bool = False

    def strike(self) -> Answer:
        """The answer to give. Raises NoAnswer where there is none."""
        if self.code is None:
            raise NoAnswer(timed_out=self.timed_out)
        return self.refusal().answer()

    def refusal(self) -> Refusal:
        """As an error to raise where a request is carried out."""
        return Refusal(self.description, code=self.code or 500, parameters=self.parameters)


def too_many_requests(retry_after: int) -> Failure:
    """429: wait this many seconds."""
    description = f"Too Many Requests: retry after {retry_after}"
    return Failure(429, description, {"retry_after": retry_after})


def blocked() -> Failure:
    """403: the user blocked the bot."""
    return Failure(403, "Forbidden: bot was blocked by the user")


def refused(reason: str) -> Failure:
    """400 with this reason."""
    return Failure(400, f"Bad Request: {reason}")


def server_error(code: int = 502, *, accepted: bool = False) -> Failure:
    """500 or 502, before or after the request was carried out."""
    description = {500: "Internal Server Error", 502: "Bad Gateway"}.get(code, "Server Error")
    return Failure(code, description, accepted=accepted)


def timeout(*, accepted: bool = False) -> Failure:
    """No answer in time, before or after the request was carried out."""
    return Failure(timed_out=True, accepted=accepted)


def connection_lost(*, accepted: bool = False) -> Failure:
    """The connection breaks, before or after the request was carried out."""
    return Failure(accepted=accepted)


def migrated(new_chat: int) -> Failure:
    """400: the group became a supergroup with this id."""
    return Failure(400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": new_chat})
