"""Words that tell who may speak for a side, who may not, and of which gender and number a speaker is."""

from __future__ import annotations

from briefings.extraction.patterns.wordlist import words

ACTING = words(
    """minister ministry president presidency premier chancellor king queen prince princess emir sultan pope
    government administration authority cabinet official spokesman spokeswoman spokesperson envoy ambassador
    diplomat delegate delegation negotiator representative secretary chief leader leadership commander general
    admiral military army navy parliament senate congress lawmaker legislator senator deputy mission embassy
    consulate office department state regime junta council commission commissioner board foreign-ministry
    defence defense kremlin side country nation republic kingdom vice-president chairman chairwoman chairperson
    chair director head adviser advisor aide statement speaker mouthpiece counterpart governor court treasury
    pentagon force troop assembly coalition alliance bloc union organisation organization agency body team party
    movement group"""
)
"""Nouns that speak for the country or organisation named with them ("Iran's parliament", "a US official")."""

APART = words(
    """opposition critic rebel separatist insurgent militant activist protester protestor demonstrator dissident
    analyst expert observer economist scholar academic professor resident villager citizen people public voter
    company firm exporter farmer worker union-leader newspaper media press agency-news television tv radio
    reporter journalist editor editorial outlet lawyer prisoner refugee migrant family relative victim witness
    neighbour neighbor ally rival enemy partner exile émigré ngo charity campaigner demonstrator student church
    clergy businessman investor market airline bank club team-mate athlete player coach actor singer author
    historian former-official population community society observer pundit watcher think-tank institute
    university"""
)
"""Nouns whose bearers do not speak for the side named with them ("Iran's critics", "Russian media")."""

PARTISANS = words(
    """candidate nominee hopeful frontrunner senator sen. rep. congressman congresswoman lawmaker legislator republican
    democrat mp governor gov. mayor"""
)
"""Roles of people in politics who speak in their own name where no side is known."""

TELLERS = words(
    """news agency newspaper daily weekly magazine media press broadcaster television tv radio channel network outlet
    website site report reuters afp ap tass ria interfax xinhua bbc cnn cbs nbc abc post times journal guardian
    source correspondent reporter journalist blog"""
)
"""Those who pass on what others say."""

GROUPS = words(
    """leader side minister president delegation country nation government party representative counterpart official
    state secretary diplomat negotiator chief head ally power principal capital participant partner member"""
)
"""Plurals that may stand for all who were just named ("both sides", "the two leaders", "the ministers")."""

PERSONAL_ROLES = words(
    """president minister premier chancellor secretary king queen prince spokesman spokeswoman spokesperson envoy
    ambassador leader chief commissioner chairman chairwoman chair director governor senator general commander pope
    representative coordinator negotiator diplomat adviser advisor head deputy administrator speaker official"""
)
"""Roles a person may be called by instead of the name ("the minister said")."""

BODIES = words(
    """ministry government administration parliament council commission agency embassy department office army
    military organisation organization bloc alliance union regime authority board cabinet court committee
    assembly senate party group movement kremlin delegation body"""
)
"""Bodies that may be called by their kind alone ("the ministry said", "the bloc urged")."""

STAFF = words("team staff aide adviser advisor cabinet expert delegation subordinate troop force general lawyer")
"""Those somebody gives orders to at home."""

MALE = words(
    "mr mr. king prince spokesman chairman sheikh sir lord congressman businessman statesman emir sultan pope father"
)
FEMALE = words(
    """mrs mrs. ms ms. miss queen princess spokeswoman chairwoman lady dame congresswoman businesswoman madam
    madame first-lady"""
)

MALE_NAMES = words(
    """abdel abdul abdullah abdulla adam adel ahmad ahmed alain alan albert alberto alejandro aleksandr alex
    alexander alexei alexey ali alexis amir andreas andrei andrew andrey andrzej andriy anthony antonio antony
    antónio ashraf antonis arkady arthur ban bashar ben benjamin benny bernard bill bob boris brian bruno carl
    carlos charles chris christian christopher cyril dan daniel david denis dennis dick dmitri dmitriy dmitry
    dmytro dominic donald douglas ebrahim edward emmanuel eric ernest evo felipe fernando fidel francis francois
    françois frank franz frederick friedrich gabriel geir gennady geoffrey george gerhard gideon giorgio
    giovanni giuseppe gordon graham gregory guido guillermo gustavo hamid hans harold harry hasan hassan heiko
    henry herman hosni hossein howard hu hugo hun hussein ibrahim igor ilham imran ismail ivan jack jacob
    jacques jake james jan jason javad javier jean jens jeremy jerry jim joao joe john jon jonathan jorge jose
    joseph joschka josep josé juan julian justin kamal karim karl kassym keith ken kenneth kevin khaled khalid
    kim klaus kofi kostas kyriakos lars laurent lech leo leon leonid lindsey lloyd louis ludwig luis luiz
    mahmoud malcolm manuel marc marco mario mark martin matteo matthew mauricio max maxim michael michel mike
    mikhail mikheil miguel mohamed mohammad mohammed muammar muhammad mustafa narendra nasser ned nelson
    nicholas nick nicola nicolas nikol nikolai norbert olaf oleg oleksandr oleksiy omar oscar otto pablo patrick
    paul pavel pedro peter petro philip pierre pieter pope radek rafael rahul ramzan raul recep reuven rex
    richard rishi rob robert roberto rodrigo roger roman ronald saad sam samuel scott sean sebastian sebastián
    serge sergei sergey serhiy shavkat shimon shinzo silvio simon stefan stephen steve steven sven tayyip terry
    thabo theodore thomas tim timothy tom tony toomas traian vaclav václav valdis valery vasily viktor victor
    vincent vitaly vladimir volodymyr walter wang wesley william winston wolfgang xavier xi yasser yevgeny
    yitzhak yuri yury yusuf zalmay"""
)
FEMALE_NAMES = words(
    """aisha alexandra alice amina amy ana andrea angela anita ann anna annalena anne annie antonia asma audrey
    aung barbara beata benazir bridget carla carmen carol caroline catherine cathy cecilia charlotte christiane
    christina christine claire clara claudia condoleezza cristina dana daniela deb deborah diana dilma dominique
    doris dorothy ekaterina elena eleanor elisabeth elizabeth ellen emily emma erna eva evelyn federica fiona
    florence frances gina giorgia gita golda grace hanna hannah heather heidi helen helena helle hillary ilana
    inga ingrid irina isabel isabelle jacinda jane janet jeanine jen jennifer jessica jill joanna josephine
    joyce judith julia julie kaja kamala karen karin karine kate katerina katherine kathleen katrin katrín
    kersti kristalina laura lauren leila lena liliana linda lisa liz louise lucy madeleine magdalena maia
    margaret margot maria mariam marie marija marina marine mary megyn mette michaela michèle michelle mirjana
    monica nadia nancy naledi natalia navi nicola nikki olga oksana patricia paula penny rachel rebecca retno
    rina rita roberta rosa rosemary ruth samantha sanna sara sarah sheikh-hasina sharon shirley sigrid silvia
    sima simone sofia sonia sophie stephanie sue susan svetlana sylvie tanja tatiana theresa tsai tzipi ursula
    valentina valerie vera veronica victoria viola violeta viviane wendy yulia yvette yvonne zainab zuzana"""
)
