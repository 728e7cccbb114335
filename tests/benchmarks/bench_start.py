"""How long after ``attache run`` its first reader has an answer, the model still loading; and when it is loaded."""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.standin import Telegram

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bot"))  # the double lives beside its tests

from bot_process import ADMIN, BotProcess
from telegram_server import TelegramServer

ROUNDS = 5
NEWS = "The foreign ministers of Norway and Chile will meet in Oslo on 4 May 2022 to speak of fish and of free trade."


def main() -> None:
    """Print the seconds from the start of the process to the answer of /help and to the first article's findings."""
    rounds = [asyncio.run(_round()) for _ in range(ROUNDS)]
    for what, taken in zip(("/help answered", "first article read"), zip(*rounds, strict=True), strict=True):
        print(f"{what:20} median {statistics.median(taken):5.2f} s   worst {max(taken):5.2f} s   of {ROUNDS}")


async def _round() -> tuple[float, float]:
    telegram = Telegram(clock=lambda: datetime.now(UTC), local=True)
    with tempfile.TemporaryDirectory() as folder:
        async with TelegramServer(telegram) as server:
            await telegram.say(ADMIN, ADMIN, "/help")
            started = time.perf_counter()
            async with BotProcess(server, Path(folder), LOG_LEVEL="WARNING") as process:
                await server.until(lambda: telegram.from_bot(ADMIN), seconds=60, what="an answer to /help")
                answered = time.perf_counter() - started
                await telegram.say(ADMIN, ADMIN, NEWS)
                await server.until(
                    lambda: any(each.buttons for each in telegram.from_bot(ADMIN)), seconds=60, what="findings"
                )
                read = time.perf_counter() - started
                await process.stop()
    return answered, read


if __name__ == "__main__":
    main()
