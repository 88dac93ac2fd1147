"""Whether two names are one person, body, agreement, place or source."""

from accord.resolve.resolver import Resolver

__all__ = ["Resolver"]
