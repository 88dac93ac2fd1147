"""The words by which a state is told to have joined organisations, one after the other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MemberWords:
    """The lists `member_…`, compiled.

    `verb` is the step, `unreal` ends what stands before a step that was not taken, `between` is what may stand
    between a state and its step, `again` ends what stands before a step of one already named, `bodies` are names
    that only here are those of organisations, with their `codes`.
    """

    verb: re.Pattern[str]
    unreal: re.Pattern[str]
    between: re.Pattern[str]
    again: re.Pattern[str]
    bodies: re.Pattern[str]
    codes: Mapping[str, str]

    @classmethod
    def of(cls, lists: Mapping[str, Sequence[str]]) -> MemberWords:
        """Compile the lists."""
        codes = dict(entry.split("=", 1) for entry in lists["member_bodies"])
        names = "|".join(map(re.escape, sorted(codes, key=len, reverse=True)))
        return cls(
            re.compile(rf"\b(?:{'|'.join(lists['member_steps'])})\b"),
            re.compile(rf"\b(?:{'|'.join(lists['member_unreal'])}) $"),
            re.compile("|".join(lists["member_between"])),
            re.compile(rf"(?:{'|'.join(lists['member_again'])})$", re.IGNORECASE),
            re.compile(rf"\b(?:{names})\b"),
            codes,
        )
