"""Stories that feeds of a test show: each long enough to be taken for the whole article."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from tests.briefings.newsroom import talks

_PLACES = ("river", "harbour", "border", "railway", "pipeline", "airport", "island", "bridge")


@dataclass(frozen=True, slots=True)
class Story:
    """One item of a feed."""

    guid: str
    text: str = ""
    title: str = "Talks are set"
    url: str | None = None
    published: datetime | None = datetime(2022, 1, 3, 9, tzinfo=UTC)


def words_about(number: int, *, first: str = "Egypt", second: str = "Sudan", day: str = "2022-01-12") -> str:
    """An article of its own for each number, with the sentence that sets talks for a day."""
    lines = [talks(first, second, day)]
    for step in range(9):
        thing = _PLACES[(number + step) % len(_PLACES)]
        lines.append(
            f"Those who spoke of the {thing} in round {number * 31 + step * 7} said that the two sides had listened to "
            f"each other and that the papers of the {thing} were with their capitals."
        )
    return "\n\n".join(lines)


def story(number: int, **more: object) -> Story:
    """The story of this number."""
    return Story(f"urn:story:{number}", words_about(number), f"Talks, part {number}", **more)  # type: ignore[arg-type]
