"""A report that was typed or pasted, as a document."""

from __future__ import annotations

from accord.model.documents import Document
from accord.read.decoding import fold_newlines
from accord.read.documents import build
from accord.read.options import ReadOptions
from accord.read.texts import fields_of


def pasted(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> Document:
    """Return the document of a text that was typed or pasted, called by its hash; its own head gives what is not.

    Raises `ReadError`: "read/empty", "read/bad-date", "read/binary".
    """
    told = {"title": title, "published": published, "publisher": publisher, "url": url}
    given = {name: said.strip() for name, said in told.items() if said and said.strip()}
    fields = fields_of(fold_newlines(text).lstrip("\n"))
    return build({**fields, **given}, ReadOptions(), where="the text", prefix="pasted-")
