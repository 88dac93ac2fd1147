"""What a report is as a whole: who issues it, whom it is about, who speaks, which of its sentences are read."""
