"""What a pattern fits and yet is no act of two parties: unreal, only talked of, a name, goods, words to the press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.fill.attribution import is_commentary
from accord.extract.fill.firms import are_all_firms
from accord.extract.fill.referring import is_referred_to
from accord.extract.gatherings import GATHERINGS
from accord.extract.match.backing import (
    is_assured,
    is_conditional_refusal,
    is_first_to,
    is_kept_away,
    is_only_asked,
)
from accord.extract.match.conditionals import is_inverted
from accord.extract.match.framing import is_defined, is_described, is_invoked, is_led_team, is_such
from accord.extract.match.idle_talks import is_lacking
from accord.extract.match.keeping import is_asked, is_helped, is_no_gift
from accord.extract.match.laymen import is_of_laymen
from accord.extract.match.left_open import (
    is_ahead,
    is_amended,
    is_any_such,
    is_habit,
    is_left_open,
    is_mere_chance,
    is_plural_thing,
    is_punished,
    is_short_of,
    is_sign,
    is_standing,
    is_summed_up,
    is_threat,
)
from accord.extract.match.matching import Match
from accord.extract.match.no_talks import is_in_the_chair
from accord.extract.match.talked_of import (
    is_cargo,
    is_made_already,
    is_matter_of_talks,
    is_talked_of,
    is_visited,
)
from accord.extract.match.unmade import has_no_sign, is_unmade
from accord.extract.match.unplanned import is_unplanned
from accord.extract.match.unreal import is_charged, is_imagined, is_rumoured, is_unreal
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.model.documents import Setting
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SETTING_OUT = frozenset({"begin", "start", "embark", "leave", "depart", "kick", "open", "launch"})
_FLYING = frozenset({"fly", "jet", "head", "travel", "sail", "drive"})
_PARTICLES = frozenset({"up", "out", "down"})
_FREELY = frozenset({Kind.TRANSFER, Kind.EXERCISE, Kind.PROJECT})
_PROMISED = _FREELY | {Kind.COMMITMENT}
_RECALLING = frozenset({"signing/dated", "signing/agreement-between", "signing/agreement-with"})
_OF_FIRMS = frozenset({Kind.COMMITMENT, Kind.TRANSFER, Kind.PROJECT, Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_NAMING = _RECALLING - {"signing/dated"}
_STEPS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
_DEEDS = frozenset({Kind.TRANSFER, Kind.EXERCISE, Kind.PROJECT, Kind.SIGNING, Kind.AGREEMENT_CHANGE})


def is_no_act(match: Match, modality: Modality, scene: Scene) -> bool:
    """Whether what is told is unreal, alleged, no promise or only what commentators expect."""
    words, commitment = scene.reader.ontology.words, match.pattern.kind is Kind.COMMITMENT
    if _is_none_of_any_kind(match, scene) or _is_none_by_rule(match, scene):
        return True
    if _is_no_deed(match, scene) or _is_no_gathering(match, modality, words):
        return True
    if commitment and modality is Modality.DENIED:  # no promise
        return True
    ahead = modality is not Modality.OCCURRED or (commitment and is_ahead(match.trigger))
    return ahead and (is_commentary(match.trigger, words) or _is_reckoned(match, scene))


def _is_none_of_any_kind(match: Match, scene: Scene) -> bool:
    """Whether the words around tell that nothing of what any verb or noun says there was or will be done."""
    act, words = match.trigger, scene.reader.ontology.words
    if is_unplanned(act, words) or is_rumoured(act, words) or has_no_sign(act, words) or is_such(act):
        return True
    if is_of_laymen(match, words) or is_referred_to(match, scene):
        return True
    return _is_open(match, scene) or _is_only_matter(match, words)


def _is_none_by_rule(match: Match, scene: Scene) -> bool:
    """Whether a pattern's words mean something else here than what it is for."""
    pattern, act = match.pattern, match.trigger
    if pattern.rule == "visit/lead-delegation" and is_led_team(act):
        return True
    if pattern.rule in _RECALLING and is_invoked(act, scene.reader.ontology.words):
        return True
    if pattern.rule in _NAMING and (is_defined(act) or _is_heading(act, scene)):
        return True
    if pattern.kind is Kind.VISIT and _is_heading(act, scene):
        return True  # 'High-level visits from Chad to Mali', over a list of them
    if pattern.rule == "agreement-change/relations-begin" and act.dep_ == "dobj":
        return True  # 'Peru and Chad resumed relations' is told by its verb
    if pattern.rule == "project/work-begins" and _is_of_body(match, scene):
        return True
    if pattern.rule == "meeting/the-call" and _is_for_the_press(scene):
        return True
    return "sheet" in pattern.needs and scene.sheet is None and not _is_in_list(match, scene)


def _is_of_body(match: Match, scene: Scene) -> bool:
    """'Resumed the work of the Joint Commission': what a body does, and nothing that is built."""
    bodies = scene.reader.ontology.words["body_words"]
    return any(a.relation == "of" and a.head.lemma_.lower() in bodies for a in match.arguments)


def _is_no_deed(match: Match, scene: Scene) -> bool:
    """Whether nothing is promised, given, built, trained or changed by what seems to say so."""
    kind, act, words = match.pattern.kind, match.trigger, scene.reader.ontology.words
    if kind in _FREELY and (is_unreal(act, words) or is_charged(act, words)):
        return True
    if kind in _PROMISED and is_unmade(act, words):
        return True
    if kind is Kind.PROJECT and _is_in_name(act):
        return True
    if kind is Kind.TRANSFER and (is_assured(act, words) or is_no_gift(match, words)):
        return True
    if kind in _STEPS and (is_helped(act, words) or is_inverted(act)):
        return True
    if kind is Kind.EXERCISE and (is_described(act) or _is_in_office(act, scene)):
        return True
    if kind in _DEEDS and is_asked(scene.parsed.shadow.text):
        return True
    return kind in {Kind.TRANSFER, *GATHERINGS} and is_lacking(act)


def _is_in_office(exercise: Token, scene: Scene) -> bool:
    """'Juan Diaz, Chief of Joint Operations', 'the Director of Exercises': what somebody has in his charge."""
    holders = (actor for actor in scene.line.actors if actor.part is Part.PERSON)
    return any(actor.start <= exercise.idx < actor.end for actor in holders)


def _is_no_gathering(match: Match, modality: Modality, words: Words) -> bool:
    """Whether nobody goes or meets: it is refused, only asked for, imagined, or somebody keeps away."""
    kind, act = match.pattern.kind, match.trigger
    if kind not in GATHERINGS:
        return False
    if is_conditional_refusal(act) or is_only_asked(act):
        return True
    if modality is Modality.PROPOSED and is_imagined(act):
        return True
    if kind is Kind.VISIT:
        return _is_phrasal(match) or is_first_to(act)
    return is_kept_away(act, words) or is_in_the_chair(match)


def _is_reckoned(match: Match, scene: Scene) -> bool:
    """'Lee said they are likely to agree', of a Lee whom the report has called an analyst."""
    verbs = [
        token
        for token in match.trigger.ancestors
        if token.lemma_.lower() in scene.reader.ontology.words["speech"]
    ]
    tellers = [child for verb in verbs for child in verb.children if child.dep_ == "nsubj"]
    return not scene.official and any(teller.text in scene.commentators for teller in tellers)


def _is_open(match: Match, scene: Scene) -> bool:
    """Whether the act is only asked about, out of reach, taken for granted, or what somebody does at all times."""
    kind, act, words = match.pattern.kind, match.trigger, scene.reader.ontology.words
    if is_left_open(act, words) or is_short_of(act) or is_punished(act, words):
        return True
    if match.pattern.rule in _NAMING and (is_standing(act, words) or is_plural_thing(act) or is_sign(act)):
        return True
    if match.pattern.rule in _NAMING and is_amended(act, words):
        return True
    if kind is Kind.AGREEMENT_CHANGE and (is_any_such(act, words) or is_threat(act, words)):
        return True
    if kind in _PROMISED and is_mere_chance(act, words):
        return True
    news = not scene.official and scene.page.day is not None
    body = news and scene.line.sentence.setting is Setting.BODY
    if kind in _OF_FIRMS and are_all_firms(scene):
        return True
    return kind is Kind.TRANSFER and ((body and is_habit(act)) or is_summed_up(act))


def _is_only_matter(match: Match, words: Words) -> bool:
    """Whether it is what others discuss, visit or have made already, or goods that travel."""
    rule, trigger = match.pattern.rule, match.trigger
    return (
        (rule == "transfer/provision-of" and is_talked_of(trigger, words))
        or (match.pattern.kind is Kind.PROJECT and is_visited(trigger))
        or (match.pattern.kind is Kind.VISIT and is_cargo(trigger, words))
        or (rule == "visit/trip-takes-to" and _is_begun(trigger))
        or (rule == "meeting/talks" and is_matter_of_talks(trigger, words))
        or (rule == "signing/sought" and is_made_already(trigger, words))
    )


def _is_begun(clause: Token) -> bool:
    """'Began a tour that will take her to Chad': the tour, which is told by its own noun, is under way."""
    verb = clause.head if clause.dep_ in {"ccomp", "advcl"} else clause.head.head
    if clause.dep_ in {"relcl", "acl"} and verb.pos_ == "ADP":
        verb = verb.head
    return (
        clause.dep_ != "ROOT"
        and verb.pos_ == "VERB"
        and verb.lemma_ in _SETTING_OUT
        and verb.tag_ in {"VBD", "VBN"}
    )


def _is_phrasal(match: Match) -> bool:
    """'Has come up with a plan' goes nowhere; 'flew out to Lima', 'touched down in Lima' do."""
    verb = match.trigger
    if verb.lemma_ in _FLYING or {"down", "off"} & set(match.pattern.needs):
        return False
    return any(child.dep_ == "prt" and child.lower_ in _PARTICLES for child in verb.children)


def _is_in_list(match: Match, scene: Scene) -> bool:
    """'- 2 million euros for Chad': what an office's list gives is told as in a sheet."""
    bullet = scene.line.sentence.setting is Setting.BULLET
    return bullet and scene.official and match.pattern.kind is Kind.TRANSFER


def _is_for_the_press(scene: Scene) -> bool:
    """'The contents of this call', in the record of one at which officials speak to the press."""
    title = (scene.page.document.title or "").lower()
    return any(name in title for name in scene.reader.ontology.words["press_calls"])


def _is_heading(noun: Token, scene: Scene) -> bool:
    """'Agreements between Togo and Benin', above a list: some that there are."""
    return (
        noun.tag_ in {"NNS", "NNPS"}
        and noun.dep_ == "ROOT"
        and scene.line.sentence.setting is Setting.HEADING
    )


def _is_in_name(trigger: Token) -> bool:
    """'The Joint Development Committee' develops nothing here."""
    return trigger.dep_ == "compound" and trigger.pos_ == trigger.head.pos_ == "PROPN"
