"""What mails that are pages quote or hand on, how mails end, and which of it is the report."""

from __future__ import annotations

import pytest

from accord.clean import clean
from accord.model.documents import Document
from accord.ontology.page_rules import PageRules
from accord.read.formats import read_given
from accord.read.given import Given
from accord.read.options import ReadOptions

OWN = "Peru and Chile signed an accord on fisheries in Lima on 4 May 2024 after two days of talks."
OTHER = "Bolivia and Ecuador opened a shared customs office at the port of Guayaquil on 2 May 2024."
FIELDS = "<b>From:</b> Press Desk<br><b>Sent:</b> 3 May 2024<br><b>To:</b> Editors<br><b>Subject:</b> Ports"
MARK = "---------- Forwarded message ---------<br>From: Press Desk<br>Date: 3 May 2024<br>Subject: Ports"


def kept(subject: str, body: str, rules: PageRules, sort: str = "html") -> list[str]:
    """Return the sentences that are read of a mail, without its title."""
    raw = f"From: Ana <a@b.example>\nSubject: {subject}\nContent-Type: text/{sort}\n\n{body}".encode()
    (document,) = read_given(Given(raw, "a.eml", "a.eml"), ReadOptions())
    assert isinstance(document, Document)
    return [s.span.of(document.text) for s in clean(document, rules).sentences][1:]


@pytest.mark.parametrize(
    "quoted",
    [
        "<div class=gmail_quote>On Mon Jo wrote:<blockquote>{}</blockquote></div>",
        "<div>On 3 May 2024, at 10:00, Jo wrote:</div><blockquote type=cite><p>{}</p></blockquote>",
        "<div class='yahoo_quoted other'><p>{}</p></div>",
        f"<div id=divRplyFwdMsg>{FIELDS}</div><div><p>{{}}</p></div>",
        f"<div><p>{FIELDS}</p></div><p>{{}}</p>",
        "<div>From: Jo</div><div>Sent: 3 May 2024</div><div>Subject: Ports</div><p>{}</p>",
    ],
)
def test_what_an_answer_quotes_is_furniture(quoted: str, rules: PageRules) -> None:
    assert kept("Accord", f"<p>{OWN}</p>{quoted.format(OTHER)}", rules) == [OWN]


@pytest.mark.parametrize(
    ("subject", "body"),
    [
        ("Ports", f"<p>See below.</p><div class=gmail_quote><div>{MARK}</div><p>{{}}</p></div>"),
        ("Ports", f"<p>Worth a line?</p><div><p>{FIELDS}</p></div><p>{{}}</p>"),
        ("Fwd: Ports", f"<p>{OWN}</p><div id=divRplyFwdMsg>{FIELDS}</div><p>{{}}</p>"),
        ("Fwd: Ports", "<blockquote type=cite><div>Begin forwarded message:</div><p>{}</p></blockquote>"),
        ("Ports", "<blockquote type=cite><p>{}</p></blockquote>"),
    ],
)
def test_a_report_that_is_handed_on_is_the_report(subject: str, body: str, rules: PageRules) -> None:
    assert kept(subject, body.format(OTHER), rules) == [OTHER]


def test_a_short_answer_does_not_hand_on_what_it_quotes(rules: PageRules) -> None:
    body = f"<p>Agreed, we print it.</p><div id=divRplyFwdMsg>{FIELDS}</div><p>{OTHER}</p>"
    assert kept("Re: Ports", body, rules) == ["Agreed, we print it."]


def test_a_mail_of_several_parts_tells_that_it_hands_on_as_one_of_a_single_part(rules: PageRules) -> None:
    part = f"Note.\n\n---------- Forwarded message ---------\nFrom: Jo\nSubject: S\nDate: 9 Jul 2024\n\n{OTHER}\n"
    head = "From: A\nSubject: Fwd: S\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    raw = f"{head}--b\nContent-Type: text/plain\n\n{part}\n--b--\n".encode()
    (document,) = read_given(Given(raw, "a.eml", "a.eml"), ReadOptions())
    assert isinstance(document, Document)
    assert [s.span.of(document.text) for s in clean(document, rules).sentences][1:] == [OTHER]


def test_a_page_may_have_the_names_of_mails(rules: PageRules) -> None:
    page = f"<h1>Accord</h1><div class=signature><p>{OWN}</p><p>{OTHER}</p></div>".encode()
    (document,) = read_given(Given(page, "a.html", "a.html"), ReadOptions())
    assert isinstance(document, Document)
    assert len(clean(document, rules).sentences) == 3


def test_signatures_and_notices_are_furniture(rules: PageRules) -> None:
    end = "Kind regards,\n\nJo Lee\nPress office\n\nThis e-mail is confidential. If it is not yours, delete it.\n"
    assert kept("Accord", f"{OWN}\n\n{end}", rules, "plain") == [OWN]
    marked = (
        "<p>Best regards,<br>Jo Lee<br>Press office</p><p>This message is intended solely for Ana Moreno.</p>"
    )
    assert kept("Accord", f"<p>{OWN}</p>{marked}", rules) == [OWN]


def test_a_report_under_closing_words_stays(rules: PageRules) -> None:
    body = f"Please see our release.\n\nKind regards,\n\nJo Lee\n\n{OWN}\n\n{OTHER}\n"
    assert kept("Accord", body, rules, "plain") == ["Please see our release.", OWN, OTHER]
