"""Verbs of going that the parse takes for participles: who goes somewhere is gone by nobody."""

from __future__ import annotations

from calendar import day_name, month_name
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_GOING = frozenset(
    {
        "leave",
        "depart",
        "travel",
        "journey",
        "head",
        "embark",
        "set",
        "fly",
        "arrive",
        "return",
        "come",
        "go",
        "land",
        "stop",
        "sail",
        "proceed",
    }
)
_TIMES = frozenset({*day_name, *month_name})
_DOERS = frozenset({"nsubj", "nsubjpass", "csubj", "expl", "aux", "auxpass", "agent"})
_LED = frozenset({"leave", "head"})
"""Verbs of which there is a passive too: 'a team headed by', 'the house left in Rome'."""
_WHITHER = frozenset({"to", "for", "from", "into"})
_WHERE = frozenset({"in", "on", "at", "off", "out"})


def goes(participle: Token) -> bool:
    """'A rescue team left for Lima', 'the envoy, with his aides, headed to Oslo': of a sentence with no other verb."""
    root = participle.sent.root
    if participle.lemma_ not in _GOING or participle.tag_ not in {"VBN", "VBD"}:
        return False
    if root.pos_ not in {"NOUN", "PROPN"} or participle.head != root or root.i > participle.i:
        return False
    after = participle.nbor(1).lower_ if participle.i + 1 < len(participle.doc) else ""
    led = any(child.dep_ == "agent" for child in participle.children)
    return not led and after in (_WHITHER if participle.lemma_ in _LED else _WHITHER | _WHERE)


def is_set_aside(name: Token) -> bool:
    """'Lee, on his first trip abroad, received the envoy': the parse takes who acts for a word of time."""
    verb = name.head
    if name.tag_ != "NNP" or verb.dep_ != "ROOT" or verb.tag_ not in {"VBN", "VBD"}:
        return False
    if name.text in _TIMES or name.i > verb.i or name.left_edge.i or name.nbor(1).text != ",":
        return False
    return not any(child.dep_ in _DOERS for child in verb.children)


def make_doer(name: Token) -> None:
    """Let `name` be who does what its verb says."""
    name.dep_, name.head.tag_ = "nsubj", "VBD"


def make_main_verb(verb: Token) -> None:
    """Let `verb` be the verb of its sentence, and the noun on which it hung its subject."""
    root = verb.sent.root
    root.dep_, verb.dep_, verb.tag_ = "nsubj", "ROOT", "VBD"
    below = [child for child in root.children if child.i > verb.i]
    verb.head = verb
    root.head = verb
    for child in below:
        child.head = verb
