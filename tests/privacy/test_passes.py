"""What minutes are full of and what must pass: a gate that cries wolf is switched off."""

import pytest

from site_builder.privacy import find

AMOUNTS_AND_NUMBERS = [
    "Rp 8.500.000",
    "Rp8.500.000,-",
    "Rp 62.812.345.678",
    "HP 1.500.000",
    "6281 orang",
    "3 posyandu",
    "ISBN 978-602-1234-56-7",
    "188.4/35/2020",
    "SK Nomor 188.45/0812/2021",
    "Perpres 72 Tahun 2021",
    "Lampiran 2 Perban 17/2020",
    "PMK 2 Tahun 2020",
    "33.73.04.1001",
    "3373041001",
    "-6.9512345678901234",
    "109.6612345678901",
    "31.7409120168290123",
    "2021 2846 861 512 604",
    "nomor rekening 1234567890123456",
    "| 2021 | 2.846 | 861 | 512 |",
    "IMG-20230812-WA0001.jpg",
    "20230812103000",
]
DATES_AND_TIMES = [
    "tanggal 13 Februari 2020",
    "2023-02-13",
    "13-02-2020",
    "08.00-12.00 WIB",
    "0830-1130 WIB",
    "pukul 09.00 ibu hamil datang",
    "tahun 2024 balita stunting menjadi perhatian",
    "desa stunting (2018)",
    "tahun 1976 akseptor",
    "Kampung KB 2023",
]
PUBLIC_CONTACTS = [
    "Hubungi 112, 119 atau 129",
    "SAPA 129",
    "telepon 1500-567",
    "telepon 14017",
    "Instagram @kampungkb",
    "https://contoh.go.id/berita/2023/02/13/rapat-0812",
]
PUBLIC_PLACES = [
    "balai desa, Jl. Raya No. 5",
    "rumah makan Sedap Jl. Melati No. 3",
    "Puskesmas, Jalan Kenanga No. 5 RT 01",
    "Rumah DataKu, Jl. Melati No. 12",
    "SDN 2 Mekar, Jalan Raya No. 4",
    "sekretariat di Jl. Mawar Gang II No. 7 RT 03/RW 02",
    "di rumah ketua RT",
    "rumah Bapak RT 05",
    "rumah kader",
    "rumah Ibu Kader di Dusun Krajan",
    "tempatnya bergiliran tiap RT",
]
HEALTH_AS_A_SUBJECT = [
    "2 kali sosialisasi stunting",
    "5 materi tentang stunting",
    "1000 hari pertama kehidupan (HPK)",
    "Pokja IV membahas stunting",
    "4. Stunting",
    "4) Ibu hamil dan menyusui",
    "Penyebab stunting: 1. Pola asuh",
    "Kelas Ibu Hamil",
    "Bapak Asuh Anak Stunting",
    "Ibu Cerdas Anak Bebas Stunting",
    "Peserta KB di bawah rata-rata",
    "10 paket untuk ibu hamil",
    "KB suntik 3 bulan",
    "Kader mengajak ibu hamil datang ke posyandu",
    "Dapur Sehat Atasi Stunting (DASHAT)",
    "Buku KIA untuk 3 posyandu",
]
PEOPLE_AT_AN_EVENT = [
    "penyuluhan stunting diikuti 30 orang",
    "25 peserta sosialisasi stunting",
    "30 ibu mengikuti penyuluhan stunting",
    "12 kader pendamping ibu hamil",
    "10 orang petugas gizi",
    "Kader BKB 12 orang",
    "Sosialisasi stunting (40 orang)",
    "rembuk stunting, hadir 25 orang",
    "3 kader stunting",
    "5 rumah sakit",
]
FIGURES_OF_MANY = [
    "14% balita stunting",
    "stunting turun menjadi 14,5 persen",
    "target 14 % tahun 2024",
    "target 5 akseptor baru",
    "Di Indonesia ada 5.000.000 balita stunting",
    "3,5 juta ibu hamil di Indonesia",
    "satu dari lima balita stunting",
    "se-Kabupaten ada 1.250 balita stunting",
    "0 balita stunting",
    "tidak ada balita stunting",
]
AGES = [
    "usia 0-23 bulan",
    "balita 2 tahun",
    "ibu hamil trimester 3",
    "ibu hamil 9 bulan",
    "usia 20-35 tahun",
    "PUS usia 15-49 tahun",
]
WHO_SPEAKS_OF_HEALTH = [
    "Bidan Siti menyampaikan materi stunting",
    "materi stunting oleh dr. Ani",
    "Ibu Siti menjelaskan cara mencegah stunting",
    "Ibu Camat mengunjungi ibu hamil",
    "Pak Lurah berpesan agar ibu hamil memeriksakan diri",
    "Ibu Ani, kader stunting, membuka acara",
    "dr. Ani (Puskesmas) tentang anemia",
    "Ibu Ketua PKK menyerahkan bantuan kepada ibu hamil",
    "Bapak Joko memimpin rembuk stunting",
    "Ibu Rini dari Puskesmas menerangkan tanda bahaya pada ibu hamil",
    "Alat Kontrasepsi Dalam Rahim (IUD)",
]


@pytest.mark.parametrize(
    "text",
    [
        *AMOUNTS_AND_NUMBERS,
        *DATES_AND_TIMES,
        *PUBLIC_CONTACTS,
        *PUBLIC_PLACES,
        *HEALTH_AS_A_SUBJECT,
        *PEOPLE_AT_AN_EVENT,
        *FIGURES_OF_MANY,
        *AGES,
        *WHO_SPEAKS_OF_HEALTH,
    ],
)
def test_what_minutes_are_full_of_passes(text: str) -> None:
    assert [(one.kind, text[one.start : one.end]) for one in find(f"Rapat dibuka. {text}\nRapat ditutup.")] == []
