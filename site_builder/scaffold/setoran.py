"""What a sending must know before it can be written: whose, of which month, when."""

import datetime
from pathlib import Path

from ..content.check import check
from ..content.senders import Jalan, Unknown, senders_of, written_name
from ..content.sendings import odd_day
from ..content.source import Place
from ..model.blocked import Blocked
from ..model.figures import SetoranFacts
from ..model.tanggal import Tanggal, panjang, parse_tanggal
from ..model.urls import address
from ..model.wrong import Wrong, either
from .asking import Answers, Question
from .essentials import Essentials, month_asked
from .kampung import all_kampung
from .skeleton import Start

_MOST_LISTED = 20


def setoran_essentials(answers: Answers, content: Path, today: datetime.date) -> Essentials:
    senders = senders_of((one.provinsi, one.kabupaten, one.kecamatan) for one in all_kampung(content))
    if not senders.wilayah:
        raise Blocked("Belum ada kampung yang mencatat wilayahnya. Isi `wilayah` pada kampung.yaml.")
    names = tuple(written_name(jalan) for jalan in senders.wilayah)
    listed = names if answers.terminal and len(names) <= _MOST_LISTED else ()
    explain = "\n".join(f"{number:3} {name}" for number, name in enumerate(listed, start=1))

    def region(text: str) -> Jalan:
        if text.isdecimal() and 1 <= int(text) <= len(listed):
            return senders.wilayah[int(text) - 1]
        found = senders.meant(text)
        if isinstance(found, Unknown):
            raise Wrong("nilai-tak-dikenal", f"{found.why}.", f"Pilih {either(*(found.near or found.others))}.")
        return found

    prompt = "Wilayah yang mengirim (nomor atau nama)" if listed else "Kabupaten, kota, atau provinsi yang mengirim"
    own = senders.short_name(answers.get(Question("wilayah", prompt, region, contoh=names[0], explain=explain)))
    bulan = month_asked(answers, today)

    def day(text: str) -> Tanggal:
        tanggal = parse_tanggal(text)
        if odd := odd_day(bulan, tanggal, today):
            raise Wrong("setoran-janggal", f"{odd}.", "Tulis tanggal dikirimnya.")
        return tanggal

    default = panjang(Tanggal.of(today))
    tanggal = answers.get(Question("tanggal", "Tanggal dikirim", day, default, contoh=today.isoformat()))
    start = (Start("wilayah", own), Start("tanggal", tanggal.iso))
    return Essentials("setoran", _place_for(content, f"{bulan.iso}-{address(own)}", tanggal), start)


def _place_for(content: Path, name: str, tanggal: Tanggal) -> str:
    """Of the month's first sending, else of one that follows it; of one that is there already, where it is."""
    for number in range(1, 100):
        follows = {1: "", 2: "-susulan"}.get(number, f"-susulan-{number - 1}")
        path = f"setoran/{name}{follows}.yaml"
        there = next((one for one in (path, path.replace(".yaml", ".yml")) if (content / one).exists()), "")
        if not there or _day_of(content, there) in (tanggal, None):
            break
    return path


def _day_of(content: Path, path: str) -> Tanggal | None:
    facts = check(path, Place("setoran", "", Path(path).stem), (content / path).read_bytes()).facts
    return facts.tanggal if isinstance(facts, SetoranFacts) else None
