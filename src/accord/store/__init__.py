"""Keeps the record in a database; only this package knows the tables."""
