"""Who 'I' and 'we' are in words that a report quotes: whoever it says has spoken them, and his state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accord.extract.names.actors import Actor, Part
from accord.extract.report.lines import Line
from accord.extract.report.quotations import Quotations

_ALONE = frozenset({"I", "my", "My"})


def with_quoted_speakers(actors: Sequence[Actor], line: Line, quotations: Quotations) -> tuple[Actor, ...]:
    """Let 'I' between quotation marks stand for the one whom the report names as speaking.

    '"I met the king on Monday," President Diaz said' tells of Diaz, wherever the report was written. 'We' are
    his state, as he holds an office; for whom it stands beside anybody else nobody says.
    """
    quoted = quotations.quoted(line)
    if not any(actor.part is Part.WE and quoted.holds(actor.start) for actor in actors):
        return tuple(actors)
    told = quotations.speaker(line)
    if told is None:
        return tuple(actors)
    text = line.shadow.text
    return tuple(
        _spoken(a, told[0], text) if a.part is Part.WE and quoted.holds(a.start) else a for a in actors
    )


def _spoken(actor: Actor, speaker: Actor, text: str) -> Actor:
    """'I' as the speaker, 'we' as the one state for which a minister speaks."""
    if _is_speaker(actor, text):
        return replace(speaker, start=actor.start, end=actor.end)
    for_state = speaker.post is not None and len(speaker.parties) == 1
    return replace(actor, parties=speaker.parties) if for_state else actor


def _is_speaker(actor: Actor, text: str) -> bool:
    """'I met him', and not 'if I were a leader in Peru'."""
    return text[actor.start : actor.end] in _ALONE and not text.startswith(" were ", actor.end)
