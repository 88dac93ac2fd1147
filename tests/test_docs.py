"""The documentation tells the truth: its commands run and print what it shows, its links lead somewhere."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from tools.command_reference import PAGE
from tools.command_reference import page as written
from tools.exports_reference import PAGE as EXPORTS
from tools.exports_reference import page as exports_written

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FENCE = re.compile(r"^```(\S+)(?: +file=(\S+))?\n(.*?)^```$", flags=re.MULTILINE | re.DOTALL)
NOTES = re.compile(r"\[\d+(?: \d+)*\]")


@dataclass(frozen=True)
class Command:
    """A command of a `console` block with the lines shown under it; '…' stands for lines left out."""

    words: list[str]
    shown: list[str]


def commands(block: str) -> Iterator[Command]:
    """Yield the commands of one block."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        first, *rest = part.splitlines()
        yield Command(shlex.split(first), [line for line in map(squeeze, rest) if line and line != "…"])


def squeeze(line: str) -> str:
    """Fold white space; the numbers of footnotes follow the order of a day's events, which may be any."""
    return NOTES.sub("[n]", " ".join(line.split()))


def run(command: Command, folder: Path) -> str:
    """Run one command in `folder` with a record and a home of its own; return what it printed."""
    assert command.words[0] == "accord"
    home = {"HOME": str(folder), "XDG_DATA_HOME": str(folder / "data"), "COLUMNS": "100", "NO_COLOR": "1"}
    settings = {key: value for key, value in os.environ.items() if not key.startswith(("ACCORD_", "XDG_"))}
    done = subprocess.run(
        [sys.executable, "-m", *command.words],
        cwd=folder,
        env=settings | home,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command.words}: {done.stdout}{done.stderr}"
    return done.stdout


def missing(shown: list[str], printed: str) -> list[str]:
    """Return the shown lines that were not printed in that order."""
    lines = iter([squeeze(line) for line in printed.splitlines()])
    return [line for line in shown if not any(line == found for found in lines)]


@pytest.mark.parametrize(("page", "least"), [("README.md", 1), ("docs/tutorial.md", 5)])
def test_commands_run_and_print_what_is_shown(page: str, least: int, tmp_path: Path) -> None:
    ran = 0
    for kind, file, block in FENCE.findall((ROOT / page).read_text(encoding="utf-8")):
        if file:
            (tmp_path / file).write_text(block, encoding="utf-8")
        for command in commands(block) if kind == "console" else ():
            printed = run(command, tmp_path)
            assert missing(command.shown, printed) == [], f"{command.words} printed:\n{printed}"
            ran += 1
    assert ran >= least


def test_command_reference_is_what_the_commands_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == written(), "run: make docs"


def test_exports_reference_is_what_the_tables_say() -> None:
    assert EXPORTS.read_text(encoding="utf-8") == exports_written(), "run: make docs"


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    targets = re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8"))
    local = [target for target in targets if "://" not in target]
    assert [target for target in local if not (path.parent / target).exists()] == []


def test_every_page_is_reached_from_the_index() -> None:
    seen, waiting = set(), [ROOT / "docs" / "README.md"]
    while waiting:
        path = waiting.pop()
        if path not in seen and path.suffix == ".md" and path.is_file():
            seen.add(path)
            links = re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8"))
            waiting += [(path.parent / link).resolve() for link in links if "://" not in link]
    assert sorted(set((ROOT / "docs").rglob("*.md")) - seen) == []


def test_python_of_the_how_to_runs_on_what_an_export_writes(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "how-to" / "take-it-into-r-or-pandas.md").read_text(encoding="utf-8")
    record = ["--record", str(tmp_path / "record.sqlite")]
    run(Command(["accord", "demo", *record], []), tmp_path)
    run(Command(["accord", "export", "--as", "all", "--out", "record", *record], []), tmp_path)
    for package, code in re.findall(r"```python\n# with (\w+)\n(.*?)^```$", text, re.MULTILINE | re.DOTALL):
        if find_spec(package):
            done = subprocess.run(
                [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
            )
            assert done.returncode == 0, f"{package}: {done.stderr}"
            assert re.search(r"2025-11-04|2025, 11, 4\b", done.stdout)
