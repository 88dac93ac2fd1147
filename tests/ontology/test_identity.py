from __future__ import annotations

from pathlib import Path

import pytest

from accord.errors import OntologyError
from accord.ontology.files import layers
from accord.ontology.identity import identity_words


def test_the_built_in_lists_are_complete() -> None:
    words = identity_words()
    assert words.given["yisrael"] >= {"israel", "yisrael"}
    assert words.body_types[0][0] == max((form for form, _ in words.body_types), key=len)


def test_a_later_layer_replaces_a_list(tmp_path: Path) -> None:
    (tmp_path / "identity.toml").write_text('[posts]\nmodifiers = ["acting"]\n', encoding="utf-8")
    words = identity_words(layers(tmp_path))
    assert words.post_modifiers == {"acting"}
    assert words.honorifics


def test_a_file_that_does_not_parse_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "identity.toml").write_text("[posts\n", encoding="utf-8")
    with pytest.raises(OntologyError):
        identity_words(layers(tmp_path))
