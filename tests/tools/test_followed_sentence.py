"""The page that follows one sentence shows what the program makes of it now."""

from __future__ import annotations

from tools.followed_sentence import BLOCK, PAGE, TEXT, steps, written


def test_the_page_shows_what_the_steps_make() -> None:
    assert PAGE.read_text(encoding="utf-8") == written(), "run: make docs"


def test_the_page_shows_every_step_once() -> None:
    found = [block[1] for block in BLOCK.finditer(PAGE.read_text(encoding="utf-8"))]
    assert sorted(found) == sorted(steps())


def test_the_report_is_quoted_as_it_is_read() -> None:
    quoted = [line[2:] for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("> ")]
    assert " ".join(quoted).replace("**", "") == " ".join(TEXT.split())
