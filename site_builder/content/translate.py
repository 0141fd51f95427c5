"""A record held against its schema; what pydantic finds is told in Indonesian, with its place in the file."""

import re
from collections.abc import Iterable

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..model.angka import parse_jumlah
from ..model.diagnostics import Diagnostic, Location, ganti
from ..model.keadaan import two_days
from ..model.parts import Bagian, LaporanKelompok, part_at
from ..model.records import Laporan, Poktan, Record, Rekap, Target
from ..model.terlarang import Private, is_about_people, is_counted, why_forbidden, why_nobody
from ..model.vocabulary import nearest, slug
from ..model.wrong import Wrong, quoted
from ..privacy import names_somebody
from .locate import EVERYDAY, Loc, find, is_key, key_place, part_place, value_place
from .scattered import belongs_below, scattered
from .yaml_faults import as_written
from .yaml_nodes import Mapping, Scalar, plain_data


def validate(
    model: type[Record], node: Mapping, path: str, lines: list[str], faulty: Iterable[str] = ()
) -> tuple[Record | None, list[Diagnostic]]:
    """The record, or why there is none. `lines`: the whole file; `faulty`: those that have a message already."""
    try:
        return model.model_validate(plain_data(node)), []
    except ValidationError as error:
        faults = error.errors(include_url=False)
    unknown = [fault for fault in faults if fault["type"] == "extra_forbidden"]
    private = {fault["loc"]: found for fault in unknown if (found := _forbidden(model, fault["loc"], node))}
    tops = [str(fault["loc"][0]) for fault in unknown if len(fault["loc"]) == 1 and fault["loc"] not in private]
    strays = [key for key in tops if nearest_field(model, (key,)) is None]
    blocks = list(scattered(model, strays, node, path, lines))
    explained = {(key,) for _, keys in blocks for key in keys}
    meant = {_meant_by(model, fault) for fault in unknown}
    parents = {loc[:-1] for loc in private} - {()}
    unread = "\n".join(faulty)
    told = [
        Diagnostic("kunci-terlarang", key_place(node, fault["loc"], path), *private[fault["loc"]][:2])
        if fault["loc"] in private
        else _translate(model, fault, node, path)
        for fault in faults
        if fault["loc"] not in explained
        and (
            fault["type"] != "missing"
            or not (fault["loc"] in meant or fault["loc"][:-1] in parents or _is_written(fault, unread))
        )
    ]
    return None, [*(fault for fault, _ in blocks), *told]


def _forbidden(model: type[Record], loc: tuple[int | str, ...], node: Mapping) -> Private | None:
    """Why an unknown key may never enter: itself, or that people are named behind it."""
    key, part = str(loc[-1]), part_at(model, loc[:-1]) or model
    found = why_forbidden(key, _last_name(loc[:-1]))
    if found and not (found.is_health and belongs_below(model, key)):
        return found
    if not is_about_people(key):
        return None
    value, _ = find(node, loc)
    names_all = not isinstance(value, Scalar) or part in (Poktan, LaporanKelompok)
    if isinstance(value, Scalar) and (_is_count(value.text) or not (names_all or names_somebody(value.text))):
        return None
    return why_nobody(key, _count_for(part, key, loc, node))


def _count_for(part: type[Bagian], key: str, loc: tuple[int | str, ...], node: Mapping) -> str:
    """The field that may say how many they are; `` where it is there already, or another key is told to become it."""
    count = next((field for field in ("jumlah_anggota", "jumlah_hadir") if field in part.model_fields), "")
    parent, _ = find(node, loc[:-1])
    keys = list(parent.entries) if isinstance(parent, Mapping) else [key]
    is_there = count in map(part.field_named, keys)
    is_first = not any(is_about_people(one) and is_counted(one) for one in keys[: keys.index(key)])
    return count if is_counted(key) and is_first and not is_there else ""


def _is_count(text: str) -> bool:
    try:
        return not text.strip() or parse_jumlah(text) >= 0
    except Wrong:
        return False


def _meant_by(model: type[Record], fault: ErrorDetails) -> tuple[int | str, ...]:
    """The field that a misspelt key was meant for: its absence need not be reported as well."""
    *parents, name = fault["loc"]
    return (*parents, nearest_field(model, fault["loc"]) or name)


def _is_written(fault: ErrorDetails, text: str) -> bool:
    """Whether a field stands in one of these lines, which could not be read."""
    loc = fault["loc"]
    return len(loc) == 1 and re.search(rf"(?mi)^[ \t]*{loc[0]}[ \t]*:[ \t]*\S", text) is not None


def _translate(model: type[Record], fault: ErrorDetails, node: Mapping, path: str) -> Diagnostic:
    loc = fault["loc"]
    code, context = fault["type"], fault.get("ctx", {})
    if code == "extra_forbidden":
        return _stranger(model, loc, node, path)
    if code == "missing":
        place, below = value_place(node, loc, path), _written_below(model, loc)
        if is_key(node, loc):
            why = f"Isian `{loc[-1]}` masih kosong, padahal wajib."
            return Diagnostic("wajib-diisi", place, why, below or f"Isi di kanan `{loc[-1]}:`.")
        why = f"Isian `{loc[-1]}` belum ada, padahal wajib."
        return Diagnostic("wajib-diisi", place, why, below or f"Tambahkan baris `{loc[-1]}: …`.")
    if "why" in context:
        loc = (*loc, *context.get("at", ()))
        place = key_place(node, loc[:-1], path) if loc[-1:] == ("[key]",) else _place_of(fault, loc, node, path)
        mended = ganti(place, (as_written(form) for form in context.get("forms", ())))
        if (days := two_days(context["hint"])) and not is_key(node, (*loc[:-1], "tanggal_selesai")):
            mended = ganti(place, [f"{days[0]}\ntanggal_selesai: {days[1]}"])
        return Diagnostic(code, place, context["why"], context["hint"], mended)
    return _wrong_shape(model, fault, value_place(node, loc, path))


def _place_of(fault: ErrorDetails, loc: Loc, node: Mapping, path: str) -> Location:
    """Of the value that was refused; it may be one name among several in one text."""
    found, _ = find(node, loc)
    if isinstance(found, Scalar) and found.text and isinstance(fault["input"], str):
        return part_place(found, fault["input"], path)
    return value_place(node, loc, path)


def _written_below(model: type[Record], loc: tuple[int | str, ...], without: str = "") -> str:
    """How a field is written whose values stand below it; `` for one that has its value at its right."""
    name, part = _last_name(loc), part_at(model, loc)
    if part is not None:
        needed = part.PERLU or [field for field, info in part.model_fields.items() if info.is_required()]
        rows = " dan ".join(f"`{row}: …`" for row in needed or list(part.model_fields)[:1])
        return f"Tulis di bawah `{name}:`, {without}menjorok dua spasi, misalnya {rows}."
    if loc == ("provinsi",) and model is Target:
        return f"Tulis satu tiap baris di bawah `{name}:`, menjorok dua spasi, misalnya `Aceh: 23`."
    return ""


def _wrong_shape(model: type[Record], fault: ErrorDetails, place: Location) -> Diagnostic:
    name, part = _last_name(fault["loc"]), part_at(model, fault["loc"])
    without = "tanpa `- `, " if fault["type"] == "model_type" and isinstance(fault["input"], list) else ""
    needed, hint = "daftar", _written_below(model, fault["loc"], without)
    if part is not None:
        needed = "bagian " + ", ".join(f"`{field}`" for field in part.model_fields)
    elif hint:
        needed = "nama dan angkanya"
    hint = hint or f"Tulis satu nilai tiap baris di bawah `{name}:`, masing-masing diawali `- `."
    return Diagnostic("bentuk-salah", place, f"Bentuk isian `{name}` tidak sesuai: perlu {needed}.", hint)


def _last_name(loc: tuple[int | str, ...]) -> str:
    return next((step for step in reversed(loc) if isinstance(step, str)), "catatan")


def _stranger(model: type[Record], loc: tuple[int | str, ...], node: Mapping, path: str) -> Diagnostic:
    """An unknown key: a misspelt one, or one that has no place here."""
    name, place = str(loc[-1]), key_place(node, loc, path)
    part = part_at(model, loc[:-1]) or model
    near = nearest_field(model, loc)
    where = f"bagian `{_last_name(loc[:-1])}`" if loc[:-1] else "catatan ini"
    why = f"{quoted(name)} bukan nama isian {where}."
    parent, _ = find(node, loc[:-1])
    others = [key for key in parent.entries if key != name] if isinstance(parent, Mapping) else []
    if near and near in map(part.field_named, others):
        hint = f"Mungkin maksudnya `{near}`, yang sudah ada: gabungkan isinya, lalu hapus isian ini."
        return Diagnostic("kunci-asing", place, why, hint)
    if near:
        return Diagnostic("kunci-asing", place, why, f"Mungkin maksudnya `{near}`.", ganti(place, [near]))
    if slug(name) in _IN_FILE_NAME.get(model, ()):
        return Diagnostic("kunci-asing", place, why, "Itu diambil dari nama berkas; hapus baris ini.")
    known = ", ".join(f"`{field}`" for field in part.model_fields)
    return Diagnostic("kunci-asing", place, why, f"Isian yang dikenal: {known}.")


def nearest_field(model: type[Record], loc: tuple[int | str, ...]) -> str | None:
    part = part_at(model, loc[:-1]) or model
    name = slug(str(loc[-1])).replace("-", "_")
    meant = EVERYDAY.get(name, name)
    if meant in part.model_fields:
        return meant
    near = nearest(name, [*part.model_fields, *EVERYDAY])
    near = EVERYDAY.get(near or "", near)
    return near if near in part.model_fields else None


_IN_FILE_NAME: dict[type[Record], tuple[str, ...]] = {
    Laporan: ("bulan",),
    Target: ("tahun",),
    Rekap: ("tahun", "triwulan"),
}
