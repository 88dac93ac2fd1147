from __future__ import annotations

from collections.abc import Callable
from itertools import permutations

from accord.model.claims import EventMention
from accord.model.record import LinkKind
from accord.relate import ReportProfile, relate
from accord.resolve import Resolver

Tell = Callable[..., EventMention]
Report = Callable[..., ReportProfile]

TEXT = " ".join(f"word{i}" for i in range(60))
BODY = "Joint Working Group on Defence Cooperation"
MOU = "Memorandum of Understanding on Defence Cooperation"


def test_every_report_is_in_one_origin(names: Resolver, report: Report) -> None:
    found = relate([report("a"), report("b"), report("c")], names)
    assert [o.documents for o in found] == [("a",), ("b",), ("c",)]


def test_a_shortened_reprint_shares_its_source(names: Resolver, report: Report) -> None:
    half = " ".join(TEXT.split()[:30])
    (origin,) = relate([report("copy", text=half, day=6), report("wire", text=TEXT, day=5)], names)
    assert (origin.head, origin.links[0].kind) == ("wire", LinkKind.REPRINT)
    assert (origin.links[0].copy, origin.links[0].source) == ("copy", "wire")


def test_one_agency_and_one_event_are_one_origin(names: Resolver, report: Report, tell: Tell) -> None:
    a = report("a", tell("a", 0, body=BODY, ordinal=17, day=4), day=5, credits=("ANI",))
    b = report("b", tell("b", 0, body=BODY, ordinal=17, day=4), day=6, credits=("ani",))
    (origin,) = relate([a, b], names)
    assert (origin.head, origin.links[0].kind) == ("a", LinkKind.CREDIT)


def test_an_agency_alone_is_no_origin(names: Resolver, report: Report, tell: Tell) -> None:
    a = report("a", tell("a", 0, body=BODY, ordinal=17), day=5, credits=("ANI",))
    b = report("b", tell("b", 0, body=BODY, ordinal=16), day=6, credits=("ANI",))
    assert len(relate([a, b], names)) == 2


def test_an_agency_and_one_event_weeks_apart_are_two(names: Resolver, report: Report, tell: Tell) -> None:
    a = report("a", tell("a", 0, body=BODY, ordinal=17, day=4), day=5, credits=("ANI",))
    b = report("b", tell("b", 0, body=BODY, ordinal=17, day=4), day=25, credits=("ANI",))
    assert len(relate([a, b], names)) == 2


def test_a_wire_that_cites_the_ministry_depends_on_its_statement(
    names: Resolver, report: Report, tell: Tell
) -> None:
    told = tell("wire", 0, "signing", agreement=MOU, day=4, attribution="Ministry of Defence")
    wire = report("wire", told, day=4, publisher="ANI")
    said = report(
        "said", tell("said", 0, "signing", agreement=MOU, day=4), day=4, publisher="Ministry of Defence"
    )
    (origin,) = relate([wire, said], names)
    assert (origin.head, origin.links[0].copy) == ("said", "wire")


def wire_and_rewrite(report: Report, tell: Tell, **own: object) -> tuple[ReportProfile, ReportProfile]:
    wire = report(
        "wire",
        tell("wire", 0, body=BODY, ordinal=17, day=4),
        tell("wire", 9, "signing", agreement=MOU, day=4),
        day=5,
        credits=("ANI",),
    )
    rewrite = report(
        "rewrite",
        tell("rewrite", 0, body=BODY, ordinal=17, **own),
        tell("rewrite", 9, "signing", agreement=MOU),
    )
    return wire, rewrite


def test_a_rewrite_without_dates_shares_the_wires_origin(names: Resolver, report: Report, tell: Tell) -> None:
    (origin,) = relate(wire_and_rewrite(report, tell), names)
    assert (origin.head, origin.links[0].kind) == ("wire", LinkKind.REWRITE)


def test_a_report_with_a_date_of_its_own_is_no_rewrite(names: Resolver, report: Report, tell: Tell) -> None:
    assert len(relate(wire_and_rewrite(report, tell, day=4), names)) == 2


def test_a_report_with_a_source_of_its_own_is_no_rewrite(names: Resolver, report: Report, tell: Tell) -> None:
    assert len(relate(wire_and_rewrite(report, tell, attribution="an envoy"), names)) == 2


def test_one_common_event_is_no_rewrite(names: Resolver, report: Report, tell: Tell) -> None:
    wire, rewrite = wire_and_rewrite(report, tell)
    single = report("rewrite", rewrite.mentions[0])
    assert len(relate([wire, single], names)) == 2


def test_another_order_is_no_rewrite(names: Resolver, report: Report, tell: Tell) -> None:
    wire, rewrite = wire_and_rewrite(report, tell)
    turned = report("rewrite", *reversed(rewrite.mentions))
    assert len(relate([wire, turned], names)) == 2


def test_the_order_of_reports_changes_nothing(names: Resolver, report: Report, tell: Tell) -> None:
    reports = [
        *wire_and_rewrite(report, tell),
        report("copy", text=TEXT, day=6),
        report("first", text=TEXT, day=5),
    ]
    results = {relate(order, names) for order in permutations(reports)}
    assert len(results) == 1


def test_a_report_that_it_took_place_is_no_rewrite_of_a_preview(
    names: Resolver, report: Report, tell: Tell
) -> None:
    ahead = [
        tell("preview", at, kind, body=BODY, ordinal=number, modality="scheduled")
        for at, kind, number in [(0, "session", 17), (9, "session", 18)]
    ]
    after = [tell("later", at, "session", body=BODY, ordinal=number) for at, number in [(0, 17), (9, 18)]]
    found = relate([report("preview", *ahead, day=3), report("later", *after, day=6)], names)
    assert len(found) == 2


def form(*names: str) -> str:
    """Return a readout of a call: the form, with these names in it."""
    said = " ".join(
        f"they spoke of the {n} matter and of further steps" for n in ("first", "second", "third")
    )
    return (
        f"{names[0]} spoke today by telephone with {names[1]} and {said} before {names[1]} thanked {names[0]}"
    )


def test_two_calls_in_one_form_are_no_reprint(names: Resolver, report: Report, tell: Tell) -> None:
    reports = [
        report("a", tell("a", 0, "meeting", day=4), day=4, publisher="White House", text=form("Joe", "Ann")),
        report("b", tell("b", 0, "meeting", day=7), day=7, publisher="White House", text=form("Joe", "Bob")),
    ]
    assert len(relate(reports, names)) == 2


def test_figures_of_another_week_are_no_reprint(names: Resolver, report: Report, tell: Tell) -> None:
    reports = [
        report("a", tell("a", 0, "transfer"), day=4, text=f"{TEXT} ten tonnes of wheat"),
        report("b", tell("b", 0, "transfer"), day=11, text=f"{TEXT} six tonnes of corn"),
    ]
    assert len(relate(reports, names)) == 2


def test_a_corrected_text_is_one_origin_whatever_was_corrected(
    names: Resolver, report: Report, tell: Tell
) -> None:
    long = f"{TEXT} " + " ".join(f"more{i}" for i in range(90))
    reports = [
        report("first", tell("first", 0, ordinal=16), day=4, text=long),
        report("corrected", tell("corrected", 0, ordinal=17), day=6, text=f"{long} corrected"),
    ]
    assert len(relate(reports, names)) == 1


def test_two_reports_that_cite_one_statement_are_one_origin(
    names: Resolver, report: Report, tell: Tell
) -> None:
    own = {"agreement": MOU, "day": 4}
    a = report(
        "a", tell("a", 0, "signing", attribution="Ministry of Defence", **own), day=5, publisher="Daily"
    )
    b = report(
        "b", tell("b", 0, "signing", attribution="the Ministry of Defence", **own), day=5, publisher="Weekly"
    )
    c = report("c", tell("c", 0, "signing", attribution="a guest", **own), day=5, publisher="Monthly")
    found = relate([a, b, c], names)
    assert [origin.documents for origin in found] == [("a", "b"), ("c",)]


def test_an_agencys_own_stories_are_not_one_for_its_name(names: Resolver, report: Report, tell: Tell) -> None:
    a, b = (
        report(id, tell(id, 0, body=BODY, ordinal=17), day=5, credits=("REUTERS",), publisher="Reuters")
        for id in ("a", "b")
    )
    assert len(relate([a, b], names)) == 2
