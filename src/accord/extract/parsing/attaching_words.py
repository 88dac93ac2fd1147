"""The words by which it is known what is held, signed, visited and asked, made ready for every sentence at once."""

from __future__ import annotations

from dataclasses import dataclass

from accord.ontology.frames import Words

_HELD_TOO = ("talks", "body", "sittings", "manoeuvre", "held_games", "tie_visit", "act_of_signing")
"""Lists of the nouns of what is held."""


@dataclass(frozen=True, slots=True)
class AttachingWords:
    """Lemmas as sets, by the part that they play.

    `gatherings` are held or take place, `sittings` those of a body; `holders` hold talks and are held nowhere;
    `convening`, `holding` and `talking` are verbs of the former, `signing`, `steps` and `done_by` of `instruments`;
    `papers` are only instruments where they are signed;
    `visits`, `teams` and `inviting` tell of journeys.
    """

    gatherings: frozenset[str]
    sittings: frozenset[str]
    holders: frozenset[str]
    convening: frozenset[str]
    holding: frozenset[str]
    talking: frozenset[str]
    instruments: frozenset[str]
    papers: frozenset[str]
    signing: frozenset[str]
    steps: frozenset[str]
    done_by: frozenset[str]
    visits: frozenset[str]
    teams: frozenset[str]
    inviting: frozenset[str]

    @classmethod
    def of(cls, words: Words) -> AttachingWords:
        """Take the lists of the ontology."""
        names = {
            "sittings": "sittings",
            "holders": "holders_of_talks",
            "convening": "convene",
            "holding": "held_by",
            "talking": "has_talks",
            "instruments": "agreement",
            "signing": "signed_by",
            "steps": "instrument_steps",
            "done_by": "done_by",
            "visits": "tie_visit",
            "inviting": "inviting",
        }
        sets = {part: frozenset(words[name]) for part, name in names.items()}
        gatherings = frozenset(word for name in _HELD_TOO for word in words[name])
        papers = frozenset(entry.partition("=")[0] for entry in words["signed_papers"])
        return cls(
            gatherings=gatherings, papers=papers, teams=frozenset(words["teams"]) | sets["holders"], **sets
        )
