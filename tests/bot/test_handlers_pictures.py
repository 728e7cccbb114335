"""Pictures in the chat: asked for by command, by button and in words, through the production application."""

from __future__ import annotations

import io

import pytest
from desk import ADMIN, READER, Desk
from PIL import Image

from bot.handlers.pictures import without_shade
from bot.standin import refused
from briefings.pictures.scene import Scene, Shade
from briefings.pictures.studio import DrawingFailed, Studio
from store.records import ChatKey

STORY = (
    "Dam talks to be resumed\n\n"
    "NAIROBI, 3 January 2022 - Egypt and Ethiopia will hold talks in Nairobi on 12 January, the host announced.\n\n"
    "Egypt demands a binding agreement on the filling of the $10 reservoir.\n\n"
    "Ethiopia demands that the filling go on.\n\n"
    "Egypt and Russia will meet in Moscow on 20 January. In 2011, the building began.\n"
)


async def test_both_pictures_are_sent_with_the_same_in_words_and_known_to_why(desk: Desk) -> None:
    await desk.stored(STORY)

    (timeline,) = await desk.say(READER, "/timeline picture")
    first = desk.last(READER)
    (why,) = await desk.say(READER, "/why 2", reply_to=first.id)
    (positions,) = await desk.say(READER, "show me a picture of the positions")
    second = desk.last(READER)

    assert first.is_photo and second.is_photo
    assert "12 January" in timeline and "Sources: [1]" in timeline
    assert "hold talks in Nairobi" in why
    assert "Egypt" in positions and "Ethiopia" in positions
    sizes = [Image.open(io.BytesIO(message.file.content)).size for message in (first, second) if message.file]
    assert all(width == 960 and 300 < height < 2000 for width, height in sizes)


class Easel(Studio):
    """Keeps what it is asked to draw, and gives back the beginning of a picture, or fails as it is told to."""

    def __init__(self, failure: str | None = None) -> None:
        super().__init__()
        self.scenes: list[Scene] = []
        self.failure = failure

    async def draw(self, scene: Scene) -> bytes:
        self.scenes.append(scene)
        if self.failure:
            raise DrawingFailed(self.failure)
        return b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x03\xc0\x00\x00\x04\xb0"


@pytest.fixture
def easel(desk: Desk) -> Easel:
    """What the desk's bot draws with instead of a process."""
    stand_in = Easel()
    object.__setattr__(desk.attache.bureau, "studio", stand_in)
    return stand_in


async def test_a_button_draws_the_answer_it_stands_under_and_another_tells_it_in_words(
    desk: Desk, easel: Easel
) -> None:
    await desk.stored(STORY)
    await desk.say(READER, "/timeline all")

    (drawn,) = await desk.press(READER, "Picture")
    (words,) = await desk.press(READER, "In words")

    assert [scene.title for scene in easel.scenes] == ["Timeline"]
    assert drawn.startswith("Timeline")
    assert words.startswith("Timeline")
    assert not desk.last(READER).is_photo
    assert desk.popups()[-2:] == ["", ""]


async def test_for_a_dark_chat_it_is_drawn_dark_and_so_from_then_on_until_it_is_wanted_light(
    desk: Desk, easel: Easel
) -> None:
    await desk.stored(STORY)

    await desk.say(READER, "/timeline picture egypt")
    await desk.press(READER, "Dark")
    await desk.say(READER, "/positions picture")
    await desk.say(8, "/timeline picture")
    await desk.say(READER, "/timeline picture light")

    assert [scene.shade for scene in easel.scenes] == [Shade.LIGHT, Shade.DARK, Shade.DARK, Shade.LIGHT, Shade.LIGHT]
    assert [scene.title for scene in easel.scenes[:2]] == ["Timeline: Egypt", "Timeline: Egypt"]
    assert [button.label for button in desk.last(READER).buttons] == ["In words", "Dark"]


async def test_the_shade_is_kept_with_the_settings_and_goes_with_them(desk: Desk, easel: Easel) -> None:
    await desk.stored(STORY)
    await desk.say(READER, "/timeline picture dark")

    kept = await desk.store.subscriber(ChatKey(READER))
    await desk.say(READER, "/delete_me")
    await desk.press(READER, "Delete everything")
    await desk.say(READER, "/timeline picture")

    assert kept and (kept.dark_pictures, kept.subscribed) == (True, False)
    assert [scene.shade for scene in easel.scenes] == [Shade.DARK, Shade.LIGHT]


async def test_in_a_group_a_member_has_one_picture_dark_and_an_admin_all(desk: Desk, easel: Easel) -> None:
    await desk.stored(STORY)
    group = desk.telegram.group(-1_000_000_000_078, members=[READER], administrators=[9])

    for user, words in ((READER, " dark"), (READER, ""), (9, " dark"), (READER, "")):
        await desk.say(user, f"/timeline picture{words}", chat=group.id)

    assert [scene.shade for scene in easel.scenes] == [Shade.DARK, Shade.LIGHT, Shade.DARK, Shade.DARK]


async def test_positions_of_several_parties_offer_a_picture_and_those_of_one_do_not(desk: Desk, easel: Easel) -> None:
    await desk.stored(STORY)

    await desk.say(READER, "/positions")
    of_several = [button.label for button in desk.last(READER).buttons]
    await desk.say(READER, "/positions ethiopia")
    of_one = [button.label for button in desk.last(READER).buttons]

    assert "Picture" in of_several
    assert "Picture" not in of_one
    assert easel.scenes == []


@pytest.mark.parametrize("question", ["/timeline picture atlantis", "/positions picture atlantis"])
async def test_nothing_found_is_answered_in_words_with_what_to_do_next(desk: Desk, easel: Easel, question: str) -> None:
    await desk.stored(STORY)

    (answer,) = await desk.say(READER, question)

    assert "atlantis" in answer
    assert desk.last(READER).buttons
    assert easel.scenes == []


@pytest.mark.parametrize("question", ["/timeline picture", "/positions picture"])
async def test_before_the_first_article_a_picture_is_answered_kindly(desk: Desk, easel: Easel, question: str) -> None:
    (answer,) = await desk.say(READER, question)

    assert "No articles" in answer


async def test_a_picture_that_cannot_be_drawn_is_told_with_how_to_have_it_in_words(desk: Desk, easel: Easel) -> None:
    await desk.stored(STORY)
    easel.failure = "The picture could not be drawn just now."

    (answer,) = await desk.say(READER, "/timeline picture egypt")

    assert answer == "The picture could not be drawn just now. In words: /timeline egypt"


async def test_where_pictures_are_forbidden_the_answer_comes_in_words(desk: Desk, easel: Easel) -> None:
    await desk.stored(STORY)
    desk.telegram.fail_next("sendPhoto", refused("not enough rights to send photos to the chat"))

    (answer,) = await desk.say(READER, "/timeline picture egypt")

    assert answer.startswith("Timeline: Egypt")
    assert not desk.last(READER).is_photo


async def test_a_picture_goes_into_the_topic_it_was_asked_in(desk: Desk, easel: Easel) -> None:
    await desk.stored(STORY)
    group = desk.telegram.group(-1_000_000_000_077, members=[READER], topics=[5])

    await desk.say(READER, "/timeline picture", chat=group.id, topic=5)

    assert (desk.last(group.id).is_photo, desk.last(group.id).topic) == (True, 5)


async def test_a_tampered_button_is_answered_all_the_same(desk: Desk, easel: Easel) -> None:
    await desk.stored(STORY)
    await desk.say(READER, "/timeline")

    await desk.telegram.press_raw(READER, desk.last(READER), "picture:nonsense:egypt")
    await desk.attache.settle()

    assert desk.last(READER).is_photo


async def test_admins_settings_do_not_matter_for_a_picture(desk: Desk, easel: Easel) -> None:
    await desk.stored(STORY)

    (answer,) = await desk.say(ADMIN, "/positions picture")

    assert answer.startswith("Who wants what")


@pytest.mark.parametrize(
    ("query", "words", "shade"),
    [
        ("egypt dark", "egypt", Shade.DARK),
        ("dark egypt", "egypt", Shade.DARK),
        ("egypt in light mode", "egypt", Shade.LIGHT),
        ("dark", "", Shade.DARK),
        ("egypt", "egypt", None),
        ("darkness", "darkness", None),
    ],
)
def test_for_which_chat_it_is_drawn_is_said_behind_or_in_front(query: str, words: str, shade: Shade | None) -> None:
    assert without_shade(query) == (words, shade)
