"""One file per kind of page: which pages there are, and what each shows. No HTML, no arithmetic."""
