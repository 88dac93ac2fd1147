"""What a report is as a whole: who issues it, whom it is about, who speaks, what has been told so far."""
