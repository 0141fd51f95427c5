"""The editing form in a real browser: the folder that it works on is the browser's own, filled and emptied by tests."""

import base64
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from site_builder.build import build
from tests.browser import BASE, needed, served
from tests.conftest import TODAY, Village

PACKAGES = Path(__file__).parents[2] / "node_modules"
_PICK = "window.showDirectoryPicker = async () => navigator.storage.getDirectory()"
_FILL = """async files => {
  const root = await navigator.storage.getDirectory();
  for (const [path, data] of files) {
    const parts = path.split('/');
    let folder = root;
    for (const name of parts.slice(0, -1)) folder = await folder.getDirectoryHandle(name, {create: true});
    const file = await (await folder.getFileHandle(parts.at(-1), {create: true})).createWritable();
    await file.write(Uint8Array.from(atob(data), c => c.charCodeAt(0)));
    await file.close();
  }
}"""
_EMPTY = """async () => {
  const found = [];
  const walk = async (folder, path) => {
    for await (const [name, item] of folder.entries()) {
      if (item.kind === 'directory') { await walk(item, path + name + '/'); continue; }
      const file = await item.getFile().catch(() => null);  // renamed this very moment
      const bytes = new Uint8Array(file ? await file.arrayBuffer() : []);
      found.push([path + name, btoa(Array.from(bytes, c => String.fromCharCode(c)).join(''))]);
    }
  };
  await walk(await navigator.storage.getDirectory(), '');
  return found;
}"""


class Form(NamedTuple):
    """A page with the form of one kampung, open on a folder; `left`: addresses elsewhere that something came from."""

    page: Any
    left: list[str]

    def files(self) -> dict[str, bytes]:
        """What the folder holds, once two looks at it agree: a file is being written beside its old self."""
        before: Any = None
        while before is None or before != (now := self.page.evaluate(_EMPTY)):
            before = self.page.evaluate(_EMPTY)
            self.page.wait_for_timeout(100)
        return {path: base64.b64decode(data) for path, data in now}

    def new(self, kind: str) -> None:
        self._go(f"{kind}/new")

    def meeting(self, judul: str) -> None:
        """A new record of a meeting, with nothing but its title."""
        self.new("kegiatan")
        self.choose("jenis", "Rapat Pokja")
        self.type("judul", judul)

    def open(self, kind: str, slug: str) -> None:
        self._go(f"{kind}/entries/{slug}")

    def field(self, path: str) -> Any:
        """The part of the page that belongs to a field: `judul`, `foto.0.berkas`."""
        return self.page.locator(f'[data-key-path="{path}"]')

    def type(self, path: str, text: str) -> None:
        self.field(path).get_by_role("textbox").first.fill(text)

    def choose(self, path: str, *names: str) -> None:
        for name in names:
            self.field(path).get_by_text(name, exact=True).click()

    def add(self, path: str) -> None:
        """One more item of a list."""
        self.field(path).get_by_role("button", name="Add").last.click()
        self.page.wait_for_timeout(500)  # its blanks are filled in a moment later, before any person's finger is there

    def save(self) -> None:
        self.page.get_by_role("button", name="Save", exact=True).click()

    def save_and_wait(self) -> None:
        """The list shows again once all is written."""
        self.save()
        self.page.wait_for_url(lambda url: not url.endswith("/new") and "/entries/" not in url)
        self.page.get_by_role("button", name="Save", exact=True).wait_for(state="hidden")

    def _go(self, place: str) -> None:
        self.page.goto(f"{self.page.url.split('#')[0]}#/collections/{place}")
        self.page.get_by_role("button", name="Save", exact=True).wait_for()


def need_form() -> None:
    if not (PACKAGES / "@sveltia").exists():
        needed("the editing form is not installed (npm ci)")


def published(village: Village) -> Village:
    """The village with the form installed, built behind the base path."""
    need_form()
    (village.root / "node_modules").symlink_to(PACKAGES)
    assert build(village.options._replace(base_url=f"http://127.0.0.1{BASE}", today=TODAY)).published
    return village


@contextmanager
def opened(browser: Any, village: Village, kampung: str = "mekar", width: int = 1280) -> Iterator[Form]:
    """The form of a kampung on the village's own files."""
    inside = {f"content/{path}": data for path, data in village.output("content").items()}
    with served(village.root / "output") as address, page_of(browser, width) as (page, left):
        page.goto(f"{address}tulis/{kampung}/")
        fill(page, {".git/HEAD": b"ref: refs/heads/main\n", **inside})
        _open_folder(page)
        yield Form(page, left)


@contextmanager
def page_of(browser: Any, width: int = 1280) -> Iterator[tuple[Any, list[str]]]:
    """A page whose picker of folders answers by itself, and the list of addresses elsewhere that it gets to."""
    # High enough for the whole form: fields out of sight are not drawn.
    context = browser.new_context(viewport={"width": width, "height": 7000}, locale="id-ID")
    page = context.new_page()
    page.add_init_script(_PICK)
    left: list[str] = []
    page.on("response", lambda answer: left.append(answer.url) if _is_elsewhere(answer.url) else None)
    yield page, left
    context.close()


def fill(page: Any, files: Mapping[str, bytes]) -> None:
    page.evaluate(_FILL, [[path, base64.b64encode(data).decode()] for path, data in files.items()])


def _open_folder(page: Any) -> None:
    page.get_by_role("button", name="Work with Local Repository").click()
    page.wait_for_url("**/#/collections**")


def _is_elsewhere(url: str) -> bool:
    return not url.startswith(("http://127.0.0.1", "blob:", "data:"))
