"""From a sentence to its parse: the shadow text, names folded, known misreadings mended."""
