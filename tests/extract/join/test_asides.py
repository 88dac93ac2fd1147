"""What speakers say of other days before their talks begin is none of today's talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.model.claims import EventMention
    from tests.extract.conftest import Read

_TITLE = "Remarks by President Biden and President Ana Diaz of Peru Before Bilateral Meeting"


def _told(read: Read, *said: str) -> tuple[EventMention, ...]:
    text = "Oval Office\n\n" + "\n\n".join(f"PRESIDENT BIDEN: {words}" for words in said)
    return read(text, title=_TITLE, publisher="The White House", published="2022-03-10")


def _quotes(told: tuple[EventMention, ...], kind: str) -> list[list[str]]:
    return [[one.quote for one in m.evidence] for m in told if m.kind.value == kind]


def test_a_recalled_talk_takes_its_sentence_with_it(read: Read) -> None:
    told = _quotes(_told(read, "We had a good conversation in Lima in January."), "meeting")
    assert [any("Lima" in quote for quote in quotes) for quotes in told] == [False, True]


def test_a_good_discussion_to_come_is_todays(read: Read) -> None:
    told = _quotes(
        _told(read, "We met in Lima in January. I am looking forward to a good discussion."), "meeting"
    )
    assert [any("forward" in quote for quote in quotes) for quotes in told] == [True, False]


def test_a_visit_some_days_ago_is_not_todays(read: Read) -> None:
    said = "A few days ago, when I visited Lima, we spoke of this.", "It's a delight to have you here."
    told = _quotes(_told(read, *said), "visit")
    assert not any(len(quotes) > 1 for quotes in told)


def test_talks_at_a_gathering_are_remembered(read: Read) -> None:
    told = _told(read, "We spoke about this at the G7, and it is worth saying again.")
    assert [sorted(m.parties) for m in told if m.rule == "meeting/remembered"] == [["G7", "PER", "USA"]]
