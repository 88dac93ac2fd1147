from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accord.model.claims import Agreement, Claim, EventMention, Evidence, Field, Kind, MentionId, Participant
from accord.model.dates import Basis, Precision, When
from accord.model.documents import DocumentId
from accord.model.spans import Span
from accord.ontology.identity import identity_words
from accord.relate import ReportProfile
from accord.relate.sketches import sketch_words
from accord.resolve import Resolver

Tell = Callable[..., EventMention]
Report = Callable[..., ReportProfile]


@pytest.fixture(scope="session")
def names() -> Resolver:
    return Resolver(identity_words())


@pytest.fixture(scope="session")
def tell() -> Tell:
    """Return a maker of mentions: `at` is the place in the text, `day` a day of November 2025."""

    def make(document: str, at: int, kind: str = "session", **fields: object) -> EventMention:
        quote = Evidence(Span(at, at + 5), "words", "", "")
        values: list[tuple[Field, object]] = [(Field.PARTY, "IND"), (Field.PARTY, "ISR")]
        if day := fields.pop("day", None):
            when = date(2025, 11, int(str(day)))
            values.append((Field.DATE, When(when, when, Precision.DAY, Basis.STATED)))
        for name, party in fields.pop("people", ()):  # type: ignore[attr-defined]
            values.append((Field.PARTICIPANT, Participant(name, "participant", party)))
        if title := fields.pop("agreement", None):
            values.append((Field.AGREEMENT, Agreement(str(title), "mou")))
        values += [(Field(name), value) for name, value in fields.items()]
        claims = tuple(Claim(field, value, (quote,), "test") for field, value in values)  # type: ignore[arg-type]
        return EventMention(
            MentionId(f"{document}#{at}"), DocumentId(document), Kind(kind), (quote,), claims, "test"
        )

    return make


@pytest.fixture(scope="session")
def report() -> Report:
    """Return a maker of profiles; `day` is the day of November 2025 on which it was published."""

    def make(document: str, *mentions: EventMention, day: int | None = None, **more: object) -> ReportProfile:
        words = str(more.get("text", f"nothing like the {document} report"))
        return ReportProfile(
            DocumentId(document),
            date(2025, 11, day) if day else None,
            more.get("publisher"),  # type: ignore[arg-type]
            more.get("credits", ()),  # type: ignore[arg-type]
            sketch_words(words.casefold().split()),
            mentions,
        )

    return make
