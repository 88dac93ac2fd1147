"""Reports in languages that are not read: the page names the language and calls no words in it furniture."""

from __future__ import annotations

from starlette.testclient import TestClient

from accord.library import Record, pasted
from accord.web import create_app
from accord.web.marking import stretches, unread
from tests.web.conftest import browser
from tests.web.test_pasting import token

GERMAN = """Der Verteidigungsminister traf am Montag in Berlin seinen Amtskollegen und sprach mit ihm über die Lage.

Beide Seiten vereinbarten, die gemeinsame Arbeitsgruppe noch in diesem Jahr wieder einzuberufen und zu erweitern.
"""
ENGLISH = "The defence ministers of Peru and Chile met in Lima on 3 November 2025 and signed an agreement.\n"
FRENCH = """
Le ministre de la Défense a rencontré lundi son homologue à Paris et ils ont parlé de la situation dans la région.

Les deux parties sont convenues de réunir de nouveau le groupe de travail conjoint avant la fin de cette année.
"""


def _page(record: Record, text: str) -> tuple[str, TestClient]:
    (held,) = record.add([pasted(text)]).added
    client = browser(create_app(record))
    return client.get(f"/r/{held}").text, client


def test_a_report_that_is_not_read_says_in_which_language_it_is(empty_record: Record) -> None:
    page, _ = _page(empty_record, GERMAN)
    assert "The report is in German, a language that is not supported: nothing of it was read" in page
    assert "2 paragraphs in German, not read" in page
    assert "of the page, not of the report" not in page
    assert "found no event" not in page
    assert "<dt>Language</dt><dd>German" in page


def test_paragraphs_in_another_language_are_told_as_such(empty_record: Record) -> None:
    page, _ = _page(empty_record, ENGLISH + FRENCH)
    assert "2 paragraphs in French, not read" in page
    assert "not supported" not in page
    assert "of the page, not of the report" not in page


def test_a_preview_says_that_nothing_would_be_read(empty_record: Record) -> None:
    client = browser(create_app(empty_record))
    page = client.post("/paste", data={"text": GERMAN, "token": token(client)}).text
    assert "The report is in German, a language that is not supported" in page
    assert "2 paragraphs in German, not read" in page
    assert "tells of no event" not in page


def test_what_is_not_read_is_no_furniture(empty_record: Record) -> None:
    file = empty_record.preview(pasted(GERMAN)).file
    assert unread(file) == "de"
    assert [(s.furniture, s.language) for s in stretches(file)] == [(False, "de")]


def test_a_report_in_english_is_not_called_unread(samples_record: Record) -> None:
    assert unread(samples_record.report_file("wire.txt")) is None


def test_a_language_is_called_by_its_name(empty_record: Record) -> None:
    speech = empty_record.speech()
    assert [speech.language(code) for code in ("fr", "fr-CA", "qqq")] == ["French", "French", "qqq"]
