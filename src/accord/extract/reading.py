"""Reads a page from its first sentence to its last and gathers the events that it tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft
from accord.extract.fill.accords import states_named
from accord.extract.fill.at_dateline import fill_place_line
from accord.extract.fill.bought_before import fill_bought_before
from accord.extract.fill.drafting import draft
from accord.extract.fill.gapped import with_gapped
from accord.extract.fill.gifts import (
    is_no_event,
    is_private,
    without_inner,
    without_signed,
)
from accord.extract.fill.hosts import apart, without_sums
from accord.extract.fill.inheritance import fill_from_trips, share
from accord.extract.fill.received import with_visit
from accord.extract.fill.several_sellers import by_seller
from accord.extract.fill.spreading import one_tour, spread, without_changed
from accord.extract.gatherings import TALKS
from accord.extract.join.abroad import date_on_trips, place_abroad
from accord.extract.join.account import Account
from accord.extract.join.attendance import Attendance
from accord.extract.join.counterparts import name_counterparts
from accord.extract.join.echoes import without_echoes
from accord.extract.join.finishing import Whole, finish, place_at_host
from accord.extract.join.matter import matter_of
from accord.extract.join.one_instrument import share_instrument
from accord.extract.join.other_signers import name_other_signers
from accord.extract.join.readouts import fill_readout
from accord.extract.join.recollections import (
    at_hand,
    part_recollections,
)
from accord.extract.join.rounds import number_meetings
from accord.extract.join.same_agreement import is_brought_about
from accord.extract.join.selection import highest
from accord.extract.join.suite import Company, find_company
from accord.extract.join.ties import tied
from accord.extract.join.umbrellas import without_text_of_project, without_umbrellas
from accord.extract.knowledge import Reader
from accord.extract.match.actor_map import ActorMap
from accord.extract.match.matching import find_matches
from accord.extract.mentions import mention
from accord.extract.names.actors import Actor
from accord.extract.names.antecedents import (
    Report,
    opens_with_stranger,
    with_team_pronouns,
    without_strangers,
)
from accord.extract.names.commentators import find_commentators
from accord.extract.parsing.parse import Parsed
from accord.extract.report.choosing import Choice
from accord.extract.report.lines import Line
from accord.extract.report.quotations import Quotations
from accord.extract.report.quoted import with_quoted_speakers
from accord.extract.report.stand_ins import with_stand_ins
from accord.extract.report.surroundings import Surroundings, names_shared, names_two, survey
from accord.extract.scene import Scene
from accord.extract.whole.attenders import with_attenders
from accord.extract.whole.besides import told_besides
from accord.extract.whole.ceremonies import place_ceremonies
from accord.extract.whole.dated_instruments import with_dated
from accord.extract.whole.invitations import add_invitations
from accord.extract.whole.memberships import with_memberships
from accord.extract.whole.numbered import tell_each
from accord.extract.whole.occasions import titled_meeting
from accord.extract.whole.relation_tables import with_relations
from accord.extract.whole.rosters import take_rosters
from accord.extract.whole.signed_lists import expand_lists
from accord.extract.whole.treaties import read_treaty
from accord.extract.whole.visitor_tables import lists_visitors
from accord.model.claims import EventMention, Modality
from accord.model.dates import Precision, When
from accord.model.documents import Page, Sentence

_DAYS = frozenset({Precision.DAY, Precision.RANGE})
_NEAR = 3
"""Sentences back within which stands whom 'him' and 'the guest' mean."""


def extract(page: Page, reader: Reader) -> tuple[EventMention, ...]:
    """Return what `page` says of events of cooperation, in the order in which it first tells of them."""
    surroundings = survey(page, reader)
    if surroundings is None or not (
        names_two(surroundings) or lists_visitors(surroundings) or names_shared(surroundings, reader)
    ):
        return ()
    story = _Story(page, reader, surroundings)
    own = read_treaty(page, surroundings, reader)
    if own is None:
        story.read()
    else:
        story.account.drafts = own
    digest = reader.ontology.digest
    return tuple(mention(page, event, number, digest) for number, event in enumerate(story.events()))


class _Story:
    """The events of one page in the making."""

    def __init__(self, page: Page, reader: Reader, surroundings: Surroundings) -> None:
        self.page, self.reader = page, reader
        self.surroundings = surroundings
        self.choice = Choice(page, reader, surroundings)
        self.discourse = surroundings.discourse
        self.account = Account(page, reader, surroundings)
        self.attendance = Attendance(self.account)
        self.quotations = Quotations(surroundings.lines, self.choice.parsed, reader.ontology.words)
        self.report = Report(page.document.text, reader.offices)
        self.first: Sentence | None = None
        self.named = frozenset(
            c for line in surroundings.lines for actor in line.actors for c in actor.parties
        )
        self.commentators = find_commentators(page.document.text, reader.ontology.words["commentators"])
        self.states = states_named(surroundings.lines, reader.ontology)

    def read(self) -> None:
        """Read every sentence that names an actor, in order; only those that can tell of an event are parsed."""
        chosen = self.choice.lines
        self.first = chosen[0].sentence if chosen else None
        issuer = self.discourse.home if self.surroundings.official else None
        if talks := titled_meeting(self.surroundings.lines, self.reader.occasions, self.page.day, issuer):
            self.account.keep(talks)
        for order, line in enumerate(chosen):
            if not self.choice.tells(line):
                self._pass(line, order)
            elif (
                self.account.drafts or self.choice.is_likely(line) or find_company(line, self.reader.company)
            ):
                self._sentence(self.choice.parsed(line), line, order)
            else:
                self._turn(line)
                self._pass(line, order)
        for event in told_besides(self.page, self.surroundings, self.reader, self.account.drafts, self.first):
            self.account.keep(event)
        for event in with_attenders(self.account.drafts, self.account.lonely, self.surroundings):
            self.account.keep(event)
        take_rosters(self.account.drafts, self.surroundings)
        told = expand_lists(self.account.drafts, self.surroundings, self.reader)
        told = tell_each(told, self.surroundings, self.reader)
        told = with_memberships(told, self.page, self.surroundings, self.reader)
        add_invitations(told, self.surroundings.lines)
        told = with_dated(told, self.page, self.surroundings, self.reader)
        self.account.drafts = with_relations(told, self.page, self.surroundings, self.reader)

    def _pass(self, line: Line, order: int) -> None:
        """Take note of a sentence that tells of no event itself, and may yet go on about one told before."""
        again = self.account.drafts and (line.reach or find_company(line, self.reader.company))
        if again or self.account.told_on(line):
            self._sentence(self.choice.parsed(line), line, order)
            return
        if line.begins_entry:
            self.discourse.new_row()
        self.account.turn_away()
        self._advance(line)

    def events(self) -> Iterator[Draft]:
        """Yield what became an event of two or more parties, with what the whole report lets be known of it."""
        if not self.account.drafts:
            return
        self._leave_out_umbrellas()
        whole = self._compared()
        for event in self.account.drafts:
            finish(event, whole)
            if self.surroundings.official:
                fill_place_line(event, self.page, self.reader)
            place_at_host(event, whole)
            if self._is_told(event):
                yield event

    def _leave_out_umbrellas(self) -> None:
        """Leave out what only names others of the events, or is the text of the project of a fact sheet."""
        self.account.drafts = without_umbrellas(self.account.drafts, self.reader.ontology.words)
        if self.surroundings.sheet is not None:
            title = self.page.document.title or ""
            self.account.drafts = without_text_of_project(self.account.drafts, title)

    def _compared(self) -> Whole:
        """Let the events learn from one another and from the report; return what it lets be known of each."""
        drafts, words = self.account.drafts, self.reader.ontology.words
        self.attendance.carry()
        part_recollections(drafts)
        self.account.nicknames.name_all(drafts)
        number_meetings(drafts, self.page, self.reader.bodies, words)
        matter = matter_of(self.surroundings, self.reader, self.page.day)
        place_ceremonies(drafts, self.surroundings.lines, self.page, self.reader)
        place_abroad(drafts)
        date_on_trips(drafts)
        name_counterparts(drafts, self.surroundings.lines, self.surroundings.cast, words["peers"])
        name_other_signers(drafts, self.surroundings.lines, self.reader.company)
        fill_readout(drafts, self.surroundings, self.reader)
        return Whole(self.page, self.reader.ontology, self.named, self.first, matter)

    def _is_told(self, event: Draft) -> bool:
        """Say whether it is an act of two, and no part or outcome of another nor a private one."""
        drafts = self.account.drafts
        return (
            len(event.parties) > 1
            and not is_no_event(event, drafts, self.page.document.text)
            and not is_brought_about(event, drafts, self.reader.ontology.words)
            and not is_private(event, self.reader.companies, self.reader.party_names)
        )

    def _scene(self, parsed: Parsed, line: Line, order: int) -> Scene:
        """Return a sentence with whom it names and all that is known around it."""
        text, drafts = parsed.shadow.text, self.account.drafts
        before = _day_before(drafts)
        near = at_hand(drafts, self.page.day)
        return Scene(
            page=self.page,
            reader=self.reader,
            line=line,
            parsed=parsed,
            actors=ActorMap.of(parsed, self._named(parsed, line), line.hits),
            bodies=self.account.nicknames.find(text),
            discourse=self.discourse,
            order=order,
            official=self.surroundings.official,
            sheet=self.surroundings.sheet,
            previous=line.day[0] if line.day else before,
            talks=self.account.last_talks(),
            gathering=self.account.last_gathering(),
            tied=tied(text, near, parsed.sentence.paragraph, self.reader.ties, day=self.page.day),
            year=None if self.page.day else self.surroundings.year_near(line),
            lines=self.surroundings.lines,
            named=self.states,
            commentators=self.commentators,
            quotations=self.quotations,
        )

    def _named(self, parsed: Parsed, line: Line) -> tuple[Actor, ...]:
        """Return the actors of a sentence, with those whom its pronouns and quotes mean and without strangers."""
        words = self.reader.ontology.words
        told = without_strangers(line.actors, parsed, words, self.report)
        if self.surroundings.official and self.discourse.home:
            told = with_team_pronouns(told, parsed, self.discourse.home)
        told = with_quoted_speakers(told, line, self.quotations)
        return tuple(with_stand_ins(told, parsed, words, self.discourse, self._lines_before(line)))

    def _lines_before(self, line: Line) -> tuple[Line, ...]:
        """The sentences just before one, in which stands whom it does not name again."""
        at = self.surroundings.lines.index(line)
        return tuple(self.surroundings.lines[max(0, at - _NEAR) : at])

    def _sentence(self, parsed: Parsed, line: Line, order: int) -> None:
        self._turn(line)
        self.discourse.begin(line.actors, parsed.sentence.paragraph, line.shadow.text)
        scene = self._scene(parsed, line, order)
        if line.begins_entry:
            self.discourse.new_row()
        company = find_company(line, self.reader.company)
        taken = self.account.take(self._found(scene, company), scene)
        for one in company:
            self.attendance.bring(one, taken, scene)
        self.attendance.bring_early(taken, scene)
        self.account.go_on(taken, scene)
        self._advance(line)

    def _advance(self, line: Line) -> None:
        self.discourse.advance(self.surroundings.acting(line, self.reader.ontology.words))
        if opens_with_stranger(line.shadow.text, line.actors, self.report):
            self.discourse.lose_person()

    def _found(self, scene: Scene, company: Sequence[Company]) -> list[Draft]:
        """Return the events that a sentence tells, each once, before they are joined with those told before."""
        parsed = scene.parsed
        matches = find_matches(parsed, scene.actors, self.reader.patterns, scene.line.found.admits)
        drafted = ((event, match) for match in matches if (event := draft(match, scene)))
        told = highest(drafted, self.reader.ontology.words)
        found = one_tour(
            without_sums(
                [
                    one
                    for event, match in told
                    for each in spread(event, match, scene)
                    for met in apart(each, match, scene)
                    for bought in by_seller(met, match, scene)
                    for one in with_visit(bought, match, scene)
                ]
            )
        )
        if any(one.marker.apart for one in company):
            found = [event for event in found if event.kind not in TALKS or event.body]
        found = share_instrument(with_gapped(found, scene))
        share(found, parsed.doc, self.reader.ontology.words)
        fill_bought_before(found, parsed.doc)
        if scene.official and scene.sheet is None:
            fill_from_trips(found, self.account.drafts, self.reader.ontology)
        return without_echoes(
            without_signed(without_inner(without_changed(found))), parsed.doc, self.reader.ontology.words
        )

    def _turn(self, line: Line) -> None:
        if line.sentence.speaker:
            self.discourse.turn(self.surroundings.speaking(line))


def _day_before(drafts: Sequence[Draft]) -> When | None:
    """The time told last, which 'the same day' means: a day on which something was done, if there is one."""
    told = [(d.when.value, d.modality.value) for d in reversed(drafts) if d.when]
    days = (w for w, told_as in told if told_as is Modality.OCCURRED and w.precision in _DAYS)
    return next(days, None) or next((when for when, _ in told), None)
