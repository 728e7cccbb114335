"""attache check says what is wrong, one thing at a time, and none hides another."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from bot_process import free_port
from telegram_server import TelegramServer

from bot.check import Finding, begin_file_anew, check_everything, restore_file, settings_that_are_right
from bot.check_addresses import findings_of_addresses
from bot.settings import Settings, WrongSettings, read_settings
from bot.standin import Telegram
from briefings.extraction.worker import ReadingFailed
from store.base import StoreError
from store.inventory import INVENTORY_NAME
from store.opening import folder_of, open_store
from store.records import Article, ChatKey, DeliveryState, Findings, PublishedFrom, Subscriber
from store.work import Work
from tests.papers_server import papers_served
from tests.store.disks import FailingDisk
from tests.store.making import delivery, meeting

NOW = datetime(2022, 1, 4, 9, tzinfo=UTC)


@pytest.fixture
async def server() -> AsyncIterator[TelegramServer]:
    async with TelegramServer(Telegram(clock=lambda: NOW)) as server:
        yield server


@pytest.fixture
def store_url(tmp_path: Path) -> str:
    return f"tinydb:{tmp_path / 'store'}"


def settings(**given: object) -> Settings:
    return Settings(_env_file=None, **given)  # type: ignore[call-arg, arg-type]  # made by pydantic-settings


class Room:
    """Reads, or fails to."""

    def __init__(self, problem: str = "") -> None:
        self._problem = problem

    async def __aenter__(self) -> Room:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        """Nothing to end."""

    async def read(self, article: Article) -> Findings:
        if self._problem:
            raise ReadingFailed(self._problem)
        return Findings(article.id, article.published.date())


async def findings(
    store_url: str, env_file: Path, *, now: datetime = NOW, room: Room | None = None, **given: object
) -> dict[str, Finding]:
    asked = settings(**given)
    found = await check_everything(asked, store_url, now=now, reading=room or Room(), env_file=env_file)
    return {finding.what: finding for finding in found}


async def test_all_is_well(server: TelegramServer, store_url: str, tmp_path: Path) -> None:
    async with open_store(store_url) as store:
        await store.commit(Work(subscribers=(Subscriber(ChatKey(7), subscribed=True), Subscriber(ChatKey(8)))))

    found = await findings(
        store_url,
        tmp_path / ".env",
        telegram_bot_token=server.telegram.token,
        telegram_api_url=server.url,
        admin_ids=(42,),
    )

    assert not [finding.line for finding in found.values() if finding.wrong]
    assert found["token"].words == "belongs to @attache_bot"
    assert "articles: 0, meetings: 0, subscribers: 1, waiting" in found["store"].words


async def test_token_that_telegram_does_not_know(server: TelegramServer, store_url: str, tmp_path: Path) -> None:
    found = await findings(
        store_url, tmp_path / ".env", telegram_bot_token=f"123456:{'x' * 30}", telegram_api_url=server.url
    )

    assert found["token"].wrong
    assert "BotFather" in found["token"].words
    assert "x" * 30 not in "".join(finding.line for finding in found.values())


@pytest.mark.parametrize(
    ("body", "status", "words"),
    [
        (
            "<!doctype html><p>kept back",
            200,
            "is no Bot API: it gave a web page (status 200). Telegram's own is https:",
        ),
        ("<html>kept back</html>", 404, "is no Bot API: it gave a web page (status 404)"),
        ("<html>kept back</html>", 502, "it gave a web page (status 502). The server, or a proxy before it, is in"),
        ("", 200, "it gave an empty answer (status 200)"),
        ("kept back", 302, "it gave something that is no JSON (status 302)"),
        ('["kept back"]', 200, "it gave JSON of another form (status 200)"),
        ('{"kept back": 1}', 200, "it gave JSON of another form (status 200)"),
        ('{"ok": true, "result": {"kept back": 1}}', 200, "it gave JSON of another form (status 200)"),
        ("[" * 100_000, 200, "it gave something that is no JSON (status 200)"),
        ('{"ok": false, "description": "kept back"}', 500, "answers that something is wrong there (status 500)"),
        ('{"ok": false, "parameters": {"retry_after": 7}}', 429, "asks to be left alone for 7 seconds"),
    ],
)
async def test_what_answers_in_place_of_telegram_is_told_without_its_words(
    store_url: str, tmp_path: Path, body: str, status: int, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    token = f"123456:{'x' * 30}"
    async with papers_served() as papers:
        papers.put(f"/bot{token}/getMe", body, status=status)
        address = papers.base.replace("//", "//somebody:secret@")

        found = await findings(
            store_url, tmp_path / ".env", admin_ids=(42,), telegram_bot_token=token, telegram_api_url=address
        )

    assert [each.what for each in found.values() if each.wrong] == ["Telegram"]
    assert words in found["Telegram"].words
    assert papers.base in found["Telegram"].words
    assert not any(hidden in found["Telegram"].words for hidden in ("kept back", "x" * 30, "secret"))
    assert "kept back" not in caplog.text


async def test_nobody_listens_and_the_model_is_missing(store_url: str, tmp_path: Path) -> None:
    found = await findings(
        store_url,
        tmp_path / ".env",
        telegram_bot_token=f"123456:{'x' * 30}",
        telegram_api_url=f"http://127.0.0.1:{free_port()}",
        spacy_model="no_such.pipeline",
    )

    assert {what for what, finding in found.items() if finding.wrong} == {"ADMIN_IDS", "model", "Telegram"}


WEBHOOK = {"bot_mode": "webhook", "webhook_secret": "0123456789abcdef" * 2}


@pytest.mark.parametrize(
    ("given", "what", "words"),
    [
        ({**WEBHOOK, "webhook_url": "http://bot.example.org/x"}, "WEBHOOK_URL", "https addresses alone"),
        ({**WEBHOOK, "webhook_url": "https://bot.example.org:1234/x"}, "WEBHOOK_URL", "443, 80, 88, 8443"),
        ({**WEBHOOK, "webhook_url": "https://a.example/x", "webhook_secret": "0" * 32}, "WEBHOOK_SECRET", "guessed"),
        (
            {**WEBHOOK, "webhook_url": "https://a.example/x", "health_listen": "127.0.0.1:8443"},
            "WEBHOOK_LISTEN",
            "only one can listen there",
        ),
    ],
)
async def test_addresses_that_cannot_work_are_named(
    store_url: str, tmp_path: Path, given: dict[str, str], what: str, words: str
) -> None:
    found = await findings(store_url, tmp_path / ".env", **given)

    assert found[what].wrong
    assert words in found[what].words


@pytest.mark.parametrize(
    ("server", "wrong"),
    [
        ("http://127.0.0.1:8081", False),
        ("http://localhost:8081", False),
        ("http://[::1]:8081", False),
        ("http://192.168.1.5:8081", False),
        ("http://bot-api:8081", False),
        ("http://bot-api.internal:8081", False),
        ("https://telegram.proxy.example", True),
        ("https://api.telegram.org", True),
        ("http://93.184.216.34:8081", True),
    ],
)
def test_a_plain_http_webhook_is_for_a_bot_api_server_of_ones_own(server: str, wrong: bool) -> None:
    settings = read_settings(None, **WEBHOOK, webhook_url="http://bot.example.org/x", telegram_api_url=server)

    found = [each for each in findings_of_addresses(settings, is_running=True) if each.what == "WEBHOOK_URL"]

    assert [each.wrong for each in found] == [True] * wrong
    assert all("https" in each.words for each in found)


@pytest.mark.parametrize("port", [443, 8443])
async def test_an_address_for_telegram_is_fine(store_url: str, tmp_path: Path, port: int) -> None:
    listen = f"127.0.0.1:{free_port()}"

    found = await findings(
        store_url,
        tmp_path / ".env",
        **WEBHOOK,
        webhook_url=f"https://bot.example.org:{port}/x",
        webhook_listen=listen,
    )

    assert not [name for name in found if name.startswith("WEBHOOK")]


async def test_an_address_that_is_taken_is_named_unless_the_bot_itself_has_it(store_url: str, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        listen = f"127.0.0.1:{somebody.getsockname()[1]}"

        alone = await findings(store_url, tmp_path / ".env", health_listen=listen)
        async with open_store(store_url):
            running = await findings(store_url, tmp_path / ".env", health_listen=listen)

    assert alone["HEALTH_LISTEN"].wrong
    assert "HEALTH_LISTEN" not in running


async def test_another_webhook_than_ours_is_told(server: TelegramServer, store_url: str, tmp_path: Path) -> None:
    found = await findings(
        store_url,
        tmp_path / ".env",
        **WEBHOOK,
        webhook_url="https://bot.example.org/x",
        webhook_listen=f"127.0.0.1:{free_port()}",
        telegram_bot_token=server.telegram.token,
        telegram_api_url=server.url,
    )

    assert found["webhook"].words.startswith("Telegram knows of no webhook yet; `attache run` says https://bot.")


async def test_a_file_where_the_store_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")

    found = await findings(f"tinydb:{tmp_path / 'taken' / 'store'}", tmp_path / ".env")

    assert found["store"].wrong
    assert found["store"].words == f"{tmp_path / 'taken'} is a file; STORE_URL names a folder."


async def test_second_instance_is_named(store_url: str, tmp_path: Path) -> None:
    async with open_store(store_url):
        found = await findings(store_url, tmp_path / ".env")

    assert found["a second instance"].wrong


async def test_env_file_that_others_can_read(store_url: str, tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.touch()
    env_file.chmod(0o644)

    found = await findings(store_url, env_file)

    assert "chmod 600" in found[str(env_file)].words


async def test_env_file_without_a_token_is_not_said_to_hold_it(store_url: str, tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("LOG_LEVEL=INFO\n", encoding="utf-8")
    env_file.chmod(0o644)
    without = await findings(store_url, env_file)
    env_file.write_text("TELEGRAM_BOT_TOKEN=1:x\n", encoding="utf-8")
    env_file.chmod(0o644)

    with_token = await findings(store_url, env_file)

    assert "holds the token" not in without[str(env_file)].words
    assert "holds the token" in with_token[str(env_file)].words


def _forbidden(*_: object, **__: object) -> dict[str, str]:
    raise PermissionError(13, "Permission denied")


@pytest.mark.parametrize(
    ("content", "refused", "words"),
    [
        (b"ADMIN_IDS=42\nLOG_LEVEL=\xff\n", False, "is not in UTF-8, as its line 2 shows. Save it as UTF-8. All else"),
        (b"ADMIN_IDS=42\n", True, "cannot be read: Permission denied. Let this user read it. All else is looked at"),
    ],
)
async def test_env_file_that_cannot_be_read_hides_nothing_else(
    store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, refused: bool, words: str
) -> None:
    env_file = tmp_path / ".env"
    env_file.write_bytes(content)
    if refused:  # by the rights of the file, which some users need not care for
        monkeypatch.setattr("bot.check.dotenv_values", _forbidden)

    found = await findings(store_url, env_file)

    assert [finding.what for finding in found.values() if finding.wrong] == [str(env_file)]
    assert found[str(env_file)].words.startswith(words)
    assert {"model", "reading", "store"} <= {*found}
    assert not {"ADMIN_IDS", "token"} & {*found}, "it may hold them"


def _write(env_file: Path, written: str, mode: int) -> None:
    env_file.write_text(written, encoding="utf-8")
    env_file.chmod(mode)


async def found_with(
    env_file: Path, written: str, *, mode: int = 0o600, store: str | None = None
) -> dict[str, Finding]:
    """What is found where this is what the settings' file says."""
    _write(env_file, written, mode)
    read, wrong = settings_that_are_right(partial(read_settings, env_file))
    found = await check_everything(read, store, now=NOW, reading=Room(), env_file=env_file, wrong=wrong)
    return {finding.what: finding for finding in found}


TOKEN = f"123456:{'x' * 30}"


async def test_a_setting_that_is_missing_hides_nothing_of_the_rest(store_url: str, tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    written = (
        f"BOT_MODE=webhook\nWEBHOOK_URL=https://a.example/x\nADMIN_IDS=42\nSPACY_MODEL=no_such_model\n"
        f"STORE_URL={store_url}\nTELEGRAM_API_URL=http://127.0.0.1:{free_port()}\nTELEGRAM_BOT_TOKEN={TOKEN}\n"
    )

    found = await found_with(env_file, written, mode=0o644)

    assert [each.what for each in found.values() if each.wrong] == [
        "WEBHOOK_SECRET", str(env_file), "model", "Telegram",
    ]  # fmt: skip
    assert found["WEBHOOK_SECRET"].words.startswith("is needed when BOT_MODE is webhook. Example: ")
    assert "holds the token" in found[str(env_file)].words
    assert "there is none yet" in found["store"].words
    assert {"Python", "store"} <= {*found}
    assert "settings" not in found, "it would say that they were read"


@pytest.mark.parametrize(
    ("written", "wrong", "unseen"),
    [
        ("BOT_MODE=push\nADMIN_IDS=42\n", {"BOT_MODE", "token"}, {"settings"}),
        ("ADMIN_IDS=@me\n", {"ADMIN_IDS", "token"}, {"settings"}),
        ("ADMIN_IDS=42\nLOG_LEVEL=loud\nDEFAULT_TIMEZONE=Here\n", {"LOG_LEVEL", "DEFAULT_TIMEZONE", "token"}, set()),
        ("ADMIN_IDS=42\nSTORE_URL=sqlite:x\n", {"STORE_URL", "token"}, {"store", "a second instance"}),
        ("ADMIN_IDS=42\nTELEGRAM_BOT_TOKEN=mine\n", {"TELEGRAM_BOT_TOKEN"}, {"token", "Telegram"}),
        (
            f"ADMIN_IDS=42\nTELEGRAM_API_URL=x\nTELEGRAM_BOT_TOKEN={TOKEN}\n",
            {"TELEGRAM_API_URL"},
            {"token", "Telegram"},
        ),
        ("ADMIN_IDS=42\nTELEGRAM_API_URL=x\n", {"TELEGRAM_API_URL", "token"}, {"Telegram"}),
        (
            "ADMIN_IDS=42\nHEALTH_LISTEN=x\nCALENDAR_URL=https://a.example\n",
            {"HEALTH_LISTEN", "token"},
            {"CALENDAR_URL"},
        ),
        (
            "ADMIN_IDS=42\nBOT_MODE=webhook\nWEBHOOK_LISTEN=x\nWEBHOOK_URL=x\nWEBHOOK_SECRET=short\n",
            {"WEBHOOK_LISTEN", "WEBHOOK_URL", "WEBHOOK_SECRET", "token"},
            {"webhook"},
        ),
    ],
)
async def test_what_is_wrong_is_told_once_and_nothing_is_looked_at_by_it(
    tmp_path: Path, written: str, wrong: set[str], unseen: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    found = await found_with(tmp_path / ".env", written)

    assert {each.what for each in found.values() if each.wrong} == wrong
    assert not unseen & {*found}
    assert {"Python", "model", "reading"} <= {*found}
    assert not any(hidden in each.line for each in found.values() for hidden in ("short", "mine", TOKEN))


async def test_another_store_is_looked_at_where_that_of_the_settings_is_wrong(store_url: str, tmp_path: Path) -> None:
    found = await found_with(tmp_path / ".env", "STORE_URL=sqlite:x\n", store=store_url)

    assert found["STORE_URL"].wrong
    assert "there is none yet" in found["store"].words


def test_settings_that_cannot_be_read_at_all_are_not_stood_in_for() -> None:
    def read(**_: object) -> Settings:
        raise WrongSettings(".env cannot be read: no")

    with pytest.raises(WrongSettings, match="cannot be read"):
        settings_that_are_right(read)


@pytest.mark.parametrize(("allowed", "told"), [(True, 1), (False, 0)])
async def test_fetching_from_this_machine_is_told_where_it_is_allowed(
    store_url: str, tmp_path: Path, allowed: bool, told: int
) -> None:
    found = await findings(store_url, tmp_path / ".env", fetch_loopback=allowed)

    assert sum("this very machine may be fetched" in finding.words for finding in found.values()) == told


async def test_a_setting_that_is_misspelt_is_told(store_url: str, tmp_path: Path) -> None:
    env_file = tmp_path / ".env"
    env_file.write_text("TELEGRAM_TOKEN=1:x\nPATH_TO_SOMETHING=1\nLOG_LEVEL=INFO\n", encoding="utf-8")
    env_file.chmod(0o600)

    found = await findings(store_url, env_file)

    assert found["TELEGRAM_TOKEN"].wrong
    assert "TELEGRAM_BOT_TOKEN is one" in found["TELEGRAM_TOKEN"].words
    assert not {"PATH_TO_SOMETHING", "LOG_LEVEL"} & set(found)


async def test_a_store_that_is_not_there_is_not_made(store_url: str, tmp_path: Path) -> None:
    found = await findings(store_url, tmp_path / ".env")

    assert "there is none yet" in found["store"].words
    assert not folder_of(store_url).exists()


async def test_meetings_that_were_not_worked_out_are_told(store_url: str, tmp_path: Path) -> None:
    article = Article("a", "Talks.", "a", NOW, PublishedFrom.GIVEN)
    async with open_store(store_url) as store:
        await store.commit(Work(articles=((article, Findings("a", NOW.date())),)))

    found = await findings(store_url, tmp_path / ".env")

    assert found["meetings"].wrong


async def test_a_reading_process_that_does_not_read_is_told_and_hides_nothing(store_url: str, tmp_path: Path) -> None:
    found = await findings(store_url, tmp_path / ".env", room=Room("The reading process did not start."))

    assert found["reading"].wrong
    assert "reminders and answers go on. The reading process did not start." in found["reading"].words
    assert found["store"]


async def test_the_reading_process_of_the_bot_is_tried_where_nobody_gives_another(
    store_url: str, tmp_path: Path
) -> None:
    asked = settings(spacy_model="no_such_model")

    found = await check_everything(asked, store_url, now=NOW, env_file=tmp_path / ".env")

    assert [each.what for each in found if each.wrong] == ["ADMIN_IDS", "model", "token"]
    assert "reading" not in {each.what for each in found}


async def test_a_disk_that_takes_nothing_is_told_in_plain_words(
    store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_store(store_url) as store:
        await store.commit(Work(subscribers=(Subscriber(ChatKey(7), subscribed=True),)))
    disk = FailingDisk()
    disk.arm(2, for_good=True)
    monkeypatch.setattr("bot.check_store.Disk", lambda: disk)

    found = await findings(store_url, tmp_path / ".env")

    assert found["disk"].wrong
    assert "takes nothing: No space left on device. Make room" in found["disk"].words
    assert "subscribers: 1" in found["store"].words


async def test_a_disk_that_takes_what_is_written_keeps_no_trace_of_it(store_url: str, tmp_path: Path) -> None:
    async with open_store(store_url):
        pass
    before = sorted(folder_of(store_url).iterdir())

    found = await findings(store_url, tmp_path / ".env")

    assert "disk" not in found
    assert sorted(folder_of(store_url).iterdir()) == before


async def test_little_room_on_the_disk_is_told(store_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with open_store(store_url):
        pass
    monkeypatch.setattr("bot.check_store.LITTLE", 1 << 62)

    found = await findings(store_url, tmp_path / ".env")

    assert "MB are free" in found["disk"].words


@pytest.mark.parametrize(("ahead", "is_wrong"), [(timedelta(minutes=1), False), (timedelta(hours=1), True)])
async def test_a_clock_that_was_set_back_is_told(
    store_url: str, tmp_path: Path, ahead: timedelta, is_wrong: bool
) -> None:
    sent = delivery("sent", NOW, state=DeliveryState.SENT, changed_at=NOW + ahead)
    async with open_store(store_url) as store:
        await store.commit(Work(deliveries=(sent,)))

    found = await findings(store_url, tmp_path / ".env")

    assert ("clock" in found) is is_wrong
    assert not is_wrong or "knows of 2022-01-04 10:00 UTC: it was set back" in found["clock"].words


@pytest.mark.parametrize(("data", "fault"), [(None, "missing"), (b"", "damaged"), (b"00000000 {}\n", "damaged")])
async def test_a_list_of_files_that_is_not_whole_is_told_until_it_is_written_anew(
    store_url: str, tmp_path: Path, data: bytes | None, fault: str
) -> None:
    work = Work(subscribers=(Subscriber(ChatKey(7), subscribed=True),))
    async with open_store(store_url) as store:
        await store.commit(work)
    path = folder_of(store_url) / INVENTORY_NAME
    path.unlink()
    if data is not None:
        path.write_bytes(data)

    told = (await findings(store_url, tmp_path / ".env"))["list of files"]
    async with open_store(store_url) as store:
        running = (await findings(store_url, tmp_path / ".env"))["list of files"]
        await store.commit(replace(work, notes=(("a", "b"),)))
    after = await findings(store_url, tmp_path / ".env")

    assert told.wrong
    assert told == running
    assert f"is {fault}. Nothing is lost by that" in told.words
    assert "There are now subscribers.json." in told.words
    assert "list of files" not in after


async def test_the_files_that_are_there_are_told_with_that_of_the_meetings(store_url: str, tmp_path: Path) -> None:
    async with open_store(store_url) as store:
        await store.commit(Work(subscribers=(Subscriber(ChatKey(7)),), meetings=(meeting(),)))
    (folder_of(store_url) / INVENTORY_NAME).unlink()

    told = (await findings(store_url, tmp_path / ".env"))["list of files"]

    assert "There are now knowledge.json, subscribers.json." in told.words


async def test_meetings_without_their_file_are_told_once_and_hold_nothing_up(store_url: str, tmp_path: Path) -> None:
    for sequence in (1, 2):
        async with open_store(store_url) as store:
            await store.commit(Work(meetings=(meeting(sequence=sequence),)))
    (folder_of(store_url) / "knowledge.json").unlink()

    found = await findings(store_url, tmp_path / ".env")
    again = await findings(store_url, tmp_path / ".env")

    assert "knowledge.json is missing" in found["meetings"].words
    assert "Nothing is lost with it" in found["meetings"].words
    assert "meetings: 1" in found["store"].words
    assert "meetings" not in again


async def test_a_store_that_has_no_files_yet_needs_no_list_of_them(store_url: str, tmp_path: Path) -> None:
    async with open_store(store_url):
        pass

    assert "list of files" not in await findings(store_url, tmp_path / ".env")


async def test_a_damaged_file_is_named_with_what_to_do(store_url: str, tmp_path: Path) -> None:
    async with open_store(store_url) as store:
        await store.commit(Work(subscribers=(Subscriber(ChatKey(7), subscribed=True),)))
    (folder_of(store_url) / "subscribers.json").write_text("{")

    found = await findings(store_url, tmp_path / ".env")

    assert found["store"].wrong
    assert "subscribers.json cannot be read" in found["store"].words


async def test_a_missing_file_is_named_with_what_to_do_and_all_is_back_when_it_is(
    store_url: str, tmp_path: Path
) -> None:
    said = Article("one", "Peru and Chad will meet.", "", NOW, PublishedFrom.GIVEN, added=NOW)
    async with open_store(store_url) as store:
        await store.commit(Work(articles=((said, Findings("one", NOW.date())),)))
    month = folder_of(store_url) / "articles-2022-01.json"
    month.rename(tmp_path / "away")

    found = await findings(store_url, tmp_path / ".env")
    (tmp_path / "away").rename(month)
    again = await findings(store_url, tmp_path / ".env")

    assert found["store"].wrong
    assert "articles-2022-01.json is missing" in found["store"].words
    assert "--without articles-2022-01.json" in found["store"].words
    assert not again["store"].wrong
    assert "articles: 1" in again["store"].words


async def test_store_of_another_kind_is_refused_in_words(tmp_path: Path) -> None:
    found = await findings("postgresql://localhost", tmp_path / ".env")

    assert found["store"].wrong
    with pytest.raises(StoreError):
        restore_file("postgresql://localhost", "articles")
    with pytest.raises(StoreError):
        begin_file_anew("postgresql://localhost", "articles")
