"""Coded records as files of JSON lines (codebook section 5), checked as they are read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accord.errors import ReadError
from accord.model.claims import Kind

KINDS = frozenset(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True)
class CodedPerson:
    """A participant as coded: a person, company or ministry with its role."""

    name: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class CodedPlace:
    """A place as coded; either part may be unknown."""

    name: str | None
    country: str | None


@dataclass(frozen=True, slots=True)
class CodedAgreement:
    """An instrument as coded."""

    title: str | None
    type: str | None


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """One event of one document, as a coder or a program wrote it.

    `date` is ISO 8601 to the day, month or year. `evidence` are quotes of the document. `rule`
    names what made a program code it; gold has none.
    """

    kind: str
    parties: frozenset[str]
    modality: str | None = None
    date: str | None = None
    place: CodedPlace | None = None
    participants: tuple[CodedPerson, ...] = ()
    body: str | None = None
    ordinal: int | str | None = None
    agreement: CodedAgreement | None = None
    item: str | None = None
    areas: frozenset[str] = frozenset()
    evidence: tuple[str, ...] = ()
    rule: str | None = None


Coding = Mapping[str, tuple[CodedEvent, ...]]
"""The events of each document, by the document's name."""


def read_records(path: Path) -> Coding:
    """Read a file of JSON lines, one a document; raises ReadError naming every line at fault."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise ReadError("evaluate/no-file", f"cannot be read: {error.strerror}", where=str(path)) from error
    except UnicodeDecodeError as error:
        raise ReadError("evaluate/not-utf8", "is not UTF-8 text", where=str(path)) from error
    return parse_records(text.split("\n"), where=str(path))


def parse_records(lines: Iterable[str], *, where: str = "records") -> Coding:
    """Read JSON lines, one a document; raises ReadError that lists all faults, each with its line."""
    coding: dict[str, tuple[CodedEvent, ...]] = {}
    faults: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            coding[str(row["document"])] = tuple(coded_event(event) for event in row["events"])
        except json.JSONDecodeError as error:
            faults.append(f"line {number}: not JSON ({error.msg})")
        except KeyError as error:
            faults.append(f"line {number}: no {error.args[0]!r}")
        except (TypeError, ValueError, AttributeError) as error:
            faults.append(f"line {number}: {error}")
    if faults:
        hint = 'each line is {"document": NAME, "events": [...]}'
        raise ReadError("evaluate/bad-record", "; ".join(faults[:20]), where=where, hint=hint)
    return coding


def read_texts(folder: Path, names: Iterable[str]) -> dict[str, str]:
    """Read the named documents' texts from a folder; raises ReadError naming those that are missing."""
    names = tuple(names)
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        listed = ", ".join(missing[:5]) + (" …" if len(missing) > 5 else "")
        raise ReadError("evaluate/no-text", f"{len(missing)} texts are missing: {listed}", where=str(folder))
    return {name: (folder / name).read_text(encoding="utf-8") for name in names}


def coded_event(row: Mapping[str, Any]) -> CodedEvent:
    """Make one event of a JSON object (codebook section 5); raises KeyError or ValueError."""
    if row["kind"] not in KINDS:
        raise ValueError(f"unknown kind {row['kind']!r} (one of {', '.join(sorted(KINDS))})")
    place, agreement = row.get("place"), row.get("agreement")
    people = row.get("participants") or ()
    return CodedEvent(
        kind=row["kind"],
        parties=frozenset(row["parties"]),
        modality=row.get("modality"),
        date=row.get("date"),
        place=CodedPlace(place.get("name"), place.get("country")) if place else None,
        participants=tuple(CodedPerson(person.get("name"), person.get("role")) for person in people),
        body=row.get("body"),
        ordinal=row.get("ordinal"),
        agreement=CodedAgreement(agreement.get("title"), agreement.get("type")) if agreement else None,
        item=row.get("item"),
        areas=frozenset(row.get("areas") or ()),
        evidence=tuple(row.get("evidence") or ()),
        rule=row.get("rule"),
    )
