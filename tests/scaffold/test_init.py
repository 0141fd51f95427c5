"""`init`: a new site's repository, whole or not at all, ready to push."""

import re
from pathlib import Path

import pytest

from site_builder.build import build, check
from site_builder.cli import main
from site_builder.model.wrong import Wrong
from site_builder.options import Options
from site_builder.scaffold.home import Home, home_at, home_of
from site_builder.scaffold.ledger import digest_of, load
from site_builder.version import LEDGER
from tests.scaffold.sites import NAMA, alone_with_git, files, git, made, somebody
from tests.scaffold.terminal import Dialogue
from tests.test_docs import leads_somewhere, without_code

pytestmark = pytest.mark.walk

HOME = "dinas-contoh/kampung-kb"


@pytest.fixture(autouse=True)
def known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone_with_git(monkeypatch, tmp_path)
    somebody(monkeypatch)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return made(tmp_path / "situs", "--repositori", HOME)


def test_a_new_site_has_no_fault_and_is_built(site: Path) -> None:
    options = Options(site / "content", site / "output", jobs=1)
    assert check(options) == ()
    assert build(options).published
    assert f"<title>{NAMA}</title>" in (site / "output/index.html").read_text("utf-8")


def test_its_one_kampung_says_that_it_is_an_example(site: Path) -> None:
    kampung = list(site.rglob("kampung.yaml"))
    assert len(kampung) == 1
    assert "\ncontoh: Ya\n" in kampung[0].read_text("utf-8")


def test_deleting_the_example_takes_nobody_elses_kampung_along(site: Path) -> None:
    deleted = re.findall("`(content/.+)/` rekaan", (site / "README.md").read_text("utf-8"))[0]
    area = ("--kabupaten", "Kabupaten Contoh", "--provinsi", "Provinsi Contoh")
    main(["new", "kampung", "--nama", "Asri", "--desa", "Asri", *area, "--content", str(site / "content")])
    assert [path for path in site.rglob("kampung.yaml") if not path.is_relative_to(site / deleted)]


def test_it_knows_where_it_will_live(site: Path) -> None:
    situs = (site / "content/situs.yaml").read_text("utf-8")
    assert "\nurl: https://dinas-contoh.github.io/kampung-kb/\n" in situs
    assert "\n#repositori: " in situs


def test_the_next_steps_name_the_repository(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(tmp_path / "situs", "--repositori", HOME)
    said = capsys.readouterr().out
    assert f"git remote add origin https://github.com/{HOME}.git\n" in said
    assert f"https://github.com/{HOME}/settings/pages, pada Source, pilih GitHub Actions" in said


def test_a_domain_of_its_own_has_its_steps_and_names_what_situs_yaml_still_needs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = made(tmp_path / "situs", "--repositori", "https://kb.rekaan.example/")
    steps = capsys.readouterr().out
    assert (
        "/settings/pages, pada Source, pilih GitHub Actions.\n   Lalu pada Custom domain tulis kb.rekaan.example"
        in steps
    )
    assert "catatan CNAME dari kb.rekaan.example ke PEMILIK.github.io." in steps
    line = re.findall("tambahkan baris `(.+)`", steps)[0].replace("PEMILIK/NAMA", HOME)
    with (site / "content/situs.yaml").open("a", encoding="utf-8") as situs:
        situs.write(f"{line}\n")
    assert check(Options(site / "content", site / "output", jobs=1)) == ()
    assert home_at(site) == Home(HOME, "https://kb.rekaan.example/")


def test_a_github_address_has_no_step_for_a_domain(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made(tmp_path / "situs", "--repositori", HOME)
    said = capsys.readouterr().out
    assert "Custom domain" not in said and "CNAME" not in said and "PEMILIK" not in said


def test_a_repository_that_is_not_known_yet_is_said_to_be_put_in(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = made(tmp_path / "situs")
    assert "Ganti PEMILIK/NAMA di bawah ini" in capsys.readouterr().out
    assert "Ganti `PEMILIK/NAMA` dengan" in (site / "README.md").read_text("utf-8")


def test_the_readme_names_the_repository_where_it_is_known(site: Path) -> None:
    readme = (site / "README.md").read_text("utf-8")
    assert "PEMILIK" not in readme
    assert f"git remote add origin https://github.com/{HOME}.git" in readme


def test_a_home_is_known_whatever_else_is_wrong_in_situs_yaml(site: Path, tmp_path: Path) -> None:
    with (site / "content/situs.yaml").open("a", encoding="utf-8") as situs:
        situs.write("warna: kuning muda\ntidak_ada: 1\n")
    assert home_at(site).repositori == HOME
    (site / "content/situs.yaml").write_bytes(b"\xff\xfe:")
    assert home_at(site) == home_at(tmp_path / "tiada") == Home()


def test_the_next_steps_can_be_pasted_where_the_folder_has_spaces(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made(tmp_path / "situs saya")
    assert f'1. cd "{tmp_path}/situs saya"\n' in capsys.readouterr().out


@pytest.mark.parametrize(
    "nama", ['Kampung KB: "Contoh"', "# Contoh", "${{ github.token }}", "Contoh\n- kontak: x", "Ya"]
)
def test_a_name_stands_as_it_was_given(nama: str, tmp_path: Path) -> None:
    assert main(["init", str(tmp_path / "situs"), "--nama", nama]) == 0
    options = Options(tmp_path / "situs/content", tmp_path / "situs/output", jobs=1)
    assert check(options) == ()
    build(options)
    title = re.findall("<title>(.*)</title>", (options.output / "index.html").read_text("utf-8"))[0]
    assert title.replace("&#34;", '"') == " ".join(nama.split())


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("", Home()),
        ("-", Home()),
        ("Dinas-Contoh/situs", Home("Dinas-Contoh/situs", "https://dinas-contoh.github.io/situs/")),
        ("https://github.com/dinas/situs.git", Home("dinas/situs", "https://dinas.github.io/situs/")),
        ("dinas/Dinas.github.io", Home("dinas/Dinas.github.io", "https://dinas.github.io/")),
        ("https://dinas.github.io/situs/", Home("dinas/situs", "https://dinas.github.io/situs/")),
        ("https://kb.example.org/", Home("", "https://kb.example.org/")),
    ],
)
def test_a_home_is_a_repository_or_an_address(text: str, home: Home) -> None:
    assert home_of(text) == home


@pytest.mark.parametrize("text", ["dinas", "dinas contoh/situs", "http://", "git@github.com:dinas/situs.git"])
def test_what_is_neither_is_refused(text: str) -> None:
    with pytest.raises(Wrong):
        home_of(text)


def test_without_a_terminal_the_name_has_to_be_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "situs")]) == 2
    assert "`--nama` belum disebut" in capsys.readouterr().err
    assert not (tmp_path / "situs").exists()


def test_at_a_terminal_everything_is_asked(tmp_path: Path) -> None:
    with Dialogue(tmp_path, "init", "situs") as talk:
        talk.answers("Nama situs: ", f"{NAMA}\n")
        talk.answers("Lembaga pengelola (boleh kosong): ", "\n")
        talk.answers("Zona waktu: WIB, WITA, atau WIT [WIB]: ", "wita\n")
        talk.answers("alamat situsnya (boleh kosong): ", "dinas\n")
        talk.answers("bukan nama repositori GitHub.", "")
        talk.answers("alamat situsnya (boleh kosong): ", f"{HOME}\n")
        assert talk.ends() == 0
    assert "\nzona: WITA\n" in (tmp_path / "situs/content/situs.yaml").read_text("utf-8")


def test_giving_up_leaves_nothing_behind(tmp_path: Path) -> None:
    with Dialogue(tmp_path, "init", "situs") as talk:
        talk.answers("Nama situs: ", f"{NAMA}\n")
        talk.answers("Lembaga pengelola", "\x04")
        assert talk.ends() == 2
    assert "Traceback" not in talk.said
    assert list(tmp_path.iterdir()) == []


def test_every_file_but_the_records_stands_in_the_ledger_as_it_is(site: Path) -> None:
    ledger = load(site)
    kept = {path: data for path, data in files(site).items() if not path.startswith("content/") and path != LEDGER}
    originals = {path: kept.pop(path) for path in list(kept) if path.startswith("program/asal/")}
    assert {path: kept[path.removeprefix("program/asal/")] for path in originals} == originals
    assert ledger
    assert ledger.berkas == {path: digest_of(data) for path, data in kept.items()}


def test_every_link_of_its_guides_leads_somewhere(site: Path) -> None:
    on_github = "../../issues/"
    for path in sorted(site.rglob("*.md")):
        text = re.sub("`[^`]*`", "", without_code(path.read_text("utf-8")))
        if not {"content", "asal"} & set(path.relative_to(site).parts):
            links = [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if not link.startswith(on_github)]
            assert [link for link in links if not leads_somewhere(path, link)] == [], path


def test_everything_is_in_a_first_commit_on_main(site: Path) -> None:
    assert git(site, "status", "--porcelain", "--branch") == "## main\n"
    assert set(git(site, "ls-files").splitlines()) == set(files(site))


def test_what_a_build_makes_is_not_committed(site: Path) -> None:
    build(Options(site / "content", site / "output", jobs=1))
    assert git(site, "status", "--porcelain") == ""


def test_where_git_knows_nobody_nothing_is_committed_and_it_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    alone_with_git(monkeypatch, tmp_path)
    site = made(tmp_path / "situs")
    assert 'git belum mengenal Anda. Di folder itu: `git config --global user.name "NAMA"`' in capsys.readouterr().out
    assert git(site, "status", "--porcelain", "--branch").startswith("## No commits yet on main\n")


def test_without_git_the_site_is_made_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    site = made(tmp_path / "situs")
    assert "git belum terpasang." in capsys.readouterr().out
    assert (site / "content/situs.yaml").is_file()
