"""The command line: where the record is, what is printed, and the exit status; one test reads real text."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from accord.cli import main

STORY = (
    "Title: Ministers sign ports pact\nPublished: 2024-05-03\nPublisher: Daily\n\n"
    "Lima, May 3: Peru's Foreign Minister Ana Rojas met Chilean Foreign Minister Luis Vega on Thursday. "
    "Peru and Chile signed a Memorandum of Understanding on Port Cooperation."
)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home of its own, 80 columns and no colour."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    for name in (
        "ACCORD_RECORD",
        "ACCORD_MODEL",
        "ACCORD_ONTOLOGY",
        "ACCORD_DEBUG",
        "ACCORD_REVIEWER",
        "USER",
    ):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a record with one real text read into it, for all tests that ask."""
    folder = tmp_path_factory.mktemp("added")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    assert main(["--record", str(folder / "r.sqlite"), "add", str(folder / "story.txt")]) == 0
    return folder / "r.sqlite"


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    capsys.readouterr()
    status = main(list(arguments))
    out, err = capsys.readouterr()
    return status, out, err


def ask(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    status, out, _ = run(capsys, *arguments, "--json")
    assert status == 0
    return json.loads(out)


VERBS = ["demo", "read", "add", "dossier", "why", "search", "origins", "diff", "export", "evaluate"]
VERBS += ["backup", "restore", "merge", "split", "same", "different", "undo", "decisions"]
VERBS += ["review", "changes", "runs", "verify"]


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself_with_an_example(capsys: pytest.CaptureFixture[str], verb: str) -> None:
    status, out, _ = run(capsys, verb, "--help")
    assert status == 0
    assert f"accord {verb}" in out.split("Example", 1)[1]


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from accord.cli import main; main(['--help']);"
        "print(sorted({'spacy', 'sqlalchemy', 'alembic', 'rich', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("[]\n")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "--version")[1].startswith("accord 0.")


@pytest.mark.parametrize(
    "arguments", [[], ["fly"], ["dossier"], ["read", "--format", "xml", "x"], ["search", "x", "--limit", "0"]]
)
def test_a_wrong_command_is_status_2(capsys: pytest.CaptureFixture[str], arguments: list[str]) -> None:
    assert run(capsys, *arguments)[0] == 2


def test_the_record_may_be_named_before_and_after_the_verb_and_in_the_environment(
    capsys: pytest.CaptureFixture[str], added: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ask(capsys, "--record", str(added), "search", "ports")["reports"]
    assert ask(capsys, "search", "ports", "--record", str(added))["reports"]
    assert ask(capsys, "--record", "other.db", "search", "ports", "--record", str(added))["reports"]
    monkeypatch.setenv("ACCORD_RECORD", str(added))
    assert ask(capsys, "search", "ports")["reports"]


def test_the_record_is_in_the_users_data_folder_by_default(
    capsys: pytest.CaptureFixture[str], home: Path
) -> None:
    assert ask(capsys, "search", "ports")["reports"] == []
    assert list(home.rglob("record.sqlite")) != []


def test_adding_again_says_that_nothing_changed(capsys: pytest.CaptureFixture[str], added: Path) -> None:
    status, out, _ = run(capsys, "add", str(added.parent / "story.txt"), "--record", str(added))
    assert status == 0
    assert "nothing changed" in out


def test_the_dossier_fits_80_columns_and_has_no_colour(
    capsys: pytest.CaptureFixture[str], added: Path
) -> None:
    status, out, _ = run(capsys, "dossier", "Peru", "CHL", "--record", str(added))
    assert status == 0
    assert "PERU – CHILE" in out
    assert "\x1b" not in out
    assert max(map(len, out.splitlines())) <= 80


def test_every_answer_is_there_as_json(capsys: pytest.CaptureFixture[str], added: Path) -> None:
    dossier = ask(capsys, "dossier", "PER", "CHL", "--record", str(added))
    event = dossier["entries"][0]["event"]
    why = ask(capsys, "why", event, "--record", str(added))
    claim = why["values"][0]["told"][0]["id"]
    assert ask(capsys, "why", claim, "--record", str(added))["event"] == event
    assert event in ask(capsys, "why", "story.txt", "--record", str(added))["events"].values()


@pytest.mark.parametrize("kind", ["event", "claim", "report"])
def test_why_shows_quote_report_and_rule(capsys: pytest.CaptureFixture[str], added: Path, kind: str) -> None:
    event = ask(capsys, "dossier", "PER", "CHL", "--record", str(added))["entries"][0]["event"]
    claim = ask(capsys, "why", event, "--record", str(added))["values"][0]["told"][0]["id"]
    id = {"event": event, "claim": claim, "report": "story.txt"}[kind]
    _, out, _ = run(capsys, "why", id, "--record", str(added))
    assert "Daily, 2024-05-03 (story.txt)" in out
    assert "rule " in out
    assert "«" in out or "“" in out


def test_markdown_is_printed_as_it_is(capsys: pytest.CaptureFixture[str], added: Path) -> None:
    out = run(capsys, "dossier", "PER", "CHL", "--md", "--record", str(added))[1]
    assert out.startswith("# Peru – Chile\n")


def test_an_unknown_party_is_status_2_and_names_near_ones(
    capsys: pytest.CaptureFixture[str], added: Path
) -> None:
    status, _, err = run(capsys, "dossier", "IDN1", "--record", str(added))
    assert (status, err.startswith("error: ")) == (2, True)
    assert "IDN" in err
    assert "[party/unknown]" in err


def test_an_unknown_id_is_status_1(capsys: pytest.CaptureFixture[str], added: Path) -> None:
    status, _, err = run(capsys, "why", "E0", "--record", str(added))
    assert (status, "[record/not-found]" in err) == (1, True)


def test_a_brief_goes_to_a_file(capsys: pytest.CaptureFixture[str], added: Path, home: Path) -> None:
    status, out, _ = run(capsys, "dossier", "PER", "CHL", "--md", "-o", "brief.md", "--record", str(added))
    assert (status, out) == (0, "")
    assert (home / "brief.md").read_text(encoding="utf-8").startswith("# Peru – Chile\n")


def test_all_tables_go_to_a_folder(capsys: pytest.CaptureFixture[str], added: Path, home: Path) -> None:
    status, _, err = run(capsys, "export", "PER", "--as", "all", "-o", "set", "--record", str(added))
    assert (status, "2 rows of events in set/events_flat.csv" in err) == (0, True)
    assert (home / "set" / "datapackage.json").is_file()
    status, _, err = run(capsys, "export", "--as", "all", "--record", str(added))
    assert (status, "[export/needs-a-folder]" in err) == (2, True)


def test_origins_are_drawn(capsys: pytest.CaptureFixture[str], added: Path) -> None:
    assert "No report in the record copies" in run(capsys, "origins", "--record", str(added))[1]
    assert "Daily, 2024-05-03" in run(capsys, "origins", "story.txt", "--record", str(added))[1]
    assert ask(capsys, "origins", "story.txt", "--record", str(added))["origins"] == 1


def test_a_file_is_compared_with_the_record_and_not_saved(
    capsys: pytest.CaptureFixture[str], added: Path, home: Path
) -> None:
    (home / "new.txt").write_text(
        STORY.replace("Daily", "Post").replace("Ports", "Ferries"), encoding="utf-8"
    )
    for _ in range(2):
        status, out, _ = run(capsys, "diff", "new.txt", "--record", str(added))
        assert (status, "Nothing was saved" in out, "in the record: Meeting" in out) == (0, True, True)
    found = ask(capsys, "diff", "new.txt", "story.txt", "--record", str(added))
    assert (found["held"], found["beside"]["document"]) == (False, "story.txt")


def test_a_folder_of_reports_is_no_side_of_a_difference(
    capsys: pytest.CaptureFixture[str], added: Path, home: Path
) -> None:
    for name in "ab":
        (home / "two").mkdir(exist_ok=True)
        (home / "two" / f"{name}.txt").write_text(f"Words of {name}.", encoding="utf-8")
    status, _, err = run(capsys, "diff", "two", "--record", str(added))
    assert (status, "[diff/several-reports]" in err) == (2, True)


def test_export_writes_files_and_standard_output(
    capsys: pytest.CaptureFixture[str], added: Path, home: Path
) -> None:
    assert run(capsys, "export", "--format", "csv", "-o", "e.csv", "--record", str(added))[0] == 0
    assert (home / "e.csv").read_text(encoding="utf-8").startswith("event,kind,")
    out = run(capsys, "export", "--as", "mentions", "--record", str(added))[1]
    assert json.loads(out.splitlines()[0])["mentions"][0]["document"] == "story.txt"
    status, _, err = run(capsys, "export", "-o", "none/e.csv", "--record", str(added))
    assert (status, "[export/cannot-write]" in err) == (2, True)


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (["-o", "e.CSV"], b"event,kind"),
        (["--as", "parquet", "-o", "e"], b"PAR1"),
        (["--as", "claims", "-o", "c.xlsx"], b"PK"),
        (["--as", "events", "-o", "e.txt"], b'{"event"'),
    ],
)
def test_the_form_of_an_export_is_told_by_its_name_or_its_file(
    capsys: pytest.CaptureFixture[str], added: Path, home: Path, words: list[str], begins: bytes
) -> None:
    assert run(capsys, "export", *words, "--record", str(added))[0] == 0
    assert (home / words[-1]).read_bytes().startswith(begins)


def test_read_saves_nothing_and_prints_codebook_lines(
    capsys: pytest.CaptureFixture[str], added: Path, home: Path
) -> None:
    status, out, _ = run(capsys, "read", str(added.parent / "story.txt"), "--format", "codebook")
    line = json.loads(out)
    assert (status, line["document"], line["published"]) == (0, "story.txt", "2024-05-03")
    assert {event["kind"] for event in line["events"]} == {"meeting", "signing"}
    assert list(home.rglob("record.sqlite")) == []


def test_the_card_of_a_reading_shows_offsets_and_rules(
    capsys: pytest.CaptureFixture[str], added: Path
) -> None:
    out = run(capsys, "read", str(added.parent / "story.txt"))[1]
    assert "Daily, 2024-05-03" in out
    assert "rule         signing/" in out


def test_a_bad_text_fails_beside_a_good_one(
    capsys: pytest.CaptureFixture[str], added: Path, home: Path
) -> None:
    (home / "bad.txt").write_bytes(b"\xff\xfe\x00\xd8 not text \x80")
    (home / "empty.txt").write_text("", encoding="utf-8")
    story = str(added.parent / "story.txt")
    status, out, err = run(capsys, "read", "bad.txt", "empty.txt", story, "--format", "codebook")
    assert (status, len(out.splitlines())) == (1, 1)
    assert err.count("error: ") == 2
    assert "Traceback" not in err


def test_a_bad_day_is_an_error_of_the_command(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    (home / "a.txt").write_text("Words.", encoding="utf-8")
    status, _, err = run(capsys, "read", "a.txt", "--published", "yesterday")
    assert (status, "[read/bad-date]" in err) == (2, True)


def test_a_setting_that_is_none_is_status_2(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACCORD_ONTOLOGY", "no/such/folder")
    status, _, err = run(capsys, "search", "x")
    assert (status, "[settings/invalid]" in err) == (2, True)


def test_a_fault_of_ours_is_one_line_without_a_traceback() -> None:
    code = (
        "import accord.cli.app as a, accord.cli.run as r\n"
        "def broken(*args, **options): raise RuntimeError('odd')\n"
        "r.app = broken\n"
        "r.main([])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines() == [
        "error: RuntimeError: odd (a fault of Accord; set ACCORD_DEBUG=1 to see where, and report it)"
        " [cli/unexpected]"
    ]


def test_demo_shows_card_and_dossier(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    status, out, _ = run(capsys, "demo", "--record", "demo")
    assert status == 0
    assert "INDIA – ISRAEL" in out
    assert (home / "demo" / "record.sqlite").is_file()


def test_gold_is_scored_with_its_errors(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    event = {"kind": "signing", "parties": ["CHL", "PER"], "evidence": ["Peru and Chile signed a pact."]}
    line = {"document": "a.txt", "published": "2024-05-03", "publisher": "Daily", "events": [event]}
    (home / "gold.jsonl").write_text(json.dumps(line) + "\n", encoding="utf-8")
    (home / "a.txt").write_text("Peru and Chile signed a pact.", encoding="utf-8")
    status, out, _ = run(capsys, "evaluate", "gold.jsonl", "--texts", ".", "--errors")
    assert (status, "1 documents, 1 gold" in out) == (0, True)
    status, out, _ = run(capsys, "evaluate", "gold.jsonl", "--texts", ".", "--errors", "--json")
    assert json.loads(out)["error_counts"]["missed"] == {}
    status, out, _ = run(capsys, "evaluate", "gold.jsonl", "--texts", ".", "--min-confidence", "1", "--json")
    assert (status, json.loads(out)["predicted"]) == (0, 0)


def test_the_ontologys_examples_can_be_checked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from accord import library

    monkeypatch.setattr(library, "check_ontology", lambda parts: library.Check(2, ("visit: no",)))
    status, out, _ = run(capsys, "ontology", "check")
    assert (status, out) == (1, "failed  visit: no\n2 examples, 1 failed\n")


@pytest.mark.parametrize("words", [["--help"], ["ontology", "--help"], ["read", "-", "--format", "json"]])
def test_a_reader_that_goes_away_is_no_error(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "accord", *words],
            stdout=writing,
            stderr=subprocess.PIPE,
            input=b"Peru and Chile signed a pact.",
            check=False,
        )
    finally:
        os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


def test_a_backup_and_a_restore_say_what_they_hold(
    added: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = ask(capsys, "--record", str(added), "backup", "kept.sqlite")
    assert (kept["reports"], kept["file"]) == (1, "kept.sqlite")
    status, out, _ = run(capsys, "restore", "kept.sqlite", "--record", "new.sqlite")
    assert status == 0
    assert out.startswith("new.sqlite holds what kept.sqlite holds.\n  reports      1\n")
    status, _, err = run(capsys, "restore", "kept.sqlite", "--record", "new.sqlite")
    assert (status, "[restore/not-empty]" in err) == (1, True)
