"""Reads a page from its first sentence to its last and gathers the events that it tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.extract.drafts import Draft
from accord.extract.fill.accords import states_named
from accord.extract.fill.areas import fill_areas
from accord.extract.fill.drafting import draft, fill_named_source
from accord.extract.fill.gifts import (
    carries_out,
    is_no_event,
    is_private,
    without_inner,
    without_signed,
)
from accord.extract.fill.hosts import apart
from accord.extract.fill.inheritance import fill_from_trips, share
from accord.extract.fill.spreading import one_tour, spread, without_changed
from accord.extract.fill.when import dispatch_day
from accord.extract.fill.where import fill_place_line
from accord.extract.gate.choosing import Choice
from accord.extract.join.coreference import GATHERINGS, TALKS, dated_itself, last_told, other_day, same_event
from accord.extract.join.finishing import Whole, finish
from accord.extract.join.matter import matter_of
from accord.extract.join.naming import is_named
from accord.extract.join.nicknames import Nicknames
from accord.extract.join.readouts import fill_readout
from accord.extract.join.recollections import (
    apart_in_time,
    at_hand,
    likeliest,
    opening_of,
    part_recollections,
    recall,
    recalls_by_name,
)
from accord.extract.join.retold import as_pact
from accord.extract.join.rounds import number_meetings
from accord.extract.join.same_agreement import is_brought_about
from accord.extract.join.selection import hangs_in_the_air, highest, without_echoes
from accord.extract.join.settling import settle, settle_both
from accord.extract.join.sittings import is_another, of_other_body, session_meant, sit_again
from accord.extract.join.steps import take_parties
from accord.extract.join.suite import NEAR, Company, attended, bring, carry, find_company
from accord.extract.join.topical import talks_of
from accord.extract.knowledge import Reader
from accord.extract.match.acting import ActorMap
from accord.extract.match.matching import find_matches
from accord.extract.mentions import mention
from accord.extract.names.actors import Part
from accord.extract.names.antecedents import with_delegations, without_strangers
from accord.extract.parsing.parse import Parsed
from accord.extract.report.surroundings import CELL, Line, Surroundings, names_two, survey
from accord.extract.scene import Scene
from accord.extract.whole.courtesies import courtesy_visits
from accord.extract.whole.listings import listed_visits
from accord.extract.whole.occasions import titled_meeting
from accord.extract.whole.remembered import remembered_talks
from accord.extract.whole.signed_lists import expand_lists
from accord.extract.whole.treaties import read_treaty
from accord.extract.whole.undertakings import listed_undertakings, put_ahead
from accord.model.claims import EventMention, Kind, Modality
from accord.model.documents import Page, Sentence

_ABOUT = re.compile(
    r"^(?:[^,]{1,60}, )?(?:under |in |as part of |through )?(?:the|this|that|both|these|those) ",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"^(?:It(?!'s)|They|These|This)\b")
_GOING_ON = frozenset({Kind.SIGNING, Kind.SESSION, Kind.MEETING, Kind.VISIT})


def extract(page: Page, reader: Reader) -> tuple[EventMention, ...]:
    """Return what `page` says of events of cooperation, in the order in which it first tells of them."""
    surroundings = survey(page, reader)
    if surroundings is None or not names_two(surroundings):
        return ()
    story = _Story(page, reader, surroundings)
    own = read_treaty(page, surroundings, reader)
    if own is None:
        story.read()
    else:
        story.drafts = own
    digest = reader.ontology.digest
    return tuple(mention(page, event, number, digest) for number, event in enumerate(story.events()))


class _Story:
    """The events of one page in the making."""

    def __init__(self, page: Page, reader: Reader, surroundings: Surroundings) -> None:
        self.page, self.reader = page, reader
        self.surroundings = surroundings
        self.choice = Choice(page, reader, surroundings)
        self.discourse = surroundings.discourse
        self.drafts: list[Draft] = []
        self.nicknames = Nicknames(page, surroundings.lines, reader.bodies)
        self.continued: Draft | None = None
        self.early: list[tuple[int, Company, Line]] = []
        self.suites: list[tuple[Company, Draft]] = []
        self.first: Sentence | None = None
        self.people = {
            a.name: a for line in surroundings.lines for a in line.actors if a.part is Part.PERSON and a.name
        }
        self.named = frozenset(
            c for line in surroundings.lines for actor in line.actors for c in actor.parties
        )
        self.states = states_named(surroundings.lines, reader.ontology)

    def read(self) -> None:
        """Read every sentence that names an actor, in order; only those that can tell of an event are parsed."""
        chosen = self.choice.lines
        self.first = chosen[0].sentence if chosen else None
        if talks := titled_meeting(self.surroundings.lines, self.reader.occasions, self.page.day):
            self._keep(talks)
        for order, line in enumerate(chosen):
            if not self.choice.tells(line):
                self._pass(line, order)
            elif self.drafts or self.choice.is_likely(line) or find_company(line, self.reader.company):
                self._sentence(self.choice.parsed(line), line, order)
            else:
                self._turn(line)
                self._pass(line, order)
        for event in self._apart():
            self._keep(event)
        self.drafts = expand_lists(self.drafts, self.surroundings, self.reader)

    def _apart(self) -> Iterator[Draft]:
        """Yield the visits that lists and the courtesies of a transcript tell, and the talks remembered there."""
        yield from listed_visits(self.page, self.surroundings, self.reader)
        for visit in courtesy_visits(self.page, self.surroundings, self.reader):
            if self.first and self.page.day:
                visit.when = dispatch_day(self.page, self.first)
            yield visit
        put_ahead(self.drafts, self.surroundings, self.reader)
        for pledge in listed_undertakings(self.surroundings, self.reader):
            if not any(pledge.evidence[0] in told.evidence for told in self.drafts):
                if self.first and self.page.day:
                    pledge.when = dispatch_day(self.page, self.first)
                yield pledge
        for talks in remembered_talks(self.page, self.surroundings, self.reader):
            if not self._is_told(talks):
                yield talks

    def _is_told(self, recalled: Draft) -> bool:
        """Say whether a sentence that remembers talks has told them already; else it is not about those at hand."""
        here = recalled.evidence[0]
        talks = [d for d in self.drafts if d.kind in TALKS and here in d.evidence]
        for opening in (d for d in talks if d.opens):
            opening.evidence.remove(here)
        return any(not d.opens for d in talks)

    def _pass(self, line: Line, order: int) -> None:
        """Take note of a sentence that tells of no event itself, and may yet go on about one told before."""
        again = self.drafts and (line.reach or find_company(line, self.reader.company))
        if again or self._told_on(line):
            self._sentence(self.choice.parsed(line), line, order)
            return
        if CELL in line.shadow.text:
            self.discourse.new_row()
        self.continued = None
        self.discourse.advance(self.surroundings.acting(line, self.reader.ontology.words))

    def events(self) -> Iterator[Draft]:
        """Yield what became an event of two or more parties, with what the whole report lets be known of it."""
        if not self.drafts:
            return
        carry(self.suites, self.drafts)
        part_recollections(self.drafts)
        self.nicknames.name_all(self.drafts)
        number_meetings(self.drafts, self.page, self.reader.bodies, self.reader.ontology.words)
        matter = matter_of(self.surroundings, self.reader)
        fill_readout(self.drafts, self.surroundings, self.reader)
        whole = Whole(self.page, self.reader.ontology, self.named, self.first, matter)
        for event in self.drafts:
            finish(event, whole)
            if self.surroundings.official:
                fill_place_line(event, self.page, self.reader)
            if (
                len(event.parties) > 1
                and not is_no_event(event, self.drafts, self.page.document.text)
                and not is_brought_about(event, self.drafts, self.reader.ontology.words)
                and not is_private(event, self.reader.companies, self.reader.party_names)
            ):
                yield event

    def _scene(self, parsed: Parsed, line: Line, order: int) -> Scene:
        told = without_strangers(line.actors, parsed, self.reader.ontology.words)
        if self.surroundings.official and self.discourse.home:
            told = with_delegations(told, parsed, self.discourse.home)
        actors = ActorMap.of(parsed, told, line.hits)
        previous = next((d.when.value for d in reversed(self.drafts) if d.when), None)
        return Scene(
            page=self.page,
            reader=self.reader,
            line=line,
            parsed=parsed,
            actors=actors,
            bodies=self.nicknames.find(parsed.shadow.text),
            discourse=self.discourse,
            order=order,
            official=self.surroundings.official,
            sheet=self.surroundings.sheet,
            previous=previous,
            talks=self._last_talks(),
            tied=self.reader.ties.tied(
                parsed.shadow.text, at_hand(self.drafts, self.page.day), parsed.sentence.paragraph
            ),
            year=None if self.page.day else self.surroundings.year_near(line),
            lines=self.surroundings.lines,
            named=self.states,
        )

    def _sentence(self, parsed: Parsed, line: Line, order: int) -> None:
        self._turn(line)
        self.discourse.begin(line.actors, parsed.sentence.paragraph)
        scene = self._scene(parsed, line, order)
        if CELL in parsed.shadow.text:
            self.discourse.new_row()
        matches = find_matches(parsed, scene.actors, self.reader.patterns)
        drafted = ((event, match) for match in matches if (event := draft(match, scene)))
        told = highest(drafted, self.reader.ontology.words)
        found = [
            one
            for event, match in told
            for each in spread(event, match, scene)
            for one in apart(each, match, scene)
        ]
        found = one_tour(found)
        company = find_company(line, self.reader.company)
        if any(one.marker.apart for one in company):
            found = [event for event in found if event.kind not in TALKS or event.body]
        share(found, parsed.doc)
        if scene.official and scene.sheet is None:
            fill_from_trips(found, self.drafts, self.reader.ontology)
        found = without_echoes(without_signed(without_inner(without_changed(found))), parsed.doc)
        solid = [event for event in found if len(event.parties) > 1 and not (event.bare or event.idle)]
        taken = [
            self._take(event, scene, frozenset(other.anchor for other in solid if other is not event))
            for event in found
        ]
        for one in company:
            self._bring(one, [event for event in taken if event], scene)
        self._bring_early([event for event in taken if event], scene)
        if any(taken):
            self.continued = next(
                (event for event in reversed(taken) if event and event.kind in _GOING_ON), None
            )
        else:
            self.continued = self._continue(scene)
        self.discourse.advance(self.surroundings.acting(line, self.reader.ontology.words))

    def _turn(self, line: Line) -> None:
        if line.sentence.speaker:
            self.discourse.turn(self.surroundings.speaking(line))

    def _last_talks(self) -> Draft | None:
        """Return the talks told last of which the day is known."""
        dated = (d for d in reversed(self.drafts) if d.when and d.kind in TALKS and not d.recalled)
        return next((d for d in dated if d.modality.value is Modality.OCCURRED), None)

    def _take(self, event: Draft, scene: Scene, rivals: frozenset[int]) -> Draft | None:
        """Join an event to the one told before that it speaks of again, else keep it; return where it is."""
        self.nicknames.spell_out(event)
        recall(event, scene.parsed.doc[event.anchor], self.drafts, self.reader.ontology.words)
        take_parties(event, self.drafts)
        if event.bare and event.nominal and len(both := settle_both(scene, self.drafts)) > 1:
            for one in both:
                self._add(one, scene)
            return both[-1]
        if sat := self._sitting(event, scene):
            return sat
        if event.bare and (old := self._belongs(event, scene)):
            self.discourse.told(tuple(old.parties), ())
            return old
        if len(event.parties) < 2 or event.idle or not self._stands(event, scene):
            return None
        if deal := carries_out(event, scene.parsed.shadow.text, self.drafts):
            self._add(deal, scene)
            return deal
        as_pact(event, scene.parsed.shadow)
        if not rivals or event.kind is not Kind.VISIT:
            fill_areas(event, scene, rivals)
        kept = self._keep(event)
        people = [person for name in kept.participants if (person := self.people.get(name))]
        self.discourse.told(tuple(event.parties), people, deed=event.kind not in GATHERINGS)
        return kept

    def _stands(self, event: Draft, scene: Scene) -> bool:
        """Say whether more than a noun tells an act, or a headline, or a day before that of the talks told."""
        told = not hangs_in_the_air(event) or event.title
        return told or recalls_by_name(event, scene.parsed.doc[event.anchor], self.drafts)

    def _bring(self, company: Company, told: list[Draft], scene: Scene) -> None:
        """'Accompanied by …', 'the meeting was attended by …' name more of those who took part."""
        joined = attended(company, told, self.drafts, scene.order)
        for event in joined:
            bring(event, company, scene.line)
            if event not in told:
                self._add(event, scene)
            if company.marker.travels:
                self.suites.append((company, event))
        if company.marker.leads and not told and (company.marker.travels or not joined):
            self.early.append((scene.order, company, scene.line))

    def _bring_early(self, told: list[Draft], scene: Scene) -> None:
        """'The Indian side was led by …' may stand before the sentence that tells of the session."""
        for order, company, line in self.early:
            if 0 < scene.order - order <= NEAR:
                for event in (event for event in told if event.kind in TALKS):
                    bring(event, company, line)

    def _sitting(self, event: Draft, scene: Scene) -> Draft | None:
        """'The talks', 'the commission will meet again': the session told last, or another one of its body."""
        old = session_meant(event, scene.parsed.doc, self.drafts, self.reader.ontology.words)
        if old is None:
            return None
        if is_another(old, event):
            return self._keep(event) if sit_again(old, event) else None
        event.parties = dict(old.parties)
        old.absorb(event)
        self._add(old, scene)
        return old

    def _keep(self, event: Draft) -> Draft:
        likely = likeliest(event, self.drafts, self.page.day)
        told = (d for d in likely if not apart_in_time(d, event))
        old = next((d for d in told if same_event(d, event, self.reader.ontology.words)), None)
        if old:
            old.absorb(event)
            old.order = event.order
            return old
        self.drafts.append(event)
        return event

    def _belongs(self, event: Draft, scene: Scene) -> Draft | None:
        """'They discussed …', 'the agreement' tell more of the event before, which is returned."""
        if event.kind is Kind.COMMITMENT:
            return self._is_content(event, scene)
        if event.kind is Kind.PROJECT and event.item:
            return None  # one of the same name is joined when it is kept
        kinds = TALKS if event.kind is Kind.MEETING else frozenset({event.kind})
        spoken = event.quoted and event.kind in GATHERINGS
        likely = at_hand(self.drafts, self.page.day) if spoken else self.drafts
        near = [d for d in likely if not (apart_in_time(d, event) or of_other_body(d, event))]
        old = last_told(opening_of(event, near), kinds, event.codes)
        if old is None or (dated_itself(event) and other_day(old, event)):
            return None
        # 'Today we will discuss …' at the talks themselves
        spoken = event.quoted and (old.title or old.occasion) and old.kind in TALKS
        if event.modality.value is not old.modality.value and not spoken:
            return None
        event.parties = dict(old.parties)  # 'they' are those of the act that is told of again
        old.absorb(event)
        self._add(old, scene)
        return old

    def _is_content(self, event: Draft, scene: Scene) -> Draft | None:
        """A pledge of 'both sides' in the paragraph that tells what they signed is part of what they signed."""
        last = max(self.drafts, key=lambda d: d.order, default=None)
        if last is None or last.kind is not Kind.SIGNING or last.paragraph != event.paragraph:
            return None
        if dated_itself(event) and other_day(last, event):
            return None
        self._add(last, scene)
        return last

    def _continue(self, scene: Scene) -> Draft | None:
        """Add the sentence to the event that it goes on about."""
        if settled := settle(scene, self.drafts):
            for event in settled:
                self._add(event, scene)
            return settled[-1]
        told = self._told_on(scene.line)
        if told:
            self._add(told, scene)
        return told

    def _told_on(self, line: Line) -> Draft | None:
        """'The MoU …', 'the JWG …' tell what the signing or session was about; 'It also …' goes on with it."""
        return self._named_again(line.shadow.text, line.sentence.paragraph) or talks_of(
            line, self.drafts, self.discourse, self.reader.topical
        )

    def _named_again(self, text: str, paragraph: int) -> Draft | None:
        if self.continued and _GOES_ON.match(text) and paragraph - self.continued.paragraph <= 1:
            return self.continued
        if not _ABOUT.match(text):
            return None
        words = self.reader.ontology.words
        return next((event for event in reversed(self.drafts) if is_named(event, text, words)), None)

    def _add(self, event: Draft, scene: Scene) -> None:
        event.add_evidence([scene.parsed.sentence.span])
        event.order, event.paragraph = scene.order, scene.parsed.sentence.paragraph
        fill_areas(event, scene)
        fill_named_source(event, scene)
