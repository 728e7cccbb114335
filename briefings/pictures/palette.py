"""The colours of a light chat (``shades`` has those of a dark one); stances differ in lightness too, for every eye.

Hues are those of Okabe and Ito's palette for colour-blind readers (Color Universal Design, 2008),
darkened or lightened so that the four groups of stances keep apart when only grey is left.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefings.language import marked
from store.records import Stance

PAPER = "#FBF9F4"
RULE = "#DDD8CB"
INK = "#1F2730"
QUIET = "#5B6570"
FAINT = "#8B929A"
PAST = "#3F4B57"
AHEAD = "#0B66A8"
ALARM = "#A8321A"


@dataclass(frozen=True, slots=True)
class Look:
    """How a stance is drawn: a sign beside its word, and the colours of the field that they stand on."""

    sign: str
    fill: str
    ink: str
    edge: str


_AGAINST = ("#A8321B", "#FFFFFF", "#A8321B")
_WANTS = ("#E9A820", "#1E2630", "#E9A820")
_TOWARDS = ("#BFDDF2", "#12334C", "#0C66A8")
"""None of these is a colour of the page: they stay as they are in the dark."""
_SAYS = ("#FFFFFF", "#1E2630", "#8A929B")

LOOKS: dict[Stance, Look] = {
    Stance.REFUSE: Look("✗", *_AGAINST),
    Stance.THREATEN: Look("▲", *_AGAINST),
    Stance.ACCUSE: Look("◆", *_AGAINST),
    Stance.DENY: Look("–", *_AGAINST),
    Stance.DEMAND: Look("!", *_WANTS),
    Stance.EXPECT: Look("○", *_WANTS),
    Stance.OFFER: Look("+", *_TOWARDS),
    Stance.SUPPORT: Look("✓", *_TOWARDS),
    Stance.STATE: Look("•", *_SAYS),
}

GROUPS: dict[str, frozenset[Stance]] = {
    marked("against"): frozenset({Stance.REFUSE, Stance.THREATEN, Stance.ACCUSE, Stance.DENY}),
    marked("wants"): frozenset({Stance.DEMAND, Stance.EXPECT}),
    marked("in favour"): frozenset({Stance.OFFER, Stance.SUPPORT}),
    marked("states"): frozenset({Stance.STATE}),
}
"""What a colour means, and the stances that have it."""


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1, as a grey print shows it (ITU-R BT.601 luma)."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.299 * red + 0.587 * green + 0.114 * blue
