"""Disturbs writers of a record: kills them at moments left to chance, or has several write at once.

Tests do it a little, `benchmarks/durability.py` at length. What is told here is what was seen; whether it
is right is for these to say.
"""

from __future__ import annotations

import contextlib
import random
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from accord.model.ports import Reading
from accord.store.store import Store
from tools import writers
from tools.invariants import faults
from tools.temporary_server import Server

AFTER = 2
"""Batches at most that are acknowledged before the moment of a kill is drawn."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How often to strike, how many reports are saved together, and what chance begins with."""

    kills: int
    batch: int
    seed: int


@dataclass(frozen=True, slots=True)
class Killed:
    """What was found after a kill.

    `acknowledged` reports were told as done before it, `held` are in the record; `writing` says that it
    came after a batch was begun to be written and before that was acknowledged. `wrong` says what was lost
    or half-written.
    """

    acknowledged: int
    held: int
    writing: bool
    wrong: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What several writers acknowledged: numbers of decisions made and taken back; how many were refused."""

    made: frozenset[int]
    undone: frozenset[int]
    refused: int
    errors: tuple[str, ...]


Strike = Callable[[subprocess.Popen[str]], None]
"""Brings an adder to its end, and puts right whatever else that takes away."""


def kill_adder(process: subprocess.Popen[str]) -> None:
    """Kill the adder."""
    process.kill()


def kill_server(server: Server) -> Strike:
    """Return what kills the server under the adder, and starts it again."""

    def strike(process: subprocess.Popen[str]) -> None:
        server.stop(signal.SIGKILL)
        process.wait()
        server.start_again()

    return strike


def kill_while_adding(
    place: str, readings: Sequence[Reading], file: Path, plan: Plan, strike: Strike = kill_adder
) -> Iterator[Killed]:
    """Add the readings of `file`, strike so many times, and yield what each time left behind."""
    kills, batch, seed = plan.kills, plan.batch, plan.seed
    chance = random.Random(seed)
    ids = [reading.document.id for reading in readings]
    acknowledged, pace = 0, 0.2
    for _ in range(kills):
        process = writers.start("add", place, file, batch)
        again = [_done(process) for _ in range(acknowledged // batch)]
        begun = time.monotonic()
        further = [_done(process) for _ in range(chance.randrange(AFTER + 1))]
        if further:
            pace = (time.monotonic() - begun) / len(further)
        time.sleep(chance.uniform(0, 1) * pace)
        strike(process)
        rest = writers.finish(process)[0].splitlines()
        told = [*again, *further, *(_number(line) for line in rest if line.startswith("done"))]
        acknowledged = max(acknowledged, *told, 0)
        held, wrong = _look(place, ids, acknowledged, batch)
        yield Killed(acknowledged, held, "writing" in rest[-1:], wrong)


def go_on(place: str, file: Path, batch: int) -> None:
    """Add the rest undisturbed; raises RuntimeError if that fails."""
    process = writers.start("add", place, file, batch)
    _, errors = writers.finish(process)
    if process.returncode:
        raise RuntimeError(errors)


def _done(process: subprocess.Popen[str]) -> int:
    """Return the number of the next acknowledgement; 0 if there are no more."""
    for line in process.stdout or ():
        if line.startswith("done"):
            return _number(line)
    return 0


def _number(line: str) -> int:
    return int(line.split()[1])


def _look(place: str, ids: Sequence[str], acknowledged: int, batch: int) -> tuple[int, tuple[str, ...]]:
    """Return how many reports are held, and what is wrong with that."""
    store = Store.open(place)
    with contextlib.closing(store), store.reading() as queries:
        held = set[str](queries.documents())
    whole = [set(ids[:end]) for end in (*range(0, len(ids), batch), len(ids))]
    wrong = [f"{id} was acknowledged and is lost" for id in ids[:acknowledged] if id not in held]
    if held not in whole:
        wrong.append("a batch is held in part")
    return len(held), (*wrong, *faults(store))


def write_beside(place: str, files: Sequence[Path], *, batch: int, seed: int) -> Beside:
    """Have one process add each file while another decides, until all is added."""
    decider = writers.start("decide", place, seed)
    adders = [writers.start("add", place, file, batch) for file in files]
    errors = [writers.finish(adder)[1] for adder in adders]
    said, complaint = writers.finish(decider)
    lines = [line.split() for line in said.splitlines()]
    codes = [process.returncode for process in (*adders, decider)]
    return Beside(
        frozenset(int(number) for verb, number in lines if verb == "made"),
        frozenset(int(number) for verb, number in lines if verb == "undone"),
        sum(verb == "refused" for verb, _ in lines),
        tuple(e for e, code in zip([*errors, complaint], codes, strict=True) if code or e.strip()),
    )
