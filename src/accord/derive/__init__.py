"""Derives state from events: series of sessions, lives of agreements, promises and deeds. Pure; refuses to guess.

What is derived is never stored: it is worked out from events whenever it is asked for, and every part of it
carries the events and quotes that it comes from. What no report tells is unknown, and is shown as unknown.
"""

from __future__ import annotations

from accord.derive.accounts import Account, Citation, cite, cite_value
from accord.derive.lifecycle import Dispute, Lifecycle, lifecycle
from accord.derive.matrix import OF_MANY, UNDATED, Cell, Matrix, matrix
from accord.derive.promises import Deed, Promise, Verdict, promises
from accord.derive.rungs import Rung, Standing
from accord.derive.saying import rhythmic, said
from accord.derive.series import Clash, Expected, Series, series
from accord.derive.steps import Step, step_of, steps

__all__ = [
    "OF_MANY",
    "UNDATED",
    "Account",
    "Cell",
    "Citation",
    "Clash",
    "Deed",
    "Dispute",
    "Expected",
    "Lifecycle",
    "Matrix",
    "Promise",
    "Rung",
    "Series",
    "Standing",
    "Step",
    "Verdict",
    "cite",
    "cite_value",
    "lifecycle",
    "matrix",
    "promises",
    "rhythmic",
    "said",
    "series",
    "step_of",
    "steps",
]
