"""States of which a sentence speaks on without their names.

'Peru has raised taxes. It lent Chad five million.': 'it', 'they', 'the country' and 'the government' mean those whom
the sentence before had for its subject. Nothing is made of an 'it' that stands for a fact or a thing ('it was agreed',
'it took place') or for what was not done ('it could have joined'), nor where another could be meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from accord.extract.names.actors import Actor, Part
from accord.ontology.frames import Words

_JOINED = re.compile(r"(?:, |,? and )(?:the )?$")
_BY_NAME = frozenset({Part.PARTY, Part.ADJECTIVE})
_THEY = re.compile(r"\W*(They) ")
_LAND = re.compile(
    r"(?<!\band )(?<!\bof )\b([Tt]he (?:country|government|nation|kingdom|republic))\b"
    r"(?! (?:of|in|and|official|spokes)|['’-])"
)


@dataclass(frozen=True, slots=True)
class AgainWords:
    """How a sentence goes on about a state, compiled from the ontology's lists `telling_that` to `handing_it`.

    `named` stands before the state of which a sentence tells, `does` follows it; `it` is no fact and no thing;
    `getting` stands before who gets something, `to_it` is one who does.
    """

    named: re.Pattern[str]
    does: re.Pattern[str]
    it: re.Pattern[str]
    getting: re.Pattern[str]
    to_it: re.Pattern[str]

    @classmethod
    def of(cls, words: Words) -> AgainWords:
        """Compile the lists, which hold expressions."""
        tells, does, gets, hands = (
            "|".join(words[n]) for n in ("telling_that", "state_does", "handing_to", "handing_it")
        )
        things, being = ("|".join(words[n]) for n in ("thing_does", "thing_to_be"))
        thing = (
            rf"(?!(?:{things}|(?:could|would|might|should)(?: not)? have|{being}|"
            rf"(?:has|had|will|would|may|might|could|should|must|can|did|does)(?: not)? (?:{being}))\b)"
        )
        return cls(
            re.compile(
                rf"(?:\W*|(?:[^\"]{{0,120}} )?(?:{tells})(?: on \w+| today| yesterday)?(?: that)? "
                r"|(?:[A-Z][^,;:\"]{0,60}, )+)(?:[Tt]he )?$"
            ),
            re.compile(
                r"(?: (?:government|cabinet|authorities))?(?:,? (?:also|already|still|later|which [^,]{1,60},))?"
                rf" (?:{does})\b"
            ),
            re.compile(
                r"(?:\W*|[A-Z][^,.;:\"]{0,60}, )\b([Ii]t) (?:(?:also|then|later|earlier|recently|already) )?"
                + thing
            ),
            re.compile(rf"\b(?:to|with|from|{gets}) $"),
            re.compile(rf"\b(?:(?:to|with|from|by) (it)(?= |[.,])|(?:{hands}) (it)) "),
        )


def with_named_again(
    lines: Sequence[tuple[str, Sequence[Actor]]], words: AgainWords
) -> list[tuple[Actor, ...]]:
    """Return the actors of each line, a text with those named in it, with the states of which it speaks on."""
    found = [tuple(actors) for _, actors in lines]
    for at, ((before, _), (text, _)) in enumerate(pairwise(lines), 1):
        doers = _doers(before, found[at - 1], words)
        again = _doing(text, found[at], doers, words) if doers else None
        if again is None and (who := doers or _alone(found[at - 1])) and len(who) == 1:
            again = _called(text, found[at], who[0], words)
        if again is not None:
            found[at] = _with(found[at], again)
    return found


def _alone(actors: Sequence[Actor]) -> tuple[Actor, ...]:
    """'Shares fell in Peru. The country sold …': the one state that a sentence names, where it does nothing itself."""
    named = [actor for actor in actors if actor.parties]
    one = len({actor.parties for actor in named}) == 1 and len(named[0].parties) == 1
    return tuple(actor for actor in named if actor.part in _BY_NAME)[:1] if one else ()


def _doers(text: str, actors: Sequence[Actor], words: AgainWords) -> tuple[Actor, ...]:
    """Return the parties of which a sentence tells first, where what they do follows at once; else none."""
    row: list[Actor] = []
    for actor in sorted(actors, key=lambda one: one.start):
        gap = text[row[-1].end if row else 0 : actor.start]
        joined = _JOINED.match(gap) if row else words.named.match(gap)
        if joined is None or actor.part not in _BY_NAME or len(actor.parties) != 1:
            if row:
                break
            continue
        row.append(actor)
    return tuple(row) if row and words.does.match(text, row[-1].end) else ()


def _doing(text: str, actors: Sequence[Actor], doers: Sequence[Actor], words: AgainWords) -> Actor | None:
    """'It lent …', 'They signed …': those who did something before do something again."""
    if len(doers) > 1:
        they, codes = (
            _THEY.match(text),
            tuple(dict.fromkeys(code for actor in doers for code in actor.parties)),
        )
        return Actor(they.start(1), they.end(1), Part.PRONOUN, codes, "they") if they else None
    it = words.it.match(text)
    if it is None or any(actor.start < it.start(1) for actor in actors):
        return None
    return replace(doers[0], start=it.start(1), end=it.end(1), part=Part.PARTY)


def _called(text: str, actors: Sequence[Actor], who: Actor, words: AgainWords) -> Actor | None:
    """'The country', 'to it', 'lent it': the one of which the sentence before told."""
    for found in (*_LAND.finditer(text), *words.to_it.finditer(text)):
        start, end = next(found.span(group) for group in (1, 2) if group <= found.re.groups and found[group])
        if not _is_own(text[:start], [a for a in actors if a.start < start], who, words):
            return replace(who, start=start, end=end, part=Part.PARTY)
    return None


def _is_own(lead: str, before: Sequence[Actor], who: Actor, words: AgainWords) -> bool:
    """'Chad will buy wheat, and the country …': who is named before it in the sentence may be meant as well."""
    gets = words.getting.search(lead) is not None
    return bool(before) and not (gets and all(set(actor.parties).isdisjoint(who.parties) for actor in before))


def _with(actors: tuple[Actor, ...], more: Actor) -> tuple[Actor, ...]:
    """Return the actors with `more` in place of those whom it overlaps."""
    kept = [actor for actor in actors if actor.end <= more.start or more.end <= actor.start]
    return tuple(sorted([*kept, more], key=lambda actor: actor.start))
