"""HTML pages: all text that is seen, with its way back to the source, and what the mark-up says of it."""
