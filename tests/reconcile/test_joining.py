from __future__ import annotations

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from accord.model.claims import EventMention, Kind, MentionId
from accord.model.record import EventId, Judgement, Verdict
from accord.reconcile import ReconcileContext, Reconciliation, reconcile

Tell = Callable[..., EventMention]
Join = Callable[..., Reconciliation]
Context = Callable[..., ReconcileContext]

BODY = "Joint Working Group on Defence Cooperation"


def reviewer(left: str, right: str, verdict: Verdict) -> Judgement:
    return Judgement(MentionId(left), MentionId(right), verdict, 1.0, ("seen",), by="reader")


def test_a_reviewers_different_beats_the_rule(tell: Tell, join: Join) -> None:
    made = [tell(d, "session", body=BODY, ordinal=17) for d in "ab"]
    assert len(join(*made).events) == 1
    assert len(join(*made, judgements=(reviewer("b#0", "a#0", Verdict.DIFFERENT),)).events) == 2


def test_a_reviewers_same_beats_the_rule(tell: Tell, join: Join) -> None:
    made = [tell("a", "session", body=BODY, ordinal=17), tell("b", "session", body=BODY, ordinal=16)]
    (event,) = join(*made, judgements=(reviewer("a#0", "b#0", Verdict.SAME),)).events
    assert event.judgements[-1].by == "reader"


def test_a_later_report_joins_what_a_reviewer_joined_though_it_contradicts_one_of_them(
    tell: Tell, join: Join
) -> None:
    numbers = {"a": 17, "b": 16, "c": 17}
    made = [tell(d, "session", body=BODY, ordinal=n) for d, n in numbers.items()]
    said = reviewer("a#0", "b#0", Verdict.SAME)
    (event,) = join(*made, judgements=(said,)).events
    assert event.mentions == ("a#0", "b#0", "c#0")


def test_what_one_report_tells_apart_no_reviewers_word_on_others_joins(tell: Tell, join: Join) -> None:
    made = [tell("a", "session", body=BODY, ordinal=17), tell("b", "session", body=BODY, ordinal=16)]
    other = tell("b", "session", body=BODY, ordinal=17, n=1)
    said = reviewer("a#0", "b#0", Verdict.SAME)
    assert len(join(*made, other, judgements=(said,)).events) == 2


def test_an_event_keeps_its_id_when_a_lower_mention_joins(tell: Tell, join: Join) -> None:
    made = [tell(d, "session", body=BODY, ordinal=17) for d in "ab"]
    (event,) = join(*made, known={MentionId("b#0"): EventId("kept")}).events
    assert event.id == "kept"


def test_two_events_that_become_one_keep_the_lowest_mentions_id(tell: Tell, join: Join) -> None:
    made = [tell(d, "session", body=BODY, ordinal=17) for d in "ab"]
    known = {MentionId("a#0"): EventId("first"), MentionId("b#0"): EventId("second")}
    assert [e.id for e in join(*made, known=known).events] == ["first"]


def test_an_event_that_becomes_two_leaves_its_id_to_the_lowest_mention(tell: Tell, join: Join) -> None:
    made = [tell(d, "session", body=BODY, ordinal=n) for d, n in (("a", 17), ("b", 16))]
    known = {MentionId("a#0"): EventId("old"), MentionId("b#0"): EventId("old")}
    ids = {e.mentions[0]: e.id for e in join(*made, known=known).events}
    assert ids == {"a#0": "old", "b#0": "event:b#0"}


def test_a_session_told_as_a_meeting_is_a_session(tell: Tell, join: Join) -> None:
    a = tell("a", "meeting", body=BODY, date="2025-11-04")
    (event,) = join(a, tell("b", "session", body=BODY, date="2025-11-04")).events
    assert event.kind is Kind.SESSION


def test_origins_of_an_event_are_counted_once(tell: Tell, join: Join) -> None:
    made = [tell(d, "session", body=BODY, ordinal=17) for d in "ab"]
    assert len(join(*made).events[0].origins) == 2
    assert join(*made, one_origin=True).events[0].origins == ("o",)


FIELDS = st.fixed_dictionaries(
    {"parties": st.sampled_from(["IND ISR", "IND USA", "IND ISR USA", "FRA IND"])},
    optional={
        "date": st.sampled_from(
            ["2025-11-04", "2025-11-05", "2025-11", "2025-11-04/2025-11-06", "2025-06-01"]
        ),
        "ordinal": st.sampled_from([16, 17]),
        "body": st.sampled_from([BODY, "the JWG", "Joint Working Group on Agriculture"]),
        "people": st.sampled_from(
            [("Singh/IND",), ("Rajesh Kumar Singh/IND", "Katz/ISR"), ("Ajay Rao/IND",)]
        ),
        "agreement": st.sampled_from(["MoU on Defence Cooperation", "the MoU", "MoU on Water"]),
        "modality": st.sampled_from(["occurred", "scheduled", "denied"]),
        "place": st.sampled_from(["Tel Aviv", "Haifa", "Israel"]),
    },
)
TOLD = st.lists(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from(["meeting", "session", "signing", "visit"]), FIELDS),
    max_size=9,
)


def made_of(tell: Tell, told: list[tuple[str, str, dict[str, object]]]) -> list[EventMention]:
    return [tell(document, kind, n, **fields) for n, (document, kind, fields) in enumerate(told)]


@given(told=TOLD, data=st.data())
@settings(max_examples=150, deadline=None)
def test_the_order_of_arrival_changes_nothing(
    tell: Tell, context: Context, told: list, data: st.DataObject
) -> None:  # type: ignore[type-arg]
    mentions = made_of(tell, told)
    shuffled = data.draw(st.permutations(mentions))
    around = context(*mentions)
    assert reconcile(mentions, [], around) == reconcile(shuffled, [], around)


@given(told=TOLD)
@settings(max_examples=100, deadline=None)
def test_doing_it_again_changes_nothing(tell: Tell, context: Context, told: list) -> None:  # type: ignore[type-arg]
    mentions = made_of(tell, told)
    first = reconcile(mentions, [], context(*mentions))
    known = {mention: event.id for event in first.events for mention in event.mentions}
    assert reconcile(mentions, [], context(*mentions, known=known)) == first


@given(told=TOLD)
@settings(max_examples=150, deadline=None)
def test_no_event_contradicts_itself(tell: Tell, context: Context, told: list) -> None:  # type: ignore[type-arg]
    mentions = {m.id: m for m in made_of(tell, told)}
    result = reconcile(list(mentions.values()), [], context(*mentions.values()))
    assert sorted(m for e in result.events for m in e.mentions) == sorted(mentions)
    for event in result.events:
        inside = [mentions[m] for m in event.mentions]
        assert len({m.ordinal for m in inside if m.ordinal}) <= 1
        assert len({m.document for m in inside}) == len(inside)
        assert all(len(set(a.parties) & set(b.parties)) >= 2 for a in inside for b in inside)
