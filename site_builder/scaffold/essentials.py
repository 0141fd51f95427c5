"""What a group, an activity and a report must know before they can be written: asked, read, turned into a place."""

import datetime
from pathlib import Path
from typing import NamedTuple

from ..content.source import HALAMAN
from ..model.blocked import Blocked
from ..model.given import is_given
from ..model.reader import choice
from ..model.tanggal import Tanggal, panjang, parse_bulan, parse_tanggal
from ..model.vocabulary import JENIS_KEGIATAN, JENIS_POKTAN, plain
from ..model.wrong import Wrong
from .asking import Answers, Question
from .kampung import Kampung, groups_of
from .naming import kegiatan_name, short_address
from .reading import KINDS_OF_GROUPS, accepted, own_name, with_letters
from .skeleton import Start
from .which import which_kampung


class Essentials(NamedTuple):
    """`kind` of record; `path` below content/; `start`: the values that it begins with; `examples`: better ones than
    the field's own; `next`: what to do afterwards, with `{path}` for the new file."""

    kind: str
    path: str
    start: tuple[Start, ...]
    examples: tuple[Start, ...] = ()
    next: str = "Buka berkas itu, isi yang perlu, lalu periksa: `kampung-kb check {path}`."


def poktan_essentials(answers: Answers, content: Path, today: datetime.date) -> Essentials:
    kampung = which_kampung(answers, content)
    prompt = f"Jenis kelompok ({KINDS_OF_GROUPS})"
    kode, sebutan = answers.get(Question("jenis", prompt, kind_of_group, contoh="UPPKA"))
    words = (sebutan, JENIS_POKTAN[kode].nama)
    read = with_letters(accepted("poktan", "nama"))
    nama = own_name(answers.get(Question("nama", "Nama kelompok, tanpa jenisnya", read, contoh="Mawar")), words)
    start = [Start("jenis", JENIS_POKTAN[kode].nama), Start("nama", nama)]
    if sebutan:
        start.append(Start("sebutan", sebutan))
    return Essentials("poktan", f"{kampung.folder}/poktan/{kode}-{short_address(nama)}.yaml", tuple(start))


def kind_of_group(text: str) -> tuple[str, str]:
    """The kind, and what the village calls it where that is the old name (domain: UPPKA was UPPKS)."""
    return choice(JENIS_POKTAN)(text), "UPPKS" if plain(text) == "uppks" else ""


def kegiatan_essentials(jenis: str, answers: Answers, content: Path, today: datetime.date) -> Essentials:
    kampung = which_kampung(answers, content)
    prompt = "Tanggal, atau - bila tidak diketahui"
    tanggal = answers.get(Question("tanggal", prompt, _day, default=panjang(Tanggal.of(today))))
    named = JENIS_KEGIATAN[jenis].nama
    read = with_letters(accepted("kegiatan", "judul"))
    judul = answers.get(Question("judul", f"Judul {named[0].lower()}{named[1:]}", read, contoh=f"{named} bulan ini"))
    start = [Start("jenis", jenis), Start("judul", judul)]
    if tanggal:
        start.append(Start("tanggal", tanggal.iso))
        if tanggal.awal > today:
            start.insert(2, Start("status", "Rencana"))
    return Essentials(
        "kegiatan",
        f"{kampung.folder}/kegiatan/{kegiatan_name(tanggal, judul)}.md",
        tuple(start),
        (Start("poktan", _a_group(content, kampung)),),
        "Tulis notulennya di bawah garis --- kedua, lalu periksa: `kampung-kb check {path}`.",
    )


def halaman_essentials(answers: Answers, content: Path, today: datetime.date) -> Essentials:
    read = with_letters(accepted("halaman", "judul"))
    judul = answers.get(Question("judul", "Judul halaman", read, contoh="Tanya jawab"))
    return Essentials(
        "halaman",
        f"{HALAMAN}/{short_address(judul)}.md",
        (Start("judul", judul),),
        next="Tulis isinya di bawah garis --- kedua, lalu periksa: `kampung-kb check {path}`.",
    )


def _day(text: str) -> Tanggal | None:
    return parse_tanggal(text) if is_given(text) else None


def _a_group(content: Path, kampung: Kampung) -> str:
    """A group of this very kampung as the example; a kind of group where it has none yet."""
    return next((one.slug for one in groups_of(content, kampung)), "BKB")


def laporan_essentials(answers: Answers, content: Path, today: datetime.date) -> Essentials:
    kampung = which_kampung(answers, content)
    uppka = [one for one in groups_of(content, kampung) if one.jenis == "uppka"]
    if not uppka:
        raise Blocked(f"{kampung.nama} belum punya kelompok UPPKA. Buat dahulu kelompoknya: {_how_to_make(kampung)}.")
    bulan = month_asked(answers, today)
    groups = [one.slug for one in uppka if one.masa.memuat(bulan)]
    if not groups:
        why = f"Pada {panjang(bulan)} tidak ada kelompok UPPKA yang aktif di {kampung.nama}"
        told = ", ".join(f"`{one.slug}`" for one in uppka[:8])
        raise Blocked(f"{why}. Periksa `tahun_terbentuk`, `sampai`, dan `vakum` kelompoknya: {told}.")
    start = tuple(Start("kelompok.poktan", group) for group in groups)
    return Essentials("laporan", f"{kampung.folder}/laporan/{bulan.iso}.yaml", start)


def month_asked(answers: Answers, today: datetime.date) -> Tanggal:
    """The month that is reported: one that has begun."""

    def month(text: str) -> Tanggal:
        bulan = parse_bulan(text)
        if bulan.awal > today:
            raise Wrong("laporan-masa-depan", f"{panjang(bulan)} belum mulai.", "Tulis bulan yang dilaporkan.")
        return bulan

    # Only a person who sees the month that is offered may leave it at that.
    default = panjang(_month_before(today)) if answers.terminal else None
    return answers.get(Question("bulan", "Bulan yang dilaporkan", month, default, contoh=_month_before(today).iso))


def _how_to_make(kampung: Kampung) -> str:
    return f"`kampung-kb new poktan --kampung {kampung.slug} --jenis UPPKA`"


def _month_before(day: datetime.date) -> Tanggal:
    last = day.replace(day=1) - datetime.timedelta(days=1)
    return Tanggal(last.year, last.month)
