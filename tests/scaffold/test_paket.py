"""A site on a machine that knows no package of this name: its own wheel sets it up, and every workflow of it runs."""

import json
import shutil
from pathlib import Path

import pytest
import yaml

from site_builder.scaffold.program import own_program
from site_builder.scaffold.site_files import WORKFLOWS
from site_builder.version import VERSION
from tests.github.desk import stand_in
from tests.scaffold.machine import Machine, scripts
from tests.scaffold.sites import NAMA
from tools.rilis import release_of

ROOT = Path(__file__).parents[2]
PAYLOAD = ROOT / "tests/github/payload/rapat-pokja.json"
pytestmark = pytest.mark.paket


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(tmp_path_factory.mktemp("komputer"))


@pytest.fixture(scope="module")
def site(machine: Machine) -> Path:
    """Made by a release that was unpacked and set up by the lines of the guide, and pushed."""
    release = release_of(own_program())
    folder = machine.home / f"kampung-kb-{VERSION}"
    (machine.home / "rilis.zip").write_bytes(release[f"{folder.name}.zip"])
    shutil.unpack_archive(machine.home / "rilis.zip", machine.home)
    machine.run(folder, "python", "-m", "pip", "install", "--quiet", "--require-hashes", "-r", "requirements.txt")
    machine.run(folder, "kampung-kb", "init", "../situs kami", "--nama", NAMA, "--repositori", "dinas-contoh/situs")
    origin, site = machine.home / "asal.git", machine.home / "situs kami"
    machine.run(machine.home, "git", "init", "--quiet", "--bare", "--initial-branch=main", str(origin))
    machine.run(site, "git", "remote", "add", "origin", str(origin))
    machine.run(site, "git", "push", "--quiet", "-u", "origin", "main")
    return site


def test_the_program_is_not_what_an_index_calls_by_its_name(machine: Machine, site: Path) -> None:
    """It came from the wheel of the release, whose hash stands in the new site."""
    told = machine.run(site, "python", "-c", _WHENCE)
    assert json.loads(told)["archive_info"]["hashes"]["sha256"] == own_program().sha256
    assert (site / own_program().path).read_bytes() == own_program().data
    assert f"--hash=sha256:{own_program().sha256}\n" in (site / "requirements.txt").read_text("utf-8")


_WHENCE = "from importlib import metadata; print(metadata.distribution('kampung-kb').read_text('direct_url.json'))"


def test_a_wheel_that_is_not_the_one_that_was_meant_is_not_installed(
    machine: Machine, site: Path, tmp_path: Path
) -> None:
    clone = tmp_path / "salinan"
    machine.run(tmp_path, "git", "clone", "--quiet", str(site), str(clone))
    wheel = clone / own_program().path
    wheel.write_bytes(wheel.read_bytes() + b"x")
    install = ("python", "-m", "pip", "install", "--require-hashes", "--force-reinstall", "-r", "requirements.txt")
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in machine.run(clone, *install, status=1)


def test_every_workflow_of_a_site_runs_from_its_first_step_to_its_last(machine: Machine, site: Path) -> None:
    """In bash, in an empty environment each; only `gh`, which needs GitHub, is a recorder."""
    ran = {name: Run(machine, site, name).all() for name in WORKFLOWS}
    assert "7 dari 7 catatan terbit." in ran["terbit.yml"]
    assert "7 dari 7 catatan terbit." in ran["periksa.yml"]
    assert ran["formulir.yml"].endswith(": disusun, 1 berkas.\nFormulir 12: formulir/12, dijawab.\n")


class Run:
    """A workflow on a fresh clone of the site."""

    def __init__(self, machine: Machine, site: Path, name: str) -> None:
        self.home = machine.home / name
        self.machine, self.clone, self.temp = Machine(self.home), self.home / "klon", self.home / "runner"
        self.temp.mkdir()
        self.workflow = yaml.safe_load((site / ".github/workflows" / name).read_text("utf-8"))
        self.machine.run(self.home, "git", "clone", "--quiet", str(machine.home / "asal.git"), str(self.clone))
        self.machine.run(self.clone, "git", "commit", "--quiet", "--allow-empty", "--message", "Satu lagi")
        issue = json.loads(PAYLOAD.read_text("utf-8"))["issue"]
        issue["body"] = issue["body"].replace("Mekar", "Contoh Telaga")
        self.number = str(issue["number"])
        stand_in(self.machine.bin, {f"api repos/dinas-contoh/situs/issues/{self.number}": json.dumps(issue)})

    def all(self) -> str:
        return "".join(self.step(step) for job in self.workflow["jobs"] for step in scripts(self.workflow, job))

    def step(self, step: dict[str, str]) -> str:
        if "npm" in step["run"] and not self.machine.knows("npm"):
            return ""
        given = {
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_ACTIONS": "true",
            "GITHUB_REPOSITORY": "dinas-contoh/situs",
            "GITHUB_STEP_SUMMARY": str(self.temp / "ringkasan.md"),
            "GH_TOKEN": "rahasia",
            "NOMOR": self.number,
        }
        return self.machine.script(self.clone, step["run"], given)
