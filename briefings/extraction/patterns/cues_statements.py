"""Cues that only tell, hold to be so or name: CAMEO's "make public statement", neutral in PLOVER.

What stance there is has to come from what is said. How a line is read stands in ``cues``.
"""

from __future__ import annotations

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
        repeat: that quote np
        restate: that quote np
        recall: that quote
        reaffirm: that quote np
        affirm: that quote np
        confirm: that quote np
        acknowledge: that quote np ing
        admit: that quote ing
        concede: that quote
        caution: that quote
        estimate: that npof
        put: npof
        hint at: np
        accept: that
        fear for: np
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
        yell: that quote
        scream: that quote
        cry: quote
        whisper: that quote
        snap: quote
        thunder: quote
        sigh: quote
        laugh: quote
        scoff: that quote
        crow: that quote
        tease: quote
        blog: that quote
        email: quote
        text: quote
        retweet: quote
        confide: that quote
        confess: that ing quote
        intimate: that
        insinuate: that
        attest: that
        certify: that
        opine: that quote
        reason: that quote
        speculate: that quote
        theorize: that
        theorise: that
        posit: that
        recount: that quote
        relate: that
        swear: that
        decree: that
        provide that: that
        prove: that
        document: that
        record: that
        detail: np
        liken: npof
        compare: npof
        argue against: np
        push back: quote
        hit back: quote
        chime in: quote
        make the case: that
        make the point: that
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
        fear: that np ing
        regret: that np ing
        worry about: np
        worry over: np
        suppose: that
        guess: that quote
        imagine: that
        discover: that
        find out: that
        sense: that
        believe in: np
        presume: that
        surmise: that
        bet: that
        dream of: np
        see it: quote
        calculate: that
        figure: that
        forget: that
        marvel: that quote
        cast doubt on: np
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
        estimate: that of
        reckoning: that
        revelation: that
        admission: that of
        disclosure: that
        explanation: that
        observation: that
        theory: that
        reminder: that
        refrain: that
        reasoning: that
        boast: that of
        defense: that
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
        idea: that
        notion: that
        impression: that
        feeling: that
        sense: that
        consensus: that
        perception: that
        assumption: that
        thought: that
        skepticism: that about of over
        scepticism: that about of over
        distrust: of
        mistrust: of
        certainty: that
    """,
}

ADJECTIVES: dict[str, str] = {
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
        unsure: that
        unaware: that of
        unconvinced: that by
        mindful: that of
        satisfied: that
    """,
}
