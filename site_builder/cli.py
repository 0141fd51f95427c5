"""Command line: `kampung-kb`, the same as `python -m site_builder`."""

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from .commands import formulir, init, intake, new, report, schema, upgrade
from .commands.arguments import content_option, executor_option, need_content, positive, today_option, typed_path
from .commands.parser import Parser
from .messages.terminal import speak_utf8
from .model.blocked import Blocked
from .version import VERSION

# As `messages.formats.FORMATS`, which only a command that tells something imports.
FORMATS = ("text", "github", "json")
DONE, FAULTS, WRONG_CALL, STOPPED = 0, 1, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Exit status: 0 done, 1 faults in the content, 2 wrong call or environment."""
    speak_utf8((sys.stdout, sys.stderr))
    asked = command_line().parse_args(arguments)
    gc.disable()  # a short life, many small tuples, no cycles
    try:
        status: int = asked.run(asked)
        sys.stdout.flush()
    except Blocked as blocked:
        _say([str(blocked)], sys.stderr)
        return WRONG_CALL
    except BrokenPipeError:  # the reader, such as `head`, has seen enough
        _print_no_more()
        return DONE
    except KeyboardInterrupt:
        _say(["", "Dihentikan. Jalankan perintah yang sama sekali lagi untuk menyelesaikannya."], sys.stderr)
        return STOPPED
    except OSError as error:
        from .model.wrong import refusal

        if not (told := refusal(error)):
            raise
        if not error.filename:  # what is printed goes into a file
            _print_no_more()
        _say([told], sys.stderr)
        return WRONG_CALL
    return status


def _print_no_more() -> None:
    """Else the interpreter would stumble once more, over its last flush."""
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115, PTH123


def command_line() -> argparse.ArgumentParser:
    parser = Parser(prog="kampung-kb", description="Membangun situs Kampung KB dari catatan di content/.")
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {VERSION}", help="tampilkan versi program ini"
    )
    commands = parser.add_subparsers(required=True, metavar="PERINTAH", title="perintah", parser_class=Parser)

    one = commands.add_parser("build", help="membangun situs ke output/")
    one.set_defaults(run=_build)
    _site_options(one)
    one.add_argument("--base-url", metavar="URL", help="alamat situs, mengganti `url` di situs.yaml")
    one.add_argument("--clean", action="store_true", help="buat semua halaman dari awal")
    where = one.add_mutually_exclusive_group()
    where.add_argument("--jobs", type=positive, default=0, metavar="N", help="jumlah proses (bawaan: sesuai komputer)")
    executor_option(where)
    one.add_argument("--luring", action="store_true", help="buat folder yang dibuka tanpa internet dan tanpa server")
    one.add_argument("--keep-going", action="store_true", help="terbitkan yang lain walau ada catatan bermasalah")
    one.add_argument("--explain", action="store_true", help="tuliskan mengapa tiap halaman dibuat")

    one = commands.add_parser("check", help="memeriksa semua catatan tanpa menulis apa pun")
    one.set_defaults(run=_check)
    one.add_argument(
        "paths", nargs="*", type=typed_path, metavar="BERKAS", help="tampilkan kesalahan berkas atau folder ini saja"
    )
    content_option(one)
    today_option(one)
    executor_option(one)
    one.add_argument("--format", choices=FORMATS, default=None, help="bentuk keluaran (di GitHub Actions: github)")

    report.add(commands)
    intake.add(commands)
    new.add(commands)
    formulir.add(commands)
    schema.add(commands)
    init.add(commands)
    upgrade.add(commands)

    one = commands.add_parser("serve", help="membangun, mengawasi perubahan, memuat ulang peramban")
    one.set_defaults(run=_serve)
    _site_options(one)
    one.add_argument("--port", type=_port, default=8000, metavar="N", help="nomor porta di 127.0.0.1")
    one.add_argument("--editor", action="store_true", help="sebutkan alamat formulir untuk menulis di folder ini")
    return parser


def _site_options(parser: argparse.ArgumentParser) -> None:
    content_option(parser)
    parser.add_argument("--output", type=typed_path, metavar="FOLDER", help="folder hasil")
    today_option(parser)
    parser.add_argument("--drafts", action="store_true", help="ikutkan catatan yang masih draf")


def _build(asked: argparse.Namespace) -> int:
    from .build import build
    from .messages.ending import as_reasons, as_summary
    from .messages.formats import chosen, harmless, printed
    from .options import Options

    need_content(asked.content)
    output = asked.output or Path("luring" if asked.luring else "output")
    options = Options(
        asked.content,
        output,
        asked.base_url,
        asked.today,
        asked.drafts,
        asked.clean,
        asked.jobs,
        asked.keep_going,
        executor=asked.executor,
        luring=asked.luring,
    )
    result = build(options)
    form = chosen(None)
    # A runner reads two streams in no sure order: commands and what fences text off from them need the same one.
    stream = sys.stdout if form == "github" else sys.stderr
    _say(printed(result.summary.diagnostics, asked.content, form, stream, result.summary.account), stream)
    if asked.explain:
        _say(harmless(as_reasons(result.made, result.removed, result.causes())))
    _say(harmless(as_summary(result, output, asked.keep_going)))
    return FAULTS if any(d.is_error for d in result.summary.diagnostics) or not result.published else DONE


def _check(asked: argparse.Namespace) -> int:
    from .build import examine
    from .messages.ending import counted, reckoned, spelled, waiting
    from .messages.formats import chosen, harmless, printed
    from .options import Options

    need_content(asked.content)
    summary = examine(Options(asked.content, today=asked.today, executor=asked.executor))
    found = summary.diagnostics
    if asked.paths:
        missing = next((path for path in asked.paths if not path.exists()), None)
        if missing:
            raise Blocked(f"{missing} tidak ada.")
        wanted = [path.absolute() for path in asked.paths]
        root = asked.content.absolute()
        for path in wanted:
            if not path.is_relative_to(root) and not root.is_relative_to(path):
                raise Blocked(f"{path} bukan di folder {asked.content}/, jadi tidak ikut diperiksa.")
        # What does not come out through no fault of its own is explained by the file that takes it along.
        why = {cause for path, cause in summary.account.behind if _is_in(root, wanted, path)}
        found = tuple(d for d in found if d.location.path in why or _is_in(root, wanted, d.location.path))
    form = chosen(asked.format)
    _say(printed(found, asked.content, form, sys.stdout, summary.account))
    if form != "json":
        all_of_them = "" if asked.paths else f"; {reckoned(summary.account)}"
        _say([f"Selesai diperiksa: {counted(found)}{all_of_them}."])
        if not asked.paths:
            _say(harmless((*spelled(summary.account), *waiting(summary.account))))
        if any(not d.is_error for d in found):
            _say(["Peringatan yang memang begitu bisa ditandai di `sudah_diperiksa`: docs/panduan/pesan.md."])
    return FAULTS if any(d.is_error for d in found) else DONE


def _is_in(root: Path, wanted: Iterable[Path], path: str) -> bool:
    return any((root / path).is_relative_to(one) for one in wanted)


def _serve(asked: argparse.Namespace) -> int:
    from .options import Options
    from .serve import serve
    from .serve.editor import invitation

    need_content(asked.content)
    options = Options(asked.content, asked.output or Path("output"), "", asked.today, asked.drafts)
    return serve(options, asked.port, invitation(options, asked.port) if asked.editor else ())


def _say(lines: Iterable[str], stream: TextIO | None = None) -> None:
    for line in lines:
        print(line, file=stream or sys.stdout)


def _port(text: str) -> int:
    if positive(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} terlalu besar; porta paling besar 65535")
    return int(text)
