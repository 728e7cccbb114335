"""The parsing room without its process, for tests of what is around it."""

from __future__ import annotations

import json
from typing import Any

from briefings.sources.parsing import Argument, Job
from briefings.sources.text import UnreadableText
from store.codec import decode, encode


class Here:
    """Takes things apart in this very process; what goes in and comes out is what the room's pipe would carry."""

    async def run(self, job: Job[Any], **arguments: Argument) -> Any:
        """What the function gives. Raises UnreadableText, of whose kinds the pipe carries the words alone."""
        assert all(isinstance(value, Argument) for value in arguments.values())
        try:
            given = job.function()(**arguments)
        except UnreadableText as error:
            raise UnreadableText(str(error)) from None
        return decode(job.gives, json.loads(json.dumps(encode(given))))

    async def close(self) -> None:
        pass
