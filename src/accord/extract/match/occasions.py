"""Talks and visits that are only the setting in which something was agreed: 'agreed at their meeting to …'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_THERE = frozenset({"during", "after", "following"})
_AT = frozenset({"at", "in"})


def is_where_agreed(talks: Token, words: Words) -> bool:
    """'They agreed to widen trade at their meeting': there they agreed, and not to hold the talks."""
    if talks.pos_ == "VERB":
        return _is_when(talks, words)
    clause = next((token for token in talks.ancestors if token.pos_ == "VERB"), talks)
    if _is_when(clause, words):
        return True  # 'promised it when they met at the summit'
    setting = talks.head
    if talks.dep_ != "pobj" or setting.lower_ not in _THERE | _AT:
        return False
    if any(token.lower_ in {*words["scheduled_words"], *words["talks_to_come"]} for token in talks.subtree):
        return False
    if setting.lower_ in _AT and not _is_theirs(talks):
        return False
    task = setting.head
    verb = task.head if task.dep_ in {"conj", "dobj"} and task.head.pos_ == "VERB" else task
    inner = [one for one in (task, verb) if one.pos_ == "VERB" and _is_undertaken(one)]
    if not inner or any(one.lemma_.lower() in words["on_agenda"] for one in inner):
        return False
    above = inner[-1].head
    if inner[-1].dep_ == "pcomp":
        return above.head.tag_ in {"VBD", "VBN"}
    return above.tag_ in {"VBD", "VBN"} and inner[-1].dep_ in {"xcomp", "advcl", "ccomp"}


def _is_theirs(talks: Token) -> bool:
    """'At their meeting', 'in talks': no meeting of others, and no hall."""
    return any(c.dep_ == "poss" for c in talks.children) or not any(c.dep_ == "det" for c in talks.lefts)


def _is_undertaken(verb: Token) -> bool:
    """'To widen trade', 'committed to widening it'."""
    return any(c.tag_ == "TO" for c in verb.children) or (verb.dep_ == "pcomp" and verb.tag_ == "VBG")


def _is_when(verb: Token, words: Words) -> bool:
    """'Promised it when they met': a clause that tells when it was promised."""
    if verb.lemma_.lower() not in words["talking"]:
        return False
    marks = {child.lower_ for child in verb.children if child.dep_ in {"advmod", "mark"}}
    return verb.dep_ == "advcl" and verb.tag_ == "VBD" and bool(marks & {"when", "as", "after", "while"})
