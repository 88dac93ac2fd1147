"""Readings for the benchmarks: corpora read once and kept.

Reading costs a hundred times what accounting costs, so what was read is kept in a folder (pickled, for this
machine and version only) and used again by every run.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Sequence
from pathlib import Path

from accord import __version__
from accord.library import documents
from accord.model.documents import Document
from accord.model.ports import Reading
from accord.pipeline import process
from accord.registry import Parts

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
KEPT = Path(tempfile.gettempdir()) / "accord-readings"


def readings(path: Path, parts: Parts) -> list[Reading]:
    """Return what each report of a corpus says, read now or, if that was done before, from the folder of kept ones."""
    kept = KEPT / f"{path.name}-{__version__}-{parts.ontology.digest[:12]}.pickle"
    if not kept.is_file():
        texts = (document for document in documents([path]) if isinstance(document, Document))
        found = [r for text in texts if isinstance(r := process(text, parts), Reading)]
        KEPT.mkdir(exist_ok=True)
        kept.write_bytes(pickle.dumps(found, protocol=5))
    return list(pickle.loads(kept.read_bytes()))


def in_time(found: Sequence[Reading]) -> list[Reading]:
    """Return the readings in the order of publication, as an archive grows."""
    return sorted(found, key=lambda r: (str(r.document.published or ""), r.document.id))
