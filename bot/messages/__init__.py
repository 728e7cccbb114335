"""Briefings to Telegram messages."""
