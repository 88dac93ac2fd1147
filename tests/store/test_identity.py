"""Which entry keeps its id when mentions are grouped anew."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from accord.model.claims import MentionId
from accord.model.record import EventId
from accord.store.identity import Assignment, Held, assign


def members(**held: str) -> dict[EventId, list[MentionId]]:
    """Each letter is a mention."""
    return {EventId(id): [MentionId(letter) for letter in letters] for id, letters in held.items()}


def run(
    groups: list[str],
    merged: dict[str, str] | None = None,
    promised: dict[str, str] | None = None,
    **living: str,
) -> Assignment:
    """Each letter is a mention."""
    numbers = count(1)
    return assign(
        [[MentionId(letter) for letter in group] for group in groups],
        Held(members(**living), members(**merged or {}), members(**promised or {})),
        lambda: EventId(f"new{next(numbers)}"),
    )


def test_a_group_of_new_mentions_has_a_new_id() -> None:
    assert run(["a"]).ids == ("new1",)
    assert run(["a"]).new == {"new1"}


def test_a_group_that_grows_keeps_its_id() -> None:
    result = run(["abc"], E1="ab")
    assert (result.ids, result.new, result.merged, result.gone) == (("E1",), frozenset(), {}, ())


def test_a_merge_keeps_the_id_with_more_mentions_and_leads_the_other_there() -> None:
    result = run(["abc"], E1="a", E2="bc")
    assert (result.ids, result.merged) == (("E2",), {"E1": "E2"})


def test_of_two_equal_ones_the_older_keeps_its_id() -> None:
    assert run(["ab"], E9="a", E1="b").ids == ("E9",)


def test_a_split_keeps_the_id_on_the_larger_part() -> None:
    result = run(["a", "bc"], E1="abc")
    assert (result.ids, result.merged) == (("new1", "E1"), {})


def test_an_entry_without_mentions_is_gone() -> None:
    assert run([], E1="a").gone == ("E1",)


def test_an_id_comes_back_when_its_mentions_are_apart_again() -> None:
    result = run(["a", "bc"], {"E1": "a"}, E2="abc")
    assert (result.ids, result.revived, result.led) == (("E1", "E2"), {"E1"}, {})


def test_a_living_id_goes_before_one_that_could_come_back() -> None:
    result = run(["abc"], {"E1": "abc"}, E2="a")
    assert (result.ids, result.revived, result.led) == (("E2",), frozenset(), {"E1": "E2"})


def test_a_redirect_follows_its_mentions() -> None:
    result = run(["a", "bcd"], {"E1": "cd", "E0": "a"}, E2="abcd", E3="")
    assert (result.ids, result.led) == (("E0", "E2"), {"E1": "E2"})


def test_a_promise_goes_before_any_share() -> None:
    result = run(["a", "bc"], promised={"E1": "a"}, E1="abc")
    assert result.ids == ("E1", "new1")


@given(
    st.lists(st.integers(0, 3), min_size=8, max_size=8), st.lists(st.integers(0, 3), min_size=8, max_size=8)
)
def test_grouping_the_same_way_again_changes_nothing(before: list[int], after: list[int]) -> None:
    def groups(numbers: list[int]) -> list[str]:
        return ["".join("abcdefgh"[i] for i in range(8) if numbers[i] == n) for n in sorted(set(numbers))]

    first = run(groups(after), **{f"E{n}": group for n, group in enumerate(groups(before))})
    again = run(groups(after), **dict(zip(first.ids, groups(after), strict=True)))
    assert (again.ids, again.new, again.merged) == (first.ids, frozenset(), {})
    assert len(set(first.ids)) == len(first.ids)
