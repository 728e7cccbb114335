"""Answers to look at: what a picture shows (from records), where it goes (pure), and the drawing (a process)."""
