"""The conversation and the clock: Telegram, the command line, delivery and alarm."""
