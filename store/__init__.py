"""The nouns and the memory: records, the store protocol and its backends."""
