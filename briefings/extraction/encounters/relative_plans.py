"""The former day in a clause of its own: "the commission, WHICH WAS TO MEET in Accra on Friday, has been put off".

Whoever was to meet bears the change: where it is told by a noun of meeting ("the summit, which was to ..."), that noun
has the day already.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefings.extraction.encounters.changes import change_of
from briefings.extraction.encounters.doubts import was_to
from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.sketch import Sketch
from briefings.extraction.encounters.standing import Standing
from store.records import NO_TIME

_CHANGED = (Standing.MOVED, Standing.POSTPONED, Standing.CANCELLED)


def take_relative_plans(scene: Scene, sketches: Sequence[Sketch]) -> None:
    """Let a body that was put off, called off or moved take in when and where it "was to meet".

    "The commission, which WILL meet on Friday, has put off its report" is left alone, and so is a plan of others.
    """
    changed = {each.token: each for each in sketches if each.trigger.is_noun and each.standing in _CHANGED}
    for plan in sketches:
        if plan.trigger.is_noun or plan.standing is not Standing.SCHEDULED:
            continue
        top = was_to(scene, plan.token)
        if top is None or scene.syntax.dep[top] != "relcl":
            continue
        body = scene.syntax.head[top]
        whole = changed.get(body)
        if whole is not None and plan.sides <= whole.sides:
            _take_in(whole, plan)
        elif whole is None and (change := _change_of(scene, body)) is not None:
            _change(plan, change)


def _change_of(scene: Scene, body: int) -> Standing | None:
    """CANCELLED for "the COMMISSION, which was to meet on Friday, has been CALLED OFF"; people are not called off."""
    verb = scene.syntax.head[body]
    is_body = scene.lemma(body) in _BODIES and scene.syntax.dep[body] == "nsubjpass"
    change = change_of(scene, verb) if is_body else None
    return change if change in (Standing.CANCELLED, Standing.POSTPONED) else None


_BODIES = frozenset({"commission", "committee", "council", "board", "group", "panel", "assembly", "forum"})


def _change(plan: Sketch, change: Standing) -> None:
    plan.standing = change
    if change is Standing.POSTPONED and plan.when is not NO_TIME:
        plan.former, plan.when = plan.when, NO_TIME


def _take_in(whole: Sketch, plan: Sketch) -> None:
    if whole.standing is Standing.CANCELLED:
        whole.when = plan.when if whole.when is NO_TIME else whole.when
    elif plan.when is not NO_TIME and plan.when != whole.when:
        whole.former = whole.former or plan.when
    whole.place = whole.place or plan.place
    plan.standing = Standing.NONE
