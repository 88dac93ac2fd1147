"""The front page: the card of the record, or what to do with an empty one."""

from __future__ import annotations

from accord.library import Summary
from accord.web.desk import AtDesk
from accord.web.sheets import table
from accord.web.twins import Page, Twins

twins = Twins()


@twins.view("/", "The record on a card", Summary, stem="/record")
def home(desk: AtDesk) -> Page:
    """How much the record holds, and things in it to look at."""
    card = desk.record.summary()
    figures = table("what number", lambda: _figures(card))
    context = {
        "card": card,
        "pairs": desk.record.pairs(),
        "names": desk.record.speech().party,
    }
    data = {"@type": "Dataset", "name": "Accord: the record", "description": "Cooperation between states"}
    return Page("home.html", "The record", "/", card, figures, context, data)


def _figures(card: Summary) -> list[tuple[str, int]]:
    names = ("reports", "origins", "events", "agreements", "sessions", "areas", "claims", "claims_quoted")
    kinds = [(f"events: {kind.value}", number) for kind, number in card.by_kind.items()]
    return [(name, getattr(card, name)) for name in names] + kinds
