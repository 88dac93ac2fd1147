"""Which of the areas that a sentence names are an event's own, and not those of another act told beside it."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from accord.extract.drafts import PASSING, Draft, Stated
from accord.extract.gatherings import TALKS
from accord.extract.knowledge import Reader
from accord.extract.match.doer_sorts import is_ship
from accord.extract.names.actors import Part
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.locating import head_at
from accord.extract.report.lines import Line
from accord.extract.scene import Scene
from accord.extract.wording.topics import Topic
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({Sort.ORGANISATION, Sort.ACTOR})
"""Names that may hold the word of a field: the Monetary Fund is no talk about money."""

_SETTINGS = TALKS | {Kind.VISIT}

_COMING = frozenset({Kind.VISIT})
"""Who comes to a conference does not yet talk about what it is for."""

_THIRD = frozenset({Sort.STATE, Sort.PLACE, Sort.CAPITAL, Sort.PEOPLE})


def fill_areas(event: Draft, scene: Scene, rivals: Set[int] | None = None) -> None:
    """Add the areas that the event's sentence names, with the rule `area/passing` for those named in passing only.

    `rivals` are the triggers of the other events of the sentence: what stands under one of them is that one's.
    None means that the sentence goes on about an event of an earlier one.
    """
    text = scene.parsed.shadow.text
    topics = topics_of(scene.line, scene.reader)
    if event.kind in _COMING:
        topics = tuple(topic for topic in topics if not scene.reader.passing.is_gathering(topic, text))
    if rivals is not None and event.kind is Kind.EXERCISE:
        _fill_drill(event, scene)
    third = tuple(_third_parties(event, scene)) if event.kind in TALKS else ()
    if rivals is not None:
        topics = tuple(topic for topic in topics if _is_of_clause(event, topic, scene))
    own = [topic for topic in (*topics, *third) if _is_own(event, topic, rivals or frozenset(), scene)]
    listed = rivals is not None and event.agreement is not None and event.agreement.rule == "agreement/listed"
    aside = event.kind is Kind.VISIT and event.nominal and bool(rivals)
    for topic in own if listed or aside else own or topics:
        rule = PASSING if scene.reader.passing.holds(topic, topics, text) else "area/phrase"
        event.add_area(Stated(topic.code, scene.parsed.shadow.span(topic.start, topic.end), rule))


def _fill_drill(event: Draft, scene: Scene) -> None:
    """What is itself called an exercise or a drill is one: 'Exercise Polar Fox', 'a naval drill'."""
    token = scene.parsed.doc[event.anchor]
    if token.lemma_.lower() in scene.reader.ontology.words["drills"]:
        span = scene.parsed.shadow.span(token.idx, token.idx + len(token))
        event.add_area(Stated("exercises", span, "area/phrase"))


def topics_of(line: Line, reader: Reader) -> tuple[Topic, ...]:
    """Return the areas that a sentence names outside the names of organisations and offices."""
    text = line.shadow.text
    return tuple(
        topic
        for topic in reader.topics.find(text)
        if not (
            _in_name(topic, line)
            or reader.passing.is_office(topic, text)
            or reader.passing.is_venue(topic, text)
        )
    )


def _in_name(topic: Topic, line: Line) -> bool:
    return any(
        hit.sort in _NAMES
        and hit.start <= topic.start
        and topic.end <= hit.end
        and hit.end - hit.start > topic.end - topic.start
        for hit in line.hits
    )


def _is_own(event: Draft, topic: Topic, rivals: Set[int], scene: Scene) -> bool:
    """Say whether the event's trigger is the first above the topic; one of several agreements has its title's own."""
    if event.agreement and event.agreement.rule == "agreement/listed":
        span = scene.parsed.shadow.span(topic.start, topic.end)
        return event.agreement.span.start <= span.start and span.end <= event.agreement.span.end
    if not rivals:
        return True
    return next(
        (token.i == event.anchor for token in _upwards(topic, scene) if token.i in {event.anchor, *rivals}),
        True,
    )


def _is_of_clause(event: Draft, topic: Topic, scene: Scene) -> bool:
    """Say whether the clause that tells the event may say what it is about where it names the topic."""
    if _is_beside(event, scene) or _is_on_visit(event, scene):
        return _is_under(event, topic, scene)
    if _is_visiting_ship(event, topic, scene):
        return False
    return not _is_outside(event, topic, scene) and not _is_of_person(event, topic, scene)


def _is_visiting_ship(event: Draft, topic: Topic, scene: Scene) -> bool:
    """'Two frigates sailed into Callao': who comes is not what the visit is about."""
    head = head_at(scene.parsed.doc, topic) if event.kind is Kind.VISIT else None
    if head is None:
        return False
    while head.dep_ == "compound":  # 'the frigate Tabar'
        head = head.head
    return head.dep_ == "nsubj" and is_ship(head, scene.reader.ontology.words)


def _is_outside(event: Draft, topic: Topic, scene: Scene) -> bool:
    """'The firm, which signed a memorandum in Lima, builds a dam': its matter is not the dam."""
    clause = _relative_above(scene.parsed.doc[event.anchor]) if event.anchor >= 0 else None
    if clause is None or not any(a.start <= clause.head.idx < a.end for a in scene.line.actors):
        return False  # 'the agreements that they signed cover …' goes on about the agreements
    return clause.head not in _upwards(topic, scene)


def _is_of_person(event: Draft, topic: Topic, scene: Scene) -> bool:
    """'Quist, who chairs the trade commission, met Diaz': what is told of a person is not what the talks are about."""
    clause = next((token for token in _upwards(topic, scene) if token.dep_ == "relcl"), None)
    if clause is None or event.anchor < 0:
        return False
    if clause in (scene.parsed.doc[event.anchor], *scene.parsed.doc[event.anchor].ancestors):
        return False
    head = clause.head
    return any(
        actor.part is Part.PERSON and actor.start <= head.idx < actor.end for actor in scene.line.actors
    )


def _relative_above(token: Token) -> Token | None:
    return next((one for one in (token, *token.ancestors) if one.dep_ == "relcl"), None)


def _is_on_visit(event: Draft, scene: Scene) -> bool:
    """'What was agreed on trade during her visit to Lima': that is no matter of the visit."""
    return event.kind is Kind.VISIT and event.nominal and scene.parsed.doc[event.anchor].dep_ == "pobj"


def _is_beside(event: Draft, scene: Scene) -> bool:
    """'After a meeting in Lima …', 'a week after he visited Lima': the sentence is about something else."""
    beside = scene.reader.ontology.words["beside"]
    token = scene.parsed.doc[event.anchor]
    if event.kind not in _SETTINGS or event.anchor < 0:
        return False
    if not event.nominal:
        return any(child.dep_ == "mark" and child.lower_ in beside for child in token.children)
    while token.dep_ == "pobj" and token.head.lower_ == "of":
        token = token.head.head
    return token.dep_ in {"pobj", "dobj", "pcomp"} and token.head.lower_ in beside


def _is_under(event: Draft, topic: Topic, scene: Scene) -> bool:
    return any(token.i == event.anchor for token in _upwards(topic, scene))


def _upwards(topic: Topic, scene: Scene) -> Iterator[Token]:
    head = head_at(scene.parsed.doc, topic)
    if head is not None:
        yield head
        yield from head.ancestors


def _third_parties(event: Draft, scene: Scene) -> Iterator[Topic]:
    """'They discussed Syria and Libya': states that are no party to talks are what the talks were about."""
    text = scene.parsed.shadow.text
    matter = scene.reader.passing.matter.search(text)
    for hit in scene.line.hits if matter else ():
        if (
            hit.sort in _THIRD
            and matter
            and hit.start >= matter.end()
            and _is_matter(event, hit, text, scene)
        ):
            yield Topic(hit.start, hit.end, "regional-issues")


def _is_matter(event: Draft, hit: Hit, text: str, scene: Scene) -> bool:
    return (
        hit.party not in {None, *event.codes}
        and scene.reader.passing.about.search(text[: hit.start]) is not None
    )
