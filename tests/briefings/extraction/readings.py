"""Short articles that are read rightly, with what is read: whoever changes a rule sees what else it changes.

    PYTHONPATH=. python -m tests.briefings.extraction.readings

writes down how they are read now. That is for a change that is meant: the difference of the files is read like code, line
by line, before it stays. An article is a line "2024-05-06 | headline, or - | text" (a line break is written as \\n), and
below it, indented, stands each meeting as ``telling.line`` tells it. All are of our own writing, and each was judged right
by somebody who knew what should be read and not how.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from spacy.language import Language

from briefings.extraction.meetings import find_meetings
from briefings.extraction.pipeline import load_pipeline
from briefings.resolution.told import is_unnamed
from tests.briefings.extraction.telling import line, read

FOLDER = Path(__file__).parent / "readings"
INDENT = "    "
NO_HEADLINE = "-"


@dataclass(frozen=True, slots=True)
class Short:
    """A short article and its meetings, a line each."""

    published: date
    title: str
    text: str
    told: tuple[str, ...]

    def read_now(self, nlp: Language) -> tuple[str, ...]:
        """Its meetings as they are read today."""
        reading = read(nlp, self.text, self.published, self.title)
        return tuple(line(meeting) for meeting in find_meetings(reading) if not is_unnamed(meeting))

    def __str__(self) -> str:
        text = self.text.replace("\n", "\\n")
        head = f"{self.published} | {self.title or NO_HEADLINE} | {text}"
        return "\n".join((head, *(INDENT + each for each in self.told)))


def shorts(path: Path) -> Iterator[Short]:
    """The articles of a file, in its order."""
    head, told = "", list[str]()
    for row in (*path.read_text(encoding="utf-8").splitlines(), "end"):
        if row.startswith(INDENT):
            told.append(row.strip())
            continue
        if head:
            day, title, text = head.split(" | ", 2)
            headline = "" if title == NO_HEADLINE else title
            yield Short(date.fromisoformat(day), headline, text.replace("\\n", "\n"), tuple(told))
        head, told = row, []


def write(path: Path, articles: Iterable[Short]) -> None:
    """Keep these in a file, in this order."""
    path.write_text("".join(f"{each}\n" for each in articles), encoding="utf-8")


def main() -> None:
    nlp = load_pipeline()
    for path in sorted(FOLDER.glob("*.txt")):
        before = list(shorts(path))
        now = [Short(each.published, each.title, each.text, each.read_now(nlp)) for each in before]
        write(path, now)
        changed = sum(old != new for old, new in zip(before, now, strict=True))
        print(f"{path.name}: {changed} of {len(now)} are read otherwise than they were")


if __name__ == "__main__":
    main()
