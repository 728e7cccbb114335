"""``attache demo``: the bot in the terminal, with no token, no network, and a clock one can move."""
