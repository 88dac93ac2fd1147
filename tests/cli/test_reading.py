"""The verbs that read: what they say of texts in other languages."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from accord.cli import main

FRENCH = "Les ministres des affaires étrangères du Pérou et du Chili ont signé un accord sur les ports.\n"


@pytest.fixture(autouse=True)
def french(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with a French report, with 80 columns and no colour."""
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    Path("fr.txt").write_text(FRENCH, encoding="utf-8")


def test_read_says_which_language_it_does_not_read(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "fr.txt"]) == 0
    out, err = capsys.readouterr()
    assert "language not supported: fr" in out
    assert err.endswith("1 report not read: language not supported (fr 1)\n")


def test_read_as_json_names_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "fr.txt", "--json"]) == 0
    line = json.loads(capsys.readouterr().out)
    assert (line["language"], line["language_not_supported"], line["events"]) == ("fr", True, [])


def test_add_keeps_the_report_and_counts_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["add", "fr.txt", "--record", "r.sqlite", "--json"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert (result["added"], result["unsupported"], result["events_new"]) == (
        ["fr.txt"],
        [["fr.txt", "fr"]],
        [],
    )
    assert main(["add", "fr.txt", "--record", "other.sqlite"]) == 0
    assert "1 of them: language not supported (fr 1)" in capsys.readouterr().out


PAGE = "Ports reopen\n\nPublished: 4 May 2024\n\nLima, May 4 (ANI): The ministers met.\n\nAlso Read | Ten beaches.\n"


def test_explain_shows_the_page_with_marks(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    assert main(["read", "--explain", "page.txt"]) == 0
    out = capsys.readouterr().out
    assert "text: published/label, at 25–35: “4 May 2024”" in out
    assert "(1 title) Ports reopen" in out
    assert "«Lima, May 4 (ANI):» (2) The ministers met." in out
    assert "‹Also Read | Ten beaches.· also-read/label›" in out
    assert max(map(len, out.splitlines())) <= 80


def test_explain_as_json_has_one_line_a_document(capsys: pytest.CaptureFixture[str]) -> None:
    Path("page.txt").write_text(PAGE, encoding="utf-8")
    assert main(["read", "--explain", "page.txt", "fr.txt", "--json"]) == 0
    page, french = map(json.loads, capsys.readouterr().out.splitlines())
    assert "".join(stretch["words"] for stretch in page["stretches"]) == PAGE
    assert french["not_read"] == "language not supported: fr; nothing was read (fr 1)"


def test_what_an_archive_holds_beside_reports_is_told_and_no_failure(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with ZipFile("a.zip", "w") as archive:
        archive.writestr("fr.txt", FRENCH)
        archive.writestr("b.png", b"\x89PNG\0")
    assert main(["add", "a.zip", "--record", "r.sqlite"]) == 0
    assert "a.zip: passed over 1 file that Accord does not read: 1 .png" in capsys.readouterr().err


PLAIN = (
    "Lima, May 2 (ANI): Kenyan Defence Minister Ona Quist met Peruvian Foreign Minister Ana Diaz in Nairobi on"
    " Tuesday.\n"
)


def test_read_says_how_likely_it_is_and_why(capsys: pytest.CaptureFixture[str]) -> None:
    Path("met.txt").write_text(PLAIN, encoding="utf-8")
    assert main(["read", "met.txt", "--published", "2024-05-02"]) == 0
    out = capsys.readouterr().out
    assert "confidence   0." in out
    assert "for it " in out
    assert main(["read", "met.txt", "--json"]) == 0
    (event,) = json.loads(capsys.readouterr().out)["events"]
    assert 0.5 < event["confidence"]["value"] < 1
    assert {"text", "weight"} == set(event["confidence"]["grounds"][0])


def test_read_leaves_out_what_is_less_likely_than_is_asked(capsys: pytest.CaptureFixture[str]) -> None:
    Path("met.txt").write_text(PLAIN, encoding="utf-8")
    for least, number in (("0", 1), ("1", 0)):
        assert main(["read", "met.txt", "--format", "codebook", "--min-confidence", least]) == 0
        (line,) = capsys.readouterr().out.splitlines()
        assert len(json.loads(line)["events"]) == number
        assert "confidence" not in line  # the codebook's lines have its fields alone
    assert main(["read", "met.txt", "--min-confidence", "1.5"]) == 2


def test_what_is_added_and_listed_can_be_narrowed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("met.txt").write_text(PLAIN, encoding="utf-8")
    assert main(["add", "met.txt", "--record", "r.sqlite", "--min-confidence", "1"]) == 0
    monkeypatch.setenv("ACCORD_MIN_CONFIDENCE", "0.1")
    assert main(["add", "met.txt", "--record", "s.sqlite"]) == 0
    capsys.readouterr()
    for record, least, number in (("r", "0", 0), ("s", "0", 1), ("s", "1", 0)):
        named = ["--record", f"{record}.sqlite", "--min-confidence", least]
        assert main(["timeline", *named, "--json"]) == 0
        assert len(json.loads(capsys.readouterr().out)["lines"]) == number
        assert main(["dossier", "KEN", "PER", *named, "--json"]) == 0
        assert json.loads(capsys.readouterr().out)["total"] == number
        assert main(["export", "--as", "events", *named]) == 0
        assert len(capsys.readouterr().out.splitlines()) == number
