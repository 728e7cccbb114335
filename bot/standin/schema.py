"""Requests held against the rules: which method, which fields, which types.

Real Telegram is lenient here: it ignores a field it does not know. The stand-in is not, since a
misspelt field is a mistake that should be seen at the desk and not in the chat.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.standin import rules
from bot.standin.answers import Refusal, bad_request


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a method or object: its alternatives in types, and whether it must be there."""

    name: str
    types: tuple[str, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a request."""

    name: str
    content: bytes
    mime_type: str


Fields = dict[str, Field]


@cache
def methods() -> dict[str, Fields]:
    """Every method the stand-in knows, with its fields."""
    return _table(rules.METHODS)


@cache
def objects() -> dict[str, Fields]:
    """Every object that may be part of a request, with its fields."""
    return _table(rules.OBJECTS)


def _table(lines: str) -> dict[str, Fields]:
    rows = (line.split() for line in lines.splitlines() if line.strip())
    return {name: {field.name: field for field in map(_field, fields)} for name, *fields in rows}


def _field(words: str) -> Field:
    name, _, types = words.partition(":")
    return Field(name.removesuffix("!"), tuple(types.split("|")), name.endswith("!"))


def decode(method: str, given: Mapping[str, str], files: Mapping[str, Upload]) -> dict[str, Any]:
    """The values of a request as they are meant: numbers, truth values, objects, uploads.

    ``given`` holds strings as they come over HTTP. Raises Refusal for an unknown method or field, a
    missing field, a value of a wrong type.
    """
    if method not in methods():
        raise Refusal("Not Found: method not found", code=404, violation=True)
    fields = methods()[method]
    attached = {name for value in given.values() for name in files if f"attach://{name}" in value}
    for name in (*given, *(set(files) - attached)):
        if name not in fields:
            raise bad_request(f"unknown field {name!r} in {method}")
    for field in fields.values():
        if field.required and field.name not in given and field.name not in files:
            raise bad_request(_missing(field.name))
    values = {name: _parameter(text, fields[name], files) for name, text in given.items()}
    return values | {name: files[name] for name in files if name in fields}


def _missing(name: str) -> str:
    """Telegram's words for the fields whose absence it names, ours for the others."""
    known = {
        "chat_id": "chat_id is empty",
        "text": "message text is empty",
        "message_id": "message identifier is not specified",
    }
    return known.get(name, f"field {name!r} is missing")


def _parameter(text: str, field: Field, files: Mapping[str, Upload]) -> Any:
    """A top-level value: plain for texts and numbers, JSON for everything else."""
    if "InputFile" in field.types:
        return files.get(text.removeprefix("attach://"), text) if text.startswith("attach://") else text
    if field.types == ("String",):
        return text
    try:
        value = json.loads(text)
    except ValueError:
        value = text
    if "String" in field.types and not isinstance(value, int):
        return text
    return _checked(value, field.types, field.name)


def _checked(value: Any, types: tuple[str, ...], where: str) -> Any:
    """The value, if it is of one of the types. Raises Refusal with the place where it is not."""
    reason = f"can't parse {where}: expected {' or '.join(types)}, got {json.dumps(value)[:80]}"
    for kind in types:
        if kind in _SCALARS:
            if isinstance(value, _SCALARS[kind]) and isinstance(value, bool) == (kind == "Boolean"):
                return value
        elif kind.startswith("[]"):
            if isinstance(value, list):
                return [_checked(item, (kind[2:],), f"{where}[{i}]") for i, item in enumerate(value)]
        elif isinstance(value, dict) and (name := _object_name(kind, value)):
            _check_object(name, value, where)
            return value
    raise bad_request(reason)


_SCALARS: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "String": str,
    "Boolean": bool,
    "Float": (int, float),
}


def _object_name(kind: str, value: Mapping[str, Any]) -> str | None:
    """Which object a value of this declared kind must be, or None if it can be none."""
    if kind in rules.VARIANTS:
        return rules.VARIANTS[kind].get(str(value.get("type")))
    if kind in rules.REPLY_MARKUPS.values():
        return kind if any(field in value and name == kind for field, name in rules.REPLY_MARKUPS.items()) else None
    return rules.ALIASES.get(kind, kind)


def _check_object(name: str, value: Mapping[str, Any], where: str) -> None:
    fields = objects()[name]
    for given in value:
        if given not in fields:
            raise bad_request(f"unknown field {given!r} in {name} ({where})")
    for field in fields.values():
        if field.name in value:
            _checked(value[field.name], field.types, f"{where}.{field.name}")
        elif field.required:
            raise bad_request(f"can't parse {where}: field {field.name!r} of {name} is missing")
