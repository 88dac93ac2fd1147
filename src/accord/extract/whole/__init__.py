"""What is read of a document by its form: treaties, lists, occasions and courtesies of transcripts."""
