"""Layers of files are merged by key, and whatever is wrong in them is gathered."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.errors import OntologyError
from accord.ontology.files import Faults, Layers, layers


def stack(tmp_path: Path, name: str, *texts: str) -> Layers:
    """Return as many layers as there are `texts`, each with the file `name`."""
    folders = []
    for number, text in enumerate(texts):
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / name).write_text(text, encoding="utf-8")
        folders.append(folder)
    return Layers(tuple(folders), Faults())


def test_rows_merge_by_key_and_later_layers_win(tmp_path: Path) -> None:
    source = stack(tmp_path, "a.csv", "code,name\nA,one\nB,two\n", "code,name\nB,three\nC,four\n")
    assert [row["name"] for row in source.rows("a.csv", ("code",))] == ["one", "three", "four"]


def test_comments_and_empty_lines_are_no_rows(tmp_path: Path) -> None:
    source = stack(tmp_path, "a.csv", "# from nowhere\n\ncode,name\n# half\nA,one\n")
    assert len(source.rows("a.csv", ("code",))) == 1


def test_a_row_with_too_many_or_too_few_cells_is_a_fault(tmp_path: Path) -> None:
    source = stack(tmp_path, "a.csv", "code,name\nA\nB,two,three\nC,four\n")
    assert [row["code"] for row in source.rows("a.csv", ("code",))] == ["C"]
    assert len(source.faults.found) == 2


def test_entries_merge_by_id(tmp_path: Path) -> None:
    texts = "[[x]]\nid = 'a'\nn = 1\n[[x]]\nid = 'b'\nn = 2\n", "[[x]]\nid = 'a'\nn = 3\n"
    assert [entry["n"] for entry in stack(tmp_path, "a.toml", *texts).entries("a.toml", "x")] == [3, 2]


def test_an_entry_without_an_id_is_a_fault(tmp_path: Path) -> None:
    source = stack(tmp_path, "a.toml", "[[x]]\nn = 1\n")
    assert source.entries("a.toml", "x") == []
    assert "has no 'id'" in source.faults.found[0]


def test_a_file_that_is_no_toml_is_a_fault_and_the_others_are_read(tmp_path: Path) -> None:
    source = stack(tmp_path, "a.toml", "[[x]\n", "[[x]]\nid = 'a'\n")
    assert len(source.entries("a.toml", "x")) == 1
    assert "not valid TOML" in source.faults.found[0]


def test_all_faults_are_raised_together() -> None:
    faults = Faults()
    faults.check()
    faults.add("a.csv", "is bent")
    faults.add("b.csv", "is torn")
    with pytest.raises(OntologyError) as caught:
        faults.check()
    assert "2 faults" in str(caught.value)
    assert "a.csv: is bent" in str(caught.value)


def test_the_digest_depends_on_names_and_bytes(tmp_path: Path) -> None:
    one = stack(tmp_path, "a.csv", "code\nA\n")
    before = one.digest()
    (one.folders[0] / "notes.txt").write_text("not part of it")
    assert one.digest() == before
    (one.folders[0] / "a.csv").rename(one.folders[0] / "b.csv")
    assert one.digest() != before


def test_the_built_in_layer_comes_first(tmp_path: Path) -> None:
    assert layers(tmp_path).folders[1:] == (tmp_path,)
    assert (layers().folders[0] / "states.csv").is_file()
