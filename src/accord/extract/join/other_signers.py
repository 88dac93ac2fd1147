"""Who signs for the other side: of two who sign for two parties one is known, and so is for whom the other does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.names.company import CompanyWords
from accord.extract.names.person import Person
from accord.extract.report.lines import Line
from accord.model.claims import Kind, Participant
from accord.model.spans import Span

_PAIR = 2


def name_other_signers(drafts: Sequence[Draft], lines: Sequence[Line], words: CompanyWords) -> None:
    """'The loan was signed by World Bank director Lee and Finance Secretary Kone': Kone signs for the borrower."""
    told = {line.sentence.span: line for line in lines}
    for event in drafts:
        signed_for = {said.value.party for said in event.participants.values()}
        left = event.codes - signed_for
        if event.kind is Kind.SIGNING and len(event.codes) == _PAIR and len(left) == len(signed_for) == 1:
            (code,) = left
            strangers = list(_strangers(event, told, words))
            for person, line in strangers if len(strangers) == 1 else ():
                signer = Participant(str(person.name), "signatory", code, person.post)
                span = line.shadow.span(person.start, person.end)
                event.participants[signer.name] = Stated(signer, span, "participant/other-signer")


def _strangers(event: Draft, told: Mapping[Span, Line], words: CompanyWords) -> Iterator[tuple[Person, Line]]:
    """Yield those in a row of signers of whom no party is known, where another in the row is one of the event's."""
    for line in (told[span] for span in event.evidence if span in told):
        for marker in words.find(line.shadow.text):
            row = [p for p in marker.row(line.shadow.text, line.people) if p.name] if marker.signs else []
            if any(person.name in event.participants for person in row):
                yield from (
                    (p, line) for p in row if p.post and not p.parties and p.name not in event.participants
                )
