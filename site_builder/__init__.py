"""Compiles records of Kampung KB activities into a static site."""
