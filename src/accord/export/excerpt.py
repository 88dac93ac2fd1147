"""A part of the record with all that its rows need, so that exports can go through it piece by piece."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from accord.export.foreign import ForeignCodes
from accord.model.claims import EventMention, MentionId
from accord.model.documents import DocumentId
from accord.model.ports import EventTimes, ReportFacts
from accord.model.record import Event, EventId
from accord.ontology.country_codes import CountryCodes
from accord.ontology.schema import Area, Party


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the ontology says of parties and areas, and how events are coded elsewhere."""

    parties: Mapping[str, Party]
    areas: Mapping[str, Area]
    countries: Mapping[str, CountryCodes]
    codes: ForeignCodes


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some events with their mentions and reports; `within` gives the event that an event took place within."""

    events: tuple[Event, ...]
    mentions: Mapping[MentionId, EventMention]
    reports: Mapping[DocumentId, ReportFacts]
    times: Mapping[EventId, EventTimes]
    lookup: Lookup
    within: Mapping[EventId, EventId] = field(default_factory=dict)
