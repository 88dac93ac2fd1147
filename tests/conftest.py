"""Fixtures that all tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the repository's folder."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of reference data that lies beside the repository; skip where there is none."""
    folder = ROOT.parent / "shared"
    if not (folder / "CODEBOOK.md").is_file():
        pytest.skip("the reference data (../shared) is not on this machine")
    return folder
