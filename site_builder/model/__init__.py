"""What things are: words, records, facets, pages. No I/O."""
