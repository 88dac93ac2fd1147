"""What a document from the net is called: its address without what every address has."""

from __future__ import annotations

import re
from hashlib import sha256

LONGEST = 160
"""Characters of a name; an id is typed and stands in tables."""


def name_of(address: str) -> str:
    """Return the name for what is at an address, or has it as its id; the end of a long one becomes its hash."""
    name = re.sub(r"^https?://|#.*$|\s+|[\x00-\x1f\x7f]", "", address.strip()).rstrip("/?")
    name = name.encode("utf-8", "replace").decode()
    if len(name) <= LONGEST:
        return name
    return f"{name[: LONGEST - 13]}~{sha256(name.encode()).hexdigest()[:12]}"


def is_address(path: object) -> bool:
    """Say whether a path is written as an address; which schemes are read is told by what asks for it."""
    return re.match(r"[a-z][a-z0-9+.-]+://", str(path), re.IGNORECASE) is not None
