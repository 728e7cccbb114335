"""Words that tell a dated happening from a meeting, a journey, a word spoken or a mere measure of time."""

from __future__ import annotations

from briefings.extraction.patterns.wordlist import words

ENCOUNTERS = words(
    """meet visit travel attend host convene welcome receive confer join participate arrive depart fly engage
    co-chair chair greet talk speak discuss call brief reconvene gather tour stop lead accompany schedule
    postpone cancel invite"""
)
"""Verbs of meetings and of the journeys to them; their dates belong to the meetings."""

STAGED = words(
    "hold take end close continue resume happen begin start coincide set plan expect occur follow attend participate"
)
"""Verbs of meetings only beside a noun that names one ("the talks began"); else they tell what happened."""

ENCOUNTER_NOUNS = words(
    """meeting summit talk talks conference session visit trip travel stop dialogue call round ministerial hearing
    negotiation negotiations consultation consultations gathering forum retreat briefing interview dinner lunch
    reception stay tour journey assembly appointment agenda schedule itinerary g7 g8 g20 plenary audience bilateral"""
)
"""Nouns of the same kind."""

SPEECH = words(
    """say tell state add note remark comment explain report write tweet post reply answer mention describe quote
    insist stress emphasize emphasise underline underscore reiterate repeat argue claim acknowledge admit warn
    believe think feel hope expect want know see consider indicate suggest predict estimate have be do look speak
    confirm announce declare find show publish update read issue release"""
)
"""Verbs whose date is that of the telling; what is told is no happening of that day."""

HAPPENED = words(
    """sign adopt approve pass vote elect resign die kill attack invade seize annex launch declare announce withdraw
    leave return join sack dismiss arrest release expel recall impose lift suspend ratify reject strike bomb fire
    test shoot capture occupy found establish create agree pledge commit order deploy open close crash explode hit
    win lose defeat protest march issue deliver lay mark commemorate celebrate inaugurate publish propose present
    condemn denounce accuse call demand urge break collapse end expire enter assume endorse initiate institute
    implement appoint nominate name swear step oust overthrow topple assassinate wound injure evacuate flee divorce"""
)
"""Verbs of what happens on a day."""

PACTS = words("agreement accord treaty pact deal declaration memorandum convention protocol charter resolution war")
"""Names with a year that tell when it was made ("the 1987 Montreal Protocol"); others only carry it along."""

EVENT_NOUNS = words(
    """attack war invasion annexation election vote referendum coup revolution uprising crisis agreement deal treaty
    accord pact declaration resolution ceasefire truce deadline anniversary earthquake flood hurricane disaster
    explosion bombing strike test launch protest massacre crash shooting inauguration ceremony olympics cup race
    adoption signing withdrawal independence unification partition blockade embargo sanction genocide famine
    takeover blackout outage landing assassination evacuation riot clash siege raid kidnapping murder killing hijacking
    spill collapse eruption tsunami storm typhoon drought outbreak lockdown shutdown walkout impeachment indictment
    arrest trial conviction resignation midterm runoff primary caucus landslide rally rebellion mutiny offensive
    communiqué act law constitution framework memorandum protocol charter convention ruling verdict"""
)
"""Nouns that are a happening by themselves ("the 2008 agreement", "a September 3 deadline")."""
