"""Tables of reports, a row each: CSV, TSV, Parquet and workbooks, with the columns that the user names."""
