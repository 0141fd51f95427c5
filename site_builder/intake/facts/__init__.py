"""Facts read out of a text, one file per family."""
