"""An agreement that a report tells once by its name and once by what its makers then agreed to do."""

from __future__ import annotations

import re

from accord.extract.drafts import Draft, Stated
from accord.extract.join.same_talks import town_of
from accord.extract.parsing.shadow import Shadow
from accord.model.claims import Agreement, Kind, Modality

_FRONTED = re.compile(
    r"^under (?:the )?(?:terms of )?(?:the|this|that|their|its) "
    r"((?:[\w.-]+ ){0,3}?(?:agreement|accord|pact|treaty|deal|protocol))(?=,| [A-Za-z])",
    re.IGNORECASE,
)
_MONTH = len("2024-05")


def is_making_of(pledge: Draft, pact: Draft) -> bool:
    """'The Lima accord … In Lima, Peru and Chad agreed to hold prices': the same makers at one place or time."""
    if (pledge.kind, pact.kind) != (Kind.COMMITMENT, Kind.SIGNING) or pledge.codes != pact.codes:
        return False
    if not pledge.modality.value is pact.modality.value is Modality.OCCURRED:
        return False
    if _is_lent(pledge) and _is_lent(pact):
        return False  # both were made at the talks, and neither is for that the other
    if pledge.when and pact.when:
        one, two = pledge.when.value, pact.when.value
        exact = min(len(one.iso), len(two.iso)) >= _MONTH
        return exact and one.may_meet(two) and pledge.place is not None and town_of(pledge) == town_of(pact)
    return pledge.place is not None and town_of(pledge) == town_of(pact)


def _is_lent(event: Draft) -> bool:
    return event.place is not None and event.place.rule == "place/talks"


def as_pact(pledge: Draft, shadow: Shadow) -> None:
    """Make the signing of a pledge that a pact named before it binds somebody to: 'Under the pact, Peru agreed to …'.

    What an agreement holds is no event of its own (codebook, section 2); that it was made is one.
    """
    found = _FRONTED.match(shadow.text)
    told = pledge.modality.value is Modality.OCCURRED
    if pledge.kind is not Kind.COMMITMENT or not told or found is None:
        return
    pledge.kind, pledge.rule = Kind.SIGNING, "signing/under-pact"
    at = shadow.span(*found.span(1))
    pledge.agreement = Stated(Agreement(found[1], "agreement"), at, "agreement/title")
