"""The report's own cast: every person it introduces, with office and party, and the names it then calls them by."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from accord.extract.names.offices import Offices
from accord.extract.names.posts import initials, is_of_another_field, plain
from accord.extract.names.surname_forms import words_of


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the report: `name` is the fullest form in it, `keys` the single names it may go by.

    `assumed` says that only the office, and nothing about the person, tells the party; `forms` are the names that
    the report uses.
    """

    name: str
    post: str | None
    parties: tuple[str, ...]
    keys: frozenset[str]
    assumed: bool = False
    forms: frozenset[str] = frozenset()

    def goes_by(self, words: str) -> bool:
        """Say whether `words`, a name or a part of it, can mean this person."""
        parts = words_of(words)
        if words in self.forms and len(parts) > 1:
            return True
        return set(parts) <= set(words_of(self.name)) and (len(parts) > 1 or parts[0] in self.keys)


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons of one report; `home` is the party for which an office with no country acts.

    `offices` are the offices that act for `home` wherever the report names them alone: the issuer's own; `posts`
    are those that the issuer has itself, so that they are its own even where only a stranger's name stands by one;
    `press` are those of the state in which a paper is at home, which it names alone where nobody else holds them;
    `called` tells the offices that are called by what they do: 'the Head of State' is a president or king;
    `unnamed` for whom those act whom the report introduces by an office and a state alone ('the envoy of Chad').
    """

    members: tuple[Member, ...]
    home: str | None
    offices: Offices | None = None
    press: Offices | None = None
    posts: frozenset[str] = frozenset()
    called: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    unnamed: Mapping[str, str] = field(default_factory=dict)

    def acts_for(self, post: str) -> str | None:
        """Return the party for which an office named alone acts: the issuer's own, or the one that it implies."""
        if self.offices is None:
            return self._at_home(post)
        if self.offices.is_strange(post, self.home):
            held = {code for member in self._holding(post) for code in member.parties}
            return held.pop() if len(held) == 1 else self.offices.party_of(post)
        return self.home if self.offices.acts(post) else self.offices.party_of(post)

    def meant_again(self, post: str) -> str | None:
        """'The Ambassador of Chad arrived. … received the Ambassador': for whom acts who was told before by it."""
        return None if self._holding(post) else self.unnamed.get(plain(post))

    def _at_home(self, post: str) -> str | None:
        """'The Prime Minister received the envoy of Chad', in a paper of Togo: where nobody else is in such a post."""
        if self.press is None or not self.home or not self.press.governs(post):
            return None
        strange = self.press.is_strange(post, self.home) or self._holding(post)
        return None if strange else self.home

    def named(self, name: str) -> Member | None:
        """Return the person meant by `name`, or None."""
        return next((member for member in self.members if member.goes_by(name)), None)

    def in_post(self, post: str) -> Member | None:
        """Return the only person of the cast whose office is `post`, or None."""
        wanted = plain(post)
        found = self._holding(post)
        if len(found) > 1 or wanted in self.posts:
            found = [member for member in found if self.home in member.parties]
        return found[0] if len(found) == 1 else None

    def _holding(self, post: str) -> list[Member]:
        wanted = plain(post)
        return [
            m
            for m in self.members
            if m.post
            and not is_of_another_field(post, m.post)
            and (
                plain(m.post) == wanted
                or plain(m.post).endswith(" " + wanted)
                or (post.isupper() and initials(m.post) == post)
                or (post.lower() in self.called and self.called[post.lower()].search(m.post))
            )
        ]
