"""The first and the last day of a calendar: given as today, in every date of a record, in the names of files."""

import datetime

import pytest

from site_builder.cli import main
from site_builder.model.tanggal import panjang, parse_tanggal
from tests.conftest import RAPAT, SITUS, Village

FIRST, LAST = datetime.date(1945, 1, 1), datetime.date(2100, 12, 31)
NO_SUCH_YEAR = ("0001-01-01", "0001-12-31", "0002-01-01", "9999-12-31", "9998-12-31", "1944-12-31", "2101-01-01")


def dated(day: str) -> dict[str, str]:
    """A village with this day, its month or its year wherever a record may have one."""
    year, month = day[:4], day[:7]
    return {
        "situs.yaml": SITUS,
        "mekar/kampung.yaml": (
            "nama: Mekar\nwilayah: {provinsi: Jawa Tengah, kabupaten: Kabupaten Batang}\n"
            f"nihil: [{month}]\npenduduk:\n  - {{tahun: {year}, jiwa: 900, keluarga: 300}}\n"
            f"dicanangkan: {{tanggal: {day}}}\nklasifikasi: {{nilai: Mandiri, tahun: {year}}}\n"
        ),
        "mekar/poktan/mawar.yaml": (f"jenis: UPPKA\nnama: Mawar\ntahun_terbentuk: {day}\nlokus_pro_pn: {year}\n"),
        "mekar/poktan/dahlia.yaml": f"jenis: UPPKA\nnama: Dahlia\nsampai: {day}\nvakum: [{month} s/d {month}]\n",
        "mekar/kegiatan/rapat.md": RAPAT.replace(
            "tanggal: 2023-02-13",
            f"tanggal: {day}\ntanggal_selesai: {day}\ndiperbarui: {day}\ntindak_lanjut:\n"
            f"  - {{apa: Surat, tenggat: {day}}}\n  - {{apa: Salinan, tenggat: {day}, selesai: {day}}}",
        ),
        f"mekar/kegiatan/{day}-rencana.md": RAPAT.replace("tanggal: 2023-02-13", f"status: Rencana\ntanggal: {day}"),
        f"mekar/laporan/{month}.yaml": (
            f"tanggal_masuk: {day}\nkelompok:\n  - {{poktan: mawar, materi_kie: Ya, keluarga_tergabung: 12}}\n"
        ),
        f"setoran/{month}-a.yaml": f"wilayah: Kabupaten Batang\ntanggal: {day}\n",
        f"target/{year}.yaml": "triwulan: {tw4: 10}\nprovinsi: {Jawa Tengah: 3}\n",
        f"rekap/{year}-tw1-a.yaml": (
            "wilayah: Kabupaten Batang\njumlah_kelompok: 14\nsumber: Dinas\nangka:\n  - {apa: Keluarga, nilai: '240'}\n"
        ),
    }


@pytest.mark.parametrize("command", ["build", "check", "serve", "report", "import", "new"])
@pytest.mark.parametrize("day", NO_SUCH_YEAR)
def test_a_today_that_no_record_could_have_is_refused(
    day: str, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--today", day])
    assert stopped.value.code == 2
    told = f"--today: '{day}' tidak bisa dipakai: tahun harus antara 1945 dan 2100; contoh: 2023-04-30\n"
    assert capsys.readouterr().err.endswith(told)


@pytest.mark.parametrize("today", [FIRST, LAST])
@pytest.mark.parametrize("day", ["1945-01-01", "1945-12-31", "2100-12-31"])
def test_the_first_and_the_last_day_are_days_like_any_other(day: str, today: datetime.date, village: Village) -> None:
    result = village.write(dated(day)).build(today=today, keep_going=True)
    errors = {d.code for d in result.summary.diagnostics if d.severity == "galat"}
    assert errors == ({"laporan-masa-depan"} if day > str(today) else set())
    assert result.published
    assert panjang(parse_tanggal(day)) in village.read("kampung/mekar/kegiatan/rapat/index.html")


@pytest.mark.parametrize("day", NO_SUCH_YEAR)
def test_a_day_of_another_year_is_a_fault_at_each_place(day: str, village: Village) -> None:
    files = dated(day)
    told = {d.location.path: d for d in village.write(files).check() if d.severity == "galat"}
    assert told.keys() == files.keys() - {"situs.yaml"}
