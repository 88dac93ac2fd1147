"""Sentences that go on about talks told before: 'He also raised …', 'The talks covered …'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.gatherings import TALKS
from accord.extract.names.actors import Actor, Part
from accord.model.documents import Setting
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from accord.extract.report.discourse import Discourse
    from accord.extract.report.lines import Line

NEAR = 3
"""So many paragraphs after its talks a sentence may still say what they were about."""

_HEAD = 45
"""Code points within which such a sentence names its speaker."""


@dataclass(frozen=True, slots=True)
class TopicalWords:
    """The expressions by which a report goes on about talks: what speakers do there, what talks do."""

    saying: re.Pattern[str]
    covering: re.Pattern[str]

    @classmethod
    def of(cls, words: Words) -> TopicalWords:
        """Compile the lists `raising`, `gathering` and `covering`."""
        raising, gathering, covering = (
            "|".join(words[name]) for name in ("raising", "gathering", "covering")
        )
        manner = r"(?: also| further| both| then| again| jointly| \w+ly)*"
        subject = r"^(?:[^,]{1,40}, )?(?:[Tt]he|[Tt]heir|[Tt]hese|[Dd]uring the|[Aa]t the|[Ii]n the) (?:[\w-]+ ){0,2}?"
        return cls(
            re.compile(rf"(?:'s?)?(?:,[^,;]{{1,60}},)?{manner} (?:{raising})\b"),
            re.compile(
                rf"{subject}(?:{gathering}) (?:[\w ]{{0,20}}?)(?:{covering})\b"
                r"|^(?:Topics|Issues|Subjects|Matters|Areas|Discussions?|Talks)\b"
            ),
        )


def talks_of(line: Line, drafts: Sequence[Draft], discourse: Discourse, words: TopicalWords) -> Draft | None:
    """Return the talks, told shortly before, of which a sentence that tells no event says what they were about."""
    told = [draft for draft in drafts if draft.kind in TALKS and not draft.title]
    last = max(told, key=lambda draft: draft.order, default=None)
    if last is None or line.sentence.setting is not Setting.BODY:
        return None
    if not 0 <= line.sentence.paragraph - last.paragraph <= NEAR:
        return None
    text = line.shadow.text
    if words.covering.match(text):
        return last
    return last if any(_raises(actor, text, last, discourse, words) for actor in line.actors[:2]) else None


def _raises(actor: Actor, text: str, talks: Draft, discourse: Discourse, words: TopicalWords) -> bool:
    """Say whether somebody who took part in the talks brings something up."""
    if actor.start > _HEAD or actor.part in {Part.ADJECTIVE, Part.WE}:
        return False
    if not words.saying.match(text, actor.end):
        return False
    if actor.part is Part.PERSON:
        return actor.name in talks.participants
    codes = set(discourse.resolve(actor))
    return bool(codes) and codes <= talks.codes
