"""The command line: verbs that print what the library answers.

Nothing heavy is imported before a verb runs, so that help is there at once.
"""

from __future__ import annotations

from accord.cli.run import main

__all__ = ["main"]
