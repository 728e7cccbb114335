"""A process of ours that is asked: replaced when it dies or dawdles, and never answering the wrong question."""

from __future__ import annotations

import asyncio
import struct
from pathlib import Path

import pytest

from briefings.processes import LONGEST_MESSAGE, Child, Stopped, TookTooLong, Worker, framed, receive

ECHO = """
import sys, time
from briefings.processes import answer_with, next_request, serve_pipes

def serve(requests, answers):
    while (request := next_request(requests)) is not None:
        if request.get("die"):
            sys.exit(3)
        time.sleep(request.get("seconds", 0))
        print("a stray print")
        answer_with(answers, {"said": request["say"]})

serve_pipes(serve)
"""


@pytest.fixture
def echo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that says what it is told to say."""
    root = Path(__file__).resolve().parents[2]
    (tmp_path / "echo_of_tests.py").write_text(ECHO)
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}:{root}")
    return "echo_of_tests"


async def test_each_question_has_its_own_answer_also_after_a_death_a_dawdler_and_one_who_left(echo: str) -> None:
    worker = Worker(echo, seconds=20.0, idle_seconds=60.0)

    first = await asyncio.gather(*(worker.ask({"say": number}) for number in range(3)))
    with pytest.raises(Stopped):
        await worker.ask({"die": True})
    after_death = await worker.ask({"say": "again"})
    abandoned = asyncio.create_task(worker.ask({"say": "late", "seconds": 0.2}))
    await asyncio.sleep(0)
    abandoned.cancel()
    after_leaving = await worker.ask({"say": "now"})
    await worker.close()

    assert [answer["said"] for answer in first] == [0, 1, 2]
    assert after_death == {"said": "again"}
    assert after_leaving == {"said": "now"}
    assert not worker.is_open


async def test_a_process_that_takes_too_long_is_ended(echo: str) -> None:
    child = Child(echo)
    await child.start()
    process = child.process
    assert process is not None

    with pytest.raises(TookTooLong):
        await child.ask({"say": "never", "seconds": 60}, 0.05)

    assert process.returncode == -9
    assert not child.is_alive


async def test_a_process_that_was_ended_does_not_take_its_successor_along(echo: str) -> None:
    child = Child(echo)
    await child.start()
    waiting = asyncio.create_task(child.heard(60))
    await asyncio.sleep(0)
    await child.end()
    await child.start()

    with pytest.raises(Stopped):
        await waiting
    answer = await child.ask({"say": "here"}, 20.0)
    await child.end()

    assert answer == {"said": "here"}


async def test_nobody_idle_stays(echo: str) -> None:
    worker = Worker(echo, seconds=20.0, idle_seconds=0)

    await worker.ask({"say": "hello"})
    process = worker.process
    assert process is not None
    ended = await asyncio.wait_for(process.wait(), 20)

    assert ended == 0
    assert not worker.is_open


@pytest.mark.parametrize("told", [struct.pack(">I", LONGEST_MESSAGE + 1), framed({})[:4] + b"{]"])
async def test_what_is_no_message_of_ours_is_refused(told: bytes) -> None:
    stream = asyncio.StreamReader()
    stream.feed_data(told)
    stream.feed_eof()

    with pytest.raises(ValueError):
        await receive(stream)


async def test_the_frames_hold_any_words() -> None:
    words = {"said": "“Ćorluka” \N{GRINNING FACE} \x00 \ud800"}

    stream = asyncio.StreamReader()
    stream.feed_data(framed(words))

    assert await receive(stream) == words
