"""Words that give a stance where the cue ("said") gives none; groups after CAMEO and PLOVER, in our own words."""

from __future__ import annotations

from briefings.extraction.patterns.wordlist import words

HARM = words(
    """sanction retaliate respond strike attack destroy punish invade bomb annex expel cut suspend halt freeze seize
    withdraw quit abandon terminate close shut block deploy impose escalate crush annihilate target shoot isolate
    revoke cancel stop nationalise nationalize hit inflict fight eliminate reconsider review avenge defend mobilise
    mobilize resume deliver intercept arrest blockade exit scrap leave end ban bar outlaw embargo boycott curb
    restrict sever downgrade confiscate detain jail prosecute sue bombard shell raze withhold veto obstruct"""
)
"""What a speaker may announce to do to others."""

SURE_HARM = words(
    """sanction retaliate strike attack destroy punish invade bomb annex crush annihilate avenge expel respond
    reciprocal matching tit-for-tat retaliation sanctions retaliatory countermeasure revenge reprisal"""
)
"""Harm that is a threat also without a condition."""

BURDENS = words("tariff duty levy surcharge embargo ban curfew blockade sanction quota toll fine penalty barrier")
"""What it harms others to be given more of."""

BURDENING = words("raise increase double triple hike extend tighten introduce slap put add bring place reinstate")
"""Together with a burden: "raise tariffs"."""

HELP = words(
    """help assist aid support provide give donate contribute send continue work cooperate collaborate facilitate
    mediate negotiate engage talk discuss join consider accept allow release return share invest fund finance train
    rebuild protect ensure strengthen deepen expand promote pursue seek offer lift ease grant extend commit maintain
    preserve respect honour honor fulfil fulfill implement comply partner intensify increase deliver coordinate stand
    remain build advance enhance improve address host transition conduct restore resume overcome settle reconcile
    harness"""
)
"""What a speaker may announce to do for others or with them."""

OBLIGATION = words("must should ought")
"""Modals of what others are to do."""

FUTURE = words("will would 'll ’ll shall wo ca 'd")
HEDGES = words("may might could")

CONSEQUENCES = words(
    "consequence consequences price retaliation reprisal reprisals response target targets countermeasures pay regret"
)
"""What others will meet with, in a threat."""

OPPOSING = words("reject refuse oppose resist rebuff spurn")
"""What is promised by these is no offer."""

PAID = words("visit visits tribute attention respects homage salary salaries wages pension pensions bill fee fees")
"""What is paid without harm."""

HARSH = words("tough tougher toughest harsh harsher harshest merciless crushing severe severest ruthless devastating")
"""How a strategy or an answer is that is promised as a threat."""

HARDLY = words("never hardly neither rarely seldom scarcely barely")
"""Adverbs that deny, or all but deny."""

GUESSING = words("probably presumably unlikely")
"""Adverbs of a forecast."""

ACCUSING = words(
    """violate violation violated aggression aggressive aggressor illegal illegally unlawful unacceptable undermine
    undermining undermines provocation provocative provocations terrorist terrorism war-crime crimes crime
    genocide atrocity atrocities brutal brutality occupation occupier oppression oppressive repression
    colonialist colonialism imperialism imperialist hypocrisy hypocritical lie lies lying liar disgraced
    disgraceful shameful cruel hated destabilise destabilize destabilizing destabilising interference meddling
    blackmail coercion coercive bullying sabotage betrayal betrayed irresponsible reckless dangerous unjust
    unfair unjustified unprovoked tyranny tyrant dictator dictatorship regime-change null void infringe
    infringes breach breached breaches calamity catastrophe blame guilty fault responsible massacre
    deploring deplore deplored condemning condemn condemned denouncing denounce denounced
    slaughter murder murdered assault invaded captured propaganda fraud fraudulent rigged corrupt corruption
    threatens wrong mistake ridiculous isolated deplorable outrageous hostile unconstitutional illegitimate
    incomprehensible appalling scandalous regrettable unhelpful disappointing arrogant cynical stunt insult
    robbery coup farce sham joke disgrace theft ploy trick trap plot smear"""
)
"""Reproachful words about somebody else."""

DENYING = words(
    """false untrue baseless groundless unfounded fabricated fabrication invented lie lies lying nonsense absurd rumour
    rumours rumors slander"""
)
"""How an accusation is called untrue."""

PRAISING = words(
    """good great historic important welcome credible success successful constructive fair productive positive friend
    friendly partner step breakthrough frank useful right best compelling excellent encouraging vital crucial key
    milestone progress hero heroic brave legitimate necessary essential significant fruitful warm promising respectful
    candid valuable helpful sincere honest reasonable balanced courageous wise triumph victory achievement ally leader
    priority cornerstone opportunity hope beacon model pillar asset serious realistic"""
)
"""What is called by these is not reproached."""

MANDATIVE = words("insist suggest recommend propose request ask urge demand")
"""Verbs whose "that they be ..." is wanted."""

DIARIES = words("discuss address meet visit attend travel arrive convene reconvene")
"""What somebody says will be done by them, and is only when and where."""

ACCUSATIONS = words("accusation charge claim allegation report suggestion rumour rumor assertion insinuation")
"""What is said to be untrue when it is rejected."""

ASSERTED = ACCUSATIONS | words("figure number finding story video recording document photograph image it this that")
"""What is denied where it is called false or invented."""

WRONGS = words(
    """force fire kill torture bomb attack shell strike invade violate breach arm target beat harm steal spy hack
    poison shoot threaten block blackmail deport kidnap interfere meddle lie cheat cross massacre loot provoke"""
)
"""What a denial says nobody did ("nobody was forcing them", "it never armed the rebels")."""

DENIED_THINGS = words(
    """intention intentions plan plans pressure role involvement knowledge evidence desire interest link links ties
    nothing wrong ambition ambitions proof basis"""
)
"""What a denial says there is none of."""

SUPPORTING = words(
    """support supports committed commitment ally allies alliance friendship friend friends solidarity welcome proud
    partnership partner partners deserve deserves ironclad unwavering enduring stand stands"""
)

HOPING = words(
    "hope hopes hopeful optimistic likely expect expected expects confident close soon possible possibly potential"
)

LOGISTICS = words(
    """meet arrive travel visit attend convene reconvene gather fly depart tour stay accompany chair co-chair
    host schedule address postpone cancel reschedule discuss sign speak talk"""
)
"""What diaries are made of: reported, it is no position."""

STAGING = words(
    """hold take begin start open conclude mark continue resume happen occur last join receive
    brief deliver participate be focus set come follow end"""
)
"""Verbs that are a diary's only beside a meeting ("the talks will begin", "will hold a summit", "take place")."""

HARD = words("hard tough firm uncompromising hardline hard-line red")
LINES = words("line lines stance stand")
YIELDING = words("concession concessions compromise compromises surrender capitulate capitulation retreat")
AVOIDING = words("avoid no not n't n’t never without reject against")
"""Together: "take a hard line", "make no concessions"."""

STANCE_NOUNS: dict[str, str] = {
    "support": """support commitment importance strength need alliance cooperation respect solidarity backing
        partnership friendship endorsement confidence determination bond ties tie value urgency relationship centrality
        role interest benefit appreciation""",
    "expect": "concern hope expectation fear optimism alarm worry confidence-in anticipation",
    "refuse": "opposition objection refusal rejection reluctance unwillingness disagreement resistance disapproval",
    "offer": """readiness willingness openness intention intent pledge promise offer plan proposal initiative assistance
        preparedness guarantee invitation aid desire""",
    "demand": "demand call appeal request insistence expectation-that recommendation advice",
    "accuse": "condemnation criticism outrage disappointment accusation anger allegation indignation charge",
    "deny": "denial innocence",
    "threaten": "threat warning sanction",
    "state": "view belief position opinion principle linkage right claim",
}
"""What a noun under a neutral cue says ("reiterated opposition to", "voiced concerns about")."""

COURTESY = words(
    """condolence gratitude thanks thank congratulation appreciation sympathy sadness regret sorrow greeting wish
    welcome pleasure joy admiration"""
)
"""What is polite and no position."""

GREETINGS = words("thank thanks morning afternoon evening hello welcome congratulations everyone everybody sorry okay")
PLEASURES = words("pleasure honored honoured honor honour delighted privilege glad pleased grateful appreciate")
"""How speeches begin and end: polite, and no position."""

GLAD = words("grateful pleased glad happy proud")
"""What speakers in a conversation are: no position."""

LOOKING_FORWARD = words("look hope anticipate await expect")
"""Verbs that conversations are full of."""

AFFIRMING = words(
    "underscore reaffirm reiterate emphasize emphasise stress affirm underline restate reinforce highlight convey"
)
"""Neutral verbs that commend whatever noun follows ("underscored the importance of")."""

NOTING = words("acknowledge recognize recognise mention report observe")
"""Neutral verbs that take note of what others have said or promised."""

COMMENDING = words("praise applaud commend congratulate thank appreciate celebrate hail laud salute acclaim")
"""Verbs of thanks and praise: courtesy more often than position."""

RESERVE = words("anonymity comment")
"""Asked for or given by people who want to say nothing."""

CALLS = words("call visit trip tour audience appointment")
"""What is asked for, or offered, as a meeting's business: no position."""

PLEASANT = words("see meet welcome visit host hear have share talk receive return")
"""What is looked forward to without a stance."""

INVITING = words("invite congratulate thank")
"""Verbs of the host: a courtesy, or a meeting's business."""

DISCUSSING = words("discuss review address cover highlight debate consider examine explore raise detail preview")
"""Verbs whose objects are talked about by somebody, not said."""

TRAVELLING = words("traveler traveller applicant passenger tourist attendee visitor reader customer")
"""Those whom notices advise."""

RETRACTING = words("withdraw drop abandon retract rescind revoke lift scrap renounce shelve relinquish")
"""Verbs that take a demand, an offer or an objection back."""
