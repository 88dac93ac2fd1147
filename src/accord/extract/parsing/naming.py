"""Changes that spell out names for the parser: of exercises told by name and year, of two states, of bodies."""

from __future__ import annotations

import re
from collections.abc import Callable

Change = Callable[[re.Match[str]], str]
"""Makes what stands in the shadow of what an expression found."""

Rule = tuple[tuple[str, ...], re.Pattern[str], Change]
"""What a text must hold for a change to be tried, what is changed, and into what."""

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"

_DRILLS = re.compile(
    r"\b(?:troops|nav(?:y|ies)|warships?|soldiers|forces|marines|military|drills?|man(?:o?eu|eu)v\w+|frigates?"
    r"|vessels|contingents?|servicemen|arm(?:y|ies)|fighters|commandos)\b",
    re.IGNORECASE,
)
"""Words of which one stands in a sentence that calls an exercise by its name and year alone."""

_AT = (
    r"(?:during|called|named|dubbed|code-?named|hold|holding|held|holds|conduct(?:ed|s|ing)?|carr(?:ied|y) out"
    r"|(?:co-)?host(?:ed|s|ing)?|launch(?:ed|es)?|kick(?:ed|s)? off|join(?:ed|s|ing)?|stag(?:ed|es|ing)|open(?:ed|s)?"
    r"|complet(?:ed|es)|conclud(?:ed|es)|start(?:ed|s)?|began|begin|participat(?:e|es|ed|ing) in|part (?:in|of)"
    r"|(?:phase|framework) of)"
)
"""What stands before the name of an exercise within a sentence."""

_GOES_ON = (
    r"(?=,? (?:\(|involving|which|will|was|is|are|has|had|began|begins|opened|ended|kicked|started|concluded|took|takes"
    r"|brings|brought|features|saw|wrapped|got)\b)"
)
"""What goes on after one that opens a sentence."""

_OTHERS = (
    rf"(?!(?:{MONTHS}|\w+day|Summer|Winter|Spring|Autumn|Fall|Operation|Exercise|The|In|By|Since|From|Until|After|Before"
    r"|For|On|At|To|And|But|Around|Between|As)\b)"
    r"(?![^,.]{0,40}\b(?:Cup|Games|Olympics?|Expo|Summit|Conference|Forum|Festival|Exhibition|Fair|Show|Agenda|Vision"
    r"|Horizon|Plan|Strategy|Resolution|Article|COP|Championships?|Agreement|Treaty|Protocol|Act|Law|Elections?|Force"
    r"|Brigade|Group)[ -]\d)"
)
"""Days, and names with a number that are of something else."""

_YEAR = r"(?:(?:19|20)\d\d|'?\d\d(?=[\",.]| in | at | with | from | near | off | on ))"
_TOLD = r"(?!,? (?:[\w-]+ ){0,2}(?:exercise|drill|war ?game|man(?:o?eu|eu)v|operation|training))"
"""Not before a word that says already what it is."""

_BODIES = "Commission|Committee|Council|Dialogue|Forum|Summit|Consultations|Group|Talks"


def _as_exercise(match: re.Match[str]) -> str:
    return match[0] + " exercise" if _DRILLS.search(match.string) else match[0]


PAIRS: Rule = (
    (" – ", " - "),
    re.compile(rf"\b([A-Z][a-z]+) [–-] (?=[A-Z][a-z]+(?: [A-Z][\w-]*){{0,6}} (?:{_BODIES})\b)"),
    lambda m: m[1] + "-",
)
"""Whose a body is: 'the Peru – Chad Joint Commission'; before dashes become commas."""

NAMES: tuple[Rule, ...] = (
    # two states of one name
    (
        ("Koreas",),
        re.compile(r"\b(?:[Tt]he (?:two )?|[Tt]wo |[Bb]oth )Koreas\b"),
        lambda m: "North Korea and South Korea",
    ),
    # 'Exercise Eager Lion began' opens with no verb
    (("Exercise ",), re.compile(r"^Exercise (?=[A-Z])"), lambda m: "The exercise "),
    # 'held AmazonLog 17', 'Malabar 2015, involving warships from …'
    (
        (
            *(
                "roops",
                "avy",
                "avies",
                "arship",
                "oldiers",
                "orces",
                "arines",
                "ilitary",
                "rill",
                "euv",
                "rigate",
            ),
            *("essels", "ontingent", "erviceme", "rmy", "rmies", "ighters", "ommandos"),
        ),
        re.compile(
            rf"(?:^|(?P<lead>\b{_AT} (?:the )?))\"?{_OTHERS}[A-Z][A-Za-z']+(?:[ -][A-Z][A-Za-z']+){{0,2}}[ -]{_YEAR}\"?"
            rf"(?=[ ,.])(?(lead)|{_GOES_ON}){_TOLD}"
        ),
        _as_exercise,
    ),
)
"""The changes that come after the others but for those of dates, in this order."""
