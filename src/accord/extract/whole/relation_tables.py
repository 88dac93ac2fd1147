"""Tables of a state's relations: 'Country | Formal relations began | Notes' and under it 'Chad | 4 May 1961 | …'.

No verb ties the cells of a row, the head of the table does.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.report.lines import CELL, Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.times import Form, find_times
from accord.extract.whole.telling import act, day_told, take_part
from accord.model.claims import Agreement, Kind
from accord.model.dates import When
from accord.model.documents import Page

RULE = "agreement-change/relations-table"
"""The name under which claims cite what a row told."""

_RELATIONS_SINCE = re.compile(
    r"\|[^|]*\b(?:relations|ties)\b[^|]*\b(?:began|begun|since|start(?:ed)?|established|date)\b"
    r"|\|[^|]*\b(?:date|establishment|start|beginning) of\b[^|]*\b(?:relations|ties)\b",
    re.IGNORECASE,
)
_SORT_KEY = re.compile(r"\b0?\d{4,5}-\d\d-\d\d(?=[A-Z0-9])")
"""What orders a table's rows by day and is not seen on the page: '01975-07-18July 18, 1975'."""


def with_relations(
    drafts: Sequence[Draft], page: Page, surroundings: Surroundings, reader: Reader
) -> list[Draft]:
    """Add what the rows tell; a row's day holds where its notes tell of the same relations."""
    kept = list(drafts)
    for row in _relations(page, surroundings, reader):
        told = [one for one in kept if one.codes == row.codes and _in_row(one, row)]
        for one in told[:1]:
            one.when = row.when
            one.add_evidence(row.evidence)
        kept += [] if told else [row]
    return kept


def _in_row(told: Draft, row: Draft) -> bool:
    begun = told.rule.startswith("agreement-change/relations")
    return begun and told.paragraph == row.paragraph


def _relations(page: Page, surroundings: Surroundings, reader: Reader) -> Iterator[Draft]:
    """Yield since when the state whose relations a table lists has had them with the state of each row."""
    home: str | None = None
    for order, line in enumerate(surroundings.lines):
        text = line.shadow.text
        if CELL not in text:
            continue
        if _RELATIONS_SINCE.search(text):
            home = _whose(surroundings)
            continue
        partner = _first_cell(line)
        if home and partner and partner.party != home:
            when = _day(line, text.index(CELL), page, reader)
            if when:
                yield _relation(line, order, (home, str(partner.party)), when)


def _whose(surroundings: Surroundings) -> str | None:
    """The state that most lines name: all rows of the table speak of it."""
    named = Counter(
        code
        for line in surroundings.lines
        for code in {h.party for h in line.hits if h.sort in {Sort.STATE, Sort.ADJECTIVE} and h.party}
    )
    return named.most_common(1)[0][0] if named else None


def _first_cell(line: Line) -> Hit | None:
    """The state that fills the row's first cell, or its second behind a number."""
    text = line.shadow.text
    for hit in line.hits:
        if hit.sort is Sort.STATE and hit.party:
            alone = text[hit.end :].startswith(CELL) and re.fullmatch(r"[\W\d]*", text[: hit.start])
            return hit if alone else None
    return None


def _day(line: Line, start: int, page: Page, reader: Reader) -> Stated[When] | None:
    """The day in the cell behind the state's."""
    text = _SORT_KEY.sub(lambda m: " " * len(m[0]), line.shadow.text)
    cell = text[start + len(CELL) :].split(CELL)[0]
    for time in find_times(cell, reader.ontology.times, start + len(CELL)):
        when = day_told(time, line, page) if time.form is Form.CALENDAR else None
        if when:
            return when
    return None


def _relation(line: Line, order: int, parties: tuple[str, str], when: Stated[When]) -> Draft:
    span = line.sentence.span
    draft = act(Kind.AGREEMENT_CHANGE, RULE, line, order)
    take_part(draft, parties, span, "party/table")
    draft.when = when
    draft.agreement = Stated(Agreement("diplomatic relations", "other"), span, "agreement/table")
    return draft
