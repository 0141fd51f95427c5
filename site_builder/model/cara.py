"""How a field is written, beside what it means (`arti`): a hint, and an example that the field accepts.

The field reference, the scaffolds and the editors' schemas are made from both. Hints may hold links of the guide.
"""

from typing import NamedTuple

from .program import SINGKAT


class Cara(NamedTuple):
    """`petunjuk`: whole sentences; `contoh`: what to type right of the colon. Either may be ``."""

    contoh: str = ""
    petunjuk: str = ""


_YA = Cara("Ya")
_ADA = Cara("Ada")
_KAPAN = Cara("13 Februari 2023")
_ISI_DIPERIKSA = Cara(
    "", "Salin kalimatnya ke `teks`, atau kode peringatannya ke `pesan`, dan tulis sebabnya di `alasan`."
)
_BERKAS = Cara("balai-desa.jpg")
_NAMA_ORANG = Cara("", "Boleh dikosongkan; jabatannya sudah cukup.")


def _fields(**fields: tuple[str, str] | str | Cara) -> dict[str, Cara]:
    return {
        name: words if isinstance(words, Cara) else Cara(words) if isinstance(words, str) else Cara(*words)
        for name, words in fields.items()
    }


# By the name of the record's or part's model, then by field; where nothing need be added, nothing stands.
CARA: dict[str, dict[str, Cara]] = {
    "Situs": _fields(
        nama="Kampung KB Kabupaten Contoh",
        url=("https://contoh.github.io/kampung-kb/", "Tanpa ini tidak ada peta situs dan tombol bagikan."),
        lembaga="Dinas PPKB Kabupaten Contoh",
        zona=("WIB", "Dipakai kampung yang tidak menyebut zonanya; kosong berarti WIB."),
        kontak=("", "Tampil di bawah setiap halaman."),
        beranda=("Kegiatan kampung-kampung KB di **Kabupaten Contoh**", "Singkat saja."),
        tentang=(
            "Situs ini dikelola Dinas PPKB Kabupaten Contoh",
            "Tampil di atas halaman Tentang; aturan yang berlaku untuk semua situs sudah ada di bawahnya.",
        ),
        kaki="Ditulis oleh para sekretaris Pokja",
        warna=("#13583c", "Menggantikan hijau; yang terlalu muda ditolak."),
        logo=("logo.svg", "Menggantikan bunga di kepala halaman."),
        repositori=("dinas-contoh/kampung-kb", "Tidak perlu kalau `url` beralamat github.io."),
        sudah_diperiksa=_ISI_DIPERIKSA,
    ),
    "Halaman": _fields(
        judul="Tanya jawab",
        urutan=("1", "Urutan berlaku di menu dan di kaki halaman."),
        menu=("Ya", "Menu atas pendek: pilih satu atau dua halaman saja."),
        ringkasan="Pertanyaan yang sering diajukan warga tentang Kampung KB",
        foto=("", "Disimpan di folder `content/halaman/foto/`."),
        diperbarui="20 Februari 2023",
        draf=("Ya", "Hapus baris ini untuk menerbitkannya."),
        alamat_lama=("tanya", "Tulis nama berkas yang dulu tanpa `.md`, atau alamat lengkapnya."),
        sudah_diperiksa=_ISI_DIPERIKSA,
    ),
    "Kampung": _fields(
        nama=("Mekar Asri", "Kata itu ditulis hanya kalau memang bagian dari namanya."),
        contoh=("Ya", "Halamannya lalu menyebut bahwa ini contoh. Kosong berarti Tidak."),
        bentuk=("Desa", "Kosong berarti Kampung KB."),
        wilayah=("", "Semua bagiannya boleh kosong."),
        percontohan="Provinsi Jambi",
        kriteria="Pesisir/nelayan",
        gambaran="Kampung di tepi kali. Sebagian besar warganya bertani",
        zona=("WITA", "Kosong berarti zona situs."),
        kontak=("", "Satu-satunya tempat untuk nomor telepon."),
        sumber_dana="Dana Desa, Swadaya Masyarakat",
        regulasi="SK Kepala Desa/Lurah",
        penggunaan_data="PK dan Pemutakhiran Data",
        rkm=("rkm-2023.pdf", "Disimpan di folder kampung."),
        nihil="2023-01, 2023-04",
        foto=("", "Disimpan di folder `foto/`."),
        alamat_lama=("mekar-lama", "Tulis nama folder yang dulu, atau alamat lengkapnya: `/kampung/mekar-lama/`."),
        sudah_diperiksa=_ISI_DIPERIKSA,
    ),
    "Wilayah": _fields(
        provinsi=("Jawa Tengah", "Nama singkat dan nama lama juga dikenal."),
        kabupaten=("Kabupaten Pekalongan", "Juga untuk kota: `Kota Jambi`."),
        kecamatan="Buaran",
        desa="Contoh Mekar",
        jenis_desa="desa",
        kode=(
            "33.26.14.2001",
            "Boleh juga tanpa titik: `3326142001`. Dengan kode, nama di atas desa boleh dikosongkan.",
        ),
        dusun=("Krajan", "Satu dusun atau beberapa."),
        rw="01, 02, 03",
    ),
    "Pencanangan": _fields(tanggal="14 Maret 2017", oleh="Bupati Contoh"),
    "PenilaianKlasifikasi": _fields(nilai="Berkembang", tahun="2022"),
    "Lokasi": _fields(
        lintang=("-6.95", "Antara -11,5 dan 6,5; lintang selatan diawali minus."),
        bujur=("109.66", "Antara 94,5 dan 141,5."),
    ),
    "Kontak": _fields(
        nama="Balai Desa Contoh Mekar",
        alamat="Jalan Contoh Raya 1",
        url="https://example.org/",
    ),
    "Pokja": _fields(sk="SK Kepala Desa Contoh Mekar Nomor 7 Tahun 2021", jumlah_anggota="19", jumlah_terlatih="8"),
    "Pengurus": _fields(jabatan=("Ketua", "Ketua seksi: `Seksi Ekonomi`."), unsur="Tokoh masyarakat", nama=_NAMA_ORANG),
    "Sarana": _fields(bkb=_ADA, bkr=_ADA, bkl=_ADA, uppka=_ADA, pik_r=_ADA, sekretariat=_ADA, rumah_dataku=_ADA),
    "Mekanisme": _fields(acara="Rapat perencanaan kegiatan", frekuensi="Bulanan"),
    "Penduduk": _fields(
        tahun="2022",
        jiwa="2.871",
        keluarga="872",
        pus="412",
        remaja="530",
        keluarga_balita="190",
        keluarga_remaja="340",
        keluarga_lansia="160",
        ikut_bkb="60",
        ikut_bkr="40",
        ikut_bkl="50",
        ikut_uppka="30",
        ikut_pik_r="40",
    ),
    "Foto": _fields(
        berkas=_BERKAS,
        keterangan="Balai desa sesudah dicat",
        izin=("Ya", "Untuk anak, orang tuanya yang menyetujui."),
    ),
    "Diperiksa": _fields(
        teks="Targetnya 14 balita",
        pesan=("hadir-kurang", "Untuk peringatan; kodenya ada di akhir pesannya."),
        alasan="Angka target, bukan orang di kampung ini",
    ),
    "Poktan": _fields(
        jenis="UPPKA",
        nama="Mawar",
        sebutan="UPPKS",
        tahun_terbentuk=("2019", "Kalau hanya tahunnya yang ditulis, dihitung sejak Januari."),
        sampai=("Juni 2023", "Kosong berarti masih ada."),
        vakum=(
            "2023-03 s/d 2023-06",
            "Satu masa satu baris; satu bulan saja boleh. Yang belum berakhir: `2023-03 s/d sekarang`.",
        ),
        tempat="Balai RW 01",
        jumlah_anggota="17",
        jumlah_kader="3",
        jadwal="Rabu pertama dan ketiga",
        jenis_usaha="Kuliner",
        produk=("keripik singkong, tepung mocaf", "Boleh berderet dengan koma."),
        lokus_pro_pn="2023",
        keterangan="Singkong dibeli dari kebun anggota",
        foto=("", "Disimpan di folder `foto/` kampung."),
        aktif=("Tidak", "Kosong berarti Ya. Kalau bulannya diketahui, tulis `sampai` saja."),
        alamat_lama=("uppks-mawar", "Tulis nama berkas yang dulu tanpa `.yaml`, atau alamat lengkapnya."),
        sudah_diperiksa=_ISI_DIPERIKSA,
    ),
    "Kegiatan": _fields(
        jenis="rapat-pokja",
        judul="Rapat Pokja bulan Februari",
        status=("Rencana", "Kosong berarti Terlaksana."),
        tanggal=_KAPAN,
        tanggal_selesai="14 Februari 2023",
        jam="08.00 WIB s/d selesai",
        tempat="Balai desa",
        seksi=("Ekonomi", "Kosongkan kalau tidak ada yang khusus."),
        sasaran="Keluarga yang memiliki Balita",
        instansi="Pemerintahan Desa/Kelurahan",
        program=(
            "DASHAT",
            f"Yang [dikenal](#program): {', '.join(SINGKAT)}; "
            "[kegiatan Inpres 3/2022](#kegiatan-inpres-32022) dan nama lain juga boleh.",
        ),
        peran_imp=("Pertemuan", "Hanya untuk `pertemuan-imp`."),
        poktan=(
            "uppka-mawar",
            "Tulis nama berkasnya, atau nama kelompoknya: `UPPKA Mawar`; jenisnya saja juga boleh: `BKB`.",
        ),
        pimpinan="Ketua Pokja",
        notulis="Sekretaris Pokja",
        jumlah_hadir="21 orang",
        peserta=("", "Boleh juga kalimat saja."),
        narasumber=("", "Boleh juga kalimat saja."),
        agenda="Hasil bulan Januari",
        keputusan="UPPKA dibina setiap Rabu pertama",
        tindak_lanjut=("", "Boleh juga kalimat saja."),
        ringkasan="Pokja menyusun jadwal pembinaan untuk tiga bulan",
        foto=("", "Disimpan di folder `foto/` kampung."),
        sumber="https://example.org/berita/rapat-pokja",
        diperbarui="20 Februari 2023",
        belum_ditinjau=("seksi, tempat", "Tulis nama isiannya; halaman menandainya."),
        draf=("Ya", "Hapus baris ini untuk menerbitkannya."),
        alamat_lama=("2023-02-13-rapat", "Tulis nama berkas yang dulu tanpa `.md`, atau alamat lengkapnya."),
        sudah_diperiksa=_ISI_DIPERIKSA,
    ),
    "Peserta": _fields(unsur="Kader BKB", jumlah="8"),
    "Narasumber": _fields(
        peran=("Penyuluh KB", "Boleh juga profesinya: `Bidan desa`."),
        unsur="Puskesmas Contoh Utara",
        nama=_NAMA_ORANG,
        materi="Rencana kerja 2023",
    ),
    "TindakLanjut": _fields(
        apa="Menyusun jadwal pembinaan",
        penanggung_jawab="Seksi Ekonomi",
        tenggat=("28 Februari 2023", "Sesudah lewat, halaman menandainya terlambat."),
        selesai=("25 Februari 2023", "Isi begitu selesai."),
    ),
    "Laporan": _fields(
        tanggal_masuk=("2023-03-17", "Kosong berarti tidak tercatat, bukan terlambat."), sudah_diperiksa=_ISI_DIPERIKSA
    ),
    "LaporanKelompok": _fields(
        poktan=("uppka-mawar", "Tulis nama berkasnya."),
        sosialisasi_kebijakan=_YA,
        orientasi_pek=_YA,
        kemitraan_permodalan_pemasaran=_YA,
        monitoring_evaluasi=_YA,
        materi_kie=_YA,
        sosialisasi_kie=_YA,
        orientasi_akseptor=_YA,
        fasilitasi=_YA,
        pencegahan_stunting=_YA,
        identifikasi_data=_YA,
        penyusunan_laporan=_YA,
        bimbingan_teknis=_YA,
        lainnya=("Pelatihan kemasan", "Sebutkan apa kegiatannya, atau tulis Ya atau Tidak saja."),
        uppka_lama_dibina=_YA,
        keluarga_tergabung="16",
        keterangan="Mesin pengering mulai dipakai",
    ),
    "Anggaran": _fields(pagu="Rp750.000", realisasi="700 ribu"),
    "Setoran": _fields(
        wilayah=("Kabupaten Contoh", "Tulis seperti di `wilayah` kampungnya."),
        tanggal="18 April 2023",
        kepada=("Provinsi", "Kosong berarti ke provinsi untuk kabupaten atau kota, ke pusat untuk provinsi."),
        catatan="Dua kampung menyusul",
        sudah_diperiksa=_ISI_DIPERIKSA,
    ),
    "Target": _fields(
        program="Pemberdayaan ekonomi keluarga lewat UPPKA (Pro PN)",
        sumber="Pedoman teknis Pro PN tahun anggaran 2023",
        satuan="kelompok UPPKA yang dibina",
        triwulan=("", "Triwulan tanpa target dikosongkan."),
        provinsi=("", "Satu baris satu [provinsi](#provinsi): nama, titik dua, jumlah; yang kosong tetap kosong."),
        sudah_diperiksa=_ISI_DIPERIKSA,
    ),
    "Triwulan": _fields(tw2="40", tw3="80", tw4="100"),
    "Rekap": _fields(
        wilayah="Kabupaten Contoh",
        jumlah_kelompok="14",
        sumber="Dinas PPKB Kabupaten Contoh",
        catatan="Dibulatkan ke puluhan",
        sudah_diperiksa=_ISI_DIPERIKSA,
    ),
    "AngkaRekap": _fields(
        apa="Keluarga yang tergabung dalam kelompok UPPKA",
        nilai=("240", "Di bawah sepuluh tulis `kurang dari 10`."),
    ),
}
