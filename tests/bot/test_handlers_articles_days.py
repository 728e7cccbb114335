"""The day an article was published: where it is taken from, and how an admin puts it right."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from desk import ADMIN, DAM_TALKS, UNDATED, Desk

from store.records import PublishedFrom


async def test_a_wrong_date_is_changed_by_a_button(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (review,) = await desk.press(ADMIN, "Yesterday")
    (draft,) = await desk.store.drafts()

    assert "Published Monday 3 January" in review
    assert draft.article.published == datetime(2022, 1, 3, tzinfo=UTC)
    assert draft.article.published_from is PublishedFrom.GIVEN


async def test_a_wrong_date_is_changed_by_typing_it(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    prompt, review = await desk.say(ADMIN, "28 Dec 2021")

    assert "28 December 2021" in prompt
    assert "28 December 2021" in review
    assert "29 December" in review


async def test_a_day_typed_under_a_review_needs_no_button(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)

    (review,) = await desk.say(ADMIN, "yesterday")

    assert "Published Monday 3 January" in review


async def test_words_that_are_no_day_are_told_how_days_are_written(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (answer,) = await desk.say(ADMIN, "03/04/2021")

    assert "2021-04-03 or 2021-03-04" in answer or "2021-03-04 or 2021-04-03" in answer


async def test_a_day_ahead_is_refused(desk: Desk) -> None:
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (answer,) = await desk.say(ADMIN, "2022-03-01")

    assert "lies ahead" in answer


async def test_the_date_may_be_left_as_it_is(desk: Desk) -> None:
    (review,) = await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (back,) = await desk.press(ADMIN, "Leave it")

    assert back == review


async def test_a_stored_articles_date_is_changed_and_its_meetings_with_it(desk: Desk) -> None:
    await desk.stored(UNDATED)
    await desk.say(ADMIN, UNDATED)
    await desk.press(ADMIN, "Change the date")

    (done,) = await desk.press(ADMIN, "Sunday")
    (article,) = await desk.store.articles()

    assert "2 January 2022" in done
    assert article.published == datetime(2022, 1, 2, tzinfo=UTC)


async def test_a_day_typed_long_after_a_review_is_a_question(desk: Desk) -> None:
    await desk.stored()
    await desk.say(ADMIN, UNDATED)
    desk.clock.now += timedelta(hours=2)

    (answer,) = await desk.say(ADMIN, "12 January 2022")

    (draft,) = await desk.store.drafts()
    assert "Nairobi" in answer
    assert draft.article.published_from is PublishedFrom.ASSUMED


async def test_a_stored_articles_date_may_be_left_as_it_is(desk: Desk) -> None:
    await desk.stored()
    await desk.say(ADMIN, DAM_TALKS)
    await desk.press(ADMIN, "Change the date")

    (answer,) = await desk.press(ADMIN, "Leave it")

    assert "stays as it is" in answer


async def test_a_day_without_an_article_is_a_question(desk: Desk) -> None:
    await desk.stored()

    (answer,) = await desk.say(ADMIN, "12 January 2022")

    assert "Nairobi" in answer


async def test_a_day_in_front_of_the_text_is_taken(desk: Desk) -> None:
    await desk.say(ADMIN, f"/add 30 Dec 2021\n{UNDATED}")

    (draft,) = await desk.store.drafts()

    assert draft.article.published == datetime(2021, 12, 30, tzinfo=UTC)
