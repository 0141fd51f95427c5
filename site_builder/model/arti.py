"""What every field means, once: its name for people and one sentence.

Data files describe their columns with these, and whatever else is generated from the records can.
"""

from typing import NamedTuple


class Arti(NamedTuple):
    """`judul`: a short name; `kalimat`: what a value of the field says."""

    judul: str
    kalimat: str


def _fields(**fields: tuple[str, str]) -> dict[str, Arti]:
    return {name: Arti(*words) for name, words in fields.items()}


_ALAMAT_LAMA = ("Alamat lama", "Nama berkas atau alamat yang dulu; pembaca yang membukanya diantar ke halaman ini.")
_SUDAH_DIPERIKSA = (
    "Sudah diperiksa",
    "Kalimat yang ditahan tetapi ternyata boleh terbit, atau peringatan yang memang benar begitu.",
)
_ZONA = "Zona waktu untuk jam yang tidak menyebut zonanya."
_IKUT = "Banyaknya keluarga yang ikut {}."
_SARANA = "Apakah kampung punya {}: Ada, Tidak Ada, atau Belum Diisi."
_KUMULATIF = "Persentase target yang harus tercapai sampai akhir triwulan {}."
_PROVINSI = "Formulir provinsi: "
_KABUPATEN = "Formulir kabupaten: "
_LAIN = "Kegiatan lainnya: "

# By the name of the record's or part's model, then by field.
ARTI: dict[str, dict[str, Arti]] = {
    "Situs": _fields(
        nama=("Nama situs", "Nama situs, tampil di atas setiap halaman."),
        url=("Alamat situs", "Alamat situs sesudah terbit."),
        lembaga=("Lembaga", "Lembaga yang mengelola situs."),
        zona=("Zona waktu", _ZONA),
        kontak=("Kontak", "Lembaga yang bisa dihubungi tentang situs ini."),
        beranda=("Pembuka", "Pembuka halaman depan."),
        tentang=("Tentang", "Siapa yang mengelola situs ini."),
        kaki=("Kaki", "Satu kalimat di bawah setiap halaman."),
        warna=("Warna", "Warna tautan dan garis pokok."),
        logo=("Logo", "Nama berkas gambar di folder assets."),
        repositori=("Repositori", "Repositori GitHub situs ini, tempat formulir di /tulis/ menyimpan."),
        sudah_diperiksa=_SUDAH_DIPERIKSA,
    ),
    "Halaman": _fields(
        judul=("Judul", "Judul halaman, tampil di atasnya dan di menu."),
        urutan=("Urutan", "Tempatnya di antara halaman lain; angka kecil lebih dahulu, yang kosong di belakang."),
        menu=("Menu", "Ya kalau halaman ini juga ada di menu atas; kalau tidak, tautannya di kaki setiap halaman."),
        ringkasan=("Ringkasan", "Satu kalimat tentang isinya; tampil juga ketika tautannya dibagikan."),
        foto=("Foto", "Foto di bawah isinya."),
        diperbarui=("Diperbarui", "Kapan isinya terakhir diperiksa atau diubah."),
        draf=("Draf", "Ya selama belum boleh terbit."),
        alamat_lama=_ALAMAT_LAMA,
        sudah_diperiksa=_SUDAH_DIPERIKSA,
    ),
    "Kampung": _fields(
        nama=("Nama kampung", "Nama kampung, tanpa kata “Kampung KB” di depannya."),
        contoh=("Contoh", "Ya untuk kampung rekaan, yang isinya bukan data sungguhan."),
        bentuk=("Bentuk", "Kampung KB, atau Desa bila kadernya sudah bertemu tetapi Kampung KB belum dibentuk."),
        wilayah=("Wilayah", "Letak kampung menurut wilayah."),
        dicanangkan=("Dicanangkan", "Peresmian kampung: kapan, dan oleh siapa."),
        percontohan=("Percontohan", "Tingkat percontohan."),
        kriteria=("Kriteria", "Alasan wilayah ini dipilih menjadi Kampung KB."),
        klasifikasi=("Klasifikasi", "Hasil penilaian resmi; tidak dihitung di situs ini."),
        gambaran=("Gambaran", "Gambaran kampung."),
        lokasi=("Lokasi", "Titik kampung pada peta."),
        zona=("Zona waktu", _ZONA),
        kontak=("Kontak", "Lembaga yang bisa dihubungi: balai desa, Puskesmas."),
        pokja=("Pokja", "Kelompok kerja kampung."),
        sarana=("Sarana", "Sarana yang ada di kampung."),
        sumber_dana=("Sumber dana", "Dari mana dana kegiatannya."),
        regulasi=("Regulasi", "Keputusan yang menjadi dasar kampung ini."),
        penggunaan_data=("Data yang dipakai", "Data yang dipakai untuk menyusun rencana."),
        mekanisme=("Mekanisme operasional", "Acara rutin dan seberapa sering diadakan."),
        rkm=("Rencana kerja", "Nama berkas PDF rencana kerja masyarakat."),
        penduduk=("Penduduk", "Angka penduduk, satu bagian untuk satu tahun."),
        nihil=("Bulan nihil", "Bulan yang dinyatakan memang tanpa kegiatan."),
        foto=("Foto", "Foto kampung."),
        alamat_lama=_ALAMAT_LAMA,
        sudah_diperiksa=_SUDAH_DIPERIKSA,
    ),
    "Wilayah": _fields(
        provinsi=("Provinsi", "Nama provinsi."),
        kabupaten=("Kabupaten/kota", "Nama kabupaten atau kota, dengan kata depannya."),
        kecamatan=("Kecamatan", "Nama kecamatan."),
        desa=("Desa/kelurahan", "Nama desa atau kelurahan, tanpa kata “Desa”."),
        jenis_desa=("Jenis desa", "Sebutan tingkat desa di daerah itu."),
        kode=("Kode wilayah", "Kode wilayah, dalam kelompok 2.2.2.4 angka."),
        dusun=("Dusun", "Dusun yang termasuk kampung ini."),
        rw=("RW", "RW yang termasuk kampung ini."),
    ),
    "Pencanangan": _fields(
        tanggal=("Dicanangkan", "Kapan kampung diresmikan; tahun saja atau bulan saja boleh."),
        oleh=("Dicanangkan oleh", "Jabatan yang meresmikan."),
    ),
    "PenilaianKlasifikasi": _fields(
        nilai=("Klasifikasi", "Hasil penilaian resmi; tidak dihitung di situs ini."),
        tahun=("Tahun klasifikasi", "Tahun penilaian resmi itu."),
    ),
    "Lokasi": _fields(
        lintang=("Lintang", "Derajat lintang; selatan bernilai minus."),
        bujur=("Bujur", "Derajat bujur timur."),
    ),
    "Kontak": _fields(
        nama=("Nama lembaga", "Nama lembaga, bukan nama orang."),
        telepon=("Telepon", "Nomor telepon lembaga."),
        email=("Surel", "Surel lembaga."),
        alamat=("Alamat", "Alamat lembaga."),
        url=("Situs", "Situs lembaga."),
    ),
    "Pokja": _fields(
        sk=("SK Pokja", "Keputusan pembentukan Pokja."),
        jumlah_anggota=("Anggota Pokja", "Banyaknya anggota Pokja."),
        jumlah_terlatih=("Anggota Pokja terlatih", "Banyaknya anggota Pokja yang sudah dilatih."),
        pengurus=("Pengurus", "Pengurus Pokja menurut jabatannya."),
    ),
    "Pengurus": _fields(
        jabatan=("Jabatan", "Jabatan dalam Pokja."),
        unsur=("Unsur", "Dari mana pengurus itu: tokoh masyarakat, kader, perangkat desa."),
        nama=("Nama", "Nama pengurus, hanya kalau yang bersangkutan setuju diumumkan."),
    ),
    "Sarana": _fields(
        bkb=("Sarana BKB", _SARANA.format("BKB")),
        bkr=("Sarana BKR", _SARANA.format("BKR")),
        bkl=("Sarana BKL", _SARANA.format("BKL")),
        uppka=("Sarana UPPKA", _SARANA.format("UPPKA")),
        pik_r=("Sarana PIK-R", _SARANA.format("PIK-R")),
        sekretariat=("Sekretariat", _SARANA.format("sekretariat Kampung KB")),
        rumah_dataku=("Rumah DataKu", _SARANA.format("Rumah DataKu")),
    ),
    "Mekanisme": _fields(
        acara=("Acara", "Acara rutin."),
        frekuensi=("Frekuensi", "Seberapa sering acara itu diadakan."),
    ),
    "Penduduk": _fields(
        tahun=("Tahun", "Tahun angka-angka ini."),
        jiwa=("Jiwa", "Jumlah penduduk."),
        keluarga=("Keluarga", "Jumlah keluarga."),
        pus=("PUS", "Banyaknya pasangan usia subur."),
        remaja=("Remaja", "Banyaknya remaja."),
        keluarga_balita=("Keluarga balita", "Banyaknya keluarga yang memiliki balita."),
        keluarga_remaja=("Keluarga remaja", "Banyaknya keluarga yang memiliki remaja."),
        keluarga_lansia=("Keluarga lansia", "Banyaknya keluarga yang memiliki lansia."),
        ikut_bkb=("Ikut BKB", _IKUT.format("BKB")),
        ikut_bkr=("Ikut BKR", _IKUT.format("BKR")),
        ikut_bkl=("Ikut BKL", _IKUT.format("BKL")),
        ikut_uppka=("Ikut UPPKA", _IKUT.format("UPPKA")),
        ikut_pik_r=("Ikut PIK-R", "Banyaknya yang ikut PIK-R."),
    ),
    "Foto": _fields(
        berkas=("Berkas", "Nama berkas di folder foto kampung."),
        keterangan=("Keterangan", "Apa yang tampak, tanpa nama orang."),
        izin=("Izin", "Ya kalau semua orang yang tampak sudah setuju."),
    ),
    "Poktan": _fields(
        jenis=("Jenis", "Jenis kelompok kegiatan."),
        nama=("Nama kelompok", "Nama kelompok tanpa jenisnya."),
        sebutan=("Sebutan", "Sebutan yang dipakai di kampung, bila berbeda dari jenisnya."),
        tahun_terbentuk=("Terbentuk", "Kapan kelompok dibentuk; tahun saja, bulan saja, atau tanggal lengkap."),
        sampai=("Sampai", "Kapan kelompok berakhir; sesudah bulan itu ia tidak diminta melapor lagi."),
        vakum=("Vakum", "Bulan-bulan kelompok beristirahat; selama itu ia tidak diminta melapor dan tidak dihitung."),
        tempat=("Tempat", "Dusun, RW, atau bangunan umum tempat kelompok berkumpul; bukan alamat rumah."),
        jumlah_anggota=("Anggota", "Banyaknya anggota."),
        jumlah_kader=("Kader", "Banyaknya kader."),
        jadwal=("Jadwal", "Kapan kelompok berkumpul."),
        jenis_usaha=("Jenis usaha", "Jenis usaha kelompok UPPKA."),
        produk=("Produk", "Produk kelompok UPPKA."),
        lokus_pro_pn=("Lokus Pro PN", "Tahun-tahun kelompok ini menjadi lokus Pro PN."),
        keterangan=("Keterangan", "Hal lain tentang kelompok."),
        foto=("Foto", "Foto kelompok."),
        aktif=("Aktif", "Tidak kalau kelompok sudah berhenti, tetapi bulannya tidak diketahui."),
        alamat_lama=_ALAMAT_LAMA,
        sudah_diperiksa=_SUDAH_DIPERIKSA,
    ),
    "Kegiatan": _fields(
        jenis=("Jenis", "Jenis kegiatan."),
        judul=("Judul", "Judul kegiatan."),
        status=("Status", "Apakah kegiatan sudah terlaksana, masih rencana, ditunda, atau batal."),
        tanggal=("Tanggal", "Tanggal kegiatan; bulan saja atau tahun saja bila hanya itu yang tercatat."),
        tanggal_selesai=("Tanggal selesai", "Hari terakhir, untuk kegiatan beberapa hari."),
        jam=("Jam", "Jam kegiatan."),
        tempat=("Tempat", "Tempat kegiatan."),
        seksi=("Seksi", "Fungsi keluarga yang dilayani."),
        sasaran=("Sasaran", "Untuk siapa kegiatan ini."),
        instansi=("Instansi", "Instansi yang ikut membina."),
        program=("Program", "Program yang dijalankan."),
        peran_imp=("Peran IMP", "Peran IMP yang dijalankan, untuk pertemuan IMP."),
        poktan=("Kelompok", "Kelompok yang ikut, atau hanya jenisnya."),
        pimpinan=("Pimpinan", "Jabatan yang memimpin."),
        notulis=("Notulis", "Jabatan yang mencatat."),
        jumlah_hadir=("Hadir", "Banyaknya yang hadir."),
        peserta=("Peserta", "Unsur yang datang dan jumlahnya."),
        narasumber=("Pembicara", "Pembicara menurut perannya, dengan materinya."),
        agenda=("Agenda", "Pokok-pokok yang dibicarakan."),
        keputusan=("Keputusan", "Apa yang diputuskan."),
        tindak_lanjut=("Tindak lanjut", "Apa yang akan dikerjakan sesudahnya."),
        ringkasan=("Ringkasan", "Ringkasan kegiatan dalam satu paragraf."),
        foto=("Foto", "Foto kegiatan."),
        sumber=("Sumber", "Alamat catatan aslinya, kalau disalin dari situs lain."),
        diperbarui=("Diperbarui", "Kapan catatan ini terakhir diubah."),
        belum_ditinjau=("Belum ditinjau", "Isian yang diisi ketika catatan dipindahkan dan belum diperiksa pengurus."),
        draf=("Draf", "Ya selama catatan belum boleh terbit."),
        alamat_lama=_ALAMAT_LAMA,
        sudah_diperiksa=_SUDAH_DIPERIKSA,
    ),
    "Diperiksa": _fields(
        teks=("Kalimat", "Kalimat yang ditahan, persis seperti di catatan."),
        pesan=("Kode peringatan", "Peringatan yang tidak perlu diulang untuk catatan ini."),
        alasan=("Alasan", "Mengapa boleh terbit, atau mengapa memang begitu."),
    ),
    "Peserta": _fields(
        unsur=("Unsur", "Siapa yang datang, bukan nama orang."),
        jumlah=("Jumlah", "Banyaknya orang dari unsur itu."),
    ),
    "Narasumber": _fields(
        peran=("Peran", "Peran pembicara."),
        unsur=("Unsur", "Dari mana pembicara itu."),
        nama=("Nama", "Nama pembicara, hanya kalau yang bersangkutan setuju diumumkan."),
        materi=("Materi", "Apa yang disampaikan."),
    ),
    "TindakLanjut": _fields(
        apa=("Apa", "Apa yang akan dikerjakan."),
        penanggung_jawab=("Penanggung jawab", "Jabatan yang bertanggung jawab."),
        tenggat=("Tenggat", "Batas waktunya."),
        selesai=("Selesai", "Tanggal selesainya; kosong berarti belum selesai."),
    ),
    "Laporan": _fields(
        tanggal_masuk=("Tanggal masuk", "Kapan laporan sampai di kabupaten/kota."),
        kelompok=("Kelompok", "Jawaban tiap kelompok."),
        sudah_diperiksa=_SUDAH_DIPERIKSA,
    ),
    "LaporanKelompok": _fields(
        poktan=("Kelompok", "Kelompok UPPKA yang melapor."),
        sosialisasi_kebijakan=("Sosialisasi kebijakan", f"{_PROVINSI}sosialisasi kebijakan PEK Nasional Pro PN."),
        orientasi_pek=("Orientasi PEK", f"{_PROVINSI}orientasi pemberdayaan ekonomi keluarga (PEK)."),
        kemitraan_permodalan_pemasaran=(
            "Kemitraan, permodalan, pemasaran",
            f"{_PROVINSI}pengembangan model kemitraan, permodalan, pemasaran.",
        ),
        monitoring_evaluasi=("Monitoring dan evaluasi", f"{_PROVINSI}monitoring dan evaluasi fasilitasi PEK."),
        materi_kie=("Materi KIE diterima", f"{_KABUPATEN}materi dan media KIE diterima."),
        sosialisasi_kie=("Sosialisasi KIE", f"{_KABUPATEN}sosialisasi materi KIE PEK."),
        orientasi_akseptor=("Orientasi PEK anggota", f"{_KABUPATEN}orientasi PEK bagi akseptor diadakan."),
        fasilitasi=("Fasilitasi PEK", f"{_KABUPATEN}fasilitasi PEK, misalnya alat teknologi tepat guna."),
        pencegahan_stunting=("PEK cegah stunting", f"{_KABUPATEN}pengembangan PEK untuk pencegahan stunting."),
        identifikasi_data=("Identifikasi data", f"{_LAIN}identifikasi dan inventarisasi data."),
        penyusunan_laporan=("Penyusunan laporan", f"{_LAIN}penyusunan laporan."),
        bimbingan_teknis=("Bimbingan teknis", f"{_LAIN}bimbingan teknis."),
        lainnya=("Lainnya", f"{_LAIN}yang belum disebut, dan apa itu."),
        uppka_lama_dibina=("UPPKA lama dibina", "UPPKA lama yang terus dibina."),
        anggaran=("Anggaran", "Anggaran untuk bulan itu."),
        keluarga_tergabung=("Keluarga tergabung", "Banyaknya keluarga yang tergabung dalam kelompok."),
        keterangan=("Keterangan", "Keterangan laporan."),
    ),
    "Anggaran": _fields(
        pagu=("Pagu", "Pagu anggaran bulan itu."),
        realisasi=("Realisasi", "Realisasi anggaran bulan itu."),
    ),
    "Setoran": _fields(
        wilayah=("Wilayah", "Wilayah yang meneruskan laporannya: nama kabupaten, kota, atau provinsi."),
        tanggal=("Tanggal", "Kapan laporan bulan itu dikirim."),
        kepada=("Kepada", "Ke mana laporan itu dikirim."),
        catatan=("Catatan", "Hal lain tentang pengiriman itu."),
        sudah_diperiksa=_SUDAH_DIPERIKSA,
    ),
    "Target": _fields(
        program=("Program", "Program yang punya target ini."),
        sumber=("Sumber", "Dokumen yang memuat target ini."),
        satuan=("Satuan", "Apa yang dihitung."),
        triwulan=("Triwulan", "Persentase target yang harus tercapai tiap triwulan, kumulatif."),
        provinsi=("Target provinsi", "Target setahun menurut provinsi; yang kosong memang tidak disebut targetnya."),
        sudah_diperiksa=_SUDAH_DIPERIKSA,
    ),
    "Triwulan": _fields(
        tw1=("Triwulan 1", _KUMULATIF.format(1)),
        tw2=("Triwulan 2", _KUMULATIF.format(2)),
        tw3=("Triwulan 3", _KUMULATIF.format(3)),
        tw4=("Triwulan 4", _KUMULATIF.format(4)),
    ),
    "Rekap": _fields(
        wilayah=("Wilayah", "Wilayah yang dicakup."),
        jumlah_kelompok=("Jumlah kelompok", "Banyaknya kelompok yang dicakup, paling sedikit lima."),
        sumber=("Sumber", "Dari mana angkanya."),
        catatan=("Catatan", "Catatan tentang angkanya."),
        angka=("Angka", "Angka yang diumumkan."),
        sudah_diperiksa=_SUDAH_DIPERIKSA,
    ),
    "AngkaRekap": _fields(
        apa=("Apa", "Apa yang dihitung."),
        nilai=("Nilai", "Angka yang dibulatkan ke puluhan, atau “kurang dari 10”; tidak boleh dijumlahkan."),
    ),
}
