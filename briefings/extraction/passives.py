"""Cues in the passive: "was rejected by both unions", "was accused by Israel of ...", "is said to be ill".

The source is the agent; where nobody is named only hearsay is kept, and "asked whether ..." is somebody else's.
"""

from __future__ import annotations

from dataclasses import replace

from briefings.extraction.complements import Content, verb_content
from briefings.extraction.cuebook import Cue
from briefings.extraction.extents import trim
from briefings.extraction.patterns import cues
from briefings.extraction.subjects import agent_of, is_passive
from briefings.extraction.syntax import Syntax


def tells_of_a_patient(syntax: Syntax, verb: int, lemma: str) -> bool:
    """True for a passive; "is committed to" and what the parser only takes for one are none."""
    if _is_asked(syntax, verb):
        return True
    if not is_passive(syntax, verb) or is_mistaken_participle(syntax, verb):
        return False
    return lemma != "commit" or agent_of(syntax, verb) is not None


def is_mistaken_participle(syntax: Syntax, verb: int) -> bool:
    """ "The two countries called on Denmark to join": a sentence without a verb of its own, for the parser."""
    above = syntax.head[verb]
    if syntax.dep[verb] != "acl" or syntax.dep[above] != "ROOT" or syntax.lemma[verb] != "call":
        return False
    return syntax.child(verb, "agent") is None and syntax.lower[verb + 1 : verb + 2] in (["on"], ["for"], ["upon"])


def passive_content(syntax: Syntax, verb: int, cue: Cue) -> Content | None:
    """ "The plan was rejected by Iran", "Iran was accused by Israel of ...": the whole clause tells it."""
    if cue.particles and verb_content(syntax, verb, replace(cue, frames=cue.frames | {"np"})) is None:
        return None
    patient = syntax.child(verb, "nsubjpass")
    agent = agent_of(syntax, verb)
    if syntax.lower[verb - 3 : verb] == ["let", "it", "be"]:
        return verb_content(syntax, verb, Cue("say", "say", (), frozenset({"that"})))
    if agent is None:
        return _impersonal(syntax, verb, patient) if _may_be_hearsay(syntax, verb) else None
    if patient is None and syntax.dep[verb] in ("acl", "relcl"):
        patient = syntax.head[verb]
    if patient is not None and syntax.tag[patient] in ("WDT", "WP") and syntax.dep[verb] == "relcl":
        patient = syntax.head[verb]
    if patient is None or not cue.frames & {"np", "npof", "npto", "oc"}:
        return None
    if cue.lemma == "see" and syntax.child(verb, "prep", "oprd") is None:
        return None  # "a letter seen by this newspaper"
    if syntax.dep[verb] in ("acl", "relcl"):
        first, last = syntax.left[patient], syntax.left[verb]
        return Content(first, max(last, patient + 1), patient, "np")
    return Content(*trim(syntax, syntax.left[patient], syntax.right[verb] + 1), patient, "np")


def _is_asked(syntax: Syntax, verb: int) -> bool:
    """ "Asked whether ...", "when pressed on ...": by somebody, of whoever is spoken of."""
    if syntax.tag[verb] != "VBN" or syntax.lemma[verb] not in cues.ASKING:
        return False
    return syntax.child(verb, "nsubj", "aux") is None and syntax.dep[verb] in ("advcl", "ccomp", "ROOT", "dep")


def _may_be_hearsay(syntax: Syntax, verb: int) -> bool:
    """True for the passives that hand on what nobody is named for ("is said to", "was reported that")."""
    return syntax.lemma[verb].lower() in cues.HEARSAY


def _impersonal(syntax: Syntax, verb: int, patient: int | None) -> Content | None:
    """ "It is believed that ...", "the plan is said to be costly": content without a source."""
    if patient is None or syntax.dep[verb] in ("acl", "relcl"):
        return None
    if syntax.lower[patient] == "it":
        clause = verb_content(syntax, verb, Cue("say", "say", (), frozenset({"that"})))
        return clause if clause is not None and clause.first > verb else None
    if any(syntax.tag[k] == "VB" or syntax.tag[k] == "VBN" for k in syntax.children(verb, "xcomp", "advcl")):
        return Content(*trim(syntax, syntax.left[patient], syntax.right[verb] + 1), verb, "that")
    return None
