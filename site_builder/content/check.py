"""One file, read and held against its schema: its facts, or every fault that keeps them back."""

from collections.abc import Iterator

from ..model.angka import parse_ya_tidak
from ..model.diagnostics import Diagnostic, Location
from ..model.facets import Facts, KegiatanFacts
from ..model.fields import kode_pesan
from ..model.figures import LaporanFacts
from ..model.given import is_given
from ..model.records import RECORDS, Kampung, Kegiatan
from ..model.tanggal import Tanggal
from ..model.vocabulary import slug
from ..model.wrong import Wrong
from ..privacy import veil
from ..prose import LinkTarget, link_targets
from .conflict import conflicts
from .describe import describe
from .document import key_of
from .doubts import doubts_of
from .file_names import name_faults
from .gate import marked_words, privacy_faults
from .loaded import Loaded, Ref
from .locate import find, is_key, part_place, part_written, value_place
from .region import IN_WILAYAH, region_doubts, stray_doubts
from .reports import doubts_in
from .source import Place, date_in_name
from .translate import nearest_field, validate
from .unspaced import with_spaces
from .written import Written, take_apart
from .yaml_faults import as_written
from .yaml_nodes import Mapping, Node, Scalar, Sequence


def check(path: str, place: Place, data: bytes) -> Loaded:
    """Read one file. The result depends on nothing but these arguments, so it can be kept and made anywhere."""
    written, faults = take_apart(path, place, data)
    loaded = _understood(path, place, written, [*name_faults(path, place), *faults])
    return _screened(loaded, list(privacy_faults(path, place, written)))


def _understood(path: str, place: Place, written: Written, found: list[Diagnostic]) -> Loaded:
    node = written.node
    if node is None:
        return Loaded(path, place, None, (), tuple(found))
    model = RECORDS[place.kind]
    node, unspaced = with_spaces(node, model, path, written)
    lines = written.text.split("\n")
    numbers = [d.location.line for d in (*found, *unspaced)]
    numbers += [number for one in conflicts(written.text) for number in one.lines]
    faulty = (lines[number - 1] for number in numbers if 0 < number <= len(lines))
    record, mistakes = validate(model, node, path, lines, faulty)
    mended = {d.location.line for d in found if d.code.startswith("yaml-")}
    found += (*unspaced, *(_loose(d, mended) for d in mistakes))
    refs = (
        *(
            ref._replace(location=_whole_line(ref.location)) if ref.location.line in mended else ref
            for ref in _refs(place.kind, node, path)
        ),
        *_links(path, written.body, written.body_line),
        *_links_in_fields(place.kind, node, path),
        *(Ref("diperiksa", key_of(words), where) for words, where in marked_words(path, node)),
        *_silenced(node, path),
    )
    if record is None or any(d.is_error for d in found):
        # Told beside the other faults: whoever mends these is to write the date, and the region, too.
        found += _undated(place, path) if model is Kegiatan and _has_no_date(node, written.front) else ()
        found += stray_doubts(node, path) if model is Kampung and not is_key(node, ("contoh",)) else ()
        return Loaded(path, place, None, refs, tuple(found))
    facts = describe(record, place, written.body)
    found += _doubts(facts, place, node, path)
    if isinstance(record, Kampung) and not record.contoh:
        found += region_doubts(record.wilayah, node, path)
    return Loaded(path, place, facts, refs, tuple(found))


def _loose(d: Diagnostic, mended: set[int]) -> Diagnostic:
    """In a line that could be read only after mending, columns are not those of the file."""
    return d._replace(location=_whole_line(d.location), ganti=()) if d.location.line in mended else d


def _whole_line(place: Location) -> Location:
    return place._replace(column=0, end_column=0)


def _screened(loaded: Loaded, private: list[Diagnostic]) -> Loaded:
    """What may never be published keeps its record back, and stays in none of the values that are kept or printed."""
    known = {d.location.line for d in loaded.diagnostics if d.code == "kunci-terlarang"}
    told = tuple(d for d in private if d.location.line not in known)
    if not any(d.is_error for d in private):
        return loaded._replace(diagnostics=loaded.diagnostics + told)
    renamed = {d.location.line: d.ganti[0].text for d in loaded.diagnostics if d.code == "kunci-asing" and d.ganti}
    told = tuple(_under_its_name(d, renamed.get(d.location.line, "")) for d in told)
    homes = {d.location.line for d in told if d.code == "data-alamat" and d.location.line in renamed}
    others = (d for d in loaded.diagnostics if d.code != "kunci-asing" or d.location.line not in homes)
    veiled = tuple(d._replace(message=veil(d.message), hint=veil(d.hint), ganti=()) for d in others)
    refs = tuple(ref for ref in loaded.refs if veil(ref.target) == ref.target)
    return loaded._replace(facts=None, refs=refs, diagnostics=veiled + told)


def _under_its_name(d: Diagnostic, field: str) -> Diagnostic:
    """An address below a misnamed key: what to write in its place, with the field that was meant."""
    return d._replace(hint=d.hint.replace("`", f"`{field}: ", 1)) if field and d.code == "data-alamat" else d


_REF_FIELDS = {
    "kampung": (
        ("foto", "foto", "berkas"),
        ("berkas", "rkm", ""),
        ("alamat-lama", "alamat_lama", ""),
        ("nihil", "nihil", ""),
        *((part, "wilayah", part) for part in IN_WILAYAH),
    ),
    "poktan": (
        ("foto", "foto", "berkas"),
        ("alamat-lama", "alamat_lama", ""),
        *((field, field, "") for field in ("tahun_terbentuk", "sampai", "vakum", "aktif")),
    ),
    "kegiatan": (
        ("foto", "foto", "berkas"),
        ("poktan", "poktan", ""),
        ("alamat-lama", "alamat_lama", ""),
        ("tanggal", "tanggal", ""),
        ("selesai", "tindak_lanjut", "selesai"),
        ("status", "status", ""),
    ),
    "halaman": (("foto", "foto", "berkas"), ("alamat-lama", "alamat_lama", "")),
    "laporan": (("laporan", "kelompok", "poktan"), ("tanggal-masuk", "tanggal_masuk", "")),
    "setoran": (("wilayah", "wilayah", ""), ("tanggal", "tanggal", ""), ("kepada", "kepada", "")),
}


# Fields of which several values may stand in one line.
_IN_A_ROW = ("poktan", "vakum")


def _refs(kind: str, node: Mapping, path: str) -> Iterator[Ref]:
    """References to other files, and what linking may have to say something about, with the place of each."""
    for ref_kind, field, part in _REF_FIELDS.get(kind, ()):
        value, key = find(node, (field,))
        if key is None:
            continue
        for item in value.items if isinstance(value, Sequence) else (value,):
            scalar, _ = find(item, (part,)) if part and isinstance(item, Mapping) else (item, None)
            if isinstance(scalar, Scalar):
                names = scalar.text.split(",") if ref_kind in _IN_A_ROW and item is value else [scalar.text]
                is_file = ref_kind in ("foto", "berkas")
                given = (name if is_file else name.strip() for name in names if is_given(name))
                izin = _with_izin(value, item, scalar, key) if ref_kind == "foto" else ""
                refused = ref_kind == "foto" and isinstance(item, Mapping) and _is_refused(item)
                for name in given:
                    yield Ref(ref_kind, name, part_place(scalar, name, path), izin)
                    if refused:
                        yield Ref("tanpa-izin", name, part_place(scalar, name, path))


def _is_refused(foto: Mapping) -> bool:
    """Whether somebody who is shown has said no: that counts, whatever else may be wrong with the record."""
    value, _ = find(foto, ("izin",))
    try:
        return isinstance(value, Scalar) and is_given(value.text) and not parse_ya_tidak(value.text)
    except Wrong:
        return False


def _with_izin(field: Node, item: Node, berkas: Scalar, key: Scalar) -> str:
    """A photo's name with `izin: Ya` beside it, as it is to stand in the file; `key` is that of the field."""
    name = as_written(berkas.text)
    if isinstance(item, Mapping):
        keys = list(item.entries.values())
        is_block = item.column == keys[0].key.column
        if not is_block or any(slug(key) == "izin" for key in item.entries):
            return ""
        return f"{name}\n{' ' * (item.column - 1)}izin: Ya"
    return part_written(berkas, field, key, (f"berkas: {name}", "izin: Ya"))


def _silenced(node: Mapping, path: str) -> Iterator[Ref]:
    """Doubts that somebody has looked into, by their code."""
    value, key = find(node, ("sudah_diperiksa",))
    for item in (value.items if isinstance(value, Sequence) else (value,)) if key else ():
        code, at = find(item, ("pesan",)) if isinstance(item, Mapping) else (item, None)
        if at is not None and isinstance(code, Scalar):
            yield Ref("dibiarkan", kode_pesan(code.text), Location(path, code.line, code.column, code.end_column))


def _links(path: str, body: str, first_line: int) -> Iterator[Ref]:
    for link in link_targets(body):
        yield _led(link, Location(path, link.line + first_line - 1, link.column, link.end_column))


def _led(link: LinkTarget, place: Location) -> Ref:
    return Ref("gambar" if link.is_image else "tautan", link.target, place)


# Fields whose text is Markdown, by kind of record.
PROSE_FIELDS = {"situs": ("beranda", "tentang"), "kampung": ("gambaran",), "poktan": ("keterangan",)}


def _links_in_fields(kind: str, node: Mapping, path: str) -> Iterator[Ref]:
    for field in PROSE_FIELDS.get(kind, ()):
        text, key = find(node, (field,))
        if key is None or not isinstance(text, Scalar):
            continue
        for link in link_targets(text.text):
            place = part_place(text, link.target, path)
            if place.end_column == text.end_column:  # nobody is to put an address in place of the whole text
                place = Location(path, text.line)
            yield _led(link, place)


def _doubts(facts: Facts, place: Place, node: Mapping, path: str) -> Iterator[Diagnostic]:
    yield from doubts_of(facts, node, path)
    if isinstance(facts, LaporanFacts):
        yield from doubts_in(facts, node, path)
    if not isinstance(facts, KegiatanFacts):
        return
    if facts.peran_imp and facts.jenis != "pertemuan-imp":
        why = "Peran IMP hanya berlaku untuk pertemuan-imp; di sini tidak ditampilkan."
        yield Diagnostic(
            "tidak-berlaku", value_place(node, ("peran_imp",), path), why, "Ganti `jenis`, atau hapus baris ini."
        )
    in_name = date_in_name(place.slug)
    if facts.tanggal is None:
        yield from _undated(place, path)
    elif in_name is not None and not _agree(in_name, facts.tanggal):
        dated = facts.tanggal.iso
        why = f"Nama berkas memuat {in_name.iso}, tetapi `tanggal` berisi {dated}; yang dipakai isian `tanggal`."
        hint = "Bila tanggalnya benar, biarkan: nama berkas adalah alamat dan tidak perlu ikut berubah."
        yield Diagnostic("tanggal-nama-berkas", value_place(node, ("tanggal",), path), why, hint)


def _undated(place: Place, path: str) -> Iterator[Diagnostic]:
    """A date that only the file's name has."""
    if in_name := date_in_name(place.slug):
        why = (
            f"Nama berkas memuat {in_name.iso}, tetapi isian `tanggal` tidak ada; kegiatan ini tampil sebagai “tanggal"
            " tidak tercatat”."
        )
        yield Diagnostic("tanggal-nama-berkas", Location(path), why, f"Bila benar, tambahkan `tanggal: {in_name.iso}`.")


def _has_no_date(node: Mapping, front: str) -> bool:
    """Whether a record that cannot be read has none, however the field may be written."""
    value, key = find(node, ("tanggal",))
    if key is not None:
        return isinstance(value, Scalar) and not is_given(value.text)
    return "tanggal" not in front.casefold() and "tanggal" not in (nearest_field(Kegiatan, (k,)) for k in node.entries)


def _agree(a: Tanggal, b: Tanggal) -> bool:
    return all(x == y or 0 in (x, y) for x, y in zip(a, b, strict=True))


def check_batch(batch: tuple[tuple[str, Place, bytes], ...]) -> tuple[Loaded, ...]:
    """Several files at once: path, place, bytes."""
    return tuple(check(*item) for item in batch)
