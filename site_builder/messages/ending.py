"""How a build or a check ended, in a few lines."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..model.account import Account
from ..model.berat import BATAS, DIKABARKAN, Berat
from ..model.diagnostics import Diagnostic, tally
from ..model.wrong import quoted
from .order import safe_path

if TYPE_CHECKING:
    from ..build import Result


def counted(diagnostics: Iterable[Diagnostic]) -> str:
    """`3 galat, 1 peringatan`."""
    return tally(d.severity for d in diagnostics)


def reckoned(account: Account) -> str:
    """`230 dari 233 catatan terbit, 1 draf, 2 tidak ikut`: the parts add up to the whole."""
    parts = [f"{account.published} dari {account.records} catatan terbit"]
    parts += [f"{account.drafts} draf"] if account.drafts else []
    parts += [f"{len(account.left_out)} tidak ikut"] if account.left_out else []
    return ", ".join(parts)


def spelled(account: Account) -> Iterator[str]:
    """Which names of regions were read as others: nobody is to wonder where theirs went."""
    if pairs := account.ejaan:
        shown = ", ".join(f"{quoted(written)} sebagai {name}" for written, name in pairs[:_SHOWN])
        more = f", dan {len(pairs) - _SHOWN} lagi" if len(pairs) > _SHOWN else ""
        yield f"Nama wilayah dibaca menurut daftar: {shown}{more}."


def waiting(account: Account) -> Iterator[str]:
    """The drafts, and the way to publish them."""
    if not account.waiting:
        return
    yield f"{account.drafts} draf menunggu. Sesudah dibaca, hapus baris “draf: Ya” di berkasnya:"
    yield from (f"  - {safe_path(path)}" for path in account.waiting[:_LISTED])
    if account.drafts > _LISTED:
        yield f"  … dan {account.drafts - _LISTED} lagi."


def weighed(berat: Berat) -> Iterator[str]:
    """What a site weighs where it comes near to what its host takes, and what helps."""
    if berat.bagian < DIKABARKAN:
        return
    sizes = f"{berat.semua / 1e6:.0f} MB dari paling banyak {BATAS / 1e6:.0f} MB"
    share = f"{berat.foto / max(berat.semua, 1):.0%}".replace("%", " %")
    yield f"Situs ini {sizes} yang diterima GitHub Pages, dalam {berat.berkas} berkas; {share} di antaranya foto."
    if berat.bagian > 1:
        yield "Sebesar ini ia bisa ditolak ketika diterbitkan; yang tampil tetap situs sebelumnya."
    few = "Kurangi foto catatan lama" if berat.foto > berat.semua / 2 else "Pindahkan catatan lama"
    yield f"{few}, atau bagi situs menurut kecamatan: docs/panduan/pengelola.md, “Situs yang hampir penuh”."


_SHOWN, _LISTED = 3, 5


def as_summary(result: "Result", output: Path, keep_going: bool = False) -> Iterator[str]:
    """How a build ended: records, pages made and kept, seconds, what was left out."""
    summary, account = result.summary, result.summary.account
    found = counted(summary.diagnostics)
    if not result.published:
        yield f"Situs tidak dibangun: {found}. {output.name}/ tidak diubah."
        if not account.published:
            yield "Perbaiki yang di atas, lalu bangun lagi."
        elif not keep_going:
            yield f"Perbaiki yang di atas, atau bangun sisanya saja dengan --keep-going: {reckoned(account)}."
        return
    made, kept = len(result.made), summary.pages - len(result.made)
    seconds = f"{result.seconds:.2f}".replace(".", ",")
    removed = f", {len(result.removed)} dihapus" if result.removed else ""
    made_and_kept = f"{made} dibuat, {kept} tetap{removed}"
    yield f"{reckoned(account)}."
    yield f"{summary.pages} berkas di {output.name}/: {made_and_kept}; {seconds} detik."
    if summary.diagnostics:
        yield f"Ada {found}."
    if summary.tanpa_cari:
        yield summary.tanpa_cari
    yield from weighed(summary.berat)
    yield from spelled(account)
    yield from waiting(account)
    if summary.held:
        yield f"Tampil seperti sebelum salah, {len(summary.held)} catatan bermasalah:"
        yield from (f"  - {safe_path(path)}" for path in summary.held)
    if account.left_out:
        yield f"Tidak ikut terbit, {len(account.left_out)} catatan:"
        yield from (f"  - {safe_path(path)}" for path in account.left_out)


def as_reasons(made: dict[str, str], removed: tuple[str, ...], causes: Mapping[str, str]) -> Iterator[str]:
    """Why each page was made. `causes`: what that comes from, where it is known."""
    for path, reason in made.items():
        yield f"{path}: {reason}{f': {causes[path]}' if path in causes else ''}"
    yield from (f"{path}: dihapus, tidak terbit lagi" for path in removed)
