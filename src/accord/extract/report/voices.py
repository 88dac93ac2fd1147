"""Who speaks in a transcript: the person and party behind the head of a speech ('PRESIDENT LEE:')."""

from __future__ import annotations

import re

from accord.extract.names.actors import Actor, Part
from accord.extract.names.cast import Cast, Member
from accord.extract.parsing.shadow import fold


def voice_of(head: str, cast: Cast) -> Actor | None:
    """Return whom the head of a speech names; strangers, as reporters are, are nobody."""
    words = set(re.findall(r"[\w'-]+", fold(head).casefold()))
    named = [m for m in cast.members if words & {key.casefold() for key in m.keys}]
    full = [m for m in named if words & set(m.name.casefold().split()[:-1])] or named
    if full:
        return _actor(full[0])
    post = re.sub(r"^the ", "", head.casefold())
    member = cast.in_post(post)
    if member:
        return _actor(member)
    party = cast.acts_for(post) if post != head.casefold() else None
    return Actor(0, 0, Part.OFFICE, (party,), None, post.title()) if party else None


def _actor(member: Member) -> Actor:
    return Actor(0, 0, Part.PERSON, member.parties, member.name, member.post)
