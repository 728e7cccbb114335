"""Words that attribute: what somebody does with words, in groups after the CAMEO and PLOVER categories.

A line is ``words: frames``. The first word is a lemma; what follows it is the particle or the
preposition that belongs to it. The frames say which complement is the content:

    that    a clause ("said [that] talks had failed", "said whether ...")
    to      an infinitive whose doer is the speaker ("promised to leave")
    npto    somebody else and an infinitive ("urged Iran to return", "called on Iran to return")
    np      a noun phrase ("rejected the plan"); after a preposition what follows it ("called for calm")
    ing     a gerund ("denied hiding weapons")
    npof    somebody and a preposition phrase ("accused Iran of hiding weapons", "blamed Iran for it")
    to-np   of nouns and adjectives: a noun phrase after "to" ("opposition to the plan")
    oc      somebody and what is said of them ("called the vote a farce", "described it as fair")
    quote   direct speech
"""

from __future__ import annotations

from briefings.extraction.patterns import cues_conflict, cues_cooperation, cues_statements
from briefings.extraction.patterns.wordlist import words as wordlist

VERBS = cues_statements.VERBS | cues_cooperation.VERBS | cues_conflict.VERBS
NOUNS = cues_statements.NOUNS | cues_cooperation.NOUNS | cues_conflict.NOUNS
ADJECTIVES = cues_statements.ADJECTIVES | cues_cooperation.ADJECTIVES | cues_conflict.ADJECTIVES

SPEECH = wordlist(
    """say tell state announce declare add note remark comment observe explain reply answer respond write tweet
    post continue conclude argue claim assert contend maintain insist stress emphasize emphasise underline
    reiterate repeat recall reaffirm affirm confirm acknowledge admit concede caution warn suggest testify urge
    demand ask quote joke quip shout exclaim proclaim predict accuse complain criticise criticize threaten
    promise pledge vow hope lament deny welcome propose implore elaborate interject reassure assure point go put
    yell scream cry whisper snap thunder sigh laugh scoff crow tease blog email text retweet confide confess opine
    reason speculate marvel recount push hit chime guess
    report inquire charge plead counter retort mutter grumble gripe chant muse boast fume shoot allege read"""
)
"""Lemmas that may stand beside direct speech ("...," she warned)."""

TELLING = SPEECH | wordlist("blame condemn denounce call describe")
"""Lemmas whose participle at the end of a sentence is the teller's again ("..., blaming the rebels")."""

AGREEING = wordlist("agree disagree concur dissent")
"""Verbs that say all in a word ("..., and a judge agreed")."""

RELAYS = wordlist("report quote cite")
"""What news agencies do with the words of others: their subject tells, somebody else said it."""

REPORTING = wordlist("report write say")
"""What the press does with the words of those it cites."""

NAMING = wordlist("call dub label brand term")
"""Verbs that give somebody or something a name."""

CARRIERS = wordlist("repeat raise present register extend convey vent mention reveal report indicate make give")
"""Verbs that attribute only with a noun that is itself said ("raise concerns", not "raise money")."""

SPOKEN = wordlist(
    """anger apology argument case condolence congratulation disappointment dismay displeasure doubt frustration
    frustrations greeting idea importance interest issue linkage need objection possibility prospect question
    regret reservation surprise thanks"""
)
"""Nouns that are said, besides those that are cues themselves."""

WITHHELD = wordlist("access entry visa permission bail asylum service right request application")
"""What is denied to somebody, not disputed."""

CAUSING = wordlist(
    "allow enable help force lead get make let cause permit compel oblige convince persuade drive prompt"
)
"""Verbs that move somebody else to do something."""

TO_SOMEBODY = wordlist("tell inform remind assure reassure warn notify advise promise persuade convince brief show")
"""Verbs whose object is the one who is told."""

LINKS = {
    "charge": ("of", "for", "over", "with", "as"),
    "put": ("at",),
    "estimate": ("at",),
    "liken": ("to",),
    "compare": ("to", "with"),
    "urge": ("against",),
}
"""What stands between somebody and the charge against them, where it is not "of", "for", "over" or "as"."""

ASKING = wordlist("ask press question quiz tell inform pressed asked")
"""Verbs whose bare participle is somebody else's asking ("Asked whether ..., she said no")."""

AVOIDING = wordlist("avoid refrain stop forbear cease fail")
"""Verbs under which nothing is said ("avoided calling it a war")."""

HEARSAY = wordlist("say report believe think allege rumor rumour know claim suppose understand announce suggest")
"""Verbs whose passive hands on what nobody is named for ("is said to be ill")."""

DISPUTED = wordlist(
    """accusation charge claim allegation assertion suggestion contention demand idea proposal offer request report
    view position opinion notion finding conclusion figure account version plan theory argument criticism move call"""
)
"""Nouns that take up again what was just said ("..., a charge Kenya denies")."""

DISPUTING = wordlist("deny reject dispute dismiss refute contest repudiate denounce")
"""Verbs of the tails that begin with such a noun."""

SHARING = wordlist("share echo back endorse support welcome oppose")
"""Verbs of the tails that say who else holds it so, or does not want it ("..., a view Sudan shares")."""

CLAIMING = wordlist("allege claim contend assert")
"""Verbs of "..., as Oslo claims"."""

RUMOURED = wordlist("reportedly allegedly supposedly purportedly")
"""Adverbs that leave it to others whom nobody names."""

ACCORDING = frozenset({"according"})
"""The first word of "according to"."""

OWNED = wordlist(
    "idea notion thought sense theory assumption refrain reasoning explanation defense feeling message word"
)
"""Nouns that attribute only where somebody has them ("the idea that ..." alone is nobody's)."""

ANSWERS = wordlist(
    """answer message reply response verdict word advice question warning statement comment reaction slogan motto line
    argument conclusion explanation plea appeal promise tweet post announcement assessment refrain retort remark"""
)
"""Nouns whose owner speaks behind a colon ("Her answer was blunt: “...”")."""

LABELS = wordlist(
    "poll survey study analysis official source memo lawsuit aide expert audit review campaign camp office"
)
"""Whose words stand behind a colon in a headline, besides people and papers ("Poll: voters want change")."""

NO_LABELS = wordlist(
    """note photo photos image source date location place topic subject contact question answer breaking update updated
    video related published time where when who what why how tel phone fax participants q a correction read see watch
    listen opinion analysis editorial exclusive live summary background agenda venue title author credit caption event
    program programme speakers panelists moderator opening reporting editing editor by from to re cc via press media
    about including follow visit http https www remarks"""
)
"""Labels that name nobody."""

OCCASIONS = wordlist(
    """statement interview call tweet post letter email e-mail memo speech rally conference briefing debate op-ed note
    testimony filing address broadcast hearing brief message video release telegram appearance complaint lawsuit"""
)
"""When and in what something is said ("In a statement, ...")."""

VIEWS = wordlist("view opinion judgment judgement estimation assessment telling word words eye mind account")
"""Nouns of "in Harper's view"."""

CLAUSE_ENDS = wordlist("although though while whereas whilst despite")
"""Subordinators that begin the teller's own words again after a reported clause."""

CONDITIONS = wordlist("if unless until because once when provided as since before so lest after that")
"""Subordinators whose clause belongs to the reported words they follow."""

DAYS = wordlist(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur"
    " thurs fri sat sun"
)

SUPPOSITIONS = wordlist("if unless whether lest")
"""Subordinators under which nothing is said to have been said."""

INVERTED = wordlist("should had were")
"""Auxiliaries that make a condition where they stand before the subject."""

FORESEEING = wordlist("expect suppose tip predict fear think believe assume rumour rumor")
LIKELY = wordlist("likely unlikely poised bound set")
"""Under these, what somebody is to do is what others think."""

RUMOURS = wordlist("rumoured rumored")
"""Under these, nobody has said it."""

TRUE = wordlist("true certain clear proven case fact")
UNTRUE = wordlist("untrue false unclear unknown uncertain")
"""What a clause is called that nobody holds to be so, the first where it is denied."""

DEEDS = wordlist("work strive continue promote resist block boycott uphold value respect reinforce celebrate champion")
"""Verbs of doing that show a stance; nothing is said by them, so they give positions and no statements."""

ACTS = wordlist(
    "approve accept resume donate contribute extend unveil mediate veto withhold exclude ratify embrace order offer"
    " seek encourage require grant second salute snub spurn"
)
"""Verbs whose plain object is done to, not said ("offered discounts", "accepted the prize"): positions alone."""

FREE_LEMMAS = DEEDS | wordlist(
    "intend plan aim mean seek want wish desire support back oppose favor favour embrace expect defend"
)
"""Verbs that show a stance without any speaking: deeds, intentions, attitudes. Their subject has to be somebody."""
