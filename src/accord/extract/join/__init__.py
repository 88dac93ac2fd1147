"""Which accounts are of one event, what later sentences add to it, and what is last done to it."""
