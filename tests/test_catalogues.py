"""The catalogues: every word that is said is in them, German is complete, and nothing in them Telegram would refuse."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import read_po

from briefings.language import languages

ROOT = Path(__file__).resolve().parents[1]
LOCALE = ROOT / "briefings" / "locale"
KEYWORDS = {
    **DEFAULT_KEYWORDS,
    "marked": None,
    "nmarked": (1, 2),
    "pmarked": ((1, "c"), 2),
    "npmarked": ((1, "c"), 2, 3),
}
SAYING = {name: 1 if name.lstrip("n").startswith("p") else 0 for name in ("gettext", "ngettext", "pgettext", "npgettext", "marked", "nmarked", "pmarked", "npmarked")}  # fmt: skip
"""Which argument of each function is the message."""
COMMAND = re.compile(r"(?<![\w/])/[a-z_]+")
WRITTEN_IN_ANOTHER = sorted(set(languages()) - {"en"})
COMPLETE = ("de",)
"""Languages in which everything is said; what another one lacks is said in English."""


def catalogue(path: Path, language: str | None = None) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=language)


def template() -> Catalog:
    return catalogue(LOCALE / "attache.pot")


def translated(language: str) -> Catalog:
    return catalogue(LOCALE / language / "LC_MESSAGES" / "attache.po", language)


def key(message: Message) -> tuple[str | None, str, ...]:
    return message.context, *([message.id] if isinstance(message.id, str) else message.id)


def keys(messages: Catalog) -> set[tuple[str | None, str, ...]]:
    return {key(message) for message in messages if message.id}


def written(messages: Catalog) -> Iterator[Message]:
    """The messages that are translated."""
    return (each for each in messages if each.id and all(words for _, words in sides(each)))


def sides(message: Message) -> Iterator[tuple[str, str]]:
    """Each translation with the English that it stands for; of plural forms all but the first is the second's."""
    if isinstance(message.id, str):
        yield message.id, str(message.string)
    else:
        one, several = message.id
        for at, words in enumerate(message.string):
            yield (one if at == 0 else several), str(words)


def names_in(words: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


@cache
def calls(path: Path) -> tuple[tuple[str, ast.Call], ...]:
    """Each place in a file where something is said, and by which function."""
    return tuple(_calls(ast.parse(path.read_text("utf8"))))


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in SAYING:
            yield node.func.id, node


SAYING_SOURCES = sorted(
    path
    for package in ("bot", "briefings")
    for path in (ROOT / package).rglob("*.py")
    if re.search(r"(?:gettext|marked)\(", path.read_text("utf8"))
)


# --------------------------------------------------------------------------- the template


def test_the_template_is_what_the_code_says_now() -> None:
    found = {
        (context, *([words] if isinstance(words, str) else words))
        for path in SAYING_SOURCES
        for _, words, _, context in extract_from_file("python", path, keywords=KEYWORDS)
    }

    assert (found - keys(template()), keys(template()) - found) == (set(), set()), "run `make messages`"


def test_every_message_in_the_code_is_in_the_template_wherever_it_stands() -> None:
    """Also those that the extraction overlooks, such as words said within an f-string."""
    known = {words for _, *group in keys(template()) for words in group}
    said = {
        (path.relative_to(ROOT).as_posix(), argument.value)
        for path in SAYING_SOURCES
        for name, call in calls(path)
        for argument in call.args[SAYING[name] : SAYING[name] + 1]
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }

    assert [(where, words) for where, words in sorted(said) if words not in known] == []


def test_no_sentence_is_glued_before_it_is_said() -> None:
    glued = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path in SAYING_SOURCES
        for name, call in calls(path)
        if isinstance(call.args[SAYING[name]], ast.JoinedStr | ast.BinOp)
    ]

    assert glued == []


def test_places_in_a_sentence_have_names() -> None:
    nameless = [words for _, *group in keys(template()) for words in group if {"", "0"} & names_in(words)]

    assert nameless == []


SHOWN = {
    "Note": (0,), "Choice": (0,), "Briefing": (0,), "briefing": (0,), "Section": (1,), "Claim": (),
    "say": (0,), "answer": (0,), "instead": (0,), "begin": (0,), "finish_with": (0,), "show": (1,), "worded": (0,),
    "NotAdmin": (0,), "NothingToRead": (0,), "WrongNumber": (0,), "WrongFile": (0,), "UnclearWords": (0,),
    "UnclearHours": (0,), "UnclearDigest": (0,), "UnreadableLeads": (0,), "UnreadableDate": (0,), "UnknownZone": (0,),
    "NotUnderstood": (0,), "UnreadableText": (0,), "DrawingFailed": (0,),
}  # fmt: skip
"""What takes words for a reader, and in which places; a lead or a title may be named as well."""
NOT_TO_READERS = ("bot/demo/", "bot/standin/", "bot/cli.py", "bot/check.py", "bot/documents.py", "bot/settings.py")


def shown(call: ast.Call) -> Iterator[ast.expr]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in SHOWN:
        yield from (call.args[at] for at in SHOWN[name] if at < len(call.args))
        yield from (each.value for each in call.keywords if each.arg in ("lead", "title", "label"))


def has_words(node: ast.expr) -> bool:
    """True for a text with words in it that stand there as they are; nothing that is called is looked into."""
    if isinstance(node, ast.Constant):
        return isinstance(node.value, str) and re.search(r"[A-Za-z]{2}", node.value) is not None
    if isinstance(node, ast.JoinedStr):
        return any(map(has_words, node.values))
    if isinstance(node, ast.BinOp | ast.IfExp | ast.BoolOp):
        return any(has_words(each) for each in ast.iter_child_nodes(node) if isinstance(each, ast.expr))
    return False


def test_nothing_is_shown_to_readers_that_is_not_said_in_their_language() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for package in ("bot", "briefings/compose", "briefings/pictures")
        for path in sorted((ROOT / package).rglob("*.py"))
        if not path.relative_to(ROOT).as_posix().startswith(NOT_TO_READERS)
        for node in ast.walk(ast.parse(path.read_text("utf8")))
        if isinstance(node, ast.Call) and any(map(has_words, shown(node)))
    ]

    assert bare == []


# --------------------------------------------------------------------------- each language


@pytest.mark.parametrize("language", COMPLETE)
def test_everything_is_translated(language: str) -> None:
    missing = [key(each) for each in translated(language) if each.id and not all(words for _, words in sides(each))]

    assert keys(template()) - keys(translated(language)) == set(), "run `make messages`"
    assert missing == []
    assert not [key(each) for each in translated(language) if each.id and each.fuzzy]


@pytest.mark.parametrize("language", WRITTEN_IN_ANOTHER)
def test_both_sides_have_the_same_places_to_fill(language: str) -> None:
    """The form for one may leave the number out, as "one day" does, and may name it."""
    wrong = [
        (english, words)
        for each in written(translated(language))
        for english, words in sides(each)
        if names_in(words) - {"number"} != names_in(english) - {"number"}
        or (isinstance(each.id, str) and names_in(words) != names_in(english))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", WRITTEN_IN_ANOTHER)
def test_there_is_a_form_for_every_number(language: str) -> None:
    messages = translated(language)
    plural = [each for each in messages if each.id and not isinstance(each.id, str)]

    assert plural
    assert {len(each.string) for each in plural} == {messages.num_plurals}


@pytest.mark.parametrize("language", WRITTEN_IN_ANOTHER)
def test_a_translation_names_the_same_commands(language: str) -> None:
    wrong = [
        (english, words)
        for each in written(translated(language))
        for english, words in sides(each)
        if sorted(COMMAND.findall(english)) != sorted(COMMAND.findall(words))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", WRITTEN_IN_ANOTHER)
def test_a_translation_has_nothing_that_telegram_would_read_as_markup_or_a_link(language: str) -> None:
    odd = re.compile(r"<|>|&\w+;|https?://|(?<!\w)@\w|[\x00-\x09\x0b-\x1f]")

    wrong = [words for each in written(translated(language)) for _, words in sides(each) if odd.search(words)]

    assert wrong == []


@pytest.mark.parametrize("language", WRITTEN_IN_ANOTHER)
def test_a_translation_begins_and_ends_as_its_original(language: str) -> None:
    wrong = [
        (english, words)
        for each in written(translated(language))
        if each.context != "question"
        for english, words in sides(each)
        if (words != words.strip()) or (english.count("\n") != words.count("\n"))
    ]

    assert wrong == []


@pytest.mark.parametrize("language", WRITTEN_IN_ANOTHER)
def test_a_command_is_described_in_what_telegram_takes(language: str) -> None:
    from bot.commands import COMMANDS

    by_id = {
        each.id: str(each.string or each.id)
        for each in translated(language)
        if isinstance(each.id, str) and not each.context
    }

    lengths = {each.name: len(by_id[each.summary]) for each in COMMANDS}
    assert all(1 <= length <= 256 for length in lengths.values()), lengths
