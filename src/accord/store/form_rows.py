"""Turns forms of names, and what is said of two of them, into rows of the tables and back."""

from __future__ import annotations

import unicodedata
from typing import Any

from sqlalchemy import Row

from accord.model.identity import Form, FormId, FormLink, Naming, Sort
from accord.model.record import Verdict
from accord.store.rows import Fields


def folded(text: str) -> str:
    """Return a name as it is looked for: lower case, no accents, one blank between words."""
    plain = unicodedata.normalize("NFKD", text)
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def form_row(form: Form) -> Fields:
    """Return the row of a form that is of no identity yet."""
    return {
        "id": form.id,
        "sort": form.sort.value,
        "parties": " ".join(form.parties),
        "text": form.text,
        "folded": folded(form.text),
        "detail": form.detail,
        "day": form.day,
        "era": form.era,
    }


def to_form(row: Row[Any]) -> Form:
    """Return the form of a row."""
    return Form(Sort(row.sort), tuple(row.parties.split()), row.text, row.detail, row.day, row.era)


def naming_row(naming: Naming) -> Fields:
    """Return the row of what a claim names."""
    return {
        "mention": naming.mention,
        "claim": naming.claim,
        "form": naming.form.id,
        "stands_for": naming.stands_for.id,
        "reason": naming.reason,
    }


def says_other(row: Row[Any], naming: Naming) -> bool:
    """Say whether a claim stands for something else than what is written down."""
    return (row.stands_for, row.reason) != (naming.stands_for.id, naming.reason)


def link_row(link: FormLink, now: str) -> Fields:
    """Return the row of what is said now of two forms."""
    return {
        "left_form": link.left,
        "right_form": link.right,
        "verdict": link.verdict.value,
        "score": link.score,
        "reasons": list(link.reasons),
        "judge": link.by,
        "made_at": now,
    }


def to_link(row: Row[Any]) -> FormLink:
    """Return what a row says of two forms."""
    left, right = FormId(row.left_form), FormId(row.right_form)
    return FormLink(left, right, Verdict(row.verdict), row.score, tuple(row.reasons), row.judge)
