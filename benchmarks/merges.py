"""Pairs of reports joined to one event, or nearly so, for judging by hand; and what becomes of judged pairs.

    python -m benchmarks.merges sample CORPUS.jsonl.gz --which merges|near [--count 100] [--seed 3]
        [--leave-out FILE ...] > sheet.jsonl
    python -m benchmarks.merges keep sheet.jsonl verdicts.jsonl > benchmarks/judged/NAME.jsonl
    python -m benchmarks.merges compare CORPUS.jsonl.gz benchmarks/judged/NAME.jsonl ...

`sample` reads a corpus into one record in memory and draws at random: of merges one pair of accounts for each
event that several reports tell of, of near misses one pair for any two events that the rules left open
(judged 'unsure' and not joined). A judge reads both accounts in their documents and writes a line for each
number: {"n": 1, "verdict": "same", "reason": "..."}, or 'different'. `keep` joins both into a list without any
text: ids, offsets in code points, codes, verdicts, reasons. `compare` says how many of the judged pairs are in
one event now.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from accord.model.claims import EventMention, MentionId
from accord.model.record import Event, EventId, Verdict
from accord.reconcile import ReconcileContext, Reconciliation, reconcile
from accord.registry import Parts
from accord.relate import profile, relate
from accord.settings import Settings
from benchmarks.judged import Row, read_all, rows
from benchmarks.judged import fact as judged_fact

Pair = tuple[MentionId, MentionId]


@dataclass(frozen=True, slots=True)
class Joined:
    """A corpus read and reconciled."""

    mentions: dict[MentionId, EventMention]
    titles: dict[str, str]
    found: Reconciliation

    @property
    def event_of(self) -> dict[MentionId, Event]:
        """The event of each mention."""
        return {mention: event for event in self.found.events for mention in event.mentions}


def join(corpus: Sequence[Row]) -> Joined:
    """Read all documents and join what they tell; what cannot be read is told on standard error."""
    parts = Parts(Settings())
    readings = list(read_all(corpus, parts))
    documents = [reading.document for reading in readings]
    origins = relate([profile(r.page, r.mentions, r.sketch) for r in readings], parts.names)
    context = ReconcileContext(
        parts.names,
        EventId,
        published={d.id: d.published for d in documents if d.published},
        publishers={d.id: d.publisher for d in documents if d.publisher},
    )
    mentions = {m.id: m for reading in readings for m in reading.mentions}
    titles = {str(d.id): f"{d.title} ({d.published})" for d in documents}
    return Joined(mentions, titles, reconcile(list(mentions.values()), origins, context))


def merges(joined: Joined, chance: random.Random) -> list[tuple[Pair, float]]:
    """Return one pair of accounts of each event that several reports tell of, with the rules' score or 0."""
    scores = {(j.left, j.right): j.score for j in joined.found.judgements}
    several = sorted((e for e in joined.found.events if len(e.documents) > 1), key=lambda e: e.mentions)
    drawn = [chance.choice(list(combinations(event.mentions, 2))) for event in several]
    return [(pair, scores.get(pair, 0.0)) for pair in drawn]


def near(joined: Joined, chance: random.Random) -> list[tuple[Pair, float]]:
    """Return one pair of accounts for any two events that were left apart as unsure."""
    event_of = joined.event_of
    open_pairs: dict[frozenset[EventId], list[tuple[Pair, float]]] = {}
    for judgement in joined.found.judgements:
        events = frozenset(event_of[m].id for m in (judgement.left, judgement.right))
        if judgement.verdict is Verdict.UNSURE and len(events) == 2:
            pair = (judgement.left, judgement.right)
            open_pairs.setdefault(events, []).append((pair, judgement.score))
    return [chance.choice(pairs) for _, pairs in sorted(open_pairs.items(), key=lambda item: item[1])]


def fact(mention: EventMention) -> Row:
    """Return what is known of one account: codes and offsets, with no words of the text and no rule."""
    return {name: value for name, value in judged_fact(mention).items() if name != "rule"}


def told(mention: EventMention, joined: Joined) -> Row:
    """Return the words that a judge needs beside the codes."""
    return {
        "title": joined.titles[mention.document],
        "place": mention.place.name if mention.place else None,
        "participants": [f"{p.name} ({p.party})" for p in mention.participants],
        "other": [mention.body, mention.ordinal, mention.item, mention.agreement and mention.agreement.title],
        "quotes": [e.quote for e in mention.evidence],
    }


def sample(args: argparse.Namespace) -> None:
    """Print the sheet of `--count` pairs drawn at random."""
    out = {_key(row) for path in args.leave_out for row in rows(path)}
    chance, joined = random.Random(args.seed), join(rows(args.corpus))
    drawn = (merges if args.which == "merges" else near)(joined, chance)
    several = sum(len(event.documents) > 1 for event in joined.found.events)
    print(f"{len(joined.found.events)} events, {several} of 2+ reports, {len(drawn)} pairs", file=sys.stderr)
    sheet = []
    for pair, score in chance.sample(drawn, len(drawn)):
        left, right = (joined.mentions[id] for id in pair)
        row = {"which": args.which, "score": score, "left": fact(left), "right": fact(right)}
        if _key(row) not in out:
            sheet.append(row | {"told": [told(left, joined), told(right, joined)]})
    for number, row in enumerate(sheet[: args.count], 1):
        print(json.dumps({"n": number} | row, ensure_ascii=False))


def _key(row: Row) -> str:
    return json.dumps([[row[side]["document"], row[side]["evidence"][0]] for side in ("left", "right")])


def keep(args: argparse.Namespace) -> None:
    """Print the judged list: each pair of the sheet with its verdict and without the texts' words."""
    verdicts = {row["n"]: row for row in rows(args.verdicts)}
    for row in rows(args.sheet):
        row.pop("told")
        print(json.dumps(row | verdicts[row["n"]], ensure_ascii=False))


def compare(args: argparse.Namespace) -> None:
    """Print how many of the pairs judged 'same' and 'different' are in one event now."""
    joined = join(rows(args.corpus))
    event_of = joined.event_of
    for path in args.judged:
        counts: Counter[tuple[str, str]] = Counter()
        for row in rows(path):
            sides = [_now(row[side], joined) for side in ("left", "right")]
            both = [event_of[m].id for m in sides if m is not None]
            state = "not found" if len(both) < 2 else "together" if both[0] == both[1] else "apart"
            counts[row["verdict"], state] += 1
        print(path.name)
        for verdict in ("same", "different"):
            listing = ", ".join(f"{counts[verdict, s]} {s}" for s in ("together", "apart", "not found"))
            print(f"  judged {verdict}: {listing}")


def _now(judged: Row, joined: Joined) -> MentionId | None:
    """Return the judged account if it is still found, else that whose evidence meets most of its own.

    Of several such, one of its kind and parties goes first. One sentence can tell of two acts: where accounts meet
    as much of it, that of the judged day is meant, and then that with the least beside it.
    """
    if judged.get("mention") in joined.mentions:
        return MentionId(judged["mention"])
    best: tuple[tuple[bool, int, bool, int], MentionId] | None = None
    for mention in joined.mentions.values():
        if mention.document != judged["document"] or mention.kind.value != judged["kind"]:
            continue
        spans = [(e.span.start, e.span.end) for e in mention.evidence]
        common = sum(max(0, min(b, d) - max(a, c)) for a, b in judged["evidence"] for c, d in spans)
        day = mention.when.iso if mention.when else None
        beside = sum(end - start for start, end in spans) - common
        rank = (list(mention.parties) == judged["parties"], common, day == judged["date"], -beside)
        if common and (best is None or rank > best[0]):
            best = rank, mention.id
    return best[1] if best else None


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    verbs = parser.add_subparsers(required=True)
    draw = verbs.add_parser("sample")
    draw.add_argument("corpus", type=Path)
    draw.add_argument("--which", choices=("merges", "near"), default="merges")
    draw.add_argument("--count", type=int, default=100)
    draw.add_argument("--seed", type=int, default=3)
    draw.add_argument("--leave-out", type=Path, nargs="*", default=[], help="judged lists not to draw from")
    draw.set_defaults(run=sample)
    write = verbs.add_parser("keep")
    write.add_argument("sheet", type=Path)
    write.add_argument("verdicts", type=Path)
    write.set_defaults(run=keep)
    again = verbs.add_parser("compare")
    again.add_argument("corpus", type=Path)
    again.add_argument("judged", type=Path, nargs="+")
    again.set_defaults(run=compare)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
