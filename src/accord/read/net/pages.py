"""What was fetched, as every reader gets its input."""

from __future__ import annotations

from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.read.feed_dates import mail_moment
from accord.read.given import Given
from accord.read.naming import name_of
from accord.read.net.options import Fetched


def of_fetched(fetched: Fetched, address: str) -> Given:
    """Return what is to be read of a page that was fetched; its bytes are kept with what comes of it."""
    retrieval = fetched.retrieval
    values = (
        (MetadataField.URL, retrieval.url, "address"),
        (MetadataField.CANONICAL, fetched.canonical, "Link"),
        (MetadataField.MODIFIED, mail_moment(retrieval.last_modified), "Last-Modified"),
        (MetadataField.LANGUAGE, fetched.language, "Content-Language"),
    )
    known = tuple(Metadatum(f, value, MetadataBasis.TRANSPORT, where) for f, value, where in values if value)
    return Given(
        fetched.body or b"",
        address,
        retrieval.url.partition("?")[0].rpartition("/")[2] or None,
        id=name_of(retrieval.url),
        media_type=fetched.media_type,
        charset=fetched.charset,
        metadata=known,
        retrieval=retrieval,
        kept=True,
    )
