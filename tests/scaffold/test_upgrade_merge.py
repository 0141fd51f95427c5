"""`upgrade` where somebody changed what a version changes too: merged, or told until it is settled, on every clone."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from site_builder.cli import main
from site_builder.scaffold import upgrade
from site_builder.scaffold.merge import merge
from site_builder.scaffold.program import Program
from site_builder.scaffold.site_files import SiteFile, site_files
from site_builder.version import VERSION
from tests.scaffold.sites import alone_with_git, files, git, made, somebody

pytestmark = pytest.mark.walk

TERBIT = ".github/workflows/terbit.yml"
Said = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    alone_with_git(monkeypatch, tmp_path)
    somebody(monkeypatch)
    return made(tmp_path / "situs")


def version(monkeypatch: pytest.MonkeyPatch, versi: str, changes: Mapping[str, tuple[str, str]]) -> None:
    """A later version, in which files say another word in the place of one: path to both."""

    def of_that_version(root: Path, program: Program) -> tuple[SiteFile, ...]:
        return tuple(SiteFile(path, _with(data, changes.get(path))) for path, data in site_files(root, program))

    monkeypatch.setattr(upgrade, "site_files", of_that_version)
    monkeypatch.setattr(upgrade, "VERSION", versi)


def _with(data: bytes, words: tuple[str, str] | None) -> bytes:
    if words is None:
        return data
    assert words[0].encode() in data
    return data.replace(words[0].encode(), words[1].encode())


def change(path: Path, old: str, new: str) -> None:
    path.write_bytes(_with(path.read_bytes(), (old, new)))


def run(site: Path, *arguments: str) -> int:
    return main(["upgrade", "--root", str(site), *arguments])


def clash(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A version was applied that says something else where somebody else's words stand."""
    change(site / "README.md", TITLE[0], "# Judul saya")
    version(monkeypatch, "9.0.0", {"README.md": TITLE})
    run(site, "--apply")


TITLE, OURS = ("# Situs Kampung KB", "# Situs kami"), ("## Mengisi", "## Cara mengisi")


def test_changes_in_different_places_are_both_kept(site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> None:
    change(site / "README.md", *OURS)
    version(monkeypatch, "9.0.0", {"README.md": TITLE})
    assert run(site, "--apply") == 0
    text = (site / "README.md").read_text("utf-8")
    assert OURS[1] in text and text.startswith(TITLE[1])
    assert "Anda ubah, dan versi ini juga; keduanya digabung:\n  README.md\n" in capsys.readouterr().out
    before = files(site)
    assert run(site, "--apply") == 0
    assert capsys.readouterr().out.endswith("semuanya sudah sesuai dengan kampung-kb 9.0.0.\n")
    assert files(site) == before


def test_what_was_merged_once_is_merged_with_the_version_after(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(site / "README.md", *OURS)
    for versi, title in (("9.0.0", "# Satu"), ("10.0.0", "# Dua")):
        version(monkeypatch, versi, {"README.md": (TITLE[0], title)})
        run(site, "--apply")
    text = (site / "README.md").read_text("utf-8")
    assert OURS[1] in text and text.startswith("# Dua\n")


def test_a_clash_is_told_until_it_is_settled_on_every_clone(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    clash(site, monkeypatch)
    git(site, "add", "--all")
    git(site, "commit", "--quiet", "--message", "Perbarui")
    clone = tmp_path / "salinan"
    git(tmp_path, "clone", "--quiet", str(site), str(clone))
    (clone / "README.md.baru").unlink()
    for _ in range(2):
        capsys.readouterr()
        assert run(clone, "--apply") == 0
        assert "\nMenunggu Anda gabungkan: README.md." in capsys.readouterr().out
    assert "<<<<<<< milik Anda\n# Judul saya\n=======\n# Situs kami\n>>>>>>> versi ini\n" in (
        clone / "README.md.baru"
    ).read_text("utf-8")
    assert (clone / "README.md").read_text("utf-8").startswith("# Judul saya\n")


def test_a_clash_is_settled_by_saying_so_and_the_version_after_starts_from_there(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    clash(site, monkeypatch)
    said = capsys.readouterr().out
    told = re.findall("`kampung-kb upgrade (.*)`", said)
    # Only that version knows what it is to be held against: it is to be installed first.
    assert said.index("pip install") < said.index("--keep")
    assert told == ["--apply --keep README.md"]
    assert run(site, *told[0].split()) == 0
    assert not (site / "README.md.baru").exists()
    assert "Menunggu" not in capsys.readouterr().out
    version(monkeypatch, "10.0.0", {"README.md": (OURS[0], OURS[1])})
    run(site, "--apply")
    assert (site / "README.md").read_text("utf-8").startswith("# Judul saya\n")


def test_a_clash_is_settled_by_taking_what_the_version_has(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    clash(site, monkeypatch)
    change(site / "README.md", "# Judul saya", TITLE[1])
    capsys.readouterr()
    run(site, "--apply")
    assert capsys.readouterr().out == "Sudah sesuai dengan kampung-kb 9.0.0.\n"
    assert not (site / "README.md.baru").exists()


def test_what_is_no_clash_cannot_be_settled(site: Path, capsys: Said) -> None:
    assert run(site, "--apply", "--keep", "README.md") == 2
    assert "“README.md” tidak sedang menunggu. Tidak ada yang menunggu digabungkan." in capsys.readouterr().err


def test_an_action_that_dependabot_renewed_is_no_clash_and_the_later_one_stays(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pin = re.findall(r"actions/checkout@(\S+ # v7\.\d+\.\d+)", (site / TERBIT).read_text())[0]
    theirs, ours = f"{'a' * 40} # v7.9.0", f"{'b' * 40} # v7.8.0"
    change(site / TERBIT, pin, theirs)
    change(site / TERBIT, "timeout-minutes: 30", "timeout-minutes: 20")
    version(monkeypatch, "9.0.0", {TERBIT: (pin, ours)})
    run(site, "--apply")
    text = (site / TERBIT).read_text()
    assert theirs in text and ours not in text and "timeout-minutes: 20" in text
    assert not (site / f"{TERBIT}.baru").exists()


def test_the_program_its_version_and_its_pins_change_together_or_not_at_all(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    change(site / "requirements.txt", "pyyaml==", "pyyaml>=")
    version(monkeypatch, "9.0.0", {"requirements.txt": ("pyyaml==6", "pyyaml==7"), "README.md": TITLE})
    before = files(site)
    assert run(site, "--apply") == 2
    assert "salin program/asal/requirements.txt ke requirements.txt." in capsys.readouterr().err
    assert files(site) == before
    (site / "requirements.txt").write_bytes((site / "program/asal/requirements.txt").read_bytes())
    assert run(site, "--apply") == 0
    assert b"pyyaml==7" in (site / "requirements.txt").read_bytes()


def test_a_library_that_somebody_added_at_the_end_stays(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = site / "requirements.txt"
    path.write_text(path.read_text() + "pillow-heif==1.1.0 --hash=sha256:0\n")
    version(monkeypatch, "9.0.0", {"requirements.txt": ("pyyaml==6", "pyyaml==7")})
    assert run(site, "--apply") == 0
    assert "pyyaml==7" in path.read_text() and path.read_text().endswith("pillow-heif==1.1.0 --hash=sha256:0\n")


def test_a_wheel_that_is_damaged_or_gone_comes_back(site: Path) -> None:
    (wheel,) = (site / "program").glob("*.whl")
    whole = wheel.read_bytes()
    for spoil in (lambda: wheel.write_bytes(b"x"), wheel.unlink):
        spoil()
        assert run(site, "--apply") == 0
        assert wheel.read_bytes() == whole


def test_a_site_of_the_time_before_originals_were_kept_gets_them(site: Path, capsys: Said) -> None:
    for path in sorted((site / "program/asal").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    assert run(site, "--apply") == 0
    assert (site / "program/asal/README.md").read_bytes() == (site / "README.md").read_bytes()
    assert f"Sudah sesuai dengan kampung-kb {VERSION}." in capsys.readouterr().out


def test_without_marks_a_merge_has_both_and_windows_line_ends_are_none() -> None:
    found = merge(b"a\nb\nc\n", b"A\r\nb\r\nc\r\n", b"a\nb\nC\n")
    assert found and (found.data, found.clashes) == (b"A\nb\nC\n", False)
    assert merge(b"\xff", b"a\n", b"b\n") is None


def test_a_clash_whose_marks_still_stand_is_not_settled(
    site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    clash(site, monkeypatch)
    (site / "README.md.baru").replace(site / "README.md")
    assert run(site, "--apply", "--keep", "./README.md") == 2
    assert "README.md masih memuat tanda <<<<<<< atau >>>>>>>." in capsys.readouterr().err


@pytest.mark.parametrize("spoil", [r"(?m)^\./program.*\\\n.*\n", r"(?m)(?<=--hash=sha256:)[0-9a-f]{64}$"])
def test_pins_that_name_another_program_cannot_be_settled(
    spoil: str, site: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    pins = site / "requirements.txt"
    pins.write_text(re.sub(spoil, "0" * 64 + " # saya", pins.read_text(), count=1))
    version(monkeypatch, "9.0.0", {"requirements.txt": ("    --hash=sha256:", "  --hash=sha256:")})
    before = files(site)
    assert run(site) == 2
    assert run(site, "--apply") == 2
    assert run(site, "--apply", "--keep", "requirements.txt") == 2
    assert "requirements.txt tidak menyebut program/kampung_kb-" in capsys.readouterr().err
    assert files(site) == before
