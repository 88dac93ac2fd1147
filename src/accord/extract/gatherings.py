"""Kinds of event at which people come together, and the rules and spans of days that tell of them."""

from __future__ import annotations

from accord.model.claims import Kind

TALKS = frozenset({Kind.MEETING, Kind.SESSION})
"""Kinds in which people talk: a bare 'they discussed' belongs to the last of them."""

GATHERINGS = frozenset({Kind.VISIT, *TALKS})

DISCUSSING = frozenset({"meeting/discuss", "meeting/negotiate", "meeting/exchange-views"})
"""Rules by which talks are told by what is said in them."""

TRIP_DAYS = 15
"""Days between two things done abroad beyond which they belong to no one trip."""
