"""From a page to event mentions: who did what with whom, when and where, each value tied to its words."""

from accord.extract.knowledge import Reader
from accord.extract.reading import extract

__all__ = ["Reader", "extract"]
