"""What the command line is given becomes documents; what is none is said and left out."""

from __future__ import annotations

import json
import os
import shlex
from datetime import UTC, date, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from bot.documents import Document, WrongDate, address_of, documents, is_address, moment_given
from briefings.sources.fetching import LARGEST
from store.records import PublishedFrom
from tests.feed_items import story
from tests.papers_server import rss

DAY = date(2022, 1, 4)


def found(
    *paths: Path | str, jsonl: bool = False, published: date | None = None
) -> tuple[list[Document], list[tuple[str, str]]]:
    failures: list[tuple[str, str]] = []
    given = documents(
        [str(path) for path in paths],
        published=published,
        jsonl=jsonl,
        now=datetime(2022, 1, 5, tzinfo=UTC),
        on_failure=lambda what, why: failures.append((what, why)),
    )
    return list(given), failures


def written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


def test_file_is_taken_character_by_character(tmp_path: Path) -> None:
    path = written(tmp_path / "talks.txt", b"Talks\r\n\r\nin  Oslo ")

    (document,), _ = found(path, published=DAY)

    assert document == Document("talks.txt", "Talks\r\n\r\nin  Oslo ", DAY, filename="talks.txt", path=str(path))
    assert document.submission.published_from is PublishedFrom.GIVEN


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfTalks", "Talks"),
        ("Tälks".encode("utf-16"), "Tälks"),
        ("“Tälks”".encode("cp1252"), "“Tälks”"),
        (b"", ""),
    ],
)
def test_other_encodings_are_understood(content: bytes, text: str, tmp_path: Path) -> None:
    (document,), failures = found(written(tmp_path / "a.txt", content))

    assert (document.text, failures) == (text, [])


def test_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    picture = written(tmp_path / "picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    article = written(tmp_path / "article.txt", b"Talks")

    read, failures = found(tmp_path / "missing.txt", tmp_path, picture, article)

    assert [document.text for document in read] == ["Talks"]
    assert [what for what, _ in failures] == [str(tmp_path / "missing.txt"), str(tmp_path), str(picture)]
    assert "No such file" in failures[0][1]
    assert "binary" in failures[2][1]


@pytest.mark.parametrize("address", ["ftp://x.y/", r"http:\\127.0.0.1/", "http:/x.y/", "FILE:///etc/hosts"])
def test_address_that_is_never_fetched_is_told_as_one_and_not_as_a_missing_file(address: str) -> None:
    read, failures = found(address)

    assert (read, is_address(address)) == ([], True)
    assert failures == [(address, "Only addresses that begin with http:// or https:// can be fetched.")]


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("www.ledger.example/talks", "https://www.ledger.example/talks"),
        ("ledger.example/talks", "https://ledger.example/talks"),
        ("127.0.0.1:8099/a1", "http://127.0.0.1:8099/a1"),
        ("https://ledger.example/", "https://ledger.example/"),
        ("talks.txt", None),
        ("news/talks.txt", None),
        ("../news.old/talks.txt", None),
        (f"{'x' * 300}.example/", f"https://{'x' * 300}.example/"),
    ],
)
def test_address_without_its_beginning_is_one_and_the_name_of_a_file_is_none(name: str, address: str | None) -> None:
    assert address_of(name) == address


def test_file_goes_before_an_address_of_that_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news.old").mkdir()
    written(tmp_path / "www.talks", b"Egypt and Sudan will meet.")

    named = [address_of(each) for each in ("www.talks", "news.old/talks.txt")]
    read, failures = found("www.talks", "www.ledger.example/talks")

    assert named == [None, None]
    assert [each.text for each in read] == ["Egypt and Sudan will meet."]
    assert failures == [
        ("www.ledger.example/talks", "is a web address; `attache ingest ADDRESS` fetches and stores it.")
    ]


@pytest.mark.parametrize("name", [r"C:\\news\a.txt", "C:/news/a.txt", "a:b.txt", "talks.txt", "https.txt", "/tmp//a"])
def test_name_of_a_file_is_no_address(name: str) -> None:
    assert not is_address(name)


def test_file_of_more_than_an_article_has_is_refused_with_its_size(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as stream:
        stream.truncate(2 * 1024**3)  # takes no room on the disk
    just = written(tmp_path / "just.txt", b"x" * (LARGEST + 1))

    read, failures = found(large, just, written(tmp_path / "article.txt", b"Talks"))

    assert [document.text for document in read] == ["Talks"]
    assert failures == [
        (str(large), "has 2,048 MB; a file may have 2 MB at most."),
        (str(just), "has 2.1 MB; a file may have 2 MB at most."),
    ]


@pytest.mark.parametrize("jsonl", [False, True])
def test_device_or_pipe_is_refused_before_it_is_opened(jsonl: bool, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)

    read, failures = found("/dev/zero", pipe, jsonl=jsonl)

    assert read == []
    assert [(what, "is no regular file" in why) for what, why in failures] == [("/dev/zero", True), (str(pipe), True)]


def test_standard_input_without_an_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/zero").open() as endless:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(fileno=endless.fileno))
        read, failures = found("-")

    assert (read, failures) == ([], [("standard input", "is larger than 2 MB.")])


def test_line_of_more_than_an_article_has_is_passed_in_a_file_of_any_size(tmp_path: Path) -> None:
    large = b"x" * (2 * LARGEST + 5)
    path = written(tmp_path / "rows.jsonl", b'{"text": "one"}\n' + large + b'\n{"text": "two"}\n' + large)

    read, failures = found(path, jsonl=True)

    assert [(document.id, document.text) for document in read] == [("1", "one"), ("3", "two")]
    assert failures == [(f"{path}, line {number}", "is larger than 2 MB.") for number in (2, 4)]


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_line_of_just_the_limit_is_read_and_one_more_is_not(end: bytes, tmp_path: Path) -> None:
    just, more = (b'{"text": "' + b"x" * (LARGEST - 12 + over) + b'"}' for over in (0, 1))
    path = written(tmp_path / "rows.jsonl", more + b"\n" + more + b"\r\n" + just + end)

    read, failures = found(path, jsonl=True)

    assert [(document.id, len(document.text)) for document in read] == [("3", LARGEST - 12)]
    assert failures == [(f"{path}, line {number}", "is larger than 2 MB.") for number in (1, 2)]


def test_lines_keep_their_names_and_dates(tmp_path: Path) -> None:
    rows = [
        {"id": "a", "text": "one", "published": "2022-01-03"},
        {"id": 7, "text": "two", "published": "2022-01-03T10:00:00+01:00", "title": "Two", "url": "https://a.example"},
        {"text": "three", "published": None, "title": 3},
    ]
    path = written(tmp_path / "rows.jsonl", "\n\n".join(map(json.dumps, rows)).encode())

    read, failures = found(path, jsonl=True, published=DAY)

    assert failures == []
    assert read == [
        Document("a", "one", date(2022, 1, 3)),
        Document("7", "two", datetime(2022, 1, 3, 9, tzinfo=UTC), title="Two", url="https://a.example"),
        Document("5", "three", DAY),
    ]


def test_what_is_nested_too_deeply_is_refused_in_a_file_and_in_a_line(tmp_path: Path) -> None:
    nested = b"[" * 100_000 + b"]" * 100_000
    alone = written(tmp_path / "nested.json", nested)
    line = written(tmp_path / "nested.jsonl", b'{"text": "one", "x": ' + nested + b'}\n{"text": "two"}\n')

    read, failures = found(alone)
    read_lines, failures_of_lines = found(line, jsonl=True)

    assert (read, [each.text for each in read_lines]) == ([], ["two"])
    assert failures == [(str(alone), "is nested too deeply to be read (brackets in brackets), and no article.")]
    assert [what for what, _ in failures_of_lines] == [f"{line}, line 1"]
    assert failures_of_lines[0][1].endswith(": it is nested too deeply.")


@pytest.mark.parametrize(
    "line",
    [
        b"not json",
        b"[]",
        b'"text"',
        b"null",
        b"{}",
        b'{"text": 5}',
        b'{"text": "x", "published": 2022}',
        b'{"text": "x", "published": "soon"}',
        b'{"text": "\xff"}',
        b'{"text": "x"',
        b"[" * 100_000,
    ],
)
def test_bad_line_is_named_and_the_next_one_is_read(line: bytes, tmp_path: Path) -> None:
    path = written(tmp_path / "rows.jsonl", line + b'\n{"id": "good", "text": "Talks"}\n')

    read, failures = found(path, jsonl=True)

    assert [document.id for document in read] == ["good"]
    assert [what for what, _ in failures] == [f"{path}, line 1"]
    assert "2021-12-28" in failures[0][1]


def test_half_a_character_keeps_the_length_of_the_text(tmp_path: Path) -> None:
    (document,), _ = found(written(tmp_path / "rows.jsonl", rb'{"text": "a\ud800b"}'), jsonl=True)

    assert document.text == "a\ufffdb"


def test_standard_input_can_be_one_of_several(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    piped = written(tmp_path / "piped", b"from the pipe")
    with piped.open() as stream:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(fileno=stream.fileno))
        read, _ = found("-", written(tmp_path / "a.txt", b"from the file"))

    assert [(document.id, document.text) for document in read] == [("-", "from the pipe"), ("a.txt", "from the file")]


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2021-12-28", date(2021, 12, 28)),
        (" 20211228 ", date(2021, 12, 28)),
        ("2021-12-28T17:30", datetime(2021, 12, 28, 17, 30, tzinfo=UTC)),
        ("2021-12-28T17:30:00+02:00", datetime(2021, 12, 28, 15, 30, tzinfo=UTC)),
        ("2021-12-28T17:30Z", datetime(2021, 12, 28, 17, 30, tzinfo=UTC)),
    ],
)
def test_publication_date_is_a_day_or_an_aware_moment(words: str, moment: date | datetime) -> None:
    assert moment_given(words) == moment


@pytest.mark.parametrize("words", ["", "soon", "28.12.2021", "2021-02-30", "9999-12-31T23:59-12:00", "x" * 500])
def test_other_words_are_no_date(words: str) -> None:
    with pytest.raises(WrongDate) as error:
        moment_given(words)

    assert "2021-12-28" in str(error.value)
    assert len(str(error.value)) < 150


@pytest.mark.parametrize("words", ["0001-01-01", "1599-12-31", "3000-01-01", "9999-12-31", "9999-12-31T23:59Z"])
def test_years_without_newspapers_are_refused(words: str) -> None:
    with pytest.raises(WrongDate, match="1600 to 2999"):
        moment_given(words)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("rss.xml", rss([story(1)]), "is a feed, and no article. `attache feeds add ADDRESS` follows it."),
        ("rss.txt", rss([story(1)]), "is a feed, and no article. `attache feeds add ADDRESS` follows it."),
        ("my list.xml", "<opml/>", "is a list of feeds (OPML), and no article. `attache feeds import {}` takes"),
        ("sitemap.xml", "<urlset/>", "is a sitemap, a list of pages for search engines, and no article."),
        ("a.xml", "<?xml version='1.0'?><note>Talks.</note>", "is XML for programs, and no article."),
        ("a.json", '{"text": "Talks."}', "is JSON, and no article. With `--jsonl` each line is read as an article."),
        ("a.ics", "BEGIN:VCALENDAR\nEND:VCALENDAR\n", "is a calendar or address book, and no article."),
        ("a.rtf", "{\\rtf1 Talks.}", "is a file of a word processor (.rtf). Save it as .docx or as plain text."),
        (
            "a.docx",
            "Talks.",
            "is no whole document, whatever it is called: damaged, or something else. Save it anew as",
        ),
        ("a.doc", "Talks.", "is a file of an office program (.doc, .odt, .xls and the like). Save it as .docx, PDF or"),
        ("a.url", "[InternetShortcut]\nURL=https://a.example/", "is a shortcut to a page, and no article. `attache in"),
        ("a.eml", "Subject: Talks\n\nTalks.", "is a mail, or a page packed like one, and no article. Save its text"),
        ("a.png", "Talks.", "is a binary file by its name (a picture, an archive or the like), and no article."),
    ],
)
def test_file_that_is_a_feed_or_for_programs_is_told_and_not_read(
    tmp_path: Path, name: str, content: str, said: str
) -> None:
    path = written(tmp_path / name, content.encode())

    read, failures = found(path)

    assert not read
    ((what, why),) = failures
    assert what == str(path)
    assert why.startswith(said.format(shlex.quote(str(path))))
