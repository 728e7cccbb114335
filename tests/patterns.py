"""Every regular expression of the packages, and texts on which it works as hard as it can.

What a pattern is and how often it repeats what, its own parse tells: so a pattern that is written tomorrow is
tried as well.
"""

from __future__ import annotations

import ast
import functools
import importlib
import inspect
import pkgutil
import re
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from re import _constants as kinds  # type: ignore[attr-defined]  # the names of what a parse consists of
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import bot
import briefings
import store

PACKAGES = (bot, briefings, store)
ANYWHERE = ("search", "sub", "subn", "split", "finditer", "findall")
"""What begins at every place of a text; the other ways to use a pattern begin at one."""
FROM_ONE_PLACE = ("match", "fullmatch")
FLOOR = 0.0005
"""Seconds below which nothing is compared: there the clock is too coarse."""
LONGEST = 2_600
FACTOR = 3.0
"""Twice the text takes twice the time, or four times where each place is gone through from each other."""
HOPELESS = 0.1
"""Seconds that nothing takes for so little text that grows no more than it."""
SIGNS = "a A1\"'’“”-.,;:\n\txX(0é/_#*[]<>+=@)–—%&!?|~`^${}\\"
_CLASSES = {
    kinds.CATEGORY_DIGIT: re.compile(r"\d"),
    kinds.CATEGORY_NOT_DIGIT: re.compile(r"\D"),
    kinds.CATEGORY_SPACE: re.compile(r"\s"),
    kinds.CATEGORY_NOT_SPACE: re.compile(r"\S"),
    kinds.CATEGORY_WORD: re.compile(r"\w"),
    kinds.CATEGORY_NOT_WORD: re.compile(r"\W"),
}
_REPEATS = (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT)
MANY = 200
"""A repeat of as many times and more is tried like one without an end."""

Pattern = re.Pattern[str] | re.Pattern[bytes]
Attack = tuple[str, str]
"""What comes once, and what is repeated after it."""


# --------------------------------------------------------------------------- which patterns there are


@functools.cache
def patterns() -> dict[Pattern, frozenset[str]]:
    """Every pattern, with the names of the methods that it is used by; none where that is not to be seen."""
    modules = [importlib.import_module(name) for name in _names()]
    sources = {module: inspect.getsource(module) for module in modules}
    by_name = {module: _methods_by_name(source) for module, source in sources.items()}
    everywhere: defaultdict[str, set[str]] = defaultdict(set)
    for each in by_name.values():
        for name, methods in each.items():
            everywhere[name] |= methods
    found: defaultdict[Pattern, set[str]] = defaultdict(set)
    seen: set[int] = set()
    for module in modules:
        for name, value in list(vars(module).items()):
            if name.startswith("__"):
                continue
            used = by_name[module] if name.startswith("_") else everywhere
            for pattern in _inside(value, seen):
                found[pattern] |= used.get(name) or {"search"}
        for method, pattern in _written_in(module, sources[module]):
            found[pattern] |= {method} - {"compile"}
    return {pattern: frozenset(methods) for pattern, methods in found.items()}


def _methods_by_name(source: str) -> dict[str, set[str]]:
    """By the name of a pattern, or of a table that is gone through, the methods that a module uses of it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for name, method in re.findall(rf"\b(\w+)\.({'|'.join((*ANYWHERE, *FROM_ONE_PLACE))})\b", source):
        found[name].add(method)
    for targets, table in re.findall(r"\bfor ([\w, ()]+) in (?:\w+\.)?(\w+)\b", source):
        found[table] |= {method for target in re.findall(r"\w+", targets) for method in found.get(target, ())}
    return dict(found)


def _names() -> Iterator[str]:
    for package in PACKAGES:
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not info.name.endswith("__main__"):
                yield info.name


def _inside(value: Any, seen: set[int]) -> Iterator[Pattern]:
    """The patterns in a value: in a table of any depth, in a class or an instance of ours."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, re.Pattern):
        yield value
    for part in _parts(value):
        yield from _inside(part, seen)


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return [*value.keys(), *value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        return list(value)
    if isinstance(value, functools.partial):
        return [value.func, *value.args, *value.keywords.values()]
    if inspect.isclass(value):
        return list(vars(value).values()) if _is_ours(value) else ()
    if _is_ours(type(value)):
        slots = [name for each in type(value).__mro__ for name in getattr(each, "__slots__", ())]
        return [getattr(value, name) for name in (*getattr(value, "__dict__", ()), *slots) if hasattr(value, name)]
    return ()


def _is_ours(kind: type) -> bool:
    return kind.__module__.partition(".")[0] in {package.__name__ for package in PACKAGES}


def _written_in(module: ModuleType, source: str) -> Iterator[tuple[str, Pattern]]:
    """The patterns that stand in calls of ``re`` anywhere in a module, with the function called.

    What is filled in from values that only the call knows is taken for the letter x; an expression that is no
    literal at all is looked up in the module, and left to ``_inside`` where it is not there.
    """
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(ast.Attribute(ast.Name("re"), method), [first, *others]):
                try:
                    words = _value(_Filled(module).visit(first), module)
                    flags = [_value(each, module) for each in (*others, *(word.value for word in node.keywords))]
                except NameError:
                    continue
                pattern_flags = [each for each in flags if isinstance(each, re.RegexFlag)]
                if isinstance(words, str | bytes):
                    yield method, re.compile(words, functools.reduce(lambda a, b: a | b, pattern_flags, 0))


class _Filled(ast.NodeTransformer):
    def __init__(self, module: ModuleType) -> None:
        self._module = module

    def visit_FormattedValue(self, node: ast.FormattedValue) -> ast.expr:  # the name that ast calls
        try:
            _value(node.value, self._module)
        except NameError:
            return ast.Constant("x")
        return node


def _value(node: ast.expr, module: ModuleType) -> Any:
    """What an expression of a module is worth; flags and patterns only, anything with a local name is None.

    Raises NameError where the expression itself needs one.
    """
    if isinstance(node, ast.Constant | ast.JoinedStr | ast.Name | ast.Attribute | ast.BinOp):
        return eval(compile(ast.Expression(ast.fix_missing_locations(node)), "pattern", "eval"), vars(module))
    return None


# --------------------------------------------------------------------------- texts that are hard for one


def attacks(pattern: Pattern) -> set[Attack]:
    """What to repeat for this pattern: each thing that it repeats itself, after what leads there, and all together."""
    parsed = parser.parse(pattern.pattern, pattern.flags)
    found: set[Attack] = set()
    for before, body in _repeated(parsed, ""):
        for words in _bodies(body):
            found |= {(before, words), ("", before + words), ("", f"{before}{words} ")}
    if found:
        found |= {("", unit) for unit in (" ", "\n", "a", "A", "1", '"', "a ", "A ", "1 ", ". ")}
        found |= {("", _sample(parsed, turn)) for turn in range(3)}
    return {(before, unit) for before, unit in found if unit}


def _repeated(parsed: Any, before: str) -> Iterator[tuple[str, Any]]:
    """Each repeat of (almost) no end, with an example of what stands before it."""
    for kind, value in parsed:
        for part in _within(kind, value):
            yield from _repeated(part, before)
        if kind in _REPEATS and (value[1] is kinds.MAXREPEAT or value[1] >= MANY):
            yield before, value[2]
        before += _sample([(kind, value)])


def _within(kind: Any, value: Any) -> Iterable[Any]:
    if kind in _REPEATS:
        return (value[2],)
    if kind is kinds.SUBPATTERN:
        return (value[3],)
    if kind is kinds.ATOMIC_GROUP:
        return (value,)
    if kind is kinds.BRANCH:
        return tuple(value[1])
    return (value[1],) if kind in (kinds.ASSERT, kinds.ASSERT_NOT) else ()


def _bodies(body: Any) -> Iterable[str]:
    """Examples of what is repeated."""
    kind, value = next(iter(body))
    if len(body) == 1 and kind is kinds.IN:
        return _members(value)[:7]
    if len(body) == 1 and kind in (kinds.ANY, kinds.NOT_LITERAL):
        return ("a", " ", '"', ".")
    return {_sample(body, turn) for turn in range(4)}


def _sample(parsed: Any, turn: int = 0) -> str:
    """A text that fits, of another branch and another sign at each turn; conditions are left out of account."""
    return "".join(_sample_of(kind, value, turn) for kind, value in parsed)


def _sample_of(kind: Any, value: Any, turn: int) -> str:
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.NOT_LITERAL:
        return next(sign for sign in SIGNS if ord(sign) != value)
    if kind is kinds.ANY:
        return "a"
    if kind is kinds.IN:
        signs = _members(value)
        return signs[turn % len(signs)] if signs else ""
    if kind in _REPEATS:
        return _sample(value[2], turn) * max(value[0], turn % 2)
    if kind is kinds.BRANCH:
        return _sample(value[1][turn % len(value[1])], turn)
    return "" if kind in (kinds.ASSERT, kinds.ASSERT_NOT) else "".join(_sample(p, turn) for p in _within(kind, value))


def _members(items: Any) -> list[str]:
    """Some signs of a class."""
    named = [chr(value if kind is kinds.LITERAL else value[0]) for kind, value in items if kind in _PLAIN]
    return [sign for sign in dict.fromkeys((*SIGNS, *named)) if _is_in(items, sign)]


_PLAIN = (kinds.LITERAL, kinds.RANGE)


def _is_in(items: Any, sign: str) -> bool:
    is_named = any(
        (kind is kinds.LITERAL and value == ord(sign))
        or (kind is kinds.RANGE and value[0] <= ord(sign) <= value[1])
        or (kind is kinds.CATEGORY and _CLASSES[value].match(sign) is not None)
        for kind, value in items
    )
    return is_named != any(kind is kinds.NEGATE for kind, _ in items)


# --------------------------------------------------------------------------- what it costs


def superlinear(pattern: Pattern, methods: Iterable[str] = ANYWHERE) -> Attack | None:
    """An attack on which twice the text takes far more than twice the time; None where there is none.

    ``methods`` are those of the pattern that are used.
    """
    run: Callable[[Any], Any] = pattern.match if set(methods) <= set(FROM_ONE_PLACE) else pattern.findall
    for attack in sorted(attacks(pattern)):
        for tail in ("", "\0"):
            if _grows(run, lambda size, a=attack, t=tail: _text(pattern, a, t, size)):
                return attack
    return None


def _grows(run: Callable[[Any], Any], text: Callable[[int], str | bytes]) -> bool:
    """True where, from the length on that takes any time worth measuring, each doubling takes much more than double.

    A repeat of at most some hundred times looks like one without an end until the text is longer than that.
    """
    size = 20
    while (taken := _seconds(run, text(size))) < FLOOR:
        size *= 2
        if size > LONGEST:
            return False
    if size == 20 or _seconds(run, text(size + 8)) > 4 * taken:
        return True  # with each sign some times more: a text of twice the length would take for ever
    for _ in range(4):
        size, before = size * 2, taken
        taken = _seconds(run, text(size))
        if taken > HOPELESS:
            return True
        if taken < FACTOR * before:
            return False
    return True


def _seconds(run: Callable[[Any], Any], text: str | bytes) -> float:
    """The least of some measurements, one where that is little: whatever else the machine does only adds to them."""
    least = float("inf")
    for _ in range(3):
        started = time.process_time()
        run(text)
        least = min(least, time.process_time() - started)
        if least < FLOOR or least > HOPELESS:
            break
    return least


def _text(pattern: Pattern, attack: Attack, tail: str, size: int) -> str | bytes:
    before, unit = attack
    text = before + unit * (size // len(unit) + 1) + tail
    return text.encode() if isinstance(pattern.pattern, bytes) else text
