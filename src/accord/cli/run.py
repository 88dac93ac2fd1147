"""Runs one command and turns errors into a line on standard error and an exit status."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType

from accord.cli.app import app
from accord.errors import AccordError

INTERRUPTED = 130
"""The exit status of a command that was interrupted, as shells have it."""

CLOSED = 141
"""The exit status of a command whose reader went away (`accord … | head`), as shells have it."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command of `arguments`, by default the process's own, and return its exit status.

    0: done; 1: some documents failed, or the record could not be used; 2: the command was wrong; 141: nobody
    reads on what it prints, which is no error and is not told as one. With ACCORD_DEBUG set, errors keep their
    traceback.
    """
    if os.environ.get("ACCORD_DEBUG"):
        return _run(arguments)
    sys.excepthook = _unexpected
    try:
        return _run(arguments)
    except AccordError as error:
        print(f"error: {error}", file=sys.stderr)
        return error.exit_status
    except KeyboardInterrupt:
        print("error: interrupted; what was acknowledged is saved [cli/interrupted]", file=sys.stderr)
        return INTERRUPTED


def _run(arguments: Sequence[str] | None) -> int:
    try:
        status = _status(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_gone()
    return status


def _status(arguments: Sequence[str] | None) -> int:
    """Run the command; raises BrokenPipeError, which the libraries that parse and draw tell as a failure."""
    try:
        app(args=None if arguments is None else list(arguments), prog_name="accord")
    except SystemExit as end:
        if isinstance(end.__context__, BrokenPipeError):
            raise end.__context__ from None
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    return 0


def _reader_gone() -> int:
    """Let what is still to be printed go nowhere, lest the interpreter complain at its end."""
    with suppress(OSError, ValueError):  # a stream without a file has nobody to complain to
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return CLOSED


def _unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in one line that Accord has a fault; who wants to see where sets ACCORD_DEBUG."""
    hint = "a fault of Accord; set ACCORD_DEBUG=1 to see where, and report it"
    print(f"error: {kind.__name__}: {error} ({hint}) [cli/unexpected]", file=sys.stderr)
