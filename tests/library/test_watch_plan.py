from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from accord.errors import SettingsError
from accord.library.watching import Watched, load_plan
from accord.library.watching.pacing import after_failure, next_look

NOW = datetime(2025, 11, 7, 12, tzinfo=UTC)
QUARTER = timedelta(minutes=15)


def plan_of(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "feeds.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_file_says_which_feeds_are_watched_and_how(tmp_path: Path) -> None:
    text = """
    every = "1h"
    spacing = "5s"
    [[feed]]
    url = "https://a.example/rss"
    [[feed]]
    url = "https://b.example/atom"
    publisher = "B Daily"
    follow = true
    every = "1d"
    """
    plan = load_plan(plan_of(tmp_path, text))
    assert plan.spacing == timedelta(seconds=5)
    assert plan.feeds == (
        Watched("https://a.example/rss", every=timedelta(hours=1)),
        Watched("https://b.example/atom", "B Daily", True, timedelta(days=1)),
    )


def test_no_spacing_is_none(tmp_path: Path) -> None:
    plan = load_plan(plan_of(tmp_path, 'spacing = "0s"\n[[feed]]\nurl = "https://a.example/"'))
    assert plan.spacing == timedelta(0)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = """
    evry = "1h"
    spacing = "soon"
    [[feed]]
    publisher = 3
    [[feed]]
    url = "ftp://a.example/rss"
    follow = "yes"
    every = "5s"
    [[feed]]
    url = "https://a.example/rss"
    headers = {}
    [[feed]]
    url = "https://a.example/rss"
    """
    with pytest.raises(SettingsError) as caught:
        load_plan(plan_of(tmp_path, text))
    told = caught.value.message
    assert caught.value.code == "watch/invalid"
    assert told.startswith("9 faults: ")
    for word in (
        "did you mean 'every'",
        "'soon'",
        "feed 1: has no url",
        "publisher",
        "ftp",
        "follow",
        "'5s'",
        "headers",
    ):
        assert word in told
    assert "more than once" in told


@pytest.mark.parametrize("text", ["", "feed = 3", "[[feed]]\nurl = ''", "every = '15m'"])
def test_a_file_without_a_feed_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError) as caught:
        load_plan(plan_of(tmp_path, text))
    assert caught.value.code == "watch/invalid"


def test_a_file_that_is_none_is_refused(tmp_path: Path) -> None:
    for file in (tmp_path / "none.toml", plan_of(tmp_path, "[[feed")):
        with pytest.raises(SettingsError) as caught:
            load_plan(file)
        assert caught.value.code == "watch/unreadable"


def test_the_times_of_looking_stay_on_their_grid() -> None:
    assert next_look(NOW, QUARTER, NOW - timedelta(seconds=20)) == NOW + QUARTER - timedelta(seconds=20)
    assert next_look(NOW, QUARTER, NOW - timedelta(days=1)) == NOW + QUARTER
    assert next_look(NOW, QUARTER, NOW + timedelta(days=1)) == NOW + QUARTER
    assert next_look(NOW, QUARTER, None) == NOW + QUARTER


def test_a_failure_is_waited_out_longer_each_time_and_never_for_ever() -> None:
    waits = [after_failure(NOW, QUARTER, n, None) - NOW for n in (1, 2, 3, 50)]
    assert waits == [QUARTER, 2 * QUARTER, 4 * QUARTER, 64 * QUARTER]
    assert after_failure(NOW, timedelta(hours=6), 9, None) - NOW == timedelta(days=1)
    assert after_failure(NOW, timedelta(days=7), 9, None) - NOW == timedelta(days=7)
    assert after_failure(NOW, QUARTER, 1, 1e12) - NOW == timedelta(days=30)
