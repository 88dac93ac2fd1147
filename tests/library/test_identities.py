from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from accord.errors import NotFoundError
from accord.model.identity import Identity, Sort

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.library import Record
    from accord.model.documents import Document
    from tests.conftest import Maker

FIRST = "meeting IND ISR date=2025-11-04 who=Israel_Katz/ISR: Israel Katz met his counterpart."
SECOND = "meeting IND ISR date=2025-11-20 who=Yisrael_Katz/ISR: Yisrael Katz met his counterpart."
THIRD = "meeting IND ISR date=2025-11-20 who=Katz/ISR: Katz met his counterpart."
OTHER = "meeting IND ISR date=2025-11-22 who=Gadi_Eisenkot/ISR: Gadi Eisenkot met his counterpart."


def identities(record: Record) -> tuple[Identity, ...]:
    with record._store.reading() as queries:
        return queries.identities.get(queries.identities.ids())


def groups(record: Record) -> set[frozenset[str]]:
    return {frozenset(usage.form.text for usage in found.usages) for found in identities(record)}


def reports(make: Maker, *texts: str) -> list[Document]:
    return [make.document(f"r{n}.txt", text, published="2025-11-23") for n, text in enumerate(texts)]


def test_names_of_one_person_are_one_actor(record: Record, make: Maker) -> None:
    record.add(reports(make, FIRST, SECOND, THIRD, OTHER))
    assert groups(record) == {
        frozenset({"Israel Katz", "Yisrael Katz", "Katz"}),
        frozenset({"Gadi Eisenkot"}),
    }
    assert all(found.id.startswith("A") and found.sort is Sort.PERSON for found in identities(record))


def test_an_event_leads_to_its_body_agreement_and_actors(record: Record, make: Maker) -> None:
    text = (
        "session IND ISR date=2025-11-04 body=Joint_Working_Group_on_Defence who=Amir_Baram/ISR: They met.\n"
        "signing IND ISR date=2025-11-04 title=MoU_on_Defence_Cooperation/mou: They signed it."
    )
    record.add(reports(make, text))
    with record._store.reading() as queries:
        session, signing = queries.event_ids()
        named = queries.namings.of_events([session, signing])
        assert [id[0] for id in (*named[session].bodies, *named[session].actors)] == ["B", "A"]
        (agreement,) = named[signing].agreements
        assert agreement.startswith("G")
        assert queries.namings.events_of(agreement) == [signing]


def test_names_are_the_same_in_any_order_and_batch(open_record: Callable[..., Record], make: Maker) -> None:
    texts = [FIRST, SECOND, THIRD, OTHER, "meeting IND ISR date=2025-11-22 who=Katz/ISR: Katz met someone."]
    expected = None
    for seed in range(4):
        given = reports(make, *texts)
        random.Random(seed).shuffle(given)
        record = open_record(batch=1 + seed)
        record.add(given)
        found = groups(record)
        expected = expected or found
        assert found == expected


def test_rebuilding_changes_no_identity(record: Record, make: Maker) -> None:
    record.add(reports(make, FIRST, SECOND, THIRD, OTHER))
    before = identities(record)
    record.rebuild()
    assert identities(record) == before


def test_an_actor_that_turns_out_to_be_another_leaves_a_redirect(record: Record, make: Maker) -> None:
    record.add(reports(make, THIRD))
    (alone,) = identities(record)
    record.add([make.document("full.txt", FIRST, published="2025-11-23")])
    (now,) = identities(record)
    assert {usage.form.text for usage in now.usages} == {"Katz", "Israel Katz"}
    with record._store.reading() as queries:
        assert queries.follow(alone.id) == now.id


def test_a_reviewer_joins_two_actors_and_takes_it_back(record: Record, make: Maker) -> None:
    record.add(reports(make, FIRST, OTHER))
    before = identities(record)
    first, second = (found.id for found in before)
    done = record.same(first, second, by="reviewer", reason="one man")
    assert done.changes.merged == ((second, first),)
    record.rebuild()
    assert [found.id for found in identities(record)] == [first]
    record.undo(done.decision.id, by="reviewer")
    assert [found.id for found in identities(record)] == [first, second]
    assert groups(record) == {frozenset({"Israel Katz"}), frozenset({"Gadi Eisenkot"})}


def test_a_reviewer_tells_two_names_apart(record: Record, make: Maker) -> None:
    record.add(reports(make, FIRST, SECOND))
    (one,) = identities(record)
    left, right = (usage.form.id for usage in one.usages)
    done = record.different(left, right, by="reviewer")
    assert len(identities(record)) == 2
    again = record.same(left, right, by="reviewer")
    assert [decision.id for decision in again.replaced] == [done.decision.id]
    assert [found.id for found in identities(record)] == [one.id]


def test_actors_are_listed_with_their_dated_posts(record: Record, make: Maker) -> None:
    posts = FIRST.replace("/ISR", "/ISR/Defence_Minister"), SECOND.replace("/ISR", "/ISR/Foreign_Minister")
    record.add(reports(make, *posts))
    (line,) = record.actors(["Israel"])
    assert [(post.post, str(post.first)) for post in line.posts] == [
        ("Defence Minister", "2025-11-04"),
        ("Foreign Minister", "2025-11-20"),
    ]
    assert (line.events, line.reports) == (2, 2)
    assert record.actors(["IND"]) == ()


def test_an_actor_is_found_by_name_with_its_words(record: Record, make: Maker) -> None:
    record.add(reports(make, FIRST, SECOND))
    found = record.actor("yisrael katz")
    assert {one.text for one in found.called} == {"Israel Katz", "Yisrael Katz"}
    assert all(one.cited[0].evidence.quote for one in found.called)
    assert record.why(found.line.id) == found


def test_a_name_that_no_report_has_is_answered_with_the_nearest(record: Record, make: Maker) -> None:
    record.add(reports(make, FIRST))
    with pytest.raises(NotFoundError, match="Israel Katz"):
        record.actor("Isreal Katz")


def test_a_body_is_of_the_parties_that_its_name_names(record: Record, make: Maker) -> None:
    text = "session ISR IND date=2025-11-04 body=India-Israel_JWG: They met.\n"
    record.add(reports(make, text, text.replace("ISR IND", "IND ISR USA").replace("04", "20")))
    (line,) = record.actors(sort="body")
    assert (line.parties, line.events) == (("IND", "ISR"), 2)


def test_search_finds_who_is_called_so(record: Record, make: Maker) -> None:
    record.add(reports(make, FIRST, OTHER))
    assert [line.name for line in record.search("Katz").named] == ["Israel Katz"]
