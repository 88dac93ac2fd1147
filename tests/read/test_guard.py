"""Parsers in a process of their own: what breaks one is a failure with a code, and the next input is read."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

import pytest

from accord.errors import ReadError
from accord.read.drafts import Draft
from accord.read.given import Given
from accord.read.guard import Guard
from accord.read.guarded import Answer

GIVEN = Given(b"", "x")


def take(raw: bytes, given: Given) -> Answer:
    return [Draft(raw.decode() or given.where, id=str(os.getpid()))]


def hang(raw: bytes, given: Given) -> Answer:
    time.sleep(60)
    return []


def crash(raw: bytes, given: Given) -> Answer:
    os.abort()


def grow(raw: bytes, given: Given) -> Answer:
    return [Draft("x" * 900_000_000)]


def grow_slowly(raw: bytes, given: Given) -> Answer:
    held = []
    while True:
        held.append(b"x" * 1_000_000)


def dive(raw: bytes, given: Given) -> Answer:
    return dive(raw, given)


def refuse(raw: bytes, given: Given) -> Answer:
    raise ReadError("read/bad-pdf", "is damaged", hint="leave it out")


def write(raw: bytes, given: Given) -> Answer:
    os.write(1, b"a library that talks")
    return take(raw, given)


@pytest.fixture
def guard() -> Iterator[Guard]:
    guard = Guard(seconds=3)
    yield guard
    guard.close()


def test_one_process_serves_many_inputs(guard: Guard) -> None:
    first, second = guard.run(take, GIVEN, b"They met."), guard.run(take, GIVEN, b"They parted.")
    assert [d.body for d in (*first, *second) if isinstance(d, Draft)] == ["They met.", "They parted."]
    assert len({d.id for d in (*first, *second) if isinstance(d, Draft)}) == 1


@pytest.mark.parametrize(
    ("work", "code"),
    [
        (hang, "read/took-too-long"),
        (crash, "read/crashed"),
        (grow, "read/too-much-memory"),
        (grow_slowly, "read/too-much-memory"),
        (dive, "read/too-nested"),
        (refuse, "read/bad-pdf"),
    ],
)
def test_what_breaks_is_a_failure_and_the_next_is_read(guard: Guard, work: object, code: str) -> None:
    with pytest.raises(ReadError) as caught:
        guard.run(work, GIVEN, b"")  # type: ignore[arg-type]
    assert caught.value.code == code
    assert len(guard.run(take, GIVEN, b"They met.")) == 1


def test_what_a_parser_prints_does_no_harm(guard: Guard) -> None:
    (made,) = guard.run(write, GIVEN, b"They met.")
    assert isinstance(made, Draft)
    assert made.body == "They met."
