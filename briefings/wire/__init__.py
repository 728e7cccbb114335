"""The wire: feeds are asked for news, and what they bring goes into the store, or waits for an admin."""
