"""Keys that no record may have: a member's data and figures of health (product: "What never enters"; UU 27/2022)."""

import re
from typing import NamedTuple

from . import late_re
from .wrong import quoted


def _words(text: str) -> re.Pattern[str]:
    return late_re.compile(rf"(^|_)({'|'.join(text.split())})(_|$)")


_IDENTITY = _words("nik no_kk nokk nomor_kk kk nip no_hp nohp hp wa whatsapp telepon telp no_telp email alamat_rumah")
_MEMBER = _words(
    "umur usia tgl_lahir tanggal_lahir tempat_lahir jenis_kelamin daftar_hadir nama_anggota nama_ibu nama_anak "
    "nama_suami nama_istri nama_peserta"
)
_HEALTH = _words(
    r"akseptor\w* mkjp kontrasepsi kesertaan\w* peserta_kb iud akdr akbk implan implant mow mop suntik pil "
    r"kondom lestari mandiri unmet_need tubektomi vasektomi hamil bumil busui menyusui baduta stunting gizi "
    r"kek disabilitas difabel penyakit sakit odgj hiv tb tbc rentan\w*"
)
# Who somebody is in a group: with a number behind it a count, with words behind it somebody's name.
_PEOPLE = late_re.compile(
    r"(nama_|daftar_|susunan_|data_|para_)*(anggota|peserta|pengurus|kader|ketua|wakil|wakil_ketua|sekretaris|bendahara"
    r"|pengelola|pendamping|pembina|penanggung_jawab|instruktur|penerima|hadir|undangan|orang|warga)(_kelompok|_poktan"
    r"|_kegiatan|_bantuan|_manfaat|_\d)*"
)
_MANY = _words("anggota peserta penerima hadir undangan orang warga")
_ELSEWHERE = (
    "Hapus isian ini; angkanya diisi pada formulir resmi kantor, di luar repositori ini (lihat “Yang tidak pernah "
    "diumumkan”). "
    "Kalau ini kalimat biasa, beri tanda kutip."
)


class Private(NamedTuple):
    why: str
    hint: str
    is_health: bool


def why_forbidden(key: str, parent: str) -> Private | None:
    """Why a key may not enter, and where it belongs; None for an ordinary unknown key."""
    name = _plain(key)
    shown = quoted(key)
    if _HEALTH.search(name):
        why = f"{shown} menyangkut KB atau kesehatan, dan angka kelompok kecil bisa menunjuk orangnya."
        return Private(f"{why} Repositori ini terbuka untuk umum.", _ELSEWHERE, True)
    if _IDENTITY.search(name):
        why = f"{shown} adalah data pribadi. Repositori ini terbuka untuk umum, jadi tidak pernah memuatnya."
        return Private(why, "Hapus isian ini. Kontak lembaga ditulis di `kontak` pada kampung.yaml.", False)
    if _MEMBER.search(name) or (name in ("nama", "anggota") and parent in ("peserta", "kelompok", "anggota")):
        why = f"{shown} menunjuk orang tertentu. Nama dan umur peserta atau anggota tidak pernah diumumkan."
        hint = "Hapus isian ini; tulis unsur dan jumlahnya saja, misalnya `unsur: Kader BKB` dan `jumlah: 12`."
        return Private(why, hint, False)
    return None


def is_about_people(key: str) -> bool:
    """Whether a key that is no field asks who somebody is; what stands behind it tells whether it says so."""
    return _PEOPLE.fullmatch(_plain(key)) is not None


def is_counted(key: str) -> bool:
    """Whether such a key asks for people of whom there are many; there is one chair."""
    return _MANY.search(_plain(key)) is not None


def why_nobody(key: str, count: str) -> Private:
    """Why such a key may not enter; `count` is the field that may say how many they are, `` where there is none."""
    why = f"{quoted(key)} menyebut orang. Nama anggota, pengurus, dan peserta tidak pernah diumumkan."
    instead = f"; jumlahnya saja boleh, misalnya `{count}: 15`" if count else ""
    return Private(why, f"Hapus isian ini beserta isinya{instead}.", False)


def _plain(key: str) -> str:
    return re.sub(r"\W+", "_", key.casefold()).strip("_")
