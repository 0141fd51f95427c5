"""The official forms with exact figures: made, read, checked and printed outside the repository (guide 2023)."""
