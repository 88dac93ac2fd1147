"""Fetching from the net, on request only: judged addresses, limits, robots.txt."""

from accord.read.net.fetching import Fetcher
from accord.read.net.options import Condition, Fetched, NetOptions
from accord.read.net.pages import of_fetched

__all__ = ["Condition", "Fetched", "Fetcher", "NetOptions", "of_fetched"]
