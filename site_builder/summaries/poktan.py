"""Summary 5: the directory of groups."""

from collections.abc import Iterator
from itertools import chain

from ..model.arti import ARTI
from ..model.facets import PoktanFacts
from ..model.masa import KEADAAN
from ..model.site import Kampung, Poktan
from ..model.tables import BELUM, TIDAK_BERLAKU, Cell, Column, Liputan, Row, Table, value
from ..model.tanggal import pendek
from ..model.vocabulary import JENIS_POKTAN, JENIS_USAHA
from .laporan_uppka import KUNCI_KELOMPOK
from .lingkup import KEPALA_KAMPUNG, Edition, Form, Lingkup, editions, keys_of_kampung, name_of_kampung, table_of

_FORM = Form(
    "Direktori Poktan",
    KUNCI_KELOMPOK,
    (*KEPALA_KAMPUNG, Column("nama_kelompok", "Kelompok", "teks")),
    (
        Column("jenis", "Jenis", "teks"),
        Column("tahun_terbentuk", "Terbentuk", "tanggal", arti=ARTI["Poktan"]["tahun_terbentuk"].kalimat),
        Column("tempat", "Tempat", "teks"),
        Column("jumlah_anggota", "Anggota", "bilangan", "orang"),
        Column("jumlah_kader", "Kader", "bilangan", "orang"),
        Column("jadwal", "Jadwal", "teks"),
        Column("jenis_usaha", "Jenis usaha", "teks"),
        Column("produk", "Produk", "teks"),
        Column("lokus_pro_pn", "Lokus Pro PN", "teks", arti="Tahun kelompok ini menjadi lokus Pro PN."),
        Column("aktif", "Aktif", "ya-tidak", arti="Tidak: sudah berakhir, sedang vakum, atau belum terbentuk."),
    ),
    (
        "Semua Poktan yang tercatat, juga yang tidak aktif lagi; keadaannya menurut catatan yang sekarang.",
        "Tanda – berarti belum ada catatan. Usaha, produk, dan Pro PN hanya berlaku untuk UPPKA.",
        "Jumlah anggota dan kader hanya dari kelompok yang mencatatnya.",
    ),
    "Catatan kelompok kampung",
    "kelompok",
    "tercatat jumlah anggotanya",
)
_MEMBERS = next(i for i, column in enumerate(_FORM.kolom) if column.key == "jumlah_anggota")


def poktan(lingkup: Lingkup) -> Iterator[Edition]:
    """One row for each group; one edition for each region that has any."""
    return editions(lingkup, lingkup.wilayah, None, _rows, _table)


def _table(groups: tuple[tuple[Row, ...], ...], jalan: tuple[str, ...]) -> Table | None:
    """Every group has a kind, so that only the count of members tells how full the directory is."""
    rows = tuple(chain.from_iterable(groups))
    if not rows:
        return None
    table = table_of(_FORM, rows, jalan)
    counted = sum(1 for row in table.baris if row.sel[_MEMBERS].nilai is not None)
    return table._replace(liputan=Liputan(counted, len(table.baris), _FORM.siapa, _FORM.apa))


def _rows(kampung: Kampung) -> tuple[Row, ...]:
    keys, name = keys_of_kampung(kampung), name_of_kampung(kampung)
    return tuple(
        Row(
            (*keys, one.fakta.slug),
            (name, Cell(one.kelompok.nama_lengkap, "", one.kelompok.url)),
            (*_any_kind(one.fakta), *_uppka_only(one.fakta), _active(one)),
        )
        for one in kampung.poktan
    )


def _active(one: Poktan) -> Cell:
    """Whether it is there now; a group that is not, with what is known of it."""
    sampai = one.fakta.sampai
    if one.keadaan in ("aktif", "berakhir"):
        return Cell(one.keadaan == "aktif", rincian=f"sampai {pendek(sampai)}" if sampai else "")
    return Cell(False, rincian=KEADAAN[one.keadaan])


def _any_kind(fakta: PoktanFacts) -> tuple[Cell, ...]:
    return (
        Cell(JENIS_POKTAN[fakta.jenis].nama),
        value(fakta.tahun_terbentuk),
        value(fakta.tempat),
        value(fakta.jumlah_anggota),
        value(fakta.jumlah_kader),
        value(fakta.jadwal),
    )


def _uppka_only(fakta: PoktanFacts) -> tuple[Cell, ...]:
    """Trade, products and years; what another kind of group has written there all the same is shown."""
    texts = (
        ", ".join(JENIS_USAHA[kode].nama for kode in fakta.jenis_usaha),
        ", ".join(fakta.produk),
        ", ".join(str(tahun) for tahun in sorted(fakta.lokus_pro_pn)),
    )
    nothing = BELUM if fakta.jenis == "uppka" else TIDAK_BERLAKU
    return tuple(Cell(text) if text else Cell(None, nothing) for text in texts)
