"""Cues of verbal conflict: demanding, refusing, finding fault, denying, threatening.

CAMEO's "demand", "disapprove", "reject", "threaten"; PLOVER's REQUEST, ACCUSE, REJECT, THREATEN.
How a line is read stands in ``cues``.
"""

from __future__ import annotations

VERBS: dict[str, str] = {
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
        push back against: np
        push back on: np
        argue against: np
        fight against: np
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
        rail against: np
        rail at: np
        inveigh against: np
        speak against: np
        campaign against: np
        take issue with: np
        take aim at: np
        find fault with: np
        bash: np
        hammer: np
        disparage: np
        belittle: np
        demean: np
        insult: np
        vilify: np
        taunt: np
        call out: np
        lay into: np
        tear into: np
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
}

NOUNS: dict[str, str] = {
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
        anger: at over about that
        disappointment: that with in over
        frustration: that with over about at
        disdain: for
        contempt: for
        scorn: for
        critique: of
    """,
    "deny": """
        denial: that of
    """,
    "threaten": """
        threat: to of that
        warning: that of
    """,
}

ADJECTIVES: dict[str, str] = {
    "refuse": """
        opposed: to-np
        unwilling: to
        reluctant: to
        unprepared: to
        dismissive: of
        hesitant: to
        hostile: to-np
    """,
    "accuse": """
        critical: of
        angry: about over at that
        furious: about over at that
        outraged: by over at
        suspicious: of
    """,
    "deny": """
        innocent: of
    """,
}
