"""Workbooks of an office, whatever is in them: read cell by cell, kept out of repositories, told of by their cells."""
