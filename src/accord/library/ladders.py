"""A body's series in words: the mark and line of each rung, and when the next session is expected."""

from __future__ import annotations

from accord.derive import Rung, Series, Standing
from accord.library.wording import day_text

MARKS = {
    Standing.HELD: "●",
    Standing.PLANNED: "◌",
    Standing.PROPOSED: "◌",
    Standing.CANCELLED: "✕",
    Standing.UNKNOWN: "○",
}
"""Known sessions are filled, unknown ones hollow, those to come dotted."""

UNKNOWN_NEXT = "unknown: too few known intervals, and no report says how often it meets"
"""Why no next session is expected."""


def ordinal(number: int) -> str:
    """Return a number as a session bears it: '1st', '12th', '22nd'."""
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def numbered(rung: Rung) -> str:
    """Return the number of a rung, or of a run: '17th', '1st–15th', '(2nd)' by its place only, 'no number'."""
    if rung.number is None:
        return f"({ordinal(rung.place_in_order)})" if rung.place_in_order else "no number"
    return ordinal(rung.number) + (f"–{ordinal(rung.last_number)}" if rung.last_number else "")


def rung_line(rung: Rung) -> str:
    """Return what is known of a session in one line."""
    if rung.standing is Standing.UNKNOWN:
        return f"{_bounds(rung)}; {_untold(rung)}"
    told = "" if rung.standing is Standing.HELD else f"{rung.standing.value}, "
    day = day_text(rung.when) if rung.when else "day unknown"
    place = f", {' '.join(rung.place.name.split())}" if rung.place else ""
    place += "; its number follows from its place in the order" if rung.place_in_order else ""
    return f"{told}{day}{place}{f' (host {rung.host})' if rung.host else ''}"


def _untold(rung: Rung) -> str:
    """Return that no report covers a session, or that one without a number may be it."""
    what = "them" if rung.last_number else "it"
    if not rung.between:
        return f"no report covers {what}"
    if rung.last_number:
        others = "a session" if rung.between == 1 else f"{rung.between} sessions"
        return f"no report numbers them; {others} told of in that time without a number may be among them"
    others = "a session" if rung.between == 1 else f"one of {rung.between} sessions"
    return f"no report numbers it; {others} told of in that time without a number may be it"


def _bounds(rung: Rung) -> str:
    if rung.after and rung.before:
        return f"between {rung.after.isoformat()} and {rung.before.isoformat()}"
    if rung.before:
        return f"before {rung.before.isoformat()}"
    return f"after {rung.after.isoformat()}" if rung.after else "no day bounds it"


def expectation(series: Series) -> str:
    """Return when the next session is due and by what rule: 'OVERDUE: …', or why that is unknown."""
    due = series.expected
    if due is None:
        return UNKNOWN_NEXT
    number = f"{ordinal(due.number)}, " if due.number else ""
    days = due.first.isoformat() + (f" to {due.last.isoformat()}" if due.last != due.first else "")
    host = f", host {due.host}" if due.host else ""
    return f"{'OVERDUE: ' if due.overdue else ''}{number}{days}{host}; {due.rule}"


def hosting(series: Series) -> str:
    """Return what is known of the hosts' turns."""
    if series.hosts is None:
        return "unknown: it takes two numbered sessions with known hosts"
    return series.hosts.rule


def missing_text(series: Series) -> str | None:
    """Return the sessions that no report covers: 'the 4th and the 6th–8th session', None where there are none."""
    unknown = (rung for rung in series.rungs if rung.standing is Standing.UNKNOWN)
    runs = [
        rung for rung in unknown if not rung.between
    ]  # a session without a number may be one of the others
    joined: list[tuple[int, int]] = []
    for rung in runs:
        first, last = rung.number or 0, rung.last_number or rung.number or 0
        if joined and joined[-1][1] == first - 1:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    said = [ordinal(a) if a == b else f"{ordinal(a)}–{ordinal(b)}" for a, b in joined]
    if not said:
        return None
    plural = "" if len(joined) == 1 and joined[0][0] == joined[0][1] else "s"
    return (
        f"the {' and the '.join([', '.join(said[:-1]), said[-1]] if len(said) > 1 else said)} session{plural}"
    )
