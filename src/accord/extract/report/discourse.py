"""What the report has told so far: who 'both sides', 'they', 'we' and 'the Minister' are at this point of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accord.extract.names.actors import Actor, Part, count_told
from accord.extract.names.antecedents import PLURAL

_PAIR = re.compile(r"^(?:both\b|(?:the|our|these|those|their) two\b|two\b)", re.IGNORECASE)
_STATES = re.compile(r"\b(?:countries|nations|states)$", re.IGNORECASE)
_TWO = frozenset({"the two", "the pair", "the duo"})
_TWO_MEN = ("one", "other")
_OPENING = re.compile(
    r"(?:(?:In|On|At|During|Ahead of|Following|Upon|Despite|For) [^,.;:\"]{0,90}?\b(?:his|her)\b"
    r"|(?:After|Before|As|While|When|Since) [^,.;:\"]{0,90}?\b(?:his|her|he|she)\b)[^,.;:\"]{1,60}, "
)
_MAIN = re.compile(r"(?:In|On|At|During|Following|Upon|Despite|For)\b.*? (?:he|she) ")
SOLID = frozenset({Part.PARTY, Part.PERSON, Part.OFFICE, Part.NAMED})


@dataclass(slots=True)
class Discourse:
    """The state of the reading, brought forward sentence by sentence.

    `home` is the party that the report speaks for or from; `topic` are the parties of its title and lead;
    `joint` says that the report speaks for all of them, as a joint statement does; `fixed` that it is about
    the same two throughout, as an article on the relations of two states is. `people` took part in the event told
    last; `authors` are those in whose name the report speaks, `voice` is the person who speaks at this point;
    `remote` says that they talk from afar; `firm` that the issuer or the title, and not only the lead, names `topic`;
    `steady` that each paragraph speaks of `topic` again, as in sheets, statements and readouts; `organisations` are
    the codes of all parties that are no states; `news` that no office issued the report, `heard` that it has told of
    an act of two parties.
    """

    home: str | None
    topic: tuple[str, ...] = ()
    joint: bool = False
    group: tuple[str, ...] = ()
    people: tuple[Actor, ...] = ()
    last_person: Actor | None = None
    here: tuple[Actor, ...] = ()
    opened: Actor | None = None
    authors: tuple[Actor, ...] = ()
    voice: Actor | None = None
    fixed: bool = False
    remote: bool = False
    firm: bool = False
    steady: bool = False
    paragraph: int = -1
    organisations: frozenset[str] = frozenset()
    news: bool = False
    heard: bool = False

    def resolve(self, actor: Actor) -> tuple[str, ...]:
        """Return the parties that `actor` stands for at this point; empty where nothing tells."""
        if actor.parties:
            return actor.parties
        if actor.part is Part.PRONOUN and actor.name in PLURAL and self._is_anybody():
            return ()
        if actor.part is Part.COLLECTIVE or (actor.part is Part.PRONOUN and actor.name in PLURAL):
            pair, states = (bool(sort.search(actor.name or "")) for sort in (_PAIR, _STATES))
            return self._group(pair=pair, states=states, count=count_told(actor.name or ""))
        if actor.part is Part.PRONOUN:
            return tuple(code for somebody in self._somebody(actor) for code in somebody.parties)
        if actor.part is Part.WE:
            return self._we()
        return self.addressed() if actor.part is Part.YOU else ()

    def _is_anybody(self) -> bool:
        """In news that has told of no act yet 'they' are diplomats, dealers or farmers as often as its subject."""
        return self.news and not self.heard

    def addressed(self, *, published: bool = False) -> tuple[str, ...]:
        """Return whom 'you' means: it is the other one, where two speak of whom the report is.

        In a speech that its office has `published` alone, the one who speaks is the office's.
        """
        home = (self.home,) if published and self.home else ()
        own = self.voice.parties[:1] if self.voice else home
        if len(self.topic) != len(own) + 1 or not set(own) <= set(self.topic):
            return ()
        return tuple(code for code in self.topic if code not in own)

    def begin(self, actors: Sequence[Actor], paragraph: int, text: str = "") -> None:
        """Take note of whom the sentence of `text` names that is read now, and of the paragraph in which it stands."""
        if self.steady and paragraph != self.paragraph:
            self.group = self.topic
        self.paragraph = paragraph
        self.here = tuple(actor for actor in actors if _is_somebody(actor))
        self.opened = _opened(actors, text)

    def _somebody(self, pronoun: Actor) -> tuple[Actor, ...]:
        """'He' is the first whom the sentence has named before, else the person of whom the last one told."""
        before = [actor for actor in self.here if actor.end <= pronoun.start]
        if not before and self.opened and pronoun.end <= self.opened.start:
            return (self.opened,)
        return tuple(before[:1]) or ((self.last_person,) if self.last_person else ())

    def _group(self, *, pair: bool, states: bool, count: int | None) -> tuple[str, ...]:
        """'Both sides' and 'the two countries' are two; where more have been told, nothing says which.

        'The three presidents' are those last told who are as many as `count`.
        No organisation is one of two `states`.
        """
        if not (pair or count):
            return self.group if len(self.group) > 1 else self.topic
        told = [self.topic, self.group] if self.fixed else [self.group, self.topic]
        if states:
            told = [tuple(code for code in codes if code not in self.organisations) for codes in told]
        return next((codes for codes in told if len(codes) == (count or 2)), ())

    def new_row(self) -> None:
        """Begin a row of a table: it speaks of whom it names, not of those of the row before."""
        self.group = self.topic

    def _we(self) -> tuple[str, ...]:
        if self.voice and self.voice.parties:
            return self.voice.parties[:1]
        if self.joint and len(self.topic) > 1:
            return self.topic
        return (self.home,) if self.home else ()

    def persons(self, actor: Actor) -> tuple[Actor, ...]:
        """Return the persons that a pronoun or collective stands for, else the actor itself."""
        if actor.part is Part.PRONOUN and actor.name not in PLURAL:
            return self._somebody(actor)
        if actor.part is Part.WE:
            return self._speaking() or (actor,)
        if actor.part is Part.YOU:
            codes = set(self.resolve(actor))
            return tuple(who for who in self.authors if codes & set(who.parties)) or (actor,)
        if actor.part is Part.COLLECTIVE and not actor.plural:
            return (
                self._two() if actor.name in _TWO else (actor,)
            )  # 'both countries' are nobody in particular
        if actor.part is Part.OFFICE and actor.plural and not actor.parties:
            return self._in_post(str(actor.post)) or (actor,)
        if actor.part in {Part.COLLECTIVE, Part.PRONOUN}:
            group = set(self.resolve(actor))
            return tuple(person for person in self.people if group & set(person.parties))
        return (actor,)

    def _two(self) -> tuple[Actor, ...]:
        """'The two signed', of two who met: those of the last event's persons, where they are two."""
        return self.people if len(self.people) == len(_TWO_MEN) else ()

    def _in_post(self, post: str) -> tuple[Actor, ...]:
        """'The National Security Advisors agreed': those of the last event's persons who hold such an office."""
        noun = post.lower().split()[-1].removesuffix("s")
        return tuple(person for person in self.people if (person.post or "").lower().split()[-1:] == [noun])

    def _speaking(self) -> tuple[Actor, ...]:
        """'We' of a speaker is the speaker; 'we' of a joint statement are those in whose name it is made."""
        return (self.voice,) if self.voice else self.authors if self.joint else ()

    def turn(self, speaker: Actor | None) -> None:
        """Take note of who speaks from here on, in a transcript or under a title that names its author."""
        self.voice = speaker

    def advance(self, actors: Sequence[Actor]) -> None:
        """Take note of a sentence that has been read."""
        solid = [actor for actor in actors if actor.part in SOLID and actor.parties]
        first = next((actor for actor in solid if _is_somebody(actor)), None)
        if first and not (self.last_person and any(_goes_before(actor, first) for actor in actors)):
            self.last_person = first
        group = tuple(dict.fromkeys(code for actor in solid for code in actor.parties))
        if len(group) > 1 and not self.topic:
            self.group = group

    def told(self, parties: tuple[str, ...], people: Sequence[Actor], *, deed: bool = False) -> None:
        """Take note of an event: the parties that 'they' and 'both sides' mean from here on.

        In an account of talks they stay those who talk, whatever `deed` of one of them it tells.
        """
        if len(parties) < 2:
            return
        if deed and self.steady:
            if set(parties) <= set(self.topic) and len(people) > 1:
                self.people = tuple(people)
            return
        if self.steady and self._adds_others(parties):
            parties = (
                self.topic
            )  # two who met at the United Nations, or spoke of talks with Chad, are still 'they'
        aside = self.firm and len(self.topic) == 2 and len(set(parties) & set(self.topic)) == 1
        if not (self.joint and set(parties) & set(self.topic)) and not (aside and not deed):
            self.group = parties  # in a joint statement 'they' stay those who make it
        self.heard = True
        if not self._are_some(people, parties):
            self.people = tuple(people) or tuple(p for p in self.people if set(p.parties) & set(parties))

    def _are_some(self, people: Sequence[Actor], parties: tuple[str, ...]) -> bool:
        """Say whether `people` are of one side only, and some of those of the event before, of the same parties."""
        sides, before = ({code for p in group for code in p.parties} for group in (people, self.people))
        known = {person.name for person in self.people}
        return sides < before == set(parties) and {person.name for person in people} < known

    def lose_person(self) -> None:
        """Take note that somebody has come in who is of no known party: 'he' is none of those before him."""
        self.last_person = None

    def _adds_others(self, parties: tuple[str, ...]) -> bool:
        """Say whether parties are the two of the report and others, whom they met with or spoke of."""
        return len(self.topic) == 2 and set(self.topic) < set(parties)


def _opened(actors: Sequence[Actor], text: str) -> Actor | None:
    """'On the eve of his tour, Minister Diaz said …': who comes after the words that open the sentence is 'he'."""
    opening = _OPENING.match(text)
    first = next((a for a in actors if opening and a.start >= opening.end()), None)
    if opening is None or first is None or not _is_somebody(first):
        return None
    if _MAIN.match(opening[0]):
        return None  # 'In Lima he met his counterpart, Minister Diaz': he is another
    between = text[opening.end() : first.start].strip()
    return first if not between or between in {"the", "The"} else None


def _goes_before(pronoun: Actor, person: Actor) -> bool:
    """'She held talks with President Diaz. She left …' goes on about the one who was 'she' before."""
    return pronoun.part is Part.PRONOUN and pronoun.name in {"he", "she"} and pronoun.start < person.start


def _is_somebody(actor: Actor) -> bool:
    """Whether 'he' or 'she' can be this one: a person, or an office of one state that is held by one."""
    return bool(actor.parties) and (
        actor.part is Part.PERSON
        or (actor.part is Part.OFFICE and not actor.plural and len(actor.parties) == 1)
    )
