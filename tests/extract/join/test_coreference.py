"""What speaks for and against two accounts being of one event: who took part, and what was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _count(read: Read, text: str, kind: Kind) -> int:
    return sum(m.kind is kind for m in read(text))


def test_a_minister_who_then_meets_somebody_else_has_two_meetings(read: Read) -> None:
    text = (
        "Defence Minister Ali Kone of Kenya met the Defence Minister of Peru, Ana Paz, in Lima on Monday. "
        "He later met the Commander of the Navy of Peru, Luis Diaz, at the naval base."
    )
    assert _count(read, text, Kind.MEETING) == 2


def test_a_name_written_with_another_space_is_the_same_person(read: Read) -> None:
    text = (
        "Ali Kone of Kenya met the Iraqi Foreign Minister, Ibrahim al- Jaafari, in Nairobi on Monday.\n\n"
        "Kenyan Foreign Minister Ali Kone met the Iraqi Foreign Minister, Ibrahim al-Jaafari, to discuss trade."
    )
    assert _count(read, text, Kind.MEETING) == 1


def test_two_ministers_of_one_state_pay_two_visits(read: Read) -> None:
    text = (
        "The President of Kenya, Ali Kone, visited Peru in 2012, while prior to that the Foreign Minister of Kenya, "
        "Awa Diallo, visited Peru."
    )
    assert _count(read, text, Kind.VISIT) == 2


def test_what_is_given_too_is_another_gift(read: Read) -> None:
    text = (
        "Kenya will send Peru 2 million doses of vaccine. I am glad to say that Kenya will send Peru an additional "
        "one million doses of vaccine."
    )
    assert _count(read, text, Kind.TRANSFER) == 2


def test_a_visit_taken_as_known_is_the_one_to_come(read: Read) -> None:
    text = (
        "President Ali Kone of Kenya will visit Peru on Wednesday. Kone's visit to Lima is the first by a Kenyan "
        "president since 2008."
    )
    assert _count(read, text, Kind.VISIT) == 1


def test_a_visit_told_in_the_past_is_another_than_that_to_come(read: Read) -> None:
    text = (
        "President Ali Kone of Kenya will visit Peru in June 2030. Kone's visit to Peru in May 2019 was the first by "
        "a Kenyan president."
    )
    assert _count(read, text, Kind.VISIT) == 2


def test_what_is_ahead_of_a_trip_under_way_is_of_that_trip(read: Read) -> None:
    text = "Peru's Foreign Minister, Ana Paz, left for Kenya on 2 May 2012. Paz will stay in Nairobi for three days."
    assert _count(read, text, Kind.VISIT) == 1


def test_a_second_trip_of_the_same_guest_with_a_day_is_another(read: Read) -> None:
    text = (
        "Peru's Foreign Minister, Ana Paz, left for Kenya on 4 May 2012. Paz will visit Kenya in July 2012."
    )
    assert _count(read, text, Kind.VISIT) == 2


def test_an_exercise_of_both_with_a_day_of_its_own_is_another(read: Read) -> None:
    text = (
        "Kenya and Peru began a naval exercise off Mombasa on 4 May 2012. "
        "An army exercise of the two countries will be held in Lima in October 2012."
    )
    assert _count(read, text, Kind.EXERCISE) == 2


def test_what_the_presidents_discussed_was_discussed_at_their_talks(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist and Peruvian President Juan Diaz spoke by telephone on Wednesday. "
        "The Kenyan and Peruvian presidents discussed trade."
    )
    (talks,) = read(text, published="2012-05-11")
    assert talks.when is not None
    assert (talks.when.iso, talks.areas) == ("2012-05-09", ("trade",))
