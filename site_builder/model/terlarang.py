"""Keys that no record may have: a member's data and figures of health (product: "What never enters"; UU 27/2022)."""

import re
from typing import NamedTuple

from .wrong import quoted


def _words(text: str) -> re.Pattern[str]:
    return re.compile(rf"(^|_)({'|'.join(text.split())})(_|$)")


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
_ELSEWHERE = (
    "Isi pada formulir resmi kantor, di luar repositori ini (lihat “Yang tidak pernah diumumkan”). "
    "Kalau ini kalimat biasa, beri tanda kutip."
)


class Private(NamedTuple):
    why: str
    hint: str
    is_health: bool


def why_forbidden(key: str, parent: str) -> Private | None:
    """Why a key may not enter, and where it belongs; None for an ordinary unknown key."""
    name = re.sub(r"\W+", "_", key.casefold()).strip("_")
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
