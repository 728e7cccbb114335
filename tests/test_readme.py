"""The README says what is true of the tree, the settings and the commands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from dotenv import dotenv_values

from bot.cli import app
from bot.commands import NAMES
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SETTING = re.compile(r"^\| `([A-Z_]+)` \| (?:`(.+)`)? *\| (.+) \|$", re.MULTILINE)
ON_THE_MAP = re.compile(r"^    (?P<folder> *)(?P<path>[\w./]+(?:, [\w./]+)*)(?:  |$)", re.MULTILINE)


def test_settings_are_those_of_the_code_with_the_defaults_of_the_example_file() -> None:
    example = dotenv_values(ROOT / ".env.example")

    assert SETTING.findall(README) == [
        (name.upper(), example[name.upper()] or "", field.description) for name, field in Settings.model_fields.items()
    ]


@pytest.mark.parametrize("command", NAMES)
def test_every_command_of_the_bot_is_mentioned(command: str) -> None:
    assert re.search(rf"/{command}\b", README)


@pytest.mark.parametrize("command", [each.callback.__name__ for each in app.registered_commands if each.callback])
def test_every_command_of_the_terminal_is_mentioned(command: str) -> None:
    assert re.search(rf"(attache|make) {command}\b", README)
