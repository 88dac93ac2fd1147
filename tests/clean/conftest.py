"""Fixtures for understanding pages."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accord.clean import clean
from accord.model.documents import Document, DocumentId, Page
from accord.ontology.files import layers
from accord.ontology.page_rules import PageRules
from accord.ontology.pages import parse

PageOf = Callable[..., Page]


@pytest.fixture(scope="session")
def rules() -> PageRules:
    """Return the built-in rules."""
    return parse(layers())


@pytest.fixture(scope="session")
def page_of(rules: PageRules) -> PageOf:
    """Return a maker of pages: body, and optionally title and ISO day of publication."""

    def make(body: str, title: str | None = None, published: str | None = None) -> Page:
        text = f"{title}\n\n{body}" if title else body
        day = date.fromisoformat(published) if published else None
        return clean(Document(DocumentId("d"), text, "", title=title, published=day), rules)

    return make
