"""What pictures are drawn from: frozen values, small enough to send and to set in a table beside the picture."""

from __future__ import annotations

from accord.library.pictures.agreements import Segment, Strip, StripStep
from accord.library.pictures.arrivals import Arrivals, Period
from accord.library.pictures.atlas import Arc, Atlas, Spot
from accord.library.pictures.chart import Bin, Chart, Lane, Lanes, Mark
from accord.library.pictures.ladder import Ladder, Session
from accord.library.pictures.network import Network, Node, Tie
from accord.library.pictures.squares import Square, Squares

Picture = Chart | Arrivals | Atlas | Network | Squares | Ladder | Strip
"""One picture's data; an origin tree is drawn from `accord.library.Origins`."""

__all__ = [
    "Arc",
    "Arrivals",
    "Atlas",
    "Bin",
    "Chart",
    "Ladder",
    "Lane",
    "Lanes",
    "Mark",
    "Network",
    "Node",
    "Period",
    "Picture",
    "Segment",
    "Session",
    "Spot",
    "Square",
    "Squares",
    "Strip",
    "StripStep",
    "Tie",
]
