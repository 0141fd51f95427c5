"""Keys that no record may have: a member's data and figures of health (product: "What never enters"; UU 27/2022)."""

import re

_IDENTITY = re.compile(r"(^|_)(nik|no_?kk|kk|nip|no_?hp|hp|wa|whatsapp|telepon|telp|email|alamat_rumah)(_|$)")
_MEMBER = re.compile(
    r"(^|_)(umur|usia|tgl_lahir|tanggal_lahir|tempat_lahir|nama_anggota|daftar_hadir|nama_ibu|nama_anak|nama_suami|nama_istri|jenis_kelamin)(_|$)"
)
_HEALTH = re.compile(
    r"akseptor|mkjp|kontrasepsi|kesertaan_?(ber)?_?kb|peserta_kb|(^|_)(iud|akdr|akbk|implan|implant|mow|mop|suntik|pil|kondom|lestari|mandiri|unmet_need|tubektomi|vasektomi)(_|$)"
    r"|hamil|bumil|busui|menyusui|baduta|stunting|gizi|kek(_|$)|disabilitas|difabel|penyakit|sakit|odgj|(^|_)(hiv|tbc?)(_|$)|rentan"
)
_ELSEWHERE = "Isi pada formulir resmi kantor, di luar repositori ini. Lihat bagian “Yang tidak pernah diumumkan”."


def why_forbidden(key: str, parent: str) -> tuple[str, str] | None:
    """Why a key may not enter, and where it belongs; None for an ordinary unknown key."""
    name = re.sub(r"\W+", "_", key.casefold()).strip("_")
    if _HEALTH.search(name):
        why = f"“{key[:40]}” menyangkut KB atau kesehatan. Repositori ini terbuka untuk umum, dan angka kelompok kecil bisa menunjuk orangnya."
        return why, _ELSEWHERE
    if _IDENTITY.search(name):
        why = f"“{key[:40]}” adalah data pribadi. Repositori ini terbuka untuk umum, jadi data pribadi tidak pernah disimpan di sini."
        return why, "Hapus isian ini. Kontak lembaga (balai desa, Puskesmas) ditulis di `kontak`."
    if _MEMBER.search(name) or (name in ("nama", "anggota") and parent in ("peserta", "kelompok", "anggota")):
        why = f"“{key[:40]}” menunjuk orang tertentu. Nama dan umur peserta atau anggota tidak pernah diumumkan."
        return why, "Hapus isian ini; tulis unsurnya dan jumlahnya saja, misalnya `unsur: Kader BKB` dan `jumlah: 12`."
    return None
