"""The parsing room without its process, for tests of what is around it."""

from __future__ import annotations

from typing import Any

from briefings.sources.parsing import Argument, Job
from store.codec import decode, encode


class Here:
    """Takes things apart in this very process; what it gives has been through the pipe's form all the same."""

    async def run(self, job: Job[Any], **arguments: Argument) -> Any:
        return decode(job.gives, encode(job.function()(**arguments)))

    async def close(self) -> None:
        pass
