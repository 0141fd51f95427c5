"""`init`: the repository of a new site."""

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ..model.blocked import Blocked
from ..model.repositori import PEMILIK, UNKNOWN, domain_of
from ..model.shell import argument
from .arguments import say, typed_path, typed_place

if TYPE_CHECKING:
    from ..scaffold.init import Made

# What can be said beforehand, instead of being asked.
ANSWERS = {
    "nama": ("NAMA", "nama situs"),
    "lembaga": ("LEMBAGA", "lembaga pengelolanya"),
    "zona": ("ZONA", "WIB, WITA, atau WIT (bawaan: WIB)"),
    "repositori": ("PEMILIK/NAMA", "repositorinya di GitHub, atau alamat situsnya"),
}


def add(commands: "argparse._SubParsersAction[Any]") -> None:
    one = commands.add_parser("init", help="membuat repositori situs baru, dengan satu kampung contoh")
    one.set_defaults(run=_run)
    one.add_argument("folder", type=typed_path, metavar="FOLDER", help="folder baru untuk situsnya")
    for name, (metavar, words) in ANSWERS.items():
        one.add_argument(f"--{name}", metavar=metavar, help=words)
    one.add_argument(
        "--program",
        type=typed_place,
        default="",
        metavar="BERKAS",
        help="berkas program ini (.whl), bila tidak ditemukan sendiri",
    )


def _run(asked: argparse.Namespace) -> int:
    from ..scaffold.asking import console
    from ..scaffold.init import Request, init

    given = {name: text for name in ANSWERS if (text := getattr(asked, name)) is not None}
    try:
        made = init(Request(asked.folder, given, asked.program), console())
    except KeyboardInterrupt:
        raise Blocked("Dibatalkan. Kalau foldernya belum lengkap, jalankan perintah yang sama sekali lagi.") from None
    say(_next(made))
    return 0


def _next(made: "Made") -> Iterator[str]:
    """What was made, and the way to the published site."""
    yield f"Dibuat: {made.folder}/"
    if made.around:
        yield (
            f"Folder ini berada di dalam repositori git lain ({made.around}), padahal situsnya repositori sendiri. "
            "Pindahkan ke luar, supaya riwayat keduanya tidak tertukar."
        )
    if made.not_committed:
        yield f"Belum disimpan ke git. {made.not_committed}"
    yield from ("", "Langkah berikutnya, kira-kira seperempat jam:")
    if not made.home.repositori:
        yield f"Ganti {UNKNOWN} di bawah ini dengan pemilik dan nama repositorinya."
    for number, (first, *more) in enumerate(_steps(made), start=1):
        yield f"{number}. {first}"
        yield from (f"   {line}" for line in more)
    if made.home.url:
        yield f"   Beberapa menit kemudian situsnya ada di {made.home.url}"
    yield from ("", "Melihatnya dahulu di komputer ini: `kampung-kb serve`. Langkah ini juga ada di README.md.")


def _steps(made: "Made") -> Iterator[tuple[str, ...]]:
    """Each by its lines."""
    home, domain = made.home, domain_of(made.home.url)
    github = f"https://github.com/{home.repositori or UNKNOWN}"
    named = home.repositori.partition("/")[2] or "nama apa saja"
    yield (f"cd {argument(made.folder)}",)
    if not made.has_origin:
        yield (f"Buat repositori kosong di https://github.com/new: {named}, Public, tanpa README.",)
    if domain:
        yield (
            f"Di content/situs.yaml tambahkan baris `repositori: {UNKNOWN}`, lalu simpan:",
            'git commit -a -m "Nama repositori"',
        )
    push = "git push -u origin main"
    yield (push,) if made.has_origin else (f"git remote add origin {github}.git", push)
    yield (
        f"Di {github}/settings/pages, pada Source, pilih GitHub Actions.",
        *([f"Lalu pada Custom domain tulis {domain} dan tekan Save."] if domain else []),
    )
    if domain:
        yield (
            f"Minta pengelola domain membuat catatan CNAME dari {domain} ke {PEMILIK}.github.io.",
            "Selebihnya di docs/panduan/pengelola.md, bagian Alamat sendiri.",
        )
    yield (
        f"Di {github}/settings/actions, pada Workflow permissions,",
        "centang Allow GitHub Actions to create and approve pull requests.",
    )
    yield (f"Di {github}/actions/workflows/terbit.yml tekan Run workflow.",)
