"""The drawing process: started by the first picture, replaced when it dies, gone when it is not needed."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from scenes import HOSTILE, table, timeline

from briefings.pictures.scene import Scene
from briefings.pictures.studio import DrawingFailed, Studio

PNG = b"\x89PNG\r\n\x1a\n"


async def test_pictures_are_drawn_by_one_process_while_the_loop_goes_on_and_again_after_it_died() -> None:
    studio = Studio()
    assert not studio.is_open

    turns = 0
    drawing = asyncio.ensure_future(studio.draw(timeline(3, texts=HOSTILE[:4])))
    while not drawing.done():
        turns += 1
        await asyncio.sleep(0.01)
    first_process = studio.process
    assert first_process is not None
    second = await studio.draw(table(2, 2))
    assert studio.process is first_process
    first_process.kill()
    await first_process.wait()
    third = await studio.draw(table(2, 2))
    is_another = studio.process is not first_process
    await studio.close()

    assert (await drawing).startswith(PNG)
    assert second == third
    assert turns > 5
    assert is_another
    assert not studio.is_open


async def test_a_picture_that_takes_too_long_is_given_up_in_plain_words() -> None:
    studio = Studio(drawing_seconds=0)

    with pytest.raises(DrawingFailed, match="too long"):
        await studio.draw(timeline())

    assert not studio.is_open


async def test_a_scene_that_cannot_be_drawn_is_told_and_the_next_one_is_drawn() -> None:
    studio = Studio()
    impossible: Scene = replace(table(1, 1), topics=())

    with pytest.raises(DrawingFailed, match="log"):
        await studio.draw(impossible)
    next_one = await studio.draw(table(1, 1))
    await studio.close()

    assert next_one.startswith(PNG)


async def test_a_process_of_which_nothing_is_asked_ends() -> None:
    studio = Studio(idle_seconds=0)

    await studio.draw(timeline(1))
    process = studio.process
    assert process is not None
    ended = await asyncio.wait_for(process.wait(), 10)

    assert ended == 0
    assert not studio.is_open


def test_the_bot_starts_without_knowing_how_to_draw() -> None:
    program = "import sys, bot.application, bot.demo; sys.exit(bool({'matplotlib', 'numpy', 'PIL'} & set(sys.modules)))"
    root = Path(__file__).resolve().parents[3]

    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr or "the bot imports what only the drawing process needs"
