"""`new` with options, as a script calls it: the right file at the right place, without a fault."""

import datetime
import re
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.commands import new as command
from site_builder.scaffold import new as scaffold
from site_builder.scaffold.isian import isian_of
from tests.conftest import Village

UPPKA = {"mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n"}
KEGIATAN = ("rapat-pokja", "pembinaan-poktan", "pertemuan-imp", "rumah-dataku", "kegiatan-lain")
CALLS = {
    "kampung": ("--nama", "Asri", "--desa", "Asri", "--kecamatan", "Kec. Buaran", "--kabupaten", "Kab. Pekalongan"),
    "poktan": ("--jenis", "UPPKA", "--nama", "Melati"),
    "laporan": ("--bulan", "2023-03"),
    "setoran": ("--wilayah", "Provinsi Jambi", "--bulan", "2023-02", "--tanggal", "18 Maret 2023"),
    "halaman": ("--judul", "Tanya jawab"),
    **dict.fromkeys(KEGIATAN, ("--judul", "Rapat bulanan", "--tanggal", "13 Februari 2023")),
}
PATHS = {
    "kampung": "kabupaten-pekalongan/asri/kampung.yaml",
    "poktan": "mekar/poktan/uppka-melati.yaml",
    "laporan": "mekar/laporan/2023-03.yaml",
    "setoran": "setoran/2023-02-jambi.yaml",
    "halaman": "halaman/tanya-jawab.md",
    **dict.fromkeys(KEGIATAN, "mekar/kegiatan/2023-02-13-rapat-bulanan.md"),
}


@pytest.fixture
def site(village: Village, monkeypatch: pytest.MonkeyPatch) -> Village:
    monkeypatch.chdir(village.root)
    profile = "nama: Mekar\nwilayah: {provinsi: Jambi, kabupaten: Kabupaten Merangin}\n"
    return village.write({"mekar/kampung.yaml": profile, **UPPKA})


def run(*arguments: str) -> int:
    return main(["new", *arguments, "--today", "2023-04-01"])


def text_of(site: Village, path: str) -> str:
    return (site.root / "content" / path).read_text("utf-8")


def files(site: Village) -> set[str]:
    return {path.relative_to(site.root).as_posix() for path in site.root.rglob("*") if path.is_file()}


def uncommented(text: str) -> str:
    """Every field in use; explanations begin with a blank after their sign."""
    return re.sub(r"(?m)^(\s*)#(?! \S)", r"\1", text)


def without(text: str, *names: str) -> str:
    """Fields that name a file or a passage which is not there."""
    return re.sub(rf"(?m)^({'|'.join(names)}):.*\n((  .*)?\n)*", "", text)


def test_the_command_offers_what_can_be_made() -> None:
    assert command.KINDS == scaffold.KINDS


@pytest.mark.parametrize("jenis", CALLS)
def test_a_new_record_stands_at_its_place_and_has_no_fault(jenis: str, site: Village) -> None:
    assert run(jenis, *CALLS[jenis]) == 0
    assert (site.root / "content" / PATHS[jenis]).is_file()
    # Nobody has reported yet.
    told = {"laporan": ["laporan-kosong"], "setoran": ["setoran-tanpa-laporan"]}.get(jenis, [])
    assert site.codes() == told
    assert [d.code for d in site.build(today=datetime.date(2023, 4, 1)).summary.diagnostics] == told


@pytest.mark.parametrize("jenis", sorted(set(CALLS) - {"laporan"}))
def test_a_new_record_is_about_ten_lines_long(jenis: str, site: Village) -> None:
    """A report has a line for every question to every group."""
    run(jenis, *CALLS[jenis])
    lines = text_of(site, PATHS[jenis]).splitlines()
    assert 3 <= len(lines) <= 12
    assert lines[lines[0] == "---"] == f"# Hapus tanda # {SHORT}"


SHORT = "di depan isian yang dipakai. Semua isian: docs/panduan/isian.md, atau `new … --lengkap`."


@pytest.mark.parametrize("how", [(), ("--lengkap",)], ids=["short", "full"])
@pytest.mark.parametrize("jenis", CALLS)
def test_every_example_in_it_is_accepted_once_its_sign_is_taken_away(
    jenis: str, how: tuple[str, ...], site: Village
) -> None:
    run(jenis, *CALLS[jenis], *how)
    text = without(uncommented(text_of(site, PATHS[jenis])), "foto", "rkm", "sudah_diperiksa")
    site.write({PATHS[jenis]: text})
    # What is not in order is a matter of the example's values, not of their form.
    assert [d.code for d in site.check() if d.is_error] == []


@pytest.mark.parametrize("jenis", CALLS)
def test_every_field_stands_in_a_full_one_with_an_explanation(jenis: str, site: Village) -> None:
    run(jenis, *CALLS[jenis], "--lengkap")
    text = text_of(site, PATHS[jenis])
    kind = "kegiatan" if jenis in KEGIATAN else jenis
    for one in isian_of(kind):
        if one.key == "peran_imp" and jenis != "pertemuan-imp":
            assert one.key not in text
        else:
            assert re.search(rf"(?m)^# \S.*\n#?{one.key}:", text), one.key


@pytest.mark.parametrize("jenis", CALLS)
def test_an_existing_record_is_never_overwritten(jenis: str, site: Village, capsys: pytest.CaptureFixture[str]) -> None:
    run(jenis, *CALLS[jenis])
    path = site.root / "content" / PATHS[jenis]
    path.write_text("punya saya\n")
    before = files(site)
    again = (*CALLS[jenis], "--folder", "kabupaten-pekalongan/asri") if jenis == "kampung" else CALLS[jenis]
    assert run(jenis, *again) == 2
    assert path.read_text() == "punya saya\n"
    assert files(site) == before
    said = capsys.readouterr().err
    assert "asri" in said if jenis == "kampung" else f"content/{PATHS[jenis]} sudah ada dan tidak diubah." in said


def test_a_record_with_the_other_suffix_counts_as_well(site: Village) -> None:
    site.write({"mekar/poktan/bkb-melati.yml": "jenis: BKB\nnama: Melati\n"})
    assert run("poktan", "--jenis", "BKB", "--nama", "Melati") == 2


def test_it_ends_with_the_path_and_what_to_do_next(site: Village, capsys: pytest.CaptureFixture[str]) -> None:
    run("rapat-pokja", *CALLS["rapat-pokja"])
    made, then = capsys.readouterr().out.splitlines()
    assert made == f"Dibuat: content/{PATHS['rapat-pokja']}"
    assert f"`kampung-kb check content/{PATHS['rapat-pokja']}`" in then


@pytest.mark.parametrize(
    ("call", "option"),
    [
        (("kampung",), "--nama"),
        (("poktan", "--nama", "Mawar"), "--jenis"),
        (("poktan", "--jenis", "BKB"), "--nama"),
        (("rapat-pokja",), "--judul"),
        (("rapat-pokja", "--judul", " "), "--judul"),
        (("laporan",), "--bulan"),
    ],
)
def test_a_missing_essential_is_named(
    call: tuple[str, ...], option: str, site: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(site)
    assert run(*call) == 2
    assert f"`{option}` belum disebut." in capsys.readouterr().err
    assert files(site) == before


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (("rapat-pokja", "--judul", "Rapat", "--tanggal", "05/04/2023"), "`2023-04-05` untuk 5 April 2023"),
        (("rapat-pokja", "--judul", "Rapat", "--tanggal", "besok"), "tidak terbaca sebagai tanggal"),
        (("rapat-pokja", "--judul", "Rapat, NIK 1234567890123456"), "NIK"),
        (("rapat-pokja", "--judul", "🌺"), "tidak memuat huruf"),
        (("poktan", "--jenis", "BKX", "--nama", "Mawar"), "Pilihan yang ada: BKB"),
        (("laporan", "--bulan", "2023"), "bukan bulan"),
        (("laporan", "--bulan", "Mei 2023"), "belum mulai"),
        (("rapat-pokja", "--judul", "Rapat", "--nama", "Mawar"), "--nama tidak berlaku untuk `new rapat-pokja`"),
    ],
)
def test_a_wrong_answer_is_refused_as_check_would(
    call: tuple[str, ...], said: str, site: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(site)
    assert run(*call) == 2
    assert said in capsys.readouterr().err
    assert files(site) == before


def test_a_message_never_repeats_a_number_that_identifies_somebody(
    site: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    run("rapat-pokja", "--judul", "Rapat, NIK 1234567890123456")
    assert "1234567890123456" not in capsys.readouterr().err


def test_without_a_date_it_is_today(site: Village) -> None:
    run("rapat-pokja", "--judul", "Rapat")
    assert "\ntanggal: 2023-04-01\n" in text_of(site, "mekar/kegiatan/2023-04-01-rapat.md")


def test_an_unknown_date_stays_away(site: Village) -> None:
    run("rapat-pokja", "--judul", "Rapat", "--tanggal", "-")
    assert "\ntanggal:" not in text_of(site, "mekar/kegiatan/rapat.md")


def test_a_day_to_come_is_a_plan(site: Village) -> None:
    run("rapat-pokja", "--judul", "Rapat", "--tanggal", "5 Mei 2023")
    assert "\nstatus: Rencana\n" in text_of(site, "mekar/kegiatan/2023-05-05-rapat.md")
    assert site.check() == ()


@pytest.mark.parametrize("judul", ["Rapat: rencana kerja", "Biaya #2", '"Sehat" bersama', "Lomba & bazar", "2023"])
def test_a_title_that_yaml_would_misread_is_quoted(judul: str, site: Village) -> None:
    assert run("rapat-pokja", "--judul", judul) == 0
    assert site.check() == ()


def test_a_report_asks_for_every_uppka_group_that_is_active(site: Village) -> None:
    site.write({"mekar/poktan/uppka-layu.yaml": "jenis: UPPKA\nnama: Layu\naktif: Tidak\n"})
    site.write({"mekar/poktan/uppka-melati.yaml": "jenis: UPPKA\nnama: Melati\n"})
    site.write({"mekar/poktan/bkb-melati.yaml": "jenis: BKB\nnama: Melati\n"})
    run("laporan", "--bulan", "Maret 2023")
    text = text_of(site, "mekar/laporan/2023-03.yaml")
    assert re.findall(r"- poktan: (.+)", text) == ["uppka-mawar", "uppka-melati"]
    assert re.findall(r"(?m)^ +(?:orientasi_pek|pagu|keluarga_tergabung):(.*)$", text) == [""] * 6


def test_a_report_without_groups_says_how_to_make_one(
    village: Village, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(village.root)
    assert run("laporan", "--bulan", "2023-03") == 2
    assert "`kampung-kb new poktan --kampung mekar --jenis UPPKA`" in capsys.readouterr().err


def test_a_group_of_the_old_name_keeps_it(site: Village) -> None:
    run("poktan", "--jenis", "UPPKS", "--nama", "UPPKS Sakinah")
    text = text_of(site, "mekar/poktan/uppka-sakinah.yaml")
    assert "\njenis: UPPKA\n" in text and "\nnama: Sakinah\n" in text and "\nsebutan: UPPKS\n" in text


def test_the_fields_of_a_uppka_are_offered_to_no_other_group(site: Village) -> None:
    run("poktan", "--jenis", "BKB", "--nama", "Melati")
    assert "lokus_pro_pn" not in text_of(site, "mekar/poktan/bkb-melati.yaml")


def test_a_coaching_session_names_a_group_of_this_kampung_as_its_example(site: Village) -> None:
    run("pembinaan-poktan", "--judul", "Pembinaan")
    assert "\n#poktan: uppka-mawar\n" in text_of(site, "mekar/kegiatan/2023-04-01-pembinaan.md")


def test_a_record_points_editors_to_its_schema_where_the_site_has_them(site: Village) -> None:
    run("poktan", "--jenis", "BKB", "--nama", "Melati")
    assert "$schema" not in text_of(site, "mekar/poktan/bkb-melati.yaml")
    main(["schema"])
    run("poktan", "--jenis", "BKR", "--nama", "Melati")
    first = text_of(site, "mekar/poktan/bkr-melati.yaml").splitlines()[0]
    way = first.removeprefix("# yaml-language-server: $schema=")
    assert way != first
    assert Path(site.root / "content/mekar/poktan" / way).resolve() == site.root / "schema/poktan.json"
    run("rapat-pokja", "--judul", "Rapat")
    assert site.check() == ()


def test_a_folder_without_content_ends_with_2(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("kampung", "--nama", "Mekar") == 2
    assert list(tmp_path.iterdir()) == []


def test_the_fields_used_most_come_first_and_each_is_one() -> None:
    for jenis, names in scaffold._FIRST.items():
        kind = jenis if jenis in ("kampung", "poktan", "halaman") else "kegiatan"
        assert {*names.split()} <= {one.key for one in isian_of(kind)}
