"""What a guest is still to do while he is there: 'Xi, on a visit, will address parliament on Thursday' is one visit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from accord.extract.drafts import Draft
from accord.model.claims import Kind, Modality

STAY = timedelta(days=4)
"""So many days after a guest is told to be there, what he does there can be of the same visit."""
_ADDRESS = "visit/address-parliament"


def visit_under_way(event: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """Return the visit, told before and begun, on which a speech to the host's parliament is given; None for none."""
    if event.rule != _ADDRESS or event.when is None:
        return None
    speech = event.when.value
    for old in reversed(drafts):
        same = old.kind is Kind.VISIT and old.codes == event.codes and old.came == event.came
        if not same or old.when is None or old.modality.value is not Modality.OCCURRED:
            continue
        if timedelta() <= speech.first - old.when.value.last <= STAY:
            return old
    return None
