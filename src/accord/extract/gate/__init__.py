"""Whether a report, and then a sentence, can tell of an event at all: asked before anything dear is done."""
