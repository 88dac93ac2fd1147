"""Further words of which a pattern, by its needs, wants one in the sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from accord.extract.gate.inflection import Inflections
from accord.extract.match.tenses import WILL
from accord.extract.match.ways import BRINGING
from accord.extract.wording.instruments import type_codes
from accord.model.claims import Kind
from accord.ontology.frames import Pattern, Words


def needed_words(
    words: Words, instruments: Iterable[str], inflections: Inflections
) -> Mapping[str, frozenset[str]]:
    """Return the words of which a pattern with a certain need wants one."""
    titles = [max(phrase.split(), key=len) for phrase in instruments]
    efforts = inflections.all_forms(words["joint_effort"])
    return {
        "outcome": inflections.all_forms(words["outcomes"]),
        "will": WILL | {"would", "are to", "going to"},
        "ahead": WILL | {"to", "would"},
        "own-deed": WILL | {"would"},
        "together": frozenset({"together", "jointly"}),
        "available": frozenset({"available"}),
        "here": frozenset({"here"}),
        "homeward": frozenset({"home", "back"}),
        "off": frozenset({"off", "out", "bound"}),
        "down": frozenset({"down"}),
        "in-on": frozenset({"in", "by", "off", "over"}),
        "delivered": inflections.all_forms(BRINGING),
        "acquired": inflections.all_forms(words["acquired_by"]),
        "aid-agency": frozenset(words["aid_agencies"]),
        "sum": inflections.all_forms([*words["money"], *words["currency"]]),
        "mission": inflections.all_forms(words["missions"]),
        "paid": inflections.all_forms(words["paying"]) | {*words["funded"]},
        "relief-load": inflections.all_forms(words["relief_load"]),
        "state-owned": frozenset(words["state_owned"]),
        "forces": inflections.all_forms(words["forces"]),
        "stay": inflections.all_forms(words["tie_visit"]),
        "mutual": efforts | set(words["mutual"]),
        "agreement": inflections.all_forms([*titles, "relation", "tie"]),
        "chamber": inflections.all_forms(words["chambers"]),
        "signed": inflections.all_forms(type_codes(words["signed_papers"])),
        "effective": frozenset(words["effective"]),
        "to-chamber": inflections.all_forms(words["chambers"]),
        "in-force": frozenset({"since", "from"}),
        "from-day": frozenset({"from", "since", "as"}),
        "pronoun": frozenset({"it", "they", "this", "these", "both"}),
    }


def groups_of(
    pattern: Pattern, needed: Mapping[str, frozenset[str]], inflections: Inflections, words: Words
) -> Iterable[frozenset[str]]:
    """Yield the groups of words of each of which `pattern` wants one, out of those that its needs name."""
    yield from (needed[need] for need in pattern.needs if need in needed)
    if pattern.kind is Kind.SIGNING and "recalled" not in pattern.needs:
        yield needed["agreement"] | needed["signed"] if "sign" in pattern.verbs else needed["agreement"]
    if pattern.purpose:
        yield inflections.all_forms([*pattern.purpose, *words["talked_in_meeting"]])
