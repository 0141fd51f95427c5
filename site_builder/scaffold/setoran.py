"""What a sending must know before it can be written: whose, of which month, when."""

import datetime
from pathlib import Path

from ..content.sendings import regions_called, regions_of, written_name
from ..model.tanggal import Tanggal, panjang, parse_tanggal
from ..model.urls import address
from ..model.wrong import Wrong, either, quoted
from ..output.publish import Blocked
from .asking import Answers, Question
from .essentials import Essentials, month_asked
from .kampung import all_kampung
from .skeleton import Start

_MOST_LISTED = 20


def setoran_essentials(answers: Answers, content: Path, today: datetime.date) -> Essentials:
    regions = regions_of((one.provinsi, one.kabupaten) for one in all_kampung(content))
    if not regions:
        raise Blocked("Belum ada kampung yang mencatat wilayahnya. Isi `wilayah` pada kampung.yaml.")
    names = tuple(written_name(jalan) for jalan in regions)
    listed = names if answers.terminal and len(names) <= _MOST_LISTED else ()
    explain = "\n".join(f"{number:3} {name}" for number, name in enumerate(listed, start=1))

    def region(text: str) -> tuple[str, ...]:
        if text.isdecimal() and 1 <= int(text) <= len(listed):
            return regions[int(text) - 1]
        found = regions_called(text, regions)
        if len(found) == 1:
            return found[0]
        why = (
            f"{quoted(text)} bisa berarti beberapa wilayah." if found else f"Wilayah {quoted(text)} tidak ada di situs."
        )
        raise Wrong("nilai-tak-dikenal", why, f"Pilih {either(*(written_name(one) for one in found or regions[:6]))}.")

    prompt = "Wilayah yang mengirim (nomor atau nama)" if listed else "Kabupaten, kota, atau provinsi yang mengirim"
    jalan = answers.get(Question("wilayah", prompt, region, contoh=names[0], explain=explain))
    bulan = month_asked(answers, today)
    default = panjang(Tanggal(today.year, today.month, today.day))
    tanggal = answers.get(Question("tanggal", "Tanggal dikirim", parse_tanggal, default, contoh=today.isoformat()))
    own = jalan[-1] if len(regions_called(jalan[-1], regions)) == 1 else written_name(jalan)
    start = (Start("wilayah", own), Start("tanggal", tanggal.iso))
    return Essentials("setoran", f"setoran/{bulan.iso}-{address(own)}.yaml", start)
