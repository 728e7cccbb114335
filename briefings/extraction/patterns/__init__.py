"""Cues, aliases and other tables: data, not code."""
