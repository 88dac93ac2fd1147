"""Groups events that are of one thing, a body or an agreement, by a comparison of two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from accord.derive import Account

STATE = 3
"""Letters of a state's code; other parties are organisations, and one of these is enough in common."""


def groups(accounts: Sequence[Account], same: Callable[[Account, Account], bool]) -> list[list[Account]]:
    """Return the accounts in groups: those of one entry of the record; of the others each is the same as some other.

    The record holds no entry for what no report names, and in records from before it had any.
    """
    entries: dict[str, list[Account]] = {}
    for account in accounts:
        if account.entry is not None:
            entries.setdefault(account.entry, []).append(account)
    found: list[list[Account]] = []
    for account in (one for one in accounts if one.entry is None):
        joined = [group for group in found if any(same(account, other) for other in group)]
        found = [group for group in found if group not in joined]
        found.append([*(other for group in joined for other in group), account])
    return [*entries.values(), *found]


def share(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether two lists of parties can be those of one body: two in common, or an organisation."""
    common = set(left) & set(right)
    return len(common) > 1 or any(len(code) != STATE for code in common)
