"""A report's text in pieces: every character once and in order, whatever is lit in it."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from accord.library import Record, pasted
from accord.web.marking import stretches


@pytest.mark.parametrize("report", ["wire.txt", "ministry.txt", "preview.txt", "rewrite.txt"])
def test_the_pieces_are_the_text(samples_record: Record, report: str) -> None:
    file = samples_record.report_file(report)
    lines = ["".join(piece.text for piece in line) for s in stretches(file) for line in s.lines]
    assert lines == [line for line in file.document.text.split("\n") if line.strip()]


def test_every_claim_has_its_words_lit(samples_record: Record) -> None:
    file = samples_record.report_file("wire.txt")
    lit: dict[str, str] = {}
    for piece in (piece for s in stretches(file) for line in s.lines for piece in line):
        for key in piece.keys:
            lit[key] = lit.get(key, "") + piece.text
    for number, account in enumerate(file.accounts, 1):
        for place, claim in enumerate(account.claims, 1):
            words = "".join(span.of(file.document.text) for span in dict.fromkeys(claim.spans)).replace(
                "\n", ""
            )
            assert sorted(lit[f"a{number}-{place}"]) == sorted(words)


def test_furniture_is_folded_and_nothing_of_it_is_lost(client: TestClient, samples_record: Record) -> None:
    file = samples_record.report_file("wire.txt")
    page = client.get("/r/wire.txt").text
    assert file.furniture
    assert '<details class="furniture">' in page
    folded = [s for s in stretches(file) if s.furniture]
    assert folded
    assert not any(piece.keys for s in folded for line in s.lines for piece in line)


def test_a_text_without_events_is_shown_whole(samples_record: Record) -> None:
    file = samples_record.preview(pasted("One line.\n\n\nAnother one, with   spaces.")).file
    assert [[p.text for p in line] for s in stretches(file) for line in s.lines] == [
        ["One line."],
        ["Another one, with   spaces."],
    ]
