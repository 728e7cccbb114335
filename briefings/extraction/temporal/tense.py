"""Whether a clause speaks of what has been or what is to come, from the verb that governs a word."""

from __future__ import annotations

from enum import Enum

from spacy.tokens import Token

from briefings.extraction.temporal.clauses import clauses_of
from briefings.extraction.temporal.words import listed


class Tense(Enum):
    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"


_KEPT = "attache.tenses"
_WILL = listed("will 'll ’ll wo shall ca can must")
_MAY = listed("would could may might should 'd ’d")
_SURELY = listed("will 'll ’ll wo shall would")
_HAVE = listed("has have 've ’ve had having")
_SET = listed("schedule slate slat plan expect set due poise bind anticipate tip")
"""What is done to a thing that lies ahead: "talks planned for Monday", "was scheduled for Monday"."""

_MEANT = listed("plan intend hope hop want aim propose expect prepare look await anticipate arrange vow pledge promise")
"""Verbs whose present speaks of what is to come: "prepares for a debate on Monday" ("hoped" is read as of "hop")."""

_AHEAD = (
    _SET
    | _MEANT
    | listed(
        """agree invite ask urge decide order call need commit threaten postpone delay defer reschedule instruct tell
        permit allow authorize offer book adjourn extend summon"""
    )
)
"""Verbs whose infinitive lies ahead of them."""

_TIMETABLE = listed(
    """begin start open reopen restart end expire lapse close leave depart arrive return resume meet convene reconvene
    air premiere conclude kick take vote visit travel host face appear fly land play launch speak address testify hold
    continue go come retire deliver release unveil celebrate compete march gather sail move swear inaugurate head
    attend chair join skip"""
)
"""Verbs that tell a timetable in the present tense: "talks resume Monday"."""

_CONTESTS = listed("swim run race fight play host face open hold address")
"""Verbs whose object has its day: "hosts its first match on Thursday"."""

_NO_TIMETABLE = listed(
    """be have do say tell show come follow mark appear seem remain suggest indicate report add claim write quote
    describe recall stand know think believe see hear date lead cite note warn call reflect cover include involve
    contain concern relate stem continue find get need want like love mean cost own live"""
)
"""Verbs whose present tells a state or a report rather than what will be done on a day."""

_TOLD_AHEAD = _TIMETABLE | _MEANT

_COMES = ("after", "amid", "following", "as", "since", "ahead", "before", "weeks", "days", "day", "week")
"""What says when something came, rather than that it will: "the attack comes after talks on Monday"."""

_OCCASIONS = listed("opportunity chance pleasure honor honour privilege time ability occasion")
"""Nouns whose infinitive happens when the verb above them does: "had an opportunity to speak on Friday"."""


def governor(token: Token) -> Token | None:
    """The verb of the clause that the token stands in."""
    verb = clauses_of(token.doc).verb_over(token.i)
    return None if verb is None else token.doc[verb]


def is_sure(verb: Token) -> bool:
    """True for "will", "would", "is to" and "is set to go", which are surer of what is to come than "hopes to go"."""
    if any(child.dep_ == "aux" and child.lower_ in _SURELY for child in verb.lefts):
        return True
    if verb.tag_ == "VB" and verb.dep_ == "conj" and is_verb(verb.head) and verb.head.i < verb.i:
        return is_sure(verb.head)
    is_to_do = verb.head.lemma_ == "be" and verb.head.tag_ in ("VBZ", "VBP")
    return verb.tag_ == "VB" and (verb.head.lemma_ in _SET or is_to_do)


def is_perfect(verb: Token) -> bool:
    """True for "has gone" and "has been built", which tell of now rather than go on with a story."""
    return any(child.dep_ in ("aux", "auxpass") and child.lower_ in _HAVE_NOW for child in verb.lefts)


def is_future_in_past(verb: Token) -> bool:
    """True for "was to go", "had been expected to go" and "was due to go": what was ahead of a bygone day."""
    above = verb.head
    is_to_do = verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.lefts)
    if not is_to_do or above.i == verb.i or not is_verb(above):
        return False
    words = {child.lower_ for child in above.lefts if child.dep_ in ("aux", "auxpass")} | {above.lower_}
    return bool(words & _WAS)


def is_past_future(verb: Token) -> bool:
    """True for "would go", "was to go" and "was scheduled": ahead of a bygone day, perhaps not of ours."""
    is_set_then = any(child.dep_ == "auxpass" and child.lower_ in _WAS for child in verb.lefts)
    return _has_would(verb) or is_future_in_past(verb) or is_set_then


_HAVE_NOW = listed("has have 's ’s 've ’ve")
_WAS = listed("was were had")


def is_unread_verb(token: Token) -> bool:
    """True for the Saturday of "The Senate votes Saturday", where the parser saw two nouns and no verb.

    And for that of "A and B resume talks in Doha on Saturday", where it saw three.
    """
    before = token.nbor(-1) if token.i else token
    is_last = before.tag_ == "NNS" and before.lemma_ in _TIMETABLE
    if (
        not is_last
        and not _is_below_unread(token)
        and not any(map(_is_unread_opening, token.doc[max(token.i - _FAR, 0) : token.i]))
    ):
        return False
    return not any(is_verb(other) and other.dep_ != "compound" for other in token.sent)


def _is_below_unread(token: Token) -> bool:
    """True for the days below the root of "The Forum CONVENES in Suva on 8 September", a noun with a subject."""
    root = token
    for _ in range(_STEPS):
        root = root.head
    is_noun = root.i < token.i and root.head.i == root.i and root.tag_.startswith("NN") and root.lower_ in _MEETS
    return is_noun and any(child.dep_ == "nsubj" for child in root.lefts)


_STEPS = 4
_MEETS = listed("meet meets convene convenes gathers reconvenes assembles")


def _is_unread_opening(word: Token) -> bool:
    if word.lower_ not in _OPENINGS or not word.i or word.is_sent_start:
        return False
    if word.nbor(-1).tag_ not in ("NNP", "NN", "NNS", "NNPS", ","):
        return False
    return any(other.lower_ in _OPENED for other in word.doc[word.i + 1 : word.i + 4])


_OPENINGS = listed("resume open reopen restart hold")
_FAR = 14
_OPENED = listed("talks negotiations consultations discussions")


def is_timetable(token: Token, verb: Token) -> bool:
    """True for the Monday of "the vote is Monday", "the vote is on Monday" and "there is no vote on Monday"."""
    is_present = verb.tag_ in ("VBZ", "VBP")
    is_told = verb.lemma_ not in _NO_TIMETABLE or (verb.lemma_ == "follow" and not _has_object(verb))
    if is_present and is_told and _is_of(token, verb):
        return True
    if is_present and verb.lemma_ in _CONTESTS and _is_of_object(token, verb):
        return True
    if verb.lemma_ != "be" or verb.tag_ not in ("VBZ", "VBP"):
        return False
    if any(child.dep_ == "expl" for child in verb.lefts):
        return token.i > verb.i
    if 0 < token.i - verb.i <= _LONGEST_HOUR and all(_tells_hour(word) for word in token.doc[verb.i + 1 : token.i]):
        return True
    return _is_of(token, verb) and 0 < token.i - verb.i <= 2


def is_set_time(token: Token, verb: Token) -> bool:
    """True for the September of "the freeze expires in September", which lies ahead as surely as after "will"."""
    is_present = verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _SET_TIMES
    return is_present and _is_of(token, verb) and (verb.lemma_ == "take" or not _has_object(verb))


_SET_TIMES = listed("expire lapse end begin start resume follow gather meet convene reconvene take")


def _has_object(verb: Token) -> bool:
    return any(child.dep_ == "dobj" for child in verb.rights)


def _is_of(token: Token, verb: Token) -> bool:
    """True where the verb itself governs the day, with or without "on"; the 5 of "from 5 to 7 May" is of its month."""
    for _ in range(2):
        token = token.head if token.dep_ in ("quantmod", "nummod") else token
    return token.head.i == verb.i or (token.head.dep_ == "prep" and token.head.head.i == verb.i)


def _is_of_object(token: Token, verb: Token) -> bool:
    """True for the Thursday of "she swims her first heat on Thursday", which the parser hangs on the heat."""
    on = token.head if token.head.dep_ == "prep" else token.head.head
    return on.dep_ == "prep" and on.lower_ == "on" and on.head.dep_ == "dobj" and on.head.head.i == verb.i


def _tells_hour(word: Token) -> bool:
    return word.lower_ in _OF_HOURS or word.like_num or word.lower_[:1].isdigit()


_OF_HOURS = listed("at on a half quarter past to noon midnight a.m. p.m. am pm o'clock gmt ( )")
_LONGEST_HOUR = 8


def tense_of(verb: Token, depth: int = 4) -> Tense:
    """Whether this verb speaks of what has been or of what is to come; PRESENT where of neither.

    Worked out once and kept with the parse: thousands of days may hang on one verb.
    """
    known: dict[tuple[int, int], Tense] = verb.doc.user_data.setdefault(_KEPT, {})
    if (verb.i, depth) not in known:
        known[verb.i, depth] = _tense_of(verb, depth)
    return known[verb.i, depth]


def _tense_of(verb: Token, depth: int) -> Tense:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if words & _WILL or verb.lower_ in _WILL:
        return Tense.FUTURE
    if words & _MAY or verb.lower_ in _MAY:
        return Tense.PAST if words & _HAVE and verb.tag_ == "VBN" else Tense.FUTURE
    if verb.tag_ == "VBN" and verb.lemma_ == "list" and any(child.lower_ == "for" for child in verb.rights):
        return Tense.FUTURE
    if verb.lower_ == "due" or (verb.tag_ == "VBN" and not words & _HAVE and verb.lemma_ in _SET):
        return Tense.FUTURE
    if verb.tag_ == "VBD" and _is_supposed(verb):
        return Tense.FUTURE
    if any(child.tag_ in ("VBD", "VBN") or child.lower_ in _HAVE for child in auxiliaries):
        return Tense.PAST
    if verb.tag_ == "VB" or "to" in words:
        return _infinitive(verb, depth)
    if depth and not auxiliaries and (over := _followed(verb)) is not None:
        return tense_of(over, depth - 1)
    is_participle = verb.tag_ == "VBN" or _is_second_passive(verb)
    if is_participle and not auxiliaries and depth and (lender := _lender(verb)) is not None:
        return tense_of(lender, depth - 1)
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and not auxiliaries):
        return Tense.PAST
    if verb.tag_ == "VBG" and not auxiliaries:
        if verb.dep_ == "pcomp" and looks_forward_to(verb.head):
            return Tense.FUTURE
        above = governor(verb.head) if depth and verb.head.i != verb.i else None
        return tense_of(above, depth - 1) if above is not None and above.i != verb.i else Tense.NONE
    if verb.lemma_ == "come" and any(child.lower_ in _COMES for child in verb.rights):
        return Tense.PRESENT
    is_told_ahead = verb.lemma_ in _TOLD_AHEAD and verb.tag_ in ("VBZ", "VBP")
    return Tense.FUTURE if is_told_ahead or verb.tag_ == "VBG" else Tense.PRESENT


def looks_forward_to(to: Token) -> bool:
    """True for the "to" of "looked forward TO hosting him in May", "are looking forward TO the visit in July"."""
    return to.lower_ == "to" and to.head.lemma_ == "look" and to.i > 0 and to.nbor(-1).lower_ == "forward"


def is_looked_forward_to(token: Token) -> bool:
    """True for the July of "they looked forward to the visit in July"; not for the day on which they did."""
    for _ in range(_DEPTH):
        if looks_forward_to(token):
            return True
        token = token.head
    return False


_DEPTH = 6


def _lender(verb: Token) -> Token | None:
    """The verb whose auxiliaries a participle shares: "a plea will be heard on Monday and a ruling issued on Friday".

    The parser takes the second clause for a noun with a participle, and hangs it on the first verb.
    """
    noun = verb.head if verb.dep_ == "acl" and verb.head.dep_ == "conj" else verb
    above = noun.head
    is_shared = (noun.i < verb.i or verb.dep_ == "conj") and above.tag_ == "VBN" and above.i < verb.i
    return above if is_shared and is_verb(above) else None


def _followed(verb: Token) -> Token | None:
    """The verb of "WILL VISIT A in May, FOLLOWED by a trip to B in June": what follows is as far ahead."""
    is_bare = verb.lemma_ == "follow" and verb.tag_ == "VBN" and verb.dep_ in ("advcl", "acl")
    over = verb.head if is_verb(verb.head) else governor(verb.head)
    return over if is_bare and over is not None and over.i < verb.i else None


def _is_second_passive(verb: Token) -> bool:
    """True for "will be hosted by Palau and HELD in Koror", which the tagger takes for a past tense."""
    above = verb.head
    is_joined = verb.tag_ == "VBD" and verb.dep_ == "conj" and any(child.dep_ == "auxpass" for child in above.lefts)
    return is_joined and not any(child.dep_ in ("nsubj", "nsubjpass", "dobj") for child in verb.children)


def _is_supposed(verb: Token) -> bool:
    """True for the past that stands for what may come: "would leave if they took part in Friday's parade"."""
    is_if = verb.dep_ == "advcl" and any(child.dep_ == "mark" and child.lower_ == "if" for child in verb.lefts)
    if not is_if or not is_verb(verb.head):
        return False
    return _has_would(verb.head)


def _has_would(verb: Token) -> bool:
    words = {child.lower_ for child in verb.lefts if child.dep_ == "aux"} | {verb.lower_}
    return bool(words & _WOULD) and not words & _HAVE


_WOULD = listed("would could might 'd ’d")


def is_verb(token: Token) -> bool:
    """True for verbs and auxiliaries."""
    return token.pos_ in ("VERB", "AUX")


def _infinitive(verb: Token, depth: int) -> Tense:
    head = verb.head
    if head.i == verb.i or not depth:
        return Tense.NONE
    if head.lemma_ in _OCCASIONS and (above := governor(head)) is not None:
        return tense_of(above, depth - 1)
    if not is_verb(head) or head.lemma_ in _AHEAD or head.lemma_ in ("be", "go"):
        return Tense.FUTURE
    return tense_of(head, depth - 1)
