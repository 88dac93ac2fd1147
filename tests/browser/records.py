"""Records that pages must bear: thousands of events, a summit of forty, names that are long or run right to left.

They are made of readings by hand, since no language model is needed to see how a page stands up.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from unittest.mock import patch

from accord.library import Record, adding
from accord.model.claims import Agreement, EventMention, Participant, Place
from accord.model.dates import Basis, Precision, When
from accord.model.documents import Document
from accord.model.ports import Failure, Reading
from accord.settings import Settings
from tests.conftest import Maker

LONG = (
    "Joint Standing Working Group of the Ministries of Defence, Foreign Affairs, Economy, Energy, Transport,"
    " Science and Technology on Comprehensive Strategic Cooperation in Maritime Domain Awareness, Search and Rescue,"
    " Disaster Relief, Hydrographic Surveying, Coastal Surveillance and the Protection of Undersea Infrastructure"
)
"""A name of some 300 characters."""

ARABIC = "اللجنة الأردنية المصرية المشتركة للتعاون الدفاعي"
HEBREW = "הוועדה המשותפת לשיתוף פעולה ביטחוני"
HOSTILE = "<script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">"

CODES = (
    "IND ISR JOR EGY USA GBR FRA DEU ITA ESP PRT POL NLD BEL SWE NOR FIN DNK GRC TUR"
    " JPN KOR AUS NZL CAN MEX BRA ARG CHL PER COL ZAF NGA KEN ETH MAR SAU ARE QAT IDN"
)
SUMMIT = CODES.split()
KINDS = (
    "meeting",
    "visit",
    "signing",
    "session",
    "exercise",
    "transfer",
    "project",
    "commitment",
    "agreement-change",
)
AREAS = ("trade", "training", "cyber-security", "counter-terrorism", "defence-industry", "maritime-security")
FIRST = date(2004, 1, 5)


def make_record(where: Path, readings: list[Reading]) -> None:
    """Write a record that holds these readings."""
    by_id = {reading.document.id: reading for reading in readings}

    def made(document: Document, parts: object) -> Reading | Failure:
        return by_id[document.id]

    with patch.object(adding, "process", made), Record.open(where, Settings(batch=250)) as record:
        record.add(reading.document for reading in readings)


def many(make: Maker, events: int, per_report: int = 50) -> list[Reading]:
    """Return reports of so many events over some twenty years, between some states more than others."""
    return [_report(make, first, min(per_report, events - first)) for first in range(0, events, per_report)]


def _report(make: Maker, first: int, events: int) -> Reading:
    lines = [f"Event number {n} was told of in the words of line {n}." for n in range(first, first + events)]
    day = FIRST + timedelta(days=(first + events) * 3 // 2)
    document = make.document(
        f"report-{first:05}.txt",
        "\n".join(lines),
        title=f"Report on {events} events",
        published=day.isoformat(),
    )
    return make.reading(document, *(_event(make, document, line, first + i) for i, line in enumerate(lines)))


def _event(make: Maker, document: Document, line: str, n: int) -> EventMention:
    kind = KINDS[n // 3 * 7 % len(KINDS)] if n % 3 else "meeting"
    left = SUMMIT[min(n % 7, n % 11)]
    right = next(code for code in (SUMMIT[(n * 5 + step) % 40] for step in range(40)) if code != left)
    day = FIRST + timedelta(days=n * 3 // 2)
    when = When(day, day, Precision.DAY, Basis.STATED, day.isoformat())
    fields: dict[str, object] = {"date": when}
    if n % 3 == 0:
        fields |= {"area": AREAS[n % 7 % len(AREAS)], "place": Place(f"Town {n % 60}", right)}
    if kind == "session":
        fields |= {"body": f"Committee {n % 5} on Trade", "ordinal": n // 9 + 1}
    if kind in {"signing", "agreement-change"}:
        fields["agreement"] = Agreement(f"Memorandum number {n % 60} on Research", "mou")
    return make.mention(document, line, kind, " ".join(sorted((left, right))), **fields)


def strange(make: Maker) -> list[Reading]:
    """Return reports of a summit of forty, of names that are long, run right to left, or would run as a program."""
    return [_crowd(make), _names(make)]


def _crowd(make: Maker) -> Reading:
    first, second, third = (
        "Forty leaders met at a summit.",
        "The group met again.",
        "It met for the ninth time.",
    )
    text = "\n".join((first, second, third))
    wire = make.document("summit.txt", text, title="Forty", publisher="Sample Wire", published="2025-05-03")
    people = [Participant(f"Minister {code.title()}", "participant", code) for code in SUMMIT[:20]]
    every, delhi = " ".join(sorted(SUMMIT)), Place("New Delhi", "IND")
    return make.reading(
        wire,
        make.mention(wire, first, "meeting", every, date="2025-05-02", participant=people, place=delhi),
        make.mention(wire, second, "session", "IND JPN", date="2022-03-01", body=LONG, ordinal=4),
        make.mention(wire, third, "session", "IND JPN", date="2025-03-01", body=LONG, ordinal=9),
    )


def _names(make: Maker) -> Reading:
    lines = [f"عقدت {ARABIC} اجتماعها", f"{HEBREW} נפגשה", f"They signed the {HOSTILE} on Monday."]
    told = make.document("right-to-left.txt", "\n".join(lines), publisher=HEBREW, published="2025-06-01")
    told = replace(told, title=f"{ARABIC} {HOSTILE}")
    amman, hostile = Place("عمان", "JOR"), Agreement(HOSTILE, "mou")
    return make.reading(
        told,
        make.mention(
            told, lines[0], "session", "EGY JOR", date="2025-05-20", body=ARABIC, ordinal=12, place=amman
        ),
        make.mention(told, lines[1], "session", "ISR USA", date="2025-05-28", body=HEBREW, ordinal=3),
        make.mention(told, lines[2], "signing", "EGY JOR", date="2025-05-26", agreement=hostile),
        make.mention(told, lines[2], "commitment", "ISR", item=LONG, modality="proposed"),
    )
