"""Compiles the patterns of rules about pages: `{month}`, `{agency}` and the like in them stand for any such name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from accord.ontology.files import Faults

ACRONYM = 5
"""Agency names of so few letters are matched as written: 'AP' is an agency, 'ap' is not."""
_GAP = r"[^\S\n]"
_TIME = (
    r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\.\d{1,9})?(?:[^\S\n]?[AaPp]\.?[Mm]\b\.?)?|\d{1,2}[^\S\n]?[AaPp]\.?[Mm]\b\.?)"
    r"(?:[^\S\n]?(?:hrs|hours)\b)?(?:[^\S\n]?\(?(?:(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5}\b|[+-]\d{2}:?\d{2})\)?)?"
)


class Compiler:
    """Compiles patterns with the names put in; a pattern that is missing or wrong is a fault."""

    def __init__(self, names: Mapping[str, str], faults: Faults, file: str) -> None:
        """Put `names` in for their braces; faults are told of `file`."""
        self._names, self._faults, self._file = names, faults, file

    def __call__(self, where: str, pattern: object, flags: int = 0) -> re.Pattern[str]:
        """Return the compiled pattern; one that never matches where it is wrong."""
        if not isinstance(pattern, str):
            self._faults.add(f"{self._file} {where}", "needs a pattern, a regular expression as a string")
            return re.compile(r"(?!)")
        for name, alternatives in self._names.items():
            pattern = pattern.replace("{" + name + "}", alternatives)
        try:
            return re.compile(pattern, flags)
        except re.error as error:
            self._faults.add(f"{self._file} {where}", f"not a regular expression: {error}")
            return re.compile(r"(?!)")


def names(
    months: Iterable[str], weekdays: Iterable[str], agencies: Iterable[str], capitals: Iterable[str]
) -> dict[str, str]:
    """Return what each name in braces stands for."""
    days = "(?:" + "|".join(weekdays) + ")"
    month = "(?i:" + "|".join(sorted(months, key=len, reverse=True)) + r")\b\.?"
    day = _day(days, month)
    with_time = (
        rf"(?:{day}(?:T|{_GAP}*[,|@•·–—-]?{_GAP}*(?:at{_GAP}+)?){_TIME}|{_TIME},?{_GAP}*(?:on{_GAP}+)?{day})"
    )
    return {
        "agency": _alternatives(agencies),
        "capital": _alternatives(form for name in capitals for form in (name, name.upper())),
        "month": month,
        "weekday": days,
        "day": day,
        "stamp_with_time": with_time,
        "stamp": rf"(?:{with_time}|{day})(?![\w/])",
    }


def _day(weekdays: str, month: str) -> str:
    """A day with its year, in words or figures."""
    weekday = rf"(?:(?:{weekdays}|(?i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun))\b\.?,?{_GAP}+)?"
    ordinal = r"(?:st|nd|rd|th)?"
    return (
        rf"(?:{weekday}(?:{month}{_GAP}*\d{{1,2}}{ordinal}\b,?{_GAP}*\d{{4}}\b"
        rf"|\d{{1,2}}{ordinal}(?:{_GAP}+(?:of{_GAP}+)?|-){month}(?:,?{_GAP}*|-)\d{{4}}\b)"
        r"|\b\d{4}-\d{2}-\d{2}|\b\d{4}/\d{2}/\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b)"
    )


def _alternatives(forms: Iterable[str]) -> str:
    longest_first = sorted(set(forms), key=lambda form: (-len(form), form))
    escaped = [re.escape(f) if len(f) <= ACRONYM else f"(?i:{re.escape(f)})" for f in longest_first]
    return "|".join(escaped) or "(?!)"
