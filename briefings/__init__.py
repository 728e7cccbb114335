"""The thinking: from an article to findings, from findings to meetings, from records to briefings."""
