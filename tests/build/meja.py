"""The site that random edits are made on, and the edits that leave copies behind."""

import random
import shutil
from pathlib import Path
from typing import NamedTuple

from tests.build import acak
from tests.conftest import Village


class Desk(NamedTuple):
    """A site, the chance that moves it, what was put aside of it, and how it is built next."""

    village: Village
    r: random.Random
    aside: dict[str, str]
    options: dict[str, object]

    @property
    def content(self) -> Path:
        return self.village.root / "content"

    def files(self, pattern: str = "*.*") -> list[Path]:
        return sorted(path for path in self.content.rglob(pattern) if path.is_file())

    def homes(self) -> list[Path]:
        return sorted({path.parent for path in self.files("kampung.yaml")})

    def home(self) -> str:
        """Of one that is there, most of the time."""
        there = [path.relative_to(self.content).as_posix() for path in self.homes()]
        return self.r.choice(there) if there and self.r.random() < 0.9 else self.r.choice(acak.PLACES)

    def write(self, path: str, data: str | bytes) -> str:
        place = self.content / path
        if place.is_dir() or any(above.is_file() for above in place.parents):
            return f"{path}: something is in the way"
        self.village.write({path: data})
        return f"{path}: {data!r}" if isinstance(data, str) else f"{path}: {len(data)} bytes"

    def named(self, path: Path) -> str:
        return path.relative_to(self.village.root).as_posix()


def copy_record(d: Desk) -> str:
    """As file managers name copies, beside the record or in another kampung."""
    there = [path for path in d.files() if path.suffix in (".md", ".yaml")]
    if not there:
        return "nothing"
    chosen = d.r.choice(there)
    name = d.r.choice([f"{chosen.stem} - Copy{chosen.suffix}", f"{chosen.stem} (1){chosen.suffix}", chosen.name])
    parent = chosen.parent if d.r.random() < 0.7 else d.r.choice(d.homes() or [chosen.parent]) / chosen.parent.name
    return d.write((parent / name).relative_to(d.content).as_posix(), chosen.read_bytes())


def copy_folder(d: Desk) -> str:
    """A whole kampung, beside itself or below another."""
    homes = [home for home in d.homes() if home != d.content]
    if not homes:
        return "nothing"
    chosen = d.r.choice(homes)
    name = d.r.choice([f"{chosen.name} - Copy", f"{chosen.name} (1)", chosen.name])
    above = chosen.parent if d.r.random() < 0.6 else d.r.choice(homes)
    place = above / name
    if place.exists():
        if name != chosen.name:
            shutil.rmtree(place)
            return f"{d.named(place)} goes"
        return "nothing"
    if place.is_relative_to(chosen) or len(place.relative_to(d.content).parts) > 5:
        return "nothing"
    shutil.copytree(chosen, place)
    return f"{d.named(chosen)} is copied to {d.named(place)}"


def other_ending(d: Desk) -> str:
    """The same record as .yml, beside the first or in its place."""
    there = [path for path in d.files("*.yaml") if path.name != "situs.yaml"]
    if not there:
        return "nothing"
    chosen = d.r.choice(there)
    place = chosen.with_suffix(".yml")
    if place.is_dir():
        return "nothing"
    data = chosen.read_bytes()
    if d.r.random() < 0.3:
        chosen.unlink()
    return d.write(place.relative_to(d.content).as_posix(), data + d.r.choice([b"", b"# lagi\n"]))
