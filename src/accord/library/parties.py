"""Finds the parties that a user means, by code or by name."""

from __future__ import annotations

from collections.abc import Iterable

from accord.errors import UsageError
from accord.ontology.schema import Directory


def parties_together(text: str, directory: Directory) -> tuple[str, ...]:
    """Return the codes of codes or names with hyphens between ('IND-ISR', 'India-Israel', 'IND-PARIS-CLUB').

    A code may have hyphens of its own: the longest that is known counts. Raises `UsageError` as `party_codes`.
    """
    parts = [part.strip() for part in text.replace(",", "-").replace("–", "-").split("-")]
    known = {name.casefold() for party in directory.parties for name in (party.code, *party.names)}
    found: list[str] = []
    while parts:
        sizes = (size for size in range(len(parts), 1, -1) if "-".join(parts[:size]).casefold() in known)
        size = next(sizes, 1)
        found.append("-".join(parts[:size]))
        parts = parts[size:]
    return party_codes([word for word in found if word], directory)


def party_codes(words: Iterable[str], directory: Directory) -> tuple[str, ...]:
    """Return the codes of these codes or names ('IND', 'India'), each once, in the order given.

    Raises `UsageError`: "party/unknown" with the nearest codes, "party/none" where none is given.
    """
    by_name = {name.casefold(): party.code for party in directory.parties for name in party.names}
    found: dict[str, None] = {}
    for word in words:
        code = word.upper() if word.upper() in directory.party_by_code else by_name.get(word.casefold(), word)
        found[directory.party(code).code] = None
    if not found:
        raise UsageError("party/none", "no party is named", hint="name one or more, such as IND ISR")
    return tuple(found)
