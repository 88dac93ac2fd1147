"""Takes pictures of every screen of the record of the sample reports, for the documentation (`make screenshots`).

    python -m tools.screenshots [FOLDER]

Light, dark and on a phone, by a headless Chromium; files are kept small by fewer colours.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from accord.library import Record, samples
from tests.browser import screens
from tests.browser.conftest import FLAGS, chromium, serving
from tests.browser.visiting import Visitor

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs" / "screenshots"

DESK, PHONE = 1200, 390
"""Widths of windows in pixels."""

COLOURS = 96
"""Colours of a picture: enough for text, and a third of the size."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture to take: of which screen, in the dark or not, how wide, and how much of the page (pixels)."""

    name: str
    screen: str
    dark: bool = False
    width: int = DESK
    height: int = 1000


SHOTS = (
    Shot("record", "the record", height=1500),
    Shot("dossier", "dossier of two", height=1700),
    Shot("dossier-dark", "dossier of two", dark=True, height=1400),
    Shot("dossier-phone", "dossier of two", width=PHONE, height=1500),
    Shot("body", "body"),
    Shot("agreement", "agreement"),
    Shot("areas", "areas", height=1100),
    Shot("event", "event", height=1500),
    Shot("event-dark-phone", "event", dark=True, width=PHONE, height=1500),
    Shot("report", "report", height=1100),
    Shot("report-beside", "report beside the record", height=1100),
    Shot("explore", "explore", height=1200),
    Shot("explore-phone", "explore", width=PHONE, height=1400),
    Shot("paste", "paste", height=700),
    Shot("actors", "actors", height=700),
)


def main(folder: Path = FOLDER) -> None:
    """Write all pictures to a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place:
        record = Path(place) / "record.sqlite"
        with Record.open(record) as opened:
            opened.add(samples())
        with serving(record) as address, sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=chromium(), args=FLAGS)
            for file in taken(browser, address, folder):
                print(f"{file.stat().st_size / 1000:7.1f} kB  {file.relative_to(folder.parent)}")
            browser.close()


def taken(browser: Browser, address: str, folder: Path) -> Iterator[Path]:
    """Take the pictures, and yield the file of each."""
    paths = screens.of_samples(address)
    for shot in SHOTS:
        visitor = Visitor.at(browser, address, width=shot.width, dark=shot.dark, calm=True)
        visitor.go(paths[shot.screen])
        visitor.see_all()
        visitor.page.set_viewport_size({"width": shot.width, "height": shot.height})
        visitor.page.wait_for_timeout(150)
        yield take(visitor.page, folder / f"{shot.name}.png", min(shot.height, height(visitor.page)))
        visitor.leave()


def height(page: Page) -> int:
    """Return how high a page is, in pixels."""
    return int(page.evaluate("Math.ceil(document.body.getBoundingClientRect().bottom)"))


def take(page: Page, file: Path, tall: int) -> Path:
    """Take a picture of the upper part of a page."""
    size = page.viewport_size
    assert size is not None
    page.screenshot(path=file, clip={"x": 0, "y": 0, "width": size["width"], "height": tall})
    with Image.open(file) as picture:
        few = picture.convert("RGB").quantize(
            COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE
        )
    few.save(file, optimize=True)
    return file


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
