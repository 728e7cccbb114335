"""Measuring extraction on the evaluation set, where it is present."""
