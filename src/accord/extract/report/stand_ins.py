"""Who 'him' and 'his guest' are: another than who does what is told, and one of those named before.

'President Diaz gave a dinner in his honour' and 'Minister Lee had talks with him' tell of two persons, though the
nearest name before the pronoun is that of the one who gives the dinner or has the talks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.parse import Parsed
from accord.extract.report.discourse import Discourse
from accord.extract.report.lines import Line
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_HIM = frozenset({"him", "her"})
_HIS = frozenset({"his", "her"})
_OBJECTS = frozenset({"dobj", "pobj", "dative"})
_HONOURS = frozenset({"honour", "honor"})
_GUEST = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?:(?:distinguished|visiting|foreign|official|state|important) )?"
    r"(guest|visitor|dignitary|interlocutor|host)\b"
    r"(?! (?:of|nation|country|government|house|list|speaker|city|workers?)\b)"
)
_HOSTS = frozenset({"host"})


def with_stand_ins(
    actors: Sequence[Actor], parsed: Parsed, words: Words, discourse: Discourse, lines: Sequence[Line]
) -> tuple[Actor, ...]:
    """Return the actors with those for whom 'him' and 'his guest' stand; `lines` are the sentences just before."""
    before = [a for line in reversed(lines) for a in _persons(line.actors)]
    actors = [
        actor
        for actor in actors
        if not (_is_own(actor, actors, parsed, words) or _only_describes(actor, parsed))
    ]
    actors = [_holder(actor, parsed, before) or actor for actor in actors]
    found = [_other(actor, actors, parsed, words, before) or actor for actor in actors]
    for match in _GUEST.finditer(parsed.shadow.text):
        kept = [a for a in found if a.end <= match.start() or a.start >= match.end() or a.name in _HIS]
        if len(kept) < len(found) or any(a.start == match.end() + 1 and a.part is Part.PERSON for a in kept):
            continue  # 'the guest of the king', 'his guest President Diaz'
        person = _guest(match, discourse, [*_persons(actors, match.start()), *before])
        if person is not None:
            found = [a for a in found if a.end <= match.start() or a.start >= match.end()]
            found.append(replace(person, start=match.start(), end=match.end()))
    return tuple(sorted(found, key=lambda actor: actor.start))


def _is_own(pronoun: Actor, actors: Sequence[Actor], parsed: Parsed, words: Words) -> bool:
    """'And the Lao leader met his counterpart President Diaz': 'his' adds nobody to the one who meets."""
    if pronoun.part is not Part.PRONOUN or pronoun.name not in _HIS or pronoun.parties:
        return False
    token = next((t for t in parsed.doc if t.idx == pronoun.start), None)
    if token is None or token.dep_ != "poss" or token.head.pos_ != "PROPN":
        return False
    verb = next((above for above in token.ancestors if above.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and any(who.parties for who in _named_by(subjects(verb, words), actors))


def _holder(office: Actor, parsed: Parsed, before: Sequence[Actor]) -> Actor | None:
    """'The minister then met …': the one person of such an office whom the sentences just before named."""
    if office.part is not Part.OFFICE or office.parties or office.plural or office.name or not office.post:
        return None
    if not parsed.shadow.text[: office.start].lower().endswith("the "):
        return None
    token = _last_word(office, parsed)
    if token is None or token.dep_ not in {"nsubj", "nsubjpass"}:
        return None  # 'officials, the president among them': he of whom any report of a state may speak
    noun = office.post.lower()
    held = {who.name: who for who in before if who.post and noun in _called(who.post.lower())}
    return replace(next(iter(held.values())), start=office.start, end=office.end) if len(held) == 1 else None


def _last_word(actor: Actor, parsed: Parsed) -> Token | None:
    return next((token for token in parsed.doc if token.idx + len(token) == actor.end), None)


def _called(post: str) -> set[str]:
    """By what a report calls who holds a post: a Foreign Minister 'the minister', a Prime Minister 'the premier'."""
    return {"premier"} if post == "prime minister" else {post.split()[-1]}


def _only_describes(actor: Actor, parsed: Parsed) -> bool:
    """'The world's premier market' is run by no premier."""
    if actor.part is not Part.OFFICE or (actor.post or "").lower() != "premier":
        return False
    token = _last_word(actor, parsed)
    if token is None or token.dep_ not in {"amod", "compound"}:
        return False
    return token.head.pos_ == "NOUN" and token.head.i > token.i and token.head.text.islower()


def _other(
    pronoun: Actor, actors: Sequence[Actor], parsed: Parsed, words: Words, before: Sequence[Actor]
) -> Actor | None:
    """Return the person whom 'him' means where the verb's own subject is named in the sentence, else None."""
    if pronoun.part is not Part.PRONOUN or pronoun.name not in _HIM | _HIS or pronoun.parties:
        return None
    token = next((t for t in parsed.doc if t.idx == pronoun.start), None)
    verb = _verb_of(token) if token is not None else None
    if verb is None:
        return None
    doers = _named_by(subjects(verb, words), actors)
    if not doers or any(not who.parties for who in doers):
        return None
    own = {code for who in doers for code in who.parties}
    between = [a for a in _persons(actors, pronoun.start) if a not in doers]
    other = next((a for a in (*between, *before) if not set(a.parties) & own), None)
    return None if other is None else replace(other, start=pronoun.start, end=pronoun.end)


def _verb_of(pronoun: Token) -> Token | None:
    """The verb of which a pronoun is object, or in whose clause something is done in 'his honour'; else None."""
    honoured = pronoun.dep_ == "poss" and pronoun.head.lemma_.lower() in _HONOURS
    if not honoured and (pronoun.dep_ not in _OBJECTS or pronoun.lower_ == "his"):
        return None
    return next((token for token in pronoun.ancestors if token.pos_ in {"VERB", "AUX"}), None)


def _named_by(heads: Iterable[Token], actors: Sequence[Actor]) -> list[Actor]:
    at = [head.idx for head in heads]
    return [
        a for a in actors if a.part in {Part.PERSON, Part.OFFICE} and any(a.start <= i < a.end for i in at)
    ]


def _persons(actors: Sequence[Actor], until: int | None = None) -> list[Actor]:
    """The persons of known parties, those named before an offset, the last first."""
    named = (a for a in actors if until is None or a.end <= until)
    return [a for a in named if a.part is Part.PERSON and a.parties][::-1]


def _guest(match: re.Match[str], discourse: Discourse, before: Sequence[Actor]) -> Actor | None:
    """Return whom 'the guest' or 'his host' means: a stranger to the report's own state, or one of that state."""
    home = discourse.home
    if match[1] in _HOSTS:
        own = _owner(match, discourse)
        return next((a for a in before if a.parties and not set(a.parties) & own), None) if own else None
    return next((a for a in before if a.parties and home and home not in a.parties), None)


def _owner(match: re.Match[str], discourse: Discourse) -> set[str]:
    """Whose host it is: the party of the person of whom the sentence or the one before it tells."""
    person = discourse.here[0] if discourse.here and discourse.here[0].end <= match.start() else None
    person = person or discourse.last_person
    return set(person.parties) if person else set()
