"""One event set out: what happened in a sentence, every value with who says so, origins, and what changed when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accord.errors import UsageError
from accord.library.answers import EventReasons
from accord.library.origins import Branch, of_event
from accord.library.reasons import why
from accord.library.sentences import Speech, matter, sentence
from accord.model.dates import When
from accord.store.queries import Queries


@dataclass(frozen=True, slots=True)
class EventFile:
    """An event with all that the record holds of it; `trees` are the origins of its reports.

    `names` are its parties' by their codes; `recorded` and `changed` say when it came into the record and last
    changed, ISO 8601 in UTC.
    """

    reasons: EventReasons
    when: When | None
    modality: str
    sentence: str
    matter: str
    names: Mapping[str, str]
    trees: tuple[Branch, ...]
    recorded: str
    changed: str


def event_file(queries: Queries, id: str, speech: Speech) -> EventFile:
    """Return an event set out, by its id or one that leads to it.

    Raises `NotFoundError`, and `UsageError` ("record/not-an-event") for the id of something else.
    """
    found = why(queries, id)
    if not isinstance(found, EventReasons):
        raise UsageError("record/not-an-event", f"{id!r} is not the id of an event", hint="search finds it")
    (event,) = queries.events([found.id])
    told = queries.mentions(event.mentions)
    quote = next((q.quote for m in event.mentions for q in told[m].evidence[:1]), "")
    times = queries.event_times([found.id])[found.id]
    return EventFile(
        found,
        event.when,
        event.modality.value,
        sentence(event, speech, quote),
        matter(event, speech),
        {code: speech.party(code) for code in event.parties},
        of_event(queries, event).trees,
        times.recorded.isoformat(timespec="seconds"),
        times.changed.isoformat(timespec="seconds"),
    )
