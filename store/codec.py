"""Records to rows and back: a row is a dict of what JSON knows. Every backend goes through here.

The form of a record is read once from its annotations. It is strict both ways: what would come
back different is refused when it goes in (a list where a tuple belongs, a naive moment, a
datetime where a day belongs), and what this version does not know is refused when it comes out.
A field that was added later is absent from older rows and gets its default; a field that holds
its default and says nothing (None, (), False, 0, "") is not written at all.
"""

from __future__ import annotations

import dataclasses
import re
import types
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

R = TypeVar("R")

Row = dict[str, Any]


class CodecError(ValueError):
    """A value that does not fit its field; ``path`` leads to it from the record."""

    def __init__(self, problem: str, path: tuple[str, ...] = ()) -> None:
        super().__init__(f"{'.'.join(path)}: {problem}" if path else problem)
        self.problem = problem
        self.path = path

    def within(self, step: str) -> CodecError:
        """The same error seen from one level further out."""
        return type(self)(self.problem, (step, *self.path))


class UnknownField(CodecError):
    """A row holds something this version has no place for: a newer version wrote it."""


def encode(record: object) -> Row:
    """The row of a record. Raises CodecError where a value is not of its field's type."""
    kind: Any = type(record)
    row: Row = _form(kind).encode(record)
    return row


def decode(record_type: type[R], row: Mapping[str, Any]) -> R:
    """The record of a row. Raises UnknownField for what a newer version wrote, else CodecError."""
    kind: Any = record_type
    record: R = _form(kind).decode(row)
    return record


# --------------------------------------------------------------------------- the form of a type


@dataclasses.dataclass(frozen=True, slots=True)
class _Form:
    """How values of one type are written and read."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]


@cache
def _form(hint: Any) -> _Form:
    """The form of an annotation; TypeError for one that no record should have."""
    if hint in _PLAIN:
        return _PLAIN[hint]
    if get_origin(hint) in (Union, types.UnionType):
        return _optional(hint)
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _enum(hint)
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _record(hint)
    raise TypeError(f"records cannot hold {hint!r}")


def _same(kind: type) -> _Form:
    """A type that JSON has too; bool is no int here, and subclasses are not let through."""

    def check(value: Any) -> Any:
        if type(value) is not kind:
            raise CodecError(f"{_shown(value)} is not of type {kind.__name__}")
        return value

    return _Form(check, check)


def _text(kind: type, write: Callable[[Any], str], read: Callable[[Any], Any]) -> _Form:
    """A type that is written as a string."""

    def encode(value: Any) -> str:
        if type(value) is not kind:
            raise CodecError(f"{_shown(value)} is not of type {kind.__name__}")
        return write(value)

    def decode(text: Any) -> Any:
        try:
            return read(text)
        except (TypeError, ValueError, OverflowError) as error:
            raise CodecError(f"{_shown(text)} is not a {kind.__name__}") from error

    return _Form(encode, decode)


def _write_words(words: str) -> str:
    if not words.isascii() and _SPLIT_CHARACTER.search(words):
        raise CodecError(f"{_shown(words)} has a character in two halves, which JSON would join")
    return words


def _read_words(words: object) -> str:
    if type(words) is not str:
        raise TypeError("no string")
    return words


_SPLIT_CHARACTER = re.compile("[\ud800-\udbff][\udc00-\udfff]")


def _write_moment(moment: datetime) -> str:
    if moment.tzinfo is None:
        raise CodecError(f"{moment.isoformat()} has no zone")
    try:
        return moment.astimezone(UTC).isoformat()
    except OverflowError as error:
        raise CodecError(f"{moment.isoformat()} is outside the calendar in UTC") from error


def _read_moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("no zone")
    return moment


def _write_clock(clock: time) -> str:
    if clock.tzinfo is not None:
        raise CodecError(f"{clock.isoformat()} has a zone, which belongs in a field of its own")
    return clock.isoformat()


_DURATION = re.compile(r"P(-?\d+)DT(\d+)(?:\.(\d{6}))?S")


def _write_duration(duration: timedelta) -> str:
    fraction = f".{duration.microseconds:06}" if duration.microseconds else ""
    return f"P{duration.days}DT{duration.seconds}{fraction}S"


def _read_duration(text: str) -> timedelta:
    found = _DURATION.fullmatch(text)
    if not found:
        raise ValueError("not a duration")
    days, seconds, fraction = found.groups("0")
    return timedelta(int(days), int(seconds), int(fraction))


_PLAIN: dict[Any, _Form] = {
    str: _text(str, _write_words, _read_words),
    int: _same(int),
    bool: _same(bool),
    datetime: _text(datetime, _write_moment, _read_moment),
    date: _text(date, date.isoformat, date.fromisoformat),
    time: _text(time, _write_clock, time.fromisoformat),
    timedelta: _text(timedelta, _write_duration, _read_duration),
}


def _enum(kind: type[StrEnum]) -> _Form:
    members = {member.value: member for member in kind}

    def encode(value: Any) -> str:
        if type(value) is not kind:
            raise CodecError(f"{_shown(value)} is not of type {kind.__name__}")
        return str(value.value)

    def decode(text: Any) -> StrEnum:
        try:
            return members[text]
        except (KeyError, TypeError) as error:
            raise UnknownField(f"{_shown(text)} is no {kind.__name__} this version knows") from error

    return _Form(encode, decode)


def _optional(hint: Any) -> _Form:
    kinds = [kind for kind in get_args(hint) if kind is not type(None)]
    if len(kinds) != 1 or len(get_args(hint)) != 2:
        raise TypeError(f"records cannot hold {hint!r}: only X | None can be told apart in a row")
    put, take = _form(kinds[0]).encode, _form(kinds[0]).decode
    return _Form(
        lambda value: None if value is None else put(value),
        lambda raw: None if raw is None else take(raw),
    )


def _tuple(kinds: tuple[Any, ...]) -> _Form:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return _many(_form(kinds[0]))
    return _few(tuple(_form(kind) for kind in kinds))


def _many(item: _Form) -> _Form:
    """Any number of one type."""
    put, take = item.encode, item.decode

    def encode(values: Any) -> list[Any]:
        return [put(value) for value in _checked(values, tuple)]

    def decode(raw: Any) -> tuple[Any, ...]:
        return tuple([take(value) for value in _checked(raw, list)])

    return _Form(encode, decode)


def _few(items: tuple[_Form, ...]) -> _Form:
    """A fixed number, each with its type."""
    puts, takes = [item.encode for item in items], [item.decode for item in items]

    def encode(values: Any) -> list[Any]:
        if len(_checked(values, tuple)) != len(puts):
            raise CodecError(f"{_shown(values)} should have {len(puts)} parts")
        return [put(value) for put, value in zip(puts, values, strict=True)]

    def decode(raw: Any) -> tuple[Any, ...]:
        if len(_checked(raw, list)) != len(takes):
            raise CodecError(f"{_shown(raw)} should have {len(takes)} parts")
        return tuple([take(value) for take, value in zip(takes, raw, strict=True)])

    return _Form(encode, decode)


# --------------------------------------------------------------------------- records

_ABSENT: Any = object()
_SAYS_NOTHING = (None, (), False, 0, "")


@dataclasses.dataclass(frozen=True, slots=True)
class _Field:
    name: str
    form: _Form
    default: Any

    @property
    def unwritten(self) -> Any:
        """The value that is left out of the row; one that no value is identical to where all are written."""
        return self.default if self.default in _SAYS_NOTHING else _ABSENT


def _record(kind: type) -> _Form:
    if hasattr(kind, "__post_init__") or not kind.__dataclass_params__.frozen:  # type: ignore[attr-defined]
        raise TypeError(f"{kind.__name__} is no plain frozen record")
    hints = get_type_hints(kind)
    fields = [_Field(field.name, _form(hints[field.name]), _default(field)) for field in dataclasses.fields(kind)]
    return _Form(_record_encoder(kind, fields), _record_decoder(kind, fields))


def _default(field: dataclasses.Field[Any]) -> Any:
    if field.default_factory is not dataclasses.MISSING:
        raise TypeError(f"the default of {field.name!r} is made anew each time; records are frozen, use a plain one")
    return _ABSENT if field.default is dataclasses.MISSING else field.default


def _record_encoder(kind: type, fields: list[_Field]) -> Callable[[Any], Row]:
    steps = [(field.name, field.form.encode, field.unwritten) for field in fields]

    def encode(record: Any) -> Row:
        if type(record) is not kind:
            raise CodecError(f"{_shown(record)} is not of type {kind.__name__}")
        row: Row = {}
        for name, put, unwritten in steps:
            value = getattr(record, name)
            if value is not unwritten:
                try:
                    row[name] = put(value)
                except CodecError as error:
                    raise error.within(name) from error
        return row

    return encode


def _record_decoder(kind: type, fields: list[_Field]) -> Callable[[Any], Any]:
    # By what the row holds and not by what the record could: most fields of most rows are unwritten.
    places = {field.name: (place, field.form.decode) for place, field in enumerate(fields)}
    defaults = [field.default for field in fields]
    required = {field.name for field in fields if field.default is _ABSENT}

    def decode(row: Any) -> Any:
        if not isinstance(row, dict):
            raise CodecError(f"{_shown(row)} is not the row of a {kind.__name__}")
        if not required <= row.keys():
            raise CodecError(f"a {kind.__name__} without {min(required - row.keys())!r}")
        values = defaults.copy()
        for name, raw in row.items():
            if name not in places:
                raise UnknownField(f"{name!r} of {kind.__name__} is unknown to this version")
            place, take = places[name]
            try:
                values[place] = take(raw)
            except CodecError as error:
                raise error.within(name) from error
        return kind(*values)

    return decode


def _checked(values: Any, kind: type) -> Any:
    if type(values) is not kind:
        raise CodecError(f"{_shown(values)} is not a {kind.__name__}")
    return values


def _shown(value: object) -> str:
    """A value for an error message; private texts stay short."""
    shown = repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."
