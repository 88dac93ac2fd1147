"""Finds the places of a parsed sentence where a pattern of the ontology holds, and who plays which role there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.actors import Actor, Part
from accord.extract.arguments import governor, region, relations
from accord.extract.conditions import meets
from accord.extract.parse import Parsed
from accord.ontology.frames import KindEntry, Pattern

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_AWAY = frozenset(
    ["in", "at", "near", "outside", "inside", "over", "on", "against", "despite", "about", "regarding", "concerning", "into", "across", "throughout"]
)
"""After these prepositions the name of a state is a place or a topic and not somebody who acts."""

_MEASURES = frozenset(
    ["total", "number", "amount", "series", "batch", "tranche", "quantity", "dozen", "hundred", "thousand", "couple", "half", "consignment", "variety", "range", "lot", "sum"]
)
"""Nouns that only measure what follows 'of'."""

_ACTS = frozenset({Part.PERSON, Part.OFFICE, Part.NAMED, Part.PARTY})


@dataclass(frozen=True, slots=True)
class Argument:
    """An argument of a trigger: its relation, the role or slot that the pattern gives it, its head and its actors."""

    relation: str
    role: str
    head: Token
    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A pattern that holds at `trigger`, with the arguments that fill its roles and slots."""

    pattern: Pattern
    trigger: Token
    arguments: tuple[Argument, ...]

    def slot(self, role: str) -> Argument | None:
        """Return the first argument with this role or slot."""
        return next((argument for argument in self.arguments if argument.role == role), None)


@dataclass(frozen=True, slots=True)
class ActorMap:
    """The actors of a sentence by the tokens that they cover; `lists` are rows of actors, by their number."""

    actors: tuple[Actor, ...]
    tokens: tuple[frozenset[int], ...]
    lists: tuple[frozenset[int], ...] = ()

    @classmethod
    def of(cls, parsed: Parsed, actors: Sequence[Actor]) -> ActorMap:
        """Lay the actors, found in the shadow's text, over the tokens of its parse."""
        spans = [parsed.doc.char_span(a.start, a.end, alignment_mode="expand") for a in actors]
        tokens = tuple(frozenset(range(s.start, s.end)) if s else frozenset() for s in spans)
        return cls(tuple(actors), tokens, _lists(parsed.shadow.text, actors))

    def within(self, indices: frozenset[int]) -> tuple[Actor, ...]:
        """Return the actors of which a token lies in `indices`, with those that stand in one list with them."""
        inside = {n for n, own in enumerate(self.tokens) if own & indices}
        for members in self.lists:
            if members & inside:
                inside |= members
        return tuple(actor for n, actor in enumerate(self.actors) if n in inside)


_COMMA = re.compile(r", (?:the )?")
_AND = re.compile(r",? (?:and|as well as)(?: with)? (?:the )?")


def _lists(text: str, actors: Sequence[Actor]) -> tuple[frozenset[int], ...]:
    """Find 'A of X, B of Y, and C of Z': actors in a row of three or more, which the parser often tears apart."""
    found, row = [], [0]
    for number in range(1, len(actors)):
        gap = text[actors[number - 1].end : actors[number].start]
        if _AND.fullmatch(gap) and len(row) > 1:
            found.append(frozenset([*row, number]))
        if _COMMA.fullmatch(gap):
            row.append(number)
        else:
            row = [number]
    return tuple(found)


class PatternIndex:
    """The patterns of all kinds by the lemma of their trigger."""

    def __init__(self, kinds: Sequence[KindEntry]) -> None:
        """Index the patterns of `kinds`, which are in order of precedence."""
        self.verbs: dict[str, list[Pattern]] = {}
        self.nouns: dict[str, list[Pattern]] = {}
        for pattern in (pattern for kind in kinds for pattern in kind.patterns):
            for lemma in pattern.verbs:
                self.verbs.setdefault(lemma, []).append(pattern)
            for lemma in pattern.nouns:
                self.nouns.setdefault(lemma, []).append(pattern)

    def at(self, token: Token) -> list[Pattern]:
        """Return the patterns that `token` may trigger."""
        lemma = self._lemma(token)
        if token.pos_ in {"VERB", "AUX"}:
            return self.verbs.get(lemma, []) or (self.nouns.get(lemma, []) if token.tag_ == "VBG" else [])
        if token.pos_ in {"NOUN", "PROPN"}:
            return self.nouns.get(lemma, [])
        if token.pos_ == "ADJ":  # 'is committed to'
            return [pattern for pattern in self.verbs.get(token.lower_, []) if "task" in pattern.needs]
        return []

    def _lemma(self, token: Token) -> str:
        """The model's lemma; its rules fail on words such as 'co-chaired', whose ending is taken off here."""
        word = token.lower_
        if "-" not in word:
            lemma = token.lemma_.lower()
            plural = (
                token.pos_ == "PROPN" and lemma == word and lemma.endswith("s") and word not in self.nouns
            )
            return word[:-1] if plural else lemma  # the model leaves 'Talks' in a headline as they are
        forms = (word, word[:-1], word[:-2], word[:-3], word[:-3] + "e")
        return next((form for form in forms if form in self.verbs or form in self.nouns), word)

    @property
    def lemmas(self) -> Mapping[str, int]:
        """All trigger lemmas, for the gate that decides what is parsed."""
        return dict.fromkeys([*self.verbs, *self.nouns], 1)


def find_matches(parsed: Parsed, actors: ActorMap, index: PatternIndex) -> Iterator[Match]:
    """Yield the matches of a sentence, left to right; for one trigger only the highest kind that holds.

    A match that needs a body or an agreement is followed by the next: whether there is one is seen later.
    """
    for token in parsed.doc:
        for pattern in index.at(token):
            match = _match(pattern, token, parsed, actors)
            if match:
                yield match
                if not {"body", "agreement"} & set(pattern.needs):
                    break


def _match(pattern: Pattern, token: Token, parsed: Parsed, actors: ActorMap) -> Match | None:
    if any(word in parsed.shadow.text for word in pattern.unless) or not _modified(pattern, token):
        return None
    found = _arguments(pattern, token, actors)
    if not _object_fits(pattern, token, actors) or (pattern.purpose and not _purposed(pattern, token)):
        return None
    if "no-appeal" in pattern.needs and _appeals(token):
        return None
    if "attributive" in pattern.needs and token.dep_ != "amod":
        return None
    if "here" in pattern.needs and not _is_here(token):
        return None
    if pattern.require and not any(
        a.relation in pattern.require and (a.actors or a.role == "agreement") for a in found
    ):
        return None
    if not meets(pattern, token, parsed):
        return None
    if "complement" in pattern.needs and not _has_complement(token):
        return None
    if "agent" in pattern.needs and not any(
        a.relation in {"subj", "by"} and actors.within(_heads(a.head)) for a in found
    ):
        return None
    if "state" in pattern.needs and not any(
        x.part is not Part.NAMED for a in found if a.relation in {"subj", "by"} for x in a.actors
    ):
        return None
    if "site" in pattern.needs and not any(
        a.relation == "at" and any(x.part is Part.NAMED for x in a.actors) for a in found
    ):
        return None
    return Match(pattern, token, tuple(found))


def _heads(token: Token) -> frozenset[int]:
    return frozenset({token.i, *(other.i for other in token.conjuncts)})


def _modified(pattern: Pattern, token: Token) -> bool:
    near = token.children if token.pos_ == "VERB" else token.lefts
    return not pattern.modifiers or any(child.lower_ in pattern.modifiers for child in near)


def _arguments(pattern: Pattern, token: Token, actors: ActorMap) -> list[Argument]:
    roles = pattern.args or {}
    found: list[Argument] = []
    taken: set[int] = set()
    for relation, head in relations(token):
        role = roles.get(relation)
        if role is None or head.i in taken or not _supported(pattern, token, relation):
            continue
        taken.add(head.i)
        inside = region(head) - {token.i}
        found.append(Argument(relation, role, head, actors.within(inside)))
    return found


def _supported(pattern: Pattern, token: Token, relation: str) -> bool:
    """An event noun takes its verb's subject only from a verb that lends it ('hold talks', not 'criticise talks')."""
    if relation not in {"subj", "via"} or token.pos_ in {"VERB", "AUX"}:
        return True
    verb = governor(token)
    if relation == "via":
        return True
    return verb is not None and verb.lemma_.lower() in pattern.support


def _object_fits(pattern: Pattern, token: Token, actors: ActorMap) -> bool:
    if not (pattern.objects or pattern.not_objects):
        return True
    if token.pos_ not in {"VERB", "AUX"}:
        return not (pattern.objects and pattern.nouns) or _noun_object_fits(pattern, token)
    near = [(relation, head) for relation, head in relations(token) if relation in {"obj", *_particle(pattern)}]
    direct = [head for relation, head in near if relation == "obj"]
    heads = direct if {"@named", "@person"} & set(pattern.objects) and direct else [head for _, head in near]
    lemmas = {form for head in heads for deep in (head, *head.conjuncts) for form in _forms(deep)}
    topics = {
        head.lemma_.lower()
        for relation, head in relations(token)
        if relation in {"on", "upon", "about", "to"}
    }
    if (lemmas | topics) & set(pattern.not_objects):
        return False
    if not pattern.objects:
        return True
    if lemmas & set(pattern.objects):
        return True
    named = [actor for head in heads for actor in actors.within(frozenset({head.i}))]
    if "@named" in pattern.objects and any(a.part in {Part.PERSON, Part.OFFICE} for a in named):
        return True
    return "@organisation-name" in pattern.objects and any(
        a.part is Part.PARTY and len(a.parties[0]) != 3 for a in named
    )


def _noun_object_fits(pattern: Pattern, token: Token) -> bool:
    """A noun's object follows 'of' or stands before it: 'the provision of aid', 'grain sales'."""
    heads = [head for relation, head in relations(token) if relation in {"of", "mod"}]
    return bool(
        {form for head in heads for deep in (head, *head.conjuncts) for form in _forms(deep)}
        & set(pattern.objects)
    )


def _forms(token: Token) -> set[str]:
    """The word's lemma, its bare singular where the model knows no better, and those of what it measures ('a total of 12 tons')."""
    own = {token.lemma_.lower(), token.lower_.removesuffix("s")}
    if own & _MEASURES:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ == "of":
                own |= {form for deep in child.children if deep.dep_ == "pobj" for form in _forms(deep)}
    return own


def _purposed(pattern: Pattern, token: Token) -> bool:
    heads = [head for relation, head in relations(token) if relation in {"for", "in", "at", "on", "to"}]
    heads += [deep for head in heads for deep in head.conjuncts]
    verbs = {child.lemma_.lower() for child in token.children if child.dep_ in {"advcl", "xcomp"}}
    return any(head.lemma_.lower() in pattern.purpose for head in heads) or bool(
        verbs & {"discuss", "talk", "confer"}
    )


def _is_here(token: Token) -> bool:
    """'Arrived here', 'here on a visit': the place from which the dispatch was sent."""
    near = [token, token.head, token.head.head]
    return any(child.lower_ == "here" for one in near for child in one.children) or any(
        one.lower_ == "here" for one in near
    )


def _appeals(token: Token) -> bool:
    """'Called on them to stop', 'a call for peace', 'his call that …' ask for something; nobody telephones."""
    return any(
        child.dep_ in {"xcomp", "acl", "ccomp"}
        or (child.dep_ == "advcl" and any(c.lower_ == "to" for c in child.children))
        or (child.dep_ == "prep" and child.lower_ in {"for", "upon"})
        or (
            child.dep_ == "prep"
            and child.lower_ == "on"
            and any(c.dep_ in {"pcomp", "acl"} for c in child.subtree)
        )
        for child in token.children
    )


def _particle(pattern: Pattern) -> frozenset[str]:
    """Relations in which a verb such as 'enter into', 'accede to' or 'supply with' has what it acts on."""
    roles = pattern.args or {}
    things = {relation for relation, role in roles.items() if role == "item" and relation != "of"}
    return frozenset(({"into", "on", "to", "from"} & set(roles)) | things) if pattern.objects else frozenset()


def _has_complement(verb: Token) -> bool:
    """'agreed to build', 'agreed that they would', 'committed to deepening', 'agreed on a plan'."""
    return any(
        child.dep_ == "xcomp"
        or (child.dep_ == "dobj" and verb.lemma_ not in {"decide", "resolve", "agree"})
        or (
            child.dep_ == "ccomp"
            and any(aux.tag_ == "MD" and aux.lower_ in {"will", "would", "shall"} for aux in child.children)
        )
        or (child.dep_ == "prep" and child.lower_ in {"to", "on", "upon"})
        for child in verb.children
    )


def clause_actors(match: Match, actors: ActorMap, *, wide: bool) -> list[Actor]:
    """Return who else acts in the trigger's clause (`wide`: in its sentence) and is no place or topic."""
    doc = match.trigger.doc
    top = match.trigger
    while top.pos_ not in {"VERB", "AUX"} and top.head != top:
        top = top.head
    indices = frozenset(range(len(doc))) if wide else frozenset(token.i for token in top.subtree)
    return [
        actor
        for actor in actors.within(indices)
        if acting(actor, doc_text=doc.text) and _takes_part(actor, doc)
    ]


_PARTNERS = frozenset({"with", "between", "by", "among", "from", "alongside", "and"})


def _takes_part(actor: Actor, doc: Doc) -> bool:
    """A state takes part as subject, object or partner, not as the owner or the topic of something else."""
    span = doc.char_span(actor.start, actor.end, alignment_mode="expand")
    if actor.part is not Part.PARTY or span is None:
        return span is not None
    root = span.root
    if root.dep_ == "pobj":
        return root.head.lower_ in _PARTNERS or (root.head.lower_ == "to" and root.head.head.pos_ == "VERB")
    return root.dep_ not in {"compound", "amod", "nmod", "poss"}


def acting(actor: Actor, *, doc_text: str) -> bool:
    """Say whether the mention is of somebody who acts: no adjective, and no state that follows 'in' or 'about'."""
    if actor.part not in _ACTS:
        return False
    before = doc_text[: actor.start].rstrip().rsplit(" ", 2)[-2:]
    words = [word.lower() for word in before if word.lower() != "the"]
    return actor.part is not Part.PARTY or not words or words[-1] not in _AWAY
