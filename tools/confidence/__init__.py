"""Trains and measures what tells a right event from a wrong one: see `python -m tools.confidence --help`."""
