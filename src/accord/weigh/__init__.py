"""How likely it is that each event that a report was read to tell of is right, by what can be seen of it."""

from accord.weigh.traits import Telling, traits
from accord.weigh.weighing import confidence, weigh

__all__ = ["Telling", "confidence", "traits", "weigh"]
