"""What `--executor` refuses before any work: no scheduler, no worker, another version, no certificate."""

import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from site_builder import cluster
from site_builder.model.blocked import Blocked
from tests.conftest import TODAY, Village
from tests.dask import REPOSITORY, dask

pytestmark = pytest.mark.fault


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 2)


@pytest.mark.usefixtures("hasty")
def test_a_scheduler_without_workers_is_told(village: Village, tmp_path: Path) -> None:
    with dask(tmp_path / "klaster") as running, pytest.raises(Blocked) as told:
        village.build(executor=running.address)
    where = running.address.removeprefix("dask://")
    assert str(told.value) == (
        f"Scheduler {where} belum punya worker. Jalankan paling sedikit satu: `dask worker tcp://{where} --nthreads 1`."
    )


def command(
    root: Path, address: str, *python: str, around: dict[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    program = [sys.executable, *(python or ("-m", "site_builder"))]
    return subprocess.run(
        [*program, "build", "--today", str(TODAY), "--executor", address],
        cwd=root,
        env={"PYTHONPATH": str(REPOSITORY), "PYTHONUTF8": "1", **(around or {})},
        capture_output=True,
        text=True,
        timeout=60,
    )


HASTY = "import sys; from site_builder import cli, cluster; cluster.PATIENCE = 2; sys.exit(cli.main())"


def test_a_port_where_something_else_listens_is_told_in_the_end(village: Village) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        where = f"127.0.0.1:{other.getsockname()[1]}"
        done = command(village.root, f"dask://{where}", "-c", HASTY)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"Scheduler {where} tidak menjawab dalam 2 detik. Periksa alamatnya, atau jalankan dahulu di komputer itu: "
        f"`dask scheduler --host 127.0.0.1 --port {where.partition(':')[2]}`.\n"
    )


@pytest.mark.usefixtures("hasty")
def test_a_port_where_nothing_listens_is_told(village: Village) -> None:
    with pytest.raises(Blocked, match=r"^Scheduler 127\.0\.0\.1:1 tidak menjawab dalam 2 detik\. "):
        village.build(executor="dask://127.0.0.1:1")


SIDES = ("SCHEDULER", "WORKER", "CLIENT")


@pytest.fixture
def certificate(tmp_path: Path) -> Callable[[str], dict[str, str]]:
    """Made for a name; what dask is told of it in its environment."""
    if not shutil.which("openssl"):
        pytest.skip("openssl is not here")

    def made(name: str) -> dict[str, str]:
        key, cert = (str(tmp_path / f"{name}-{part}.pem") for part in ("kunci", "sertifikat"))
        how = ("-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}")
        subprocess.run(["openssl", "req", *how, "-keyout", key, "-out", cert], check=True, capture_output=True)
        tls = {"CA_FILE": cert}
        tls |= {f"{who}__{what}": path for who in SIDES for what, path in (("CERT", cert), ("KEY", key))}
        return {f"DASK_DISTRIBUTED__COMM__TLS__{name}": path for name, path in tls.items()}

    return made


@pytest.mark.usefixtures("hasty")
def test_a_worker_that_stands_still_is_not_waited_for(village: Village, tmp_path: Path) -> None:
    with dask(tmp_path / "klaster", "satu") as running:
        running.workers["satu"].send_signal(signal.SIGSTOP)
        with pytest.raises(Blocked, match=r"^Tidak semua worker di 127\.0\.0\.1:\d+ menjawab dalam 2 detik\. "):
            village.build(executor=running.address)


def test_a_cluster_that_speaks_tls_is_asked_by_who_has_the_certificate(
    village: Village, tmp_path: Path, certificate: Callable[[str], dict[str, str]]
) -> None:
    around = certificate("klaster")
    nobody = command(village.root, "tls://127.0.0.1:1", "-c", HASTY, around=around)
    assert nobody.stderr.endswith("`dask scheduler --host 127.0.0.1 --port 1 --protocol tls`.\n")
    with dask(tmp_path / "klaster", scheme="tls", around=around) as running:
        alone = command(village.root, running.address, "-c", HASTY, around=around)
        assert alone.stderr.endswith(f" paling sedikit satu: `dask worker {running.address} --nthreads 1`.\n")
        running.worker("satu")
        without = command(village.root, running.address)
        assert without.stderr.startswith("Untuk tls:// perlu sertifikat. ")
        foreign = command(village.root, running.address, around=certificate("lain"))
        assert foreign.stderr.startswith(f"Yang menjawab di {running.address[6:]} memutus sambungan tls://. ")
        plain = command(village.root, running.address.replace("tls://", "dask://"))
        assert plain.stderr.startswith(f"Yang menjawab di {running.address[6:]} memutus sambungan dask://. ")
        assert not village.has("index.html")
        done = command(village.root, running.address, around=around)
        assert (done.returncode, done.stderr) == (0, "")
        assert village.has("index.html")


def test_without_its_library_the_option_says_what_to_install(village: Village) -> None:
    program = "import sys; sys.modules['distributed'] = None; from site_builder.cli import main; sys.exit(main())"
    done = command(village.root, "dask://127.0.0.1:1", "-c", program)
    assert done.returncode == 2
    assert done.stderr == (
        "Opsi --executor perlu pustaka distributed, yang belum terpasang. "
        "Pasang: `python -m pip install distributed`.\n"
    )


HERE = {"host": {"python": "3.11.7.final.0"}, "packages": {"distributed": "2026.8.0"}}


@pytest.mark.parametrize(
    ("its", "told"),
    [
        ({**HERE, "packages": {"distributed": "2025.1.0"}}, "memakai distributed 2025.1.0, di sini 2026.8.0"),
        ({**HERE, "host": {"python": "2.7.18.final.0"}}, "memakai Python 2.7.18, di sini 3.11.7"),
    ],
)
def test_other_versions_are_told_by_their_numbers(its: object, told: str) -> None:
    """Before anything of the program is asked of them."""
    assert cluster.otherness(None, its, HERE) == told


def test_a_worker_whose_program_was_replaced_is_told() -> None:
    own = cluster.Kind.of_this_process()
    versions = {**HERE, "host": {"python": f"{own.python}.1.final.0"}}
    assert cluster.otherness((own, True), versions, HERE) == ""
    assert cluster.otherness((own, False), versions, HERE) == "masih menjalankan program yang sudah diganti di sana"
    other = own._replace(zlib="1.2.3")
    assert cluster.otherness((other, True), versions, HERE).startswith(f"memakai {other.told()}, di sini ")
