"""Every remedy works: what a message says to write is written, then that message is gone and no new one has come.

Tried on every wrong example of the guide, and on wrong records made for every field of every model.
"""

import datetime
import re
from collections import Counter
from functools import lru_cache
from pathlib import PurePosixPath

import pytest

from site_builder.content.check import check
from site_builder.content.files import Files as ContentFiles
from site_builder.content.folder import folders_of
from site_builder.content.link import Context, link
from site_builder.content.loaded import Loaded
from site_builder.content.source import Place as FilePlace
from site_builder.content.source import places as file_places
from site_builder.content.source import unread
from site_builder.model.diagnostics import CATALOGUE, PERINGATAN, Diagnostic, in_order
from site_builder.model.records import RECORDS
from site_builder.model.urls import urls_of
from site_builder.pages.plan import faults_of
from tests.messages import slips
from tests.messages.pasting import Files, remedies
from tests.test_pesan import MEKAR, SECTIONS

TODAY = datetime.date(2023, 4, 1)
VILLAGE: Files = {
    "situs.yaml": b"nama: Kampung KB Kabupaten Contoh\nurl: https://contoh.github.io/situs/\n",
    "mekar/rkm-2023.pdf": b"",
    "mekar/foto/balai.jpg": b"",
    "mekar/foto/balai-desa.jpg": b"",
    "halaman/foto/balai.jpg": b"",
    "halaman/foto/balai-desa.jpg": b"",
    "assets/logo.svg": b"",
    **{path: text.encode() for path, text in MEKAR.items()},
}
# What to put for `…`.
EXAMPLES = {name: value for part in slips.NEEDED.values() for name, value in part.items()} | {
    "bkb": "Ada", "pagu": "Rp750.000", "provinsi": "Jawa Tengah", "tanggal": "2023-02-13", "oleh": "Bupati Contoh",
    "sk": "SK Nomor 7", "kabupaten": "Kabupaten Pekalongan", "tw1": "20", "peran": "Penyuluh KB",
}  # fmt: skip
NOT_PASTED = {
    # told where all files are read, and tried in tests/build
    "situs-hilang", "salinan", "salinan-berbeda", "berkas-tak-dipakai", "hilang-tanpa-sebab",
    # the file is saved anew, filled, moved, or made smaller
    "bukan-utf8", "karakter-kendali", "berkas-kosong", "berkas-besar", "berkas-tak-dibaca",
    "berkas-kantor", "formulir-kantor",
    "foto-rusak", "foto-besar", "nama-foto", "pdf-rusak", "pdf-besar", "pdf-tanpa-teks",
    # the writer alone knows the right words, or whether they may stand
    "data-nik", "data-nip", "data-telepon", "data-email", "kesehatan-jumlah", "kesehatan-nama", "foto-daftar-hadir",
    "bentuk-salah", "realisasi-lebih", "rekap-kecil", "tanggal-nama-berkas", "tenggat-janggal", "hadir-kurang",
    "penduduk-janggal", "data-pengirim", "tanda-konflik", "kelompok-kembar", "kampung-kembar", "kegiatan-kembar",
    "laporan-di-luar-masa", "setoran-janggal",
    # another file is to be mended first
    "kampung-tak-terbaca", "tautan-ke-draf", "setoran-tanpa-laporan",
}  # fmt: skip


# What may be said next: of several dates, or an example, at most one is the record's; a photo that is there now is
# asked about.
_DATED = ("tanggal-nama-berkas", "tanggal-terbalik", "tanggal-masuk-janggal", "tanggal-masa-depan")
AFTER: dict[str, tuple[str, ...]] = {code: _DATED for code in CATALOGUE if code.startswith(("tanggal-", "hari-"))}
AFTER["foto-tak-ada"] = ("foto-tanpa-izin",)
AFTER["nama-wilayah"] = ("wilayah-asing",)  # the guide's regions are made up
# A value that can be read at last need not fit the rest of a record that was made up.
UNFIT = (*(code for code, kind in CATALOGUE.items() if kind.severity == PERINGATAN), "tanggal-terbalik")


@lru_cache(maxsize=2000)
def loaded(path: str, place: FilePlace, data: bytes) -> Loaded:
    return check(path, place, data)


def faults(files: Files) -> tuple[Diagnostic, ...]:
    """What `check` says of a village, without a folder."""
    assets = [path.removeprefix("assets/") for path in files if path.startswith("assets/")]
    files = {path: data for path, data in files.items() if not path.startswith("assets/")}
    placed = file_places(files)
    records = [loaded(path, place, files[path]) for path, place in placed.items()]
    context = Context(urls_of(""), ContentFiles(dict.fromkeys(files, b"")), TODAY)
    site, between = link(folders_of(records), context)
    told = [*unread(files, placed), *(d for record in records for d in record.diagnostics), *between]
    return in_order([*told, *(faults_of(site, assets) if site else ())])


def sayings(found: tuple[Diagnostic, ...]) -> Counter[tuple[str, str]]:
    """Messages without the numbers of lines, which move."""
    return Counter((d.code, re.sub(r"(?:di )?baris \d+", "", d.message)) for d in found)


def what_fails(
    files: Files,
    d: Diagnostic,
    before: tuple[Diagnostic, ...],
    examples: dict[str, str] = EXAMPLES,
    unfit: tuple[str, ...] = (),
) -> tuple[int, list[str]]:
    """How many remedies there are, and those that leave the message or bring a new one."""
    said = sayings(before)
    (this,) = sayings((d,))
    tried, wrong = 0, []
    for remedy in remedies(d, files, examples):
        tried += 1
        after = sayings(faults(remedy.files))
        new = after - (said - Counter([this]))
        new = Counter(
            {saying: count for saying, count in new.items() if saying[0] not in (*AFTER.get(d.code, ()), *unfit)}
        )
        if new:
            wrong.append(f"[{d.code}] {d.message} | {d.hint}\n  {remedy.told}\n  → {dict(new)}")
    return tried, wrong


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_remedies_of_the_guide_s_wrong_example_work(code: str) -> None:
    files = {**VILLAGE, **{path: data for path, data in SECTIONS[code].wrong.items() if data is not None}}
    files = {path: data for path, data in files.items() if SECTIONS[code].wrong.get(path, b"") is not None}
    before = faults(files)
    results = [what_fails(files, d, before) for d in before if d.code == code]
    assert [failure for _, failures in results for failure in failures] == []
    assert (sum(count for count, _ in results) > 0) == (code not in NOT_PASTED)


def wrong_records(kind: str) -> list[tuple[slips.Place, str]]:
    """Each field with some of all wrong values, other ones at each field, and each kind of reader with all of them;
    each field with every slip of the pen."""
    made: list[tuple[slips.Place, str]] = []
    read: set[object] = set()
    for number, place in enumerate(slips.places()):
        if place.kind != kind:
            continue
        values = list(slips.wrong_values(place))
        reader = repr(slips.reader_of(place) or place.model.model_fields[place.name].annotation)
        chosen = values if reader not in read else values[number % 15 :: 15]
        read.add(reader)
        made += [(place, f"{place.name}: {value}") for value in chosen]
        if slips.example(place):
            lines = list(slips.slipped(place))
            made += [(place, line) for line in (lines if not place.above else lines[number % 4 :: 4])]
    return made


@pytest.mark.walk
@pytest.mark.parametrize("kind", RECORDS)
def test_the_remedies_of_every_wrong_record_work(kind: str) -> None:
    path, words = slips.PATHS[kind], slips.NEEDED.get(RECORDS[kind].__name__, {"": "uppka-mawar"})
    examples = {
        **EXAMPLES,
        **words,
        "teks": next(reversed(words.values())),
        "nilai": "Dasar" if kind == "kampung" else "240",
    }
    failures: list[str] = []
    told: Counter[tuple[str, ...]] = Counter()
    for place, line in wrong_records(kind):
        text = slips.record(place, line)
        files = {**VILLAGE, path: text.encode()}
        before = faults(files)
        unread_lines = {d.location.line for d in before if d.code.startswith("yaml-")}
        for d in before:
            if d.location.line in unread_lines and not d.code.startswith("yaml-"):
                continue  # the line is to be mended first
            if d.code == "yaml-tab" and kind == "rekap" and not place.above:
                continue  # behind the parts of a list a tab may mean a part or a field
            # Of messages that are alike but for what they quote, some are tried at each field.
            like = (d.code, re.sub(r"`[^`]*`|“[^”]*”", "", d.hint), place.name, str(place.above))
            told[like] += 1
            if told[like] <= 2 and d.location.path == path:
                failures += (
                    f"{line!r} di {PurePosixPath(path).name}: {one}"
                    for one in what_fails(files, d, before, examples, UNFIT)[1]
                )
    assert not failures, f"{len(failures)} saran tidak menolong:\n" + "\n".join(failures[:40])
