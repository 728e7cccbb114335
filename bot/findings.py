"""What ``attache check`` has to say, one thing at a time."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: its name, whether it is wrong, and what to know or do about it."""

    what: str
    words: str
    wrong: bool = False

    @property
    def line(self) -> str:
        return f"{'✗' if self.wrong else '✓'} {self.what}: {self.words}"
