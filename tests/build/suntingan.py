"""Whatever may happen to a site between two builds, drawn at random; each says what it did."""

import datetime
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from site_builder.options import bundled
from site_builder.output.render import _environment
from tests.build import acak
from tests.build.meja import Desk, copy_folder, copy_record, other_ending

TODAY = datetime.date(2023, 4, 1)
OUTPUTS = ("output", "pratinjau")
# With their times, and as new files.
COPIES: tuple[Callable[[str, str], object], ...] = (shutil.copy2, shutil.copyfile)


def write_activity(d: Desk) -> str:
    return d.write(f"{d.home()}/kegiatan/{d.r.choice(acak.ACTIVITIES)}.md", acak.activity(d.r))


def change_one_line(d: Desk) -> str:
    """Of an activity, as a writer does: title, day, status, section, draft, body."""
    if not (there := d.files("kegiatan/*.md")):
        return "nothing"
    chosen = d.r.choice(there)
    lines, others = chosen.read_text("utf-8").splitlines(), acak.activity(d.r).splitlines()
    number = d.r.randrange(1, len(lines))
    key = lines[number].partition(":")[0]
    lines[number] = next((line for line in others if line.partition(":")[0] == key), d.r.choice(others))
    return d.write(chosen.relative_to(d.content).as_posix(), "\n".join(lines) + "\n")


def write_profile(d: Desk) -> str:
    return d.write(f"{d.home()}/kampung.yaml", acak.profile(d.r))


def write_group(d: Desk) -> str:
    slug = d.r.choice([*acak.GROUPS])
    return d.write(f"{d.home()}/poktan/{slug}.yaml", acak.group(d.r, slug))


def write_report(d: Desk) -> str:
    return d.write(f"{d.home()}/laporan/{d.r.choice(acak.MONTHS)}.yaml", acak.monthly(d.r))


def write_of_the_site(d: Desk) -> str:
    return d.write(*acak.of_the_site(d.r))


def write_own_page(d: Desk) -> str:
    return d.write(*acak.own_page(d.r))


def write_situs(d: Desk) -> str:
    return d.write("situs.yaml", acak.situs(d.r))


def write_photo(d: Desk) -> str:
    return d.write(f"{d.home()}/foto/{d.r.choice(acak.PHOTOS)}", d.r.choice(acak.PICTURES))


def write_attachment(d: Desk) -> str:
    name, data = d.r.choice([("rencana.pdf", d.r.choice(acak.DOCUMENTS)), ("daftar.csv", b"nama;usia\nA;3\n")])
    return d.write(f"{d.home()}/{name}", data)


def write_asset(d: Desk) -> str:
    name = d.r.choice(["gaya.css", "gaya/lagi.css", "edaran.txt", "logo.svg"])
    place = d.village.root / "assets" / name
    if place.exists() and d.r.random() < 0.5:
        place.unlink()
        return f"assets/{name} goes"
    d.village.write({f"assets/{name}": f"main {{ order: {d.r.randint(1, 9)} }}"})
    return f"assets/{name}"


def write_template(d: Desk) -> str:
    name = d.r.choice(["404.html", "_kaki.html", "kegiatan.html", "tabel.html"])
    place = d.village.root / "templates" / name
    if place.exists() and d.r.random() < 0.5:
        place.unlink()
        return f"templates/{name} goes"
    text = (bundled() / "templates" / name).read_text("utf-8")
    d.village.write({f"templates/{name}": f"{text}<!-- {d.r.randint(1, 9)} -->"})
    return f"templates/{name}"


def delete(d: Desk) -> str:
    there = [path for path in d.files() if path.name not in ("situs.yaml", "kampung.yaml")]
    if not there:
        return "nothing"
    chosen = d.r.choice(there)
    chosen.unlink()
    return f"{d.named(chosen)} goes"


def rename(d: Desk) -> str:
    if not (there := d.files("kegiatan/*.md")):
        return "nothing"
    chosen = d.r.choice(there)
    new = d.content / d.home() / "kegiatan" / f"{d.r.choice([*acak.ACTIVITIES, 'pindah'])}.md"
    if any(above.is_file() for above in new.parents):
        return "nothing"
    new.parent.mkdir(parents=True, exist_ok=True)
    chosen.replace(new)
    return f"{d.named(chosen)} becomes {d.named(new)}"


def move_kampung(d: Desk) -> str:
    """Its folder gets another name, into another folder and back, or changes places with another one."""
    if not (homes := d.homes()):
        return "nothing"
    one = d.r.choice(homes)
    other = d.r.choice([*homes, *(d.content / place for place in acak.PLACES)])
    if one == d.content or other == d.content or one.is_relative_to(other) or other.is_relative_to(one):
        return "nothing"
    if any(above.is_file() for above in other.parents):
        return "nothing"
    between = d.village.root / "antara"
    one.rename(between)
    if other.exists():
        other.rename(one)
    other.parent.mkdir(parents=True, exist_ok=True)
    between.rename(other)
    return f"{d.named(one)} and {d.named(other)} change places"


def lose_profile(d: Desk) -> str:
    """kampung.yaml disappears; what was lost before comes back."""
    if d.aside and d.r.random() < 0.6:
        path = d.r.choice(sorted(d.aside))
        return f"back comes {d.write(path, d.aside.pop(path))}"
    if not (homes := d.homes()):
        return "nothing"
    chosen = d.r.choice(homes) / "kampung.yaml"
    d.aside[chosen.relative_to(d.content).as_posix()] = chosen.read_text("utf-8")
    chosen.unlink()
    return f"{d.named(chosen)} goes"


def profile_above(d: Desk) -> str:
    """A kampung.yaml in a folder above those of others, or it goes again."""
    place = d.content / "kab" / "kampung.yaml"
    if place.exists():
        place.unlink()
        return f"{d.named(place)} goes"
    return d.write("kab/kampung.yaml", acak.profile(d.r, "Kab"))


def replace_unseen(d: Desk) -> str:
    """Other bytes of the same number, with the time of before: in the file itself, or in another in its place."""
    chosen = d.r.choice(d.files() or [d.content / "situs.yaml"])
    if not chosen.exists() or not (data := chosen.read_bytes()):
        return "nothing"
    before, number = chosen.stat(), d.r.randrange(len(data))
    changed = data.swapcase() if chosen.suffix in (".md", ".csv") else data[:number] + b"x" + data[number + 1 :]
    new = chosen if d.r.random() < 0.5 else chosen.with_name(".baru")
    new.write_bytes(changed)
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(chosen)
    return f"{d.named(chosen)} has other bytes ({new.name})"


def touch(d: Desk) -> str:
    """Times of content, output or cache, of which nothing follows."""
    folder = d.village.root / d.r.choice(["content", ".cache", *OUTPUTS])
    day = d.r.choice([1, 1_600_000_000, 4_000_000_000])
    for path in sorted(folder.rglob("*")):
        if d.r.random() < 0.5:
            os.utime(path, (day, day))
    return f"{folder.name}/ has times of {day}"


def _set_aside(d: Desk) -> tuple[Path, Path]:
    """One of the folders that may be put aside, and where it lies then."""
    folder = d.village.root / d.r.choice([".cache", "output"])
    return folder, d.village.root / f"dahulu{folder.name}"


def put_aside(d: Desk) -> str:
    """What is remembered or was made, to be brought back later."""
    folder, kept = _set_aside(d)
    if not folder.exists():
        return "nothing"
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(folder, kept, copy_function=d.r.choice(COPIES))
    return f"{folder.name}/ is put aside"


def bring_back(d: Desk) -> str:
    """All of it, or some files only, beside what is newer."""
    folder, kept = _set_aside(d)
    if not kept.exists():
        return "nothing"
    if share := d.r.choice([0.0, 0.5]):
        chosen = [path for path in sorted(kept.rglob("*")) if path.is_file() and d.r.random() < share]
        for path in chosen:
            place = folder / path.relative_to(kept)
            if place.is_dir() or any(above.is_file() for above in place.parents):
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, place)
        return f"of {folder.name}/ {len(chosen)} files are brought back"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(kept, folder, copy_function=d.r.choice(COPIES))
    return f"{folder.name}/ is brought back"


def damage(d: Desk) -> str:
    """A file of output or cache is gone, torn or has a byte changed."""
    folder = d.village.root / d.r.choice([".cache", *OUTPUTS])
    if not (there := sorted(path for path in folder.rglob("*") if path.is_file() and path.name != ".nojekyll")):
        return "nothing"
    chosen = d.r.choice(there)
    data, number = chosen.read_bytes(), d.r.randrange(chosen.stat().st_size + 1)
    way = d.r.choice(["gone", "torn", "changed"])
    if way == "gone":
        chosen.unlink()
    else:
        chosen.write_bytes(data[:number] + (b"" if way == "torn" else b"\xff" + data[number + 1 :]))
    return f"{d.named(chosen)} is {way} at {number}"


def new_process(d: Desk) -> str:
    """Nothing is remembered but on disk."""
    _environment.cache_clear()
    return "a new process"


def another_day(d: Desk) -> str:
    today = d.options["today"]
    assert isinstance(today, datetime.date)
    days = [1, -1, 2, -2, 31, -31, 366, -366]
    # The last of a month or a year and the first of the next, on either side.
    turns = [
        datetime.date(2023, 3, 31),
        datetime.date(2023, 4, 1),
        datetime.date(2022, 12, 31),
        datetime.date(2023, 1, 1),
    ]
    today = d.r.choice([*turns, *(today + datetime.timedelta(days=n) for n in days)])
    d.options["today"] = today if abs((today - TODAY).days) < 800 else TODAY
    return f"today is {d.options['today']}"


def other_options(d: Desk) -> str:
    chosen: dict[str, object] = d.r.choice(
        [
            {"drafts": True}, {"drafts": False}, {"keep_going": False}, {"keep_going": True}, {"last_good": True},
            {"last_good": False}, {"base_url": "https://lain.example/repo"}, {"base_url": None}, {"clean": True},
            {"output": OUTPUTS[1]}, {"output": OUTPUTS[0]},
        ]
    )  # fmt: skip
    d.options.update(chosen)
    return f"options: {chosen}"


Edit = Callable[[Desk], str]
# What a writer does all day, and what seldom happens.
OFTEN: tuple[Edit, ...] = (write_activity, change_one_line, write_report, delete, replace_unseen, another_day)
SELDOM: tuple[Edit, ...] = (
    write_profile, write_group, write_of_the_site, write_own_page, write_situs, write_photo, write_attachment,
    write_asset, rename, move_kampung, lose_profile, profile_above, copy_record, copy_folder, other_ending, touch,
    bring_back, bring_back, bring_back, damage, other_options, other_options,
)  # fmt: skip
# Templates are compiled again then.
RARE: tuple[Edit, ...] = (write_template, new_process)
# What a process that goes on may see.
SAVES: tuple[Edit, ...] = (
    write_activity, change_one_line, change_one_line, write_report, delete, another_day, write_profile, write_group,
    write_of_the_site, write_own_page, write_situs, write_photo, rename, move_kampung, lose_profile, profile_above,
    copy_record, copy_folder, other_ending,
)  # fmt: skip


def draw(d: Desk, among: tuple[Edit, ...] = ()) -> str:
    """One edit, `among` some or any; what it did."""
    if among:
        edit = d.r.choice(among)
        return f"{edit.__name__}: {edit(d)}"
    chance = d.r.random()
    edit = d.r.choice(OFTEN if chance < 0.45 else SELDOM if chance < 0.98 else RARE)
    return f"{edit.__name__}: {edit(d)}"
