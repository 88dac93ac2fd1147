"""The settings of one run, gathered from arguments, environment, file and defaults, in that order of weight.

There is no global instance: the faces load a `Settings` once and hand it on.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import platformdirs

from accord.errors import SettingsError

VARIABLES = {
    "record": "ACCORD_RECORD",
    "model": "ACCORD_MODEL",
    "ontology": "ACCORD_ONTOLOGY",
    "batch": "ACCORD_BATCH",
    "reviewer": "ACCORD_REVIEWER",
    "allow_networks": "ACCORD_ALLOW_NETWORKS",
    "min_confidence": "ACCORD_MIN_CONFIDENCE",
}
"""The environment variable of each setting; folders of `ontology` are separated as in PATH, networks by commas."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set.

    `record` is a file, a folder or a database URL; None means the file in the user's data folder.
    `model` names an installed language model; None means the first usable one. `ontology` are
    folders laid over the built-in one, later ones win. `batch` is the number of reports that are
    saved together, 1 to 10,000. `reviewer` is the name under which decisions are made. `allow_networks` are networks
    ('10.0.0.0/8') that addresses which a user names may lead to though they are not public. `min_confidence`, 0 to 1,
    leaves out events that are less likely to be right as reports are read; None means the bound of the ontology.
    """

    record: str | None = None
    model: str | None = None
    ontology: tuple[Path, ...] = ()
    batch: int = 10
    reviewer: str | None = None
    allow_networks: tuple[str, ...] = ()
    min_confidence: float | None = None

    @property
    def where(self) -> str:
        """The record to open: the one set, else the one in the user's data folder."""
        return self.record or str(default_record())


def default_record() -> Path:
    """Return where the record is kept when nobody says otherwise."""
    return Path(platformdirs.user_data_dir("accord", appauthor=False)) / "record.sqlite"


def default_file() -> Path:
    """Return where the settings file is looked for."""
    return Path(platformdirs.user_config_dir("accord", appauthor=False)) / "settings.toml"


def load_settings(
    arguments: Mapping[str, object] | None = None,
    environ: Mapping[str, str] | None = None,
    file: Path | None = None,
) -> Settings:
    """Return the settings; `arguments` that are None do not count, nor does a `file` that does not exist.

    Raises `SettingsError` naming the key, the value and what would be valid.
    """
    chosen: dict[str, Any] = {}
    for where, layer in (
        (str(file), _from_file(file) if file else {}),
        ("environment", _from_environment(environ or {})),
        ("arguments", {key: value for key, value in (arguments or {}).items() if value is not None}),
    ):
        chosen |= {key: _checked(key, value, where) for key, value in layer.items()}
    return Settings(**chosen)


def _from_environment(environ: Mapping[str, str]) -> dict[str, object]:
    found: dict[str, object] = {key: environ[name] for key, name in VARIABLES.items() if environ.get(name)}
    if "ontology" in found:
        found["ontology"] = [part for part in str(found["ontology"]).split(os.pathsep) if part]
    if "allow_networks" in found:
        found["allow_networks"] = [part for part in str(found["allow_networks"]).split(",") if part.strip()]
    return found


def _from_file(file: Path) -> dict[str, object]:
    if not file.is_file():
        return {}
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(
            "settings/unreadable", f"not a settings file: {error}", where=str(file)
        ) from error


def _checked(key: str, value: object, where: str) -> object:
    known = [field.name for field in fields(Settings)]
    if key not in known:
        near = get_close_matches(key, known, n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        raise SettingsError(
            "settings/unknown-key",
            f"there is no setting {key!r}",
            where=where,
            hint=f"{hint}valid are {', '.join(known)}",
        )
    if key == "ontology":
        return _folders(value, where)
    if key == "allow_networks":
        return _networks(value, where)
    if key == "batch":
        return _number(value, where)
    if key == "min_confidence":
        return _share(value, where)
    if not isinstance(value, str) or not value.strip():
        raise _invalid(key, value, where, "a text that is not empty")
    return value


def _folders(value: object, where: str) -> tuple[Path, ...]:
    parts = [value] if isinstance(value, str | Path) else value
    if not isinstance(parts, list | tuple) or not all(isinstance(part, str | Path) for part in parts):
        raise _invalid("ontology", value, where, "a list of folders")
    folders = tuple(Path(part).expanduser() for part in parts)
    for folder in folders:
        if not folder.is_dir():
            raise _invalid("ontology", str(folder), where, "folders that exist")
    return folders


def _networks(value: object, where: str) -> tuple[str, ...]:
    parts = [value] if isinstance(value, str) else value
    valid = "a list of networks such as 10.0.0.0/8"
    if not isinstance(parts, list | tuple):
        raise _invalid("allow_networks", value, where, valid)
    try:
        return tuple(str(ip_network(str(part).strip())) for part in parts)
    except ValueError as error:
        raise _invalid("allow_networks", value, where, valid) from error


def _number(value: object, where: str) -> int:
    try:
        number = int(str(value))
    except ValueError:
        number = 0
    if not 1 <= number <= 10_000:
        raise _invalid("batch", value, where, "a whole number from 1 to 10000")
    return number


def _share(value: object, where: str) -> float:
    try:
        number = float(str(value))
    except ValueError:
        number = -1.0
    if not 0 <= number <= 1:
        raise _invalid("min_confidence", value, where, "a number from 0 to 1, such as 0.6")
    return number


def _invalid(key: str, value: object, where: str, valid: str) -> SettingsError:
    return SettingsError(
        "settings/invalid", f"{key} = {value!r} cannot be used", where=where, hint=f"valid: {valid}"
    )
