"""Photos come from known places only, with limits, and lose everything but the picture. Over real HTTP on 127.0.0.1."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from site_builder.github import photos
from site_builder.github.photos import ATTACHED, MOST_PHOTOS, STORED, Refused, Source, fetched, photo
from site_builder.scaffold.issue_forms import as_text, forms
from tests.photos import SECRET, drawn, encoded, from_a_phone, opened


class Storage(BaseHTTPRequestHandler):
    """What each path answers with: bytes, a place to go on to, or a status."""

    answers: dict[str, bytes | str | int] = {}  # noqa: RUF012 - one server, one table

    def do_GET(self) -> None:
        answer = self.answers.get(self.path, 404)
        self.send_response(200 if isinstance(answer, bytes) else 302 if isinstance(answer, str) else answer)
        if isinstance(answer, str):
            self.send_header("Location", answer)
        self.end_headers()
        if isinstance(answer, bytes):
            self.wfile.write(answer)

    def log_message(self, *words: object) -> None:
        pass


@pytest.fixture
def storage() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Storage)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    Storage.answers = {}
    yield f"127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def known(host: str) -> tuple[tuple[Source, ...], tuple[Source, ...]]:
    pattern = host.replace(".", r"\.")
    return (Source("http", pattern, "/lampiran/"),), (Source("http", pattern, "/simpanan/"),)


def test_a_photo_is_fetched_where_github_sends_to(storage: str) -> None:
    Storage.answers = {"/lampiran/a": f"http://{storage}/simpanan/a", "/simpanan/a": encoded(drawn(80, 60))}
    assert opened(photo(f"http://{storage}/lampiran/a", *known(storage))).size == (80, 60)


def test_nothing_but_the_picture_is_kept(storage: str) -> None:
    Storage.answers = {"/lampiran/a": from_a_phone(3000, 2000, orientation=6)}
    data = photo(f"http://{storage}/lampiran/a", *known(storage))
    image = opened(data)
    assert SECRET.encode() not in data
    assert not image.getexif() and "icc_profile" not in image.info and "comment" not in image.info
    assert image.height > image.width and max(image.size) <= photos.LONG_SIDE


@pytest.mark.parametrize("data", [b"%PDF-1.7 bukan foto", b"", b"<html>masuk dahulu</html>", encoded(drawn())[:500]])
def test_what_is_no_photo_is_refused_in_words(storage: str, data: bytes) -> None:
    Storage.answers = {"/lampiran/a": data}
    with pytest.raises(Refused, match=r"^[A-Z].*\.$"):
        photo(f"http://{storage}/lampiran/a", *known(storage))


def test_a_picture_of_too_many_pixels_is_refused(storage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("PIL.Image.MAX_IMAGE_PIXELS", 10_000)
    Storage.answers = {"/lampiran/a": encoded(drawn(400, 300), "PNG")}
    with pytest.raises(Refused, match="megapiksel"):
        photo(f"http://{storage}/lampiran/a", *known(storage))


def test_a_photo_beyond_the_limit_is_not_read_to_its_end(storage: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "MOST_BYTES", 1000)
    Storage.answers = {"/lampiran/a": b"x" * 100_000}
    with pytest.raises(Refused, match="Kecilkan"):
        fetched(f"http://{storage}/lampiran/a", *known(storage))


@pytest.mark.parametrize("answer", [404, 403, 500, "http://127.0.0.1:9/simpanan/a", "file:///etc/hostname"])
def test_a_place_that_does_not_answer_or_sends_elsewhere_is_refused(storage: str, answer: int | str) -> None:
    Storage.answers = {"/lampiran/a": answer}
    with pytest.raises(Refused, match="tidak bisa diambil"):
        fetched(f"http://{storage}/lampiran/a", *known(storage))


def test_going_round_in_circles_ends(storage: str) -> None:
    Storage.answers = {"/lampiran/a": f"http://{storage}/lampiran/a"}
    with pytest.raises(Refused):
        fetched(f"http://{storage}/lampiran/a", *known(storage))


@pytest.mark.parametrize(
    "url",
    [
        "https://github.com/user-attachments/assets/3d0fd298-da9d-428f-b581-9ab22fd0316a",
        "https://user-images.githubusercontent.com/19523344/22877891-7408c3b4.jpg",
    ],
)
def test_what_github_puts_into_an_issue_is_fetched(url: str) -> None:
    assert any(one.has(url) for one in ATTACHED)


@pytest.mark.parametrize(
    "url",
    [
        "http://github.com/user-attachments/assets/a",
        "https://github.com/orang/lain/raw/main/a.jpg",
        "https://github.com.contoh.org/user-attachments/assets/a",
        "https://orang@github.com/user-attachments/assets/a",
        "https://github.com:8443/user-attachments/assets/a",
        "https://github.com/user-attachments/assets/../../orang/a.jpg",
        "https://169.254.169.254/latest/meta-data",
        "https://user-images.githubusercontent.com.contoh.org/a.jpg",
        "https://raw.githubusercontent.com/orang/lain/main/a.jpg",
        "file:///etc/passwd",
        "https://[",
        "",
    ],
)
def test_nothing_is_fetched_from_anywhere_else(url: str) -> None:
    with pytest.raises(Refused, match="bukan lampiran GitHub"):
        fetched(url, ATTACHED, STORED)


def test_a_form_says_how_many_photos_it_takes() -> None:
    asked = [text for form in forms(()) if "Tarik foto" in (text := as_text(form))]
    assert asked and all(f"paling banyak {MOST_PHOTOS}," in text for text in asked)
