"""The screens of a record by name, with the addresses of things that it holds."""

from __future__ import annotations

import json
from functools import cache
from typing import Any
from urllib.parse import quote
from urllib.request import urlopen

from tests.browser.records import ARABIC, HOSTILE, LONG
from tests.browser.visiting import Address

LISTS = {
    "the record": "/",
    "explore": "/explore",
    "bodies": "/bodies",
    "agreements": "/agreements",
    "areas": "/areas",
    "areas by pair": "/areas?by=dyad",
    "reports": "/reports",
    "actors": "/actors",
    "conflicts": "/conflicts",
    "search": "/search?q=defence",
    "paste": "/paste",
    "about": "/about",
    "the record as data": "/api",
    "not found": "/e/nothing",
}
"""Screens that every record has."""


OF_SAMPLES = (
    "dossier of two",
    "dossier of one",
    "dossier as it stood",
    "body",
    "agreement",
    "event",
    "report",
    "report beside another",
    "report beside the record",
    "actor",
    "picture",
)
OF_STRANGE = (
    "dossier of two",
    "dossier of one",
    "body of a long name",
    "body from right to left",
    "summit",
    "hostile title",
    "agreement of a hostile title",
    "report from right to left",
    "report of fifty events",
    "long question",
)


def ask(address: Address, path: str) -> Any:
    """Return the JSON twin of a page."""
    with urlopen(address + path, timeout=20) as answer:
        return json.load(answer)


@cache
def of_samples(address: Address) -> dict[str, str]:
    """Return all screens of the record of the sample reports."""
    (body,) = ask(address, "/bodies.json")
    (pact,) = ask(address, "/agreements.json")
    events = {line["kind"]: line["event"] for line in ask(address, "/explore.json")["lines"]}
    return LISTS | {
        "dossier of two": "/d/IND-ISR",
        "dossier of one": "/d/IND",
        "dossier as it stood": "/d/IND-ISR?as_of=2020-01-01",
        "body": f"/bodies/{body['id']}",
        "agreement": f"/agreements/{pact['id']}",
        "event": f"/e/{events['session']}",
        "report": "/r/wire.txt",
        "report beside another": "/diff?a=wire.txt&b=rewrite.txt",
        "report beside the record": "/diff?a=wire.txt",
        "actor": f"/actors/{quote('Rajesh Kumar Singh')}",
        "picture": "/pictures/timeline",
    }


@cache
def of_strange(address: Address) -> dict[str, str]:
    """Return the screens of the large record on which most stands, and those with names that are trying."""
    bodies = {body["name"]: body["id"] for body in ask(address, "/bodies.json")}
    pacts = {pact["title"]: pact["id"] for pact in ask(address, "/agreements.json?parties=EGY-JOR")}
    summit = ask(address, "/explore.json?since=2025-05-02&until=2025-05-02&kind=meeting")["lines"][0]["event"]
    signing = ask(address, "/explore.json?since=2025-05-26&until=2025-05-26&kind=signing")["lines"][0][
        "event"
    ]
    return LISTS | {
        "dossier of two": "/d/IND-ISR",
        "dossier of one": "/d/IND",
        "body of a long name": f"/bodies/{bodies[LONG]}",
        "body from right to left": f"/bodies/{bodies[ARABIC]}",
        "summit": f"/e/{summit}",
        "hostile title": f"/e/{signing}",
        "agreement of a hostile title": f"/agreements/{pacts[HOSTILE]}",
        "report from right to left": "/r/right-to-left.txt",
        "report of fifty events": "/r/report-00050.txt",
        "long question": f"/search?q={'cooperation+' * 40}",
    }
