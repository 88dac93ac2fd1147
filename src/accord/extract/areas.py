"""Which of the areas that a sentence names are an event's own, and not those of another act told beside it."""

from __future__ import annotations

from collections.abc import Iterator, Set
from typing import TYPE_CHECKING

from accord.extract.coreference import TALKS
from accord.extract.drafts import PASSING, Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.lexicon import Hit, Sort
from accord.extract.scene import Scene
from accord.extract.surroundings import Line
from accord.extract.topics import Topic

if TYPE_CHECKING:
    from spacy.tokens import Token

_NAMES = frozenset({Sort.ORGANISATION, Sort.ACTOR})
"""Names that may hold the word of a field: the Monetary Fund is no talk about money."""

_THIRD = frozenset({Sort.STATE, Sort.PLACE, Sort.CAPITAL, Sort.PEOPLE})


def fill_areas(event: Draft, scene: Scene, rivals: Set[int] = frozenset()) -> None:
    """Add the areas that the event's sentence names, with the rule `area/passing` for those named in passing only.

    `rivals` are the triggers of the other events of the sentence: what stands under one of them is that one's.
    """
    text = scene.parsed.shadow.text
    topics = topics_of(scene.line, scene.reader)
    third = tuple(_third_parties(event, scene)) if event.kind in TALKS else ()
    own = [topic for topic in (*topics, *third) if _is_own(event, topic, rivals, scene)]
    for topic in own or topics:
        rule = PASSING if scene.reader.passing.holds(topic, topics, text) else "area/phrase"
        event.add_area(Stated(topic.code, scene.parsed.shadow.span(topic.start, topic.end), rule))


def topics_of(line: Line, reader: Reader) -> tuple[Topic, ...]:
    """Return the areas that a sentence names outside the names of organisations."""
    return tuple(topic for topic in reader.topics.find(line.shadow.text) if not _in_name(topic, line))


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


def _upwards(topic: Topic, scene: Scene) -> Iterator[Token]:
    span = scene.parsed.doc.char_span(topic.start, topic.end, alignment_mode="expand")
    if span is not None:
        yield span.root
        yield from span.root.ancestors


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
