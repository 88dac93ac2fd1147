"""What is given, done or practised: the words of an event's item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.scene import Scene
from accord.model.claims import Kind
from accord.model.spans import Span
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_JOINING = frozenset({"including", "involving"})
_LEADING = {"DET", "PRON", "PUNCT"}


_PART_OF = {"half a", "half an", "quarter of"}


def fill_item(event: Draft, match: Match, scene: Scene) -> None:
    """What is given, done or practised: the item's phrase, else the act's own noun, else what is trained or hosted."""
    span = _item_span(match, event.kind, scene)
    if span and event.kind is not Kind.TRANSFER:
        span = _titled(span, scene)
    if span:
        event.item = Stated(scene.words(span), span, match.pattern.rule)
    item = match.slot("item")
    if event.kind is Kind.TRANSFER and item:
        event.definite = _is_told(item.head, scene)
    if event.kind is Kind.PROJECT and item and any(c.lower_ in {"this", "these"} for c in item.head.lefts):
        event.definite = True  # 'in announcing this partnership': one told before


def _is_told(thing: Token, scene: Scene) -> bool:
    """'The equipment', 'these vehicles': told before, and nothing more said of it now."""
    if thing.lower_ in {"they", "these"}:
        return True
    if thing.lemma_.lower() not in scene.reader.ontology.words["told_things"]:
        return False
    near = [child for child in thing.children if child.i < thing.i]
    return len(near) == 1 and near[0].lower_ in {"the", "these", "this", "those"}


def _item_span(match: Match, kind: Kind, scene: Scene) -> Span | None:
    item, trigger = match.slot("item"), match.trigger
    if kind is Kind.TRANSFER:
        cargo = _cargo_of(item.head if item else trigger, scene.reader.ontology.words)
        if cargo is not None:
            return noun_span(cargo, scene, _worth(cargo))
    if item and kind is Kind.TRANSFER:
        return noun_span(item.head, scene, _worth(item.head) | _purpose(item.head), _from_whom(item.head))
    if item and kind is Kind.PROJECT:
        return noun_span(item.head, scene, _worth(item.head))
    if kind not in {Kind.EXERCISE, Kind.PROJECT, Kind.TRANSFER}:
        return None
    if kind is Kind.EXERCISE and (name := _own_name(trigger)):
        return scene.span(name.start, name.stop)
    if kind is Kind.EXERCISE and (verb := _verb_before(trigger, scene.reader.ontology.words)) is not None:
        return scene.span(verb + 1, trigger.i + 1)
    if trigger.pos_ in {"NOUN", "PROPN", "NUM"}:
        return noun_span(_whole_name(trigger), scene, _worth(trigger), _who_join(trigger, kind))
    done = next((a.head for a in match.arguments if a.relation == "obj"), None)
    if kind is not Kind.EXERCISE or done is None or done.i < trigger.i:
        return None
    if trigger.lemma_.lower() in {"train", "teach", "instruct"}:
        return scene.span(trigger.i, max(region(done)) + 1)
    return noun_span(done, scene)


def _verb_before(noun: Token, words: Words) -> int | None:
    """'Two navies conduct joint drills', of a headline that the parse takes for one name: where its verb stands."""
    lefts = (child for child in noun.lefts if child.dep_ == "compound" and child.lower_ in words["convene"])
    return next((child.i for child in lefts), None)


def _cargo_of(carrier: Token, words: Words) -> Token | None:
    """'A flight carrying 40 tonnes of aid', 'the ship arrived, carrying rice': what is passed, not what brings it."""
    above = carrier.head
    if carrier.lemma_.lower() not in words["carriers"]:
        return None
    loads = [*carrier.children, *(above.rights if carrier.dep_ == "nsubj" else ())]
    loads = [verb for verb in loads if verb.tag_ == "VBG" and verb.lemma_ in words["carrying"]]
    return next((thing for verb in loads for thing in verb.rights if thing.dep_ == "dobj"), None)


def _own_name(noun: Token) -> range | None:
    """'The ongoing Eager Lion exercise' is called 'Eager Lion': the names of two words and more before its noun."""
    start = noun.i
    while start > 0 and noun.doc[start - 1].pos_ == "PROPN" and noun.is_ancestor(noun.doc[start - 1]):
        start -= 1
    plain = noun.pos_ == "NOUN" and noun.text.islower()
    return range(start, noun.i) if plain and noun.i - start > 1 else None


def _titled(span: Span, scene: Scene) -> Span:
    """'A new initiative, the Lake Chad Partnership' is told by its name."""
    shadow, sentence = scene.parsed.shadow, scene.parsed.sentence.span
    start = shadow.text.find(span.of(scene.page.document.text)) if sentence.contains(span) else -1
    if start < 0:
        return span
    return shadow.span(*scene.reader.titles.name(shadow.text, start, start + span.end - span.start))


def _purpose(head: Token) -> frozenset[int]:
    """'A grant to the port for new cranes', 'a loan to build roads': a bare word for money goes on with its aim."""
    aims = [
        child
        for child in head.children
        if (child.dep_ == "prep" and child.lower_ == "for")
        or (child.dep_ in {"acl", "relcl"} and any(c.tag_ == "TO" for c in child.children))
    ]
    if not aims or any(child.dep_ not in {"det", "prep", "acl", "relcl", "punct"} for child in head.children):
        return frozenset()
    return frozenset(range(head.i, max(t.i for t in aims[0].subtree) + 1))


def _from_whom(head: Token) -> frozenset[int]:
    """'Took delivery of tanks from Chad': who gave them is no part of the thing."""
    givers = [c for c in head.children if c.dep_ == "prep" and c.lower_ == "from" and c.i > head.i]
    named = [c for c in givers if any(deep.pos_ == "PROPN" for deep in c.children)]
    return frozenset(token.i for child in named for token in child.subtree)


def _whole_name(noun: Token) -> Token:
    """'Exercise' of 'Exercise Eager Lion 16' is the name's first word."""
    while noun.dep_ == "compound" and noun.pos_ == noun.head.pos_ == "PROPN":
        noun = noun.head
    return noun


def _who_join(noun: Token, kind: Kind) -> frozenset[int]:
    """'The exercise, including Peru and Chad': who takes part, and not what is practised."""
    if kind is not Kind.EXERCISE:
        return frozenset()
    joined = [c for c in noun.children if c.lower_ in _JOINING]
    if noun.pos_ == "PROPN" or any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in noun.children):
        # 'Exercise Silver Fox of Chad and Mali'
        joined += [c for c in noun.children if c.dep_ == "prep" and c.lower_ == "of" and c.i > noun.i]
    return frozenset(token.i for child in joined for token in child.subtree)


def _worth(head: Token) -> frozenset[int]:
    """What a sum is given in or for: '$30 million in food aid', 'six million euros towards roads'."""
    if head.pos_ != "NUM" and not any(child.pos_ in {"NUM", "SYM"} for child in head.children):
        return frozenset()
    found: set[int] = set()
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in {"in", "of", "worth", "towards", "toward"}:
            things = [deep for deep in child.children if deep.dep_ == "pobj"]
            found |= {child.i} if things else set()
            for thing in things:
                found |= region(thing)
    return frozenset(found)


_NONE: frozenset[int] = frozenset()


def _is_aside(comma: Token) -> bool:
    """'The Vardar Line, a planned pipeline': what explains a name is no part of it."""
    if comma.text != "," or comma.i + 1 >= len(comma.doc):
        return False
    after = comma.nbor()
    return after.lower_ in {"a", "an"} and after.head.dep_ == "appos" and after.head.head.pos_ == "PROPN"


def noun_span(head: Token, scene: Scene, more: frozenset[int] = _NONE, less: frozenset[int] = _NONE) -> Span:
    """Return the span of a noun with what belongs to its phrase, the tokens `more` behind it, and without `less`."""
    inside = sorted((region(head) | more) - less)
    first = next((i for i in inside if head.doc[i].pos_ not in _LEADING), head.i)
    if head.doc[max(first - 2, 0) : first].text.lower() in _PART_OF:
        first -= 2
        inside = [first, first + 1, *inside]
    end = first
    while end in inside:
        end += 1
    end = next((i for i in range(head.i + 1, end) if _is_aside(head.doc[i])), end)
    while end > first + 1 and head.doc[end - 1].text == ",":
        end -= 1
    return scene.span(first, max(end, first + 1))
