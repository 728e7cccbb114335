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
    assert _differences(methods()[name], api["methods"][name].get("fields", [])) == []


@pytest.mark.parametrize("name", list(objects()))
def test_fields_of_objects_are_those_of_the_api(api: dict[str, Any], name: str) -> None:
    assert _differences(objects()[name], api["types"][name].get("fields", [])) == []


@pytest.mark.parametrize(("kind", "variants"), list(rules.VARIANTS.items()))
def test_variants_are_subtypes_in_the_api(api: dict[str, Any], kind: str, variants: dict[str, str]) -> None:
    assert set(variants.values()) <= set(api["types"][kind]["subtypes"])


def _differences(ours: Fields, theirs: list[dict[str, Any]]) -> list[str]:
    """What we have and they have not or of another kind, and what must be there and is missing."""
    known = {field["name"]: field for field in theirs}
    required = {field["name"] for field in theirs if field["required"]}
    return [
        *(f"{name} is unknown" for name in ours if name not in known),
        *(f"{name} is missing" for name in required - set(ours)),
        *(
            f"{name} is of another kind"
            for name, field in ours.items()
            if name in known
            and (
                sorted(field.types) != sorted(kind.replace("Array of ", "[]") for kind in known[name]["types"])
                or field.required != known[name]["required"]
            )
        ),
    ]
