from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accord.model.documents import Document, DocumentId, Page, Sentence, Setting
from accord.model.ports import BANDS
from accord.model.spans import Span
from accord.relate import profile, sketch
from accord.relate.sketches import sketch_words

TEXT = "The two ministers met in the port city. Read more on our page."


def page() -> Page:
    document = Document(DocumentId("a"), TEXT, "hash", publisher="ANI")
    return Page(document, (Sentence(Span(0, 39), 0),), credits=("ANI",))


def test_furniture_is_not_sketched() -> None:
    assert sketch(page()).length == 8
    assert len(sketch(page()).shingles) == 6


def test_a_profile_takes_what_the_page_says() -> None:
    made = profile(page(), ())
    assert (made.document, made.publisher, made.credits) == ("a", "ANI", ("ANI",))


def test_a_kept_sketch_stands_for_sentences_that_are_not_at_hand() -> None:
    kept = sketch(page())
    bare = Page(page().document, ())
    assert profile(bare, (), kept).shingles == kept.shingles


def test_a_text_without_a_run_has_no_band() -> None:
    assert sketch_words(["two", "words"]).bands == frozenset()


@given(words=st.lists(st.sampled_from("abcdefgh"), min_size=3, max_size=40))
def test_equal_texts_have_equal_bands_that_fit_a_database(words: list[str]) -> None:
    made = sketch_words(words)
    assert made == sketch_words(list(words))
    assert len(made.bands) == BANDS
    assert all(0 <= band < 2**63 for band in made.bands)


def test_a_flash_has_the_title_and_the_first_words_of_the_longer_story() -> None:
    lead = "The ministers of both states met in the port city on Tuesday."

    def told(more: str) -> Page:
        text = f"Ministers meet in the port\n\n{lead}{more}"
        title, body = Sentence(Span(0, 26), 0, Setting.TITLE), Sentence(Span(28, len(text)), 1)
        return Page(Document(DocumentId("a"), text, "hash"), (title, body))

    long = told(" ".join(f" word{i}" for i in range(400)))
    assert len(sketch(told("")).bands & sketch(long).bands) >= 2
