"""`report`: one table as a file, the same bytes as the site's."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.model.blocked import Blocked
from site_builder.model.tanggal import Tanggal
from site_builder.report import Request, report
from site_builder.summaries.daftar import DAFTAR, RINGKASAN
from tests.conftest import RAPAT, Village
from tests.pages.test_ringkasan import HOME, regions  # noqa: F401

pytestmark = pytest.mark.walk


def test_help_names_every_table(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["report", "--help"])
    shown = capsys.readouterr().out
    assert [one.slug for one in RINGKASAN if f"    {one.slug} " not in shown] == []
    assert [one.nama for one in DAFTAR if f"\n  {one.nama}\n" not in shown] == []


def test_a_wrong_call_does_not_list_them(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["report"])
    assert "kegiatan-per-bulan" not in capsys.readouterr().err


@pytest.mark.parametrize(
    ("form", "file"),
    [
        ("html", "index.html"),
        ("csv", "kegiatan-per-bulan-2023.csv"),
        ("csv-excel", "kegiatan-per-bulan-2023-excel.csv"),
        ("xlsx", "kegiatan-per-bulan-2023.xlsx"),
    ],
)
def test_the_bytes_are_those_of_the_site(regions: Village, form: str, file: str) -> None:  # noqa: F811
    data = report(Request("kegiatan-per-bulan", form=form), regions.options).data
    assert data == regions.output()[f"{HOME}2023/{file}"]


def test_records_that_are_not_counted_are_told_of(
    regions: Village,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.chdir(regions.write({"mekar/kegiatan/2023-02-13-x.md": "---\njenis: rapat-pokja\n---\n"}).root)
    assert main(["report", "kegiatan-per-bulan", "--format", "csv", "--today", "2023-04-01"]) == 0
    assert b"1 catatan bermasalah tidak ikut dihitung." in capsysbinary.readouterr().err


def test_a_time_and_a_region_can_be_chosen(regions: Village) -> None:  # noqa: F811
    data = report(Request("kegiatan-per-bulan", Tanggal(2022), "Utara", "csv"), regions.options).data
    assert (
        data
        == regions.output()[
            f"{HOME}2022/contoh-raya/kabupaten-contoh/utara/kegiatan-per-bulan-2022-contoh-raya-kabupaten-contoh-utara.csv"
        ]
    )


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (Request("kegiatan-per-buln"), "Mungkin maksudnya `kegiatan-per-bulan`."),
        (Request("kegiatan-per-bulan", Tanggal(2011)), "Yang ada: `2023` atau `2022`."),
        (Request("profil", Tanggal(2023, 7)), "Tidak ada tabel untuk 2023-07. Tabel ini tidak menurut waktu"),
        (Request("kegiatan-per-bulan", None, "Utra"), "Tidak ada tabel untuk wilayah “Utra”."),
    ],
)
def test_a_wrong_name_is_answered_with_what_there_is(regions: Village, request_: Request, told: str) -> None:  # noqa: F811
    with pytest.raises(Blocked, match=told):
        report(request_, regions.options)


def test_the_command_saves_a_file_and_says_where(regions: Village, tmp_path: Path) -> None:  # noqa: F811
    to = tmp_path / "tabel.xlsx"
    command = ["report", "kegiatan-per-bulan", "--format", "xlsx", "--to", str(to), "--today", "2023-04-01"]
    done = subprocess.run(
        [sys.executable, "-m", "site_builder", *command], cwd=regions.root, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout) == (0, f"Tabel disimpan di {to}.\n")
    assert to.read_bytes() == regions.output()[f"{HOME}2023/kegiatan-per-bulan-2023.xlsx"]


def saved(regions: Village, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> int:  # noqa: F811
    monkeypatch.chdir(regions.root)
    return main(["report", "kegiatan-per-bulan", *arguments, "--today", "2023-04-01"])


@pytest.mark.parametrize(
    ("name", "file"),
    [("k.xlsx", ".xlsx"), ("K.CSV", ".csv"), ("k.html", ""), ("k", "")],
)
def test_the_ending_says_what_is_saved(
    name: str,
    file: str,
    regions: Village,  # noqa: F811
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert saved(regions, monkeypatch, "--to", str(tmp_path / name)) == 0
    made = f"{HOME}2023/kegiatan-per-bulan-2023{file}" if file else f"{HOME}2023/index.html"
    assert (tmp_path / name).read_bytes() == regions.output()[made]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--format", "csv", "--to", "k.xlsx"), "Hapus --format, atau ganti nama berkasnya menjadi k.csv."),
        (("--format", "html", "--to", "k.csv"), "--format html tidak cocok dengan akhiran .csv."),
        (("--to", "k.pdf"), "akhiran .pdf tidak dikenal. Pakai .html, .csv, .xlsx."),
    ],
)
def test_an_ending_that_says_something_else_is_refused(
    arguments: tuple[str, ...],
    told: str,
    regions: Village,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert saved(regions, monkeypatch, *arguments) == 2
    assert told in capsys.readouterr().err
    assert not list(regions.root.glob("k.*"))


@pytest.mark.parametrize("wilayah", ["Jateng", "Jawa Tengah", "Jateng/Kab. Pekalongan", "Kabupaten Pekalongan", "3326"])
def test_a_region_that_holds_all_kampung_has_the_table_of_the_site(wilayah: str, village: Village) -> None:
    for name in ("mekar", "b"):
        village.write({f"{name}/kampung.yaml": f"nama: {name}\nwilayah: {{kode: 33.26}}\n"})
        village.write({f"{name}/kegiatan/x.md": RAPAT})
    whole = report(Request("kegiatan-per-bulan", None, "", "csv"), village.options).data
    assert report(Request("kegiatan-per-bulan", None, wilayah, "csv"), village.options).data == whole


@pytest.mark.parametrize("wilayah", ["Jateng", "prov. jawa tengah", "Jateng/Kab. Pekalongan", "Kec. Buaran"])
def test_a_region_may_be_named_in_any_spelling(wilayah: str, village: Village) -> None:
    for name, region in (
        ("a", "kode: 33.26.14"),
        ("b", "kode: 33.26.14"),
        ("c", "kode: 33.26.08"),
        ("d", "kode: 33.25"),
    ):
        village.write(
            {f"{name}/kampung.yaml": f"nama: {name}\nwilayah: {{{region}}}\n", f"{name}/kegiatan/x.md": RAPAT}
        )
    assert report(Request("kegiatan-per-bulan", None, wilayah, "csv"), village.options)


def test_a_name_of_two_regions_is_asked_back(village: Village) -> None:
    for name, kode in (("a", "33.26"), ("b", "33.26"), ("c", "33.75"), ("d", "33.75")):
        village.write(
            {f"{name}/kampung.yaml": f"nama: {name}\nwilayah: {{kode: {kode}}}\n", f"{name}/kegiatan/x.md": RAPAT}
        )
    with pytest.raises(Blocked, match="`Jawa Tengah/Kabupaten Pekalongan` atau `Jawa Tengah/Kota Pekalongan`"):
        report(Request("kegiatan-per-bulan", None, "Pekalongan"), village.options)
