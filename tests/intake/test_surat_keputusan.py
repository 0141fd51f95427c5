"""A decree is no activity; the roles of the Pokja in it are offered for kampung.yaml, without anybody's name."""

from pathlib import Path

import pytest

from site_builder.intake.command import Request, run
from site_builder.intake.fields import Reading
from site_builder.intake.naskah import BUKAN_KEGIATAN
from site_builder.intake.reading import read_text
from site_builder.intake.sources import from_text
from tests.conftest import Village

HEAD = """KEPUTUSAN KEPALA DESA CONTOH
NOMOR : 5/KEP/2024
TENTANG POKJA KAMPUNG KB CONTOH JAYA
Menimbang : a. bahwa perlu;
MEMUTUSKAN
"""


def reading(rest: str, head: str = HEAD) -> Reading:
    return read_text(from_text("sk.txt", head + rest))


def roles(rest: str) -> list[str]:
    return [row.partition("jabatan: ")[2] for row in reading(rest).usulan.split("\n") if "jabatan:" in row]


@pytest.mark.parametrize(
    "rest",
    [
        "Lampiran\nNo Nama Jabatan\n1 Warga Satu Ketua\n2 Warga Dua Seksi Ekonomi\n3 Warga Tiga Anggota",
        "Lampiran\n1. Warga Satu - Ketua\n2. Warga Dua, Seksi Ekonomi\n3. Warga Tiga : Anggota",
        "SUSUNAN POKJA\nKetua : Warga Satu\nSeksi Ekonomi : Warga Dua\nAnggota : Warga Tiga",
        "Lampiran\n| No | Nama | Jabatan |\n|---|---|---|\n| 1 | Warga Satu | Ketua |\n| 2 | Warga | Seksi Ekonomi |",
        "Lampiran\na. Ketua : Warga Satu\nb. Seksi Ekonomi = Warga Dua",
    ],
)
def test_roles_are_read_from_lists_and_tables_without_names(rest: str) -> None:
    assert roles(rest) == ["Ketua", "Seksi Ekonomi"]
    assert "Warga" not in reading(rest).usulan


def test_members_are_counted_only_where_each_has_a_number() -> None:
    numbered = "Lampiran\n1 Warga Satu Ketua\n2 Warga Dua Anggota\n3 Warga Tiga Anggota"
    assert "jumlah_anggota: 3" in reading(numbered).usulan
    assert "jumlah_anggota" not in reading("Lampiran\nKetua : Warga Satu\nAnggota : Warga Dua, Warga Tiga").usulan


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        (HEAD, "Ditetapkan di Contoh"),
        (HEAD.replace("POKJA KAMPUNG KB", "PANITIA LOMBA"), "Lampiran\n1 Warga Ketua"),
    ],
)
def test_a_decree_without_roles_of_a_pokja_offers_nothing(head: str, rest: str) -> None:
    found = reading(rest, head)
    assert (found.usulan, found.is_profile) == ("", True)
    assert [note.message for note in found.notes if note.kind == BUKAN_KEGIATAN] == [
        "Naskah ini surat keputusan (SK), bukan kegiatan."
    ]


def test_minutes_that_name_a_decree_are_no_decree() -> None:
    text = "Rapat Pokja Kampung KB Contoh\nSK Nomor 5 dibacakan.\nHasil : Ketua menetapkan jadwal."
    assert reading(text, "").fields.jenis == "rapat-pokja"


def test_what_is_offered_passes_the_check_where_it_is_pasted(
    village: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    path = village.root / "sk.txt"
    path.write_text(f"{HEAD}Lampiran\n1 Warga Satu Ketua\n2 Warga Dua Seksi Cinta Kasih", "utf-8")
    assert run(Request((Path(path),), content=village.options.content)) == 1
    offered = capsys.readouterr().err
    village.write({"mekar/kampung.yaml": "nama: Mekar\n" + offered[offered.index("pokja:") :]})
    assert village.codes() == []
