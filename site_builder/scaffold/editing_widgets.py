"""Fields as Sveltia CMS shows them: label, hint, input, choices. Only what the models require is required."""

from typing import Any

from ..model.vocabulary import JENIS_KEGIATAN, Pilihan
from .editing_dates import BULAN, TAHUN, TANGGAL
from .isian import Isian, plain_words

Json = dict[str, Any]

# What a secretary fills in first; the rest follows in the order of the model.
_FIRST = {
    "kegiatan": (
        *("jenis", "judul", "tanggal", "jam", "tempat", "poktan", "pimpinan", "notulis", "jumlah_hadir", "peserta"),
        *("narasumber", "body", "keputusan", "tindak_lanjut", "foto", "draf", "seksi", "sasaran", "instansi"),
    ),
    "laporan": ("bulan", "kelompok", "tanggal_masuk"),
}
# Where the hint for people who type files would mislead in a form.
_HINTS = {
    "kegiatan.draf": "Nyalakan selama catatan belum boleh terbit.",
    "kegiatan.tanggal": "Bulan saja atau tahun saja bila hanya itu yang tercatat. Contoh: 13 Februari 2023",
    "kegiatan.poktan": "Kelompok kampung ini yang ikut.",
    "kampung.contoh": "Nyalakan untuk kampung rekaan, yang isinya bukan data sungguhan.",
}
_LONG = frozenset(("ringkasan", "keterangan", "apa", "alasan", "materi"))
_PATTERNS = {
    "tanggal": TANGGAL,
    "tahun": TAHUN,
    "alamat web": [r"^https?://\S+$", "Salin alamat lengkapnya, mulai dari https://."],
}
_EXAMPLES = {"tanggal": "13 Februari 2023"}
# Not HEIC: telephones hand over a JPEG then, which every browser makes small; a HEIC might be kept as it is.
_PICTURES = "image/jpeg,image/png,image/webp"

BODY: Json = {
    "name": "body",
    "label": "Notulen",
    "hint": "Salin dari buku notulen apa adanya; nomor seperti I., 1), a. dan • tampil sebagai daftar. "
    "Jangan tulis NIK, nomor telepon, atau keadaan kesehatan orang.",
    "widget": "text",
    "required": False,
}
# The month of a report is its file's name, which a phone would hide in a menu: the form asks for it as for a field.
MONTH: Json = {
    "name": "bulan",
    "label": "Bulan laporan",
    "hint": "Bulan yang dilaporkan. Contoh: Maret 2023. Sesudah disimpan tidak bisa diganti.",
    "required": True,
    "widget": "string",
    "use_emoji_autocomplete": False,
    "pattern": BULAN,
}


def in_order(shown: list[Json], kind: str) -> list[Json]:
    """The fields that are filled in first, then the others as they stand."""
    first = _FIRST.get(kind, ())
    by_name = {one["name"]: one for one in shown}
    return [*(by_name[name] for name in first), *(one for one in shown if one["name"] not in first)]


def widget(one: Isian, above: str, is_switch: bool = False) -> Json:
    """A field of the form; `above`: the names that it stands below, as in `kegiatan.`."""
    name = above + one.key
    hint = plain_words(_HINTS.get(name) or _hint(one))
    return {
        "name": one.key,
        "label": one.judul,
        **({"hint": hint} if hint else {}),
        "required": one.wajib,
        **({"widget": "boolean"} if is_switch else _input(one, name)),
    }


def _hint(one: Isian) -> str:
    """The sentence, how to write it and an example; where something is chosen, the sentence is enough."""
    if one.bentuk == "foto":
        return "Ambil dari ponsel atau komputer; fotonya dikecilkan dulu, dan letak pengambilannya dihapus."
    if one.bagian or one.bentuk in ("kelompok", "Ya/Tidak"):
        return one.kalimat
    if one.dikenal:
        return f"{one.kalimat} {one.petunjuk}"
    if one.daftar or one.banyak:
        return f"{one.kalimat} {'' if one.banyak else one.petunjuk}".strip()
    example = _EXAMPLES.get(one.bentuk, one.contoh)
    return " ".join(filter(None, (one.kalimat, one.petunjuk, f"Contoh: {example}" if example else "")))


def _input(one: Isian, name: str) -> Json:
    if one.bagian:
        return _part(one, name)
    if one.daftar:
        options = [{"label": choice.nama, "value": shown_value(choice, one)} for choice in one.daftar]
        return {"widget": "select", "options": options, **_several(one)}
    if one.bentuk == "kelompok":
        only_uppka = {"filters": [{"field": "jenis", "values": ["UPPKA"]}]} if name.startswith("laporan.") else {}
        return {"widget": "relation", **_GROUP, **only_uppka, **_several(one)}
    if one.banyak:
        return {"widget": "list", "label_singular": one.judul.lower()}
    return _single(one)


def _single(one: Isian) -> Json:
    if one.bentuk == "Ya/Tidak":
        return {"widget": "select", "options": ["Ya", "Tidak"]}
    if one.bentuk == "foto":
        return {"widget": "image", "choose_url": False, "accept": _PICTURES}
    if one.bentuk == "naskah" or one.key in _LONG:
        return {"widget": "text"}
    pattern = _PATTERNS.get(one.bentuk)
    return {"widget": "string", "use_emoji_autocomplete": False, **({"pattern": pattern} if pattern else {})}


def _part(one: Isian, name: str) -> Json:
    fields = [widget(below, f"{name}.") for below in one.bagian]
    if not one.banyak:
        return {"widget": "object", "collapsed": "auto", "fields": fields}
    named = one.sebagai or one.bagian[0].key
    return {
        "widget": "list",
        "label_singular": one.judul.lower(),
        "collapsed": False,
        "summary": f"{{{{fields.{named}}}}}",
        "fields": fields,
    }


_GROUP: Json = {
    "collection": "poktan",
    "value_field": "{{slug}}",
    "display_fields": ["{{jenis}} {{nama}}"],
    "search_fields": ["nama", "jenis"],
}


def _several(one: Isian) -> Json:
    """Up to nine choices stand open as boxes to tick: eight sections of the Pokja and "Lainnya"."""
    return {"multiple": True, "dropdown_threshold": 9} if one.banyak else {}


def shown_value(choice: Pilihan, one: Isian) -> str:
    """What stands in the file: the first spelling, but kinds of activities by their code, as everywhere else."""
    return choice.kode if one.daftar is JENIS_KEGIATAN else choice.nama
