"""Which rules read an article, without the rules themselves: what never loads spaCy has to know it too."""

from __future__ import annotations

READER_VERSION = "16"
"""Rises when the rules change, so that stored findings can be told from those of newer rules."""
