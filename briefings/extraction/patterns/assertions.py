"""What a document that speaks for its issuer takes a stance with, where no verb of saying stands; see assertions.py."""

from __future__ import annotations

from briefings.extraction.patterns.wordlist import words

WRONGDOING = words(
    """weaponize weaponise coerce intimidate bomb shell murder massacre torture unleash persecute repress oppress
    imprison jail silence stifle suppress harass threaten undermine violate breach obstruct fabricate exploit invade
    annex occupy abduct kidnap poison destabilize destabilise sabotage falsify rig manipulate militarize militarise
    terrorize terrorise brutalize brutalise bully blackmail displace deport dismantle disregard flout ignore erode
    jeopardize jeopardise endanger escalate wage starve raze loot plunder censor subvert usurp profiteer smear
    mistreat abuse risk harm imperil impede hinder exacerbate prolong inflame launder smuggle traffic disguise conceal
    embezzle bribe extort misappropriate evade criminalize criminalise"""
)
"""What one reproaches others with by saying that they do it."""

PLAIN_WRONGS = words(
    """undermine violate threaten endanger jeopardize jeopardise destabilize destabilise escalate breach disregard erode
    harm imperil inflame risk"""
)
"""What is a reproach also where only "these actions" do it."""

HARD_DEEDS = words(
    "inflict destroy kill attack strike block deny detain arrest commit launch conduct carry respond use spread send"
)
"""Reproaches only together with one of the grave things below."""

GRAVE = words(
    """violence war invasion aggression atrocity crime genocide attack assault bombardment shelling missile crackdown
    repression abuse violation force terror terrorism massacre murder disinformation propaganda civilian hospital
    school journalist protester protestor demonstrator activist dissident prisoner detention killing airstrike
    occupation coup provocation humanitarian death destruction devastation suffering"""
)

SEEN = words(
    """violence invasion aggression atrocity crime genocide attack assault bombardment shelling crackdown repression
    abuse violation terror massacre murder disinformation detention killing airstrike death destruction suffering
    disregard brutality"""
)
"""What one has seen others do."""

FAILING = words("fail refuse neglect")
""" "has failed to", "continues to refuse to"."""

DEALING = words("import export distribute supply transport sell buy ship produce manufacture move provide finance fund")
CONTRABAND = words(
    """drug narcotic cocaine heroin fentanyl methamphetamine weapon arm missile drone mercenary militia proxy terrorist
    terrorism"""
)
""" "The organization distributes drugs"."""

OUTLAWS = words(
    "regime junta militant terrorist rebel cartel gang trafficker smuggler militia network organization organisation"
)
"""Those who are others without a name."""

REPROACHES = words(
    """unacceptable illegal unlawful unjustified unjustifiable unprovoked unconscionable outrageous reprehensible
    abhorrent appalling deplorable illegitimate provocative destabilizing destabilising inexcusable intolerable
    indefensible disgraceful shameful cowardly heinous barbaric irresponsible reckless violation affront breach
    provocation aggression crime atrocity sham outrage disgrace assault betrayal genocide condemnable despicable
    baseless false escalatory inconsistent incompatible contrary"""
)
"""What others and their doings are called."""

DEEDS_OF_OTHERS = words(
    """attack action act measure move decision step arrest detention verdict sentence crackdown killing strike launch
    test law legislation violence aggression invasion war campaign tactic conduct behaviour behavior policy practice
    incident assault bombing raid restriction provocation claim accusation election referendum vote response"""
)

URGENT = words("critical imperative essential vital crucial urgent necessary incumbent indispensable paramount")
""" "It is imperative that", "it is time for"."""

CALLING_FOR = words("demand warrant require deserve merit")
ACTION = words(
    """action investigation response accountability attention effort solution ceasefire protection access justice answer
    condemnation"""
)
""" "The violence demands urgent action"."""

BOUND = words("obligate oblige require bind")
""" "are legally bound to comply"."""

VALUED = words(
    """vital essential critical crucial indispensable fundamental central integral key cornerstone pillar linchpin
    prerequisite imperative"""
)
""" "Freedom of the seas is vital to peace"."""

WELCOME_THINGS = words("step milestone achievement advance development breakthrough progress opportunity contribution")
WELCOME_KINDS = words(
    """positive important welcome historic significant major crucial critical encouraging key essential vital meaningful
    concrete promising best"""
)
""" "Today's deal is a positive step"."""

BEST_KINDS = words("best only surest last")
BEST_THINGS = words("opportunity path way hope chance solution foundation means basis route prospect")
""" "An elected government offers the best chance of peace"."""

NORMAL = words("normal routine legitimate natural appropriate right lawful")
""" "It is normal for legislators to travel"."""

TROUBLED = words("concern alarm trouble disturb dismay worry distress")
OUTRAGED = words("outrage appal appall horrify revolt disgust shock")
""" "We are deeply troubled by the arrests"."""

STANDINGS = words("commitment support solidarity resolve determination dedication pledge backing")
BONDS = words("alliance partnership friendship relationship bond tie cooperation relation")
FIRM = words(
    """unwavering ironclad steadfast enduring unshakable unshakeable rock-solid resolute unbreakable strong stronger
    firm absolute clear unequivocal full indispensable essential vital deep ever-stronger unconditional unchanged
    undiminished sacrosanct lasting vibrant robust solid"""
)
""" "Our commitment to Ukraine is unwavering"."""

NOT_WAVERING = words("waver falter flinch bow yield relent rest tire stop weary retreat")
""" "will not waver in its support"."""

STEADFAST = words("steadfast resolute unwavering united determined firm proud clear committed dedicated resolved")
""" "We are steadfast in our commitment"."""

NO_SUCH = {
    "accuse": words("justification excuse pretext legitimacy basis"),
    "state": words("solution alternative substitute change room doubt path shortcut"),
    "refuse": words("place impunity tolerance business-as-usual"),
}
""" "There is no justification for", "there can be no military solution"."""

OWN_HARM = words(
    """sanction designate impose suspend restrict revoke expel blacklist freeze bar ban terminate downgrade withhold
    prohibit"""
)
""" "We are suspending security assistance"."""

OWN_HELP = words("provide contribute donate announce deliver pledge commit send allocate")
AID = words(
    "assistance aid million billion funding support relief contribution package grant vaccine dose initiative equipment"
)
""" "The United States is providing over $5 million in assistance"."""

COMMITTING = words(
    """stand support defend respond help protect ensure impose recognize recognise accept tolerate allow retaliate
    back pursue hold enforce uphold assist provide surrender negotiate compromise sanction rest waver abandon join"""
)
"""What a speaker may announce in a conversation that is no mere manner of speaking."""

WEIGHING = words("consider prepare review")
MEASURES = words("measure sanction restriction consequence response tariff countermeasure")
""" "will consider targeted measures"."""

ADMISSION = words(
    """rsvp credential accreditation register registration badge email e-mail website webcast livestream visa applicant
    attendee photographer photojournalist crew camera hotline enroll p.m. a.m. deadline apply application vendor submit
    click download http https"""
)
"""What notices are full of: no stance."""

ADDRESSED = words(
    "citizen traveler traveller media press journalist embassy consulate passport form entrance individual"
)
"""Whom notices tell what they must do, and where."""

INSTRUCTING = words(
    """contact call visit consult arrive wear enter report check monitor reconsider review applaud commend
    congratulate thank note remember recall say add see read"""
)
"""What should be done is an instruction, or a courtesy."""

OWN_NOUNS = words(
    """government administration country nation delegation ministry department people side governments ministers leaders
    countries nations union organisation organization group alliance council commission presidency republic"""
)
"""Nouns that with "our" are the issuer."""
