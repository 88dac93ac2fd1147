"""Write docs/reference/command-line.md from what the commands say of themselves (`make docs`)."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "command-line.md"
HEAD = """# Command line

What each verb takes, as `accord VERB --help` prints it. This page is written by `make docs`; a test compares
it with the program.

Where the record lies is told by `--record`, before or after the verb, else by `ACCORD_RECORD`, else by the
settings file; without any it is a file in the user's data folder. A command ends with status 0 when it is
done, 1 when documents failed or there was no such thing in the record, 2 when it was called wrongly. Errors
go to standard error, each with a code such as `read/not-utf8`.
"""


def help_of(*verbs: str) -> str:
    """Return the help of a verb, 80 columns wide."""
    settings = os.environ | {"COLUMNS": "80", "NO_COLOR": "1", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "accord", *verbs, "--help"]
    done = subprocess.run(command, capture_output=True, env=settings, encoding="utf-8", check=True)
    return "\n".join(line.rstrip() for line in done.stdout.strip().splitlines())


def verbs_in(text: str) -> Iterator[str]:
    """Yield the verbs that a help text lists under 'Commands:'."""
    if "\nCommands:\n" in text:
        for line in text.split("\nCommands:\n", 1)[1].splitlines():
            if line.startswith("  ") and not line.startswith("   "):
                yield line.split()[0]


def sections(*verbs: str) -> Iterator[str]:
    """Yield the section of a verb, then those of the verbs below it."""
    text = help_of(*verbs)
    yield f"## {' '.join(('accord', *verbs))}\n\n```text\n{text}\n```"
    for verb in verbs_in(text):
        yield from sections(*verbs, verb)


def page() -> str:
    """Return the whole page."""
    return "\n\n".join([HEAD.rstrip(), *sections()]) + "\n"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
