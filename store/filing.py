"""Which row goes into which file, and the rows that are in the journal but not yet in their files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from store.codec import Row, encode
from store.contents import Change
from store.journal import Step
from store.tables import FILES, Table, month_file

Rows = dict[str, dict[str, dict[str, Row | None]]]
"""By file, table and key: what a row holds now, or None where it is gone."""


def steps_of(changes: Sequence[Change], records: Mapping[Table, Mapping[str, Any]]) -> list[Step]:
    """The row each change writes, given the records as they are before it.

    An article that was dated anew leaves the file of its old month for that of the new one, and
    its findings go with it also when they have not changed: no row is ever in two files.
    """
    articles = records[Table.ARTICLES]
    dated = {change.key: change.record for change in changes if change.table is Table.ARTICLES}
    steps = [step for key, article in dated.items() for step in _move(key, article, records)]
    for change in changes:
        file = FILES.get(change.table) or month_file(dated.get(change.key) or articles[change.key])
        steps.append(Step(file, change.table, change.key, change.row))
    return steps


def _move(key: str, article: Any, records: Mapping[Table, Mapping[str, Any]]) -> Iterator[Step]:
    """Out of the old month's file, if that is another one; gone before it comes back elsewhere."""
    old = records[Table.ARTICLES].get(key)
    if old is None or article is None or month_file(old) == month_file(article):
        return
    for table in (Table.ARTICLES, Table.FINDINGS):
        yield Step(month_file(old), table, key, None)
    if findings := records[Table.FINDINGS].get(key):
        yield Step(month_file(article), Table.FINDINGS, key, encode(findings))


def remember(rows: Rows, steps: Iterable[Step]) -> None:
    """Note in the rows what the steps have made of them."""
    for step in steps:
        rows.setdefault(step.file, {}).setdefault(step.table, {})[step.key] = step.row


def merged(older: Rows, newer: Rows) -> Rows:
    """Both; where both know a row, what the newer ones say of it."""
    both: Rows = {}
    for rows in (older, newer):
        remember(both, (Step(file, table, key, row) for file, table, key, row in _flat(rows)))
    return both


def _flat(rows: Rows) -> Iterator[tuple[str, str, str, Row | None]]:
    for file, tables in rows.items():
        for table, keyed in tables.items():
            for key, row in keyed.items():
                yield file, table, key, row
