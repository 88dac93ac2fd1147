"""Where the patterns of the ontology hold in a parse, who plays which part, and what then tells of no act after all."""
