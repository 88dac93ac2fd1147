"""What a page has told so far: each sentence's events are joined with those told before, or kept as new ones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from accord.extract.drafts import Draft, last_told
from accord.extract.fill.areas import fill_areas
from accord.extract.fill.attribution import fill_named_source
from accord.extract.fill.gifts import carries_out
from accord.extract.fill.named_pair import fill_named_pair
from accord.extract.gatherings import GATHERINGS, TALKS
from accord.extract.join.coreference import same_event
from accord.extract.join.days import dated_itself, other_day
from accord.extract.join.going_on import is_open_gift, lend_other_side, talks_of_visit, views_at
from accord.extract.join.lone_nouns import hangs_in_the_air
from accord.extract.join.naming import is_named
from accord.extract.join.nicknames import Nicknames
from accord.extract.join.on_visit import visit_under_way
from accord.extract.join.recollections import (
    apart_in_time,
    at_hand,
    is_of_older,
    likeliest,
    opening_of,
    recall,
    recalls_by_name,
)
from accord.extract.join.retold import as_pact
from accord.extract.join.same_agreement import is_one_more, of_other_title
from accord.extract.join.same_content import brings_another
from accord.extract.join.same_drill import is_list, is_same_drill, lists_nothing
from accord.extract.join.settling import settle, settle_both
from accord.extract.join.sittings import is_another, of_other_body, session_meant, sit_again, take_founders
from accord.extract.join.steps import take_makers, take_parties, told_again
from accord.extract.join.topical import talks_of
from accord.extract.knowledge import Reader
from accord.extract.names.actors import Part
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.model.documents import Page

_ABOUT = re.compile(
    r"^(?:[^,]{1,60}, )?(?:under |in |as part of |through )?(?:the|this|that|both|these|those) ",
    re.IGNORECASE,
)
_BY_NAME = frozenset({"party/person", "party/party", "party/office"})
_GOES_ON = re.compile(r"^(?:It(?!'s)|They|These|This)\b")
_PAIR = 2
_GOING_ON = frozenset({Kind.SIGNING, Kind.SESSION, Kind.MEETING, Kind.VISIT})


class Account:
    """The events that one page has told so far, in the order in which it first told of them."""

    def __init__(self, page: Page, reader: Reader, surroundings: Surroundings) -> None:
        self.page, self.reader = page, reader
        self.discourse = surroundings.discourse
        self.drafts: list[Draft] = []
        self.lonely: list[Draft] = []
        self.nicknames = Nicknames(page, surroundings.lines, reader.bodies)
        self.people = {
            a.name: a for line in surroundings.lines for a in line.actors if a.part is Part.PERSON and a.name
        }
        self._open_gifts: list[Draft] = []
        self._continued: Draft | None = None

    def take(self, found: Sequence[Draft], scene: Scene) -> list[Draft]:
        """Join the events of a sentence to those told before, or keep them; return where they are."""
        solid = [event for event in found if len(event.parties) > 1 and not (event.bare or event.idle)]
        taken = [
            self._take(event, scene, frozenset(other.anchor for other in solid if other is not event))
            for event in found
        ]
        return [event for event in taken if event]

    def go_on(self, taken: Sequence[Draft], scene: Scene) -> None:
        """Take note of what the next sentence may go on about: an event `taken`, else that of this sentence."""
        if taken:
            self._continued = next((event for event in reversed(taken) if event.kind in _GOING_ON), None)
        else:
            self._continued = self._continue(scene)

    def turn_away(self) -> None:
        """Take note of a sentence that is about none of the events."""
        self._continued = None

    def last_talks(self) -> Draft | None:
        """Return the talks told last of which the day is known; of those of the same parties, the newest.

        'They spoke on Monday. Following talks on 2 May, they agreed': what was before Monday is only recalled.
        """
        dated = (d for d in reversed(self.drafts) if d.when and d.kind in TALKS and not d.recalled)
        held = [d for d in dated if d.modality.value is Modality.OCCURRED]
        of_same = [d for d in held if d.codes == held[0].codes]
        return max(of_same, key=_last_day, default=None)

    def last_gathering(self) -> Draft | None:
        """Return the talks or the visit told last that have taken place and are not only recalled."""
        held = (d for d in reversed(self.drafts) if d.kind in GATHERINGS and not d.recalled)
        return next((d for d in held if d.modality.value is Modality.OCCURRED and len(d.parties) > 1), None)

    def _take(self, event: Draft, scene: Scene, rivals: frozenset[int]) -> Draft | None:
        """Join an event to the one told before that it speaks of again, else keep it; return where it is."""
        self.nicknames.spell_out(event)
        recall(event, scene.parsed.doc[event.anchor], self.drafts, self.reader.ontology.words)
        take_parties(event, self.drafts)
        take_makers(event, self.drafts)
        take_founders(event, scene, self.drafts)
        lend_other_side(event, scene, [*self.drafts, *self._open_gifts])
        if (joined := self._joined(event, scene)) is not None:
            return joined
        if talks_of_visit(event, self.drafts):
            return self.keep(event)
        return self._kept_anew(event, scene, rivals) if self._is_whole(event, scene) else None

    def _joined(self, event: Draft, scene: Scene) -> Draft | None:
        """Add an event to what was told before of it, of both, or of the sitting that it is; return that."""
        if meeting := views_at(event, scene, self.drafts):
            self.add(meeting, scene)
            return meeting
        if event.bare and event.nominal and len(both := settle_both(scene, self.drafts)) > 1:
            for one in both:
                self.add(one, scene)
            return both[-1]
        if told := told_again(event, self.drafts) or visit_under_way(event, self.drafts):
            self.add(told, scene)
            return told
        if sat := self._sitting(event, scene):
            return sat
        if event.bare and (old := self._belongs(event, scene)):
            self.discourse.told(tuple(old.parties), ())
            return old
        return None

    def _is_whole(self, event: Draft, scene: Scene) -> bool:
        """Whether two take part in an event of its own; gifts and talks of one wait for their other side."""
        if is_open_gift(event):
            self._open_gifts.append(event)
        fill_named_pair(event, scene)
        if event.kind in TALKS and len(event.parties) < _PAIR and _is_lonely(event):
            self.lonely.append(event)
        if len(event.parties) < 2 or event.idle or not self._stands(event, scene):
            return False
        return not lists_nothing(event, self.drafts)

    def _kept_anew(self, event: Draft, scene: Scene, rivals: frozenset[int]) -> Draft:
        """Keep an event that was not told before, or add it to the deal that it carries out."""
        event.item = None if is_list(event) else event.item
        if deal := carries_out(event, scene.parsed.shadow.text, self.drafts):
            self.add(deal, scene)
            return deal
        as_pact(event, scene.parsed.shadow)
        if not rivals or event.kind is not Kind.VISIT:
            fill_areas(event, scene, rivals)
        kept = self.keep(event)
        people = [person for name in kept.participants if (person := self.people.get(name))]
        if not (event.nominal and event.kind is Kind.AGREEMENT_CHANGE and event.when is None):
            self.discourse.told(tuple(event.parties), people, deed=event.kind not in GATHERINGS)
        return kept

    def _stands(self, event: Draft, scene: Scene) -> bool:
        """Say whether more than a noun tells an act, or a headline, or a day before that of the talks told.

        'Agreed to hold further talks next week' tells of others than those told.
        """
        others = event.further and dated_itself(event) and event.modality.value is Modality.SCHEDULED
        told = not hangs_in_the_air(event) or event.title or others
        return told or recalls_by_name(event, scene.parsed.doc[event.anchor], self.drafts)

    def _sitting(self, event: Draft, scene: Scene) -> Draft | None:
        """'The talks', 'the commission will meet again': the session told last, or another one of its body."""
        old = session_meant(event, scene.parsed.doc, self.drafts, self.reader.ontology.words)
        if old is None:
            return None
        if is_another(old, event):
            return self.keep(event) if sit_again(old, event) else None
        event.parties = dict(old.parties)
        old.absorb(event)
        self.add(old, scene)
        return old

    def keep(self, event: Draft) -> Draft:
        """Join an event to the likeliest of those told before that is the same, else keep it as a new one."""
        likely = likeliest(event, self.drafts, self.page.day)
        told = (
            d
            for d in likely
            if is_same_drill(d, event)
            or not (apart_in_time(d, event) or is_of_older(d, event, self.page.day))
        )
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
        if old is None or of_other_title(old, event):
            return None
        if dated_itself(event) and other_day(old, event) and not is_same_drill(old, event):
            return None
        if brings_another(old, event, self.reader.ontology.words):
            return None
        if is_of_older(old, event, self.page.day):
            return None
        # 'Today we will discuss …' at the talks themselves
        spoken = event.quoted and (old.title or old.occasion) and old.kind in TALKS
        if event.modality.value is not old.modality.value and not spoken:
            return None
        named = {code: p for code, p in event.parties.items() if p.rule in _BY_NAME}
        further = named if old.kind is Kind.SIGNING and len(named) > 1 and named.keys() & old.codes else {}
        event.parties = {**further, **old.parties}  # 'they' are those of the act that is told of again
        if old.kind is Kind.SIGNING and is_one_more(old, event, self.reader.ontology.words):
            return self.keep(event)
        old.absorb(event)
        self.add(old, scene)
        return old

    def _is_content(self, event: Draft, scene: Scene) -> Draft | None:
        """A pledge of 'both sides' in the paragraph that tells what they signed is part of what they signed."""
        last = max(self.drafts, key=lambda d: d.order, default=None)
        if last is None or last.kind is not Kind.SIGNING or last.paragraph != event.paragraph:
            return None
        if dated_itself(event) and other_day(last, event):
            return None
        self.add(last, scene)
        return last

    def _continue(self, scene: Scene) -> Draft | None:
        """Add the sentence to the event that it goes on about."""
        if settled := settle(scene, self.drafts):
            for event in settled:
                self.add(event, scene)
            return settled[-1]
        told = self.told_on(scene.line)
        if told:
            self.add(told, scene)
        return told

    def told_on(self, line: Line) -> Draft | None:
        """'The MoU …', 'the JWG …' tell what the signing or session was about; 'It also …' goes on with it."""
        return self._named_again(line.shadow.text, line.sentence.paragraph) or talks_of(
            line, self.drafts, self.discourse, self.reader.topical
        )

    def _named_again(self, text: str, paragraph: int) -> Draft | None:
        if self._continued and _GOES_ON.match(text) and paragraph - self._continued.paragraph <= 1:
            return self._continued
        if not _ABOUT.match(text):
            return None
        words = self.reader.ontology.words
        return next((event for event in reversed(self.drafts) if is_named(event, text, words)), None)

    def add(self, event: Draft, scene: Scene) -> None:
        """Add a sentence, with its areas and its source, to an event told before."""
        event.add_evidence([scene.parsed.sentence.span])
        event.order, event.paragraph = scene.order, scene.parsed.sentence.paragraph
        fill_areas(event, scene)
        fill_named_source(event, scene)


def _is_lonely(talks: Draft) -> bool:
    """Talks of one by name, or held at a place and time that are told, of which who came may be told later."""
    placed = talks.place is not None and talks.when is not None and not talks.definite
    return placed if talks.bare or not talks.parties else True


def _last_day(talks: Draft) -> date:
    return talks.when.value.last if talks.when else date.min
