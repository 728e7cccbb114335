"""``attache demo``: the bot in the terminal, with no token, no network, and a clock one can move."""

from bot.demo.running import run_demo

__all__ = ["run_demo"]
