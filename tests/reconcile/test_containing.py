"""What took place within what, and that nothing is said so without words, persons or a place for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.model.around import Extent
from accord.model.around import pairs as weighed
from accord.model.claims import EventMention
from accord.model.ports import Around
from accord.model.record import Part
from accord.ontology.identity import identity_words
from accord.reconcile import Reconciliation, parts
from accord.resolve import Resolver

Tell = Callable[..., EventMention]
Join = Callable[..., Reconciliation]
Lie = Callable[..., tuple[Part, ...]]

SINGH, KATZ = "Rajesh Kumar Singh/IND", "Israel Katz/ISR"
STAY = {"date": "2025-11-04/2025-11-06", "visitors": (SINGH,)}


@pytest.fixture(scope="session")
def lie(join: Join) -> Lie:
    """Return which of the events that mentions make lies within which; ids are 'event:' and the lowest mention's."""
    names = Resolver(identity_words(), {"ISR": frozenset({"israel"}), "IND": frozenset({"india"})})

    def make(*mentions: EventMention) -> tuple[Part, ...]:
        events = join(*mentions).events
        extents = [Extent.of(event) for event in events]
        told = {mention.id: mention for mention in mentions}
        ids = tuple(event.id for event in events)
        return parts(
            Around(ids, tuple(weighed(extents, extents)), dict(zip(ids, events, strict=True)), told), names
        )

    return make


def pairs(found: tuple[Part, ...]) -> list[tuple[str, str]]:
    return [(p.part.removeprefix("event:"), p.whole.removeprefix("event:")) for p in found]


def test_the_visitors_talks_are_part_of_his_visit(tell: Tell, lie: Lie) -> None:
    visit = tell("a", "visit", **STAY)
    talks = tell("b", date="2025-11-05", people=(SINGH, KATZ))
    (found,) = lie(visit, talks)
    assert pairs((found,)) == [("b#0", "a#0")]
    assert "the same persons of IND" in found.reasons


@pytest.mark.parametrize(
    "talks",
    [
        {"date": "2025-11-05"},  # parties and days alone
        {"date": "2025-11-05", "place": "Israel"},  # and a whole state
        {"date": "2025-11-20", "people": (SINGH, KATZ)},  # after the visit
        {"date": "2025-11-05", "people": ("Ajay Rao/IND", KATZ)},  # another person
        {"date": "2025-11-05", "people": (SINGH, KATZ), "parties": "FRA IND"},  # with another host
        {"date": "2025-11-05", "people": (SINGH, KATZ), "quote": "The two spoke by telephone."},
        {"date": "2025-11-05", "people": (SINGH, KATZ), "modality": "denied"},
        {"people": (SINGH, KATZ)},  # at no known time
    ],
)
def test_what_is_no_part_of_it(tell: Tell, lie: Lie, talks: dict[str, object]) -> None:
    assert lie(tell("a", "visit", place="Israel", **STAY), tell("b", **talks)) == ()


def test_words_put_an_undated_act_within_the_one_of_the_same_report(tell: Tell, lie: Lie) -> None:
    told = {"quote": "During the visit they agreed to dig wells.", "people": (SINGH,)}
    assert pairs(lie(tell("a", "visit", **STAY), tell("a", "commitment", n=1, **told))) == [("a#1", "a#0")]
    assert lie(tell("a", "visit", **STAY), tell("b", "commitment", n=1, **told)) == ()


def test_a_signing_is_part_of_the_session_and_this_of_the_visit(tell: Tell, lie: Lie) -> None:
    here = {"place": "Tel Aviv", "date": "2025-11-04"}
    visit = tell("a", "visit", place="Tel Aviv", **STAY)
    session = tell("b", "session", body="Joint Commission", people=(SINGH,), **here)
    signing = tell(
        "c", "signing", agreement="MoU on Water", quote="At the session a pact was signed.", **here
    )
    assert pairs(lie(visit, session, signing)) == [("b#0", "a#0"), ("c#0", "b#0")]


def test_talks_beside_a_summit_are_part_of_the_one_that_is_named(tell: Tell, lie: Lie) -> None:
    beside = tell(
        "a", date="2025-11-04", people=(SINGH, KATZ), quote="They met on the margins of the G7 Summit."
    )
    meeting = {"parties": "IND ISR ITA", "date": "2025-11-04", "people": (SINGH, KATZ)}
    summit = tell("b", quote="Leaders gathered for the G7 Summit.", **meeting)
    other = tell("c", quote="Leaders gathered for the Water Summit.", **meeting)
    assert pairs(lie(beside, summit)) == [("a#0", "b#0")]
    assert lie(beside, other) == ()


def test_a_meeting_is_not_at_itself(tell: Tell, lie: Lie) -> None:
    a = tell("a", date="2025-11-04", people=(SINGH, KATZ), quote="At the meeting they spoke of wells.")
    b = tell("a", "session", 1, body="Joint Commission", date="2025-11-04", people=(SINGH, KATZ))
    assert lie(a, b) == ()


FIELDS = st.fixed_dictionaries(
    {"parties": st.sampled_from(["IND ISR", "FRA IND ISR", "FRA IND"])},
    optional={
        "date": st.sampled_from(["2025-11-04", "2025-11-05", "2025-11", "2025-11-04/2025-11-06"]),
        "people": st.sampled_from([(SINGH, KATZ), (SINGH,), ("Ajay Rao/IND",)]),
        "visitors": st.sampled_from([(SINGH,), (KATZ,)]),
        "place": st.sampled_from(["Tel Aviv", "Haifa", "Israel"]),
        "quote": st.sampled_from(
            [
                "During the visit they met.",
                "It was on the margins of the summit.",
                "At the session it was signed.",
            ]
        ),
        "modality": st.sampled_from(["occurred", "scheduled", "denied"]),
    },
)
KINDS = st.sampled_from(["meeting", "session", "signing", "visit", "commitment"])
TOLD = st.lists(st.tuples(st.sampled_from("abcd"), KINDS, FIELDS), max_size=8)


@given(told=TOLD, data=st.data())
@settings(max_examples=100, deadline=None)
def test_order_changes_nothing_and_nothing_lies_within_itself(
    tell: Tell, join: Join, lie: Lie, told: list, data: st.DataObject
) -> None:  # type: ignore[type-arg]
    mentions = [tell(document, kind, n, **fields) for n, (document, kind, fields) in enumerate(told)]
    found = lie(*mentions)
    assert lie(*data.draw(st.permutations(mentions))) == found
    above = {part.part: part.whole for part in found}
    assert len(above) == len(found)
    for start in above:
        seen = [start]
        while seen[-1] in above:
            seen.append(above[seen[-1]])
            assert len(seen) == len(set(seen))


def test_at_the_meeting_is_at_the_one_told_last(tell: Tell, lie: Lie) -> None:
    day = {"date": "2025-11-04", "place": "Tel Aviv"}
    first = tell("a", "session", 0, body="Joint Commission", **day)
    last = tell("a", "session", 1, body="Water Council", **day)
    signing = tell(
        "a", "signing", 2, agreement="MoU on Water", quote="At the meeting a pact was signed.", **day
    )
    assert pairs(lie(first, last, signing)) == [("a#2", "a#1")]


def test_one_sentence_read_as_two_sorts_of_talks_is_no_part(tell: Tell, lie: Lie) -> None:
    words = {"quote": "They met on the margins of the Water Council.", "date": "2025-11-04", "place": "Haifa"}
    assert (
        pairs(lie(tell("a", "meeting", 0, **words), tell("a", "session", 0, body="Council", **words))) == []
    )


def test_a_pact_of_many_states_is_not_within_the_talks_of_two(tell: Tell, lie: Lie) -> None:
    day = {"date": "2025-11-04", "place": "Haifa"}
    talks = tell("a", "meeting", 0, people=("Israel Katz/ISR",), **day)
    words = "At the meeting a pact was signed."
    assert pairs(lie(talks, tell("a", "signing", 1, quote=words, parties="EGY IND ISR JOR", **day))) == []
    assert pairs(lie(talks, tell("a", "signing", 1, quote=words, **day)))
