"""What an exercise is called, and who is in no field."""

from __future__ import annotations

from accord.model.claims import Kind
from tests.extract.conftest import Read


def test_an_exercise_goes_by_its_name_and_not_with_those_who_speak_of_it(read: Read) -> None:
    text = (
        "National Security Advisor Jake Sullivan met today with Foreign Minister Ana Diaz of Peru. They also discussed "
        "the donation of masks to the Peruvian armed forces as part of the ongoing Andes Shield exercise."
    )
    found = read(text, published="2021-08-02", publisher="The White House")
    (drill,) = [event for event in found if event.kind is Kind.EXERCISE]
    assert drill.item == "Andes Shield"
    assert drill.participants == ()


def test_a_foundation_laid_for_more_is_no_stone(read: Read) -> None:
    assert not read("Kenya and Uganda laid the foundation to deepen their ties.", published="2021-08-02")
    (project,) = read(
        "Kenya and Uganda laid the foundation stone of a joint power plant.", published="2021-08-02"
    )
    assert project.kind is Kind.PROJECT


def test_a_coalition_called_by_its_operation_is_no_exercise(read: Read) -> None:
    text = "Kenyan troops serve with the Combined Task Force - Operation Steady Hand in Oman."
    assert not [
        event for event in read(text, published="2021-08-02") if event.rule == "exercise/named-operation"
    ]


def test_what_is_held_every_year_is_no_drill_of_its_own(read: Read) -> None:
    text = (
        "The third edition of the Chad-Peru joint exercise Lark Wing will be held in Lima in May. "
        "Exercise Lark Wing is conducted annually between Chad and Peru."
    )
    events = read(text, publisher="Press", published="2019-04-15")
    assert [e.modality.value for e in events if e.kind.value == "exercise"] == ["scheduled"]


def test_whoever_is_in_charge_of_exercises_holds_none(read: Read) -> None:
    text = "Kenyan Minister Ona Quist was received by Rear Admiral Ana Diaz of Peru, Head of Joint Exercises."
    assert [event.kind for event in read(text)] == [Kind.MEETING]
