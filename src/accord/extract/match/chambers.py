"""Who only approves an agreement: a parliament or cabinet endorses what a government has signed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.match.phrases import bare_forms, named_after
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_by_chamber(verb: Token, words: Words) -> bool:
    """'The Senate endorsed the treaty', 'both houses of parliament passed it', but not the White House."""
    return any(is_chamber(head, words) for head in subjects(verb, words))


def is_chamber(noun: Token, words: Words) -> bool:
    """Say whether a noun names a parliament, a house of one, its members, or a cabinet."""
    if not bare_forms(noun) & {*words["chambers"]}:
        return False
    return not any(child.lower_ in words["no_chamber"] for child in noun.lefts)


def goes_to_chamber(verb: Token, words: Words) -> bool:
    """'Must go before the Italian parliament'."""
    ends = named_after(verb, "before", "to")
    return any(is_chamber(end, words) for end in ends)
