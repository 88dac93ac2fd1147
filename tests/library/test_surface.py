"""What the library's package gives out, and when it loads what."""

from __future__ import annotations

import subprocess
import sys

import pytest

import accord.library


def test_who_only_reads_waits_for_no_database():
    code = "import sys, accord.library as l; assert 'sqlalchemy' not in sys.modules; l.Record"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_all_that_it_offers_is_there():
    from accord.library import surface

    assert all(getattr(accord.library, name) is getattr(surface, name) for name in surface.__all__)
    assert set(accord.library.__all__) <= set(surface.__all__)


def test_what_it_does_not_offer_is_told():
    with pytest.raises(AttributeError, match="nothing"):
        accord.library.nothing  # noqa: B018
