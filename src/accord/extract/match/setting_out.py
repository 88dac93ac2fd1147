"""Journeys told in the present that lie ahead: 'leaves for Oslo on Friday', 'is flying to Lima this evening'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.tenses import auxiliaries
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTS = frozenset({"evening", "afternoon", "week", "weekend", "month"})
_WHITHER = frozenset({"to", "for", "here", "into", "back"})
_WHEN = frozenset({"npadvmod", "advmod", "prep"})


def leaves_later(verb: Token, words: Words) -> bool:
    """Say whether a verb of going in the present has a day or hour beside it that lies ahead.

    A headline's present ('Minister flies to Lima') has none; 'today' is ahead only where somebody is about to go.
    """
    if verb.pos_ != "VERB" or verb.lemma_ not in words["going_there"] or not _is_present(verb):
        return False
    if verb.tag_ == "VBG" and not any(c.lower_ in _WHITHER for c in verb.children):
        return False  # 'is travelling in Chad this week': there already
    near = [child for child in verb.children if child.dep_ in _WHEN]
    times = [*near, *(deep for one in near for deep in one.children if deep.dep_ in {"pobj", "amod", "det"})]
    told = {token.lower_ for token in times}
    this = any(c.lower_ == "this" for token in times for c in token.children if token.lower_ in _PARTS)
    about = verb.tag_ == "VBG" and "today" in told
    return bool(told & {*map(str.lower, words["weekday"]), *words["later"]}) or this or about


def _is_present(verb: Token) -> bool:
    """'Leaves', 'is leaving': no perfect, no participle that tells what somebody did besides."""
    helping = auxiliaries(verb)
    if verb.tag_ == "VBG":
        return bool(helping & {"is", "are", "'s", "'re"})
    return verb.tag_ in {"VBZ", "VBP"} and not helping
