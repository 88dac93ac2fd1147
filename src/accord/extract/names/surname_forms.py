"""The words of a person's name, and the names by which a known office-holder goes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from accord.extract.names.posts import head_words
from accord.ontology.schema import Holder

_JUNIOR = re.compile(r",? (?:Jr\.?|Sr\.?|II|III|IV)$")
SHORT = 3
"""Names of so many letters are words or parts of other names too often."""
Holders = Mapping[str, Sequence[Holder]]
"""Known office-holders by surname."""
_SON_OF = frozenset({"bin", "ibn", "bint"})
_ARTICLE = re.compile(r"^(?:al|el|as|ash|an|ar|at|ad|az)-(?=[A-Z])", re.IGNORECASE)


def words_of(name: str) -> list[str]:
    """Return the words of a name without 'Jr.' and the like; a surname in capitals is written as others write it."""
    words = (word.strip(",") for word in _JUNIOR.sub("", name).split())
    return [word.title() if word.isupper() and len(word) > SHORT else word for word in words]


def is_of_father(word: str, words: Sequence[str]) -> bool:
    """'Salman' of 'Mohammed bin Salman', 'Abdullah' of 'Hussein bin Abdullah': a father's name, which is another's."""
    before = [i for i, each in enumerate(words) if each == word]
    return bool(before) and all(i and words[i - 1] in _SON_OF for i in before)


def known_by(words: Sequence[str], parties: Sequence[str], holders: Holders) -> frozenset[str]:
    """Return the single names by which a known office-holder goes besides the surname: 'Lula', 'Bibi'."""
    fitting = [
        h
        for h in holders.get(words[-1], ())
        if h.party in parties and len(words) > 1 and fits(h, list(words), None)
    ]
    return frozenset(
        alias for h in fitting for alias in h.aliases if " " not in alias and len(alias) >= SHORT
    )


def surname(name: str) -> str:
    """Return the last word of a name, but for what only tells a son from his father."""
    return words_of(name)[-1]


def by_surname(holders: Sequence[Holder]) -> Holders:
    """Return the holders by their surnames and by the first word of their names, for `build_cast`."""
    found: dict[str, list[Holder]] = {}
    for holder in holders:
        for word in {*surnames(holder), holder.name.split()[0]}:
            found.setdefault(word, []).append(holder)
    return found


def surnames(holder: Holder) -> set[str]:
    """Return the surnames by which a holder goes: 'al-Abadi' is 'Abadi' too."""
    names = {surname(name) for name in (holder.name, *holder.aliases)}
    return names | {bare for name in names if len(bare := _ARTICLE.sub("", name)) > SHORT}


def fits(holder: Holder, words: list[str], post: str | None) -> bool:
    """Say whether the words of a name can be the holder's: a surname alone only beside such an office."""
    full = {word for name in (holder.name, *holder.aliases) for word in name.split()}
    if len(words) > 1:
        ends = {words[0], words[-1]} <= full and not is_of_father(words[-1], words)
        return set(words) <= full or ends  # 'Khaled bin Mohamed' is no Mohamed Khaled Nordin
    return bool(post) and bool(head_words(str(post)) & head_words(holder.post))
