"""Charts as geometry: numbers ready to draw, made in views; templates/_bagan.html draws them.

A drawing is as wide as the column of a small phone, so that its letters are as large there as the text around it.
What is not recorded has no shape at all, only the dash that it has in tables.
"""
