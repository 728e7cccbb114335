"""Reports of many articles -> meetings: which reports tell of one meeting, and what they add up to. Pure."""
