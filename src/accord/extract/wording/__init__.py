"""Set expressions, compiled from the lists of the ontology: bodies, agreements, titles, areas, ties, courtesies."""
