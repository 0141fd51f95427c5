"""Diagnostics and summaries in print: for people, for GitHub, for programs."""
