"""The values that a user names, found among those that there are."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from accord.errors import UsageError

Named = TypeVar("Named", bound=StrEnum)


def chosen(kind: type[Named], text: str | None, code: str, what: str) -> Named | None:
    """Return the member of `kind` of this name, words joined by spaces or hyphens; None where none is given.

    Raises `UsageError` of this code, which says that there is no such `what` and lists those that there are.
    """
    if text is None:
        return None
    found = next((member for member in kind if _plain(member) == _plain(text)), None)
    if found is None:
        raise UsageError(code, f"there is no {what} {text!r}", hint=f"valid: {', '.join(kind)}")
    return found


def _plain(text: str) -> str:
    return text.strip().lower().replace("-", " ")
