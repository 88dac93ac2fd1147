"""Who 'I' and 'we' are in words that a sentence quotes: whoever it says has spoken them, and his state."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.parse import Parsed
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ALONE = frozenset({"I", "my", "My"})
_SPEAKERS = frozenset({Part.PERSON, Part.OFFICE, Part.PRONOUN})


def with_quoted_speakers(actors: Sequence[Actor], parsed: Parsed, words: Words) -> tuple[Actor, ...]:
    """Let 'I' between quotation marks stand for the one whom the sentence names as speaking.

    '"I met the king on Monday," President Diaz said' tells of Diaz, wherever the report was written. 'We' are
    his state, as he holds an office; for whom it stands beside anybody else nobody says.
    """
    text = parsed.shadow.text
    if '"' not in text or not any(actor.part is Part.WE for actor in actors):
        return tuple(actors)
    quotes = list(_quotes(text))
    speaker = next(_speakers(actors, parsed, words, quotes), None)
    if speaker is None:
        return tuple(actors)
    return tuple(
        _spoken(a, speaker, text) if a.part is Part.WE and _inside(a.start, quotes) else a for a in actors
    )


def _spoken(actor: Actor, speaker: Actor, text: str) -> Actor:
    """'I' as the speaker, 'we' as the one state for which a minister speaks."""
    if _is_speaker(actor, text):
        return replace(speaker, start=actor.start, end=actor.end)
    for_state = speaker.post is not None and len(speaker.parties) == 1
    return replace(actor, parties=speaker.parties) if for_state else actor


def _is_speaker(actor: Actor, text: str) -> bool:
    """'I met him', and not 'if I were a leader in Peru'."""
    return text[actor.start : actor.end] in _ALONE and not text.startswith(" were ", actor.end)


def _quotes(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between two quotation marks; the words of a speaker may begin in the sentence before."""
    marks = [at for at, sign in enumerate(text) if sign == '"']
    if marks[0] and not text[marks[0] - 1].isspace():
        marks.insert(0, -1)
    for number in range(0, len(marks) - 1, 2):
        yield marks[number], marks[number + 1]


def _inside(at: int, quotes: Sequence[tuple[int, int]]) -> bool:
    return any(start < at < end for start, end in quotes)


def _speakers(
    actors: Sequence[Actor], parsed: Parsed, words: Words, quotes: Sequence[tuple[int, int]]
) -> Iterator[Actor]:
    """Yield those who are said to say something, outside of what is quoted."""
    for verb in parsed.doc:
        if verb.lemma_.lower() not in words["speech"] or _inside(verb.idx, quotes):
            continue
        for who in (*subjects(verb, words), *_inverted(verb)):
            yield from (
                a for a in actors if a.part in _SPEAKERS and a.start <= who.idx < a.end and not a.plural
            )


def _inverted(verb: Token) -> list[Token]:
    """'..., said President Diaz': the parse may take who speaks for what is said."""
    return [child for child in verb.rights if child.dep_ == "dobj" and child.pos_ == "PROPN"]
