"""The command line as outside programs call it: contract shapes, plain words, one bad item stops nothing."""

from __future__ import annotations

import json
import logging
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot import terminal

ROOT = Path(__file__).resolve().parents[2]
NEWS = (
    "Oslo talks set\n\n"
    "The foreign ministers of Norway and Chile will meet in Oslo on 4 May, officials from both countries said.\n"
    "Norway rejected calls to delay the talks. “We will not wait,” Norwegian Foreign Minister Ine Solberg said.\n"
)
DAY = "2021-04-20"
READABLE = {"id": "good", "text": NEWS, "published": DAY}


def attache(
    *arguments: str, given: str = "", folder: Path = ROOT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, with an environment that says nothing else."""
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "COLUMNS": "100", **environment},
        encoding="utf8",
    )


def lines(*rows: Any) -> str:
    return "".join((row if isinstance(row, str) else json.dumps(row, ensure_ascii=False)) + "\n" for row in rows)


@pytest.fixture(scope="module")
def read_lines() -> subprocess.CompletedProcess[str]:
    """What ``read --jsonl`` makes of good lines and bad ones in one run."""
    windows = {"id": "windows", "text": NEWS.replace("\n", "\r\n"), "published": DAY}
    bad = (
        "not json",
        {"id": "no text"},
        {"id": "bad date", "text": "x", "published": "soon"},
        {"id": "empty", "text": ""},
    )
    return attache("read", "--jsonl", "-", given=lines(READABLE, *bad, windows))


@pytest.fixture(scope="module")
def findings(read_lines: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(read_lines.stdout.splitlines()[0])
    return found


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A store with one article in it; the line beside it was none."""
    url = f"tinydb:{tmp_path_factory.mktemp('store')}"
    done = attache("ingest", "--jsonl", "-", "--store", url, given=lines(READABLE, {"id": "bad"}))
    assert (done.returncode, "1 stored" in done.stderr, "line 2" in done.stderr) == (1, True, True), done.stderr
    return url


def test_read_prints_every_layer_with_the_publication_date(findings: dict[str, Any]) -> None:
    assert findings["published"] == DAY
    assert set(findings) >= {"id", "published", "dates", "meetings", "positions", "statements", "events"}


def test_read_offsets_give_back_the_words_of_the_given_text(findings: dict[str, Any]) -> None:
    assert "4 May" in [NEWS[found["start"] : found["end"]] for found in findings["dates"]]
    (meeting,) = findings["meetings"]
    assert any("will meet in Oslo" in NEWS[cited["start"] : cited["end"]] for cited in meeting["citations"])


def test_read_gives_the_meeting_in_the_form_of_the_contract(findings: dict[str, Any]) -> None:
    (meeting,) = findings["meetings"]

    assert {party["for"] for party in meeting["parties"]} == {"Norway", "Chile"}
    assert (meeting["start"], meeting["precision"], meeting["status"]) == ("2021-05-04", "date", "scheduled")
    assert meeting["place"] == "Oslo"


def test_read_of_lines_keeps_order_and_survives_bad_ones(read_lines: subprocess.CompletedProcess[str]) -> None:
    assert [json.loads(line)["id"] for line in read_lines.stdout.splitlines()] == ["good", "windows"]
    assert read_lines.returncode == 1
    complaints = read_lines.stderr.splitlines()
    assert [complaint.split(": ")[1] for complaint in complaints] == [
        "standard input, line 2",
        "standard input, line 3",
        "standard input, line 4",
        "empty",
    ]


def test_read_counts_characters_of_text_with_windows_line_ends(read_lines: subprocess.CompletedProcess[str]) -> None:
    text = NEWS.replace("\n", "\r\n")

    dates = json.loads(read_lines.stdout.splitlines()[1])["dates"]

    assert "4 May" in [text[found["start"] : found["end"]] for found in dates]


def test_read_of_what_is_no_text_says_so_and_goes_on(tmp_path: Path) -> None:
    for name, content in {
        "none": b"",
        "blank": b" \n",
        "picture": bytes(range(256)) * 9,
        "good": NEWS.encode(),
    }.items():
        (tmp_path / name).write_bytes(content)

    done = attache("read", "none", "blank", "picture", "missing", "good", "--published", DAY, folder=tmp_path)

    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["good"]
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "attache: none: The text is empty.",
        "attache: blank: There is nothing in it but white space.",
        "attache: picture: This is no text but a binary file. Send plain text, or a .txt, .md, .html, .pdf or .docx file.",
        "attache: missing: cannot be read: No such file or directory.",
    ]


def test_reader_that_goes_away_is_no_error_to_talk_about() -> None:
    rows = lines(*[{**READABLE, "id": str(number)} for number in range(40)])
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "read", "--jsonl", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdin and process.stdout and process.stderr
        process.stdin.write(rows.encode())
        process.stdin.close()
        process.stdout.readline()
        process.stdout.close()
        complaints = process.stderr.read()

    assert complaints == b""


def test_publication_date_that_is_none_is_refused_with_an_example() -> None:
    done = attache("read", "-", "--published", "last week", given=NEWS)

    assert done.returncode == 2
    assert "2021-12-28" in done.stderr


def test_ingest_again_changes_nothing(store: str) -> None:
    before = attache("meetings", "--all", "--json", "--store", store)

    again = attache("ingest", "--jsonl", "-", "--store", store, given=lines(READABLE))

    assert (again.returncode, "0 stored, 1 already known" in again.stderr) == (0, True), again.stderr
    assert before.stdout == attache("meetings", "--all", "--json", "--store", store).stdout
    (meeting,) = json.loads(before.stdout)
    assert {"id", "sequence", "title", "articles", "parties", "start"} <= set(meeting)


def test_questions_are_answered_as_text_and_as_json(store: str) -> None:
    spoken = attache("meetings", "norway", "--all", "--store", store, "--zone", "oslo")
    positions = attache("positions", "norway", "--json", "--store", store)
    timeline = attache("timeline", "--json", "--store", store)

    assert "Oslo" in spoken.stdout
    assert {position["party"] for position in json.loads(positions.stdout)} == {"Norway"}
    assert "meeting" in [entry["type"] for entry in json.loads(timeline.stdout)]


def test_asking_a_store_that_is_not_there_says_so_and_makes_none(tmp_path: Path) -> None:
    done = attache("meetings", "--store", f"tinydb:{tmp_path / 'nowhere'}")

    assert (done.returncode, done.stdout) == (1, "")
    assert "There is no store in" in done.stderr
    assert not (tmp_path / "nowhere").exists()


def test_questions_bring_back_meetings_whose_file_was_lost(store: str, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(store.removeprefix("tinydb:"), folder)
    for path in folder.glob("knowledge*"):
        path.unlink()

    done = attache("meetings", "--all", "--json", "--store", f"tinydb:{folder}")

    assert len(json.loads(done.stdout)) == 1


def test_given_date_reads_a_stored_article_again(store: str, tmp_path: Path) -> None:
    folder = tmp_path / "copy"
    shutil.copytree(store.removeprefix("tinydb:"), folder)
    url, row = f"tinydb:{folder}", {**READABLE, "published": "2022-04-20"}

    done = attache("ingest", "--jsonl", "-", "--store", url, given=lines(row))

    assert "0 stored, 1 re-dated, 0 already known, 0 failed." in done.stderr
    (meeting,) = json.loads(attache("meetings", "--all", "--json", "--store", url).stdout)
    assert meeting["start"] == "2022-05-04"


def test_french_is_refused_alike_with_its_whole_path(tmp_path: Path) -> None:
    path = tmp_path / "texte.txt"
    path.write_text("Les ministres des deux pays se sont réunis à Genève pour parler de la paix et du commerce. " * 3)

    read = attache("read", str(path))
    ingested = attache("ingest", str(path), "--store", f"tinydb:{tmp_path / 'store'}")

    words = f"attache: {path}: This looks like French."
    assert (read.returncode, read.stdout, words in read.stderr) == (1, "", True)
    assert words in ingested.stderr


def test_zone_that_is_none_is_refused(store: str) -> None:
    done = attache("meetings", "--store", store, "--zone", "Atlantis")

    assert done.returncode == 2
    assert "Atlantis" in done.stderr
    assert "Traceback" not in done.stderr


def test_check_names_what_is_missing(tmp_path: Path) -> None:
    done = attache("check", "--store", f"tinydb:{tmp_path / 'store'}", folder=tmp_path)

    assert done.returncode == 1
    assert "ADMIN_IDS" in done.stdout
    assert "token" in done.stdout
    assert "Traceback" not in done.stderr


def test_check_goes_on_without_settings_that_cannot_be_read_and_changes_nothing_then(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"STORE_URL=tinydb:m\xe4rz\n")

    looked = attache("check", folder=tmp_path)
    restored = attache("check", "--restore", "articles.json", folder=tmp_path)

    assert looked.returncode == restored.returncode == 1
    assert "✗ .env: is not in UTF-8, as its line 1 shows." in looked.stdout
    assert "store: tinydb:data" in looked.stdout
    assert looked.stderr == ""
    assert restored.stderr.startswith("attache: .env cannot be read:"), "whose store that is, is not known"


def test_check_goes_on_where_a_setting_is_wrong_and_changes_nothing_then(tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("BOT_MODE=webhook\nWEBHOOK_URL=https://a.example/x\nSPACY_MODEL=no_such_model\n")
    (tmp_path / ".env").chmod(0o644)

    looked = attache("check", folder=tmp_path)
    restored = attache("check", "--restore", "articles.json", folder=tmp_path)

    assert looked.returncode == restored.returncode == 1
    for told in (
        "✗ WEBHOOK_SECRET: is needed",
        "✗ .env: can be read by others",
        "✗ model: no_such",
        "✓ store: tinydb:",
    ):
        assert told in looked.stdout
    assert looked.stderr == ""
    assert restored.stderr.startswith("attache: WEBHOOK_SECRET: is needed")


def test_wrong_setting_is_named_with_an_example(tmp_path: Path) -> None:
    done = attache("meetings", folder=tmp_path, DEFAULT_TIMEZONE="Atlantis/Main")

    assert done.returncode == 1
    assert "DEFAULT_TIMEZONE" in done.stderr
    assert "Traceback" not in done.stderr


def test_pipeline_that_is_not_installed_is_named(tmp_path: Path) -> None:
    done = attache("read", "-", given=NEWS, folder=tmp_path, SPACY_MODEL="no_such_pipeline")

    assert (done.returncode, done.stdout) == (1, "")
    assert "no_such_pipeline" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_sends_to_the_log_says_how_to_see_it(capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before = root.handlers[:]
    terminal.show_no_log()
    try:
        terminal.say("It failed. The log says where.")
        terminal.say("It failed in a catalogue.")
    finally:
        root.handlers[:] = before
    terminal.say("It failed. The log says where.")

    assert capsys.readouterr().err.splitlines() == [
        "attache: It failed. The log says where. (LOG_LEVEL=DEBUG shows it.)",
        "attache: It failed in a catalogue.",
        "attache: It failed. The log says where.",
    ]


def test_run_without_a_token_says_where_to_get_one(tmp_path: Path) -> None:
    done = attache("run", folder=tmp_path)

    assert done.returncode == 1
    assert "BotFather" in done.stderr
    assert "Traceback" not in done.stderr


def test_help_answers_without_loading_the_model() -> None:
    program = "import sys; from bot.cli import app\ntry: app(['--help'])\nexcept SystemExit: pass\nsys.exit('spacy' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)

    assert done.returncode == 0
    assert "demo" in done.stdout
