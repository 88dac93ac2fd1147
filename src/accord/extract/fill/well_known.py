"""Who made an accord that everybody knows by its name: 'the Plaza accord', 'the agreement reached in Paris in May'."""

from __future__ import annotations

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.accords import FROM_AROUND
from accord.extract.fill.known_exercises import fill_known_parties
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.ontology.schema import KnownAccord

RULE = "party/known-accord"
"""The rule by which the makers of a well-known accord are stated."""

_BY_CHANCE = FROM_AROUND | {"party/recalled", "party/collective", "party/pronoun"}
"""Rules by which those of whom the report tells are taken for the makers."""

_MONTH = len("2024-05")


def fill_known_makers(event: Draft, scene: Scene) -> None:
    """Give a well-known accord those of its makers whom the report names, in place of others of whom it tells.

    An exercise that everybody knows is of those whose it is.

    Who is not named is not inferred, and a group that is named stands for its members (codebook, ruling 16).
    """
    if event.kind is Kind.EXERCISE:
        fill_known_parties(event, scene)
    if event.kind is not Kind.SIGNING or event.modality.value is not Modality.OCCURRED or not event.agreement:
        return
    accord = _known(event, scene)
    if accord is None:
        return
    told = {code: party for code, party in event.parties.items() if party.rule not in _BY_CHANCE}
    named = {*event.parties, *scene.named}
    makers = [code for code in accord.makers if code in named]
    most = len(makers) > 1 and 2 * len(makers) >= len(accord.makers)
    if told.keys() <= set(accord.makers) and most:
        groups = {code: party for code, party in event.parties.items() if len(code) != len("PER")}
        at = event.agreement.span
        event.parties = {code: told.get(code, Stated(code, at, RULE)) for code in makers} | groups


def _known(event: Draft, scene: Scene) -> KnownAccord | None:
    year = scene.page.day.year if scene.page.day else None
    for accord in scene.reader.ontology.known_accords:
        lived = year is None or (accord.day.year <= year and (accord.until is None or year <= accord.until))
        if lived and (_is_named(event, accord) or _is_placed(event, accord)):
            return accord
    return None


def _is_of_day(event: Draft, accord: KnownAccord) -> bool:
    return event.when is not None and event.when.value.first <= accord.day <= event.when.value.last


def _is_named(event: Draft, accord: KnownAccord) -> bool:
    title = f" {event.agreement.value.title.lower()}" if event.agreement else ""
    named = any(f" {name}" in title for name in accord.names)
    return named and (event.when is None or _is_of_day(event, accord))


def _is_placed(event: Draft, accord: KnownAccord) -> bool:
    """'The agreement reached in Paris last month': as much of its place and day as a report needs to tell."""
    there = event.place is not None and event.place.value.name == accord.place
    exact = event.when is not None and len(event.when.value.iso) >= _MONTH
    return there and exact and _is_of_day(event, accord) and _is_loose(event)


def _is_loose(event: Draft) -> bool:
    """Whether only recalled, or told of nobody in particular: 'the accord struck by major nations'."""
    by_chance = all(party.rule in _BY_CHANCE for party in event.parties.values())
    return by_chance or event.rule == "signing/dated"
