"""Whether two accounts are of one agreement and of one step in its life."""

from __future__ import annotations

import re

from accord.extract.drafts import Draft
from accord.extract.join.likeness import SHARE, overlap
from accord.ontology.frames import Words

_CHANGE = "agreement-change/"
_WITH_WHOM = re.compile(r" (?:with|between|among) .*?(?= on | for | to | about |$)")


def same_way(old: Draft, new: Draft) -> bool:
    """Who joined a body in one year and leaves it in another took two steps."""
    ways = [rule.removeprefix(_CHANGE).split("-")[0] for rule in (old.rule, new.rule)]
    return set(ways) != {"join", "leave"}


def same_agreement(old: Draft, new: Draft, words: Words) -> bool:
    """Say whether two accounts can be of one agreement, by its title, its type and how it is recalled."""
    if not old.agreement or not new.agreement:
        return True
    one, two = old.agreement.value, new.agreement.value
    if _is_recalled_at_once(old, new) and _instruments(one.type, two.type) < 2:
        return True
    if old.title and not _subject(_WITH_WHOM.sub("", one.title), words):
        return (
            _instruments(one.type, two.type) < 2
        )  # a headline's 'agreement with Israel' is the one that the text names
    if (
        _instruments(one.type, two.type) > 1
        and not _subject(one.title, words)
        and not _subject(two.title, words)
    ):
        return False
    if not _subject(one.title, words) or not _subject(two.title, words):
        return not (old.when and new.when and old.when.value.iso != new.when.value.iso)
    return overlap(_subject(one.title, words), _subject(two.title, words), words) >= SHARE


def _is_recalled_at_once(old: Draft, new: Draft) -> bool:
    """'Signed an agreement to borrow … The accord on the loan was signed by …': told twice in a row."""
    near = new.order - old.order == 1 and new.paragraph - old.paragraph <= 1
    return near and new.definite and not old.definite and old.codes == new.codes and not old.title


def _instruments(one: str, two: str) -> int:
    """How many instruments two types must be: 'agreement' may stand for any, a treaty is no protocol."""
    return len({one, two} - {"agreement", "other"})


def _subject(title: str, words: Words) -> str:
    """What an agreement is about, without the words that any agreement could bear."""
    return " ".join(
        word
        for word in title.lower().split()
        if word.rstrip("s") not in words["any_agreement"] and len(word) > 3
    )
