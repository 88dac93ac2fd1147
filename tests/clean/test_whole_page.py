"""A saved page with all that stands around a report, and a report with words that look like it; texts of our own."""

from __future__ import annotations

import pytest

from tests.clean.conftest import PageOf

SAVED = """\
Skip to main content
Home | World | Politics | Sports | More
Home > World > Latin America
PRESS RELEASE No. 12/2024

Peru and Chile reopen the ports

By Our Special Correspondent
Published: May 4, 2024 10:43 IST | Updated: May 5, 2024
3 min read
Share | Tweet | WhatsApp

We use cookies to improve this site. By continuing you agree to our terms.

The two ministers at the quay in Lima. Image: Ana Moreno (flickr).

Lima [Peru], May 4 (ANI): The ministers of Peru and Chile met in Lima on Saturday.[1]

Also Read | Ten beaches to see this winter.

ADVERTISEMENT

They signed a pact on the ports. The full text can be found [here](https://example.org/pact).

https://x.com/port/status/1986252918094500001

You may also like:

The pact lasts ten years. (ANI)

-ENDS-

(Except for the headline, this story has not been edited by our staff.)
Tags: Peru, Chile, ports
Sign up for our morning newsletter.
Media enquiries: press@example.org
12 Comments
Be the first to comment!
Privacy Policy · Terms of Use · Contact us
© 2024 Harbour Press. All rights reserved.
"""
KEPT = [
    "Peru and Chile reopen the ports",
    "The ministers of Peru and Chile met in Lima on Saturday.",
    "They signed a pact on the ports.",
    "The pact lasts ten years.",
]


def test_only_the_report_is_read(page_of: PageOf) -> None:
    page = page_of(SAVED)
    assert [s.span.of(page.document.text) for s in page.sentences] == KEPT


def test_the_page_itself_says_when_and_by_whom(page_of: PageOf) -> None:
    document = page_of(SAVED).document
    assert (str(document.published), document.publisher) == ("2024-05-04", "Harbour Press")


@pytest.mark.parametrize(
    "words",
    [
        "Home affairs ministers of Peru and Chile met in Lima.",
        "Search and rescue was exercised by both navies off Lima.",
        "Topics of the talks were the ports, trade and the border.",
        "Share prices in Lima rose when the pact was signed.",
        "Comments by both ministers were read out in parliament.",
        "The pact on cookies and biscuits was signed in May.",
        "Written in both languages, the pact lasts ten years.",
        "Savings can be found in trade between the two ports.",
        "Related talks on the ports will open in Lima in May.",
        "Photographs of the signing were shown in both capitals.",
        "By Friday the ministers had agreed on every article.",
        "Published in both languages, the pact names ten ports.",
        "Contacts between the two navies resumed in May.",
        "Next, the ministers turned to the ports of the north.",
        "The views expressed by both ministers were close.",
        "President Rojas, speaking in Lima, called for new talks.",
        "Read out in parliament, the pact was met with applause.",
        "The text of the pact is available in both languages.",
    ],
)
def test_a_sentence_that_only_looks_like_furniture_stays(page_of: PageOf, words: str) -> None:
    page = page_of(f"The ministers met.\n\n{words}\n\nThey signed.")
    assert page.furniture == ()
    assert words in [s.span.of(page.document.text) for s in page.sentences]
