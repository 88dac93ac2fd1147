"""What the two readers make of a page: Accord as `accord read` does, trafilatura with its defaults."""

from __future__ import annotations

from dataclasses import dataclass

from accord.clean import clean
from accord.clean.languages import RULE
from accord.model.documents import Document
from accord.model.metadata import MetadataField, preferred, ranked
from accord.ontology.page_rules import PageRules
from accord.read.formats import read_given
from accord.read.given import Given
from accord.read.options import ReadOptions


@dataclass(frozen=True, slots=True)
class Made:
    """A page as it was read: the text kept, without the title, and what is known of it."""

    text: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    day: str | None = None


def accord(raw: bytes, rules: PageRules) -> Made:
    """Return what Accord keeps of a page's bytes."""
    (found,) = read_given(Given(raw, "page.html", "page.html"), ReadOptions())
    if not isinstance(found, Document):
        return Made("")
    page = clean(found, rules)
    document, title = page.document, found.title_span
    parts, end = [], title.end if title else 0
    for furniture in page.furniture:
        if furniture.rule == RULE:  # text in another language is of the report, though it is not read
            continue
        parts.append(found.text[end : max(end, furniture.span.start)])
        end = max(end, furniture.span.end)
    said = document.metadata
    published = preferred(said, MetadataField.PUBLISHED)
    authors = ranked(said, MetadataField.AUTHOR)
    return Made(
        "".join([*parts, found.text[end:]]),
        document.title,
        tuple(a.value for a in authors if a.basis is authors[0].basis),
        document.publisher,
        published.value if published else None,
    )


def trafilatura(raw: bytes) -> Made:
    """Return what trafilatura keeps, used plainly; a title that opens its text is left out, as with Accord."""
    from trafilatura import bare_extraction

    found = bare_extraction(raw, with_metadata=True)
    if found is None:
        return Made("")
    made = found.as_dict()
    text, title = made.get("text") or "", made.get("title")
    if title and text.startswith(title):
        text = text[len(title) :]
    authors = tuple(name.strip() for name in (made.get("author") or "").split(";") if name.strip())
    return Made(text, title, authors, made.get("sitename"), made.get("date"))
