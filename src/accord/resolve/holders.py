"""Who is known to have held a post: a short name with a post and a time is that bearer's, not another's.

What the record says of a person's posts comes from reports alone; this list only helps to tell names apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from accord.model.claims import Participant
from accord.model.identity import ERA, Form
from accord.ontology.identity import IdentityWords
from accord.ontology.schema import Holder
from accord.resolve.persons import name_words, post_words, same_name
from accord.resolve.ties import Pull, Tie

LISTED = 0.97
"""How sure it is that a short name is that of the listed holder of its post at the time."""


@dataclass(frozen=True, slots=True)
class Holders:
    """The listed holders of posts."""

    words: IdentityWords
    listed: tuple[Holder, ...] = ()
    _by_word: dict[tuple[str, str], list[Holder]] = field(default_factory=dict, repr=False, compare=False)

    def named(self, party: str, word: str) -> Sequence[Holder]:
        """Return the holders of a party with this word in their names; they are only sorted when one is asked for."""
        if not self._by_word:
            for holder in self.listed:
                for part in sorted(set(name_words(holder.name, self.words))):
                    self._by_word.setdefault((holder.party, part), []).append(holder)
        return self._by_word.get((party, word), ())

    def tie(self, a: Form, b: Form) -> Tie | None:
        """Say that one of two forms, a part of the other, is of the one who held its post; None if none is known."""
        left, right = name_words(a.text, self.words), name_words(b.text, self.words)
        if not a.era or not b.era or abs(a.era - b.era) > ERA or len(left) == len(right):
            return None
        short, full = (a, b) if len(left) < len(right) else (b, a)
        for holder in self._held(short, name_words(short.text, self.words)):
            if self._is(full, holder):
                reason = f"{holder.name} is known to have been {holder.post} then"
                return Tie(
                    Pull.LEANS,
                    LISTED,
                    f"'{a.text}' and '{b.text}': {reason}",
                    "left" if short is a else "right",
                )
        return None

    def serves(self, form: Form) -> bool:
        """Say whether someone of the form's name is known to have held its post in its period."""
        return bool(self._held(form, name_words(form.text, self.words)))

    def _held(self, form: Form, name: tuple[str, ...]) -> list[Holder]:
        """Return who held the form's post in its period and bears its name."""
        post = post_words(form.detail, self.words) - self.words.post_tenses
        if not post:
            return []
        known = self.named(form.parties[0], name[-1])
        return [
            h
            for h in known
            if self._serves(h, post, form.era) and set(name) <= set(name_words(h.name, self.words))
        ]

    def _given(self, holder: Holder) -> frozenset[str]:
        """Return the words by which a holder's full name can begin, in any of its forms."""
        found = [name_words(name, self.words) for name in (holder.name, *holder.aliases)]
        first = {name[0] for name in found} | {name[-1] for name in found}
        return frozenset(first.union(*(self.words.given.get(word, frozenset()) for word in first)))

    def _serves(self, holder: Holder, post: frozenset[str], era: int) -> bool:
        first = holder.first.year if holder.first else 0
        last = holder.last.year if holder.last else 9999
        held = post_words(holder.post, self.words)
        same = (post <= held or held <= post) and not (post ^ held) & self.words.post_modifiers
        return same and first < era + ERA and era <= last

    def _is(self, form: Form, holder: Holder) -> bool:
        """Say whether a full name is the holder's, and not that of one whose father he is ('Khalid bin Salman')."""
        if not {name_words(form.text, self.words)[0]} & self._given(holder):
            return False
        bearer = Participant(form.text, "", holder.party)
        return any(
            same_name(bearer, Participant(name, "", holder.party), self.words).agrees
            for name in (holder.name, *holder.aliases)
        )
