"""What is seen of how a report tells an event."""

from __future__ import annotations

from accord.model.claims import EventMention
from accord.model.documents import Page, Sentence
from accord.model.spans import Span
from accord.weigh import Telling, traits
from tests.conftest import Maker

WORDS = frozenset({"would", "not"})
STATES = frozenset({"PER", "CHL", "KEN"})
TEXT = "Peru and Chile met in Lima. They would not sign the treaty of 1998. Kenya visited Peru."


def told(make: Maker) -> tuple[Telling, list[EventMention]]:
    document = make.document("d", TEXT)
    ends = [i + 1 for i, letter in enumerate(TEXT) if letter == "."]
    starts = [0, *(end + 1 for end in ends[:-1])]
    page = Page(document, tuple(Sentence(Span(a, b), 0) for a, b in zip(starts, ends, strict=True)))
    mentions = [
        make.mention(document, "Peru and Chile met in Lima.", "meeting", "CHL PER"),
        make.mention(document, "They would not sign the treaty of 1998.", "signing", "CHL PER"),
        make.mention(document, "Kenya visited Peru.", "visit", "KEN PER EU"),
    ]
    return Telling.of(page, mentions, STATES), mentions


def test_kind_rule_and_parties_are_traits(make: Maker) -> None:
    telling, mentions = told(make)
    found = traits(mentions[0], telling, WORDS)
    assert {"kind=meeting", "telling=meeting, occurred", "rule=test/made", "parties=2"} <= found
    assert {"organisations=0", "quotes=1", "findings=test/party", "finding=meeting test/party"} <= found


def test_an_organisation_among_the_parties_counts(make: Maker) -> None:
    telling, mentions = told(make)
    found = traits(mentions[2], telling, WORDS)
    assert {"parties=3", "organisations=1"} <= found


def test_only_words_that_are_asked_for_count(make: Maker) -> None:
    telling, mentions = told(make)
    found = {trait for trait in traits(mentions[1], telling, WORDS) if trait.startswith("word")}
    assert found == {"word=would", "word=not", "wording=figures"}


def test_where_it_stands_and_what_else_is_told(make: Maker) -> None:
    telling, mentions = told(make)
    first, last = (traits(mentions[i], telling, WORDS) for i in (0, 2))
    assert {"order=0", "quarter=1", "events=3-4"} <= first
    assert {"order=1-2", "quarter=3"} <= last
    assert "elsewhere=no" in last  # Kenya and the EU take part in nothing else
    assert "elsewhere=no" not in first


def test_another_event_of_the_same_kind_and_parties_counts(make: Maker) -> None:
    document = make.document("d", "Peru met Chile. Chile met Peru again.")
    mentions = [
        make.mention(document, quote, "meeting", "CHL PER") for quote in document.text.split(". ") if quote
    ]
    telling = Telling.of(Page(document, ()), mentions, STATES)
    assert "twins=1" in traits(mentions[0], telling, WORDS)
    assert {"twins=1", "twins=one before"} <= traits(mentions[1], telling, WORDS)


def test_no_trait_names_source_or_report(make: Maker) -> None:
    document = make.document("wire-77.txt", "Peru met Chile.", publisher="Sample Wire")
    mention = make.mention(document, "Peru met Chile.", "meeting", "CHL PER")
    found = " ".join(traits(mention, Telling.of(Page(document, ()), [mention], STATES), WORDS))
    assert "Sample" not in found
    assert "wire-77" not in found
