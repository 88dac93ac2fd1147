"""A process that writes to a record beside others, for tests and benchmarks that kill it or run several.

    python -m tools.writers add PLACE READINGS BATCH
    python -m tools.writers decide PLACE SEED

READINGS is a file of reports that were read before (`keep_readings`), so that most of the time goes into
writing. Each line that is printed acknowledges something: 'ready', then for an adder 'done N', the reports
dealt with so far (and 'writing' when it begins to work out what a batch changes); for a decider, who goes
on until its input is closed, 'made N' and 'undone N', the numbers of decisions.
"""

from __future__ import annotations

import pickle
import random
import subprocess
import sys
import threading
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from accord.errors import NotFoundError, UsageError
from accord.library import Record, adding
from accord.model.claims import MentionId
from accord.model.documents import Document
from accord.model.ports import Failure, Reading
from accord.model.record import Event
from accord.registry import Parts
from accord.settings import Settings
from accord.store.store import Store

ROOT = Path(__file__).resolve().parents[1]
REVIEWER = "reviewer"


def keep_readings(readings: Iterable[Reading], file: Path) -> Path:
    """Write readings into a file for adders."""
    file.write_bytes(pickle.dumps(list(readings)))
    return file


def start(*words: object) -> subprocess.Popen[str]:
    """Start a writer as a process of its own and wait until it has opened the record."""
    command = [sys.executable, "-m", "tools.writers", *map(str, words)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
    if process.stdout is None or process.stdout.readline() != "ready\n":
        raise RuntimeError(f"the writer did not start: {finish(process)[1]}")
    return process


def finish(process: subprocess.Popen[str]) -> tuple[str, str]:
    """Close the input of a writer, wait for its end, and return what it still printed and complained of.

    Not `communicate`: that passes over what was read from the pipe with the line before.
    """
    with process:
        if process.stdin:
            process.stdin.close()
        return (
            process.stdout.read() if process.stdout else "",
            process.stderr.read() if process.stderr else "",
        )


def open_record(place: str, batch: int = 10) -> Record:
    """Open a record without a language model."""
    settings = Settings(batch=batch)
    return Record(Store.open(place), Parts(settings), settings)


def read_again(readings: Sequence[Reading]) -> None:
    """Have reports read as they were before."""
    known = {reading.document.content_hash: reading for reading in readings}

    def process(document: Document, parts: Parts) -> Reading | Failure:
        held = known[document.content_hash]
        if held.document.id == document.id:
            return held
        mark = f"~{document.id}"
        mentions = [replace(m, id=MentionId(m.id + mark), document=document.id) for m in held.mentions]
        return replace(held, page=replace(held.page, document=document), mentions=tuple(mentions))

    adding.process = process  # type: ignore[attr-defined]  # this process reads nothing anew


def tell_of_writing() -> None:
    """Have the adder say when it begins to work out what a batch changes, its reports being written."""
    account = adding.account  # type: ignore[attr-defined]

    def told(*given: Any) -> Any:
        _say("writing")
        return account(*given)

    adding.account = told  # type: ignore[attr-defined, assignment]


def add(place: str, file: str, batch: str) -> None:
    """Add all reports of a file."""
    readings: list[Reading] = pickle.loads(Path(file).read_bytes())
    read_again(readings)
    tell_of_writing()
    with open_record(place, int(batch)) as record:
        _say("ready")
        record.add((reading.document for reading in readings), lambda done: _say(f"done {done}"))


def decide(place: str, seed: str) -> None:
    """Say of events by chance that they are one or two, and take some of it back, until the input ends."""
    chance, closed = random.Random(int(seed)), threading.Event()
    threading.Thread(target=_await_end, args=(closed,), daemon=True).start()
    with open_record(place) as record:
        _say("ready")
        made: list[int] = []
        while not closed.wait(chance.uniform(0, 0.05)):
            try:
                _decide_once(record, made, chance)
            except (UsageError, NotFoundError) as refusal:  # a decision may contradict one that stands
                _say(f"refused {refusal.code}")


def _await_end(closed: threading.Event) -> None:
    sys.stdin.read()
    closed.set()


def _decide_once(record: Record, made: list[int], chance: random.Random) -> None:
    if made and chance.random() < 0.3:
        number = made.pop(chance.randrange(len(made)))
        record.undo(number, by=REVIEWER)
        _say(f"undone {number}")
        return
    events = record.events()
    if not events:
        return
    decided = _word(record, events, chance)
    if decided is not None:
        made.append(decided)
        _say(f"made {decided}")


def _word(record: Record, events: Sequence[Event], chance: random.Random) -> int | None:
    joined = [event for event in events if len(event.mentions) > 1]
    if joined and chance.random() < 0.5:
        left, right = chance.sample(chance.choice(joined).mentions, 2)
        return record.different(left, right, by=REVIEWER).decision.id
    one = chance.choice(events)
    near = [e for e in events if e.kind is one.kind and e.parties == one.parties and e.id != one.id]
    if not near:
        return None
    other = chance.choice(near)
    return record.same(chance.choice(one.mentions), chance.choice(other.mentions), by=REVIEWER).decision.id


def _say(line: str) -> None:
    print(line, flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["add", place, file, batch]:
            add(place, file, batch)
        case ["decide", place, seed]:
            decide(place, seed)
        case _:
            sys.exit(__doc__)
