"""Spans of months as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.rentang import Rentang, digeser, panjang_rentang, parse_rentang, sebutan_hari
from site_builder.model.tanggal import Tanggal
from site_builder.model.wrong import Wrong

# What is written, what records write for it, what people read.
READ = [
    ("2023-03 s/d 2023-06", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("Maret s/d Juni 2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("Maret s.d. Juni 2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("maret - juni 2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("Maret–Juni 2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("bulan Maret sd bulan Juni 2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("Mar 2023 sampai dengan Jun 2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("dari Maret 2023 sampai Juni 2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("sejak Maret 2023 hingga Juni 2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("03/2023 - 06/2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("2023-03 - 2023-06", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("Maret 2023 s/d Juni 2023.", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("November 2022 s/d Februari 2023", "2022-11 s/d 2023-02", "November 2022–Februari 2023"),
    ("2023-03", "2023-03", "Maret 2023"),
    ("Maret 2023", "2023-03", "Maret 2023"),
    ("2021", "2021-01 s/d 2021-12", "Januari–Desember 2021"),
    ("2020 s/d 2021", "2020-01 s/d 2021-12", "Januari 2020–Desember 2021"),
    ("2023-03 s/d sekarang", "2023-03 s/d sekarang", "sejak Maret 2023"),
    ("sejak Maret 2023", "2023-03 s/d sekarang", "sejak Maret 2023"),
    ("mulai 2023-03", "2023-03 s/d sekarang", "sejak Maret 2023"),
    ("2023-03 -", "2023-03 s/d sekarang", "sejak Maret 2023"),
    ("Maret 2023 s/d", "2023-03 s/d sekarang", "sejak Maret 2023"),
    ("Maret 2023 - …", "2023-03 s/d sekarang", "sejak Maret 2023"),
    ("Maret 2023 sampai saat ini", "2023-03 s/d sekarang", "sejak Maret 2023"),
    ("Maret 2023 sampai belum diketahui", "2023-03 s/d sekarang", "sejak Maret 2023"),
    # Of days only whole months.
    ("1 Maret 2023 s/d 30 Juni 2023", "2023-03 s/d 2023-06", "Maret–Juni 2023"),
    ("15 Maret 2023 s/d 20 Juni 2023", "2023-04 s/d 2023-05", "April–Mei 2023"),
    ("sejak 15 Desember 2022", "2023-01 s/d sekarang", "sejak Januari 2023"),
]


@pytest.mark.parametrize(("text", "written", "told"), READ, ids=[row[0] for row in READ])
def test_a_span_is_read_as_people_write_it(text: str, written: str, told: str) -> None:
    span = parse_rentang(text)
    assert (span.tertulis, panjang_rentang(span)) == (written, told)


# What is written, the fault, what is offered instead.
REFUSED = [
    ("Juni 2023 s/d Maret 2023", "tanggal-terbalik", ("2023-03 s/d 2023-06",)),
    ("November - Februari 2024", "tanggal-terbalik", ("2023-11 s/d 2024-02",)),
    ("November - Februari 1945", "tanggal-terbalik", ("1945-02 s/d 1945-11",)),  # no record is of 1944
    ("5-20 Maret 2023", "tanggal-tak-terbaca", ("2023-03",)),
    ("Maret s/d Juni", "tanggal-tak-terbaca", ()),
    ("sampai Juni 2023", "tanggal-tak-terbaca", ()),
    ("Maret dan Juni 2023", "tanggal-tak-terbaca", ()),
    ("2022 s/d Maret 2023", "tanggal-tak-terbaca", ()),
    ("Ya", "tanggal-tak-terbaca", ()),
    ("selama pandemi", "tanggal-tak-terbaca", ()),
    ("2023-03 s/d 2023-06 " * 20, "tanggal-tak-terbaca", ()),
]


@pytest.mark.parametrize(("text", "code", "forms"), REFUSED, ids=[row[0][:40] for row in REFUSED])
def test_what_is_no_span_is_refused_with_the_form_to_write(text: str, code: str, forms: tuple[str, ...]) -> None:
    with pytest.raises(Wrong) as fault:
        parse_rentang(text)
    assert (fault.value.code, fault.value.forms) == (code, forms)
    assert "`" in fault.value.hint


months = st.builds(Tanggal, st.integers(1945, 2100), st.integers(1, 12), st.just(0))


@given(months, st.none() | st.integers(0, 500))
def test_what_records_write_for_a_span_is_that_span(awal: Tanggal, length: int | None) -> None:
    akhir = None if length is None else digeser(awal, length)
    if akhir is None or akhir.tahun <= 2100:
        span = Rentang(awal, akhir)
        assert parse_rentang(span.tertulis) == span


@given(st.text(alphabet="maret juni 2023-/s.d–sampaidengan ", max_size=40))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        span = parse_rentang(text)
    except Wrong as fault:
        assert fault.why
    else:
        assert span.akhir is None or span.awal <= span.akhir


@pytest.mark.parametrize(
    ("awal", "akhir", "sebutan"),
    [
        ((2022, 9, 13), (2022, 9, 24), "13–24 September 2022"),
        ((2022, 9, 13), (2022, 9, 13), "13 September 2022"),
        ((2022, 9, 28), (2022, 10, 3), "28 September–3 Oktober 2022"),
        ((2022, 12, 28), (2023, 1, 3), "28 Desember 2022–3 Januari 2023"),
        ((2022, 9), (2022, 10, 3), "September–3 Oktober 2022"),
        ((2022, 9), (2022, 9, 3), "sampai 3 September 2022"),
        ((2022,), (2022, 9, 3), "sampai 3 September 2022"),
        ((2021,), (2022, 9, 3), "2021–3 September 2022"),
        ((2022,), (2022,), "2022"),
        (None, (2022, 9, 3), "sampai 3 September 2022"),
        (None, None, ""),
    ],
)
def test_days_are_called_by_the_first_and_the_last(
    awal: tuple[int, ...] | None, akhir: tuple[int, ...] | None, sebutan: str
) -> None:
    assert sebutan_hari(Tanggal(*awal) if awal else None, Tanggal(*akhir) if akhir else None) == sebutan
