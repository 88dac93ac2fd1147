"""How offices are compared: by their head, their field, and the initials of their words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from accord.extract.parsing.shadow import fold
from accord.ontology.schema import Holder

OF_STATES = re.compile(
    r"\b(?:minister|king|queen|emir|chancellor|premier|taoiseach|ambassador)\b", re.IGNORECASE
)
"""Offices that organisations do not have."""
_FIELD = re.compile(r"^(?:[\w-]+ )*?(?:minister|secretary) (?:of|for) (?!state\b)(.+)$")
_HEADS = frozenset({"minister", "secretary", "the", "and", "of", "for", "affairs"})
_LESSER = re.compile(r"(?:vice|deputy|assistant|under|former|then|acting|first|prime)\b", re.IGNORECASE)
"""With what an office begins that its bare head does not name."""
_OF_FIELDS = frozenset({"minister", "secretary"})
"""Bare offices of which a state has many, one for each field."""
HEADS_OF_ALL = frozenset({"prime minister", "premier", "president", "king", "foreign minister", "chancellor"})
"""Offices of which a state has one."""


def posts_of(party: str, holders: Iterable[Holder], day: date | None) -> frozenset[str]:
    """Return the posts that somebody holds for `party` on `day`, in the form in which a cast compares them."""
    return frozenset(plain(h.post) for h in holders if h.party == party and (day is None or h.held(day)))


def initials(post: str) -> str:
    """'External Affairs Minister' goes by 'EAM' too."""
    return "".join(word[0] for word in post.split() if word[0].isupper())


def is_of_another_field(post: str, held: str) -> bool:
    """'The Minister of Defence' is not the Prime Minister, nor the Minister of Trade."""
    asked, held = _FIELD.match(fold(post).lower()), fold(held).lower()
    if asked is None or not (own := set(re.findall(r"\w+", held)) - _HEADS):
        return False
    return not own & set(re.findall(r"\w+", asked[1]))


def is_head_of(bare: str, full: str) -> bool:
    """'Secretary' is short for 'Secretary of Defence' and 'Defence Secretary', not for 'Deputy Secretary'.

    Of presidents a state has one: a fuller form of theirs adds no more than its name.
    """
    bare, full = bare.lower(), full.lower()
    if bare not in _OF_FIELDS or _LESSER.match(full) or "," in full:
        return False
    return full.startswith((f"{bare} of ", f"{bare} for ")) or full.endswith(f" {bare}")


def plain(post: str) -> str:
    """Return an office without its field, in the form in which offices are compared."""
    lower = post.lower().replace("-", " ")  # 'Vice-President'
    return re.split(r" (?:of|for) ", lower)[0] if "general" not in lower else lower


def head_words(post: str) -> set[str]:
    """Return the words of an office, one or several: 'Presidents Bush and Gorbachev'."""
    return {
        w.removesuffix("s")
        for w in re.findall(r"[a-z]+", post.lower())
        if w not in {"of", "the", "for", "and", "general"}
    }
