"""A kabupaten's list of kampung and groups, as an office has it in a spreadsheet → their records, all at once."""
