"""Sentences that go on about talks told before: 'He also raised …', 'The talks covered …'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.gatherings import TALKS
from accord.extract.names.actors import Actor, Part
from accord.extract.wording.topical import TopicalWords
from accord.model.documents import Setting

if TYPE_CHECKING:
    from accord.extract.report.discourse import Discourse
    from accord.extract.report.lines import Line

NEAR = 3
"""So many paragraphs after its talks a sentence may still say what they were about."""

_HEAD = 45
"""Code points within which such a sentence names its speaker."""


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
