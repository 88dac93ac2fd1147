"""Who says so: the subject of a verb of speech that governs the act, or the source after 'according to'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.match.actor_map import ActorMap
from accord.extract.match.doers import subjects
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.names.actors import Part
from accord.extract.parsing.locating import words_between
from accord.extract.report.quotations import Quotations
from accord.extract.scene import Scene
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ACCORDING = re.compile(r"\b(?:[Aa]ccording to|[Aa]s per|[Cc]iting) (?:the |a |an )?")


def source_of(trigger: Token, actors: ActorMap, words: Words) -> tuple[str | None, int, int] | None:
    """Return to whom the sentence attributes the act, or None: a person's name, and the tokens `[start, end)`."""
    for token in (trigger, *trigger.ancestors):
        for verb in _speech_over(token, words):
            for subject in subjects(verb, words):
                if trigger not in list(subject.subtree):
                    return _named(subject, actors, words)
    return according(trigger.doc, words)


def is_commentary(trigger: Token, words: Words) -> bool:
    """Say whether those who only comment, analysts and editorials, expect, propose or wish the act."""
    verbs = [token for token in trigger.ancestors if token.pos_ in {"VERB", "AUX"}]
    verbs += [verb for token in (trigger, *trigger.ancestors) for verb in _speech_over(token, words)]
    speakers = [who for verb in verbs for who in subjects(verb, words) if trigger not in list(who.subtree)]
    return any(who.lemma_.lower() in words["commentators"] for who in speakers)


def _speech_over(token: Token, words: Words) -> list[Token]:
    """Verbs of speech that govern `token` as what is said, or that stand beside it ('…, he said')."""
    head = token.head
    denied = any(child.dep_ == "neg" for child in head.children)
    over = [head] if token.dep_ == "ccomp" and head.lemma_.lower() in words["speech"] and not denied else []
    return over + [
        c
        for c in token.children
        if c.dep_ in {"ccomp", "parataxis"} and c.lemma_.lower() in words["speech"] and c.i > token.i
    ]


def _named(subject: Token, actors: ActorMap, words: Words) -> tuple[str | None, int, int] | None:
    told = [child for child in subject.children if child.dep_ in {"compound", "amod", "poss", "prep"}]
    if subject.lower_ in words["no_source"] and not told:
        return None
    inside = region(subject)
    person = next((a for a in actors.within(inside) if a.name and a.part is Part.PERSON), None)
    start, end = min(inside), max(inside) + 1
    if person and person.name:
        return person.name, start, end
    while start < end and subject.doc[start].pos_ == "DET":
        start += 1
    return None, start, end


def according(doc: Doc, words: Words) -> tuple[str | None, int, int] | None:
    """Return whom a sentence names after 'according to' or 'as per', as `source_of` does, or None."""
    text = doc.text
    match = _ACCORDING.search(text)
    if match is None:
        return None
    span = words_between(doc, match.end(), min(len(text), match.end() + 1))
    if span is None:
        return None
    head = span[0]
    while head.head.i > head.i and head.head.dep_ in {"compound", "pobj", "amod", "nmod", "poss"}:
        head = head.head
    if head.lower_ in words["no_source"]:
        return None
    end = max(region(head)) + 1
    return None, span.start, end


def fill_source(event: Draft, match: Match, scene: Scene) -> None:
    """Set who says that the event was, where the sentence tells."""
    _set_source(event, source_of(match.trigger, scene.actors, scene.reader.ontology.words), scene)
    if (
        event.source is None
        and scene.quotations
        and scene.quotations.quoted(scene.line).holds(match.trigger.idx)
    ):
        event.source = _speaker(scene.quotations, scene)


def _speaker(quotations: Quotations, scene: Scene) -> Stated[str] | None:
    """Return who speaks in the quotation that holds the act, by a sentence beside that which tells the act."""
    told = quotations.speaker(scene.line)
    if told is None or told[0].part is Part.PRONOUN:
        return None
    speaker, line = told
    span = line.shadow.span(speaker.start, speaker.end)
    return Stated(speaker.name or scene.words(span), span, "attribution/quotation")


def fill_named_source(event: Draft, scene: Scene) -> None:
    """Take the source that a sentence which goes on about an event gives for it ('As per the Ministry, …')."""
    if event.source is None:
        _set_source(event, according(scene.parsed.doc, scene.reader.ontology.words), scene)


def _set_source(event: Draft, found: tuple[str | None, int, int] | None, scene: Scene) -> None:
    if found:
        name, start, end = found
        span = scene.span(start, end)
        event.source = Stated(name or scene.words(span), span, "attribution/speech")
