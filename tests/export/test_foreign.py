"""Every event has codes of PLOVER and CAMEO, whatever its kind and modality, and the nearest ones by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from accord.export import ForeignCodes
from accord.model.claims import Agreement, Kind, Modality
from accord.model.record import Event, EventId, FieldValue, OriginId, Status, Support
from accord.ontology.load import load

if TYPE_CHECKING:
    from tests.conftest import Maker

CODES = ForeignCodes(load().foreign_codes)
ITEMS = (
    None,
    "ten helicopters",
    "a loan of $40 million",
    "humanitarian supplies",
    "a railway",
    "Exercise North Wind",
)


def coded(make: Maker, kind: str, trigger: str = "did", **values: Any) -> tuple[str | None, ...]:
    values = {"modality": "occurred"} | values
    document = make.document("a.txt", f"Chad and Kenya {trigger} it.")
    return tuple(CODES.of_mention(make.mention(document, trigger, kind, "TCD KEN", **values)).values())


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize("modality", Modality)
@pytest.mark.parametrize("kind", Kind)
def test_every_event_has_codes(make: Maker, kind: Kind, modality: Modality, item: str | None) -> None:
    values = {"item": item} if item else {}
    plover, _, cameo = coded(make, kind.value, modality=modality.value, **values)
    assert plover
    assert cameo


@pytest.mark.parametrize(
    ("kind", "trigger", "values", "codes"),
    [
        ("meeting", "met", {}, ("CONSULT", None, "040")),
        ("meeting", "telephoned", {}, ("CONSULT", "phone", "041")),
        ("visit", "visited", {"modality": "denied"}, ("REJECT", "meet", "125")),
        (
            "agreement-change",
            "ratified",
            {"agreement": Agreement("pact", "agreement")},
            ("SUPPORT", None, "057"),
        ),
        ("agreement-change", "suspended", {}, ("SANCTION", "discontinue", "160")),
        ("transfer", "sold", {"item": "wheat"}, ("COOPERATE", None, "061")),
        ("transfer", "sent", {"item": "artillery shells"}, ("AID", None, "072")),
        ("transfer", "sent", {"area": ["humanitarian-relief"]}, ("AID", None, "073")),
        ("commitment", "pledged", {"area": ["trade"]}, ("AGREE", None, "0311")),
    ],
)
def test_codes_follow_the_words_of_the_event(
    make: Maker, kind: str, trigger: str, values: dict[str, Any], codes: tuple[str | None, ...]
) -> None:
    assert coded(make, kind, trigger, **values) == codes


def test_an_event_of_the_record_has_the_codes_of_what_stands(make: Maker) -> None:
    document = make.document("a.txt", "Chad sold Kenya it.")
    mention = make.mention(
        document, "sold", "transfer", "TCD KEN", modality="occurred", area=["arms-control"]
    )
    support = [Support(mention.id, document.id, OriginId("o"), claim) for claim in mention.claims]
    values = tuple(FieldValue(s.claim.field, s.claim.value, Status.PREFERRED, "", (s,)) for s in support)
    event = Event(EventId("E1"), mention.kind, (mention.id,), (document.id,), (OriginId("o"),), values)
    assert CODES.of_event(event) == CODES.of_mention(mention)


def test_a_hint_is_a_whole_word(make: Maker) -> None:
    assert coded(make, "transfer", "sent", item="farms") == coded(make, "transfer", "sent", item="ferries")
