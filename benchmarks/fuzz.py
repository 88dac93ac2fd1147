"""Reads broken files for as long as one likes: small real files of each format, changed at random.

    python -m benchmarks.fuzz --minutes 10 --seed 1

Whatever the bytes, each input must end as documents or recorded failures within the guard's time, and each document
must keep its promises: spans lie in its text, offsets lead into a raw text. What breaks one is kept under
`benchmarks/fuzz/`, and the tests replay it. The same seed makes the same inputs.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from accord.clean import clean
from accord.model.documents import Document
from accord.ontology.page_rules import PageRules
from accord.read import ReadOptions
from accord.read.formats import read_given
from accord.read.given import Given
from accord.registry import Parts
from accord.settings import load_settings

KEPT = Path(__file__).parent / "fuzz"
SAMPLES = Path(__file__).parents[1] / "tests" / "read" / "files"
LIMIT = 12.0
"""Seconds that one input may take: the guard's ten and the start of its process."""
SMALL = 30_000
"""Bytes of an input that is kept, at the most."""
ROWS = ReadOptions(columns=(("text", "body"), ("published", "date"), ("id", "nr")), date_format="%d/%m/%Y")
TOKENS = (
    *(
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\r",
        b"\n\n",
        b"-1",
        b"0",
        b"4294967296",
        b"9" * 20,
        b"---\n",
    ),
    *(
        b"<",
        b">",
        b"</",
        b"<!--",
        b"]]>",
        b"&#x110000;",
        b"&amp",
        b"{",
        b"[" * 200,
        b'"',
        b"\\u0000",
        b"\\ud800",
    ),
    *(
        b"%PDF-",
        b"obj",
        b"endstream",
        b"<<" * 100,
        b"/Kids [1 0 R]",
        b"PK\x03\x04",
        b"From ",
        b"=?utf-8?b?/w==?=",
    ),
    *(b"\xed\xa0\x80", b"\xe2\x80\xae", b"a" * 5000, b" " * 5000, b"\n" * 5000, b"<b>" * 2000, b"\x93\xe9"),
    b"Content-Type: message/rfc822\n\n",
)
PACKED = (".docx", ".xlsx", ".parquet")
"""Formats of which fewer inputs are made: each takes longer, or starts a process of its own."""
Change = Callable[[bytearray, Random, bytes], bytearray]


@dataclass(frozen=True, slots=True)
class Figures:
    """What came of the inputs of one format."""

    inputs: list[float] = field(default_factory=list)
    codes: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)


def flipped(raw: bytearray, chance: Random, other: bytes) -> bytearray:
    """Change some bytes."""
    for _ in range(chance.choice((1, 2, 8, 40))):
        if raw:
            raw[chance.randrange(len(raw))] = chance.randrange(256)
    return raw


def cut(raw: bytearray, chance: Random, other: bytes) -> bytearray:
    """Take a stretch out, often the end."""
    start = chance.randrange(len(raw) + 1)
    del raw[start : len(raw) if chance.random() < 0.5 else start + chance.randrange(1, 400)]
    return raw


def filled(raw: bytearray, chance: Random, other: bytes) -> bytearray:
    """Put in what means something to a parser."""
    at = chance.randrange(len(raw) + 1)
    raw[at:at] = chance.choice(TOKENS)
    return raw


def repeated(raw: bytearray, chance: Random, other: bytes) -> bytearray:
    """Say a stretch again and again."""
    start = chance.randrange(len(raw) + 1)
    stretch = raw[start : start + chance.randrange(1, 200)]
    raw[start:start] = stretch * chance.choice((1, 3, 50))
    return raw


def spliced(raw: bytearray, chance: Random, other: bytes) -> bytearray:
    """Go on with another file."""
    at = chance.randrange(len(other) + 1)
    return raw[: chance.randrange(len(raw) + 1)] + bytearray(other[at : at + 20_000])


CHANGES: tuple[Change, ...] = (flipped, cut, filled, repeated, spliced)


def samples() -> dict[str, bytes]:
    """Return the real files by name."""
    return {path.name: path.read_bytes() for path in sorted(SAMPLES.iterdir())}


def changed(raw: bytes, chance: Random, other: bytes) -> bytes:
    """Return a file changed some times over."""
    if raw.startswith(b"PK") and chance.random() < 0.8:
        return _changed_within(raw, chance, other)
    made = bytearray(raw)
    for _ in range(chance.choice((1, 1, 2, 4))):
        made = chance.choice(CHANGES)(made, chance, other)
    return bytes(made)


def _changed_within(raw: bytes, chance: Random, other: bytes) -> bytes:
    """Return an office file with one of its parts changed, the archive whole."""
    made = BytesIO()
    with ZipFile(BytesIO(raw)) as whole, ZipFile(made, "w", ZIP_DEFLATED) as archive:
        names = whole.namelist()
        broken = chance.choice(
            [name for name in names if "document" in name or "sheet" in name or "styles" in name]
        )
        for name in names:
            part = whole.read(name)
            archive.writestr(ZipInfo(name), changed(part, chance, part) if name == broken else part)
    return made.getvalue()


def check(raw: bytes, name: str, rules: PageRules) -> list[str]:
    """Read an input and return the codes of what failed; raises AssertionError where a promise is not kept."""
    start = time.monotonic()
    codes = []
    for outcome in read_given(Given(raw, name, name), ROWS if name.startswith("rows") else ReadOptions()):
        if isinstance(outcome, Document):
            _check_document(outcome)
            clean(outcome, rules)
        else:
            codes.append(outcome.error.code)
    taken = time.monotonic() - start
    assert taken < LIMIT, f"took {taken:.1f} s"
    return codes


def _check_document(document: Document) -> None:
    text = document.text
    assert text.strip(), "a document without text"
    text.encode()
    assert all(block.span.end <= len(text) for block in document.blocks), "a block beyond the text"
    spans = [m.span for m in document.metadata if m.span]
    assert all(span.end <= len(text) for span in spans), "a metadatum beyond the text"
    assert document.source is not None, "a document without a source"
    if offsets := document.source.offsets:
        for at in range(0, len(text), max(1, len(text) // 200)):
            assert offsets.span(at, at + 1).end <= offsets.origin_length, "an offset beyond the raw text"


def main() -> int:
    """Run, print the figures, keep what broke; return 1 if anything did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rules, files = Parts(load_settings({}, {}, None)).rules, samples()
    names = sorted(files)
    often = [name for name in names for _ in range(1 if name.endswith(PACKED) else 4)]
    figures = {name: Figures() for name in names}
    memory = _peak()
    end = time.monotonic() + 60 * given.minutes
    number = 0
    while time.monotonic() < end:
        number += 1
        chance = Random(f"{given.seed}:{number}")
        name = chance.choice(often)
        raw = changed(files[name], chance, files[chance.choice(names)])
        _try(raw, name, rules, figures[name], number)
    return _tell(figures, _peak() - memory)


def _try(raw: bytes, name: str, rules: PageRules, figures: Figures, number: int) -> None:
    start = time.monotonic()
    try:
        figures.codes.update(check(raw, name, rules) or ["read"])
    except Exception:  # whatever it is, it is what is looked for
        figures.broken.append(f"{number}: {traceback.format_exc(limit=-3)}")
        if len(raw) <= SMALL:
            (KEPT / f"{number}-{name}").write_bytes(raw)
    figures.inputs.append(time.monotonic() - start)


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def _tell(figures: Mapping[str, Figures], memory: float) -> int:
    print("| file | inputs | read whole | failures recorded | slowest | broken |")
    print("| --- | --: | --: | --: | --: | --: |")
    for name, found in figures.items():
        failed = sum(count for code, count in found.codes.items() if code != "read")
        whole, slow = found.codes["read"], max(found.inputs, default=0)
        print(
            f"| {name} | {len(found.inputs):,} | {whole:,} | {failed:,} | {slow:.2f} s | {len(found.broken)} |"
        )
    codes = sum((found.codes for found in figures.values()), Counter[str]())
    print(
        f"\n{sum(len(found.inputs) for found in figures.values()):,} inputs, {memory:.0f} MB above the start"
    )
    print(", ".join(f"{code} {count:,}" for code, count in codes.most_common()))
    broken = [said for found in figures.values() for said in found.broken]
    print(*broken[:20], sep="\n", file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
