"""The expressions by which a report goes on about talks: 'He also raised …', 'The talks covered …'."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    pass


@dataclass(frozen=True, slots=True)
class TopicalWords:
    """The expressions by which a report goes on about talks: what speakers do there, what talks do."""

    saying: re.Pattern[str]
    covering: re.Pattern[str]

    @classmethod
    def of(cls, words: Words) -> TopicalWords:
        """Compile the lists `raising`, `gathering` and `covering`."""
        raising, gathering, covering, treating = (
            "|".join(words[name]) for name in ("raising", "gathering", "covering", "treating")
        )
        manner = r"(?: also| further| both| then| again| jointly| \w+ly)*"
        subject = r"^(?:[^,]{1,40}, )?(?:[Tt]he|[Tt]heir|[Tt]hese|[Dd]uring the|[Aa]t the|[Ii]n the) (?:[\w-]+ ){0,2}?"
        return cls(
            re.compile(rf"(?:'s?)?(?:,[^,;]{{1,60}},)?{manner} (?:{raising})\b"),
            re.compile(
                rf"{subject}(?:{gathering}) (?:[\w ]{{0,20}}?)(?:{covering})\b"
                r"|^(?:Topics|Issues|Subjects|Matters|Areas|Discussions?|Talks)\b"
                rf"|^[^.;]{{5,240}} (?:{treating}) (?:at|during|in|of|by) (?:the|their|this|these|both)"
                rf" (?:[\w-]+ ){{0,2}}?(?:{gathering}|sides|parties|ministers|leaders|presidents)\b"
            ),
        )
