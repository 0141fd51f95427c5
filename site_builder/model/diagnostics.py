"""A fault of content as a value, and the catalogue of every fault there is."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from .wrong import masked

# How bad a fault is, in the word that people read.
GALAT = "galat"
PERINGATAN = "peringatan"
# What no content can bring about: a fault of the program, told as one.
OWN_FAULT = "hilang-tanpa-sebab"
# How the codes of everything begin that the privacy gate finds in a text.
PRIVATE = ("data-", "kesehatan-")


class Location(NamedTuple):
    """A place in a content file; line and columns count from 1, 0 means "the whole file" or "the whole line"."""

    path: str
    line: int = 0
    column: int = 0
    end_column: int = 0


class Ganti(NamedTuple):
    """Text, of one line or several, to put in place of some columns of a fault's line, the end not among them.

    `lines`: over how many lines that place goes; `end_column` is one of the last.
    """

    column: int
    end_column: int
    text: str
    lines: int = 1

    def applied_to(self, lines: Sequence[str], number: int) -> str:
        """What stands in place of those lines then; `number` is that of the first of them."""
        first, last = lines[number - 1], lines[number + self.lines - 2]
        return first[: self.column - 1] + self.text + last[self.end_column - 1 :]


def ganti(place: Location, texts: Iterable[str]) -> tuple[Ganti, ...]:
    """Each text in place of what a fault marks; nothing where that is not part of one line."""
    if not place.line or not place.end_column:
        return ()
    return tuple(Ganti(place.column, place.end_column, text) for text in texts)


class Diagnostic(NamedTuple):
    """One fault: its stable code, where it stands, what is wrong, and what to write instead.

    `ganti`: ways to mend the place, each of them a whole one; empty where that is the writer's to know.
    """

    code: str
    location: Location
    message: str
    hint: str = ""
    ganti: tuple[Ganti, ...] = ()

    @property
    def severity(self) -> str:
        return CATALOGUE[self.code].severity

    @property
    def is_error(self) -> bool:
        return self.severity == GALAT


def tally(severities: Iterable[str]) -> str:
    """`3 galat, 1 peringatan`."""
    found = list(severities)
    parts = [f"{found.count(one)} {one}" for one in (GALAT, PERINGATAN) if one in found]
    return ", ".join(parts) or "tidak ada kesalahan"


class Kind(NamedTuple):
    """What a code stands for: how grave it is and its heading in the guide."""

    severity: str
    title: str


CATALOGUE: dict[str, Kind] = {
    # the file as such
    "bukan-utf8": Kind(GALAT, "Berkas tidak tersimpan sebagai UTF-8"),
    "karakter-kendali": Kind(GALAT, "Ada karakter yang tidak terlihat"),
    "berkas-kosong": Kind(GALAT, "Berkas kosong"),
    "berkas-besar": Kind(GALAT, "Berkas terlalu besar"),
    "tanda-konflik": Kind(GALAT, "Dua perubahan di tempat yang sama"),
    "pagar-hilang": Kind(GALAT, "Garis pembuka --- tidak ada"),
    "pagar-tak-ditutup": Kind(GALAT, "Garis penutup --- tidak ada"),
    "nama-berkas": Kind(GALAT, "Nama berkas tidak bisa menjadi alamat"),
    "berkas-tak-dibaca": Kind(PERINGATAN, "Berkas tidak dibaca"),
    "berkas-kantor": Kind(PERINGATAN, "Berkas Word atau lembar kerja di antara catatan"),
    "salinan": Kind(PERINGATAN, "Berkas yang tampak seperti salinan"),
    "salinan-berbeda": Kind(GALAT, "Salinan yang isinya berbeda"),
    "berkas-tak-dipakai": Kind(PERINGATAN, "Foto atau PDF tidak disebut di catatan"),
    "hilang-tanpa-sebab": Kind(GALAT, "Berkas hilang karena kesalahan program"),
    "situs-hilang": Kind(GALAT, "situs.yaml tidak ada"),
    "kampung-hilang": Kind(GALAT, "kampung.yaml tidak ada"),
    # YAML
    "yaml-titik-dua": Kind(GALAT, "Titik dua di dalam kalimat"),
    "yaml-kutip": Kind(GALAT, "Tanda kutip tidak berpasangan"),
    "yaml-indentasi": Kind(GALAT, "Baris tidak sejajar"),
    "yaml-tab": Kind(GALAT, "Tab di awal baris"),
    "yaml-tanda-khusus": Kind(GALAT, "Kalimat diawali tanda khusus"),
    "yaml-tak-terbaca": Kind(GALAT, "Baris tidak terbaca"),
    "teks-hilang": Kind(GALAT, "Teks sesudah # akan hilang"),
    "kunci-ganda": Kind(GALAT, "Isian ditulis dua kali"),
    "kunci-asing": Kind(GALAT, "Isian tidak dikenal"),
    "kunci-terlarang": Kind(GALAT, "Isian yang tidak boleh diumumkan"),
    # values
    "wajib-diisi": Kind(GALAT, "Isian wajib belum ada"),
    "bentuk-salah": Kind(GALAT, "Bentuk isian tidak sesuai"),
    "nilai-tak-dikenal": Kind(GALAT, "Nilai di luar daftar"),
    "tanggal-rancu": Kind(GALAT, "Tanggal bisa dibaca dua cara"),
    "tanggal-tanpa-tahun": Kind(GALAT, "Tanggal tanpa tahun"),
    "tanggal-mustahil": Kind(GALAT, "Tanggal yang tidak ada"),
    "hari-tak-cocok": Kind(GALAT, "Hari tidak cocok dengan tanggal"),
    "tanggal-tak-terbaca": Kind(GALAT, "Tanggal tidak terbaca"),
    "tanggal-rentang": Kind(GALAT, "Dua tanggal dalam satu isian"),
    "tanggal-terbalik": Kind(GALAT, "Tanggal selesai sebelum tanggal mulai"),
    "jam-mustahil": Kind(GALAT, "Jam yang tidak ada"),
    "jam-terbalik": Kind(GALAT, "Jam selesai sebelum jam mulai"),
    "jam-rancu": Kind(GALAT, "Jam tidak jelas"),
    "jumlah": Kind(GALAT, "Jumlah tidak terbaca"),
    "rupiah": Kind(GALAT, "Nilai rupiah tidak terbaca"),
    "persen": Kind(GALAT, "Persentase tidak terbaca"),
    "koordinat": Kind(GALAT, "Koordinat tidak terbaca"),
    "ya-tidak": Kind(GALAT, "Bukan Ya atau Tidak"),
    "realisasi-lebih": Kind(PERINGATAN, "Realisasi melebihi pagu"),
    "alamat-web": Kind(GALAT, "Alamat web tidak lengkap"),
    "warna": Kind(GALAT, "Warna tidak terbaca atau kurang kontras"),
    "logo-tak-ada": Kind(GALAT, "Berkas logo tidak ditemukan"),
    "repositori": Kind(GALAT, "Nama repositori tidak terbaca"),
    "nama-wilayah": Kind(GALAT, "Nama wilayah tidak bisa menjadi alamat"),
    "kode-wilayah": Kind(GALAT, "Kode wilayah tidak sesuai"),
    "tanpa-wilayah": Kind(PERINGATAN, "Kampung dengan kelompok UPPKA tanpa wilayah"),
    "wilayah-asing": Kind(PERINGATAN, "Wilayah tidak ada dalam daftar"),
    "wilayah-rancu": Kind(PERINGATAN, "Kabupaten dan kota bernama sama"),
    "wilayah-beda": Kind(PERINGATAN, "Nama dan kode wilayah tidak sejalan"),
    "program-mirip": Kind(PERINGATAN, "Nama program yang mirip program lain"),
    "tidak-berlaku": Kind(PERINGATAN, "Isian tidak berlaku untuk jenis ini"),
    "rekap-kecil": Kind(GALAT, "Rekap dari terlalu sedikit kelompok"),
    "rekap-bulat": Kind(GALAT, "Angka rekap belum dibulatkan"),
    # what never enters
    "data-nik": Kind(GALAT, "NIK atau nomor KK"),
    "data-nip": Kind(GALAT, "NIP"),
    "data-telepon": Kind(GALAT, "Nomor telepon di luar kontak"),
    "data-email": Kind(GALAT, "Alamat surel di luar kontak"),
    "data-alamat": Kind(GALAT, "Alamat rumah"),
    "data-pengirim": Kind(PERINGATAN, "Pesan dengan nama pengirimnya"),
    "data-nama": Kind(GALAT, "Nama orang di isian jabatan"),
    "kesehatan-jumlah": Kind(GALAT, "Jumlah orang di samping kata kesehatan"),
    "kesehatan-nama": Kind(GALAT, "Nama orang di samping kata kesehatan"),
    "foto-daftar-hadir": Kind(GALAT, "Foto daftar hadir atau kartu identitas"),
    "formulir-kantor": Kind(GALAT, "Formulir kantor atau daftar anggota di antara catatan"),
    "diperiksa-tak-ada": Kind(PERINGATAN, "Bagian yang sudah diperiksa tidak ada lagi"),
    "pdf-rusak": Kind(GALAT, "PDF tidak bisa dibaca"),
    "pdf-besar": Kind(GALAT, "PDF terlalu besar"),
    "pdf-tanpa-teks": Kind(PERINGATAN, "PDF berisi gambar saja"),
    # between records
    "poktan-tak-ada": Kind(GALAT, "Poktan tidak ditemukan"),
    "bukan-uppka": Kind(GALAT, "Laporan untuk kelompok yang bukan UPPKA"),
    "laporan-ganda": Kind(GALAT, "Kelompok dilaporkan dua kali"),
    "laporan-masa-depan": Kind(GALAT, "Laporan untuk bulan yang belum mulai"),
    "laporan-kosong": Kind(PERINGATAN, "Laporan belum diisi"),
    "laporan-di-luar-masa": Kind(PERINGATAN, "Laporan dari bulan ketika kelompoknya tidak ada"),
    "tanggal-masuk-janggal": Kind(PERINGATAN, "Tanggal masuk laporan tidak mungkin"),
    "setoran-tanpa-wilayah": Kind(PERINGATAN, "Setoran dari wilayah yang tidak ada di situs"),
    "setoran-janggal": Kind(PERINGATAN, "Tanggal atau tujuan setoran tidak mungkin"),
    "setoran-tanpa-laporan": Kind(PERINGATAN, "Setoran tanpa laporan kampung di dalamnya"),
    "poktan-tanpa-akhir": Kind(PERINGATAN, "Kelompok tidak aktif tanpa bulan terakhirnya"),
    "masa-kelompok": Kind(PERINGATAN, "Masa kelompok bertentangan atau tidak mungkin"),
    "foto-tak-ada": Kind(GALAT, "Berkas foto tidak ditemukan"),
    "nama-foto": Kind(GALAT, "Nama foto tidak bisa menjadi alamat"),
    "foto-ganda": Kind(PERINGATAN, "Foto disebut dua kali"),
    "foto-rusak": Kind(GALAT, "Foto tidak bisa dibuka"),
    "foto-tanpa-izin": Kind(PERINGATAN, "Izin orang yang difoto belum ada"),
    "foto-besar": Kind(PERINGATAN, "Foto terlalu besar untuk disimpan"),
    "tautan-putus": Kind(GALAT, "Tautan ke catatan yang tidak ada"),
    "tautan-ke-draf": Kind(PERINGATAN, "Tautan ke catatan yang masih draf"),
    "alamat-bentrok": Kind(GALAT, "Dua catatan untuk satu alamat"),
    "alamat-lama-salah": Kind(GALAT, "Alamat lama tidak terbaca"),
    "tanggal-nama-berkas": Kind(PERINGATAN, "Nama berkas berbeda dari tanggal"),
    "tanggal-masa-depan": Kind(PERINGATAN, "Kegiatan terlaksana di masa depan"),
    "rencana-lewat": Kind(PERINGATAN, "Rencana yang tanggalnya sudah lewat"),
    "nihil-ada-kegiatan": Kind(PERINGATAN, "Bulan nihil yang ternyata berisi kegiatan"),
    "tenggat-janggal": Kind(PERINGATAN, "Tindak lanjut dengan tanggal yang tidak mungkin"),
    "hadir-kurang": Kind(PERINGATAN, "Yang hadir kurang dari yang dirinci"),
    "penduduk-janggal": Kind(PERINGATAN, "Bagian lebih besar daripada keseluruhannya"),
    "lokasi-di-laut": Kind(PERINGATAN, "Titik kampung jauh di laut"),
    "menu-penuh": Kind(PERINGATAN, "Terlalu banyak halaman sendiri di menu"),
    "kelompok-kembar": Kind(PERINGATAN, "Dua kelompok yang tampaknya satu"),
    "kampung-kembar": Kind(PERINGATAN, "Dua kampung yang tampaknya satu"),
    "kegiatan-kembar": Kind(PERINGATAN, "Dua catatan yang tampaknya satu kegiatan"),
    "kampung-tak-terbaca": Kind(PERINGATAN, "Catatan ikut tertinggal bersama kampungnya"),
}


def in_order(diagnostics: "list[Diagnostic] | tuple[Diagnostic, ...]") -> tuple[Diagnostic, ...]:
    """File by file, top down; a fault found twice stands once. No message repeats a number that identifies a person."""
    told = {
        d._replace(
            message=masked(d.message),
            hint=masked(d.hint),
            ganti=tuple(one for one in d.ganti if masked(one.text) == one.text),
        )
        for d in diagnostics
    }
    return tuple(sorted(told, key=lambda d: (d.location, d.code, d.message)))
