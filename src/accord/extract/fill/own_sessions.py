"""An organisation's own council, conference or summit, whose parties are the members that act there (ruling 17)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.session_members import members_acting, members_heard
from accord.extract.fill.session_owners import at_seat, hosting_member, idle_states, is_only_forum, owners_of
from accord.extract.match.matching import Match
from accord.extract.match.no_talks import is_looked_to
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_LATELY = 45
"""Days after which a session is only recalled."""


def fill_members(event: Draft, match: Match, scene: Scene) -> None:
    """Add the member state that hosts an organisation's own session, and the members whose officials speak of it."""
    owners = owners_of(event, match, scene)
    if not owners:
        return
    if is_only_forum(owners, match, scene):
        event.parties = {code: event.parties[code] for code in owners}
        return
    for code in idle_states(event, owners, scene):
        del event.parties[code]
    alone = len(event.parties) < 2
    host = None if is_looked_to(match.trigger) else hosting_member(event, owners, scene)
    if host is not None and event.place:
        event.parties.setdefault(host, Stated(host, event.place.span, "party/host"))
    if event.kind is Kind.MEETING and _is_its_own(owners[0], match.trigger, scene):
        event.kind = Kind.SESSION
        event.body = event.body or _named(owners[0], scene)
        event.definite = event.definite or _is_its_next(match.trigger)
    if alone and not _is_in_passing(match.trigger):
        _add_members(event, match, owners, scene)


def _is_in_passing(talks: Token) -> bool:
    """'Discussed the text that the summit of OPEC will adopt': who discusses it is not told to be at the summit."""
    return talks.dep_ == "nsubj" and talks.head.dep_ == "relcl"


def _is_its_own(owner: str, talks: Token, scene: Scene) -> bool:
    """'OPEC met', 'the annual summit': the organisation itself sits; 'the GATT talks' are only held under it."""
    sits = owner in scene.reader.ontology.words["sits_itself"] or _is_regular(talks, scene)
    return sits and talks.lemma_.lower() not in scene.reader.ontology.words["talks_under"]


def _add_members(event: Draft, match: Match, owners: list[str], scene: Scene) -> None:
    """Add the members that do something at the session, else those who are heard of it."""
    around = event.place.value.country if event.place and at_seat(event, owners, scene) else None
    heard = [] if _is_recalled(event, match, scene) else members_heard(owners[0], scene)
    ahead = _is_foreseen(event, match, scene)
    for code, line in members_acting(owners[0], scene, ahead=ahead) or heard:
        if code == around and line == scene.line:
            continue  # 'met in Brussels' names the seat
        event.parties.setdefault(code, Stated(code, line.sentence.span, "party/member"))


def _is_recalled(event: Draft, match: Match, scene: Scene) -> bool:
    """'At its previous meeting', 'would meet in June': who speaks of one long past or to come is no party of it."""
    if scene.official:
        return False
    if event.modality.value is not Modality.OCCURRED:
        return _is_foreseen(event, match, scene)
    earlier = scene.reader.ontology.words["earlier_one"]
    if any(child.lower_ in earlier for child in match.trigger.lefts):
        return True
    when, day = event.when, scene.page.day
    return when is not None and day is not None and (day - when.value.last).days > _LATELY


def _is_foreseen(event: Draft, match: Match, scene: Scene) -> bool:
    """'Would meet in June', 'wants a meeting', 'no meeting is due': whoever says it is at none that is fixed."""
    if scene.official or event.modality.value is Modality.OCCURRED:
        return False
    hedged = any(child.lower_ in {"would", "could", "may", "might"} for child in match.trigger.children)
    return hedged or event.modality.value is not Modality.SCHEDULED


_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)")


def _is_regular(noun: Token, scene: Scene) -> bool:
    """'Their 29th meeting', 'the annual summit' of an organisation's heads: one of a row (codebook, ruling 23)."""
    if noun.lemma_.lower() not in {"summit", "meeting", "session"}:
        return False
    ordinals = {"annual", *scene.reader.ontology.words["ordinals"]} - {"first", "second"}
    return any(child.lower_ in ordinals or _NUMBER.fullmatch(child.lower_) for child in noun.lefts)


def _is_its_next(noun: Token) -> bool:
    """'After the OPEC meeting': the one that is spoken of, if nothing but its owner tells it from others."""
    told = [
        child
        for child in noun.children
        if child.dep_ in {"amod", "nummod", "npadvmod", "relcl", "acl", "poss"}
    ]
    return not told and any(child.lower_ in {"the", "this"} for child in noun.lefts)


def _named(owner: str, scene: Scene) -> Stated[str] | None:
    """The organisation's name as the sentence has it: the body that sits is itself."""
    hit = next((h for h in scene.line.hits if h.party == owner), None)
    if hit is None:
        return None
    span = scene.parsed.shadow.span(hit.start, hit.end)
    return Stated(scene.words(span), span, "body/organisation")
