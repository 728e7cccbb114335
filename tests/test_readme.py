"""The README says what is true of the tree, the settings and the commands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.cli import app
from bot.commands import NAMES
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTING = re.compile(r"^\| `([A-Z_]+)` \| (?:`(.+)`)? *\| (.+) \|$", re.MULTILINE)
ON_THE_MAP = re.compile(r"^    ( *)([\w./]+)  +(\S.*)$", re.MULTILINE)
NAMED_BESIDE = re.compile(r"\b[\w]+\.py\b|\b\w+/")


def test_settings_are_those_of_the_code_with_the_defaults_of_the_example_file() -> None:
    example = dotenv_values(ROOT / ".env.example")

    assert SETTING.findall(README) == [
        (name.upper(), example[name.upper()] or "", field.description) for name, field in Settings.model_fields.items()
    ]


def on_the_map() -> Iterator[Path]:
    """Every file and folder that the map names, also those in a line about another one."""
    above: list[Path] = []
    for indent, name, words in ON_THE_MAP.findall(README[README.index("## How it works") :]):
        above = [*above[: len(indent) // 4], Path(name)]
        yield Path(*above)
        folder = Path(*above) if name.endswith("/") else Path(*above[:-1])
        for beside in NAMED_BESIDE.findall(words):
            yield folder / beside if (ROOT / folder / beside).exists() else Path(*above[:-1]) / beside


def test_map_names_what_is_there_and_every_package() -> None:
    named = set(on_the_map())

    assert len(named) > 30
    assert not [path for path in named if not (ROOT / path).exists()]
    assert {path.parent.relative_to(ROOT) for path in ROOT.glob("[bs]*/*/__init__.py")} <= named
    assert {path.parent.relative_to(ROOT) for path in ROOT.glob("briefings/extraction/*/__init__.py")} <= named


@pytest.mark.parametrize("command", NAMES)
def test_every_command_of_the_bot_is_mentioned(command: str) -> None:
    assert re.search(rf"/{command}\b", README)


@pytest.mark.parametrize(
    "command", [each.name or each.callback.__name__ for each in app.registered_commands if each.callback]
)
def test_every_command_of_the_terminal_is_mentioned(command: str) -> None:
    assert re.search(rf"(attache|make) {command}\b", README)
