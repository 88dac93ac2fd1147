"""Errors say what to do, with the right status, as pages and as problem details."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize(
    ("path", "status", "code", "says"),
    [
        ("/d/IND-ISRA", 404, "party/unknown", "ISR"),
        ("/d/IND-ISR", 400, "web/bad-filter", "limit"),
        ("/nowhere", 404, "web/not-found", "nowhere"),
    ],
)
def test_a_wrong_question_is_told_in_both_forms(
    client: TestClient, path: str, status: int, code: str, says: str
) -> None:
    question = "?limit=many" if code == "web/bad-filter" else ""
    page, problem = client.get(path + question), client.get(f"{path}.json{question}")
    assert (page.status_code, problem.status_code) == (status, status)
    assert page.headers["content-type"].startswith("text/html")
    assert code in page.text
    assert says in page.text
    assert problem.headers["content-type"] == "application/problem+json"
    told = problem.json()
    assert (told["status"], told["code"]) == (status, code)
    assert says in told["detail"] + told.get("hint", "")


def test_a_day_that_is_none_is_told(client: TestClient) -> None:
    told = client.get("/d/IND-ISR.json?since=yesterday")
    assert told.status_code == 400
    assert told.json()["code"] == "time/bad-day"


def test_what_was_asked_for_is_escaped(client: TestClient) -> None:
    page = client.get("/d/%3Cscript%3Ealert(1)%3C%2Fscript%3E")
    assert "<script>alert" not in page.text
    assert page.status_code == 404
