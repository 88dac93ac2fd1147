"""Gifts of which a sentence only speaks: kept at home, asked about, summed up, cut off or merely within one's means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.conditionals import is_marked
from accord.extract.match.matching import Match
from accord.extract.match.phrases import bare_forms
from accord.extract.names.actors import Part
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_MEANS = frozenset({"acl", "relcl"})


def is_no_gift(match: Match, words: Words) -> bool:
    """Say whether what is given goes to the giver's own people or trade, is only a sum of gifts, or is cut off."""
    act = match.trigger
    return (
        _is_for_own(match, words)
        or _is_of_trade(match, words)
        or _is_summed_up(act)
        or _is_faculty(act, words)
        or _is_cut_off(act, words)
        or _is_credit(act)
        or _is_if(act)
        or _is_idea(act)
        or _is_mere_part(act)
    )


def is_helped(act: Token, words: Words) -> bool:
    """'His role in renewing the truce', 'their leadership in securing it': who helps a deal on need not make it."""
    above = act.head
    while act.dep_ == "conj" and above.pos_ == "VERB":
        act, above = above, above.head
    if act.dep_ != "pcomp" or above.lower_ != "in":
        return False
    helped = above.head
    near = (helped, helped.head, *helped.children) if helped.pos_ == "VERB" else (helped,)
    return any(token.lemma_.lower() in words["mediation"] for token in near)


def is_asked(text: str) -> bool:
    """'Are they going to send arms?': a question tells of nothing done or decided."""
    return text.rstrip(" \"')*_").endswith("?")


def _is_for_own(match: Match, words: Words) -> bool:
    """'We will equip our armed forces with tanks', 'bring relief to our households': both ends are one party."""
    speaks = all(x.part is Part.WE for a in match.arguments if a.role == "supplier" for x in a.actors)
    ends = [a for a in match.arguments if a.role == "recipient" and a.relation != "in"]
    return speaks and bool(ends) and all(_is_ours(a.head, words) for a in ends)


def _is_ours(noun: Token, words: Words) -> bool:
    own = any(child.dep_ == "poss" and child.lower_ == "our" for child in noun.children)
    return own and noun.lemma_.lower() in words["own_people"]


def _is_of_trade(match: Match, words: Words) -> bool:
    """'Students contribute 7 billion to the economy': nobody gives it to anybody."""
    ends = [a for a in match.arguments if a.role == "recipient"]
    vague = [a for a in ends if a.head.lemma_.lower() in words["no_receiver"]]
    others = [a for a in ends if a not in vague and a.head.dep_ == "pobj"]
    return bool(vague) and not any(a.actors for a in others)  # 'for Chad, to support its economy'


def _is_summed_up(act: Token) -> bool:
    """'Bringing our total donation to six million': the sum of what was given, not another gift."""
    near = [act, *(child for child in act.children if child.dep_ == "dobj")]
    total = any(child.lower_ in {"total", "cumulative", "overall"} for one in near for child in one.lefts)
    above = next((one for one in act.ancestors if one.pos_ in {"VERB", "AUX"}), None)
    return act.pos_ == "NOUN" and total and above is not None and above.lemma_ in {"bring", "raise", "take"}


def _is_faculty(act: Token, words: Words) -> bool:
    """'Curtail its ability to fund the war': what one can do is not yet done."""
    infinitive = any(child.tag_ == "TO" for child in act.lefts)
    return infinitive and act.dep_ in _MEANS and act.head.lemma_.lower() in words["faculties"]


def _is_cut_off(act: Token, words: Words) -> bool:
    """'Has cut supplies of gas to its neighbours'."""
    if act.is_upper:  # of a headline in capitals the parse makes what it can
        near = act.doc[max(0, act.i - 4) : act.i]
        return any(token.lower_.removesuffix("s") in words["cutting"] for token in near)
    return bool(
        act.pos_ in {"NOUN", "PROPN"}
        and act.dep_ in {"dobj", "nsubjpass"}
        and bare_forms(act.head) & {*words["cutting"]}
    )


def _is_idea(act: Token) -> bool:
    """'The idea that we would give them missiles': thought of, and offered to nobody."""
    would = any(child.dep_ == "aux" and child.lower_ in {"would", "could"} for child in act.children)
    return (
        would and act.dep_ in {"acl", "ccomp", "relcl"} and act.head.lemma_ in {"idea", "notion", "thought"}
    )


def _is_mere_part(act: Token) -> bool:
    """'Sent the part to the maker', 'will give part of its fees': no more is told of what passes."""
    things = [child for child in act.children if child.dep_ in {"dobj", "nsubjpass"}]
    return any(
        thing.lower_ == "part" and not any(c.dep_ in {"amod", "compound", "nummod"} for c in thing.lefts)
        for thing in things
    )


def _is_credit(act: Token) -> bool:
    """'You give me credit': praise, and no loan."""
    things = [child for child in act.children if child.dep_ == "dobj"]
    return act.lemma_ == "give" and any(t.lower_ == "credit" and not any(t.lefts) for t in things)


def _is_if(act: Token) -> bool:
    """'If they provide support', 'will no longer sell': nobody offers it."""
    ceased = any(child.lower_ == "longer" and child.dep_ == "advmod" for child in act.children)
    return is_marked(act, "if") or ceased
