"""Understands a document as a page: labels furniture, finds the dateline, divides the rest into sentences."""

from accord.clean.page import clean

__all__ = ["clean"]
