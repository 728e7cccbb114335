"""A reading process whose bot was killed ends by itself and has nothing to say about it."""

from __future__ import annotations

import io
import subprocess
import sys

import pytest

from briefings.processes import framed, next_request


@pytest.mark.parametrize("cut", [0, 2, 4, 9])
def test_a_message_that_was_cut_off_is_the_end_of_the_stream(cut: int) -> None:
    assert next_request(io.BytesIO(framed({"article": {}})[:cut])) is None


def test_worker_whose_asker_was_killed_ends_without_complaints() -> None:
    worker = subprocess.Popen(
        [sys.executable, "-m", "briefings.extraction.worker", "no_such_pipeline"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert worker.stdin and worker.stdout and worker.stderr
    worker.stdout.close()
    worker.stdin.close()

    complaints = worker.stderr.read()

    assert (worker.wait(), complaints) == (0, b"")
    worker.stderr.close()
