"""`upgrade`: shows and applies what another version changed in a site's files; what people wrote is theirs."""

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder.cli import STOPPED, main
from site_builder.scaffold import upgrade
from site_builder.scaffold.ledger import as_numbers
from site_builder.scaffold.program import Program
from site_builder.scaffold.site_files import SiteFile, site_files
from site_builder.version import LEDGER, VERSION
from tests.scaffold.sites import alone_with_git, files, made
from tests.test_docs import PERINTAH, first_spans, rows

pytestmark = pytest.mark.walk

TERBIT = ".github/workflows/terbit.yml"
OLD_README = "program/asal/README.md"
NEXT = "99.0.0"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    alone_with_git(monkeypatch, tmp_path)
    monkeypatch.setenv("PATH", "")
    return made(tmp_path / "situs")


def newer(monkeypatch: pytest.MonkeyPatch, changes: Mapping[str, str | None]) -> None:
    """A later version of the program, in which files say something else, are new, or (None) are no more."""

    def of_that_version(root: Path, program: Program) -> tuple[SiteFile, ...]:
        kept = [one for one in site_files(root, program) if one.path not in changes]
        return (*kept, *(SiteFile(path, text.encode()) for path, text in changes.items() if text is not None))

    monkeypatch.setattr(upgrade, "site_files", of_that_version)
    monkeypatch.setattr(upgrade, "VERSION", NEXT)


def run(site: Path, *arguments: str) -> int:
    return main(["upgrade", "--root", str(site), *arguments])


def test_a_new_site_is_as_its_version_makes_it(site: Path, capsys: Said) -> None:
    before = files(site)
    capsys.readouterr()
    assert run(site, "--apply") == 0
    assert capsys.readouterr().out == f"Sudah sesuai dengan kampung-kb {VERSION}.\n"
    assert files(site) == before


def test_every_way_that_a_file_may_stand_is_described() -> None:
    described = first_spans(rows(PERINTAH, "tertulis", "yang terjadi dengan `--apply`"))
    assert sorted(described) == sorted(one.value for one in upgrade.Keadaan)


def test_what_a_version_changed_is_shown_and_nothing_is_written(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    newer(monkeypatch, {"README.md": "# Judul lain\n", "baru.md": "Baru.\n", ".npmrc": None})
    before = files(site)
    assert run(site) == 0
    said = capsys.readouterr().out
    assert "Baru:\n  baru.md\n\nDiperbarui:\n  README.md\n    --- sekarang\n    +++ versi ini\n" in said
    assert "\n    -# Situs Kampung KB\n" in said
    assert "\n    … dan " in said
    assert "Tidak dipakai lagi, dihapus:\n  .npmrc\n" in said
    assert f"Dari kampung-kb {VERSION} ke {NEXT}. Belum ada yang diubah.\n" in said
    assert files(site) == before


def test_a_difference_is_shown_line_by_line(site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    newer(monkeypatch, {".gitattributes": "*.whl -text\n"})
    run(site)
    assert "\n    -*.whl binary\n    +*.whl -text\n" in capsys.readouterr().out


def test_it_is_applied_and_then_there_is_nothing_left_to_do(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    newer(monkeypatch, {"README.md": "# Judul lain\n", "folder/baru.md": "Baru.\n", ".npmrc": None})
    run(site, "--apply")
    assert f'git commit -m "Perbarui ke kampung-kb {NEXT}"' in capsys.readouterr().out
    after = files(site)
    assert (after["README.md"], after["folder/baru.md"]) == (b"# Judul lain\n", b"Baru.\n")
    assert ".npmrc" not in after
    run(site, "--apply")
    assert capsys.readouterr().out == f"Sudah sesuai dengan kampung-kb {NEXT}.\n"
    assert files(site) == after


def test_what_somebody_changed_stays_and_the_new_one_is_put_beside(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    """Without git nothing can be merged."""
    (site / "README.md").write_text("Kata saya.\n")
    newer(monkeypatch, {"README.md": "# Judul lain\n"})
    run(site, "--apply")
    said = capsys.readouterr().out
    assert "Anda ubah di tempat yang juga diubah versi ini:\n  README.md\n" in said
    assert "README.md. Isinya tetap milik Anda; usul gabungannya ada di README.md.baru.\n" in said
    assert (site / "README.md").read_text() == "Kata saya.\n"
    assert (site / "README.md.baru").read_text() == "# Judul lain\n"


@pytest.mark.parametrize("text", ["Kata saya.\n", None], ids=["changed", "deleted"])
def test_what_only_somebody_changed_or_deleted_stays_so(
    text: str | None, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    (site / TERBIT).write_text(text) if text else (site / TERBIT).unlink()
    newer(monkeypatch, {"README.md": "# Judul lain\n"})
    before = files(site)
    run(site, "--apply")
    assert f"Anda ubah atau hapus sendiri; dibiarkan:\n  {TERBIT}\n" in capsys.readouterr().out
    assert {path for path, data in files(site).items() if before[path] != data} == {"README.md", OLD_README, LEDGER}


def test_what_somebody_deleted_is_not_made_again_by_a_later_version(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (site / "README.md").unlink()
    newer(monkeypatch, {"README.md": "# Judul lain\n"})
    run(site, "--apply")
    run(site, "--apply")
    assert not (site / "README.md").exists()


def test_a_file_that_is_no_more_but_was_changed_stays(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    (site / "README.md").write_text("Kata saya.\n")
    newer(monkeypatch, {"README.md": None})
    run(site, "--apply")
    assert "Tidak dipakai lagi, tetapi Anda ubah; dibiarkan:\n  README.md\n" in capsys.readouterr().out
    assert (site / "README.md").read_text() == "Kata saya.\n"


def test_somebodys_own_file_where_a_version_puts_a_new_one_stays(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (site / "baru.md").write_text("Kata saya.\n")
    newer(monkeypatch, {"baru.md": "Baru.\n"})
    run(site, "--apply")
    assert (site / "baru.md").read_text() == "Kata saya.\n"
    assert (site / "baru.md.baru").read_text() == "Baru.\n"


@pytest.mark.parametrize("folder", ["content", "templates", "assets"])
def test_the_sites_own_folders_are_not_touched(folder: str, site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("situs.yaml", "beranda.html", "tulis/isian.json", "tulis/mulai.js"):
        path = site / folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("nama: Milik saya\n")
    before = files(site / folder)
    newer(monkeypatch, {"README.md": "# Judul lain\n"})
    run(site, "--apply")
    assert files(site / folder) == before


@pytest.mark.parametrize(
    "path", ["content/situs.yaml", "../luar.txt", "/tmp/luar.txt", "a/../../b", "C:\\a", ".git/config"]
)
def test_a_ledger_that_leads_elsewhere_is_refused(path: str, site: Path, capsys: Said) -> None:
    ledger = json.loads((site / LEDGER).read_text())
    ledger["berkas"][path] = "0"
    (site / LEDGER).write_text(json.dumps(ledger))
    assert run(site, "--apply") == 2
    assert "tidak terbaca" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "{", "[]", '{"versi": 1, "berkas": {}}', '{"versi": "x", "berkas": {}}', "\xff"])
def test_a_damaged_ledger_is_an_answer_and_no_traceback(text: str, site: Path, capsys: Said) -> None:
    (site / LEDGER).write_bytes(text.encode("latin-1"))
    assert run(site) == 2
    assert "Hapus berkas itu, lalu `kampung-kb upgrade --apply`" in capsys.readouterr().err
    (site / LEDGER).unlink()
    assert run(site, "--apply") == 0
    assert run(site) == 0
    assert capsys.readouterr().out.endswith(f"Sudah sesuai dengan kampung-kb {VERSION}.\n")


def test_a_ledger_that_is_gone_is_made_anew_and_forgets_nobodys_changes(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    (site / TERBIT).write_text("Kata saya.\n")
    (site / ".npmrc").unlink()
    (site / "docs/milik-saya.md").write_text("Kata saya.\n")
    (site / "program/asal/content").mkdir()
    (site / "program/asal/content/situs.yaml").write_bytes((site / "content/situs.yaml").read_bytes())
    before = files(site)
    (site / LEDGER).unlink()
    newer(monkeypatch, {"README.md": "# Judul lain\n", "docs/data.md": "Data.\n"})
    assert run(site, "--apply") == 0
    said = capsys.readouterr().out
    assert f"{LEDGER} hilang; isinya disusun lagi" in said
    assert f"Anda ubah atau hapus sendiri; dibiarkan:\n  {TERBIT}\n  .npmrc\n" in said
    changed = {path for path, data in files(site).items() if before.get(path) != data}
    assert changed == {"README.md", "docs/data.md", OLD_README, LEDGER}
    assert set(before) == set(files(site))


def test_what_is_left_as_it_is_is_not_said_to_be_as_the_version_has_it(site: Path, capsys: Said) -> None:
    (site / "README.md").write_text("Kata saya.\n")
    for arguments in ((), ("--apply",)):
        capsys.readouterr()
        run(site, *arguments)
        assert (
            f"\nSelain yang dibiarkan, semuanya sudah sesuai dengan kampung-kb {VERSION}.\n" in capsys.readouterr().out
        )


def test_a_folder_without_a_ledger_is_no_site_of_init(tmp_path: Path, capsys: Said) -> None:
    assert run(tmp_path) == 2
    assert "`kampung-kb init`" in capsys.readouterr().err


def test_an_older_program_leaves_a_newer_site_alone(site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    newer(monkeypatch, {"README.md": "# Judul lain\n"})
    run(site, "--apply")
    monkeypatch.undo()
    assert run(site, "--apply") == 2
    assert "`python -m pip install --require-hashes -r requirements.txt`." in capsys.readouterr().err
    assert (site / "README.md").read_text() == "# Judul lain\n"


def test_versions_are_compared_as_numbers() -> None:
    assert as_numbers("0.10.0") > as_numbers("0.9.1")


def test_windows_line_ends_are_no_change(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = site / TERBIT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    newer(monkeypatch, {TERBIT: "name: Lain\n"})
    run(site, "--apply")
    assert path.read_text() == "name: Lain\n"


def test_forms_with_a_new_kampung_are_not_taken_for_somebodys_own(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    (site / "content/asri").mkdir()
    (site / "content/asri/kampung.yaml").write_text("nama: Asri\n")
    main(["schema", "--root", str(site)])
    form = ".github/ISSUE_TEMPLATE/rapat-pokja.yml"
    assert "- Asri\n" in (site / form).read_text("utf-8")
    newer(monkeypatch, {form: "name: Lain\n"})
    capsys.readouterr()
    run(site, "--apply")
    assert "Anda ubah" not in capsys.readouterr().out
    assert (site / form).read_text() == "name: Lain\n"


def test_cut_off_before_its_end_it_is_run_again(site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    newer(monkeypatch, {"README.md": "# Judul lain\n", "baru.md": "Baru.\n"})
    with monkeypatch.context() as patch:
        patch.setattr(upgrade, "save", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        assert run(site, "--apply") == STOPPED
    capsys.readouterr()
    run(site, "--apply")
    assert "Anda ubah" not in capsys.readouterr().out
    assert json.loads((site / LEDGER).read_text())["versi"] == NEXT


def test_a_command_says_that_the_site_was_made_with_another_version(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    newer(monkeypatch, {"README.md": "# Judul lain\n"})
    run(site, "--apply")
    capsys.readouterr()
    assert main(["check", "--content", str(site / "content")]) == 0
    told = capsys.readouterr().err
    assert told.startswith(
        f"Situs ini memakai kampung-kb {NEXT}, yang berjalan {VERSION}. Pasang yang ada di folder situs: "
    )
    (site / LEDGER).write_text("[]")
    main(["check", "--content", str(site / "content")])
    assert "Situs ini memakai" not in capsys.readouterr().err
