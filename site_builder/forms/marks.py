"""How a form is known again: a hidden sheet says which it is, hidden cells name its columns and its groups.

Values are found by these names alone, so rows may be inserted and columns moved.
"""

LEMBAR = "kampung-kb"
ISIAN_LEMBAR = ("formulir", "versi", "jenis", "wilayah", "bulan")
KOSONG, HASIL = "kosong", "hasil"

# The corner of a table of names: field names beside it and groups below, or the other way round.
KE_BAWAH = "kampung-kb: kelompok ke bawah"
KE_KANAN = "kampung-kb: kelompok ke kanan"
JUMLAH = "kampung-kb: jumlah"

# What an HTML print is known by, in its first bytes.
HTML = '<meta name="generator" content="kampung-kb '
