"""Records to briefings. Pure: what is told follows from the records, the time and the reader's zone."""
