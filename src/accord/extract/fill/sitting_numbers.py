"""The number of a sitting that stands beside it, not in a body's name: 'its 16th meeting', 'for the third time'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Match
from accord.extract.match.phrases import governor
from accord.extract.scene import Scene
from accord.extract.wording.session_numbers import counted_within
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def fill_number(event: Draft, match: Match, scene: Scene) -> None:
    """'Held its 16th meeting', 'the seventh round of talks': the number stands beside the sitting, not the name."""
    _fill_times(event, match, scene)
    words = scene.reader.ontology.words
    sittings = words["sittings" if event.kind is Kind.SESSION else "talk_rounds"]
    if match.pattern.rule == "session/sits-again":  # 'the first dialogue was held last year'
        sittings = (*sittings, *match.pattern.nouns)
    for noun in _sittings(match.trigger, words):
        if noun.lemma_.lower() not in sittings:
            continue
        for child in noun.lefts:
            number = scene.reader.bodies.number(child.text)
            after = scene.parsed.shadow.text[noun.idx + len(noun) :]
            if number and not counted_within(after):
                event.ordinal = Stated(number, scene.span(child.i, child.i + 1), "body/sitting")
                return


def _fill_times(event: Draft, match: Match, scene: Scene) -> None:
    """'Met for the third time'; those who merely meet for the first time may have met for the first time in years."""
    verb = (
        match.trigger
        if match.trigger.pos_ == "VERB"
        else governor(match.trigger, scene.reader.ontology.words)
    )
    while verb is not None and verb.pos_ == "ADP" and verb.head != verb:
        verb = verb.head  # 'met for the third time in their committee'
    if verb is not None and verb.lower_ == "time":
        verb = verb.head.head
    for child in verb.children if verb is not None else ():
        times = [deep for deep in child.children if deep.lower_ == "time"] if child.lower_ == "for" else []
        for deep in (left for time in times for left in time.lefts):
            number = scene.reader.bodies.number(deep.text)
            after = scene.parsed.shadow.text[deep.head.idx :]
            if number and (number > 1 or event.body) and not counted_within(after):
                event.ordinal = Stated(number, scene.span(deep.i, deep.i + 1), "body/times")


def _sittings(trigger: Token, words: Words) -> Iterator[Token]:
    """The trigger, the round that measures it, and what its verb is said to hold."""
    noun = trigger
    while noun.pos_ in {"NOUN", "PROPN"}:
        yield noun
        if noun.dep_ == "pobj" and noun.head.lower_ == "of":
            noun = noun.head.head
        else:
            break
    verb = governor(trigger, words)
    if verb is not None and verb.pos_ in {"VERB", "AUX"}:
        yield from (child for child in verb.children if child.dep_ == "dobj")
