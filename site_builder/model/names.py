"""Names with the word that belongs before them, unless the writer has put it there already."""

from .vocabulary import JENIS_DESA, JENIS_POKTAN, plain

_VILLAGE_WORDS = tuple(f"{p.nama} " for p in JENIS_DESA)
_REGION_WORDS = (
    ("Provinsi", ("provinsi ", "prov. ", "daerah istimewa ", "di yogyakarta", "dki ")),
    ("Kabupaten/Kota", ("kabupaten ", "kab. ", "kota ")),
    ("Kecamatan", ("kec", "kapanewon ", "kemantren ", "distrik ")),
)


def nama_kampung(nama: str, bentuk: str, jenis_desa: str) -> str:
    """`Kampung KB Mekar`; for a village whose volunteers meet but which has no Kampung KB yet, `Desa Mekar`."""
    written = nama.casefold()
    if bentuk == "desa":
        word = JENIS_DESA[jenis_desa].nama.capitalize() if jenis_desa else "Desa"
        return nama if written.startswith(_VILLAGE_WORDS) else f"{word} {nama}"
    if written.startswith(("kampung kb", "kampung keluarga ")):
        return nama
    if written.startswith(("keluarga berkualitas ", "keluarga berencana ")):
        return f"Kampung {nama}"
    return f"Kampung KB {nama[3:] if written.startswith('kb ') else nama}"


def nama_kelompok(jenis: str, nama: str, sebutan: str = "") -> str:
    """`UPPKS Mawar` where the record calls its kind so, else `UPPKA Mawar`."""
    kind = sebutan or JENIS_POKTAN[jenis].nama
    return nama if nama.casefold().startswith(kind.casefold()) else f"{kind} {nama}"


def nama_polos(jenis: str, nama: str, sebutan: str = "") -> str:
    """A group's name without the word for its kind, as one is told from another: `UPPKS Mawar` and `Mawar` are one."""
    kind, bare = JENIS_POKTAN[jenis], plain(nama)
    for word in (kind.nama, *kind.ejaan, sebutan):
        bare = bare.removeprefix(plain(word)) or bare
    return bare


def nama_wilayah(jalan: tuple[str, ...]) -> str:
    """A region by its names from the province down: `Kecamatan Buaran, Kabupaten Pekalongan`."""
    word, written = _REGION_WORDS[len(jalan) - 1]
    word = _word_of_kecamatan(jalan) if len(jalan) > 2 else word
    own = jalan[-1] if jalan[-1].casefold().startswith(written) else f"{word} {jalan[-1]}"
    return f"{own}, {jalan[-2]}" if len(jalan) > 2 else own


def _word_of_kecamatan(jalan: tuple[str, ...]) -> str:
    """What it is called there (domain: "Regions")."""
    if jalan[0] == "DI Yogyakarta":
        return "Kemantren" if jalan[1].startswith("Kota ") else "Kapanewon"
    return "Distrik" if jalan[0].startswith("Papua") else "Kecamatan"
