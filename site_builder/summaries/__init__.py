"""Arithmetic over the site: every count and total that a page shows is made here."""
