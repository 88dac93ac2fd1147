"""Pages made to break a reader: bounded time and memory, a text or a plain failure."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from accord.errors import ReadError
from accord.read.given import Given
from accord.read.html.pages import draft

GIVEN = Given(b"", "a.html")
PAGES = {
    "deep": "<div>" * 100_000 + "found" + "</div>" * 100_000,
    "deep tables": "<table><tr><td>" * 34_000 + "found",
    "deep inline": "<b><i>" * 50_000 + "found",
    "half tags": "<a " * 300_000,
    "half comments": "<p>found<!--" + "<!--" * 300_000,
    "half attributes": "<p>found<a href='" + "<a href=" * 300_000,
    "one line": "<p>found " + "word " * 400_000,
    "one word": "<p>found " + "x" * 2_000_000,
    "spaces": "<p>found" + " \n" * 500_000,
    "spaces in a tag": ("<a b" + " " * 1_000) * 1_000 + "><p>found",
    "numbers": "<p>found &#" + "1" * 1_000_000,
    "names": "<p>found &" + "a" * 1_000_000,
    "nul": "<p>fo\0und\0" + "\0" * 500_000,
    "stray ends": "<p>found<table><td>" + "<span>" * 240 + "</p>" * 50_000,
    "attributes": "<p " + "a=b " * 200_000 + ">found",
    "crossed": "<b><p></b>" * 50_000 + "found",
}


@pytest.mark.parametrize("name", PAGES)
def test_hostile_pages_take_little(name: str) -> None:
    raw = PAGES[name].encode()
    start = time.process_time()
    body = draft(raw, GIVEN).body
    assert time.process_time() - start < 10
    assert ("found" in body) == (name != "half tags")


def test_the_most_blocks_that_are_read_take_bounded_memory() -> None:
    raw = ("<div>" * 200 + "".join(f"<p class=c{number}>a" for number in range(50_000))).encode()
    tracemalloc.start()
    draft(raw, GIVEN)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 150_000_000


@pytest.mark.parametrize("piece", ["<p>a", "<br>", "a&shy;"])
def test_pages_beyond_all_measure_are_refused(piece: str) -> None:
    with pytest.raises(ReadError, match="read/too-complex"):
        draft((piece * 2_100_000).encode(), GIVEN)
