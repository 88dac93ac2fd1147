"""Makes a draft of an event from a match: who, when, where, which agreement or body, about what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.extract.actors import Actor, Part
from accord.extract.arguments import governor, region
from accord.extract.attribution import source_of
from accord.extract.bodies import BodyName
from accord.extract.counterparts import Counterpart, counterpart, is_habit, is_own_business, is_passing_word
from accord.extract.dating import date_of
from accord.extract.discourse import Discourse
from accord.extract.drafts import Draft, Stated
from accord.extract.instruments import Instrument, instrument_at
from accord.extract.knowledge import Reader
from accord.extract.lexicon import Sort
from accord.extract.matching import ActorMap, Argument, Match, clause_actors
from accord.extract.modality import is_simple_past, modality_of, tense_of
from accord.extract.parse import Parsed
from accord.extract.places import place_of
from accord.extract.surroundings import Line
from accord.extract.times import Tense
from accord.model.claims import Agreement, Kind, Modality, Participant, Place
from accord.model.dates import Basis, Precision, When
from accord.model.documents import Page, Setting
from accord.model.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR = frozenset({"he", "she", "him", "her"})
SLOT_ROLES = frozenset({"party", "place", "item", "agreement", "body", "none"})
_NOWHERE = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.VISIT})
_TALKS = frozenset({Kind.MEETING, Kind.SESSION})
_GATHERINGS = frozenset({Kind.VISIT, *_TALKS})
_STATES_LISTED = frozenset({Kind.TRANSFER})


@dataclass(slots=True)
class Scene:
    """A parsed sentence with everything that is known around it."""

    page: Page
    reader: Reader
    line: Line
    parsed: Parsed
    actors: ActorMap
    bodies: tuple[BodyName, ...]
    discourse: Discourse
    order: int
    official: bool
    previous: When | None = None
    talks: Draft | None = None
    tied: Draft | None = None
    year: int | None = None

    def span(self, start: int, end: int) -> Span:
        """Return the canonical span of the tokens `[start, end)`."""
        doc = self.parsed.doc
        last = doc[end - 1]
        return self.parsed.shadow.span(doc[start].idx, last.idx + len(last))

    def words(self, span: Span) -> str:
        """Return a span's words as the report writes them, white space folded."""
        return " ".join(span.of(self.page.document.text).split())


def draft(match: Match, scene: Scene) -> Draft | None:
    """Return the event that `match` tells, or None where the parties or the slots that it needs are not to be found."""
    pattern, text = match.pattern, scene.parsed.sentence.span
    modality = (
        pattern.modality
        if "will" in pattern.needs
        else modality_of(match.trigger, pattern.modality, scene.reader.ontology.words)
    )
    at = scene.span(match.trigger.i, match.trigger.i + 1)
    event = Draft(
        pattern.kind,
        pattern.rule,
        Stated(modality, at, f"modality/{modality.value}"),
        scene.parsed.sentence.paragraph,
        scene.order,
    )
    event.add_evidence([text])
    event.nominal, event.anchor = (
        match.trigger.pos_ not in {"VERB", "AUX"} and "task" not in pattern.needs,
        match.trigger.i,
    )
    event.title = scene.line.sentence.setting is Setting.TITLE
    event.quoted = scene.line.sentence.setting is Setting.QUOTE
    event.complement = (
        frozenset(t.i for t in match.trigger.subtree) if event.kind is Kind.COMMITMENT else frozenset()
    )
    _fill_slots(event, match, scene)
    if not _slots_complete(event, match) or (
        event.kind in _GATHERINGS and is_habit(match, scene.reader.ontology.words)
    ):
        return None
    _fill_actors(event, match, scene)
    _fill_missing_parties(event, match, scene)
    _fill_host(event, match, scene)
    _fill_when(event, match, scene)
    _fill_where(event, match, scene)
    _fill_from_tie(event, scene)
    _fill_source(event, match, scene)
    return None if event.kind is Kind.MEETING and _is_vague(event, match) else event


def _is_vague(event: Draft, match: Match) -> bool:
    placed = (
        event.when is not None
        or event.place is not None
        or event.title
        or event.bare
        or event.ordinal is not None
    )
    return is_passing_word(match, placed=placed or bool(event.participants))


def _slots_complete(event: Draft, match: Match) -> bool:
    if "body" in match.pattern.needs and event.body is None:
        return False
    if "agreement" in match.pattern.needs and event.agreement is None:
        return False
    return event.kind is not Kind.SIGNING or event.agreement is not None


def _fill_slots(event: Draft, match: Match, scene: Scene) -> None:
    if event.kind in {Kind.SIGNING, Kind.AGREEMENT_CHANGE}:
        _fill_agreement(event, match, scene)
    if event.kind in {Kind.SESSION, Kind.MEETING}:
        _fill_body(event, match, scene)
    item = match.slot("item")
    if item and event.kind in {Kind.TRANSFER, Kind.PROJECT}:
        span = _noun_span(item.head, scene)
        event.item = Stated(scene.words(span), span, match.pattern.rule)
    if (
        event.kind in {Kind.EXERCISE, Kind.PROJECT}
        and event.item is None
        and match.trigger.pos_ in {"NOUN", "PROPN"}
    ):
        span = _noun_span(match.trigger, scene)
        event.item = Stated(scene.words(span), span, match.pattern.rule)


def _noun_span(head: Token, scene: Scene) -> Span:
    inside = sorted(region(head))
    first = next((i for i in inside if head.doc[i].pos_ not in {"DET", "PRON", "PUNCT"}), head.i)
    end = first
    while end in inside:
        end += 1
    return scene.span(first, max(end, first + 1))


def _instrument(match: Match, scene: Scene) -> tuple[Instrument, Token] | None:
    heads = [match.trigger, *(a.head for a in match.arguments)]
    heads += [child for child in match.trigger.children if child.dep_ in {"dobj", "nsubjpass"}]
    if match.trigger.dep_ == "acl" or match.trigger.tag_ == "VBN":
        heads.append(match.trigger.head)
    for head in heads:
        for token in (head, *head.conjuncts):
            found = (
                instrument_at(token, scene.reader.instruments) if token.pos_ in {"NOUN", "PROPN"} else None
            )
            if found:
                return found, token
    return None


def _fill_agreement(event: Draft, match: Match, scene: Scene) -> None:
    found = _instrument(match, scene)
    if found is None:
        if {"relation", "tie"} & {a.head.lemma_.lower() for a in match.arguments}:
            head = next(a.head for a in match.arguments if a.head.lemma_.lower() in {"relation", "tie"})
            span = _noun_span(head, scene)
            event.agreement = Stated(Agreement(scene.words(span), "other"), span, "agreement/relations")
        return
    instrument, noun = found
    event.complement = frozenset(t.i for t in noun.subtree) if event.kind is Kind.SIGNING else frozenset()
    span = scene.span(instrument.start, instrument.end)
    event.agreement = Stated(Agreement(scene.words(span), instrument.type), span, "agreement/title")
    event.bare = instrument.definite


def _fill_body(event: Draft, match: Match, scene: Scene) -> None:
    doc = match.trigger.doc
    tokens = {match.trigger.i} | {
        i for a in match.arguments if a.role == "body" or a.relation in {"for", "of"} for i in region(a.head)
    }
    for body in scene.bodies:
        if not _convenes(body, match, scene):
            continue
        span = doc.char_span(body.start, body.end, alignment_mode="expand")
        if span and tokens & set(range(span.start, span.end)):
            where = scene.parsed.shadow.span(body.start, body.end)
            name = scene.parsed.shadow.span(body.end - len(body.name), body.end)
            event.body = Stated(scene.words(name), where, "body/name")
            if event.kind is Kind.MEETING and (body.known or body.ordinal):
                event.kind = Kind.SESSION
            if body.ordinal:
                event.ordinal = Stated(body.ordinal, where, "body/ordinal")
            for code in body.parties:
                event.parties.setdefault(code, Stated(code, where, "party/body"))
            return


def _convenes(body: BodyName, match: Match, scene: Scene) -> bool:
    """A body that is only named ('a member of the Commission') has not met; one numbered, held or convened has."""
    doc = match.trigger.doc
    inside = doc.char_span(body.start, body.end, alignment_mode="expand")
    own = inside is not None and match.trigger.i in range(inside.start, inside.end)
    if match.trigger.pos_ in {"VERB", "AUX"} or (match.pattern.kind is not Kind.SESSION and not own):
        return True
    if (
        any(
            h.sort is Sort.ORGANISATION and h.start < body.end and body.start < h.end for h in scene.line.hits
        )
        and not body.ordinal
    ):
        return False
    if body.ordinal or body.edition:
        return True
    verb = governor(match.trigger)
    held = [c for c in match.trigger.children if c.dep_ in {"acl", "relcl"}]
    return any(v is not None and v.lemma_.lower() in match.pattern.support for v in (verb, *held))


def _fill_actors(event: Draft, match: Match, scene: Scene) -> None:
    for argument in match.arguments:
        if argument.role in {"none", "place"} or (argument.role == "item" and argument.relation != "obj"):
            continue
        for actor in argument.actors:
            _add_actor(event, actor, argument, scene)


def _add_actor(event: Draft, actor: Actor, argument: Argument, scene: Scene) -> None:
    if argument.role in {"item", "body", "agreement"} and actor.part not in {Part.ADJECTIVE, Part.PARTY}:
        return
    if _is_himself(event, actor, argument, scene):
        return
    span = scene.parsed.shadow.span(actor.start, actor.end)
    for code in scene.discourse.resolve(actor):
        if argument.role != "item":
            event.parties.setdefault(code, Stated(code, span, f"party/{actor.part.value}"))
    if argument.role in SLOT_ROLES:
        return
    for person in scene.discourse.persons(actor):
        _add_participant(event, person, argument, span, scene)


def _is_himself(event: Draft, actor: Actor, argument: Argument, scene: Scene) -> bool:
    """'The Prime Minister met the Prime Minister': an office alone is nobody who takes part already."""
    words = scene.parsed.shadow.text[actor.start : actor.end]
    known = actor.name is not None and actor.name in event.participants
    return known and argument.relation != "subj" and str(actor.name).split()[-1] not in words


def _add_participant(event: Draft, actor: Actor, argument: Argument, span: Span, scene: Scene) -> None:
    parties = scene.discourse.resolve(actor)
    name = actor.name if actor.part in {Part.PERSON, Part.NAMED} else None
    if (
        name is None
        and event.kind in _STATES_LISTED
        and actor.part in {Part.PARTY, Part.ADJECTIVE, Part.WE}
        and parties
    ):
        name = scene.reader.ontology.party(parties[0]).name
    if name is None or not parties:
        return
    written = scene.words(span) if actor.part is Part.NAMED else name
    participant = Participant(written, argument.role, parties[0], actor.post)
    event.participants.setdefault(name, Stated(participant, span, f"participant/{argument.relation}"))


def _fill_missing_parties(event: Draft, match: Match, scene: Scene) -> None:
    """Look wider for the second party, as far as the pattern lets: the clause, the sentence, the report's topic."""
    event.bare = event.bare or not any(
        a.parties or a.name in _SINGULAR for g in match.arguments for a in g.actors
    )
    if (
        match.pattern.rule == "meeting/discuss"
        and not event.quoted
        and is_own_business(match, scene.discourse.resolve)
    ):
        event.bare = event.nominal = True  # no event of its own, like a noun alone
    fill = match.pattern.fill
    if len(event.parties) > 1 or fill == "none":
        return
    if event.kind in _TALKS and not _open_to_topic(event, match, scene):
        return
    if fill == "topic":
        _add_topic(event, match, scene)
    aside = event.nominal and match.trigger.dep_ == "pobj" and "governed" not in match.pattern.needs
    if len(event.parties) < 2 and not aside:
        for actor in clause_actors(match, scene.actors, wide=fill == "sentence"):
            _add_party(event, actor, scene)


def _fill_host(event: Draft, match: Match, scene: Scene) -> None:
    """'Here on a visit', 'the visiting minister': the host is where the dispatch was sent from, or who issued it."""
    home = scene.discourse.home
    if (
        event.kind is Kind.VISIT
        and len(event.parties) == 1
        and home
        and set(match.pattern.needs) & {"here", "attributive"}
    ):
        event.parties.setdefault(home, Stated(home, scene.parsed.sentence.span, "party/home"))


def _open_to_topic(event: Draft, match: Match, scene: Scene) -> bool:
    """Whether the other side of a meeting may be sought in the report's subject; officials met abroad are the place's."""
    other = counterpart(match, scene.discourse.resolve, scene.reader.ontology.words)
    if other in {Counterpart.OFFICIAL, Counterpart.PRIVATE} and len(event.parties) == 1:
        found = place_of(match.trigger, scene.parsed, scene.line.hits)
        if found and found[0].country and found[0].country not in event.parties:
            place, hit = found
            span = scene.parsed.shadow.span(hit.start, hit.end)
            event.parties[str(place.country)] = Stated(str(place.country), span, "party/place")
            return False
    return other in {Counterpart.OPEN, Counterpart.OFFICIAL}


def _add_party(event: Draft, actor: Actor, scene: Scene) -> None:
    span = scene.parsed.shadow.span(actor.start, actor.end)
    for code in scene.discourse.resolve(actor):
        event.parties.setdefault(code, Stated(code, span, "party/clause"))


def _add_topic(event: Draft, match: Match, scene: Scene) -> None:
    """Take the report's own parties for those that 'both sides' or one of them leave open, never for a stranger's act."""
    if any(a.relation in {"subj", "by"} and not a.actors for a in match.arguments):
        return
    topic = scene.discourse.group if len(scene.discourse.group) > 1 else scene.discourse.topic
    if len(topic) < 2 or (event.parties and not event.codes & set(topic)):
        return
    anchored = event.agreement is not None
    if (
        not event.parties
        and not anchored
        and not any(a.part in {Part.COLLECTIVE, Part.WE, Part.PRONOUN} for a in scene.actors.actors)
    ):
        return
    for code in topic:
        event.parties.setdefault(code, Stated(code, scene.parsed.sentence.span, "party/topic"))


def _fill_when(event: Draft, match: Match, scene: Scene) -> None:
    day, modality = scene.page.day, event.modality.value
    when, expression = date_of(
        match.trigger,
        scene.parsed,
        scene.line.times,
        day=day,
        tense=_tense(match, modality),
        year=scene.year,
        previous=scene.previous,
    )
    if when and expression:
        span = scene.parsed.shadow.span(expression.span.start, expression.span.end)
        event.when = Stated(when, span, f"times/{expression.rule}")
        if modality is Modality.OCCURRED and day and when.first > day:
            event.modality = Stated(Modality.SCHEDULED, span, "modality/future-date")
    event.vague = expression is not None and when is None
    if event.when is None and not event.vague and not _has_tied_day(scene, modality):
        if event.kind is Kind.COMMITMENT and modality is Modality.OCCURRED:
            event.when = _pledge_day(scene)
        elif _is_news(match, scene, modality):
            event.when = dispatch_day(scene)


def _has_tied_day(scene: Scene, modality: Modality) -> bool:
    return scene.tied is not None and modality is Modality.OCCURRED


def fill_from_visit(events: Sequence[Draft]) -> None:
    """'Travelled to Colombia and met the President': what one sentence tells beside a visit was there and then."""
    visits = [
        event for event in events if event.kind is Kind.VISIT and event.modality.value is Modality.OCCURRED
    ]
    for event in events:
        for visit in visits:
            if event is not visit and event.modality.value is Modality.OCCURRED and event.codes & visit.codes:
                event.place = event.place or (visit.place and replace(visit.place, rule="place/visit"))
                if event.when is None and not event.vague and visit.when:
                    event.when = Stated(
                        replace(visit.when.value, basis=Basis.DISCOURSE), visit.when.span, "times/visit-day"
                    )


def _fill_from_tie(event: Draft, scene: Scene) -> None:
    """An act told as part of talks or a visit has their day and place, with the basis `discourse`, unless it names its own."""
    if (
        event.kind is Kind.COMMITMENT
        and event.place is None
        and scene.talks
        and scene.talks.place
        and event.codes & scene.talks.codes
    ):
        event.place = Stated(scene.talks.place.value, scene.talks.place.span, "place/talks")
    tied = scene.tied
    if tied is None or event.modality.value is not Modality.OCCURRED or not event.codes & tied.codes:
        return
    if event.when is None and not event.vague and tied.when:
        event.when = Stated(replace(tied.when.value, basis=Basis.DISCOURSE), tied.when.span, "times/tied")
    if event.place is None and tied.place:
        event.place = Stated(tied.place.value, tied.place.span, "place/tied")


def _pledge_day(scene: Scene) -> Stated[When] | None:
    """A pledge is of the day of the talks at which it was made, else of the release that tells it (codebook, ruling 2)."""
    if scene.talks and scene.talks.when:
        when = replace(scene.talks.when.value, basis=Basis.DISCOURSE)
        return Stated(when, scene.talks.when.span, "times/talks-day")
    return dispatch_day(scene) if scene.page.day and (scene.official or scene.page.dateline) else None


def _tense(match: Match, modality: Modality) -> Tense:
    """An event noun has no tense, and a present one tells what is near: the days nearest to the report's."""
    verb = match.trigger
    progressive = verb.tag_ == "VBG" and any(
        c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} for c in verb.children
    )
    if (verb.tag_ in {"VBZ", "VBP"} or progressive) and modality is Modality.OCCURRED:
        return Tense.PRESENT
    if (
        match.trigger.pos_ in {"VERB", "AUX"}
        or modality is not Modality.OCCURRED
        or is_simple_past(match.trigger)
    ):
        return tense_of(modality)
    return Tense.PRESENT


def _is_news(match: Match, scene: Scene, modality: Modality) -> bool:
    """A dispatch tells its day's acts in the simple past; an office's release its own in title and lead."""
    if modality is not Modality.OCCURRED or not scene.page.day:
        return False
    setting = scene.parsed.sentence.setting
    if setting is Setting.TITLE:
        return False
    if scene.official:
        return scene.order <= 3 and is_simple_past(match.trigger)
    return scene.page.dateline is not None and setting is Setting.BODY and is_simple_past(match.trigger)


def dispatch_day(scene: Scene) -> Stated[When]:
    """Return the day of the dispatch or release as the date of an act that it tells without one (codebook, ruling 28)."""
    day = scene.page.day
    assert day is not None
    dateline = scene.page.dateline
    span = dateline.span if dateline and dateline.day else scene.parsed.sentence.span
    return Stated(When(day, day, Precision.DAY, Basis.DATELINE, ""), span, "times/dispatch-day")


def _fill_where(event: Draft, match: Match, scene: Scene) -> None:
    towards = event.kind is Kind.VISIT
    found = place_of(match.trigger, scene.parsed, scene.line.hits, towards=towards)
    if found:
        place, hit = found
        event.place = Stated(place, scene.parsed.shadow.span(hit.start, hit.end), "place/in")
        if towards and place.country:
            event.parties.setdefault(place.country, Stated(place.country, event.place.span, "party/place"))
    elif event.modality.value is Modality.OCCURRED and scene.tied is None:
        _fill_dateline_place(event, scene)


def _fill_dateline_place(event: Draft, scene: Scene) -> None:
    """What a dispatch tells of its own day took place where it was sent from (codebook, ruling 25)."""
    dateline = scene.page.dateline
    if dateline is None or dateline.place is None or event.when is None or event.kind in _NOWHERE:
        return
    if event.when.value.first == dateline.day or event.when.value.basis is Basis.DATELINE:
        hits = scene.reader.lexicon.find(dateline.place, scene.page.day)
        country = hits[0].party if hits else None
        event.place = Stated(Place(dateline.place, country), dateline.span, "place/dateline")


def _fill_source(event: Draft, match: Match, scene: Scene) -> None:
    found = source_of(match.trigger, scene.actors, scene.reader.ontology.words)
    if found:
        name, start, end = found
        span = scene.span(start, end)
        event.source = Stated(name or scene.words(span), span, "attribution/speech")


def fill_areas(
    event: Draft, scene: Scene, sentences: Iterable[Parsed] | None = None, kinds: Sequence[Kind] = ()
) -> None:
    """Add the areas named in the event's sentence."""
    for topic in scene.reader.topics.find(scene.parsed.shadow.text):
        span = scene.parsed.shadow.span(topic.start, topic.end)
        event.areas.setdefault(topic.code, Stated(topic.code, span, "area/phrase"))
