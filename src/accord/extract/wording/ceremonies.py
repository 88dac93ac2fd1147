"""How a sentence of its own tells where a ceremony or talks were: 'the brief ceremony took place at …'."""

from __future__ import annotations

import re
from dataclasses import dataclass

from accord.ontology.frames import Words


@dataclass(frozen=True, slots=True)
class CeremonyWords:
    """The beginning of such a sentence up to the preposition; the group `talks` says that it speaks of talks."""

    opening: re.Pattern[str]

    @classmethod
    def of(cls, words: Words) -> CeremonyWords:
        """Compile the lists `ceremonies`, `sittings_held` and `held_at`."""
        ceremonies, sittings, held = (
            "|".join(words[key]) for key in ("ceremonies", "sittings_held", "held_at")
        )
        return cls(
            re.compile(
                rf"(?:the|this|their) (?:[a-z-]+ ){{0,2}}(?:(?P<talks>{sittings})|(?:{ceremonies}))"
                rf"(?:, which)? (?:{held})(?: (?:on|last|yesterday|earlier|today)[^.;]{{0,30}}?)? (?:at|in|inside)\b",
                re.IGNORECASE,
            )
        )
