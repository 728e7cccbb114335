"""The table of the Bot API against the machine-readable Bot API, and against the code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.standin import rules
from bot.standin.api import METHODS
from bot.standin.schema import Fields, methods, objects

API = Path(__file__).resolve().parents[4] / "shared" / "telegram" / "api.json"


@pytest.fixture(scope="module")
def api() -> dict[str, Any]:
    if not API.is_file():
        pytest.skip("the machine-readable Bot API is not beside this checkout")
    loaded: dict[str, Any] = json.loads(API.read_text(encoding="utf-8"))
    return loaded


def test_every_method_of_the_table_is_carried_out_and_no_other() -> None:
    assert set(METHODS) == set(methods())


def test_every_object_that_the_table_names_is_in_it() -> None:
    known = set(objects()) | set(rules.VARIANTS) | set(rules.ALIASES) | {"Integer", "String", "Boolean", "InputFile"}
    named = {
        kind.replace("[]", "")
        for table in (methods(), objects())
        for fields in table.values()
        for field in fields.values()
        for kind in field.types
    }

    assert named <= known
    assert {name for variants in rules.VARIANTS.values() for name in variants.values()} <= set(objects())


@pytest.mark.parametrize("name", list(methods()))
def test_fields_of_methods_are_those_of_the_api(api: dict[str, Any], name: str) -> None:
    _same(methods()[name], api["methods"][name].get("fields", []))


@pytest.mark.parametrize("name", list(objects()))
def test_fields_of_objects_are_those_of_the_api(api: dict[str, Any], name: str) -> None:
    _same(objects()[name], api["types"][name].get("fields", []))


@pytest.mark.parametrize(("kind", "variants"), list(rules.VARIANTS.items()))
def test_variants_are_subtypes_in_the_api(api: dict[str, Any], kind: str, variants: dict[str, str]) -> None:
    assert set(variants.values()) <= set(api["types"][kind]["subtypes"])


def _same(ours: Fields, theirs: list[dict[str, Any]]) -> None:
    """Each of our fields is one of theirs with the same types, and none that must be there is missing."""
    known = {field["name"]: field for field in theirs}
    assert set(ours) <= set(known)
    assert {field["name"] for field in theirs if field["required"]} <= set(ours)
    for name, field in ours.items():
        assert sorted(field.types) == sorted(kind.replace("Array of ", "[]") for kind in known[name]["types"])
        assert field.required == known[name]["required"]
