"""Decisions of admins on the way: proposed, kept in one step with all that follows, shown as such, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefings.compose.wording import meeting_title
from briefings.contract import meeting_json
from briefings.rulings import Field, NothingChanges, UnknownMeeting, UnknownRuling
from briefings.said_lines import LONGEST_LINE, NotUnderstood
from briefings.settling import is_settled, settle
from store.records import Delivery, DeliveryState, MeetingStatus
from store.rulings import DoubtReason, RulingKind
from store.work import Work
from tests.briefings.offices import FAR, MOVED, NOW, SET, Office
from tests.briefings.outboxes import subscriber

# --------------------------------------------------------------------------- proposed


async def test_a_proposal_shows_before_and_after_and_changes_nothing(office: Office) -> None:
    await office.reads(SET)
    before = await office.only()

    proposal = await office.corrects(Field.DATE, "14 January 15:30 Geneva time")

    assert proposal.before == (before,)
    assert [(each.id, each.when.earliest, each.sequence) for each in proposal.after] == [
        (before.id, date(2022, 1, 14), 1)
    ]
    assert await office.only() == before
    assert (await office.store.rulings(), len(await office.store.articles())) == ((), 1)


async def test_a_proposal_reads_as_question_with_before_and_after(office: Office) -> None:
    await office.reads(SET)
    proposal = await office.corrects(Field.PARTIES, "Egypt, Ada Amin (Kenya)")

    briefing = await office.docket.proposed(proposal, now=NOW, zone="UTC")

    assert (briefing.title, [section.title for section in briefing.sections]) == (
        "Correct it like this?",
        ["Before", "After"],
    )
    assert [claim.text for claim in briefing.claims if claim.lead == "Who"] == [
        "Egypt and Sudan",
        "Egypt and Ada Amin (Kenya)",
    ]
    assert [choice.label for choice in briefing.choices] == ["Correct it", "Leave it"]


@pytest.mark.parametrize(
    ("field", "line"),
    [(Field.DATE, "gibberish"), (Field.PLACE, "asdf"), (Field.PARTIES, "asdf"), (Field.TIME, "25:00")],
)
async def test_a_line_that_is_not_understood_proposes_nothing(office: Office, field: Field, line: str) -> None:
    await office.reads(SET)

    with pytest.raises(NotUnderstood):
        await office.corrects(field, line)


async def test_a_line_that_is_too_long_is_refused_unread(office: Office) -> None:
    await office.reads(SET)

    with pytest.raises(NotUnderstood, match="too long"):
        await office.corrects(Field.PLACE, "V" * (LONGEST_LINE + 1))


async def test_what_is_like_that_already_is_no_change(office: Office) -> None:
    await office.reads(SET)
    meeting = await office.only()

    with pytest.raises(NothingChanges):
        await office.corrects(Field.DATE, "12 January")
    with pytest.raises(NothingChanges):
        await office.rulings.stand(meeting.id, MeetingStatus.SCHEDULED, now=NOW)


async def test_what_is_gone_cannot_be_ruled_on(office: Office) -> None:
    with pytest.raises(UnknownMeeting):
        await office.rulings.delete("nowhere", now=NOW)


# --------------------------------------------------------------------------- kept


async def test_a_correction_and_its_reminders_are_one_step(office: Office) -> None:
    await office.store.commit(Work(subscribers=(subscriber(),)))
    await office.reads(SET)
    proposal = await office.corrects(Field.DATE, "14 January 15:30 Geneva time")
    commits: list[Work] = []
    commit = office.store.commit

    async def watched(work: Work) -> None:
        commits.append(work)
        await commit(work)

    office.store.commit = watched  # type: ignore[method-assign]  # listens, and does what it always does
    await office.keeps(proposal)

    (work,) = commits
    assert (work.rulings, [article.text for article, _ in work.articles]) == (
        (proposal.ruling,),
        ["Date: 14 January 15:30 Geneva time"],
    )
    assert await office.rows(DeliveryState.SCHEDULED) == [
        (f"{office.now:%m-%d %H:%M}", "scheduled"),
        ("01-13 14:30", "scheduled"),
        ("01-14 13:30", "scheduled"),
    ]
    assert await office.rows(DeliveryState.VOID) == [("01-11 09:00", "void"), ("01-12 09:00", "void")]
    assert office.rung == 1
    assert await is_settled(office.store)


async def test_who_was_told_the_wrong_day_hears_that_an_admin_corrected_it(office: Office) -> None:
    await office.store.commit(Work(subscribers=(subscriber(),)))
    await office.reads(SET)
    told = [replace(row, state=DeliveryState.SENT, changed_at=NOW) for row in await office.store.deliveries()]
    await office.store.commit(Work(deliveries=tuple(told)))

    await office.keeps(await office.corrects(Field.DATE, "14 January"))

    (notice,) = [row for row in await office.store.deliveries() if row.kind == "notice"]
    words = await shown(office, notice)
    assert words[0] == "Corrected: Egypt – Sudan talks"
    assert "Before Wed 12 January" in words
    assert "Corrected the date, by an admin on 3 January; the sources say Wednesday 12 January" in words
    assert "An admin, 3 January: Date: 14 January" in words


async def test_who_was_told_of_it_hears_that_an_admin_called_it_off(office: Office) -> None:
    await office.store.commit(Work(subscribers=(subscriber(),)))
    await office.reads(SET)
    told = [replace(row, state=DeliveryState.SENT, changed_at=NOW) for row in await office.store.deliveries()]
    await office.store.commit(Work(deliveries=tuple(told)))

    await office.keeps(await office.rulings.stand((await office.only()).id, MeetingStatus.CANCELLED, now=NOW))

    (notice,) = [row for row in await office.store.deliveries() if row.kind == "notice"]
    words = await shown(office, notice)
    assert words[0] == "Cancelled: Egypt – Sudan talks"
    assert "Corrected the status, by an admin on 3 January; the sources say scheduled" in words


async def shown(office: Office, row: Delivery) -> list[str]:
    """The title and the lines of a reminder or a notice."""
    briefing = await office.briefings.announcement([row], subscriber(), now=office.now)
    assert briefing is not None
    return [briefing.title, *(" ".join(filter(None, (claim.lead, claim.text))) for claim in briefing.claims)]


async def test_a_brief_and_a_reminder_say_what_was_corrected_and_what_the_sources_say(office: Office) -> None:
    await office.store.commit(Work(subscribers=(subscriber(),)))
    await office.reads(SET)
    await office.keeps(await office.corrects(Field.PLACE, "Cairo"))
    await office.keeps(await office.corrects(Field.DATE, "14 January"))
    office.now += timedelta(days=10)

    lines, reminder = await office.brief(), await shown(office, (await office.store.deliveries())[-1])

    for words in (lines, reminder):
        assert "Corrected the place, by an admin on 3 January; the sources say Khartoum" in words
        assert "Corrected the date, by an admin on 3 January; the sources say Wednesday 12 January" in words
        assert "Where Cairo" in words
    assert "corrected by an admin: from Wed 12 January to Fri 14 January · 3 January" in lines


async def test_each_line_of_a_corrected_brief_stands_on_words(office: Office) -> None:
    await office.reads(SET)
    await office.keeps(await office.corrects(Field.PLACE, "Cairo"))
    await office.keeps(await office.corrects(Field.DATE, "14 January"))

    briefing = await office.briefings.brief((await office.only()).id, now=NOW, zone="UTC")
    by_lead = {claim.lead: claim for claim in briefing.claims}
    why = {lead: await office.briefings.why(by_lead[lead], now=NOW, zone="UTC") for lead in ("When", "Where")}

    assert [claim.text for claim in why["When"].claims] == ["“Date: 14 January”"]
    assert [claim.text for claim in why["Where"].claims] == ["“Place: Cairo”"]
    assert briefing.about == (await office.only()).id


async def test_programs_are_told_what_was_corrected(office: Office) -> None:
    await office.reads(SET)
    await office.keeps(await office.corrects(Field.DATE, "14 January"))
    meeting = await office.only()
    articles = {article.id: article for article in await office.store.articles()}

    found = meeting_json(meeting, articles, meeting_title(meeting))

    (corrected,) = found["corrected"]  # type: ignore[misc]  # JSON says object
    assert (corrected["field"], corrected["sources_say"]) == ("when", "Wednesday 12 January 2022")
    assert corrected["made"] == "2022-01-03T08:00:00+00:00"
    assert articles[corrected["citation"]["article"]].publisher == "an admin"
    assert [each["publisher"] for each in found["articles"]] == ["The Wire"]  # type: ignore[attr-defined]


async def test_a_later_article_that_tells_of_a_move_takes_the_place_of_a_correction(office: Office) -> None:
    await office.reads(SET)
    await office.keeps(await office.corrects(Field.DATE, "14 January"))
    office.now += timedelta(days=2)

    await office.reads(MOVED, "2022-01-05")

    meeting = await office.only()
    assert (meeting.when.earliest, meeting.corrections) == (date(2022, 1, 20), ())


# --------------------------------------------------------------------------- what a correction outlives


async def test_a_correction_outlives_dating_the_article_anew(office: Office) -> None:
    outcome = await office.reads(SET)
    await office.keeps(await office.corrects(Field.DATE, "14 January"))

    await office.ingest.redate_stored(outcome.article.id, date(2021, 12, 20), now=NOW)

    assert (await office.only()).when.earliest == date(2022, 1, 14)


async def test_a_correction_outlives_the_loss_of_all_meetings(office: Office) -> None:
    await office.reads(SET)
    await office.keeps(await office.corrects(Field.DATE, "14 January"))
    before = await office.only()
    await office.store.commit(Work(meetings=(), doubts=()))

    await settle(office.store, now=NOW)

    assert (await office.only()).id == before.id
    assert (await office.only()).when.earliest == date(2022, 1, 14)


async def test_rulings_that_were_put_back_are_carried_out(office: Office) -> None:
    await office.reads(SET)
    proposal = await office.corrects(Field.DATE, "14 January")
    assert proposal.line is not None
    await office.store.commit(Work(rulings=(proposal.ruling,), articles=(proposal.line,)))

    assert not await is_settled(office.store)
    await settle(office.store, now=NOW)

    assert (await office.only()).when.earliest == date(2022, 1, 14)


# --------------------------------------------------------------------------- taken back


async def test_a_correction_that_is_taken_back_leaves_no_trace_but_its_record(office: Office) -> None:
    await office.store.commit(Work(subscribers=(subscriber(),)))
    await office.reads(SET)
    before = await office.only()
    kept = await office.keeps(await office.corrects(Field.DATE, "14 January"))

    await office.takes_back(kept)

    after = await office.only()
    assert replace(after, sequence=before.sequence) == before
    assert after.sequence > before.sequence
    assert [(each.id, each.withdrawn) for each in await office.store.rulings()] == [(kept.ruling.id, NOW)]
    assert len(await office.store.articles()) == 1
    assert await office.rows(DeliveryState.SCHEDULED) == [("01-11 09:00", "scheduled"), ("01-12 09:00", "scheduled")]


async def test_what_was_taken_back_or_never_was_cannot_be_taken_back(office: Office) -> None:
    await office.reads(SET)
    kept = await office.keeps(await office.corrects(Field.PLACE, "Cairo"))
    await office.takes_back(kept)

    with pytest.raises(UnknownRuling):
        await office.takes_back(kept)
    with pytest.raises(UnknownRuling):
        await office.rulings.withdraw("nothing", now=NOW)


async def test_keeping_twice_is_keeping_once(office: Office) -> None:
    await office.reads(SET)
    proposal = await office.keeps(await office.corrects(Field.PLACE, "Cairo"))
    once = await office.only()

    await office.keeps(proposal)

    assert await office.only() == once
    assert len(await office.store.rulings()) == 1


async def test_a_day_that_is_taken_back_leaves_the_hour_that_was_put_right_after_it(office: Office) -> None:
    await office.reads(SET)
    day = await office.keeps(await office.corrects(Field.DATE, "14 January"))
    await office.keeps(await office.corrects(Field.TIME, "15:30"))
    both = await office.brief()

    await office.takes_back(day)

    meeting = await office.only()
    assert (meeting.when.earliest, f"{meeting.when.clock:%H:%M}") == (date(2022, 1, 12), "15:30")
    assert [each for each in both if each.startswith("Corrected")] == [
        "Corrected the date, by an admin on 3 January; the sources say Wednesday 12 January",
        "Corrected the time, by an admin on 3 January; the sources say no hour given",
    ]


async def test_an_hour_that_is_taken_back_leaves_the_day_that_was_put_right_after_it(office: Office) -> None:
    await office.reads(SET)
    hour = await office.keeps(await office.corrects(Field.TIME, "15:30"))
    await office.keeps(await office.corrects(Field.DATE, "14 January"))
    together = (await office.only()).when

    await office.takes_back(hour)

    meeting = await office.only()
    assert (together.earliest, f"{together.clock:%H:%M}") == (date(2022, 1, 14), "15:30")
    assert (meeting.when.earliest, meeting.when.clock) == (date(2022, 1, 14), None)


async def test_taking_back_what_a_later_decision_has_replaced_changes_nothing_and_says_so(office: Office) -> None:
    await office.reads(SET)
    first = await office.keeps(await office.corrects(Field.DATE, "13 January"))
    second = await office.keeps(await office.corrects(Field.DATE, "14 January"))

    done = [await office.rulings.withdraw(each.ruling.id, now=NOW) for each in (first, second)]

    assert [each.changes for each in done] == [False, True]


async def test_no_two_buttons_that_take_back_read_alike(office: Office) -> None:
    await office.reads(SET)
    for field, line in ((Field.DATE, "13 January"), (Field.DATE, "14 January"), (Field.TIME, "15:30")):
        await office.keeps(await office.corrects(field, line))
        office.now += timedelta(minutes=1)

    menu = await office.docket.menu((await office.only()).id, now=office.now, zone="UTC")
    decided = await office.docket.decisions(now=office.now, zone="UTC")

    assert [each.label for each in menu.choices if each.label.startswith("Undo")] == ["Undo: time", "Undo: date"]
    assert decided is not None
    assert [line.text for line in decided.sections[0].lines] == [
        "1. the time of Egypt – Sudan talks (Fri 14 January) corrected to 15:30 CAT, on 3 January",
        "2. the date of Egypt – Sudan talks (Thu 13 January) corrected to Fri 14 January, on 3 January",
        "3. the date of Egypt – Sudan talks (Wed 12 January) corrected to Thu 13 January, on 3 January",
    ]


# --------------------------------------------------------------------------- deleted, added


async def test_deleting_takes_its_reminders_with_it_and_undoing_brings_them_back(office: Office) -> None:
    await office.store.commit(Work(subscribers=(subscriber(),)))
    await office.reads(SET)
    meeting = await office.only()

    kept = await office.keeps(await office.rulings.delete(meeting.id, now=NOW))
    gone, rows = await office.store.meetings(), await office.rows()
    await office.takes_back(kept)

    assert (gone, [state for _, state in rows]) == ((), ["void", "void"])
    assert ((await office.only()).id, (await office.only()).sequence) == (meeting.id, meeting.sequence + 1)
    assert [state for _, state in await office.rows()] == ["scheduled", "scheduled"]


async def test_a_meeting_added_by_hand_is_reminded_of_and_stands_on_the_admins_line(office: Office) -> None:
    await office.store.commit(Work(subscribers=(subscriber(),)))
    line = "Kenya and Uganda, talks in Geneva on 14 January 2022 at 15:30"

    proposal = await office.rulings.add(line, now=NOW, zone="UTC")
    await office.keeps(proposal)

    meeting = await office.only()
    assert proposal.before == ()
    assert (meeting.sides, meeting.place, meeting.when.zone) == (("Kenya", "Uganda"), "Geneva", "Europe/Zurich")
    assert await office.rows() == [("01-13 14:30", "scheduled"), ("01-14 13:30", "scheduled")]
    assert "Reported by an admin, 3 January · one source" in await office.brief()
    (article,) = await office.store.articles()
    assert article.words(meeting.citations[0].start, meeting.citations[0].end) == line


async def test_what_was_added_by_hand_is_not_added_a_second_time(office: Office) -> None:
    kept = await office.keeps(await office.rulings.add("Kenya and Uganda talks", now=NOW, zone="UTC"))

    for line in ("Kenya and Uganda talks", "Uganda and Kenya talks"):
        with pytest.raises(NothingChanges, match="added by hand already"):
            await office.rulings.add(line, now=NOW, zone="UTC")
    await office.takes_back(kept)

    assert (await office.rulings.add("Kenya and Uganda talks", now=NOW, zone="UTC")).before == ()


async def test_a_place_that_no_table_knows_is_taken_and_said_to_be_unknown(office: Office) -> None:
    line = "Kenya and Uganda, talks in Al Wakrah on 14 January"

    proposal = await office.rulings.add(line, now=NOW, zone="UTC")
    briefing = await office.docket.proposed(proposal, now=NOW, zone="UTC")

    assert proposal.after[0].place == "Al Wakrah"
    notes = [line.text for section in briefing.sections for line in section.lines]
    assert "I do not know where “Al Wakrah” is, so an hour there has no zone." in notes


async def test_a_meeting_added_by_hand_joins_what_articles_tell_of_it(office: Office) -> None:
    await office.reads(SET)

    proposal = await office.rulings.add("Egypt and Sudan, talks in Khartoum on 12 January", now=NOW, zone="UTC")
    briefing = await office.docket.proposed(proposal, now=NOW, zone="UTC")

    assert [meeting.id for meeting in proposal.before] == [meeting.id for meeting in proposal.after]
    assert briefing.title == "Add this? It is told of already"


async def test_what_was_added_by_hand_and_taken_back_is_gone_with_its_line(office: Office) -> None:
    kept = await office.keeps(await office.rulings.add("Iran and Oman talks in Muscat on 5 March", now=NOW, zone="UTC"))

    await office.takes_back(kept)

    assert (await office.store.meetings(), await office.store.articles()) == ((), ())


# --------------------------------------------------------------------------- merged, split, possibly the same


async def test_a_new_pair_is_told_once_and_ends_with_a_decision(office: Office) -> None:
    first = await office.reads(SET)
    second = await office.reads(FAR)
    third = await office.reads("Kenya and Uganda will hold talks in Kampala on 9 February, Kenya said.")

    words, pairs = await office.docket.new_pairs(second.doubts, now=NOW, zone="UTC")
    assert [len(each.doubts) for each in (first, second, third)] == [0, 1, 0]
    assert second.doubts[0].reason is DoubtReason.DAYS
    assert words == (
        "Possibly the same: Egypt – Sudan talks, Wed 12 January – and Egypt – Sudan talks, Tue 18 January."
    )
    doubt = pairs[0][0]

    await office.keeps(await office.rulings.pair(RulingKind.APART, doubt.first, doubt.second, now=NOW))

    assert await office.store.doubts() == ()
    assert len(await office.store.meetings()) == 3
    assert await office.docket.pair(doubt.first, doubt.second, now=NOW, zone="UTC") is None


async def test_two_that_are_merged_are_one_with_both_sources_and_taken_back_are_two(office: Office) -> None:
    await office.reads(SET)
    await office.reads(FAR)
    first, second = await office.store.meetings()

    kept = await office.keeps(await office.rulings.pair(RulingKind.SAME, second.id, first.id, now=NOW))
    merged = await office.only()
    await office.takes_back(kept)

    assert (merged.id, len(merged.citations), len(merged.contradictions)) == (second.id, 2, 1)
    assert [meeting.id for meeting in await office.store.meetings()] == [first.id, second.id]
    assert len(await office.store.doubts()) == 1


async def test_of_two_decisions_at_one_moment_the_later_counts(office: Office) -> None:
    await office.reads(SET)
    await office.reads(FAR)
    first, second = await office.store.meetings()
    for kind in (RulingKind.APART, RulingKind.SAME, RulingKind.APART, RulingKind.SAME):
        await office.keeps(await office.rulings.pair(kind, first.id, second.id, now=NOW))
        if kind is RulingKind.SAME:
            await office.only()
            await office.rulings.withdraw((await office.store.rulings())[-1].id, now=NOW)

    assert len(await office.store.meetings()) == 2
    assert len({ruling.made for ruling in await office.store.rulings()}) == 4


async def test_whoever_follows_a_meeting_that_is_merged_is_reminded_of_what_it_has_become(office: Office) -> None:
    await office.reads(SET)
    await office.reads(FAR)
    first, second = await office.store.meetings()
    follower = replace(subscriber(subscribed=False), meetings=(second.id,))
    await office.store.commit(Work(subscribers=(follower,)))

    await office.keeps(await office.rulings.pair(RulingKind.SAME, first.id, second.id, now=NOW))

    rows = await office.store.deliveries(DeliveryState.SCHEDULED)
    assert {row.meeting for row in rows} == {first.id}


async def test_one_that_is_split_is_two_and_each_report_can_be_pointed_at(office: Office) -> None:
    one = await office.reads(SET)
    await office.reads("Talks of Egypt and Sudan are planned in Khartoum for 12 January, diplomats said.")
    meeting = await office.only()

    parts = await office.docket.splitting(meeting.id, now=NOW, zone="UTC")
    verb, _, argument = parts.choices[0].action.partition(":")
    name, article, start = argument.split(":")
    kept = await office.keeps(await office.rulings.split(name, article, int(start), now=NOW))

    assert (verb, len(parts.claims), article) == ("split", 2, one.article.id)
    assert len(kept.before) == 1
    assert [len(each.citations) for each in await office.store.meetings()] == [1, 1]


async def test_a_passage_that_is_not_there_cannot_be_split_off(office: Office) -> None:
    outcome = await office.reads(SET)
    meeting = await office.only()

    with pytest.raises(UnknownMeeting):
        await office.rulings.split(meeting.id, outcome.article.id, 7, now=NOW)
