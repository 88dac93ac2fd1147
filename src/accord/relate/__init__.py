"""Which reports copy or rewrite which: the origins in which support is counted."""

from accord.relate.origins import relate
from accord.relate.profiles import ReportProfile, profile
from accord.relate.sketches import sketch

__all__ = ["ReportProfile", "profile", "relate", "sketch"]
