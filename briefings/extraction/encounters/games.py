"""Teams that meet: "meet in the final of the cup", "the team will meet Uganda"."""

from __future__ import annotations

from briefings.extraction.encounters.scene import Scene
from briefings.extraction.encounters.vocabulary import words

_AROUND = 60
"""Tokens around the verb within which a word of sport makes it a game."""


def is_game(scene: Scene, verb: int) -> bool:
    """True for "meet in the final of the cup", "in a qualifier": teams, not governments."""
    syntax = scene.syntax
    occasions = (
        below
        for kid in syntax.kids[verb]
        if syntax.dep[kid] == "prep" and syntax.lower[kid] in ("in", "at", "for", "during")
        for below in syntax.kids[kid]
    )
    start, end = syntax.bounds[scene.sentence(verb)]
    near = range(max(start, verb - _AROUND), min(end, verb + _AROUND))
    told_by = verb if syntax.dep[verb] != "xcomp" else syntax.head[verb]  # "were to meet"
    subjects = [kid for kid in (*syntax.kids[verb], *syntax.kids[told_by]) if syntax.dep[kid] in ("nsubj", "nsubjpass")]
    words_of = (token for kid in subjects for token in range(syntax.left[kid], kid + 1))
    alone = (token for token in words_of if syntax.text[token + 1 : token + 2] != ["-"])  # no "BOXER-turned-mayor"
    names = {syntax.lower[token] for token in alone}
    is_of_sport = bool(names & words("not_a_meeting", "players")) or any(syntax.lower[t] in _SPORT for t in near)
    is_of_sport = is_of_sport or any(_is_round(scene, token) for token in near)
    is_of_sport = is_of_sport or _is_at_match(scene, verb) or any(_is_team(scene, kid) for kid in subjects)
    is_of_sport = is_of_sport or _is_played_against(scene, verb)
    is_of_sport = is_of_sport or any(syntax.text[t] == "Nations" and syntax.text[t - 1] == "Six" for t in near)
    return (
        is_of_sport
        or _is_contest(scene, verb)
        or any(scene.lemma(occasion) in words("not_a_meeting", "games") for occasion in occasions)
    )


def _is_contest(scene: Scene, verb: int) -> bool:
    """True for candidates who "meet IN A televised DEBATE", "in a RUNOFF"; not for "meet for a debate on fishing"."""
    syntax = scene.syntax
    within = (kid for kid in syntax.kids[verb] if syntax.lower[kid] == "in")
    below = [kid for at in within for kid in syntax.kids[at]]
    shown = (kid for kid in below if scene.lemma(kid) == "debate" and _is_shown(scene, kid))
    return any(True for _ in shown) or any(scene.lemma(kid) in _CONTESTS for kid in below)


def _is_shown(scene: Scene, debate: int) -> bool:
    """True for "a TELEVISED debate", "the PRESIDENTIAL debate"; a council meets in an open one."""
    return bool(_SHOWN & {scene.syntax.lower[kid] for kid in scene.syntax.kids[debate]})


_CONTESTS = frozenset({"runoff", "run-off", "duel"})
_SHOWN = frozenset({"televised", "tv", "television", "election", "presidential", "leaders", "campaign", "final"})


def _is_played_against(scene: Scene, verb: int) -> bool:
    """True for "the TEAM will meet UGANDA"; inspectors would meet its officials."""
    syntax = scene.syntax
    subject = next(iter(syntax.children(verb, "nsubj")), None)
    other = next(iter(syntax.children(verb, "dobj")), None)
    if subject is None or other is None or scene.lemma(subject) not in words("not_a_meeting", "teams"):
        return False
    mention = scene.mention[other]
    return mention is not None and mention.kind == "country" and other == mention.last - 1


def _is_round(scene: Scene, token: int) -> bool:
    """True for the "final" of "the SEMI-FINAL", which the tokenizer takes for three words."""
    lower = scene.syntax.lower
    is_behind = token > 1 and lower[token - 1] in ("-", "‑", "–") and lower[token - 2] in ("semi", "quarter")
    return lower[token] in ("final", "finals") and is_behind


def _is_at_match(scene: Scene, verb: int) -> bool:
    """True for "meet in a FOOTBALL FRIENDLY", "at the CHESS OLYMPIAD"; not for "meet after a football match"."""
    syntax = scene.syntax
    ways = (kid for kid in syntax.kids[verb] if kid > verb and syntax.lower[kid] in ("in", "at", "for", "during"))
    within = (at for kid in ways for at in range(kid, min(syntax.right[kid], len(syntax) - 1)))
    sports, matches = words("not_a_meeting", "players"), words("not_a_meeting", "matches")
    return any(syntax.lower[at] in sports and scene.lemma(at + 1) in matches for at in within)


def _is_team(scene: Scene, subject: int) -> bool:
    """True for "the WOMEN'S TEAMS of Ghana and Mali", "their NATIONAL TEAM"; not for "the negotiating teams"."""
    before = [word for word in scene.syntax.lower[max(subject - 2, 0) : subject] if word not in ("'s", "’s")]
    return scene.lemma(subject) == "team" and before[-1:] != [] and before[-1] in words("not_a_meeting", "teams_of")


_SPORT = frozenset({"qualifier", "semifinal", "semifinals", "quarterfinal", "quarterfinals", "sixteen", "striker"})
"""Words beside which those who meet are teams."""
