"""E-mails and mailboxes: the words of a mail, what its header says, and the reports that are attached to it."""
