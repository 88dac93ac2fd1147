"""What is talked over is not done; what is signed, left and handed over is called by its own name."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind, Modality
from tests.extract.conftest import Read

_PUBLISHED = "2019-03-08"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Chile and Peru discussed building a dam on Thursday.", Kind.PROJECT),
        ("Chile and Peru talked about setting up a joint commission on Thursday.", Kind.COMMITMENT),
    ],
)
def test_what_is_talked_over_is_proposed_and_has_no_day(read: Read, sentence: str, kind: Kind) -> None:
    (deed,) = [event for event in read(sentence, published=_PUBLISHED) if event.kind is kind]
    assert (deed.modality, deed.when) == (Modality.PROPOSED, None)


@pytest.mark.parametrize(
    ("sentence", "kind", "title"),
    [
        (
            "The World Food Programme signed a partnership agreement with Chile on Thursday.",
            Kind.SIGNING,
            "partnership agreement with Chile",
        ),
        (
            "A protocol amending the tax treaty between Peru and Chile was signed in Lima on Thursday.",
            Kind.SIGNING,
            "protocol",
        ),
        (
            "Peru and Chile exchanged the instruments of ratification of an extradition treaty on Thursday.",
            Kind.AGREEMENT_CHANGE,
            "extradition treaty",
        ),
        (
            "The two countries renewed their fisheries pact, said officials of Peru and Chile.",
            Kind.AGREEMENT_CHANGE,
            "fisheries pact",
        ),
    ],
)
def test_the_agreement_has_its_own_name_once(read: Read, sentence: str, kind: Kind, title: str) -> None:
    (step,) = read(sentence, published=_PUBLISHED)
    assert step.kind is kind
    assert step.agreement is not None
    assert step.agreement.title == title


def test_talks_before_leaving_were_not_where_one_went_next(read: Read) -> None:
    text = (
        "Chilean minister Ana Rojas left Lima for Quito on Thursday after talks with President Salas of Peru."
    )
    (talks,) = [event for event in read(text, published=_PUBLISHED) if event.kind is Kind.MEETING]
    assert talks.place is None or talks.place.name != "Quito"


def test_armoured_cars_are_goods(read: Read) -> None:
    (order,) = read("Peru ordered 20 armoured cars from Chile in January.", published=_PUBLISHED)
    assert (order.kind, order.item) == (Kind.TRANSFER, "20 armoured cars")


def test_a_summit_set_for_a_day_is_still_to_come(read: Read) -> None:
    (talks,) = read("Chile-Peru summit set for May 4 in Lima", published=_PUBLISHED)
    assert talks.modality is Modality.SCHEDULED
    assert talks.when is not None
    assert talks.when.iso == "2019-05-04"


def test_who_speaks_on_a_visit_is_the_visitor(read: Read) -> None:
    text = (
        "Peruvian President Luis Paz said debts must be paid. Paz, in a speech on the first day of an official "
        "visit to Chad, said: we did it."
    )
    (visit,) = read(text, published=_PUBLISHED)
    assert (visit.kind, set(visit.parties)) == (Kind.VISIT, {"PER", "TCD"})
