"""The front page: what it says in a reader's words, with and without the pages' program."""

from __future__ import annotations

import pytest

from accord.library import Record
from accord.web import create_app
from tests.web.conftest import browser


def test_what_to_look_at_names_areas_in_words(samples_record: Record) -> None:
    speech = samples_record.speech()
    texts = " ".join(finding.text for finding in samples_record.summary().look_at)
    codes = [code for code in speech.areas if "-" in code]
    assert codes
    assert [code for code in codes if code in texts] == []
    assert any(speech.area(code) in texts for code in speech.areas)


@pytest.mark.parametrize("built", [True, False])
def test_pictures_have_a_heading_only_where_they_are_drawn(samples_record: Record, built: bool) -> None:
    app = create_app(samples_record)
    app.state.desk.templates.globals["script"] = "/static/accord.js" if built else None
    page = browser(app).get("/").text
    assert ("At a glance" in page) is built
    assert ("In tables:" in page) is not built
