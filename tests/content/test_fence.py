"""The two lines of dashes around an activity's fields: where one is missing, what to write mends it."""

import pytest

from site_builder.content.check import check
from site_builder.content.fence import fence
from site_builder.content.source import Place
from site_builder.model.diagnostics import Diagnostic

FIELDS = "jenis: rapat-pokja\njudul: Rapat bulanan\n"
MINUTES = "Rapat dibuka Ketua Pokja.\n\nTempat : balai desa\n"


@pytest.mark.parametrize("rule", ["—", "----", "- - -", "___", "—-"])
def test_a_fence_of_other_dashes_is_named_to_be_replaced(rule: str) -> None:
    _, (unclosed,) = fence("a.md", f"---\njudul: a\n{rule}\nKetua membuka rapat.")
    assert (unclosed.code, unclosed.location.line) == ("pagar-tak-ditutup", 3)
    assert unclosed.hint == "Ganti baris 3 dengan `---`: tiga tanda hubung saja."
    _, (unopened,) = fence("a.md", f"{rule}\njudul: a\n---\nKetua membuka rapat.")
    assert unopened.hint == f"Tulis `---` sebagai baris pertama, sebagai ganti `{rule}`."


def test_front_matter_and_minutes_know_their_first_lines() -> None:
    fenced, faults = fence("a.md", "---\njudul: x\n---\nIsi\n")
    assert faults == ()
    assert fenced == ("judul: x", 2, "Isi\n", 4)


@pytest.mark.parametrize("text", ["\n\n---\njudul: x\n---\n", "--- \njudul: x\n---  \n", "---\njudul: x\n...\n"])
def test_a_slightly_untidy_fence_is_a_fence(text: str) -> None:
    assert fence("a.md", text)[1] == ()


def test_a_missing_fence_names_the_line_to_write() -> None:
    (found,) = fence("a.md", "judul: Rapat\n---\n")[1]
    assert (found.code, found.location.line) == ("pagar-hilang", 1)
    assert "`---`" in found.hint


def test_an_open_fence_names_the_last_line_that_looks_like_a_field() -> None:
    (found,) = fence("a.md", "---\njudul: Rapat\ntempat: Balai\n\nRapat dibuka oleh ketua.\n")[1]
    assert (found.code, found.location.line) == ("pagar-tak-ditutup", 3)


def faults(text: str, name: str = "rapat") -> tuple[Diagnostic, ...]:
    return check(f"mekar/kegiatan/{name}.md", Place("kegiatan", "mekar", name), text.encode()).diagnostics


def pasted(text: str, found: Diagnostic) -> str:
    lines, number, (one,) = text.split("\n"), found.location.line, found.ganti
    lines[number - 1 : number - 1 + one.lines] = [one.applied_to(lines, number)]
    return "\n".join(lines)


BROKEN = [
    FIELDS + MINUTES,
    FIELDS + "\n" + MINUTES,
    FIELDS + "---\n" + MINUTES,
    FIELDS + "—\n" + MINUTES,
    "—\n" + FIELDS + "—\n" + MINUTES,
    "----\n" + FIELDS + MINUTES,
    "----\n" + FIELDS + "---\n" + MINUTES,
    "---\n" + FIELDS + "----\n" + MINUTES,
    "---\n" + FIELDS + "\n" + MINUTES,
    "---\n" + FIELDS + MINUTES + "\n----\nCatatan\n",
    "\n\n" + FIELDS + MINUTES,
    FIELDS.replace("\n", "\n\n") + MINUTES + "---\nCatatan\n",
    "judul: Rapat\njenis: rapat-pokja",
    "---\n" + FIELDS.rstrip(),
    MINUTES,
    MINUTES + "\n---\n\n" + MINUTES,
    "\n" + MINUTES,
    "# Rapat Pokja\n\n- Doa\n- Laporan\n",
    "—\n" + MINUTES,
    "Hari : Senin\nJam : 09.00\n",
]


RECORD = "---\n" + FIELDS + "---\n" + MINUTES


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("```yaml\n" + RECORD + "```\n", "Hapus baris 1 dan 9."),
        ("```yaml\n" + RECORD, "Hapus baris 1."),
        ("~~~\n---\n" + FIELDS + "---\n~~~\n" + MINUTES, "Hapus baris 1 dan 6."),
        ("\n```markdown\n" + RECORD + "```", "Hapus baris 2 dan 10."),
        ("Berikut catatannya:\n\n```yaml\n" + RECORD + "```\n", "Hapus baris 1–3 dan 11."),
        (
            "```yaml\n" + FIELDS + "```\n" + MINUTES,
            "Tulis `---` sebagai ganti baris 1, dan `---` lagi sebagai ganti baris 4.",
        ),
        ("```\n" + FIELDS + "---\n" + MINUTES + "```\n", "Tulis `---` sebagai ganti baris 1, dan hapus baris 8."),
    ],
)
def test_a_record_in_a_code_block_is_told_how_it_comes_out(text: str, hint: str) -> None:
    (found,) = faults(text)
    assert (found.code, found.hint) == ("pagar-hilang", hint)
    mended = pasted(text, found)
    assert faults(mended) == ()
    assert mended.strip() == RECORD.strip()


def test_minutes_that_begin_with_a_code_block_are_minutes() -> None:
    (found,) = faults("```\nx\n```\n")
    assert "belum punya isian" in found.message


@pytest.mark.parametrize("text", ["```yaml\njenis: BKB\nnama: Melati\n```\n", "```\njenis: BKB\nnama: Melati\n"])
def test_a_group_in_a_code_block_too_and_its_other_faults_are_told_at_once(text: str) -> None:
    def read(written: str) -> tuple[Diagnostic, ...]:
        return check("mekar/poktan/bkb-a.yaml", Place("poktan", "mekar", "bkb-a"), written.encode()).diagnostics

    (found,) = read(text)
    assert (found.code, found.message[:8]) == ("yaml-tanda-khusus", "Catatan ")
    assert read(pasted(text, found)) == ()
    assert [(d.code, d.location.line) for d in read(text.replace("BKB", "PKB"))][1:] == [("nilai-tak-dikenal", 2)]


@pytest.mark.parametrize("name", ["rapat", "2024-02-13-rapat-pokja", "2024-02", "2024-13-45-doa", "bazar-uppka"])
@pytest.mark.parametrize("text", BROKEN, ids=range(len(BROKEN)))
def test_what_the_message_says_to_write_is_all_that_is_missing(text: str, name: str) -> None:
    (found,) = faults(text, name)
    assert found.code in ("pagar-hilang", "pagar-tak-ditutup")
    mended = pasted(text, found)
    assert [d for d in faults(mended, name) if d.code != "tanggal-nama-berkas" or "jenis:" not in text] == []
    assert set(text.split("\n")) - set(mended.split("\n")) <= {"—", "----"}


def test_minutes_alone_are_shown_the_lines_to_put_above_them() -> None:
    (found,) = faults("Rapat dibuka ketua.\n", "2024-02-13-rapat")
    assert found.hint == (
        "Tulis 5 baris di atasnya: `---`, `jenis: rapat-pokja`, `judul: Rapat`, `tanggal: 2024-02-13`, `---`; "
        "sesuaikan isinya."
    )
