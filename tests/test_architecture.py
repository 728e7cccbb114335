"""Imports point one way, and importing opens nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGES = ("bot", "briefings", "store")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def imports_of(path: Path) -> set[str]:
    """Every module that the file imports, wherever in it, by full name."""
    tree = ast.parse(path.read_text(encoding="utf8"))
    names = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    return names | {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}


def packages_of(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports_of(path)}


def within(*parts: str) -> list[Path]:
    return [path for path in MODULES if path.relative_to(ROOT).parts[: len(parts)] == parts]


def test_there_is_something_to_check() -> None:
    assert all(within(package) for package in PACKAGES)


@pytest.mark.parametrize("path", within("store"), ids=str)
def test_store_knows_nobody(path: Path) -> None:
    assert not packages_of(path) & {"bot", "briefings", "spacy", "telegram", "apscheduler", "typer", "rich"}


@pytest.mark.parametrize("path", within("briefings"), ids=str)
def test_briefings_know_neither_the_bot_nor_telegram(path: Path) -> None:
    assert not packages_of(path) & {"bot", "telegram", "apscheduler", "tinydb", "typer", "rich"}


@pytest.mark.parametrize("path", within("briefings", "extraction"), ids=str)
def test_extraction_sees_only_records_its_process_and_spacy(path: Path) -> None:
    ours = {name for name in imports_of(path) if name.split(".")[0] in PACKAGES}
    assert all(
        name.startswith(("store.records", "store.codec", "briefings.extraction", "briefings.processes"))
        for name in ours
    )


@pytest.mark.parametrize("path", within("bot"), ids=str)
def test_the_bot_never_parses(path: Path) -> None:
    assert "spacy" not in packages_of(path)


def test_records_need_the_standard_library_alone() -> None:
    assert packages_of(ROOT / "store" / "records.py") <= {*sys.stdlib_module_names, "store"}
    assert imports_of(ROOT / "store" / "rulings.py") <= {*sys.stdlib_module_names, "store.records"}


def test_the_event_loop_process_never_loads_what_reads_or_parses() -> None:
    libraries = {"spacy", "trafilatura", "htmldate", "lxml", "pypdf", "docx", "feedparser", "matplotlib"}
    program = f"import sys, bot.application, bot.demo; print(*{libraries} & set(sys.modules))"

    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.split() == []
