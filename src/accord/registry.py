"""The parts that the stages work with, made from the settings; the heavy reader on first use."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from accord.model.identity import Namer
from accord.ontology.confidence import Weights, weights
from accord.ontology.country_codes import CountryCodes, country_codes
from accord.ontology.derivation import Derivation, derivation
from accord.ontology.files import layers
from accord.ontology.load import directory, load
from accord.ontology.page_rules import PageRules
from accord.ontology.schema import Directory, Ontology
from accord.settings import Settings

if TYPE_CHECKING:
    from accord.extract import Reader


class Parts:
    """What the settings choose: ontology, rules of pages, comparison of names, reader of texts."""

    def __init__(self, settings: Settings) -> None:
        """Keep the settings; nothing is loaded yet."""
        self._settings = settings

    @cached_property
    def ontology(self) -> Ontology:
        """The ontology of all layers; raises OntologyError that lists every fault."""
        return load(*self._settings.ontology)

    @cached_property
    def directory(self) -> Directory:
        """Who and what the ontology knows by name; raises OntologyError that lists every fault of its files."""
        return directory(*self._settings.ontology)

    @cached_property
    def rules(self) -> PageRules:
        """The rules by which page furniture is known; raises OntologyError."""
        from accord.ontology import pages

        source = layers(*self._settings.ontology)
        rules = pages.parse(source)
        source.faults.check()
        return rules

    @cached_property
    def country_codes(self) -> Mapping[str, CountryCodes]:
        """The codes of states in other lists; raises OntologyError."""
        source = layers(*self._settings.ontology)
        found = country_codes(source)
        source.faults.check()
        return found

    @cached_property
    def names(self) -> Namer:
        """The comparison of names; raises OntologyError."""
        from accord.ontology.identity import identity_words
        from accord.resolve import Resolver

        return Resolver.of(self.directory, identity_words(layers(*self._settings.ontology)))

    @cached_property
    def derivation(self) -> Derivation:
        """The words and tables by which state is derived; raises OntologyError."""
        return derivation(layers(*self._settings.ontology))

    @cached_property
    def weights(self) -> Weights:
        """What the traits of an event weigh; raises OntologyError."""
        return weights(layers(*self._settings.ontology))

    @property
    def least(self) -> float:
        """The confidence below which events are left out: that of the settings, else that of the ontology."""
        chosen = self._settings.min_confidence
        return self.weights.least if chosen is None else chosen

    @cached_property
    def reader(self) -> Reader:
        """The reader of texts with its language model loaded; raises ModelError where none is installed."""
        from accord.extract import Reader

        reader = Reader(self.ontology, self._settings.model)
        _ = reader.nlp  # a missing model is the run's failure, not that of each document
        return reader
