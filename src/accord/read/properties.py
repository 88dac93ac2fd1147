"""What files say of themselves: titles and authors that a person gave, and none that a program put there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from accord.model.metadata import MetadataBasis, MetadataField, Metadatum

_NOBODYS = re.compile(
    r"untitled.*|anonymous|unknown|unspecified|microsoft (?:word|powerpoint|excel)\b.*|powerpoint presentation"
    r"|(?:slide|document|page|scan)\s*\d*|.*\.(?:docx?|pptx?|xlsx?|pdf|indd|rtf|odt|tmp|qxd|pmd)"
    r"|python-docx|user|admin(?:istrator)?|windows user|author|owner",
    re.I,
)


def properties(
    values: Mapping[str, str], fields: Mapping[str, MetadataField], where: str
) -> Iterator[Metadatum]:
    """Yield what the values under these names say; `where` stands before a name in what they rest on."""
    for name, field in fields.items():
        value = " ".join(values.get(name, "").replace("\0", "").split())
        if value and not _NOBODYS.fullmatch(value):
            yield Metadatum(field, value, MetadataBasis.FILE, f"{where}{name}")
