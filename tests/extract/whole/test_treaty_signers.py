"""Who signed a document that is itself an agreement, and what it says that the cooperation is about."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read

TITLE = "Memorandum of Understanding on Cooperation between Chad and Malta"
OPENING = "The Government of the Republic of Chad and the Government of the Republic of Malta have agreed as follows:"
SEAL = "Done at Valletta on 2 June 2015, in two originals, each in the English and French languages."
NOTES = """I

The Maltese Ambassador to the Minister for Foreign Affairs of Chad

N'Djamena, 4 May 1985

I have the honour to propose that this Note and your reply shall constitute an agreement between Malta and Chad.

(Signed) Ana Diaz

II

The Minister for Foreign Affairs of Chad to the Maltese Ambassador

N'Djamena, 9 May 1985

I have the honour to confirm that your Note and this reply shall constitute an agreement between our Governments.

(Signed) Bo Kone
Minister for Foreign Affairs"""


@pytest.mark.parametrize(
    "below",
    [
        "For the Government of the Republic of Chad\nBo Kone, Minister of Health\n\n"
        "For the Government of the Republic of Malta\nAna Diaz, Minister of Health",
        "FOR THE GOVERNMENT OF CHAD:\n(Signed)\nDr. Bo Kone\nMinister of Health\n\n"
        "FOR THE GOVERNMENT OF MALTA:\n(Signed)\nAna Diaz\nMinister of Health",
        "Bo Kone\nMinister of Health\nFor the Government of Chad\n\n"
        "Ana Diaz\nMinister of Health\nFor the Government of Malta",
        "On behalf of the Government of Chad: Bo Kone, Minister of Health\n\n"
        "On behalf of the Government of Malta: Ana Diaz, Minister of Health",
    ],
)
def test_who_signed_below_the_text(read: Read, below: str) -> None:
    (own,) = read(f"{OPENING}\n\nArticle 1\nThere shall be a clinic.\n\n{SEAL}\n\n{below}", title=TITLE)
    assert {(p.name, p.role, p.party, p.post) for p in own.participants} == {
        ("Bo Kone", "signatory", "TCD", "Minister of Health"),
        ("Ana Diaz", "signatory", "MLT", "Minister of Health"),
    }


def test_plenipotentiaries_sign(read: Read) -> None:
    text = f"""The President of Chad and the President of Malta have appointed as their Plenipotentiaries:

The President of Chad: Bo Kone, Minister for Foreign Affairs;
The President of Malta: Ana Diaz, Ambassador of Malta;

Who, having exchanged their full powers, have agreed as follows:

ARTICLE I
There shall be peace.

{SEAL}"""
    (own,) = read(text, title="Treaty of Friendship between Chad and Malta")
    assert {(p.name, p.party) for p in own.participants} == {("Bo Kone", "TCD"), ("Ana Diaz", "MLT")}


def test_who_writes_a_note_signs_it(read: Read) -> None:
    (own,) = read(NOTES, title="Exchange of notes constituting an agreement between Malta and Chad")
    assert {(p.name, p.party) for p in own.participants} == {("Bo Kone", "TCD"), ("Ana Diaz", "MLT")}
    assert own.when
    assert own.when.iso == "1985-05-09"


def test_an_authority_named_in_the_text_signs_nothing(read: Read) -> None:
    text = f"{OPENING}\n\nArticle 1\nThe authorities are:\nFor Chad: Central Bank\nFor Malta: Central Bank\n\n{SEAL}"
    (own,) = read(text, title=TITLE)
    assert not own.participants


def test_the_scope_names_the_areas(read: Read) -> None:
    scope = """Article 1
The Participants will cooperate in the following areas:
a) fisheries and aquaculture;
b) tourism; and
c) nursing.

Article 2
Each side bears its own taxes. Disputes over trade shall be settled by talks."""
    (own,) = read(f"{OPENING}\n\n{scope}\n\n{SEAL}", title=TITLE)
    assert {*own.areas} == {"fisheries", "tourism", "health"}
