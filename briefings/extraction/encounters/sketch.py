"""A meeting as one sentence tells of it, while it is being put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefings.extraction.encounters.standing import Standing
from briefings.extraction.encounters.triggers import Trigger
from store.records import NO_TIME, MeetingKind, Party, When


@dataclass(slots=True)
class Sketch:
    """What a trigger and its sentence say. ``verb`` governs the trigger (it is the trigger itself for verbs).

    - ``word``: the lemma of the trigger, once all are known; ``called``: the words of its name ("the Grain Forum");
      ``are_many``: "meetings"
    - ``shift``: by how many days it was moved, where that is told, nought for another hour of its day
    - ``former_place``: where it was to be before; ``is_relocated``: it was moved to its place, or online
    - ``is_bound``: this verb tells of the meeting itself
    - ``is_definite``: "the talks", which may mean one told of before; ``has_own_words``: somebody is named in it
    - ``lacks_other``: somebody is met of whom the text gives no name; ``with_hosts``: these are officials of
      wherever it is, ``with_all_hosts``: of all the countries of the journey; ``with_officials``: with the
      officials of a government, whichever; ``is_hosted``: one side holds it for
      guests the text does not name
    - ``is_received``: a visit told by who receives the guest ("X will receive Y"), and not called a visit
    - ``is_attended``: somebody attends it, whoever else does; ``names_other``: who is met is named or described
      ("with President X", "with officials at the command"), whoever meets them
    - ``with_unnamed``: one side is a group of people of no name ("shipowners"), ``is_among``: the sides are of one
      country or body ("the two Cypriot negotiators")
    - ``day_at``: the token of its own day, where one verb tells of several meetings
    - ``on_trip``: the days are those of a journey; ``is_trip``: it is the journey, with its ``stops``, which
      begin at the token ``stops_at``
    - ``is_official``: one of its own sides says so; ``is_apart``: "will meet separately with", another than before;
      ``is_besides``: "will also meet with", another unless those who meet were told in it
    - ``is_talked_of``: those who met spoke about it ("They discussed THE SUMMIT in Rome")
    - ``is_old_change``: it was put off or called off longer ago than news is old ("said in January it had ...")
    - ``is_as_planned``: its day is told by what it was set for ("the talks, DUE TO OPEN ON MONDAY")
    - ``within``: the noun of the gathering during which it is said to be ("a summit at which X will host Y")
    - ``left``: what is left of a plan that is told as bygone ("had been due to meet on Friday"), unless it is told anew
    - ``is_background``: its sentence tells of years long past
    - ``is_aside``: a way somebody came, told in passing without a day ("who flew to Rome after the vote")
    - ``is_present``: what is said of it is said in the present tense ("Thursday's talks are crucial");
      ``is_ahead``: it looks ahead to it ("preparations for the summit");
      ``is_going_on``: a journey that somebody is on ("is visiting Havana this week")
    """

    trigger: Trigger
    kind: MeetingKind
    sentence: int
    verb: int | None = None
    relation: str = ""
    parties: list[Party] = field(default_factory=list)
    standing: Standing = Standing.OPEN
    place: str | None = None
    when: When = NO_TIME
    former: When | None = None
    former_place: str | None = None
    is_relocated: bool = False
    shift: int | None = None
    day_at: int | None = None
    is_definite: bool = False
    is_bound: bool = False
    has_own_words: bool = False
    lacks_other: bool = False
    with_hosts: bool = False
    with_all_hosts: bool = False
    with_officials: bool = False
    is_hosted: bool = False
    is_attended: bool = False
    is_received: bool = False
    names_other: bool = False
    with_unnamed: bool = False
    is_among: bool = False
    on_trip: bool = False
    is_official: bool = False
    is_apart: bool = False
    is_besides: bool = False
    is_present: bool = False
    is_ahead: bool = False
    is_going_on: bool = False
    is_old_change: bool = False
    is_talked_of: bool = False
    is_as_planned: bool = False
    within: int | None = None
    left: Standing | None = None
    is_background: bool = False
    is_aside: bool = False
    is_trip: bool = False
    stops: list[str] = field(default_factory=list)
    stops_at: int | None = None
    word: str = ""
    called: frozenset[str] = frozenset()
    are_many: bool = False
    sentences: set[int] = field(default_factory=set)

    @property
    def token(self) -> int:
        return self.trigger.token

    @property
    def sides(self) -> frozenset[str]:
        return frozenset(party.side for party in self.parties)

    @property
    def anchors(self) -> tuple[int, ...]:
        """The tokens whose times and places are the meeting's."""
        if not self.is_bound or self.verb is None or self.verb == self.token:
            return (self.token,)
        return self.token, self.verb


def by_sentence(sketches: Iterable[Sketch]) -> Mapping[int, list[Sketch]]:
    """The sketches of each sentence, none for all others: rules that look at neighbours look them up."""
    found: defaultdict[int, list[Sketch]] = defaultdict(list)
    for sketch in sketches:
        found[sketch.sentence].append(sketch)
    return found
