"""The verbs that judge: `evaluate` on gold records, `ontology check` on the ontology's own examples."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from accord.cli import options, screen
from accord.cli.options import JsonOption, MinConfidenceOption


def register(app: typer.Typer) -> None:
    """Add the verbs to the command."""
    app.command()(evaluate)
    ontology = typer.Typer(help="The ontology: the field's knowledge as data files.", no_args_is_help=True)
    ontology.command("check")(check)
    ontology.callback()(_ontology)
    app.add_typer(ontology, name="ontology")


def _ontology() -> None:
    """Look after the ontology: the field's knowledge as data files."""


def evaluate(
    context: typer.Context,
    *,
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Gold records, JSON lines of the codebook.")],
    texts: Annotated[
        Path,
        typer.Option(metavar="FOLDER|FILE", help="The texts: a folder, or JSON lines with `id` and `text`."),
    ],
    errors: Annotated[
        bool, typer.Option("--errors", help="Count and show what was missed, false or wrong, by reason.")
    ] = False,
    min_confidence: MinConfidenceOption = None,
    json: JsonOption = False,
) -> None:
    """Read texts and score what is found against gold records.

    \b
    Examples:
      accord evaluate gold.jsonl --texts texts/
      accord evaluate gold.jsonl --texts documents.jsonl --errors
      accord evaluate gold.jsonl --texts texts/ --min-confidence 0.6
    """
    from accord import evaluate as scoring
    from accord.evaluate.corpus import code, gold_documents
    from accord.library import read_reports
    from accord.model.ports import Failure, Reading
    from accord.registry import Parts

    documents = gold_documents(gold, texts)
    readings: list[Reading] = []
    failed: list[Failure] = []
    parts = Parts(options.settings(context, min_confidence=min_confidence))
    with screen.progress(len(documents), wanted=True) as step:
        for number, result in enumerate(read_reports(documents, parts), 1):
            failed.append(result) if isinstance(result, Failure) else readings.append(result)
            step(number)
    wanted, found = scoring.read_records(gold), code(readings)
    score = scoring.score(wanted, found, {str(d.id): d.text for d in documents})
    faults = scoring.errors(wanted, found) if errors else ()
    if json:
        shown = {"error_counts": scoring.break_down(faults), "errors": list(map(scoring.as_row, faults))}
        screen.print_json(score.as_json() | (shown if errors else {}))
    else:
        print(scoring.render(score) + (f"\n\n{scoring.render_errors(faults)}" if errors else ""))
    screen.report_failures(failed)
    raise typer.Exit(1 if failed else 0)


def check(context: typer.Context, json: JsonOption = False) -> None:
    """Check all files of the ontology and run every example in them.

    \b
    Example:
      ACCORD_ONTOLOGY=my-words accord ontology check
    """
    from accord.library import check_ontology
    from accord.registry import Parts

    result = check_ontology(Parts(options.settings(context)))
    if json:
        screen.print_json(result)
    else:
        for line in result.failed:
            print(f"failed  {line}")
        for rule in result.unproved:
            print(f"no example gives an event by  {rule}")
        print(f"{result.examples} examples, {len(result.failed)} failed")
    raise typer.Exit(1 if result.failed else 0)
