"""The place of an activity: behind a label, or after words such as `bertempat di`."""

import re

from ...model.vocabulary import plain
from ..kalimat import sentences
from ..layout import MARK, Layout
from ..naskah import KOSONG, Line, Note, shortened
from .bilangan import in_figures
from .dates import OTHER, candidates
from .found import Found


def read_tempat(layout: Layout) -> Found[str]:
    labelled = [(e.line.number, _label_value(e.value)) for e in layout.labelled("tempat")]
    labelled = [(line, place) for line, place in labelled if len(place) > 2]
    if labelled:
        return _one(labelled)
    spoken = [(line.number, place) for line in layout.body for place in _spoken(line)]
    return _one(spoken)


def _label_value(value: str) -> str:
    return re.sub(r"^(?:di|bertempat di)\s+", "", value.strip(" .:;,"), flags=re.I).strip(" .;,")


def _one(places: list[tuple[int, str]]) -> Found[str]:
    if not places:
        return Found(None)
    line, first = places[0]
    others = [place for _, place in places if not _alike(place, first)]
    if others:
        why = f"Tempat dikosongkan: naskah menyebut “{shortened(first, 40)}” dan “{shortened(others[0], 40)}”."
        return Found(None, line, (Note(KOSONG, line, why),))
    return Found(max((place for _, place in places), key=len) if len(places) > 1 else first, line)


def _alike(a: str, b: str) -> bool:
    one, two = plain(a), plain(b)
    return one in two or two in one


_NOUNS = (
    r"Balai|Bale|Balesawala|Aula|Gedung|Rumah|Kantor|Masjid|Mesjid|Mushol?la|Musholla|Surau|Langgar|Gereja|"
    r"Pura|Posyandu|Pos|"
    r"Lapangan|Halaman|Pendopo|Pendapa|Sekretariat|Puskesmas|Pustu|Polindes|Poskesdes|SD|SDN|SMP|SMPN|SMA|SMAN|MTs|MI|"
    r"Hotel|Ruang|Ruangan|Saung|Warung|Taman|Pantai|Embung|Sanggar|PAUD|TK|TPQ|TPA|Madrasah|Pondok|Pasar|Area|Kebun|"
    r"Joglo|Pelataran|Lokasi|Dermaga|Kolam|Lumbung|Bank|Gazebo|Villa|Gapoktan|Alun-alun|Basecamp|Studio|Perpustakaan|"
    r"Meunasah|Baruga|Lamin|Banjar|Wantilan|Sasana|Serambi|Teras|Bumi|Sekolah|Kampus|Kelas|Dapur|RPTRA|Bangsal|Gudang|Panggung|Bantaran|Tepi|Dusun|Padukuhan|Jorong|RW|RT|Gang|Jalan|BPP|"
    r"UPT|KUA|Kafe|RM|Lahan|Ladang|Sawah"
)
_HERE = re.compile(
    r"(?i:(?P<cue>bertempat di|bertempat|(?:di ?laksanakan|di ?adakan|di ?gelar|di ?selenggarakan|"
    r"di ?pusatkan|berlangsung|"
    r"berkumpul|melakukan pertemuan|mengadakan [\w ]{3,40}?|menggelar [\w ]{3,40}?|melaksanakan [\w ]{3,40}?|"
    r"pertemuan|rapat|kegiatan|acara)(?:(?:[^.;]|\.(?=\d)){0,120}?)\s(?:bertempat )?(?:di|pada))\s+)"
    rf"(?P<place>(?i:{_NOUNS}|rumah|halaman|aula|balai|kediaman|lapangan|gedung|ruang)\b.*)"
)
_ALONE = re.compile(rf"(?:di|Di)\s+(?P<place>(?i:{_NOUNS})\b[^.;]*)\.?$")
_DI = re.compile(rf"\bdi\s+(?P<place>(?i:{_NOUNS})\b.*)")


def _behind_a_day(sentence: str) -> re.Match[str] | None:
    """`Senin, 6 Mei 2024, pukul 09.00 di Balai RW 3`: what stands behind a day is where, too."""
    told = in_figures(sentence)
    days = [told.find(day.text) for day in candidates(Line(0, told)) if day.weight > OTHER]
    return _DI.search(told, max(days)) if days and min(days) >= 0 else None


_END = re.compile(
    r"(?=[;:(\"”“|]|\.(?:\s|$)|\s[–—-]\s|,\s(?!(?:RT|RW|Desa|Kelurahan|Dusun|Kecamatan|Kec\.|Kabupaten|"
    r"Kab\.|Jalan|Jl\.|Kota|"
    r"Kalurahan|Padukuhan|Gampong|Nagari|Lingkungan)\b)|\s(?:pada|yang|dengan|untuk|dalam|oleh|mulai|pukul|"
    r"jam|tanggal|hari|"
    r"dimulai|dihadiri|diikuti|bersama|guna|agar|sebagai|telah|ini|tersebut|setempat|membahas|menghadirkan|berlangsung|"
    r"digelar|dilaksanakan|melaksanakan|mengadakan|serta|karena|sebelum|setelah|sekitar|sejak|selama|dari|"
    r"adalah|berjalan|"
    r"acara|kegiatan|atau|para|ada|terdapat|se-?\w+|tadi|kami|kita|saat|lalu|kemudian|sambil|(?:di|"
    r"me)[a-z]{4,})\b|\sdan\s(?![A-Z])|"
    r"\s(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Pertemuan|Rapat|Kegiatan|Acara|Kelompok|Pokja|"
    r"Pada|Pukul|Telah|"
    r"Tanggal|Hari|Pengurus)\b|$)"
)


def _spoken(line: Line) -> list[str]:
    """Places that a sentence says something took place at; those of other times and of habits are none."""
    found = []
    for part in sentences(line.text):
        if _OTHERWISE.search(part):
            continue
        match = _HERE.search(part) or _ALONE.match(part) or (None if MARK.match(line.text) else _behind_a_day(part))
        if match is None:
            continue
        place = _END.split(match["place"], maxsplit=1)[0].strip(" ,.")
        if 1 < len(place.split()) <= 14 and _specific(place):
            found.append(place)
    return found


_OTHERWISE = re.compile(
    r"(?i)\b(?:setiap|masing-masing|biasanya|rutin dilakukan|akan (?:di|meng|men|ber)\w+|direncanakan|"
    r"sebelumnya|bulan depan|"
    r"minggu depan|bergilir\w*|tahun lalu|kemudian hari|seharusnya|presiden|berikutnya)\b"
)


def _specific(place: str) -> bool:
    """More than a bare noun with a small word: `Rumah warga` is no address, and neither is a whole district."""
    return re.search(r"(?i)\b(?:tangga|sakit jiwa|nya)\b|warga masing", place) is None
