"""Standing bodies and their sessions as a text names them."""

from __future__ import annotations

import pytest

from accord.extract import Reader
from accord.extract.parsing.shadow import fold
from accord.extract.wording.body_name import BodyName, acronym


def bodies(reader: Reader, text: str) -> tuple[BodyName, ...]:
    return reader.bodies.find(fold(text))


@pytest.mark.parametrize(
    ("text", "name", "ordinal"),
    [
        ("The 17th Joint Working Group on Port Security met.", "Joint Working Group on Port Security", 17),
        ("The third Joint Working Group on Ports met.", "Joint Working Group on Ports", 3),
        ("The Joint Working Group (JWG) on Ports met.", "Joint Working Group on Ports", None),
        ("They held the 2nd session of the Joint Ports Commission.", "Joint Ports Commission", 2),
        ("the inaugural Ports Dialogue opened.", "Ports Dialogue", 1),
        ("The first-ever Ports Dialogue opened.", "Ports Dialogue", 1),
        ("The twenty-first Joint Commission met.", "Joint Commission", 21),
        ("The tenth round of their Ports Dialogue was held.", "Ports Dialogue", 10),
        ("The first meeting of the Ports Commission since 2009 was held.", "Ports Commission", None),
        ("The 12th High-Level Meeting opened.", "High-Level Meeting", 12),
        ("The 3rd Joint Committee Meeting opened.", "Joint Committee", 3),
        ("The Joint Working Group on port security met.", "Joint Working Group on port security", None),
        ("The Peru–Chile Joint Committee on February 3 met.", "Peru–Chile Joint Committee", None),
        ("The XIV Ports Summit opened.", "Ports Summit", 14),
        ("They held the XXI session of the Joint Ports Commission.", "Joint Ports Commission", 21),
        ("They held two-plus-two talks.", "two-plus-two talks", None),
        ("COP29 Climate Summit opened.", "COP29 Climate Summit", 29),
        ("a joint Peru-Chile ports committee met", "Peru-Chile ports committee", None),
        ("The fourth round of the Chile-Peru Political Consultation", "Chile-Peru Political Consultation", 4),
        ("The EC Farm Ministers' Council met.", "EC Farm Ministers' Council", None),
    ],
)
def test_a_body_with_the_number_of_its_session(
    reader: Reader, text: str, name: str, ordinal: int | None
) -> None:
    (body,) = bodies(reader, text)
    assert (body.name, body.ordinal) == (name, ordinal)


def test_a_name_stands_at_the_end_of_its_words(reader: Reader) -> None:
    text = fold("The 17th Joint Working Group on Port Security met.")
    (body,) = reader.bodies.find(text)
    assert text[body.end - len(body.name) : body.end] == body.name
    assert text[body.start : body.end].startswith("17th")


def test_an_inaugural_session_is_one_of_an_edition(reader: Reader) -> None:
    (body,) = bodies(reader, "They opened the inaugural Strategic Dialogue on Fisheries.")
    assert body.edition


@pytest.mark.parametrize(
    "text",
    [
        "",
        "the peace talks",
        "the first meeting",
        "the Geneva Peace Talks",
        "the committee met",
        "a summit was held",
        "a group of people",
        "on 17th May",
    ],
)
def test_common_words_are_no_body(reader: Reader, text: str) -> None:
    assert bodies(reader, text) == ()


@pytest.mark.parametrize(
    ("name", "letters"),
    [("Joint Working Group on Port Security", "JWG"), ("Memorandum of Understanding", "MU"), ("", "")],
)
def test_initials_of_the_head_words(name: str, letters: str) -> None:
    assert acronym(name) == letters
