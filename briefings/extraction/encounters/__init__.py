"""Meetings of one article: their words, sides, days, places and standing, and which mentions are one. Pure."""
