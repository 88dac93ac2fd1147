"""By which words and names a sentence can tell of an event at all: asked before it is parsed."""
