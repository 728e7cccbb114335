"""Cues of verbal cooperation: meaning to do something, offering, backing, looking ahead.

CAMEO's "appeal", "express intent to cooperate" and "consult"; PLOVER's AGREE, CONSULT, SUPPORT, CONCEDE.
How a line is read stands in ``cues``.
"""

from __future__ import annotations

VERBS: dict[str, str] = {
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
        wish: to that
        desire: np to that
        determine: that to
        work: to
        strive: to
        continue: to
        prefer: to
        contemplate: ing
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
        speak up for: np
    """,
    # Looking ahead.
    "expect": """
        expect: that to np npto
        hope: that to quote
        trust: that
        hope for: np
        anticipate: that np
        look forward to: np
        look for: npto
        look to: npto
        predict: that np quote
        forecast: that np
        foresee: np that
        await: np
        aspire: to
        envision: np that
        long for: np
    """,
}

NOUNS: dict[str, str] = {
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
        eagerness: to
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
        admiration: for
        enthusiasm: for
        preference: for
        defense: of
        sympathy: for with
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
        nervousness: about over
        anxiety: about over
    """,
}

ADJECTIVES: dict[str, str] = {
    "intend": """
        determined: to
        keen: to
        eager: to
        resolved: to
    """,
    "offer": """
        ready: to for
        willing: to
        prepared: to for
        open: to to-np
        glad: to
        happy: to
    """,
    "support": """
        supportive: of
        committed: to to-np
        dedicated: to to-np
        grateful: for
        pleased: that with by
        proud: of to
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
        fearful: that of
        nervous: that about
        anxious: that about
        surprised: that by at
        unhappy: that with about
        frustrated: that with by
    """,
}
