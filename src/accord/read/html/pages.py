"""A page's bytes to a draft: its text, its blocks, its metadata and the map to its decoded source."""

from __future__ import annotations

from dataclasses import replace

from accord.model.metadata import MetadataField, Metadatum
from accord.read.drafts import Draft
from accord.read.given import Given
from accord.read.html.encoding import Decoded, decode
from accord.read.html.metadata import known
from accord.read.html.walk import walk

MEDIA_TYPE = "text/html"


def draft(raw: bytes, given: Given) -> Draft:
    """Return the draft of a page.

    The body is all text that is seen, furniture too. `source.offsets` lead from it to the decoded source,
    of which the metadatum CHARSET tells the encoding. Raises ReadError "read/too-complex" for a hostile page, and
    nothing else, whatever the bytes.
    """
    decoded = decode(raw, given.charset)
    seen = walk(decoded.text)
    source = replace(given.source(raw, MEDIA_TYPE), offsets=seen.laid.offsets)
    said = known(seen, decoded.text)
    metadata = (*said.metadata, _encoding(decoded))
    return Draft(seen.laid.text, metadata, blocks=seen.laid.blocks, source=source, title_at=said.title_at)


def _encoding(decoded: Decoded) -> Metadatum:
    slips = f", {decoded.faults} bytes could not be read" if decoded.faults else ""
    return Metadatum(MetadataField.CHARSET, decoded.encoding, decoded.basis, decoded.where + slips)
