"""Lists of those who took part, told after the gathering."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read

OPENED = "Kenyan President Ann Otieno hosted leaders from three countries for a summit on Monday. "
MET = "The foreign ministers of Kenya and Oman met in Nairobi on Monday. "


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (OPENED + "Participating countries included Chad, Peru and Oman.", ("KEN", "OMN", "PER", "TCD")),
        (OPENED + "Chad, Peru and Oman took part.", ("KEN", "OMN", "PER", "TCD")),
        (MET + "Chad and Peru also took part in the meeting.", ("KEN", "OMN", "PER", "TCD")),
        (MET + "Representatives of Chad and Peru also attended.", ("KEN", "OMN", "PER", "TCD")),
    ],
)
def test_those_listed_were_there(read: Read, text: str, parties: tuple[str, ...]) -> None:
    (event,) = read(text, published="2019-05-08")
    assert (event.kind, event.parties) == ("meeting", parties)


@pytest.mark.parametrize(
    "text",
    [
        MET + "Exports to countries that included Chad and Peru had fallen.",
        MET + "Chad and Peru lost the war in which both had taken part.",
        MET + "Chad and Peru have attended school fairs for years.",
    ],
)
def test_other_lists_name_nobody_who_was_there(read: Read, text: str) -> None:
    assert ("KEN", "OMN") in [event.parties for event in read(text, published="2019-05-08")]


def test_who_is_met_on_another_day_is_not_of_the_gathering_listed(read: Read) -> None:
    events = read(
        "Kenyan Premier Ann Otieno met the head of the International Monetary Fund on Tuesday. "
        "The premiers of Kenya and Oman had met last Thursday for their third summit. "
        "The summit was attended by the foreign ministers of Kenya and Oman.",
        published="2019-05-08",
    )
    assert ("IMF", "KEN", "OMN") not in [event.parties for event in events]
