"""The gate: score the program on the gold records and refuse figures below the floors in floors.toml.

    gate.py            check; exit status 1 where a figure is below its floor
    gate.py --raise    check, then lift the floors to what was reached (never lower them)

The gold records lie beside the repository (../shared/gold). Where they do not, the gate says so and passes.
"""

from __future__ import annotations

import argparse
import math
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path

from accord.evaluate import Score, read_records, read_texts, score

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT.parent / "shared" / "gold"
FLOORS = ROOT / "floors.toml"
PARTS = ("dev", "train")
MARGIN = 0.005
"""Left under each figure: another processor's arithmetic can turn a parse."""
CEILINGS = frozenset({"false_per_empty"})
"""Figures that must not rise; all others must not fall."""

Figures = dict[str, float]


def figures(result: Score) -> Figures:
    """Return the figures that are pinned, by name."""
    pinned = {
        "events_f1": result.events.f1,
        "strict_f1": result.strict.f1,
        "quotes_verbatim": result.quotes_verbatim or 0.0,
        "false_per_empty": result.false_per_empty or 0.0,
    }
    return pinned | {f"slot_{slot}": mean for slot, mean in result.slots.items()}


def faults(floors: Mapping[str, float], reached: Figures) -> list[str]:
    """Return a line for each figure that is on the wrong side of its floor or ceiling."""
    lines = []
    for name, floor in floors.items():
        value = reached.get(name, 0.0)
        if value > floor if name in CEILINGS else value < floor:
            lines.append(f"{name} is {value:.3f}, pinned at {floor:.3f}")
    return lines


def raised(floors: Mapping[str, float], reached: Figures) -> Figures:
    """Return floors lifted to what was reached, less the margin; none is ever made easier."""
    lifted = dict(floors)
    for name, value in reached.items():
        if name in CEILINGS:
            new = math.ceil((value + MARGIN) * 1000) / 1000
            lifted[name] = min(floors.get(name, new), new)
        else:
            exact = name == "quotes_verbatim" and value == 1.0
            new = 1.0 if exact else max(0.0, math.floor((value - MARGIN) * 1000) / 1000)
            lifted[name] = max(floors.get(name, new), new)
    return lifted


def render(parts: Mapping[str, Mapping[str, float]], comment: str) -> str:
    """Return the floors as TOML under the file's comment."""
    blocks = [comment.rstrip()]
    for part, floors in parts.items():
        blocks.append("\n".join([f"[{part}]", *(f"{name} = {value:.3f}" for name, value in floors.items())]))
    return "\n\n".join(blocks) + "\n"


def measure(part: str) -> Score:
    """Run the program over one part of the gold texts, as a user would, and score what it prints."""
    folder = GOLD / part
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "predicted.jsonl"
        documents = str(folder / "documents.jsonl")
        with out.open("wb") as stream:
            read = ["read", documents, "--format", "codebook"]
            done = subprocess.run([sys.executable, "-m", "accord", *read], stdout=stream, check=False)
        if done.returncode:
            raise SystemExit(f"gate {part}: accord read ended with status {done.returncode}")
        gold = read_records(folder / "gold.jsonl")
        return score(gold, read_records(out), read_texts(folder / "texts", gold))


def main() -> int:
    """Check every part, and lift the floors where asked; return the exit status."""
    parser = argparse.ArgumentParser(description="Score the program against the pinned floors.")
    parser.add_argument("--raise", dest="lift", action="store_true", help="lift the floors")
    lift: bool = parser.parse_args().lift
    if not GOLD.is_dir():
        print("gate skipped: the gold records (../shared/gold) are not on this machine")
        return 0
    text = FLOORS.read_text(encoding="utf-8")
    pinned: dict[str, Figures] = tomllib.loads(text)
    found, status = {}, 0
    for part in PARTS:
        found[part] = figures(measure(part))
        wrong = faults(pinned.get(part, {}), found[part])
        print(f"gate {part}: " + "  ".join(f"{k} {v:.3f}" for k, v in found[part].items()))
        for line in wrong:
            print(f"gate {part}: BELOW THE FLOOR: {line}", file=sys.stderr)
        status |= bool(wrong)
    if lift:
        comment = text.split("\n[", 1)[0]
        lifted = {part: raised(pinned.get(part, {}), found[part]) for part in PARTS}
        FLOORS.write_text(render(lifted, comment), encoding="utf-8")
    return status


if __name__ == "__main__":
    sys.exit(main())
