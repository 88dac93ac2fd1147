"""Mends what the small English model is known to parse wrongly, where the words leave no doubt.

Each word is mended by the first rule of `_MENDS` that is for words such as it.
"""

from __future__ import annotations

import re
from calendar import day_name, month_name
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from accord.extract.parsing.doing import (
    doers_after_town,
    opening_participle,
    partner_before_purpose,
    partner_doing,
    past_beside_modal,
    subject_of_auxiliary,
)
from accord.extract.parsing.going import goes, is_set_aside, make_doer, make_main_verb
from accord.extract.parsing.objects import is_object_after_day, is_object_of_particle, make_object
from accord.extract.parsing.receivers import receiver_after_sum, receiver_before_gift, receiver_of_agreed
from accord.extract.parsing.reduced import SUBJECTS, is_reduced, make_participle
from accord.extract.parsing.visiting import (
    being_there,
    guest_in_row,
    guest_who_speaks,
    is_guest_who_speaks,
    is_while_there,
    visiting_guest,
)
from accord.extract.parsing.word_classes import (
    doer_of_headline,
    furthering,
    handing_over,
    is_doer_taken_for_attribute,
    is_noun_at_head,
    noun_at_head,
    noun_taken_for_verb,
    plans_discussed,
    stay_taken_for_verb,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    _Fits = Callable[[Token], bool]
    _Mend = Callable[[Token], None]
    _Rules = tuple[tuple[_Fits, _Mend], ...]

_RELATIVES = frozenset({"that", "which", "who", "whom"})
_SETTING_OUT = frozenset({"leave", "depart", "head", "fly", "travel", "embark", "set"})
_HANDING = frozenset({"hand", "turn"})
_OPENING = 9
"""The town in the words that open a sentence ('On Monday in Lima, …') is one of so many first words."""
_WHERE = frozenset({"in", "to"})
_MEASURING = frozenset({"totalling", "totaling", "amounting", "worth", "valued", "exceeding"})
"""Words by which a sum is told of what is given."""

_MONTHS = frozenset(month_name[1:])
_DAYS = _MONTHS.union(day_name)
"""English names of the months and of the days of the week, as the model's own words have them."""


_JOINT = re.compile(r"(co-(?:host|sponsor|organise|organize))(?:d|ed|s|ing)")
"""Forms of verbs of doing together, of which the model knows no lemma."""


def mend(doc: Doc) -> Doc:
    """Return `doc` with its known misreadings put right."""
    for token in doc:
        if token.lower_ == "memoranda":
            token.lemma_ = "memorandum"
        if joint := _JOINT.fullmatch(token.lower_):
            token.lemma_ = joint[1]
        rules = _RULES.get(token.dep_) or _RULES[_ANY]
        if rule := next((mend for fits, mend in rules if fits(token)), None):
            rule(token)
    return doc


def _is_with_or_for(mark: Token) -> bool:
    """'Spoke with Diaz to discuss …', 'left Lima for Chad to attend a summit': Chad attends nothing."""
    return mark.lower_ == "with" or (mark.lower_ == "for" and mark.head.head.lemma_ in _SETTING_OUT)


def _is_parted(clause: Token) -> bool:
    """'They signed a pact in May; it will enter into force in June'."""
    return any(t.text == ";" for t in clause.doc[clause.i : clause.head.i])


def _part(clause: Token) -> None:
    clause.dep_ = "parataxis"


def _make_preposition(by: Token) -> None:
    """'They talked by telephone'."""
    by.dep_ = "prep"


def _make_relative(verb: Token) -> None:
    verb.dep_ = "relcl"


def _make_verb(further: Token) -> None:
    further.pos_, further.tag_, further.lemma_ = "VERB", "VB", "further"


def _is_handed_over(over: Token) -> bool:
    """'Hand over 20 trucks', and not the first word of 'Over 20 trucks were sold'."""
    return over.lower_ == "over" and over.i > 0 and over.nbor(-1).lemma_ in _HANDING


def _is_after_opening_town(token: Token) -> bool:
    return 0 < token.i <= _OPENING and token.nbor(-1).lower_ in _WHERE


def _has_relative(verb: Token) -> bool:
    """'The pact that the two signed': a clause with a relative of its own is no participle."""
    subject = any(child.dep_ in {"nsubj", "nsubjpass"} for child in verb.children)
    return subject and any(child.lower_ in _RELATIVES and child.dep_ != "mark" for child in verb.children)


def _is_active(verb: Token) -> bool:
    """Say whether a verb has a subject of its own, is finite or follows 'have', and has no auxiliary of the passive."""
    subject = any(child.dep_ == "nsubj" for child in verb.children)
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} or child.lower_ == "been" for child in verb.children)
    perfect = verb.tag_ == "VBN" and any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    return subject and not passive and (perfect or verb.tag_ in {"VBD", "VBP", "VBZ"})


def _apposition_across_verb(token: Token) -> None:
    """'The council discussed trade, above all the Chadian question': the question is nothing that the council is."""
    noun, verb = token.head, token.head.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and verb.pos_ in {"VERB", "AUX"} and noun.i < verb.i < token.i:
        token.head, token.dep_ = verb, "dep"


def _owner_after_day(of: Token) -> None:
    """'A meeting on 4 May of the commission', 'talks on 4 May between Chad and Mali': to them no day belongs."""
    day = of.head
    month = next((t for t in (day, day.head) if t.text in _DAYS), None)
    owner = next((child for child in of.children if child.dep_ == "pobj"), None)
    if month is None or owner is None or owner.pos_ == "NUM" or owner.text in _DAYS:
        return
    on = month.head if month.head.pos_ == "ADP" else month.head.head
    held = on.head if on.pos_ == "ADP" else month.head
    things = [c for c in held.children if c.dep_ == "dobj" and c.lower_ != "place"]
    noun = things[0] if things and held.pos_ == "VERB" else held
    if noun.pos_ in _HOLDING[of.lower_] and noun.i < of.i and noun.text not in _DAYS:
        of.head = noun


_HOLDING = {"of": {"NOUN", "PROPN"}, "between": {"NOUN", "PROPN", "VERB"}, "among": {"NOUN", "PROPN", "VERB"}}
"""What the words behind a day may belong to."""

_SPANS = ("-day", "-week", "-month", "-hour", "-year")
"""Ends of words that tell how long something lasted."""


_ANY = ""
_MENDS: tuple[tuple[str, _Fits, _Mend], ...] = (
    ("mark", _is_with_or_for, partner_before_purpose),
    ("ccomp", _is_parted, _part),
    (_ANY, is_noun_at_head, noun_at_head),
    ("compound nmod amod", is_doer_taken_for_attribute, doer_of_headline),
    ("quantmod", _is_handed_over, handing_over),
    ("agent", lambda t: _is_active(t.head), _make_preposition),
    ("prep", lambda t: t.lower_ == "to" and t.tag_ == "TO", furthering),
    ("xcomp", lambda t: t.lower_ == "further" and t.i > 0 and t.nbor(-1).tag_ == "TO", _make_verb),
    ("prep", lambda t: t.lower_ in _HOLDING, _owner_after_day),
    ("prep", lambda t: t.lower_ == "with", partner_doing),
    ("appos", lambda _: True, _apposition_across_verb),
    ("nsubj nsubjpass", lambda t: t.head.dep_ in {"aux", "auxpass"}, subject_of_auxiliary),
    ("acl", _has_relative, _make_relative),
    ("acl", goes, make_main_verb),
    ("npadvmod", is_set_aside, make_doer),
    (" ".join(SUBJECTS), is_reduced, make_participle),
    ("npadvmod", is_object_after_day, make_object),
    ("pobj", is_object_of_particle, make_object),
    ("pcomp xcomp advcl ccomp", lambda t: t.lower_ == "visiting", visiting_guest),
    ("conj", lambda t: t.lower_ == "visiting", guest_in_row),
    ("csubj", is_guest_who_speaks, guest_who_speaks),
    (_ANY, is_while_there, being_there),
    ("nsubj csubj", lambda t: t.tag_ == "VBG", opening_participle),
    ("conj", lambda t: t.tag_ == "VBD", past_beside_modal),
    (_ANY, lambda t: t.tag_ == "VBZ" and t.lower_ == "plans", plans_discussed),
    ("pobj nsubj nsubjpass", _is_after_opening_town, doers_after_town),
    ("nmod compound dobj", lambda t: t.tag_ == "NNP", receiver_before_gift),
    ("dobj pobj", lambda t: t.tag_ in {"VB", "VBP"}, noun_taken_for_verb),
    (_ANY, lambda t: t.tag_ == "VB" and t.i > 1 and t.nbor(-1).lower_.endswith(_SPANS), stay_taken_for_verb),
    ("prep", lambda t: t.head.lower_ in _MEASURING, receiver_after_sum),
    ("prep", lambda t: t.lower_ == "for" and t.head.dep_ == "pobj", receiver_of_agreed),
)
"""For which places in the parse a rule is, for which words there, and what it does: the first comes first."""


def _rules_at(place: str) -> _Rules:
    return tuple((fits, mend) for places, fits, mend in _MENDS if not places or place in places.split())


_RULES: Mapping[str, _Rules] = {
    place: _rules_at(place) for places, _, _ in _MENDS for place in places.split() or [_ANY]
}
"""The rules for each place, so that few are asked of a word; those of no place are for words at all others."""
