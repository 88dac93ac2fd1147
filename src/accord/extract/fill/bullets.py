"""What the bullets of a fact sheet leave out: between whom their acts are, and who has done them."""

from __future__ import annotations

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.accords import SMALL_GROUP
from accord.extract.fill.parties import add_party
from accord.extract.fill.spoken_of import is_aside
from accord.extract.match.matching import Match
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind
from accord.model.documents import Setting


def is_bullet(event: Draft, match: Match) -> bool:
    """A project, course or gift of a fact sheet is between its parties, a gift where nobody else is said to give."""
    if event.kind is Kind.TRANSFER and match.pattern.fill == "topic":
        return not any(a.relation in {"subj", "by"} for a in match.arguments)
    return event.kind in {Kind.PROJECT, Kind.EXERCISE}


def is_bare_bullet(match: Match, scene: Scene) -> bool:
    """'Launched a fund', 'Launch of a fund': a bullet that begins with its act leaves out who has done it."""
    act = match.trigger
    tells = act.pos_ == "VERB" or "fragment" in match.pattern.needs or match.pattern.kind is Kind.PROJECT
    if scene.line.sentence.setting is not Setting.BULLET or act.dep_ != "ROOT" or not tells:
        return False
    return not any(child.dep_ in {"nsubj", "nsubjpass", "csubj"} for child in act.children)


def add_from_sheet(event: Draft, match: Match, scene: Scene) -> None:
    """Take the other party of a sheet between two, else whoever the sentence names, by an adjective too."""
    home = scene.discourse.home
    if event.kind is Kind.TRANSFER and _is_for_own(match, home, scene):
        return
    if event.kind is Kind.TRANSFER and home:  # who issues the sheet gives
        event.parties.setdefault(home, Stated(home, scene.parsed.sentence.span, "party/home"))
    if not event.parties and scene.sheet and is_bare_bullet(match, scene):
        for code in scene.sheet.pair:
            event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/sheet"))
        event.bare = event.bare and not event.parties  # an act of its own, and not one told before
    others = scene.sheet.others(tuple(event.parties)) if scene.sheet and event.parties else ()
    inside = frozenset(token.i for token in match.trigger.subtree) if not others else frozenset[int]()
    for actor in scene.actors.within(inside):
        told = actor.part in {Part.PARTY, Part.ADJECTIVE, Part.OFFICE, Part.PERSON}
        if told and not is_aside(event, actor, scene):
            add_party(event, actor, scene)
    for code in others:
        event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/sheet"))
    if event.kind is Kind.TRANSFER and len(event.parties) > 1:
        event.bare = False  # 'a grant to build a road in Chad': a gift of its own


def _is_for_own(match: Match, home: str | None, scene: Scene) -> bool:
    """'Providing relief for Kenyan farmers', in Kenya's sheet: what the issuer's own people get."""
    ends = [a for a in match.arguments if a.role == "recipient" and a.actors]
    own = {code for a in ends for actor in a.actors for code in scene.discourse.resolve(actor)}
    return home is not None and own == {home}


def add_own_group(event: Draft, scene: Scene) -> None:
    """'The Quad will …', in a sheet of one of its members: the group and who tells it (codebook, ruling 16)."""
    home = scene.discourse.home
    if (
        event.kind not in {Kind.COMMITMENT, Kind.PROJECT}
        or len(event.parties) != 1
        or not scene.sheet
        or not home
    ):
        return
    (group,) = event.codes
    members = scene.reader.ontology.party(group).members
    if group in scene.sheet.parties and home in members and len(members) <= SMALL_GROUP:
        event.parties[home] = Stated(home, scene.parsed.sentence.span, "party/sheet")
