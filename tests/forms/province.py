"""The office of a province, for tests of what it does with the files that it was sent."""

from pathlib import Path

from site_builder.forms.command import BlankRequest, make_blank
from site_builder.forms.provinsi import PROVINSI
from site_builder.forms.signing import FilledRequest, print_filled
from site_builder.options import Options
from site_builder.spreadsheet.outcome import Outcome
from tests.conftest import TODAY, Village
from tests.forms.office import BULAN, KAMPUNG, fill, plausible


class Province:
    """An office with nothing but the files that it was sent: no content/, no repository."""

    def __init__(self, tmp_path: Path) -> None:
        self.tmp_path = tmp_path
        self.folder = tmp_path / "provinsi"
        self.folder.mkdir()
        self.options = Options(self.folder / "content", self.folder / "output", today=TODAY)

    def receive(
        self, kabupaten: str, name: str, bulan: str = BULAN, wilayah: str | None = None, situs: str = ""
    ) -> Path:
        """A filled form of a kabupaten whose own site has one kampung, Mekar, with a group Mawar."""
        root = self.tmp_path / f"situs-{name}"
        root.mkdir()
        village = Village(root).write(
            {
                "situs.yaml": f"nama: Situs {situs or kabupaten}\n",
                "mekar/kampung.yaml": KAMPUNG.format("Mekar", kabupaten, "Mekar"),
                "mekar/poktan/uppka-mawar.yaml": "jenis: UPPKA\nnama: Mawar\n",
            }
        )
        form = self.folder / name
        region = f"Jawa Rekaan/{kabupaten}" if wilayah is None else wilayah
        make_blank(BlankRequest(PROVINSI.kode, form, bulan, region), village.options)
        return fill(form, plausible)

    def put_together(self, *forms: Path, to: str = "gabungan.xlsx", kode: str = PROVINSI.kode) -> Outcome:
        return print_filled(FilledRequest(kode, forms, self.folder / to), self.options)
