"""Gifts that stay at home, are only asked about, summed up, cut off or within one's means."""

import pytest

from accord.extract.match.keeping import is_asked


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Is Chad going to send arms to Niger?", True),
        ('"Will Peru buy the ships?"', True),
        ("Chad is going to send arms to Niger.", False),
        ("**Will Peru buy the ships?** ", True),
    ],
)
def test_a_question_tells_of_nothing_done(text: str, *, asked: bool) -> None:
    assert is_asked(text) is asked
