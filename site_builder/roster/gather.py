"""All rows of a list as kampung to be, with their groups: who is there already, who stands twice, who is meant."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from ..model.diagnostics import GALAT
from ..model.vocabulary import nearest, plain
from ..model.wrong import either, quoted
from ..scaffold.kampung import Kampung
from ..scaffold.kampung_baru import proposed
from ..scaffold.naming import bare_address
from ..spreadsheet.findings import Temuan
from .fields import DESA, KABUPATEN, KE_KAMPUNG, KECAMATAN, KODE, NAMA, RUJUKAN, Bidang
from .groups import Kelompok, in_row
from .heads import Tabel
from .known import Known
from .lines import Baris, Terbagi, lines_of
from .plan import Rencana, planned
from .region import Nama, named_above


@dataclass
class Terkumpul:
    """Kampung to be, and what is wrong with rows that are none. `dilewati`: by sheet, rows that are no data, and
    examples."""

    rencana: list[Rencana] = field(default_factory=list)
    temuan: list[Temuan] = field(default_factory=list)
    kelompok_ditolak: int = 0
    baris_ditolak: int = 0
    dilewati: list[tuple[str, tuple[int, ...], tuple[int, ...]]] = field(default_factory=list)


def gathered(tables: tuple[Tabel, ...], known: Known, content: Path) -> Terkumpul:
    found = Terkumpul()
    of_groups: list[Baris] = []
    has_kampung = any(not tabel.is_groups for tabel in tables)
    for tabel in tables:
        split, above = lines_of(tabel), named_above(tabel)
        _note(found, tabel, split)
        if tabel.is_groups:
            of_groups += split.baris
            if not has_kampung:
                found.rencana += _from_groups(split.baris, above)
        else:
            is_named = any(one.bidang.isian == NAMA for one in tabel.kolom)
            found.rencana += [planned(baris, above, is_named) for baris in split.baris]
    _refuse_twice(found.rencana)
    for plan in found.rencana:
        plan.ada = known.same(plan.kampung) if plan.kampung.nama else None
    _add_groups(found, of_groups, known)
    for plan in found.rencana:
        _refuse_group_twice(plan, found)
    _give_folders(found.rencana, known, content)
    return found


def _note(found: Terkumpul, tabel: Tabel, split: Terbagi) -> None:
    found.temuan += split.temuan
    if tabel.is_groups:
        found.kelompok_ditolak += len(split.temuan)
    else:
        found.baris_ditolak += len(split.temuan)
    if split.dilewati or split.contoh:
        found.dilewati.append((tabel.sheet.nama, split.dilewati, split.contoh))


def _from_groups(lines: Iterable[Baris], above: Nama) -> Iterator[Rencana]:
    """A list of groups alone names its kampung in every row: each is one, however often it stands there."""
    seen = Known()
    for baris in lines:
        isi = {
            Bidang(bidang.isian.removeprefix(KE_KAMPUNG)): sel
            for bidang, sel in baris.isi.items()
            if bidang.isian.startswith(KE_KAMPUNG)
        }
        plan = planned(Baris(baris.letak, isi), above, Bidang(NAMA) in isi)
        if plan.kampung.nama and seen.same(plan.kampung) is None:
            seen.add(plan.kampung)
            yield plan


_ONE_ROW = "Gabungkan isinya dalam satu baris. Kalau memang dua kampung, bedakan desa atau kecamatannya."


def _refuse_twice(plans: list[Rencana]) -> None:
    """Which of two rows is right, only the office knows: neither is taken."""
    seen = Known()
    first: dict[Kampung, list[Rencana]] = defaultdict(list)
    for plan in plans:
        if plan.kampung.nama:
            same = seen.same(plan.kampung)
            if same is None:
                seen.add(plan.kampung)
            first[same or plan.kampung].append(plan)
    for twins in first.values():
        for plan in twins if len(twins) > 1 else ():
            others = ", ".join(str(other.letak) for other in twins if other is not plan)
            why = f"Kampung {quoted(plan.kampung.nama)} ditulis {len(twins)} kali; lihat juga {others}."
            plan.temuan.append(Temuan(GALAT, plan.letak, why, _ONE_ROW))


def _add_groups(found: Terkumpul, lines: Iterable[Baris], known: Known) -> None:
    """To the kampung that each names: of the list first, then of the site."""
    listed = Known()
    plans: dict[Kampung, Rencana] = {}
    for plan in found.rencana:
        if plan.kampung not in plans:
            listed.add(plan.kampung)
            plans[plan.kampung] = plan
    names = {bare_address(one.nama): one.nama for one in (*known.kampung, *listed.kampung)}
    for baris in lines:
        group, faults = in_row(baris)
        found.temuan += faults
        found.kelompok_ditolak += bool(faults)
        if group is None:
            continue
        meant = _meant(baris, listed) or _meant(baris, known)
        if len(meant) != 1:
            found.temuan.append(_no_kampung(baris, meant, names))
            found.kelompok_ditolak += 1
            continue
        (one,) = meant
        if one not in plans:  # of the site alone
            plans[one] = Rencana(baris.letak, one, (), ada=one)
            found.rencana.append(plans[one])
        plans[one].kelompok.append(group)


def _meant(baris: Baris, known: Known) -> tuple[Kampung, ...]:
    texts = {name: _text(baris, name) for name in RUJUKAN}
    if code := texts[KODE].replace(".", ""):
        return tuple(one for one in known.kampung if one.kode.replace(".", "") == code)
    found = known.called(texts[NAMA], texts[DESA])
    for isian in (KECAMATAN, KABUPATEN):
        if texts[isian] and len(found) > 1:
            level = isian.rpartition(".")[2]
            found = tuple(one for one in found if _agrees(getattr(one, level), texts[isian]))
    return found


def _agrees(official: str, written: str) -> bool:
    return plain(written).endswith(plain(official.removeprefix("Kabupaten ").removeprefix("Kota ")))


def _text(baris: Baris, isian: str) -> str:
    sel = baris.sel(KE_KAMPUNG + isian)
    value = sel.cell.value if sel else None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split()) if isinstance(value, (str, int)) else ""


def _no_kampung(baris: Baris, meant: tuple[Kampung, ...], names: Mapping[str, str]) -> Temuan:
    """`names`: of all kampung, by how they are compared."""
    text = _text(baris, NAMA) or _text(baris, DESA) or _text(baris, KODE)
    if not text:
        hint = "Tulis nama kampung atau desanya di baris ini."
        return Temuan(GALAT, baris.letak, "Baris kelompok ini tidak menyebut kampungnya.", hint)
    said = quoted(text)
    if not meant:
        near = nearest(bare_address(text), names)
        why = f"Kampung {said} tidak ada dalam daftar ini dan belum ada di situs."
        hint = f"Mungkin maksudnya `{names[near]}`." if near else "Tulis kampungnya di lembar kampung."
        return Temuan(GALAT, baris.letak, why, hint)
    places = either(*(one.jelas for one in meant[:4]))
    why = f"Kampung {said} bisa berarti {len(meant)} kampung: {places}."
    return Temuan(GALAT, baris.letak, why, "Tambahkan kolom desa dan kecamatan, atau kode wilayah.")


def _refuse_group_twice(plan: Rencana, found: Terkumpul) -> None:
    """Rows of their own go alone, a kampung's own row goes with its groups."""
    same: dict[tuple[str, str], list[Kelompok]] = defaultdict(list)
    for group in plan.kelompok:
        same[group.kunci].append(group)
    for twins in (ones for ones in same.values() if len(ones) > 1):
        others = ", ".join(str(one.letak) for one in twins[:-1])
        why = f"Kelompok {quoted(twins[-1].nama)} ditulis {len(twins)} kali; lihat juga {others}."
        fault = Temuan(GALAT, twins[-1].letak, why, "Hapus salah satunya.")
        if all(one.is_alone for one in twins):
            found.temuan.append(fault)
            found.kelompok_ditolak += len(twins)
            plan.kelompok = [one for one in plan.kelompok if one not in twins]
        else:
            plan.temuan.append(fault)


def _give_folders(plans: list[Rencana], known: Known, content: Path) -> None:
    every = list(known.kampung)
    for plan in plans:
        if plan.ada or plan.is_refused:
            continue
        folder, why = proposed(plan.kampung, tuple(every))
        if known.is_faulty(plan.kampung):
            why = f"{plan.kampung.desa or plan.kampung.nama} mungkin sudah ada, tetapi catatannya bergalat."
            folder, hint = "", "Perbaiki dahulu: `kampung-kb check`."
        else:
            hint = "Bedakan nama desanya, atau buat dengan `kampung-kb new kampung --folder …`."
        if folder and os.path.exists(content / folder):  # noqa: PTH110, Path.exists raises for a name that is too long
            why = f"Folder {content.name}/{folder} sudah ada, tetapi tanpa kampung.yaml."
            folder, hint = "", "Pindahkan isinya, atau buat kampung itu dengan `kampung-kb new kampung`."
        if folder.rpartition("/")[2] in known.old:
            why = f"Alamat /kampung/{folder.rpartition('/')[2]}/ masih dipakai sebagai `alamat_lama` kampung lain."
            folder, hint = "", "Buat kampung ini dengan `kampung-kb new kampung --folder …`."
        if not folder:
            plan.temuan.append(Temuan(GALAT, plan.letak, why, hint))
            continue
        plan.kampung = plan.kampung._replace(folder=folder)
        every.append(plan.kampung)
