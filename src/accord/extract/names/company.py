"""Who else was there: 'accompanied by A and B', 'the meeting was attended by A', 'the delegation included A'."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol, TypeVar

from accord.ontology.frames import Words
from accord.ontology.sieve import Sieve

_BREAK = re.compile(
    r"[;:]|\b(?:who|which|that|where|when|while|whereas|said|says|told|met|meets|held|hold|holds|for talks"
    r"|to (?:discuss|review|hold|sign|meet|attend|take|visit|explore)|will|would|has|have|had|is|are|was|were"
    r"|during|after|before|discussed|arrived|left|signed|agreed|visited|but|not"
    r"|in (?:the )?presence|witness\w*|oversaw|overseen)\b"
)
_ARRIVAL = re.compile(
    r"\b(?:[Uu]pon|[Oo]n|at) (?:his |her |their |the )?arrival\b|\b[Aa]irport\b|\b[Aa]ir ?base\b|\barrived\b"
)
_AHEAD_OF = re.compile(
    r"\b(?:[Pp]reparations?|[Pp]reparatory|[Aa]head|[Pp]repar\w+) (?:for|of|to) [^.;,]{0,60}$"
)
"""'In preparation for the summit convened by President Lee': who is named behind it comes to that one."""
_LEAP = 90
"""So many code points of a title or post may stand between two names of one row."""


class Placed(Protocol):
    """Something found at `[start, end)` of a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""


Item = TypeVar("Item", bound=Placed)


def row_after(text: str, at: int, items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items of the row of names that begins at `at`: 'A, envoy to X, and minister B'."""
    for item in items:
        if item.start < at:
            continue
        gap = text[at : item.start]
        if len(gap) > _LEAP or _BREAK.search(gap):
            return
        yield item
        at = item.end


def row_before(text: str, at: int, items: Sequence[Item]) -> Iterator[Item]:
    """Yield the items of the row of names that ends at `at`: 'A, envoy to X, and minister B'."""
    for item in reversed([item for item in items if item.end <= at]):
        gap = text[item.end : at]
        if len(gap) > _LEAP or _BREAK.search(gap):
            return
        yield item
        at = item.start


@dataclass(frozen=True, slots=True)
class Marker:
    """Words at `[start, end)` after which those follow who were there too, or before which they stand (`ends`).

    `travels`: they belong to a delegation and so to all of its trip; `leads`: they head their side;
    `apart`: the sentence only says who came ('The meeting was attended by …') and tells no meeting of its own;
    `signs`: they put their names to what the report says was signed; `hosts`: they received who came.
    """

    start: int
    end: int
    travels: bool
    leads: bool
    apart: bool
    ends: bool = False
    signs: bool = False
    hosts: bool = False

    def row(self, text: str, items: Sequence[Item]) -> tuple[Item, ...]:
        """Return those of `items` that are told as company."""
        return tuple(row_before(text, self.start, items) if self.ends else row_after(text, self.end, items))


def _late(team: str, pens: str, greeted: str) -> dict[str, re.Pattern[str]]:
    """The expressions that mostly stand in sentences after the act: who headed a side, signed, and received a guest."""
    return {
        "heading": re.compile(
            rf"(?<= )(?:jointly |also )?(?:led|headed|leads|heads|co-led) (?:the|their|his|her)\b"
            rf"[^.;:,]{{0,40}}?\b(?:{team})\b"
        ),
        "signed_by": re.compile(
            rf"\b(?:{pens})\b(?! (?:by|in) \d)[^.;:]{{0,90}}?(?<! be)(?: by|, by) (?:the )?"
            rf"|\b[Ss]ign(?:ing|ed) (?:the|this)\b[^.;:]{{0,60}}?\b(?:were|was) "
            r"|\b[Ss]igning (?:were|was|are) (?:the )?"
            r"|\b[Ss]ignatories\b[^.;:]{0,50}?\b(?:were|are|included?) "
        ),
        "signing": re.compile(rf"(?<= )(?:{pens}) (?:the|this|these|both|it)\b"),
        "welcomed": re.compile(rf"\b(?:{greeted})\b[^.;:]{{0,70}}? by "),
        "welcoming": re.compile(
            rf"(?<= )(?:warmly )?(?:(?:{greeted})|(?:accorded|gave|extended) (?:a|an) (?:[a-z]+ ){{1,3}}to) "
            rf"(?:(?:the|him|her|them|Mr|Ms|Mrs)\b[^;:]{{0,90}}?)\b(?:at|on|upon) (?:the |his |her |their )?"
            rf"(?:[\w()-]+ ){{0,4}}?(?:airport|arrival|[Aa]irbase|[Aa]ir [Bb]ase|[Aa]irport)"
        ),
    }


@dataclass(frozen=True)
class CompanyWords:
    """The expressions that say who else was there."""

    came: re.Pattern[str]
    followed: re.Pattern[str]
    comprised: re.Pattern[str]
    headed: re.Pattern[str]
    present: re.Pattern[str]
    apart: re.Pattern[str]
    sat_in: re.Pattern[str]
    signed: re.Pattern[str]
    chaired: re.Pattern[str]
    presided: re.Pattern[str]
    heading: re.Pattern[str]
    signed_by: re.Pattern[str]
    signing: re.Pattern[str]
    welcomed: re.Pattern[str]
    welcoming: re.Pattern[str]

    @cached_property
    def sieve(self) -> Sieve:
        """Tells which of them a text can hold: those after which a row follows, then those before which it stands."""
        after = (self.came, self.followed, self.comprised, self.headed, self.chaired, self.present)
        before = (self.sat_in, self.signed, self.presided, self.heading, self.signing, self.welcoming)
        return Sieve.of([*after, *before, self.signed_by, self.welcomed])

    @classmethod
    def of(cls, words: Words) -> CompanyWords:
        """Compile the lists of words by which company is told, from `came` to `chaired`."""
        came, followed, team, comprised, headed, present, gathering, sat_in, chaired, chair, pens, greeted = (
            "|".join(words[name])
            for name in (
                *("came", "followed", "team", "comprised", "headed", "present", "gathering", "sat_in"),
                *("chaired", "chair", "pens", "greeted"),
            )
        )
        by = r"(?: (?:in|on|at|to|for|during) (?:the|this|his|her|their) [\w ]{3,30}?| [a-z]+ly)? by "
        some = r"[^.;:]{0,60}?"
        # 'the African Union summit', 'the summit of …' tell talks of their own
        the_talks = (
            rf"(?:the|this|these|their) (?:[a-z][\w-]* ){{0,3}}?(?:{gathering})\b(?! (?:of|between|with)\b)"
        )
        return cls(
            came=re.compile(rf"\b(?:{came}){by}"),
            followed=re.compile(
                rf"\b(?:{followed}){by}|\b[Aa]ccompanying {some}\b(?:were|was|are|is|included?) "
            ),
            comprised=re.compile(rf"\b(?:{team})\b{some}\b(?:{comprised}) "),
            headed=re.compile(
                rf"\b(?:{team})\b{some}\b(?:{headed}) by |\b(?:was|were) represented (?:at [^.;,]{{0,40}} )?by "
            ),
            chaired=re.compile(
                rf"\b(?:{chaired}){by}|\bunder the (?:joint )?(?:{chair}) of (?:the )?"
                rf"|\b(?:{gathering})\b(?:(?!\b(?:{team})\b)[^.;:]){{0,80}}?, (?:led|headed) by (?:the )?"
            ),
            present=re.compile(rf"\b(?:{present})\b[^;:]{{0,140}}?\b(?:were|was|included?|are) "),
            apart=re.compile(
                rf"^(?:The|This|That|Their|These) (?:[a-z0-9][\w-]* ){{0,3}}?(?:{gathering}) [^.;:]{{0,50}}?"
                r"(?:was|were|is) (?:also )?"
            ),
            sat_in=re.compile(
                rf"(?<= )(?:also |both |all )?(?:{sat_in})"
                rf"(?: {the_talks}| too|$|\.$)"
            ),
            signed=re.compile(
                r"(?<= )(?:signed|inked|initialled|initialed)(?: (?:the|this|it|both)\b[^.;:,]{0,40}?)?"
                r" (?:on behalf of|for (?:his|her|its|the|their|[A-Z])|on the part of)"
            ),
            presided=re.compile(rf"(?<= )(?:jointly )?(?:{chaired}) {the_talks}"),
            **_late(team, pens, greeted),
        )

    def find(self, text: str) -> tuple[Marker, ...]:
        """Return the markers of a shadow text, left to right."""
        passing = self.sieve.passing(text)
        if not passing:
            return ()
        lone = self.apart.match(text)
        found = [
            *self._before_rows(text, passing, lone.end() if lone else -1),
            *self._behind_rows(text),
            *self._signers(text),
            *self._receivers(text),
        ]
        return tuple(sorted(found, key=lambda marker: marker.end))

    def _before_rows(self, text: str, passing: Container[int], lone: int) -> Iterator[Marker]:
        """Yield those after which a row follows; what begins by `lone` only says who came."""
        kinds = (
            (self.came, False, False),
            (self.followed, True, False),
            (self.comprised, True, False),
            (self.headed, True, True),
            (self.chaired, False, True),
            (self.present, False, False),
        )
        for number, (pattern, travels, leads) in enumerate(kinds):
            for m in pattern.finditer(text) if number in passing else ():
                if _AHEAD_OF.search(text, 0, m.start()):
                    continue
                yield Marker(*m.span(), travels, leads, m.start() <= lone)

    def _behind_rows(self, text: str) -> Iterator[Marker]:
        """Yield those before which a row stands: 'A and B attended the talks', 'chaired the session'."""
        for m in self.sat_in.finditer(text):
            yield Marker(*m.span(), False, False, True, ends=True)
        for m in self.presided.finditer(text):
            yield Marker(*m.span(), False, True, True, ends=True)
        for m in self.signed.finditer(text):
            yield Marker(*m.span(), False, False, True, ends=True, signs=True)
        for m in self.heading.finditer(text):
            yield Marker(*m.span(), False, True, False, ends=True)

    def _signers(self, text: str) -> Iterator[Marker]:
        """'It was signed by A and B'; 'on behalf of Peru A and on behalf of Chad B signed it'."""
        for match in self.signed_by.finditer(text):
            yield Marker(*match.span(), False, False, False, signs=True)
        for match in self.signing.finditer(text):
            yield Marker(*match.span(), False, False, False, ends=True, signs=True)

    def _receivers(self, text: str) -> Iterator[Marker]:
        """'Upon arrival he was received by A': who is received in talks meets, and who is on arrival is welcomed."""
        for match in self.welcomed.finditer(text) if _ARRIVAL.search(text) else ():
            yield Marker(*match.span(), False, False, False, hosts=True)
        for match in self.welcoming.finditer(text):
            yield Marker(*match.span(), False, False, False, ends=True, hosts=True)
