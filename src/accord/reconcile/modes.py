"""How talks were held, as their words tell it: a telephone call is not the meeting of the day after."""

from __future__ import annotations

from accord.model.claims import EventMention, Kind
from accord.model.match import Names
from accord.reconcile.anchors import Anchor
from accord.reconcile.content import quotes


def modes(a: EventMention, b: EventMention, dates: Anchor | None, names: Names) -> str | None:
    """Say why talks by telephone or video and talks in person are two, or None.

    A report's first words on them count, as later ones may be of other talks. Where the days differ a town is
    enough to tell that they met; on one day it takes words that say so.
    """
    if not (a.kind is b.kind is Kind.MEETING) or dates is None:
        return None
    differ = dates.weight <= 0
    return _called_and_met(a, b, differ, names) or _called_and_met(b, a, differ, names)


def _called_and_met(call: EventMention, met: EventMention, differ: bool, names: Names) -> str | None:
    town = differ and met.place is not None and not names.is_state(met.place)
    if not (town or names.is_present(met.evidence[0].quote)) or not names.is_remote(call.evidence[0].quote):
        return None
    blurred = names.is_present(quotes(call)) or names.is_remote(quotes(met))
    return None if blurred else "talks by telephone, and talks in person"
