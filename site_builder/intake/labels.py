"""The labels that people put before facts, by the field they announce (domain: "labels", in any order)."""

import re

from ..model.vocabulary import plain

_LABELS = {
    "tanggal": "hari tanggal, hari dan tanggal, hari tgl, hari, tanggal, tgl, tanggal pelaksanaan, hari pelaksanaan, "
    "tanggal kegiatan, hari tanggal jam, hari tanggal waktu, hari tanggal pelaksanaan, tanggal rapat, date",
    "waktu": "jam, waktu, pukul, pkl, waktu pelaksanaan, waktu kegiatan, jam pelaksanaan, hari waktu, tanggal waktu, "
    "hari jam, tanggal jam, waktu rapat",
    "tempat": "tempat, lokasi, tempat pelaksanaan, tempat kegiatan, bertempat di, bertempat, lokasi kegiatan, "
    "tempat rapat, tempat acara, alamat kegiatan, place",
    "waktu_tempat": "waktu dan tempat, pelaksanaan, tempat dan waktu, waktu tempat, waktu dan tempat pelaksanaan, "
    "pelaksanaan kegiatan, hari tanggal tempat",
    "judul": "nama kegiatan, judul, judul kegiatan, kegiatan, acara, nama acara, perihal, title",
    "jenis": "jenis, jenis kegiatan, jenis acara",
    "kampung": "kampung, kampung kb, nama kampung kb, nama kampung, kampung keluarga berkualitas, nama kkb",
    "desa": "desa, kelurahan, desa kelurahan, nama desa, gampong, nagari, kalurahan, pekon, kelurahan desa, ds, kel",
    "kecamatan": "kecamatan, kec, kapanewon, kemantren, distrik",
    "kabupaten": "kabupaten, kab, kota, kabupaten kota, kab kota",
    "provinsi": "provinsi, prov, propinsi",
    "peserta": "peserta, peserta rapat, peserta kegiatan, peserta yang hadir, yang hadir, hadir, undangan, "
    "dihadiri oleh, "
    "dihadiri, peserta pertemuan, undangan yang hadir, unsur yang hadir, peserta hadir",
    "jumlah_hadir": "jumlah peserta, jumlah hadir, jumlah yang hadir, jumlah peserta hadir, jumlah peserta yang hadir, "
    "jumlah undangan yang hadir",
    "narasumber": "narasumber, nara sumber, pembicara, pemateri, penyaji, narsum, penyuluh materi, pemberi materi, "
    "narasumber kegiatan, pengisi materi",
    "agenda": "agenda, agenda rapat, susunan acara, agenda pertemuan, agenda kegiatan, acara pokok, rangkaian acara, "
    "agenda pembahasan, pokok bahasan",
    "keputusan": "hasil, hasil rapat, keputusan, keputusan rapat, kesimpulan, hasil keputusan, hasil kesepakatan, "
    "kesepakatan, hasil pertemuan, hasil musyawarah, hasil keputusan rapat, kesimpulan rapat, hasil pembahasan, "
    "hasil yang disepakati, kesimpulan dan keputusan, hasil diskusi",
    "tindak_lanjut": "tindak lanjut, rencana tindak lanjut, rtl, rencana tindak lanjut rtl, tindak lanjut kegiatan",
    "pimpinan": "pimpinan rapat, pimpinan, pemimpin rapat, dipimpin oleh, ketua rapat, pimpinan pertemuan, pemimpin",
    "notulis": "notulis, notulen, pencatat, penulis notulen, notulis rapat",
    "seksi": "seksi, sesi kegiatan, sesi, seksi kegiatan, fungsi keluarga",
    "sasaran": "sasaran, sasaran kegiatan, sasaran peserta",
    "instansi": "instansi, instansi pembina, instansi pembina kegiatan, instansi terkait, lintas sektor, "
    "instansi pembina terkait",
    "poktan": "poktan, kelompok kegiatan, nama poktan, nama kelompok, jenis poktan",
    "deskripsi": "deskripsi, uraian, isi, isi kegiatan, uraian kegiatan, deskripsi kegiatan",
}
FIELD_OF = {plain(name): field for field, names in _LABELS.items() for name in names.split(", ")}
# Labels short enough to begin a sentence need their colon; these announce a list even without one.
_ALONE = (
    "sesi kegiatan, instansi pembina kegiatan, sasaran kegiatan, deskripsi, rencana tindak lanjut, hasil "
    "rapat, keputusan rapat, susunan acara, peserta rapat, agenda rapat, waktu dan tempat, kesimpulan, "
    "tindak lanjut, pelaksanaan, peserta, pembicara, narasumber, keputusan, agenda, hasil kesepakatan, "
    "hasil keputusan"
)
_WITHOUT_COLON = frozenset(plain(name) for name in _ALONE.split(", "))
NUMBERING = re.compile(r"\s*(?:\(?(?:[IVX]{1,5}|[A-Z]|[a-z]|\d{1,2})[.)]\)?\s+|[•*-]\s+)?")
ROMAN = re.compile(r"\s*[IVX]{1,5}\s*[.)]\s*\S")
_HEADING = re.compile(r"#{2,4}\s+([^:]{2,40}?)\s*:?$")
_LABEL = re.compile(r"([^:=]{2,44}?)\s*[:=]\s*(.*)$")


def labelled(text: str) -> tuple[str, str] | None:
    """The field that a line announces, and what stands behind the label; None for any other line."""
    heading = _HEADING.match(text)
    if heading:  # a form on the web prints its questions as headings
        field = FIELD_OF.get(plain(heading[1]))
        return (field, "") if field else None
    bare = NUMBERING.sub("", text, count=1).strip(" *_")
    found = _LABEL.match(bare)
    if found:
        field = FIELD_OF.get(plain(found[1]))
        return (field, found[2].strip(" :*_")) if field else None
    if plain(bare) in _WITHOUT_COLON:
        return FIELD_OF[plain(bare)], ""
    return _without_colon(bare)


def _without_colon(bare: str) -> tuple[str, str] | None:
    """`Sesi Kegiatan Keagamaan`: the portal prints its labels without a colon."""
    found = _PORTAL.match(bare)
    return (FIELD_OF[plain(found[1])], found[2]) if found else None


_PORTAL = re.compile(r"(Sesi Kegiatan|Instansi Pembina Kegiatan|Sasaran Kegiatan)\s+(\S.*)$")
