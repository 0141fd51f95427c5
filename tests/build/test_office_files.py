"""Word and spreadsheet files among the records: what must go at once, and what only is no record."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from site_builder.content.sheets import LAIN, TERTUTUP, look
from site_builder.forms.command import BlankRequest, make_blank
from site_builder.forms.kabupaten import KABUPATEN
from site_builder.forms.provinsi import PROVINSI
from site_builder.model.diagnostics import Diagnostic
from tests.conftest import Village, files_below
from tests.documents import workbook
from tests.forms.office import BULAN, KAMPUNG, fill, plausible


@pytest.fixture
def village(tmp_path: Path) -> Village:
    site = tmp_path / "situs"
    site.mkdir()
    return Village(site).write(
        {
            "situs.yaml": "nama: Contoh\n",
            "desa/mekar/kampung.yaml": KAMPUNG.format("Mekar", "Kabupaten Rekaan", "Mekar"),
            "desa/mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
        }
    )


PLAIN: list[list[object]] = [["No", "Nama Barang", "Jumlah"], [1, "Tikar", 4]]
MEMBERS: list[list[object]] = [["No", "Nama", "Usia", "Peserta KB"], [1, "Ibu Rekaan", 31, "Implan"]]


def two_sheets() -> bytes:
    """Members on the second sheet."""
    book = openpyxl.load_workbook(io.BytesIO(workbook(*PLAIN)))
    sheet = book.create_sheet("Lain")
    for row in MEMBERS:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def faults(village: Village, path: str, data: bytes) -> list[Diagnostic]:
    return [d for d in village.write({path: data}).check() if d.location.path == path]


@pytest.mark.parametrize("filled_in", [True, False])
@pytest.mark.parametrize("name", ["uppka.xlsx", "salinan.XLSX", "uppka.xls"])
def test_the_form_of_a_province_is_a_privacy_error_wherever_it_lies(
    village: Village, tmp_path: Path, name: str, filled_in: bool
) -> None:
    form = tmp_path / "form.xlsx"
    make_blank(BlankRequest(PROVINSI.kode, form, BULAN), village.options)
    if filled_in:
        fill(form, plausible)
    for path in (name, f"desa/mekar/laporan/{name}", f"desa/mekar/foto/{name}"):
        (found,) = faults(village, path, form.read_bytes())
        assert (found.code, found.is_error) == ("formulir-kantor", True)
        assert found.message.startswith(f"{name} memuat kolom kantor tentang KB dan stunting")
        assert "~/Documents" in found.hint and "riwayat" in found.hint and "pengelola" in found.hint


@pytest.mark.parametrize("data", [workbook(*MEMBERS), two_sheets(), b"No;Nama;Umur\n1;Ibu Rekaan;31\n"])
def test_a_list_of_members_is_a_privacy_error_that_repeats_nobody(village: Village, data: bytes) -> None:
    path = f"desa/mekar/data.{'xlsx' if data.startswith(b'PK') else 'csv'}"
    (found,) = faults(village, path, data)
    assert found.code == "formulir-kantor"
    assert "Rekaan" not in repr(found) and "31" not in repr(found)


def test_nothing_of_it_is_kept_or_published(village: Village) -> None:
    village.write({"desa/mekar/data.xlsx": workbook(*MEMBERS), "desa/mekar/data.csv": b"Nama;Umur\nIbu Rekaan;31\n"})
    village.build()
    village.build(keep_going=True)
    assert village.has("index.html")
    kept = {path: data for path, data in files_below(village.root).items() if not path.startswith("content/")}
    assert kept and not [path for path, data in kept.items() if b"Ibu Rekaan" in data or b"Implan" in data]
    assert not [path for path in kept if "mekar/data" in path]


def test_a_form_without_columns_of_the_office_is_a_warning_that_says_where_it_belongs(
    village: Village, tmp_path: Path
) -> None:
    form = tmp_path / "form.xlsx"
    make_blank(BlankRequest(KABUPATEN.kode, form, BULAN), village.options)
    (found,) = faults(village, "desa/mekar/uppka.xlsx", form.read_bytes())
    assert (found.code, found.is_error) == ("berkas-kantor", False)
    assert "`kampung-kb import ../uppka.xlsx`" in found.hint


def test_any_other_table_is_a_warning(village: Village) -> None:
    (found,) = faults(village, "desa/mekar/kegiatan/inventaris.xlsx", workbook(*PLAIN))
    assert (found.code, found.message) == ("berkas-kantor", "inventaris.xlsx tidak terbit: lembar kerja bukan catatan.")
    assert "kampung-kb import" in found.hint


@pytest.mark.parametrize("path", ["a.ods", "a.xls", "a.xlsb", "a.xlsx"])
@pytest.mark.parametrize("data", [b"\xd0\xcf\x11\xe0" + bytes(64), b"PK\x03\x04 rusak", b""])
def test_a_table_that_cannot_be_opened_says_that_nobody_has_looked(village: Village, path: str, data: bytes) -> None:
    (found,) = faults(village, path, data)
    assert found.code == "berkas-kantor"
    assert "simpan sebagai .xlsx" in found.hint or data == b""


@pytest.mark.parametrize(
    ("path", "hint"),
    [
        (
            "desa/mekar/kegiatan/rapat.docx",
            "Jadikan draf dengan `kampung-kb import content/desa/mekar/kegiatan/rapat.docx --into content/desa/mekar`",
        ),
        ("desa/mekar/kegiatan/rapat desa.docx", 'import "content/desa/mekar/kegiatan/rapat desa.docx" --into'),
        ("desa/mekar/kegiatan/lama.doc", "Buka lama.doc di Word atau LibreOffice, simpan sebagai .docx, lalu jadikan"),
        ("rapat.docx", "Jadikan draf dengan `kampung-kb import content/rapat.docx`"),
    ],
)
def test_a_word_file_is_a_warning_with_the_command_that_makes_a_draft_of_it(
    village: Village, path: str, hint: str
) -> None:
    (found,) = faults(village, path, b"PK\x03\x04")
    assert (found.code, found.is_error) == ("berkas-kantor", False)
    assert hint in found.hint


def test_the_command_that_a_word_file_is_told_works(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    import shlex

    import docx

    from site_builder.cli import main

    document = docx.Document()
    for line in ("Rapat Pokja bulan Maret", "Tanggal: 13 Maret 2023", "Tempat: Balai Desa", "Agenda: rencana kerja"):
        document.add_paragraph(line)
    file = io.BytesIO()
    document.save(file)
    (found,) = faults(village, "desa/mekar/kegiatan/rapat desa.docx", file.getvalue())
    command = found.hint.split("`")[1]
    monkeypatch.chdir(village.root)
    assert main(shlex.split(command)[1:]) == 0
    village.remove("desa/mekar/kegiatan/rapat desa.docx")
    assert "berkas-kantor" not in village.codes()
    assert len(list((village.root / "content/desa/mekar/kegiatan").glob("*.md"))) == 1


def test_a_lock_file_of_a_spreadsheet_program_is_nothing(village: Village) -> None:
    assert faults(village, "desa/mekar/~$uppka.xlsx", b"x") == []


# Cheap and safe ------------------------------------------------------------------------------------------------


def test_a_file_is_looked_into_once_for_its_bytes(village: Village, monkeypatch: pytest.MonkeyPatch) -> None:
    village.write({"a.xlsx": workbook(*PLAIN)}).check()
    seen: list[object] = []

    def batch(batch: tuple[tuple[bytes, bytes], ...]) -> tuple[tuple[bytes, object], ...]:
        seen.extend(batch)
        return tuple((made, look(data)) for made, data in batch)

    monkeypatch.setattr("site_builder.gather.look_into_sheets", batch)
    village.write({"b.xlsx": (village.root / "content/a.xlsx").read_bytes()})
    assert village.codes().count("berkas-kantor") == 2
    assert seen == []


def test_a_bomb_is_never_unpacked() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(70_000_000))
    assert look(file.getvalue()).jenis == TERTUTUP


def test_entities_that_multiply_are_never_expanded() -> None:
    entities = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 20}">' for n in range(8)
    )
    whole = workbook(["No", "Nama Barang"])
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as source, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            data = source.read(name).decode()
            if name == "xl/sharedStrings.xml":
                data = f"{entities}]>{data.split('?>')[-1].replace('Nama Barang', '&i;')}"
            target.writestr(name, data)
    assert look(file.getvalue()).jenis in (TERTUTUP, LAIN)


def test_a_sheet_that_claims_to_be_endless_is_looked_at_to_a_limit() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet["A1"], sheet["XFD1048576"] = "Nama Barang", 1
    file = io.BytesIO()
    book.save(file)
    assert look(file.getvalue()).jenis == LAIN
