"""The verbs that ask who or what is called so: `actors`, `actor`, `bodies`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accord.cli import main


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the record of the sample reports."""
    where: Path = tmp_path_factory.mktemp("named") / "record.sqlite"
    assert main(["demo", "--record", str(where)]) == 0
    return str(where)


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(list(arguments))
    return status, *capsys.readouterr()


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["actors", "IND"], "Rajesh Kumar Singh"),
        (["actors", "ISR", "--sort", "organisation"], "Elbit Systems"),
        (["bodies", "IND", "ISR"], "Joint Working Group on Defence Cooperation"),
        (["actor", "Katz"], "Israel Katz"),
    ],
)
def test_names_are_listed_and_looked_up(
    capsys: pytest.CaptureFixture[str], record: str, words: list[str], named: str
) -> None:
    status, out, _ = run(capsys, *words, "--record", record, "--json")
    assert (status, named in out) == (0, True)
    assert json.loads(out)
    assert run(capsys, *words, "--record", record)[0] == 0


def test_a_name_that_nobody_bears_is_an_error_that_offers_the_nearest(
    capsys: pytest.CaptureFixture[str], record: str
) -> None:
    status, _, err = run(capsys, "actor", "Israel Kaz", "--record", record)
    assert (status, "Israel Katz" in err, "[identity/unknown]" in err) == (1, True, True)
