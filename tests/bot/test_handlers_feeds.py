"""/feeds and what feeds bring: for admins alone, and nothing of it reaches anybody before an admin has taken it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from desk import ADMIN, OTHER_ADMIN, READER, Desk

from bot.metrics import Metrics
from briefings.wire import register
from store.feeds import FeedTrouble
from store.work import Work
from tests.feed_items import Story
from tests.papers_server import Papers, papers_served, rss
from tests.store.making import feed

HOUR = timedelta(hours=1)
WORDS = "Those who spoke for them said that the papers of both sides were with their capitals by now. " * 12
TALKS = Story("urn:1", f"Egypt and Ethiopia will hold talks in Nairobi on 12 January.\n\n{WORDS}", "Dam talks set")
MORE = Story("urn:2", f"Iran and Oman will meet in Muscat on 20 January.\n\nOthers wait. {WORDS}", "Muscat <b>next</b>")
OPML = b"""<opml><body><outline text="Rivers"><outline text="The Courier" xmlUrl="https://courier.example/rss"/>
<outline text="The Ledger" xmlUrl="https://ledger.example/feed.xml"/></outline></body></opml>"""


@pytest.fixture
async def papers() -> AsyncIterator[Papers]:
    async with papers_served() as served:
        yield served


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


@pytest.fixture
async def desk(metrics: Metrics) -> AsyncIterator[Desk]:
    """The bot, allowed to fetch from this machine."""
    async with Desk(fetch_loopback=True, figures=metrics) as running:
        yield running
    assert running.telegram.complaints() == []


async def added(desk: Desk, papers: Papers, *stories: Story) -> str:
    """An admin has added a feed of these stories; its id."""
    await desk.say(ADMIN, f"/feeds add {papers.put('/feed.xml', rss(stories or (TALKS,)))}")
    return (await desk.store.feeds())[0].id


# --------------------------------------------------------------------------- who may


@pytest.mark.parametrize("words", ["/feeds", "/feeds add https://ledger.example/", "/feeds export", "/feeds trust 1"])
async def test_feeds_are_for_admins_alone(desk: Desk, words: str) -> None:
    await desk.store.commit(Work(feeds=(feed(),)))

    (answer,) = await desk.say(READER, words)

    assert answer.startswith("Only this bot's admins may look at this.")
    assert await desk.store.feeds() == (feed(),)


@pytest.mark.parametrize(
    "what", ["page:1", "trust:ledger", "trusts:ledger", "removed:ledger", "take:ledger", "import:1"]
)
async def test_a_button_that_somebody_else_presses_gives_no_rights(desk: Desk, what: str) -> None:
    await desk.store.commit(Work(feeds=(feed(),)))
    await desk.say(READER, "/help")
    message = desk.last(READER)

    await desk.telegram.press_raw(READER, message, f"feeds:{what}")

    assert "Only this bot's admins" in desk.popups()[-1]
    assert await desk.store.feeds() == (feed(),)


async def test_a_list_of_feeds_from_a_reader_is_refused(desk: Desk) -> None:
    (answer,) = await desk.send_file(READER, "mine.opml", OPML)

    assert "Only this bot's admins" in answer
    assert await desk.store.feeds() == ()


# --------------------------------------------------------------------------- adding, and what comes of it


async def test_an_added_feed_is_asked_at_once_and_what_it_brings_waits_as_cards(desk: Desk, papers: Papers) -> None:
    answers = await desk.say(ADMIN, f"/feeds add {papers.put('/feed.xml', rss([TALKS, MORE]))}")
    cards = await desk.say(ADMIN, "/review")

    assert "Added: The Ledger, with 2 items. What it brings waits in /review." in answers
    assert "Feeds brought 2 articles that wait for your decision: /review" in answers
    assert sorted(card.splitlines()[:3] for card in cards) == [
        ["“Dam talks set”", "The Ledger, Monday 3 January 2022 (from the feed)", "Would tell of one meeting."],
        ["“Muscat next”", "The Ledger, Monday 3 January 2022 (from the feed)", "Would tell of one meeting."],
    ]
    assert (await desk.say(READER, "/meetings"))[0].startswith("Nothing yet")


async def test_a_card_is_taken_and_then_others_read_of_it(desk: Desk, papers: Papers) -> None:
    await added(desk, papers)
    await desk.say(ADMIN, "/review")

    (stored,) = await desk.press(ADMIN, "Take")

    assert stored.startswith("Stored. “Dam talks set” tells of one meeting.")
    assert "Egypt – Ethiopia" in (await desk.say(READER, "/meetings"))[0]


async def test_a_card_is_left_out_and_does_not_come_again(desk: Desk, papers: Papers) -> None:
    await added(desk, papers)
    await desk.say(ADMIN, "/review")

    (left,) = await desk.press(ADMIN, "Leave out")
    desk.clock.now += HOUR
    await desk.attache.bureau.rounds.ring()

    assert left == "Discarded. Nothing was stored."
    assert (await desk.store.drafts(), await desk.store.articles()) == ((), ())


async def test_a_feed_is_trusted_from_a_card_and_all_that_waits_is_taken(desk: Desk, papers: Papers) -> None:
    await added(desk, papers, TALKS, MORE)
    await desk.say(ADMIN, "/review")

    (words,) = await desk.press(ADMIN, "Trust this feed")
    (taken,) = await desk.press(ADMIN, "Take all that wait")

    assert words == "From now on what The Ledger brings goes straight in. 2 articles of it wait."
    assert taken == "Stored: 2 articles of The Ledger."
    assert (await desk.store.feeds())[0].trusted
    assert len(await desk.store.articles()) == 2


async def test_cards_of_a_feed_that_is_trusted_by_now_do_not_offer_to_trust_it(desk: Desk, papers: Papers) -> None:
    await added(desk, papers, TALKS)
    await desk.say(ADMIN, "/feeds trust 1")

    await desk.say(ADMIN, "/review")

    assert [button.label for button in desk.last(ADMIN).buttons] == ["Take", "Leave out", "Look at it"]


async def test_what_a_trusted_feed_brings_is_told_without_an_admin(desk: Desk, papers: Papers) -> None:
    name = await added(desk, papers, TALKS)
    await desk.say(ADMIN, "/feeds trust 1")
    papers.put("/feed.xml", rss([MORE, TALKS]))
    desk.clock.now += HOUR

    await desk.attache.bureau.rounds.ring()

    assert [article.title for article in await desk.store.articles()] == ["Muscat next"]
    assert (await desk.store.feed(name) or feed()).brought == 2


async def test_the_page_of_a_paper_leads_to_its_feed(desk: Desk, papers: Papers) -> None:
    papers.put("/feed.xml", rss([TALKS]))
    papers.put("/other.xml", rss([], title="Other"))
    page = papers.put(
        "/",
        "<html><head><link rel=alternate type='application/rss+xml' href='/feed.xml'>"
        "<link rel=alternate type='application/rss+xml' href='/other.xml'></head><body>News</body></html>",
    )

    answers = await desk.say(ADMIN, f"/feeds add {page}")

    assert "Added: The Ledger, with 1 item." in answers[0]
    assert f"That page names other feeds too:\n{papers.url('/other.xml')}" in answers[0]


async def test_what_is_no_feed_is_said_in_plain_words(desk: Desk, papers: Papers) -> None:
    (no_feed,) = await desk.say(ADMIN, f"/feeds add {papers.put('/', '<html><body>News</body></html>')}")
    (missing,) = await desk.say(ADMIN, f"/feeds add {papers.url('/nothing')}")
    (private,) = await desk.say(ADMIN, "/feeds add http://10.0.0.1/feed")
    link = "<link rel=alternate type='application/rss+xml' href='http://10.0.0.1/feed'>"
    (named,) = await desk.say(ADMIN, f"/feeds add {papers.put('/near', f'<html><head>{link}</head>News</html>')}")

    assert no_feed == "There is a web page, and no feed; nor does the page name one."
    assert missing == "There is no such page (404)."
    assert "private network" in private
    assert named.startswith("There is a web page, and no feed. The page names one that may not be fetched. That add")
    assert await desk.store.feeds() == ()


# --------------------------------------------------------------------------- the list, one feed


async def test_feeds_are_listed_in_pages_with_their_health(desk: Desk) -> None:
    fine = feed("a", title="Ledger", trusted=True, last_asked=desk.clock.now, next_due=desk.clock.now + HOUR, brought=3)
    ill = feed("b", title="Wire", last_asked=desk.clock.now, failures=2, trouble=FeedTrouble.REFUSED)
    others = tuple(feed(f"c{number}") for number in range(6))
    await desk.store.commit(Work(feeds=(fine, ill, *others)))

    (first,) = await desk.say(ADMIN, "/feeds")
    (second,) = await desk.press(ADMIN, "»")

    assert "Feeds: 8 feeds, 1 of them trusted; failing: Wire; next question in 60 min." in first
    assert "1. Ledger (trusted): fine, just asked; 3 articles" in first
    assert "2. Wire (for review): the server refuses it, 2 times in a row; 0 articles" in first
    assert "8. c5.example (for review): not asked yet" in second


async def test_one_feed_is_shown_trusted_untrusted_and_removed_by_buttons(desk: Desk, papers: Papers) -> None:
    await added(desk, papers)
    await desk.say(ADMIN, "/feeds")

    (shown,) = await desk.press(ADMIN, "1")
    (trusted,) = await desk.press(ADMIN, "Trust it")
    (untrusted,) = await desk.press(ADMIN, "No longer trust it")
    (asked,) = await desk.press(ADMIN, "Remove")
    (removed,) = await desk.press(ADMIN, "Remove")

    assert "What it brings waits in /review until you take it." in shown
    assert "1 article of it waits." in shown
    assert "It is trusted: what it brings goes straight in." in trusted
    assert "waits in /review" in untrusted
    assert asked == "Remove The Ledger? It is asked no more; what it brought stays."
    assert removed == "The Ledger is removed."
    assert await desk.store.feeds() == ()
    assert len(await desk.store.drafts()) == 1


async def test_what_waits_of_a_trusted_feed_is_taken_from_its_own_card(desk: Desk, papers: Papers) -> None:
    await added(desk, papers, TALKS, MORE)
    await desk.say(ADMIN, "/feeds trust 1")

    cards = await desk.press(ADMIN, "Look at them")
    await desk.say(ADMIN, "/feeds show 1")
    (taken,) = await desk.press(ADMIN, "Take all that wait")

    assert len(cards) == 2
    assert taken == "Stored: 2 articles of The Ledger."


async def test_where_there_is_no_feed_it_is_said_how_one_is_added(desk: Desk) -> None:
    (answer,) = await desk.say(ADMIN, "/feeds")

    assert answer.startswith("Feeds: none; /feeds add and an address adds one.")


async def test_a_feed_is_asked_by_a_button_and_says_what_came(desk: Desk, papers: Papers, metrics: Metrics) -> None:
    await added(desk, papers)
    papers.put("/feed.xml", rss([MORE, TALKS]))
    await desk.say(ADMIN, "/feeds show 1")

    came = await desk.press(ADMIN, "Ask now")
    papers.put("/feed.xml", "", status=404)
    await desk.say(ADMIN, "/feeds show 1")
    failed = await desk.press(ADMIN, "Ask now")

    assert came == ["The Ledger: 1 new article."]
    assert failed[0].startswith("The Ledger: Nothing came: there is nothing at its address (404), last good on")
    assert failed[0].endswith("There is no such page (404).")
    assert metrics.registry.get_sample_value("attache_feed_failures_total", {"trouble": "missing"}) == 1


@pytest.mark.parametrize("words", ["/feeds remove 3", "/feeds trust nobody", "/feeds show https://other.example/"])
async def test_a_feed_that_there_is_not_is_said(desk: Desk, words: str) -> None:
    (answer,) = await desk.say(ADMIN, words)

    assert answer == f"There is no feed {words.split()[-1]} here. /feeds shows all of them."


async def test_a_feed_that_is_gone_for_good_is_told_to_every_admin(desk: Desk, papers: Papers) -> None:
    await desk.say(OTHER_ADMIN, "/help")
    name = await added(desk, papers)
    papers.put("/feed.xml", "", status=410)
    desk.clock.now += HOUR

    await desk.attache.bureau.rounds.ring()

    told = "The feed The Ledger is gone for good, its server says; it is asked no more. /feeds"
    assert (desk.last(ADMIN).text, desk.last(OTHER_ADMIN).text) == (told, told)
    assert (await desk.store.feed(name) or feed()).stopped


async def test_a_title_of_a_feed_becomes_no_command_and_no_markup(desk: Desk, papers: Papers) -> None:
    await desk.say(ADMIN, f"/feeds add {papers.put('/feed.xml', rss([TALKS], title='<b>/delete_me</b> @everyone'))}")

    (listed,) = await desk.say(ADMIN, "/feeds")

    assert "/delete_me" not in listed
    assert "@everyone" not in listed
    assert "delete_me" in listed


# --------------------------------------------------------------------------- lists


@pytest.mark.parametrize(("name", "more"), [("mine.opml", {}), ("mine.xml", {"caption": "/feeds"})])
async def test_a_list_is_shown_with_its_count_before_it_is_taken_over(
    desk: Desk, name: str, more: dict[str, str]
) -> None:
    await desk.store.commit(Work(feeds=(feed(next_due=None),)))

    preview = await desk.send_file(ADMIN, name, OPML, **more)
    before = len(await desk.store.feeds())
    (done,) = await desk.press(ADMIN, "Add 1 feed")

    assert preview == ["1 new feed in it; 1 of them is here already:\n• The Courier (courier.example)"]
    assert (before, len(await desk.store.feeds())) == (1, 2)
    assert done == "1 feed added. What it brings waits in /review."


async def test_what_of_a_list_is_not_taken_over_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(register, "MOST_FEEDS", 1)
    addresses = (
        "https://a.example/rss",
        "https://A.example/rss#x",
        "javascript:x",
        "http://10.0.0.1/",
        "https://b.example/",
    )
    listed = "".join(f'<outline text="The {place}. paper" xmlUrl="{url}"/>' for place, url in enumerate(addresses, 1))
    content = f"<opml><body>{listed}</body></opml>".encode()

    (preview,) = await desk.send_file(ADMIN, "mine.opml", content)
    await desk.press(ADMIN, "Add 1 feed")
    (full,) = await desk.send_file(ADMIN, "mine.opml", content)

    told = "1 line repeats another; 2 are left out: they have no address that may be fetched; 1 is left out: "
    left_out = (
        ":\n• The 1. paper (a.example)\nLeft out:\n"
        "• The 3. paper (javascript:x): Only addresses that begin with http:// or https:// can be fetched.\n"
        "• The 4. paper (http://10.0.0.1/): That address leads into a private network, and is not fetched."
    )
    assert preview.replace("\u2060", "").startswith(f"1 new feed in it; {told}")
    assert preview.replace("\u2060", "").endswith(left_out)
    assert full.startswith(f"No new feed in it; 1 of them is here already; {told}")
    assert len(await desk.store.feeds()) == 1


async def test_a_list_of_which_feeds_may_be_lost_says_so(desk: Desk) -> None:
    outlines = '<outline text="A" xmlUrl="https://a.example/rss"/><outline text=b xmlUrl="https://b.example/rss"/>'

    (preview,) = await desk.send_file(ADMIN, "mine.opml", f"<opml><body>{outlines}</body></opml>".encode())

    assert "in it; the list is no sound XML and may have held more:\n• A" in preview.replace("\u2060", "")


async def test_a_list_is_decided_on_once(desk: Desk) -> None:
    await desk.send_file(ADMIN, "mine.opml", OPML)
    shown = desk.last(ADMIN)
    await desk.press(ADMIN, "Leave it")

    await desk.telegram.press_raw(ADMIN, shown, "feeds:import:2")

    assert desk.popups()[-1] == "That list is no longer the last one. Send the file again."
    assert await desk.store.feeds() == ()


async def test_a_file_that_is_no_list_is_refused(desk: Desk) -> None:
    (answer,) = await desk.send_file(ADMIN, "mine.opml", b"<html>no</html>")

    assert answer == "That is no list of feeds: an OPML file is what other readers export."


async def test_all_feeds_go_out_as_a_file(desk: Desk) -> None:
    await desk.store.commit(Work(feeds=(feed(title="The Ledger"),)))

    await desk.say(ADMIN, "/feeds export")

    document = desk.telegram.asked("sendDocument")[-1]
    assert "feeds.opml" in str(document.values) + str(document)


# --------------------------------------------------------------------------- elsewhere


async def test_status_and_sources_tell_of_feeds(desk: Desk, papers: Papers) -> None:
    await added(desk, papers)
    await desk.say(ADMIN, "/review")
    await desk.press(ADMIN, "Take")

    (status,) = await desk.say(ADMIN, "/status")
    (sources,) = await desk.say(ADMIN, "/sources")

    assert "Feeds: 1 feed, 0 of them trusted; next question in 3" in status
    assert "The Ledger: 1 article" in sources


async def test_names_of_feeds_and_outlets_are_no_commands_in_sources(desk: Desk) -> None:
    await desk.stored(f"---\npublisher: /broadcast\n---\n{TALKS.text}")
    await desk.store.commit(Work(feeds=(feed(title="/delete_me", brought=1),)))

    (sources,) = await desk.say(ADMIN, "/sources")

    assert "broadcast: one article" in sources and "delete_me: 1 article" in sources
    assert "/broadcast" not in sources and "/delete_me" not in sources


async def test_a_feed_is_asked_in_german_too(desk: Desk, papers: Papers) -> None:
    await desk.say(ADMIN, "/language deutsch")

    answers = await desk.say(ADMIN, f"/feeds add {papers.put('/feed.xml', rss([TALKS]))}")

    assert "The Ledger" in answers[0]
