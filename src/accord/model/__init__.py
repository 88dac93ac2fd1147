"""What every stage speaks of: spans, dates, documents, claims and the record. Pure values, no input or output."""
