"""What `serve --editor` says: where the editing form is, and which folder to choose in it."""

from ..model.blocked import Blocked
from ..options import Options

# One file of the form; it is there when the packages are.
_PROOF = "index.js"


def invitation(options: Options, port: int) -> tuple[str, ...]:
    """Raises Blocked where the form is not installed, and where it would not work: it asks for a git repository."""
    if not any((folder / _PROOF).is_file() for folder in options.roots["editor"]):
        raise Blocked("Formulir belum dipasang. Jalankan `npm ci` di folder situs, lalu ulangi.")
    if not (options.root / ".git").exists():
        raise Blocked("Formulir hanya bekerja di repositori git. Jalankan `git init` di folder situs, lalu ulangi.")
    return (
        f"Formulir: http://127.0.0.1:{port}/tulis/ (dengan Chrome, Edge, atau Chromium).",
        f"Tekan “Work with Local Repository”, lalu pilih folder {options.root}",
    )
