"""Acts that a sentence leaves open, counts on nobody to do, or takes for granted: no event is told by them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.conditionals import depends
from accord.extract.match.dated import is_dated
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CHAIN = frozenset({"xcomp", "ccomp", "conj", "dobj", "acomp", "pcomp"})
_CLIMBED = frozenset({"xcomp", "conj", "ccomp", "advcl", "acl", "dobj"})
_HABITUAL = frozenset({"VBZ", "VBP"})
_REACH = 6


def is_left_open(act: Token, words: Words) -> bool:
    """'Asked whether Chad would sell wheat', 'declined to say if it had joined': nobody says that it did or will."""
    verb = act
    for _ in range(_REACH):
        marks = [c for c in verb.children if c.dep_ == "mark" and c.lower_ in {"whether", "if"}]
        if marks:
            return _is_wondered(verb, marks[0], words)
        purpose = verb.dep_ == "advcl" and any(child.tag_ == "TO" for child in verb.lefts)
        if not (purpose or verb.dep_ in _CHAIN) or verb.head == verb:
            return False
        verb = verb.head
    return False


def _is_wondered(clause: Token, mark: Token, words: Words) -> bool:
    """Whether what opens with `mark` is asked, unknown or not said, and no condition."""
    if clause.dep_ == "ccomp" and clause.head.lemma_.lower() in words["wondering"]:
        return True
    near = clause.doc[max(0, mark.i - _REACH) : mark.i]
    asked = any(token.lemma_.lower() in words["leaving_open"] for token in near)
    return asked or (
        mark.lower_ == "whether" and any(token.lemma_ == "ask" for token in clause.doc[: mark.i])
    )


_NEARLY = frozenset({"nearly", "almost"})


def is_short_of(act: Token) -> bool:
    """'Has too little to discuss it', 'not enough ships to send': what it would take is told, and no act.

    'The pact is nearly signed' tells none either.
    """
    if act.pos_ == "VERB" and any(child.lower_ in _NEARLY for child in act.lefts):
        return True
    if not any(child.tag_ == "TO" for child in act.lefts) or act.head == act:
        return False
    near = (act.head, *act.head.children) if act.dep_ in {"acl", "xcomp", "advcl"} else ()
    lacking = any(
        token.lower_ == "enough" or (token.lower_ == "too" and token.dep_ == "advmod") for token in near
    )
    verb = act.head.head if act.dep_ == "acl" else act.head
    return lacking and any(child.dep_ == "neg" for child in (*verb.children, *act.head.children))


def is_ahead(act: Token) -> bool:
    """'Will agree to open its markets', 'is likely to bring a promise': what somebody will or may undertake."""
    for _ in range(_REACH):
        if any(child.tag_ == "MD" for child in act.children) or act.lower_ == "likely":
            return True
        if act.dep_ not in _CLIMBED or act.head == act:
            return False
        act = act.head
    return False


def is_standing(noun: Token, words: Words) -> bool:
    """'Imports under the accord with Chad', 'has not kept its pact with Mali': there is one, made before."""
    if noun.pos_ not in {"NOUN", "PROPN"} or is_dated(noun, words):
        return False
    if any(child.tag_ in {"VBN", "VBD"} for child in noun.children if child.dep_ in {"acl", "relcl"}):
        return False
    above = noun.head
    if noun.dep_ == "dobj":
        return above.lemma_.lower() in {*words["keeping_to"], *words["stepping_back"]}
    if noun.dep_ != "pobj":
        return False
    held = above.head.lemma_.lower()
    if above.lower_ == "under":
        return above.head.pos_ in {"NOUN", "PROPN"}
    return above.lower_ in {"to", "with", "by", "of"} and held in {*words["keeping_to"], *words["kept"]}


def is_mere_chance(act: Token, words: Words) -> bool:
    """'Might be able to agree', 'is unlikely to agree', 'unlikely that they will': reckoned with by nobody."""
    above = act
    for _ in range(_REACH):
        if above.dep_ not in {"xcomp", "ccomp", "conj"} or above.head == above:
            return False
        above = above.head
        if above.pos_ != "ADJ":
            continue
        doubted = above.lemma_.lower() in words["doubtful"]
        able = above.lemma_ == "able" and any(
            c.lower_ in {"might", "may", "could"} for c in above.head.children
        )
        if doubted or able:
            return True
    return False


def is_threat(act: Token, words: Words) -> bool:
    """'Would end the pact if the duties come': a step back that hangs on what others do.

    So does one with which somebody threatens: 'threatened withdrawal from the pact'.
    """
    if act.dep_ == "dobj" and act.head.lemma_ in {"threaten", "mull", "consider"}:
        return True
    return act.lemma_.lower() in words["stepping_back"] and depends(act, "if", "unless")


def is_plural_thing(noun: Token) -> bool:
    """'The trade agreements with Peru and Chad should help': some that there are, and none that is made."""
    told = any(child.lower_ in {"the", "its", "their", "these", "those"} for child in noun.lefts)
    if any(child.lower_ in {"new", "recent", "latest"} for child in noun.lefts):
        return False
    return (
        noun.tag_ == "NNS"
        and told
        and noun.dep_ == "nsubj"
        and any(c.tag_ == "MD" for c in noun.head.children)
    )


def is_sign(noun: Token) -> bool:
    """'Signs of accord between Peru and Chad': what points to one."""
    of = noun.head
    return (
        noun.dep_ == "pobj"
        and of.lower_ == "of"
        and of.head.lemma_.lower() in {"sign", "hint", "lack", "absence"}
    )


def is_amended(pact: Token, words: Words) -> bool:
    """'A protocol amending the treaty between Peru and Chad was signed': the protocol was, and not the treaty."""
    verb = pact.head
    amending = pact.dep_ == "dobj" and verb.dep_ == "acl" and verb.tag_ == "VBG"
    return amending and verb.lemma_ in _AMENDING and verb.head.lemma_.lower() in words["agreement"]


_AMENDING = frozenset(
    {"amend", "extend", "revise", "supplement", "replace", "update", "modify", "renew", "implement"}
)


def is_summed_up(noun: Token) -> bool:
    """'Increase the cumulative programme for sales to 40 million': the sum of what was given, and nothing more."""
    above = [token for token in noun.ancestors if token.pos_ == "NOUN"][:2]
    total = {"total", "cumulative", "overall"}
    return noun.pos_ == "NOUN" and any(child.lower_ in total for one in above for child in one.lefts)


def is_any_such(act: Token, words: Words) -> bool:
    """'Has stopped approving any contracts': none of them in particular."""
    if act.head.lemma_.lower() not in words["cutting"]:
        return False
    return any(
        deep.dep_ == "det" and deep.lower_ in {"any", "all", "further"}
        for thing in act.children
        if thing.dep_ == "dobj"
        for deep in thing.lefts
    )


def is_punished(noun: Token, words: Words) -> bool:
    """'Suspended contracts over its sale of arms': told as what somebody is punished for."""
    over = noun.head
    return (
        noun.dep_ == "pobj"
        and over.lower_ == "over"
        and any(token.lemma_.lower() in {*words["cutting"], *words["accusing"]} for token in over.ancestors)
    )


def is_habit(act: Token) -> bool:
    """'Other nations do provide equipment', 'sells it wheat': what goes on at all times, and no act."""
    if act.pos_ != "VERB" or act.dep_ not in {"ROOT", "ccomp", "conj", "relcl"}:
        return False
    helped = [child for child in act.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lemma_ != "do" for child in helped) or any(
        c.dep_ in {"npadvmod", "neg"} for c in act.children
    ):
        return False
    present = act.tag_ in _HABITUAL or (bool(helped) and all(child.tag_ in _HABITUAL for child in helped))
    return present and not any(
        token.like_num or token.lower_ in {"now", "currently"} for token in act.subtree
    )
