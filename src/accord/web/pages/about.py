"""About this server: what it is, what it never does, the licences of its parts; and the record as data."""

from __future__ import annotations

import re
from importlib import metadata
from typing import Any

from fastapi import Request

from accord.web.desk import STATIC, AtDesk
from accord.web.sheets import table
from accord.web.twins import Page, Twins

twins = Twins()

LICENCES = STATIC / "licences.txt"
"""Licences of the front-end's parts, which its build lists."""


@twins.view("/about", "What this server is, and the licences of its parts")
def about(desk: AtDesk) -> Page:
    """The program's version, the packages that it stands on with their licences, and what it never does."""
    packages = parts()
    value = {"accord": metadata.version("accord-record"), "record": desk.record.where, "packages": packages}
    front = LICENCES.read_text(encoding="utf-8") if LICENCES.is_file() else ""
    context = {"packages": packages, "front": front, "where": desk.record.where}
    rows = table(
        "package version licence", lambda: ([p["name"], p["version"], p["licence"]] for p in packages)
    )
    return Page("about.html", "About", "/about", value, rows, context)


def parts() -> list[dict[str, str]]:
    """Return the packages that Accord asks for, with their versions and licences as they are installed."""
    wanted = metadata.requires("accord-record") or []
    names = sorted(re.split(r"[ <>=!~;\[(]", line)[0] for line in wanted if "extra ==" not in line)
    return [_part(name) for name in dict.fromkeys(names)]


def _part(name: str) -> dict[str, str]:
    try:
        told = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return {"name": name, "version": "", "licence": "not installed"}
    classified = [
        c.rpartition(" :: ")[2] for c in told.get_all("Classifier") or () if c.startswith("License ::")
    ]
    said = (
        _first(told, "License-Expression")
        or ", ".join(classified)
        or _first(told, "License")
        or "see its files"
    )
    return {"name": name, "version": told["Version"], "licence": " ".join(said.split())[:80]}


def _first(told: metadata.PackageMetadata, name: str) -> str:
    """Return what a package says under a name, or nothing."""
    return next(iter(told.get_all(name) or ()), "")


@twins.view("/api", "The addresses under which the record can be had as data")
def api(request: Request) -> Page:
    """Every address of JSON and CSV with what it can be asked."""
    found = list(_operations(request.app.openapi()))
    rows = table(
        "address about parameters", lambda: ([o["path"], o["about"], o["parameters"]] for o in found)
    )
    return Page("api.html", "The record as data", "/api", found, rows, {"operations": found})


def _operations(described: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the addresses of the API's description, with the names of what each can be asked."""
    return [
        {
            "path": path,
            "about": told["get"].get("summary", ""),
            "parameters": [one["name"] for one in told["get"].get("parameters", []) if one["in"] == "query"],
        }
        for path, told in described["paths"].items()
        if "get" in told
    ]
