"""One module a conversation."""
