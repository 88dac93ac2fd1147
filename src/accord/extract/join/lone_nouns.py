"""Nouns that alone tell of no event: 'the talks', 'an exercise'."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.join.days import dated_itself
from accord.model.claims import Kind

_DRILLS = frozenset({"exercise/joint-exercise", "exercise/exercise"})


def hangs_in_the_air(event: Draft) -> bool:
    """Say whether a noun alone ('the talks') tells no event of its own; with an agreement, body or name it does.

    'Both navies held a joint exercise in May', 'an exercise of both armies will be held in May' are acts too: of
    exercises there are not many in a report.
    """
    drill = event.kind is Kind.EXERCISE
    named = drill and event.item is not None and not event.item.value.islower()
    named = named or (event.rule in _DRILLS and dated_itself(event))
    return event.bare and event.nominal and event.agreement is None and event.body is None and not named
