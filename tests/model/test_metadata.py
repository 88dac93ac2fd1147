"""Which of several values of a document counts."""

from __future__ import annotations

from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, preferred, ranked

PAGE = Metadatum(MetadataField.PUBLISHED, "2025-11-06", MetadataBasis.META, "meta[name=date]")
USER = Metadatum(MetadataField.PUBLISHED, "2025-11-07", MetadataBasis.OPTION, "--published")
TWIN = Metadatum(MetadataField.PUBLISHED, "2025-11-08", MetadataBasis.META, "meta[name=dc.date]")


def test_what_the_user_says_comes_first_and_the_rest_is_kept() -> None:
    assert ranked((PAGE, TWIN, USER), MetadataField.PUBLISHED) == (USER, PAGE, TWIN)


def test_a_field_without_a_value_is_unknown() -> None:
    assert preferred((PAGE,), MetadataField.TITLE) is None
