"""How a form is known again: a hidden sheet says which it is, hidden cells name its columns and its groups.

Values are found by these names alone, so rows may be inserted and columns moved.
"""

LEMBAR = "kampung-kb"
ISIAN_LEMBAR = ("formulir", "versi", "jenis", "wilayah", "kode", "bulan")
# Behind these the hidden sheet lists the groups that the form was made for: this word, the key, then the names.
KELOMPOK = "kelompok"
KOSONG, HASIL = "kosong", "hasil"

# The corner of a table of names: field names beside it and groups below, or the other way round.
KE_BAWAH = "kampung-kb: kelompok ke bawah"
KE_KANAN = "kampung-kb: kelompok ke kanan"
# The same of the recap, which is drawn from other sheets and never read.
REKAP = "kampung-kb: rekap"
# Lines below the groups; a person reads `JUMLAH` in them too.
JUMLAH = "kampung-kb: jumlah"
DIISI = "kampung-kb: diisi"
TULISAN_JUMLAH = "JUMLAH"

# What an HTML print is known by, in its first bytes.
HTML = '<meta name="generator" content="kampung-kb '
