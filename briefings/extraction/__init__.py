"""Text to findings: sees only store.records and spaCy."""
