"""Temporal expressions: words, lexer, rules over word classes, and the calendar they resolve to."""
