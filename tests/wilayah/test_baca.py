"""What people write, read against the list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.provinsi import NAMA, PROVINSI
from site_builder.model.vocabulary import plain
from site_builder.wilayah import Kode, Tertulis, baca, daftar, disebut, kode_wilayah
from site_builder.wilayah.ejaan import bare, kabupaten_called, rapi
from site_builder.wilayah.lama import NAMA_LAIN

KABUPATEN = tuple(daftar.kabupaten().items())
KECAMATAN = tuple(item for kode, _ in KABUPATEN for item in daftar.kecamatan_in(kode).items())


def region(*written: str) -> str:
    """`Jawa Tengah/Kabupaten Pekalongan/Buaran 33.26.14`, and the codes of the doubts."""
    found = baca(Tertulis(*written))
    return " ".join(filter(None, ("/".join(found.jalan).rstrip("/"), found.kode, *(d.code for d in found.ragu))))


BUARAN = "Jawa Tengah/Kabupaten Pekalongan/Buaran 33.26.14"
CAKUNG = "DKI Jakarta/Kota Administrasi Jakarta Timur/Cakung 31.75.06"
DEPOK = "DI Yogyakarta/Kabupaten Sleman/Depok 34.04.07"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (("Jawa Tengah", "Kabupaten Pekalongan", "Buaran"), BUARAN),
        (("Jateng", "Kab. Pekalongan", "Buaran"), BUARAN),
        (("Provinsi Jawa Tengah", "Kab Pekalongan", "Kec. Buaran"), BUARAN),
        (("PROV. JAWA TENGAH", "KABUPATENPEKALONGAN", "KECAMATANBUARAN"), BUARAN),
        (("Jawa tengah", "Pekalongan Kab.", "kec buaran"), BUARAN),
        (("", "kab.pekalongan", "Buaran"), BUARAN),
        (("DKI Jakarta", "Kota Jakarta Timur", "Cakung"), CAKUNG),
        (("Daerah Khusus Jakarta", "Jakarta Timur", "Cakung"), CAKUNG),
        (("Jakarta", "Kota Adm. Jakarta Timur", "CAKUNG"), CAKUNG),
        (("DKI", "Jaktim", "Cakung"), CAKUNG),
        (("Yogyakarta", "Sleman", "Kapanewon Depok"), DEPOK),
        (("D.I. Yogyakarta", "Kabupaten Sleman", "Depok"), DEPOK),
        (("DIY", "Kodya Jogja", "Kemantren Danurejan"), "DI Yogyakarta/Kota Yogyakarta/Danurejan 34.71.04"),
        (("Papua", "Kab. Jayapura", "Distrik Sentani"), "Papua/Kabupaten Jayapura/Sentani 91.03.01"),
        (("Sulsel", "Pangkajene Kepulauan", ""), "Sulawesi Selatan/Kabupaten Pangkajene dan Kepulauan 73.10"),
        (("Sumut", "Toba Samosir", ""), "Sumatera Utara/Kabupaten Toba 12.12"),
        (("Kaltim", "Kabupaten Pasir", ""), "Kalimantan Timur/Kabupaten Paser 64.01"),
        (("Kalbar", "Kab. Pontianak", ""), "Kalimantan Barat/Kabupaten Mempawah 61.02"),
        (("Kalbar", "Pontianak", ""), "Kalimantan Barat/Kota Pontianak 61.71"),
        (("Kepri", "Kabupaten Kepulauan Riau", ""), "Kepulauan Riau/Kabupaten Bintan 21.01"),
        (("Sumbar", "50 Kota", ""), "Sumatera Barat/Kabupaten Lima Puluh Kota 13.07"),
        (("Sumbar", "Mentawai", ""), "Sumatera Barat/Kabupaten Kepulauan Mentawai 13.09"),
        (("Kalsel", "Kota Baru", ""), "Kalimantan Selatan/Kabupaten Kotabaru 63.02"),
        (("Papua", "Tolikara", "Kondaga"), "Papua Pegunungan/Kabupaten Tolikara/Konda/Kondaga 95.04.12"),
    ],
)  # fmt: skip
def test_the_ways_people_write_a_region_are_one_region(written: tuple[str, ...], meant: str) -> None:
    assert region(*written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (("Papua", "Merauke"), "Papua Selatan/Kabupaten Merauke 93.01"),
        (("Papua Barat", "Kota Sorong"), "Papua Barat Daya/Kota Sorong 96.71"),
        (("Kaltim", "Nunukan"), "Kalimantan Utara/Kabupaten Nunukan 65.03"),
        (("Papua",), "Papua 91"),
    ],
)
def test_a_kabupaten_under_the_province_it_came_from_is_found_in_its_new_one(
    written: tuple[str, ...], meant: str
) -> None:
    assert region(*written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (("Jawa Tengah", "Pekalongan", "Buaran"), BUARAN),
        (("Jawa Tengah", "Kab/Kota Pekalongan", "Buaran"), BUARAN),
        (("", "Pekalongan", "", "33.26"), "Jawa Tengah/Kabupaten Pekalongan 33.26"),
        (("Jawa Tengah", "Pekalongan", "", "3375011001"), "Jawa Tengah/Kota Pekalongan/Pekalongan Barat 33.75.01"),
        (("Jawa Barat", "Banjar"), "Jawa Barat/Kota Banjar 32.79"),
        (("Jawa Tengah", "Pekalongan"), "Jawa Tengah/Pekalongan 33 wilayah-rancu"),
        (("", "Pekalongan"), "Jawa Tengah/Pekalongan 33 wilayah-rancu"),
        (("", "Banjar"), "/Banjar wilayah-rancu"),
        (("Jawa Tengah", "Pekalongan", "Cepu"), "Jawa Tengah/Pekalongan/Cepu 33 wilayah-rancu"),
    ],
)
def test_a_name_of_a_kabupaten_and_a_city_is_never_guessed(written: tuple[str, ...], meant: str) -> None:
    assert region(*written) == meant


@pytest.mark.parametrize(
    ("written", "meant", "saran"),
    [
        (("Jawa Tegah", "Kabupaten Pekalongan"), "Jawa Tengah/Kabupaten Pekalongan 33.26 wilayah-asing", "Jawa Tengah"),
        (("Jawa Tegah",), "Jawa Tegah wilayah-asing", "Jawa Tengah"),
        (("Jawa Tengah", "Kab. Pekalogan"), "Jawa Tengah/Kabupaten Pekalogan 33 wilayah-asing", "Kabupaten Pekalongan"),
        (("Jateng", "Pekalogan", "Bojong"), "Jawa Tengah/Pekalogan/Bojong 33 wilayah-asing", "Kabupaten Pekalongan"),
        (("DIY", "Kota Sleman"), "DI Yogyakarta/Kota Sleman 34 wilayah-asing", "Kabupaten Sleman"),
        (("Jateng", "Kab Pekalongan", "Buarn"), "Jawa Tengah/Kabupaten Pekalongan/Buarn 33.26 wilayah-asing", "Buaran"),
        (("", "", "Buarn", "33.26.14"), f"{BUARAN} wilayah-asing", "Buaran"),
        (("Jateng", "", "Telanaipira"), "Jawa Tengah//Telanaipira 33 wilayah-asing", ""),
        (("Prov. X", "Kabupaten Rekaan", "Rekaan"), "Provinsi X/Kabupaten Rekaan/Rekaan wilayah-asing", ""),
        (("", "Kabupaten Rekaan"), "/Kabupaten Rekaan wilayah-asing", ""),
        (("Jateng", "Kab Pekalongan", "Buaran", "33.26.99"), f"{BUARAN} wilayah-asing", "33.26.14"),
        (("Papua", "Merauke", "", "91.01"), "Papua Selatan/Kabupaten Merauke 93.01 wilayah-asing", "93.01"),
        (("", "", "", "98.01.01"), "wilayah-asing", ""),
    ],
)  # fmt: skip
def test_a_name_or_code_that_the_list_does_not_have_is_told_once(
    written: tuple[str, ...], meant: str, saran: str
) -> None:
    assert region(*written).lstrip("/") == meant.lstrip("/")
    (doubt,) = baca(Tertulis(*written)).ragu
    assert doubt.saran == ((saran,) if saran else ())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (("Jawa Tengah", "Kabupaten Pekalongan", "", "31.75.02.1001"), "Jawa Tengah/Kabupaten Pekalongan 33.26"),
        (("Jateng", "Kab Pekalongan", "Kajen", "33.26.14"), "Jawa Tengah/Kabupaten Pekalongan/Kajen 33.26.08"),
        (("Jawa Timur", "", "", "33.26"), "Jawa Timur 35"),
        (("Jawa Tengah", "Kab. Sleman", "Depok"), "Jawa Tengah/Kabupaten Sleman/Depok"),
        (("Jawa Tengah", "Kota Pekalongan", "Buaran"), "Jawa Tengah/Kota Pekalongan/Buaran 33.75"),
    ],
)
def test_names_and_codes_that_disagree_are_told_and_none_is_preferred(written: tuple[str, ...], meant: str) -> None:
    assert region(*written) == f"{meant} wilayah-beda"


@pytest.mark.parametrize("kode", ["3326142005", "33.26.14.2005", "33.26.14"])
def test_given_a_code_the_names_may_be_left_out(kode: str) -> None:
    assert region("", "", "", kode) == BUARAN


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (("Jawa Tengah", "", "Buaran"), BUARAN),
        (("", "", "Buaran"), "//Buaran"),
        (("Jawa Tengah", "", "Karanganyar"), "Jawa Tengah//Karanganyar 33"),
        (("",), ""),
    ],
)
def test_a_kecamatan_without_kabupaten_is_found_where_its_province_has_one_of_the_name(
    written: tuple[str, ...], meant: str
) -> None:
    assert region(*written) == meant


def test_every_kabupaten_in_every_spelling_is_itself() -> None:
    for kode, nama in KABUPATEN:
        own = bare(nama)
        words = ("Kota", "Kota Administrasi", "Kota Adm.", "Kodya") if daftar.is_kota(kode) else ("Kabupaten", "Kab.")
        spellings = [nama, nama.upper(), nama.replace(" ", ""), *(f"{word} {own}" for word in words)]
        for text in (*spellings, *NAMA_LAIN.get(nama, ())):
            assert baca(Tertulis(NAMA[kode[:2]], text))[:2] == (NAMA[kode[:2]], nama), text
            assert baca(Tertulis("", text)).kode == kode, text
        assert kode in kabupaten_called(own)


def test_every_kecamatan_in_every_spelling_is_itself() -> None:
    for kode, nama in KECAMATAN:
        above = (NAMA[kode[:2]], daftar.nama(kode[:5]))
        for text in (nama, nama.upper(), f"Kec. {nama}", f"Kecamatan{nama}", f"DISTRIK {nama}"):
            found = baca(Tertulis(*above, text))
            assert (found.jalan, found.kode, found.ragu) == ((*above, nama), kode, ()), text
        assert kode_wilayah(*above, nama).terdalam == kode


def test_every_province_in_every_spelling_is_itself() -> None:
    for p in PROVINSI:
        for text in (p.nama, *p.ejaan, f"Provinsi {p.nama}", f"PROV. {p.nama}", f"Propinsi {p.nama}"):
            assert baca(Tertulis(text)).provinsi == p.nama


PIECES = st.sampled_from(
    ["", *(p.nama for p in PROVINSI), *NAMA.values(), "Jateng", "Papua", "Pekalongan", "Banjar", "Gorontalo", "Rekaan"]
)
NAMES = PIECES | st.sampled_from([n for _, n in KABUPATEN]) | st.sampled_from([bare(n) for _, n in KABUPATEN])
CODES = st.sampled_from(["", "98", *(k for k, _ in KABUPATEN[::9]), *(k for k, _ in KECAMATAN[::90])])


@given(PIECES, NAMES, NAMES | st.sampled_from([n for _, n in KECAMATAN]), CODES)
def test_what_has_been_read_reads_as_itself(provinsi: str, kabupaten: str, kecamatan: str, kode: str) -> None:
    once = baca(Tertulis(provinsi, kabupaten, kecamatan, kode))
    again = baca(Tertulis(*once.jalan, kode))
    assert (again.jalan, again.kode) == (once.jalan, once.kode)


@given(st.sampled_from(KECAMATAN), st.data())
def test_no_misspelling_is_taken_for_another_place_in_silence(one: tuple[str, str], data: st.DataObject) -> None:
    kode, nama = one
    level = data.draw(st.integers(0, 2))
    names = [NAMA[kode[:2]], daftar.nama(kode[:5]), nama]
    right = names[level]
    at = data.draw(st.integers(0, len(right) - 1))
    names[level] = right[:at] + data.draw(st.sampled_from(["", "a", "n", "x", " "])) + right[at + 1 :]
    found = baca(Tertulis(*names))
    same_place = found.kode == kode
    written_so = plain(found.jalan[level]) == plain(names[level])
    assert found.ragu or same_place or written_so


def test_a_region_is_known_by_any_of_its_names() -> None:
    jalan = ("Jawa Tengah", "Kabupaten Pekalongan", "Buaran")
    assert disebut("Jateng", jalan[:1])
    assert disebut("kab. pekalongan", jalan[:2])
    assert disebut("Kec. Buaran", jalan)
    assert not disebut("Kota Pekalongan", jalan[:2])
    assert not disebut("Jawa Tegah", jalan[:1])


def test_a_region_has_codes_as_far_as_it_is_sure() -> None:
    assert kode_wilayah("Jateng", "Kab. Pekalongan", "Buaran") == Kode("33", "33.26", "33.26.14")
    assert kode_wilayah("Jateng", "Kab. Pekalongan", "Rekaan") == Kode("33", "33.26", "")
    assert kode_wilayah("Jawa Rekaan", "Kabupaten Rekaan") == Kode()


@given(st.sampled_from(KECAMATAN), st.sampled_from(KABUPATEN), st.data())
def test_what_one_slip_is_told_to_write_leaves_no_doubt(
    one: tuple[str, str], other: tuple[str, str], data: st.DataObject
) -> None:
    kode, nama = one
    written = Tertulis(NAMA[kode[:2]], daftar.nama(kode[:5]), nama, data.draw(st.sampled_from(["", kode])))
    isian = data.draw(st.sampled_from(Tertulis._fields))
    right = getattr(written, isian)
    at = data.draw(st.integers(0, max(len(right) - 1, 0)))
    slips = {"kode": other[0], "kabupaten": bare(right) if data.draw(st.booleans()) else right[:at] + right[at + 1 :]}
    written = written._replace(**{isian: slips.get(isian, right[:at] + right[at + 1 :])})
    for doubt in baca(written).ragu:
        for saran in doubt.saran:
            assert baca(written._replace(**{doubt.isian: saran})).ragu == ()


@pytest.mark.parametrize(
    "written",
    [
        ("Provinsi Rekaan", "Kabupaten Rekaan Barat", "Hulu Sari"),
        ("Prov. Rekaan", "Kab. Rekaan Barat", "Kec. Hulu Sari"),
        ("PROVINSI REKAAN", "KAB REKAAN  BARAT", "KECAMATAN HULU SARI"),
        ("propinsi rekaan", "kabupaten rekaan barat", "hulu sari"),
    ],
)
def test_a_region_that_the_list_does_not_have_is_one_in_any_of_these_spellings(written: tuple[str, str, str]) -> None:
    assert baca(Tertulis(*written)).jalan == ("Provinsi Rekaan", "Kabupaten Rekaan Barat", "Hulu Sari")


@pytest.mark.parametrize(
    ("nama", "said"),
    [("KOTA RAYA II", "Kota Raya II"), ("Kota McX", "Kota McX"), ("Kab.", "Kab."), ("Kotabumi", "Kotabumi")],
)
def test_letters_of_other_names_stay_as_they_are(nama: str, said: str) -> None:
    assert rapi("kabupaten", nama) == said


@pytest.mark.parametrize("kode", ["33.26.99.2001", "33.26.99", "332699"])
def test_of_a_code_that_the_list_does_not_have_the_part_that_it_has_counts(kode: str) -> None:
    found = baca(Tertulis(kode=kode))
    assert (found.jalan, found.kode) == (("Jawa Tengah", "Kabupaten Pekalongan", ""), "33.26")
    assert [(one.code, one.saran) for one in found.ragu] == [("wilayah-asing", ("33.26",))]
