"""Which reports copy or rewrite which: the origins in which support is counted."""

from accord.model.ports import ReportProfile
from accord.relate.growing import revise
from accord.relate.origins import relate
from accord.relate.profiles import profile
from accord.relate.sketches import sketch

__all__ = ["ReportProfile", "profile", "relate", "revise", "sketch"]
