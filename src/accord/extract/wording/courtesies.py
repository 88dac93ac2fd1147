"""The words of transcripts: how titles name the occasion of speeches, what hosts and guests say and remember."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OccasionWords:
    """How titles name a record of speech and the talks that are its occasion.

    `ahead` marks what is said before the talks, `remote` talks from afar, `joint` what several parties say together.
    """

    record: re.Pattern[str]
    occasion: re.Pattern[str]
    ahead: re.Pattern[str]
    remote: re.Pattern[str]
    joint: re.Pattern[str]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> OccasionWords:
        """Compile the lists `record_of_speech`, `occasion`, `remote` and `joint_titles`."""
        names = ("record_of_speech", "occasion", "remote", "joint_titles")
        record, occasion, remote, joint = ("|".join(map(re.escape, words[name])) for name in names)
        lead = r"\b(?:before|after|prior to|ahead of|following|during|at|in|on)"
        ahead = r"\b(?:before|prior to|ahead of)\b"
        where = (
            r"(?:(?: ?[|,–—-]+ ?| (?:in|at) )[\w'. ,-]{2,50})?"  # '… Before Bilateral Meeting in Lima, Peru'
        )
        between = r"(?: (?:the|their|an?|start|top|beginning|end|of|the|[\w-]+)){0,5}?"
        return cls(
            re.compile(rf"^(?:[\w'-]+ ){{0,3}}?(?:{record})\b", re.IGNORECASE),
            re.compile(rf"{lead}{between} (?:{occasion})s?{where}\W*$", re.IGNORECASE),
            re.compile(ahead, re.IGNORECASE),
            re.compile(rf"\b(?:{remote})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{joint})", re.IGNORECASE),
        )


@dataclass(frozen=True, slots=True)
class CourtesyWords:
    """What hosts and guests say, as regular expressions; `ahead` marks a visit still to come."""

    host: re.Pattern[str]
    guest: re.Pattern[str]
    ahead: re.Pattern[str]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> CourtesyWords:
        """Compile the lists `host_courtesy`, `guest_courtesy` and `courtesy_ahead`."""
        host, guest, ahead = (
            re.compile("|".join(f"(?:{w})" for w in words[name]), re.IGNORECASE)
            for name in ("host_courtesy", "guest_courtesy", "courtesy_ahead")
        )
        return cls(host, guest, ahead)


@dataclass(frozen=True, slots=True)
class MemoryWords:
    """How speakers remember talks, as regular expressions; `past` marks a time gone by, `ahead` one to come."""

    talks: re.Pattern[str]
    past: re.Pattern[str]
    ahead: re.Pattern[str]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> MemoryWords:
        """Compile the lists `remembered_talks`, `remembered_time` and `remembered_ahead`."""
        talks, past, ahead = (
            re.compile("|".join(f"(?:{w})" for w in words[name]), re.IGNORECASE)
            for name in ("remembered_talks", "remembered_time", "remembered_ahead")
        )
        return cls(talks, past, ahead)
