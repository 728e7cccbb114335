"""The environment becomes frozen settings, or an answer that names what is wrong."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from dotenv import dotenv_values
from pydantic import ValidationError

from bot.settings import Listen, Settings, WrongSettings, read_settings

EXAMPLE_FILE = Path(__file__).resolve().parents[2] / ".env.example"
NAMES = [name.upper() for name in Settings.model_fields]
CONTRACT = [
    "TELEGRAM_BOT_TOKEN",
    "TELEGRAM_API_URL",
    "BOT_MODE",
    "WEBHOOK_URL",
    "WEBHOOK_LISTEN",
    "WEBHOOK_SECRET",
    "STORE_URL",
    "ADMIN_IDS",
    "DEFAULT_TIMEZONE",
    "DEFAULT_LEADS",
    "SPACY_MODEL",
    "UNCERTAIN_SENDS",
    "HEALTH_LISTEN",
    "CALENDAR_URL",
    "FETCH_LOOPBACK",
    "LOG_LEVEL",
]
SECRET = "s3cret_" * 6


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


def test_names_are_those_of_the_contract_in_its_order() -> None:
    assert NAMES == CONTRACT


def test_example_file_has_one_line_for_each_name_in_order() -> None:
    assert list(dotenv_values(EXAMPLE_FILE)) == NAMES


def test_example_file_says_what_the_settings_say() -> None:
    lines = EXAMPLE_FILE.read_text(encoding="utf-8").splitlines()

    for name, field in Settings.model_fields.items():
        at = next(i for i, line in enumerate(lines) if line.startswith(f"{name.upper()}="))
        comments = [line for line in lines[at - 2 : at] if line.startswith("#")]
        assert f"# {field.description}" in comments
        if lines[at].endswith("="):
            assert comments[-1] == f"# Example: {name.upper()}={field.examples[0]}"  # type: ignore[index]


def test_example_file_as_it_stands_gives_the_defaults() -> None:
    assert read_settings(EXAMPLE_FILE) == read_settings(None)


def test_everything_is_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "5, 7,5")
    monkeypatch.setenv("DEFAULT_LEADS", "2h,3d")
    monkeypatch.setenv("WEBHOOK_LISTEN", "[::1]:9000")
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081/")
    monkeypatch.setenv("LOG_LEVEL", "debug")

    settings = read_settings(None)

    assert settings.admin_ids == (5, 7)
    assert settings.default_leads == (timedelta(days=3), timedelta(hours=2))
    assert settings.webhook_listen == Listen("::1", 9000)
    assert settings.telegram_api_url == "http://127.0.0.1:8081"
    assert settings.log_level == "DEBUG"


def test_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "env"
    file.write_text("DEFAULT_TIMEZONE=Asia/Tehran\nSTORE_URL=tinydb:there\nSOMETHING_ELSE=1\n", encoding="utf-8")
    monkeypatch.setenv("STORE_URL", "tinydb:here")

    settings = read_settings(file)

    assert (settings.default_timezone, settings.store_url) == ("Asia/Tehran", "tinydb:here")


def test_missing_file_is_no_error(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "nothing").bot_mode == "polling"


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        read_settings(None).bot_mode = "webhook"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("ADMIN_IDS", "12, @someone", "“@someone” is not a Telegram user id"),
        ("ADMIN_IDS", "-5", "“-5” is not a Telegram user id"),
        ("CALENDAR_URL", "https://bot.example.org/calendar", "leads nowhere while HEALTH_LISTEN is empty"),
        ("BOT_MODE", "pigeon", "must be one of 'polling' or 'webhook'"),
        ("DEFAULT_LEADS", "1d,soon", "“soon”"),
        ("DEFAULT_TIMEZONE", "Mars/Olympus", "“Mars/Olympus” is not a time zone"),
        ("DEFAULT_TIMEZONE", "../../etc/passwd", "is not a time zone"),
        ("HEALTH_LISTEN", "8080", "“8080” is not host:port"),
        ("HEALTH_LISTEN", "localhost:99999", "is not host:port"),
        ("LOG_LEVEL", "LOUD", "must be one of"),
        ("TELEGRAM_API_URL", "ftp://example.org", "is not an http(s) address"),
        ("TELEGRAM_BOT_TOKEN", "my-secret-token", "is not a bot token"),
        ("UNCERTAIN_SENDS", "maybe", "must be one of 'resend' or 'hold'"),
        ("FETCH_LOOPBACK", "maybe", "must be yes or no"),
        ("WEBHOOK_SECRET", "short-secret", "needs 32 to 256 characters"),
        ("WEBHOOK_URL", "example.org", "is not an http(s) address"),
    ],
)
def test_wrong_value_is_named_with_an_example(
    name: str, value: str, problem: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(WrongSettings) as raised:
        read_settings(None)

    (line,) = str(raised.value).splitlines()
    assert line.startswith(f"{name}: ")
    assert problem in line
    assert f"Example: {name}=" in line


def test_every_wrong_name_gets_its_own_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADMIN_IDS", "me")
    monkeypatch.setenv("BOT_MODE", "pigeon")

    with pytest.raises(WrongSettings) as raised:
        read_settings(None)

    assert [line.partition(":")[0] for line in str(raised.value).splitlines()] == ["BOT_MODE", "ADMIN_IDS"]


@pytest.mark.parametrize(("name", "value"), [("TELEGRAM_BOT_TOKEN", "secret words"), ("WEBHOOK_SECRET", "secret")])
def test_wrong_secret_is_not_repeated(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(WrongSettings) as raised:
        read_settings(None)

    assert value not in str(raised.value).replace("secret of", "")


def test_secrets_are_not_in_the_settings_words() -> None:
    settings = read_settings(None, telegram_bot_token="1:private", webhook_secret=SECRET)

    assert settings.token == "1:private"
    assert "private" not in repr(settings) + str(settings)
    assert SECRET not in repr(settings) + str(settings)


def test_missing_token_says_where_to_get_one() -> None:
    with pytest.raises(WrongSettings, match=r"TELEGRAM_BOT_TOKEN: is not set; @BotFather gives you one\. Example: "):
        _ = read_settings(None).token


@pytest.mark.parametrize(
    ("missing", "given"),
    [
        ("WEBHOOK_URL", {"webhook_secret": SECRET}),
        ("WEBHOOK_SECRET", {"webhook_url": "https://bot.example.org"}),
    ],
)
def test_webhook_mode_needs_address_and_secret(missing: str, given: dict[str, str]) -> None:
    with pytest.raises(WrongSettings, match=f"{missing}: is needed when BOT_MODE is webhook"):
        read_settings(None, bot_mode="webhook", **given)


def test_everything_that_is_wrong_is_said_at_once() -> None:
    with pytest.raises(WrongSettings) as raised:
        read_settings(None, bot_mode="webhook", store_url="mysql:", default_timezone="Mars/Olympus")

    named = [line.partition(":")[0] for line in str(raised.value).splitlines()]
    assert sorted(named) == ["DEFAULT_TIMEZONE", "STORE_URL", "WEBHOOK_SECRET", "WEBHOOK_URL"]


def test_webhook_mode_with_both_is_accepted() -> None:
    settings = read_settings(None, bot_mode="webhook", webhook_url="https://bot.example.org/", webhook_secret=SECRET)

    assert settings.webhook_url == "https://bot.example.org"


@pytest.mark.parametrize(("mode", "ports"), [("polling", (8080,)), ("webhook", (8080, 8443))])
def test_the_bot_itself_answers_where_it_listens(mode: str, ports: tuple[int, ...]) -> None:
    webhook = {"webhook_url": "https://bot.example.org/telegram", "webhook_secret": "s3cret-" * 6}

    settings = read_settings(None, bot_mode=mode, health_listen="127.0.0.1:8080", **webhook)

    assert settings.own_ports == ports
