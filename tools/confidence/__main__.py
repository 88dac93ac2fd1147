"""What tells a right event from a wrong one: gathers judged events with their traits, weighs the traits, and measures.

    python -m tools.confidence            gather and fit
    python -m tools.confidence gather     read the judged reports anew, write benchmarks/judged/traits.jsonl.gz
    python -m tools.confidence fit        weigh its traits, print the figures, write ontology/data/confidence.csv
                                          and the figures of docs/explanation/how-sure-it-is.md
    python -m tools.confidence measure    as fit, without writing

To be run at the root of the repository, with ../shared beside it for `gather`. `gather` takes some minutes, the others
half a minute; all give the same on every run.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLE = ROOT / "benchmarks" / "judged" / "traits.jsonl.gz"
WEIGHTS = ROOT / "src" / "accord" / "ontology" / "data" / "confidence.csv"
PAGE = ROOT / "docs" / "explanation" / "how-sure-it-is.md"


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("verb", nargs="?", choices=["gather", "fit", "measure"])
    verb = parser.parse_args().verb
    if verb in (None, "gather"):
        from tools.confidence.gathering import gather
        from tools.confidence.table import write

        write(TABLE, gather(ROOT / "benchmarks" / "judged", ROOT.parent / "shared"))
    if verb == "gather":
        return
    from accord.ontology.confidence import weights
    from tools.confidence.figures import report
    from tools.confidence.fitting import train
    from tools.confidence.table import read, write_figures, write_weights

    trained = train(read(TABLE), weights().sense)
    lines = report(trained)
    print("\n".join(lines))
    if verb != "measure":
        write_weights(WEIGHTS, trained, lines)
        write_figures(PAGE, lines)


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "2")
    main()
