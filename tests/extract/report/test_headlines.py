"""Headlines in capitals, or with a capital at every word, are read as they would stand in a sentence."""

from __future__ import annotations

import pytest

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.shadow import shadow
from accord.extract.report.headlines import is_large, recased
from tests.extract.conftest import Read

_BODY = "Details were not given."


def test_names_keep_their_capitals_and_common_words_lose_them() -> None:
    hits = (Hit(0, 4, Sort.STATE, "TGO", "Togo"), Hit(6, 11, Sort.STATE, "BEN", "Benin"))
    title = recased(
        shadow("TOGO, BENIN TO HOLD TALKS ON IMF LOAN"),
        hits,
        "a loan",
        frozenset({"to", "hold", "talks", "on"}),
    )
    assert title.text == "Togo, Benin to hold talks on IMF loan"


def test_a_word_that_the_report_knows_as_a_name_is_one() -> None:
    title = recased(
        shadow("Togo Welcomes Minister Rice On Visit"),
        (),
        "He met Rice.",
        frozenset({"rice", "welcomes", "on"}),
    )
    assert title.text == "Togo welcomes Minister Rice on Visit"


def test_a_headline_in_small_letters_is_none_in_capitals() -> None:
    assert not is_large("Togo and Benin sign accord on bees")
    assert is_large("Togo And Benin Sign Accord On Bees")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("TOGO, BENIN SIGN TRADE PACT", "signing"),
        ("Togo, Benin Sign Trade Pact", "signing"),
        ("TOGO PRESIDENT ARRIVES IN BENIN", "visit"),
        ("Togolese Minister To Visit Benin", "visit"),
        ("TOGO, BENIN FOREIGN MINISTERS MEET IN LOME", "meeting"),
        ("TOGO SELLS BENIN 20 HELICOPTERS", "transfer"),
        ("Togo ratifies treaty with Benin", "agreement-change"),
        ("Togo, Benin extend fishing accord", "agreement-change"),
    ],
)
def test_a_headline_tells_its_act(read: Read, title: str, kind: str) -> None:
    (event,) = read(_BODY, title=title, published="1987-05-16")
    assert (event.kind, event.parties) == (kind, ("BEN", "TGO"))


def test_what_a_headline_denies_or_has_ahead_is_not_told_as_done(read: Read) -> None:
    (none,) = read(_BODY, title="BENIN SAYS NO TRADE TALKS WITH TOGO SET", published="1987-05-16")
    (ahead,) = read(_BODY, title="TOGO, BENIN MINISTERS SAID TO MEET IN JUNE", published="1987-05-16")
    assert (none.modality, ahead.modality) == ("denied", "scheduled")


def test_talks_of_which_a_headline_names_one_side_are_nobody_else_s(read: Read) -> None:
    text = "Togo and Benin grow cotton. Bankers in Benin were glad."
    assert not read(text, title="TOGO DEBT TALKS FINELY POISED, BANKERS SAY", published="1987-05-16")
