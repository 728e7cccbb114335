"""Who passes on the words of others: "State radio quoted a source as saying ...", "reported, citing officials, ...".

The one quoted or cited is the source of the words; the one who quotes tells that they were said.
"""

from __future__ import annotations

from briefings.extraction.complements import Content, verb_content
from briefings.extraction.cuebook import verb_cues
from briefings.extraction.extents import stripped
from briefings.extraction.patterns import cues, speakers
from briefings.extraction.subjects import agent_of, subject_of
from briefings.extraction.syntax import Syntax

_TELLERS = speakers.ACTING | speakers.APART | speakers.TELLERS | speakers.DOCUMENTS | speakers.HUMANS


def quoted_as(syntax: Syntax, verb: int) -> tuple[int, Content] | None:
    """ "State radio quoted a source as saying the border was shut": the radio, and all it passes on."""
    if syntax.lemma[verb].lower() not in cues.RELAYS:
        return None
    said = next(
        (
            syntax.child(kid, "pcomp")
            for kid in syntax.children(verb, "prep")
            if syntax.lower[kid] == "as" and kid > verb
        ),
        None,
    )
    if said is None or syntax.right[said] == said or syntax.lemma[said].lower() not in cues.TELLING:
        return None
    patient = syntax.child(verb, "nsubjpass")
    source = agent_of(syntax, verb) if patient is not None else subject_of(syntax, verb)
    if source is None:
        return None
    first = verb + 1 if patient is None else syntax.left[patient]
    return source, Content(*stripped(syntax, first, syntax.right[said] + 1), said, "that")


def cited(syntax: Syntax, verb: int) -> tuple[int, Content] | None:
    """ "The Times reported, citing two officials, that the raid had failed": the officials, and what they told it."""
    source, telling = syntax.child(verb, "dobj"), syntax.head[verb]
    if syntax.lower[verb] != "citing" or source is None or syntax.lemma[source].lower() not in _TELLERS:
        return None
    if syntax.pos[telling] in ("NOUN", "PROPN") and syntax.dep[telling] == "nsubj":
        telling = syntax.head[telling]
    if syntax.lemma[telling].lower() not in cues.REPORTING:
        return None
    clauses = (verb_content(syntax, telling, cue) for cue in verb_cues()[syntax.lemma[telling].lower()])
    content = next((clause for clause in clauses if clause is not None and clause.frame == "that"), None)
    return None if content is None or content.first <= verb < content.last else (source, content)
