"""Makes every picture of the guides in docs/panduan/gambar/: `make gambar`.

Commands are run, pages are built and forms are filled in for real, on sites in a temporary folder; only the day is
fixed.
"""

import io
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from PIL import Image

from site_builder.build import build
from site_builder.options import Options
from tests.browser import BASE, served, started
from tests.conftest import TODAY, Village
from tests.editing.form import Form, opened
from tests.test_serve import running
from tools import formulir, layar, naskah

ROOT = Path(__file__).parent.parent
GAMBAR = ROOT / "docs/panduan/gambar"
MOST_BYTES = 40_000
SHARPNESS = 1.5
_DAY = ("--today", str(TODAY))
_PHONE, _WIDE = (360, 720), (960, 600)


class Studio(NamedTuple):
    """`site`: the site that the guides make step by step; `example`: the one of content/, served at `address`."""

    browser: Any
    site: Path
    example: Village
    address: str

    def save(self, name: str, picture: bytes) -> None:
        """As small as it stays readable."""
        image = Image.open(io.BytesIO(picture)).convert("RGB")
        for one, settings in _ways(image):
            made = io.BytesIO()
            one.save(made, "WEBP", method=6, **settings)
            if made.tell() <= MOST_BYTES:
                (GAMBAR / f"{name}.webp").write_bytes(made.getvalue())
                return
        raise RuntimeError(f"{name}: {made.tell()} bytes")

    def page(self, size: tuple[int, int]) -> Any:
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            device_scale_factor=SHARPNESS,
            locale="id-ID",
            color_scheme="light",
        )
        return context.new_page()

    def seen(
        self, name: str, url: str, size: tuple[int, int], before: Callable[[Any], object] = lambda page: None
    ) -> None:
        """The part of a page that a screen of this size shows."""
        page = self.page(size)
        page.goto(url)
        before(page)
        self.save(name, page.screenshot())
        page.context.close()

    def shown(self, name: str, content: str, box: str, size: tuple[int, int] = _WIDE) -> None:
        """One element of a page of our own making, whole."""
        page = self.page(size)
        page.set_content(content)
        self.save(name, page.locator(box).screenshot())
        page.context.close()

    def terminal(self, name: str, *screens: str) -> None:
        self.shown(name, layar.page(*screens), "pre")


def _ways(image: Image.Image) -> Iterator[tuple[Image.Image, dict[str, Any]]]:
    """Letters stay sharp with few colours; a photo needs them all."""
    yield image, {"lossless": True}
    for colours in (48, 24, 12):
        yield image.quantize(colours, dither=Image.Dither.NONE).convert("RGB"), {"lossless": True}
    yield image, {"quality": 75}
    plain = image.resize((round(image.width / SHARPNESS), round(image.height / SHARPNESS)), Image.Resampling.LANCZOS)
    for quality in (80, 60, 40):
        yield plain, {"quality": quality}


def main() -> None:
    GAMBAR.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, started() as browser, _example(Path(folder)) as (village, address):
        studio = Studio(browser, Path(folder) / "situs-kami", village, address)
        for part in (new_site, writing, checking, preview, example_site, phone_forms):
            part(studio)
            sys.stdout.write(f"{part.__name__}\n")
    sizes = [path.stat().st_size for path in GAMBAR.iterdir()]
    sys.stdout.write(f"{len(sizes)} gambar, {sum(sizes) / 1000:.0f} kB\n")


@contextmanager
def _example(folder: Path) -> Iterator[tuple[Village, str]]:
    """The example site with the editing form, as it is published."""
    village = Village(folder / "contoh")
    shutil.copytree(ROOT / "content", village.root / "content")
    (village.root / "node_modules").symlink_to(ROOT / "node_modules")
    options = Options(village.root / "content", village.root / "output", f"http://127.0.0.1{BASE}", naskah.AKHIR)
    assert build(options).published
    with served(village.root / "output") as address:
        yield village, address


def new_site(studio: Studio) -> None:
    home = studio.site.parent / "program"
    home.mkdir()
    studio.terminal("init", layar.typed(home, f"kampung-kb init ../{studio.site.name}", naskah.SITUS))
    kampung = layar.typed(studio.site, "kampung-kb new kampung", naskah.KAMPUNG, _DAY)
    poktan = layar.typed(studio.site, "kampung-kb new poktan --kampung mekar-asri", naskah.POKTAN, _DAY)
    studio.terminal("kampung-baru", kampung, poktan)
    # As the guide says: the example goes once the first kampung is there.
    shutil.rmtree(studio.site / "content/contoh-telaga")


def writing(studio: Studio) -> None:
    studio.terminal("new", layar.typed(studio.site, "kampung-kb new rapat-pokja", naskah.RAPAT, _DAY))
    naskah.word(studio.site.parent / "notulen.docx")
    studio.terminal("import", layar.typed(studio.site, "kampung-kb import ../notulen.docx", unseen=_DAY))


def checking(studio: Studio) -> None:
    draft = studio.site / naskah.DRAF
    good = draft.read_text("utf-8").replace("draf: Ya\n", "")
    faulty = good.replace("tanggal: 2023-02-13", "tanggal: 03/02/2023").replace("tempat:", "tempatt:")
    draft.write_text(faulty, "utf-8")
    studio.terminal("check", layar.typed(studio.site, "kampung-kb check", unseen=_DAY))
    draft.write_text(f"{good}\nDi RT 02 ada 4 balita stunting. Kabari Bu RT, 0812 0000 1234.\n", "utf-8")
    studio.terminal("check-privasi", layar.typed(studio.site, "kampung-kb check", unseen=_DAY))
    draft.write_text(good, "utf-8")


def preview(studio: Studio) -> None:
    village, draft = Village(studio.site), studio.site / naskah.DRAF
    (studio.site / "node_modules").symlink_to(ROOT / "node_modules")
    with running(village) as address:
        at = f"{address}{naskah.HALAMAN}"
        studio.seen("pratinjau", at, _PHONE)
        studio.seen("tulis", f"{address}tulis/", _PHONE, _at_the_doors)
        good = draft.read_text("utf-8")
        draft.write_text(good.replace("tanggal: 2023-02-13", "tanggal: 03/02/2023"), "utf-8")
        studio.seen("pesan-di-halaman", at, _PHONE, _until_told)
        studio.seen("pesan-di-halaman-lebar", at, _WIDE, _until_told)
        draft.write_text(good, "utf-8")


def _at_the_doors(page: Any) -> None:
    page.get_by_role("button", name="Tutup").click()  # messages are a maintainer's, these doors a secretary's
    page.locator("#formulir").evaluate("part => part.scrollIntoView()")


def _until_told(page: Any) -> None:
    """Reloads by itself once the message is there; a page that came too late has it at once."""
    page.get_by_role("alert").wait_for(timeout=20_000)


def example_site(studio: Studio) -> None:
    studio.seen("situs-ponsel", f"{studio.address}kampung/contoh-mekar/", _PHONE)
    studio.seen("situs-lebar", studio.address, _WIDE)


def phone_forms(studio: Studio) -> None:
    questions = ROOT / ".github/ISSUE_TEMPLATE/rapat-pokja.yml"
    studio.shown("formulir-issue", formulir.page(questions), "main", _PHONE)
    with opened(studio.browser, studio.example, "contoh-mekar") as form:
        _editing(studio, form)


def _editing(studio: Studio, form: Form) -> None:
    """The form on the example site's own files, half filled in, as a phone and as a computer show it."""
    form.new("kegiatan")
    form.choose("jenis", "Rapat Pokja")
    form.type("judul", "Rapat rencana kerja")
    form.type("tanggal", "2023-02-13")
    form.type("jam", "08.00 WIB s/d selesai")
    for name, (width, height) in {"tulis-formulir": _PHONE, "tulis-formulir-lebar": _WIDE}.items():
        form.page.set_viewport_size({"width": width, "height": height})
        form.page.wait_for_timeout(500)
        studio.save(name, form.page.screenshot())
    form.page.set_viewport_size({"width": _PHONE[0], "height": _PHONE[1]})
    form.page.goto(f"{form.page.url.split('#')[0]}#/collections/kegiatan")
    form.page.get_by_text("Rapat akhir tahun").first.wait_for()
    form.page.wait_for_timeout(500)
    studio.save("tulis-daftar", form.page.screenshot())


if __name__ == "__main__":
    main()
