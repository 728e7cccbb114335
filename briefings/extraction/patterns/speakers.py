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
    pentagon force troop assembly observer investigator inspector monitor peacekeeper mediator coalition alliance bloc
    union organisation organization agency body team party movement group member panel"""
)
"""Nouns that speak for the country or organisation named with them ("Iran's parliament", "a US official")."""

APART = words(
    """opposition critic rebel separatist insurgent militant activist protester protestor demonstrator dissident
    analyst expert economist scholar academic professor resident villager citizen people public voter
    company firm exporter farmer worker union-leader newspaper media press agency-news television tv radio
    reporter journalist editor editorial outlet lawyer prisoner refugee migrant family relative victim witness
    neighbour neighbor ally rival enemy partner exile émigré ngo charity campaigner demonstrator student church
    clergy businessman investor market airline bank club team-mate athlete player coach actor singer author
    historian former-official population community society pundit watcher think-tank institute
    university"""
)
"""Nouns whose bearers do not speak for the side named with them ("Iran's critics", "Russian media")."""

REGIONS = frozenset({
    "Africa", "Asia", "Europe", "America", "Latin America", "North America", "South America", "Central America",
    "Middle East",
    "Central Asia", "Southeast Asia", "South Asia", "Balkans", "Caucasus", "Pacific", "Indo-Pacific", "Caribbean",
    "Allied",
})  # fmt: skip
"""Parts of the world, and allies of whom it is not said whose: nobody speaks for them as a whole."""

FACTIONS = words("party movement group union coalition alliance bloc front federation faction wing league")
"""Bodies of some within a country: "a Chadian group" speaks for nobody but itself."""

OWN_BODIES = words(
    """court council commission committee office union association forum group league federation confederation congress
    chamber society authority board alliance party front movement coalition tribunal unity associates corporation
    company inc ltd plc institute foundation network initiative watch amnesty electric energy airlines airways"""
)
"""What ends the name of a body that speaks for itself."""

KINDS = words(
    """group union party bishop association federation confederation league commission committee tribunal lobby guild
    opposition leader organisation organization faction bloc"""
)
"""Bodies that speak for themselves where only their kind is told ("human rights groups", "an expert commission")."""

UNTELLING = words(
    """other several many most some two three four five six seven few new main same big large small local own various
    different rival ruling governing junior senior regional national foreign western political world top key both such
    last previous latest armed militant islamist jewish muslim terror terrorist extremist hate ethnic age focus
    international allied opposing so-called major minor parliamentary special joint first second working expert-level
    community congressional party european african asian arab team gang church religious student tribal village"""
)
"""What tells no kind of body from another."""

OWNED = words(
    "government administration ministry cabinet country delegation office army spokesman spokeswoman spokesperson"
)
"""What speaks for the side of the person whose it is: "her government", "his spokesman"."""

LOCAL = words("official authority")
"""Who speaks for the country of the town they are in."""

OFFICIAL = words("minister president premier chancellor spokesman spokeswoman spokesperson secretary ambassador envoy")
"""Roles whose holders speak for their country."""

OUT_OF_POWER = words(
    """opposition rebel rebels separatist separatists insurgent insurgents militant militants dissident dissidents
    shadow exiled exile guerrilla guerrillas candidate nominee activist politician politicians economist professor
    author journalist reporter backbencher backbenchers"""
)
"""Words in the roles of people who do not speak for the country named with them."""

ELECTED = words("senator sen rep representative congressman congresswoman governor gov mayor lawmaker legislator mp")
"""Roles that many of one party hold."""

PARTISANS = words(
    """candidate nominee hopeful frontrunner senator sen. rep. congressman congresswoman lawmaker legislator republican
    democrat mp governor gov. mayor leader councillor councilor alderman whip backbencher contender challenger incumbent
    assemblyman assemblywoman justice speaker"""
)
"""Roles of people in politics who speak in their own name where no side is known."""

CAMPAIGNS = words("campaign camp")
"""What speaks for a candidate."""

FORMER = frozenset({"former", "ex", "then-former", "onetime", "one-time", "retired", "late", "formerly"})
"""Words before the title of somebody who is in office no more."""

OUSTED = words("deposed ousted toppled exiled self-exiled jailed imprisoned")
"""Words before the title of somebody who has lost the office."""

TELLERS = words(
    """news agency newspaper daily weekly magazine media press broadcaster television tv radio channel network outlet
    website site report reuters afp ap tass ria interfax xinhua bbc cnn cbs nbc abc post times journal guardian
    source correspondent reporter journalist blog"""
)
"""Those who pass on what others say."""

DOCUMENTS = words(
    """statement letter speech release communique communiqué tweet message note declaration post interview report
    remarks remark text article call telegram address resolution petition op-ed word email e-mail memo flyer leaflet
    ad advertisement editorial column"""
)
"""What words are written or given in: whoever owns it speaks."""

HUMANS = words(
    """mayor sheriff judge prosecutor attorney candidate nominee senator man woman boy girl child mother father parent
    friend supporter follower donor ally aide strategist pollster officer soldier teacher nurse doctor patient owner
    driver fan scientist researcher consumer customer conservative liberal moderate republican democrat somebody
    someone everyone everybody majority most many some few half percent other one person youth elder veteran tenant
    fisherman miner pilot sailor shareholder creditor lender buyer seller"""
)
"""Words for people who hold views without an office."""

SIGNS = words("sign banner poster placard headline inscription plaque caption slogan")
"""What is written for all to read."""

GROUPS = words(
    """leader side minister president delegation country nation government party representative counterpart official
    state secretary diplomat negotiator chief head ally power principal capital participant partner member"""
)
"""Plurals that may stand for all who were just named ("both sides", "the two leaders", "the ministers")."""

OF_BOTH = words("two three four five six respective warring rival participating same opposing feuding contracting")
"""What may stand before "sides" and "countries" that were named before."""

COUNTRIES = words("country nation state government capital")
"""Plurals that mean countries, and no other body."""

PERSONAL_ROLES = words(
    """president minister premier chancellor secretary king queen prince spokesman spokeswoman spokesperson envoy
    ambassador leader chief commissioner chairman chairwoman chair director governor senator general commander pope
    representative coordinator negotiator mediator diplomat adviser advisor head deputy administrator speaker
    official"""
)
"""Roles a person may be called by instead of the name ("the minister said")."""

PORTFOLIOS = words(
    """prime foreign defence defense finance interior home first vice deputy energy water trade economy justice health
    transport agriculture environment"""
)
"""What tells one minister from another."""

BODIES = words(
    """ministry government administration parliament council commission agency embassy department office army
    military organisation organization bloc alliance union regime authority board cabinet court committee
    assembly senate party group movement kremlin delegation body"""
)
"""Bodies that may be called by their kind alone ("the ministry said", "the bloc urged")."""

MOUTHPIECES = words("spokesman spokeswoman spokesperson mouthpiece")
"""Who speaks for the side that is spoken of, where no other is named."""

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
    """aage abdel abdul abdulla abdullah abdullahi abiy achim adam adama adel adil agim ahmad ahmed aidar akira
    aksel alain alan albert alberto alejandro aleksander aleksandr aleksi alex alexander alexei alexey alexis
    alfonso alhaji ali alioune alistair alvaro amir anders andre andreas andrei andrew andrey andriy andrzej
    andré andrés anthony antoine anton antonio antonis antony antónio anwar arkady arman arne arnold arthit
    arthur arvid asad ashraf ashton asim askar atif augusto aziz bakhtiyar bakir ban bashar bassam bayram ben
    benjamin benny bernard bernardo bilal bill björn bob boban bogdan bohdan boris borut boyko branko brian
    bruce bruno bujar carl carlos carsten cem cesar charles chris christian christoph christophe christopher
    claude clément colin constantin cornelius craig cyril damir dan daniel danilo danny dario darius daud david
    davit dawit demetrios denis dennis dick diego dieter dirk djibril dmitri dmitriy dmitry dmytro dominic
    donald douglas dragan duncan ebrahim edgar eduardo edward edwin egon einar elias elmar emil emilio emmanuel
    emre enrico enrique erdal eric erik ernest ernesto esteban eugene evan evgeny evo fabian fabio fadi faisal
    farid farouk faruk felipe felix ferdinand fernando fidel francis francois frank franz françois fred
    frederick fredrik friedrich fritz fuad fumio gabriel gareth gary gavin geir gennady geoffrey george gerard
    gerhard gideon gilbert gilles giorgio giovanni giuliano giuseppe glenn goran gordon gottfried graham greg
    gregor gregory guido guillaume guillermo gunnar gustav gustavo haakon habib haidar haile hakan hakim halil
    halim hamad hamed hamid hamza hannes hans harald harold harry hasan hashim hassan hatem hector heiko
    heinrich helmut henk henri henrik henry herbert herman hiroshi horst hosni hossein howard hu hubert hugo
    humberto hun husain hussein ian ibrahim ignacio igor ilham ilya imad imran iqbal isaac ismail ismet iulian
    ivan ivo jaap jack jacob jacques jake jalal jamal james jan jaroslav jason jasper javad javier jean jeff
    jeffrey jens jeremias jeremy jerry jesper jesus jim joachim joao joaquin joe johan johann johannes john jon
    jonas jonathan jordi jorge joschka jose josef josep joseph joshua josé juan jukka jules julian julio junichi
    justin jürgen kaarlo kai kaj kamal karim karl karol kaspar kassym keith kemal ken kenji kenneth kevin khaled
    khalid khalil kiril kjell klaus klemens kofi konrad konstantin kostas kristian kristof kurt kyriakos lars
    laszlo laurent lawrence lech lennart leo leon leonard leonardo leonid leopold levan lindsey lloyd lorenzo
    lothar louis luca lucas lucian lucio ludwig luigi luis luiz lukas lászló maarten magnus mahdi mahmoud majid
    malcolm mansour manuel marc marcel marcelo marcin marco marcus marek marian mario marius mark marko markus
    martin marwan massimo masud mats matteo matthew mattias maurice mauricio max maxim mehdi mehmet melvin
    michael michal michał michel miguel mihai mikael mike mikhail mikheil milan milorad milos miloš mitch mladen
    mohamed mohammad mohammed mohamud mohsen moshe mounir muammar muhammad murat mustafa nabil naim narendra
    nasir nasser nathan navid ned neil nelson nicholas nick nicolas nigel nikita nikol nikolai nikolay nils nir
    noah norbert nuno octavio oded olaf oleg oleksandr oleksiy oliver olivier olof omar orhan oscar oskar osman
    otmar otto ottó owen pablo paolo pascal pasha patrick paul pavel pedro peer petar peter petr petras petro
    petteri phil philip philipp philippe pierre pietro pranab prokop qasim radek radoslaw radovan raed rafael
    rafik rahul rainer raj rajesh ralf ralph ramon ramzan randy rashid rasmus raul raymond recep reinhard
    reinhold rene reuven rex ricardo riccardo richard rick rishi riyad rob robert roberto rodolfo rodrigo roger
    roland rolf romain roman romano ron ronald roy ruben rudolf rudy rui ruslan ryan saad saeed salah salam
    salem salim salman salvador sam sami samir samu samuel sandor sandro santiago saud scott sean sebastian
    sebastián sebastião selim semyon serge sergei sergey serhii serhiy seth severin shaukat shavkat shigeru
    shimon shinzo sigmar sigurd silvio simeon simon slobodan sofiane soren stan stanislav stanley stefan stefano
    stelios stephan stephen steve steven stipe stuart svein sven søren taher takeo tamas tamás taras tarek tariq
    taro tayyip ted teodor terje terry thabo theo theodore thierry thomas thorsten tim timo timothy tobias todd
    tom tomas tomasz tomislav tony toomas torsten toshi traian trevor tsutomu udo ulf ulrich umar umberto uwe
    vaclav valdis valentin valery vasil vasile vasily victor vidar viktor vincent vincenzo virgil vitaly vito
    vittorio vladimir vladislav vojtech volodymyr vuk vyacheslav václav waleed walid walter wang warren wayne
    werner wesley wilhelm willem william willy wim winston wolfgang xavier xi yahya yair yannis yasin yasser
    yevgeny yitzhak yoav yoshihide youssef yuki yuri yury yusuf yves zaid zalmay zdravko zeljko zoltan zoran"""
)
"""Given names that are men's in most places."""

FEMALE_NAMES = words(
    """ada adele agata agnes agnieszka aida aino aisha alba aleksandra alexandra alexia alice alina alison amal
    amalia amanda amber amelia amina amy ana anastasia anders-karin andrea andreja aneta angela angelica
    angelina anika anikó anita anja anke ann anna annalena anne annette annie annika antoinette antonella
    antonia antonina ariana arlene asma astrid aud audrey ava ayesha aylin barbara barbora beata beatrice
    beatriz benazir benedicte berit bernadette beth bettina birgit bonnie bożena brenda bridget brigitte britta
    camilla candice carina carla carlotta carmen carol carolina caroline carolyn catalina catarina catherine
    cathy cecile cecilia celia chantal charlene charlotte chiara chloe christa christelle christiane christina
    christine chrystia claire clara clare claudia claudine clémence colette condoleezza connie constance corinne
    cornelia cristiana cristina cynthia cécile dagmar dalia dana daniela daphne darya deb debbie deborah delia
    denise desiree diana diane dilma dina dolores dominika dominique donna dora doreen doris dorota dorothea
    dorothy dubravka ebba edith edna eileen ekaterina elaine eleanor elena eleni eleonora elif elisabeth eliza
    elizabeth elke ella ellen elsa elvira emilia emily emine emma emmanuelle erika erna esma esther eugenia
    eunice eva eveline evelyn ewa faten fatima fatma federica felicia fernanda fiona fiorella flavia florence
    floriana frances françoise frederica frida gabriela gabriele gabriella gail genevieve georgina geraldine
    gerda gertrud gina ginette giorgia gita gloria golda grace greta gro gudrun gunilla gwen halina haneen hanna
    hannah hanne harriet heather hedwig hege heidi heike helen helena helga helle henrietta hermine hilda hilde
    hillary hina huda ida ilana ilona ilse iman imelda indira ines inga inge ingeborg ingibjörg ingrid inés
    iolanda irena irene irina iris irma isabel isabella isabelle ivana ivanka iveta izabela jaana jacinda jackie
    jacqueline jadranka jadwiga jana janaína jane janet janice janine jasmin jasna jean-marie jeanine jelena jen
    jennie jennifer jenny jessica jill joan joana joann joanna jocelyn jodie johanna jolanta josefa josephine
    joyce juana judith judy julia juliana julie juliette justine jutta kadri kaisa kaja kamala kamila karen
    karin karina karine karla karoline kasia katarina katarzyna kate katerina katherine kathleen kathy katie
    katja katrin katrín keiko kelly kersti kerstin khadija kinga kirsten kirsti kirsty klara klaudia kolinda
    kristalina kristen kristin kristina krystyna lara larisa laura laure lauren leah leila lena lene leonor
    leticia leïla lidia liisa lilia lilian liliana lina linda linnea lisa lisbeth liv liz ljiljana lois lorena
    loreta loretta lorraine lotte louise lourdes lucia lucie lucinda lucy ludmila luisa luise lydia lynn
    madeleine madina magda magdalena magdalene maia maja malala malgorzata mara marcela marcella margaret
    margareta margarete margarida margarita margot margrethe maria mariam mariana marianne maribel marica marie
    mariella marietta marija marika mariko marilyn marina marine marion marisa marisol marit marta martha
    martina mary mathilde maud maura maureen maxine małgorzata megyn melanie melissa mercedes meryem mette mia
    michaela michele michelle michèle milena milica millie mina mira miranda mirela miriam mirjana mirka molly
    mona monica monique munira myriam myrna mélanie nabila nada nadezhda nadia nadine nahed naima naledi nana
    nancy naoko natalia natalie natasha nathalie navi neelam nelly nicole nicoletta nikki nina noor nora norma
    nour odile oksana olena olga oliva olivia ottilie ouida pamela paola pascale patricia patrizia paula paulina
    pauline pavlina peggy penny perla petra philippa pia pilar piroska priti priya rachel raisa ramona rania
    raquel rasa raya rebecca reem regina renata renate retno rhonda rina rita roberta rocio romina rosa rosalie
    rosalind rosanna rose rosemary roza ruth ruxandra sabina sabine sabrina sadia sahar saima sally salma salome
    samantha sandra sanna sara sarah saskia sevim shabana shamima sharon sheikh-hasina sheila shelly sherry
    shireen shirley sibel sigrid siham silja silvana silvia sima simona simone simonetta siri slavica sofia
    solange solveig songul sonia sonja sophie soraya stefania stella stephanie stina sue sumaya sunniva susan
    susana susanna susanne suzana suzanne svenja svetlana sybil sylvie tamar tamara tania tanja tara tarja
    tatiana tatyana tea teresa teresita theresa thérèse tiina tina tone tracy trine trude tuula tzipi ulla
    ulrike ursula urszula vaira valentina valeria valerie valérie vanessa vanja vasiliki vera verica veronica
    verónica vesna vibeke victoria vigdis viktoria vilma viola violeta virginia virginie vivian viviana viviane
    wanda wencke wendy wiebke wilma yael yasmin yasmine yelena ylva yoko yolanda yulia yuriko yvette yvonne
    zahra zainab zaneta zeina zeynep zhanna zoe zofia zoja zsuzsanna zuzana zuzanna ágnes"""
)
"""Given names that are women's in most places; a name in neither list leaves the gender open."""
