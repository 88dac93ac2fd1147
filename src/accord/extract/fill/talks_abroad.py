"""The state in which talks were held, where nothing else tells the other side."""

from __future__ import annotations

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.places import place_of
from accord.extract.match.matching import Match
from accord.extract.match.whereabouts import is_here
from accord.extract.scene import Scene

_ORGANISATIONS = frozenset({"organization", "organisation", "agency", "institution"})


def abroad(event: Draft, match: Match, scene: Scene) -> Stated[str] | None:
    """The state in which the talks were, where it is none of those who are known to have taken part.

    'Co-chaired the group on trade in Lima': the parse may put there what is chaired, or its field.
    """
    chaired = [a.head for a in match.arguments if a.relation == "obj" and match.pattern.id == "co-chair"]
    tokens = [match.trigger, *(token for head in chaired for token in head.subtree)]
    words = scene.reader.ontology.words
    told = (place_of(token, scene.parsed, scene.line.hits, words) for token in tokens)
    found = next((place for place in told if place), None)
    found = found or place_of(match.trigger, scene.parsed, scene.line.hits, words, towards=True)
    if found is None:
        return _here(event, match, scene)
    place, hit = found
    if not place.country or place.country in event.parties or _is_with_organisations(match):
        return None
    return Stated(str(place.country), scene.parsed.shadow.span(hit.start, hit.end), "party/place")


def _is_with_organisations(match: Match) -> bool:
    """'Meet with heads of international organizations in Geneva': of no state."""
    met = [a.head for a in match.arguments if a.relation in {"with", "obj"}]
    return any(token.lemma_.lower() in _ORGANISATIONS for head in met for token in head.subtree)


def _here(event: Draft, match: Match, scene: Scene) -> Stated[str] | None:
    """'Here for talks with officials': those of the state from which the report is dated."""
    home = scene.discourse.home
    dispatch = scene.page.dateline is not None and not scene.official
    if not (dispatch and home and home not in event.parties and is_here(match.trigger, towards=False)):
        return None
    return Stated(home, scene.parsed.sentence.span, "party/place")
