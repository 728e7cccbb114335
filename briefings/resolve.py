"""What the findings of many articles add up to: one meeting for all reports that tell of it.

``resolve`` is pure. What it says of the world - which reports are one meeting, its time, place,
status, sides, history, disagreements - depends on the set of findings, on the articles'
publication dates and on what admins have ruled alone: not on the order in which they are handed
over, nor on the order in which the articles came in, nor on what was known before. From what was
known come only the ids and the sequence numbers:

- a meeting that rests on words on which a known meeting rests keeps that meeting's id; one that an
  admin has ruled on keeps the id it had then;
- its sequence number is that meeting's, raised if the time, the place, the status or the sides
  have changed; it never falls;
- a meeting nobody knew gets an id made of its earliest report and as its sequence number the
  changes told of it so far, so that with nothing known these too follow from the findings alone.

So two histories of arrival may differ in ids (an older article that came in late would have given
another) and in sequence numbers (a change that was told before the meeting was first seen is none
for its subscribers), and in nothing else. One thing more: a ruling of whose reports not one is found
any more is taken to be about the known meeting with its id.

``worked_out`` is given what was worked out last. That changes nothing but the time that it
takes: what could have nothing to do with anything that has changed is not worked out again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from briefings.resolution.anew import unmatched, worked_out
from briefings.resolution.identity import facts
from briefings.resolution.workings import Resolution, Workings
from store.records import Article, Findings, Meeting
from store.rulings import Ruling

__all__ = ["NOTHING", "Resolution", "Workings", "facts", "resolve", "unmatched", "worked_out"]

NOTHING = Workings()
"""Where nothing was worked out yet."""


def resolve(
    findings: Iterable[Findings],
    articles: Mapping[str, Article],
    known: Sequence[Meeting] = (),
    rulings: Sequence[Ruling] = (),
) -> Resolution:
    """What all findings together tell of, as admins have ruled.

    ``articles`` by id give the publication moments (an article that is missing counts as published
    on its findings' day) and the words in which sources are named. Reports without a citation are
    passed over. For the guarantees see the top of this module.
    """
    return worked_out(findings, articles, known, rulings, NOTHING).resolution
