"""Who wrote a page and when, where no tag says so: by the class of a block, or alone under the headline."""

from __future__ import annotations

import pytest

from accord.model.metadata import MetadataField, preferred
from accord.read.given import Given
from accord.read.html.pages import draft

F = MetadataField


def known(page: str) -> tuple[str | None, str | None]:
    """Return author and day of publication."""
    said = draft(page.encode(), Given(b"", "a.html")).metadata
    author, published = preferred(said, F.AUTHOR), preferred(said, F.PUBLISHED)
    return author.value if author else None, published.value if published else None


@pytest.mark.parametrize(
    ("under", "author", "published"),
    [
        ("<div class=author_strip>Tom de Wit | May 4, 2024 09:14 PM IST</div>", "Tom de Wit", "2024-05-04T21:14:00"),
        ("<p><i>By Ana Moreno</i><br><i>4 May 2024</i></p>", None, "2024-05-04"),
        ("<p class=post-info>May 4, 2024 by Ana Moreno, 8 comments</p>", "Ana Moreno", "2024-05-04"),
        ("<span class='author vcard'><a class=fn href=/a>Ana Moreno</a></span>", "Ana Moreno", None),
        ("<p>First published: Saturday, 4th May 2024 at 9.14 pm</p>", None, "2024-05-04T21:14:00"),
        ("<p>On 4 May 2024 both sides signed.</p>", None, None),
        ("<aside class=byline>By Someone Else<br>4 May 2024</aside>", None, None),
        ("<p>Last updated 4 May 2024</p>", None, None),
    ],
)  # fmt: skip
def test_lines_under_the_headline(under: str, author: str | None, published: str | None) -> None:
    assert known(f"<title>Pact signed in Lima</title><h1>Pact signed in Lima</h1>{under}<p>Text.") == (
        author,
        published,
    )


def test_a_headline_without_h1_is_what_the_title_repeats() -> None:
    page = "<title>Pact signed in Lima - Gazette</title><td><b>Pact signed in Lima</b><br>May 4, 2024<p>They signed."
    assert known(page)[1] == "2024-05-04"
