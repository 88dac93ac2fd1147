"""What is seen without a parse of whether a sentence can tell of an event; what is kept out can tell of none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract import Reader
from accord.extract.gate.pairs_in_sight import Named, View
from accord.extract.names.actors import Actor, Part
from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def likely(reader: Reader, text: str, *actors: Actor, view: View | None = None) -> bool:
    assert reader.triggers is not None
    assert reader.prospects is not None
    named = Named(text, reader.lexicon.find(text), actors)
    return reader.prospects.any(reader.triggers.look(text), named, view or View(None, frozenset()))


def state(code: str) -> Actor:
    return Actor(0, 5, Part.PARTY, (code,))


THEY = Actor(0, 4, Part.PRONOUN, (), "they")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Kenya will work with Japan.", True),
        ("Kenya worked for Japan.", False),
    ],
)
def test_a_pattern_wants_the_words_of_its_needs(reader: Reader, text: str, wanted: bool) -> None:
    assert likely(reader, text, state("KEN"), state("JPN")) is wanted


def test_an_act_wants_two_parties_or_words_for_them(reader: Reader) -> None:
    text, group = "Kenya exported wheat to Peru.", frozenset({"KEN", "PER"})
    assert not likely(reader, "They supplied them with wheat.", THEY)
    assert likely(reader, "They supplied them with wheat.", THEY, view=View(None, group))
    assert likely(reader, text, state("KEN"), state("PER"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The minister of Peru was in Kenya on Monday.", True),
        ("The minister of Peru was in war-torn, dry Kenya on Monday.", True),
        ("The minister of Peru told Kenya that he was in need of rest.", False),
        ("The minister of Peru was in favour of a ban by Kenya.", False),
    ],
)
def test_an_abode_stands_right_behind_its_preposition(reader: Reader, text: str, wanted: bool) -> None:
    peru, kenya = text.index("Peru"), text.index("Kenya")
    who = Actor(0, peru + 4, Part.OFFICE, ("PER",), None, "minister")
    assert likely(reader, text, who, Actor(kenya, kenya + 5, Part.PARTY, ("KEN",), "Kenya")) is wanted


def test_somebody_stands_behind_the_preposition_that_a_pattern_wants(reader: Reader) -> None:
    for text, wanted in (("A free trade deal with Kenya.", True), ("Kenya has a deal with banks.", False)):
        at = text.index("Kenya")
        actor = Actor(at, at + 5, Part.PARTY, ("KEN",), "Kenya")
        view = View("PER", frozenset({"PER", "KEN"}), topic=True)
        assert likely(reader, text, actor, view=view) is wanted, text


def test_a_body_must_be_named(reader: Reader) -> None:
    both = (state("KEN"), state("JPN"))
    assert not likely(reader, "The group said that Kenya and Japan fell.", *both)
    assert likely(reader, "The 5th Kenya-Japan Joint Commission ended.", *both)


@pytest.mark.parametrize(
    ("view", "kind", "lends"),
    [
        (View(None, frozenset({"KEN"})), Kind.MEETING, False),
        (View(None, frozenset({"KEN", "JPN"}), topic=True), Kind.MEETING, True),
        (View(None, frozenset({"KEN", "JPN"}), topic=True), Kind.TRANSFER, False),
        (View(None, frozenset({"KEN", "JPN"}), topic=True, firm=True), Kind.TRANSFER, True),
        (View(None, frozenset({"KEN", "JPN", "PER", "TCD"}), topic=True), Kind.MEETING, False),
    ],
)
def test_what_the_report_is_about_lends_its_parties(view: View, kind: Kind, lends: bool) -> None:
    assert view.lends(kind) is lends


def test_what_cannot_tell_of_an_event_is_not_parsed(
    reader: Reader, read: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader.nlp, "pipe", lambda docs, **_: pytest.fail("parsed"))
    assert read("Prices will rise in Kenya. They did in Japan, where a bank raised its rates.") == ()


def test_what_goes_on_about_an_event_is_parsed(reader: Reader, read: Read) -> None:
    told = read(
        "Kenya and Japan signed a treaty on fisheries on Monday. The treaty will help to protect the lakes.",
        published="2025-11-06",
    )
    assert [len(event.evidence) for event in told] == [2]
