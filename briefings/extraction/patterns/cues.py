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

from briefings.extraction.patterns.wordlist import words as wordlist

VERBS: dict[str, str] = {
    # Making a statement: the cue is neutral, the stance has to come from what is said.
    "say": """
        say: that quote
        tell: that quote
        state: that quote np
        announce: that quote np to
        declare: that quote oc np
        add: that quote
        note: that quote np
        remark: that quote
        comment: that quote
        observe: that quote
        explain: that quote
        point out: that quote np
        make clear: that np quote
        make it clear: that
        make plain: that
        make known: that np
        mention: that quote np
        report: that quote
        reveal: that quote np
        disclose: that quote
        indicate: that quote np
        signal: that quote np
        reply: that quote
        answer: that quote
        respond: quote
        respond that: that
        write: that quote
        tweet: that quote
        post: that quote
        continue: quote
        conclude: that quote
        argue: that quote
        claim: that quote to np
        assert: that quote np
        reassert: that quote np
        contend: that quote
        maintain: that quote
        insist: that quote
        stress: that quote np
        emphasize: that quote np
        emphasise: that quote np
        underline: that quote np
        underscore: that quote np
        highlight: that quote np
        reiterate: that quote np
        repeat: that quote
        restate: that quote np
        recall: that quote
        reaffirm: that quote np
        affirm: that quote np
        confirm: that quote np
        acknowledge: that quote np
        admit: that quote ing
        concede: that quote
        caution: that quote
        estimate: that
        suggest: that quote ing
        testify: that quote
        clarify: that quote
        inform: that
        notify: that
        brief: that
        assure: that quote
        reassure: that quote
        convey: that np
        express: that np
        voice: np
        outline: np
        reckon: that quote
        elaborate: quote
        joke: that quote
        quip: that quote
        shout: that quote
        counter: that quote
        retort: that quote
        mutter: quote
        grumble: that quote
        gripe: that quote
        chant: quote
        muse: that quote
        boast: that quote
        fume: quote
        shoot back: quote
        fire back: quote
        read: quote
        argue for: np
        speak of: np
        vent: np
        proclaim: that quote np
        pronounce: that oc
        lament: that quote np
        quote: quote
        interject: quote
        exclaim: quote
        ask: that quote
        rate: oc
        inquire: quote
        call for: quote
        put it: quote
        communicate: that np
        stipulate: that
        specify: that
        imply: that
        hint: that
        hold that: that
        rule: that
        remind: that
        go on: quote
        tout: np
        register: np
        raise: np
        present: np
    """,
    # Holding something to be so.
    "believe": """
        believe: that
        think: that
        feel: that
        consider: that oc
        assume: that
        suspect: that
        doubt: that np
        understand: that
        realize: that
        recognize: that
        recognise: that
        regard: oc
        view: oc
        see: oc
        deem: oc that
        judge: that oc
        find: that
        show: that
        demonstrate: that
        wonder: that quote
        remember: that
        learn: that
        agree that: that
        agree on: np
        concur: that
        concur about: np
        concur on: np
        disagree that: that
        disagree about: np
        disagree over: np
        disagree on: np
        question: that np quote
        apologize for: np
        apologise for: np
        know: that
        worry: that
        fear: that np
        regret: that np
    """,
    # Meaning to do something, or deciding it.
    "intend": """
        intend: to
        plan: to
        aim: to
        mean: to
        seek: to np
        decide: to that
        choose: to
        resolve: to
        want: to npto
        wish: to
        desire: np to that
        determine: that to
        work: to
        strive: to
        continue: to
        prefer: to
    """,
    # Asking, calling for, insisting.
    "demand": """
        demand: that quote to np
        urge: npto that quote np
        call for: np npto
        call on: npto
        call upon: npto
        appeal for: np
        appeal to: npto
        ask: npto
        ask for: np
        request: np npto that
        press for: np
        press: npto
        push for: np
        push: npto
        insist on: np
        require: npto that
        order: npto np
        instruct: npto
        direct: npto
        command: npto
        exhort: npto
        encourage: npto np
        implore: npto quote
        plead: npto
        plead for: np
        plead with: npto
        beg: npto
        advise: npto
        warn: npto
        tell: npto
        advocate: np that
        advocate for: np
        recommend: that np ing
        caution against: np
        warn against: np
        lobby: npto
        lobby for: np
        petition: npto
        subpoena: np npto
        challenge: npto
        remind: npto
        task: npto
        charge: npto
        forbid: npto
        seek: np
        want: np
        propose that: that
        campaign for: np
        pressure: npto
        prod: npto
        nudge: npto
        wish for: np
    """,
    # Offering, promising, agreeing to do.
    "offer": """
        offer: to np
        promise: to that np quote
        pledge: to that np quote
        vow: to that np quote
        commit to: np
        commit: to
        recommit to: np
        agree to: np
        agree: to
        propose: to np ing that quote
        invite: npto np
        guarantee: that np
        volunteer: to
        accept: np
        consent to: np
        undertake: to
        swear: that to
        stand ready: to
        unveil: np
        extend: np
        mediate: np
        donate: np
        contribute: np
        concede to: np
        resume: np
    """,
    # Backing somebody or something.
    "support": """
        support: np ing
        back: np
        endorse: np
        welcome: np that quote
        praise: npof np
        applaud: np
        commend: npof np
        hail: np oc
        laud: np
        favor: np ing
        favour: np ing
        second: np
        embrace: np
        defend: np
        stand by: np
        stand with: np
        side with: np
        congratulate: npof np
        celebrate: np
        champion: np
        uphold: np
        appreciate: np that
        value: np
        promote: np
        reinforce: np
        respect: np
        acclaim: np
        salute: np
        rally behind: np
        throw behind: np
        vouch for: np
        ratify: np
        approve: np
        justify: np
    """,
    # Saying no to something.
    "refuse": """
        reject: np that
        refuse: to np
        rule out: np ing
        oppose: np ing
        decline: to np
        dismiss: np oc
        object to: np
        resist: np
        block: np
        veto: np
        turn down: np
        rebuff: np
        spurn: np
        boycott: np
        snub: np
        balk at: np
        vote against: np
        disagree with: np
        disapprove of: np
        protest: np
        protest against: np
        shun: np
        withhold: np
        brush off: np
        brush aside: np
        back out: np
        exclude: np
        disavow: np
        renounce: np
    """,
    # Finding fault with somebody.
    "accuse": """
        accuse: npof quote
        blame: npof np
        condemn: npof np
        criticize: npof np that quote
        criticise: npof np that quote
        denounce: npof np oc
        deplore: np that
        decry: np
        slam: npof np
        blast: npof np
        allege: that np
        fault: npof
        chide: npof np
        rebuke: npof np
        lambaste: npof np
        lambast: npof np
        charge: that npof
        castigate: npof np
        berate: npof
        scold: npof
        complain: that quote
        complain of: np
        complain about: np
        deride: np oc
        ridicule: np oc
        mock: np
        brand: oc
        label: oc
        castigate for: np
        lash out at: np
        hit out at: np
        speak out against: np
        protest that: that
        assail: np
        attack: npof
        bemoan: np
        reproach: npof
        censure: npof np
        suspect: npof
        excoriate: np
        implicate: np
    """,
    # Naming or describing: the stance is in the name given.
    "describe": """
        call: oc
        describe: oc
        characterize: oc
        characterise: oc
        term: oc
        dub: oc
        portray: oc
        depict: oc
        qualify: oc
        cite: oc
        cast: oc
        refer: oc
    """,
    # Saying that it is not so.
    "deny": """
        deny: that ing np quote
        dispute: that np
        refute: that np
        rebut: np
        disclaim: np
        downplay: np
        play down: np
        rubbish: np
        contradict: np
    """,
    # Announcing harm of one's own making.
    "threaten": """
        threaten: to np that quote
        warn: that quote np
        warn of: np
        warn about: np
        vow revenge: quote
    """,
    # Looking ahead.
    "expect": """
        expect: that to np npto
        hope: that to quote
        hope for: np
        anticipate: that np
        look forward to: np
        predict: that np quote
        forecast: that np
        foresee: np that
        await: np
        aspire: to
        envision: np that
    """,
}

NOUNS: dict[str, str] = {
    "say": """
        statement: that
        claim: that to
        assertion: that
        announcement: that of
        remark: that
        comment: that
        view: that
        position: that
        argument: that
        contention: that
        insistence: that on
        suggestion: that
        assurance: that
        conclusion: that
        report: that
        rumor: that
        rumour: that
        speculation: that
        finding: that
        complaint: that
        message: that
        word: that
        testimony: that
        assessment: that
    """,
    "believe": """
        belief: that in
        opinion: that
        conviction: that
        understanding: that
        doubt: that about
        suspicion: that
        recognition: that
        acknowledgment: that
        acknowledgement: that
    """,
    "intend": """
        intention: to of that
        intent: to
        plan: to for
        decision: to that
        desire: to for that
        wish: to that
        determination: to
        resolve: to
        aspiration: to
        aim: of
        ambition: to
        goal: of
    """,
    "demand": """
        demand: that for to
        call: for to on that
        request: for that to
        appeal: for to
        plea: for to
        insistence: that on
        order: to that
        ultimatum: to that
        recommendation: that to
    """,
    "offer": """
        offer: to of
        promise: to of that
        pledge: to of that
        vow: to
        proposal: to for that
        readiness: to for
        willingness: to
        openness: to to-np
        invitation: to
        undertaking: to
        guarantee: that of
        agreement: to that
        consent: to
    """,
    "support": """
        support: for of to
        backing: for of
        endorsement: of
        approval: of for
        praise: for
        appreciation: for of
        solidarity: with
        respect: for
        confidence: in that
        commitment: to to-np
        welcome: for
        gratitude: for
    """,
    "refuse": """
        refusal: to of
        rejection: of
        opposition: to-np
        objection: to-np
        resistance: to-np
        reluctance: to
        unwillingness: to
        veto: of on
        disapproval: of
    """,
    "accuse": """
        accusation: that of
        allegation: that of
        charge: that of
        criticism: of that
        condemnation: of
        complaint: that about
        denunciation: of
        outrage: at over
    """,
    "deny": """
        denial: that of
    """,
    "threaten": """
        threat: to of that
        warning: that of
    """,
    "expect": """
        hope: that of for to
        expectation: that of
        concern: that about over with regarding at
        fear: that of
        prediction: that of
        optimism: that about
        worry: that about over
        alarm: over at
        anticipation: of
    """,
}

ADJECTIVES: dict[str, str] = {
    "accuse": """
        critical: of
        angry: about over at that
        furious: about over at that
        outraged: by over at
        suspicious: of
    """,
    "offer": """
        ready: to for
        willing: to
        prepared: to for
        open: to to-np
        committed: to to-np
        glad: to
        happy: to
    """,
    "support": """
        supportive: of
        grateful: for
        proud: of to
    """,
    "refuse": """
        opposed: to-np
        unwilling: to
        reluctant: to
        unprepared: to
        dismissive: of
        hesitant: to
        hostile: to-np
    """,
    "expect": """
        concerned: that about by over with
        hopeful: that of
        confident: that of in
        optimistic: that about
        pessimistic: that about
        worried: that about by
        afraid: that of
        alarmed: that by at
        disappointed: that by with in
    """,
    "intend": """
        determined: to
        keen: to
        eager: to
        resolved: to
    """,
    "believe": """
        convinced: that of
        sure: that of
        certain: that of
        aware: that of
        adamant: that about
        skeptical: of about that
        sceptical: of about that
        doubtful: that about of
        wary: of
        clear: that about
    """,
    "deny": """
        innocent: of
    """,
}

SPEECH = wordlist(
    """say tell state announce declare add note remark comment observe explain reply answer respond write tweet
    post continue conclude argue claim assert contend maintain insist stress emphasize emphasise underline
    reiterate repeat recall reaffirm affirm confirm acknowledge admit concede caution warn suggest testify urge
    demand ask quote joke quip shout exclaim proclaim predict accuse complain criticise criticize threaten
    promise pledge vow hope lament deny welcome propose implore elaborate interject reassure assure point go put
    report inquire charge plead counter retort mutter grumble gripe chant muse boast fume shoot allege read"""
)
"""Lemmas that may stand beside direct speech ("...," she warned)."""

TELLING = SPEECH | wordlist("blame condemn denounce call describe")
"""Lemmas whose participle at the end of a sentence is the teller's again ("..., blaming the rebels")."""

RELAYS = wordlist("report quote cite")
"""What news agencies do with the words of others: their subject tells, somebody else said it."""

CARRIERS = wordlist("raise present register extend convey vent mention reveal report indicate make give")
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

ASKING = wordlist("ask press question quiz tell inform pressed asked")
"""Verbs whose bare participle is somebody else's asking ("Asked whether ..., she said no")."""

AVOIDING = wordlist("avoid refrain stop forbear cease")
"""Verbs under which nothing is said ("avoided calling it a war")."""

HEARSAY = wordlist("say report believe think allege rumor rumour know claim suppose understand announce suggest")
"""Verbs whose passive hands on what nobody is named for ("is said to be ill")."""

DISPUTED = wordlist(
    "accusation charge claim allegation assertion suggestion contention demand idea proposal offer request report"
)
"""Nouns that take up again what was just said ("..., a charge Kenya denies")."""

DISPUTING = wordlist("deny reject dispute dismiss refute contest repudiate denounce")
"""Verbs of the tails that begin with such a noun."""

CLAIMING = wordlist("allege claim contend assert")
"""Verbs of "..., as Oslo claims"."""

RUMOURED = wordlist("reportedly allegedly supposedly purportedly")
"""Adverbs that leave it to others whom nobody names."""

ACCORDING = frozenset({"according"})
"""The first word of "according to"."""

VIEWS = wordlist("view opinion judgment judgement estimation assessment telling words")
"""Nouns of "in Harper's view"."""

CLAUSE_ENDS = wordlist("although though while whereas whilst despite")
"""Subordinators that begin the teller's own words again after a reported clause."""

CONDITIONS = wordlist("if unless until because once when provided as since before so lest after that")
"""Subordinators whose clause belongs to the reported words they follow."""

DAYS = wordlist(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december"
)

SUPPOSITIONS = wordlist("if unless whether lest")
"""Subordinators under which nothing is said to have been said."""

DEEDS = wordlist(
    "work strive continue promote resist block boycott defend uphold value respect reinforce celebrate champion"
)
"""Verbs of doing that show a stance; nothing is said by them, so they give positions and no statements."""

ACTS = wordlist(
    "approve accept resume donate contribute extend unveil mediate veto withhold exclude ratify embrace order offer"
    " seek encourage require grant second salute snub spurn"
)
"""Verbs whose plain object is done to, not said ("offered discounts", "accepted the prize"): positions alone."""

FREE_LEMMAS = DEEDS | wordlist(
    "intend plan aim mean seek want wish desire support back oppose favor favour embrace expect"
)
"""Verbs that show a stance without any speaking: deeds, intentions, attitudes. Their subject has to be somebody."""
