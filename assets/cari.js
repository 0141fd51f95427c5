// The search on /cari/. Without this script, or without its index, the page leads on by place, time and subject.
(() => {
  const borang = document.querySelector("form[data-indeks]");
  const hasil = document.querySelector(".hasil");
  const jalanLain = document.querySelector(".jalan-lain");
  const [keadaan, menuju, hanya, usulan, saran, daftar] = [".keadaan", ".menuju", ".hanya", ".usulan", ".saran", "ol"].map((nama) => hasil.querySelector(nama));
  const [tanpaSaringan, lagi] = hasil.querySelectorAll("button");
  const kotak = borang.elements.q;
  const saringan = [...borang.querySelectorAll("select")];
  // As many as two screens of a phone hold; each costs a kilobyte and a half to fetch.
  const SEKALI = 6;
  // Filters that the words name, which the reader has taken away.
  const lepas = new Set();
  let mesin;
  let giliran = 0;
  let tunggu;

  // Pagefind with the first part of its index, fetched once; the other parts when they are needed.
  const buka = async () => {
    const indeks = borang.dataset.indeks;
    const daftarDi = (nama) => fetch(`${indeks}${nama}.json`).then((berkas) => berkas.json());
    const [{ bagian }, pagefind] = await Promise.all([daftarDi("bagian"), import(`${indeks}0/pagefind.js`)]);
    const pilihan = { baseUrl: borang.dataset.dasar, excerptLength: 24, excerptEllipsis: "…" };
    await pagefind.options(pilihan);
    await pagefind.init();
    const digabung = [pagefind];
    const gabung = (nomor) => (digabung[nomor] ??= pagefind.mergeIndex(`${indeks}${nomor}/`, pilihan).catch((salah) => {
      delete digabung[nomor];
      throw salah;
    }));
    const satu = async (kampung) => [(await daftarDi("kampung"))[kampung]];
    const semua = [...Array(bagian).keys()];
    return { pagefind, siap: async (kampung) => Promise.all((kampung && bagian > 1 ? await satu(kampung) : semua).map(gabung)) };
  };
  // All parts, or for a kampung the one that it is in.
  const siapkan = async (alamatKampung = "") => {
    mesin ??= buka();
    mesin.catch(() => (mesin = undefined));
    const { pagefind, siap } = await mesin;
    await siap(alamatKampung.split("/").at(-2));
    return pagefind;
  };

  const unsur = (nama, kelas, ...isi) => {
    const baru = document.createElement(nama);
    if (kelas) baru.className = kelas;
    baru.append(...isi);
    return baru;
  };
  const sebutan = (nama, kode) => [...borang.elements[nama].options].find((satu) => satu.value === kode)?.text;
  const huruf = (kata) => kata.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  // Pagefind marks words with <mark> and writes no other tag.
  const polos = (teks) => teks.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  const bertanda = (teks) =>
    teks.split(/<mark>(.*?)<\/mark>/s).map((potong, i) => (i % 2 ? unsur("mark", "", polos(potong)) : polos(potong)));
  const judulBertanda = (judul, kutipan) => {
    const kena = new Set([...kutipan.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, kata]) => huruf(kata)));
    return judul.split(/(\s+)/).map((kata) => (kena.has(huruf(kata)) ? unsur("mark", "", kata) : kata));
  };
  const tampilan = ({ url, meta, filters, excerpt, plain_excerpt }) => {
    const tautan = unsur("a", "", ...judulBertanda(meta.title, excerpt));
    tautan.href = url;
    const jenis = filters.jenis?.[0];
    const letak = jenis === "kampung" ? "" : sebutan("kampung", filters.kampung?.[0]);
    const butir = [sebutan("jenis", jenis), meta.tanggal, letak].filter(Boolean);
    // The text begins with the title, which stands above already.
    const mulai = plain_excerpt.startsWith(meta.title) ? meta.title.split(/\s+/).length : 0;
    return unsur(
      "li",
      "",
      unsur("p", "judul", tautan),
      unsur("p", "keterangan butir", ...butir.flatMap((isi) => [unsur("span", "", isi), " "])),
      unsur("p", "kutipan", ...bertanda(excerpt.split(" ").slice(mulai).join(" ").replace(/(?:\s*\.){2,}/g, ".").replace(/^[\s.]+/, ""))),
    );
  };

  // The name of its kampung and of its kind is not in the text of an activity: words that name one are its filter, which
  // is shown and can be taken away. Of several kampung that may be meant the reader chooses.
  const UMUM = ["kampung", "kp", "kb", "desa", "kelurahan", "kalurahan", "nagari", "gampong", "kecamatan", "kec", "di"];
  const USUL = 6;
  const kataDari = (teks) => teks.split(/\s+/).filter(huruf);
  const inti = (nama) => kataDari(nama).map(huruf).filter((kata) => !UMUM.includes(kata));
  const kampungDikenal = [...borang.elements.kampung.options].slice(1).map((pilihan) => {
    const [, nama, tempat = ""] = pilihan.text.match(/^(.*?)(?:, ([^,]*))?$/s);
    return { pilihan, nama: inti(nama), tempat: inti(tempat) };
  });
  // A word that most names have says nothing of which it is.
  const lazim = [...new Set(kampungDikenal.flatMap(({ nama }) => nama))].filter(
    (kata) => kampungDikenal.filter(({ nama }) => nama.includes(kata)).length > Math.max(2, kampungDikenal.length / 2),
  );
  for (const satu of kampungDikenal) {
    const khas = satu.nama.filter((kata) => !lazim.includes(kata));
    satu.lengkap = satu.nama;
    if (khas.length) satu.nama = khas;
  }
  const jenisDikenal = [...borang.querySelectorAll("optgroup option")].map((pilihan) => ({ pilihan, nama: inti(pilihan.text), tempat: [] }));
  const memuat = (kata, nama) => nama.length > 0 && nama.every((satu) => kata.some((lain) => huruf(lain) === satu));
  const tanpa = (kata, ...buang) => kata.filter((satu) => !buang.includes(huruf(satu)));
  const terbanyak = (calon, hitung) => {
    const paling = Math.max(1, ...calon.map(hitung));
    return calon.filter((satu) => hitung(satu) === paling);
  };
  // Those with the most words of a name; of kampung that share one, those whose kecamatan is named as well.
  const disebut = (dikenal, kata) => {
    const calon = terbanyak(dikenal.filter(({ nama }) => memuat(kata, nama)), ({ nama }) => nama.length);
    const setempat = calon.filter(({ nama, tempat }) => memuat(tanpa(kata, ...nama), tempat));
    return setempat.length ? setempat : calon;
  };
  const sebagian = (kata) => {
    const kena = kata.map(huruf).filter((satu) => satu.length > 3);
    return terbanyak(kampungDikenal, ({ nama }) => nama.filter((satu) => kena.includes(satu)).length);
  };
  const sisaDari = (kata, { lengkap, tempat }) => tanpa(kata, ...lengkap, ...tempat, ...UMUM);
  // `saring`: with what the words name; `kata`: those that are left; `usul`: kampung that may be meant.
  const pahami = (teks, dipilih) => {
    const apaAdanya = { saring: dipilih, kata: teks, usul: [] };
    if (teks.includes('"')) return apaAdanya;
    const semua = kataDari(teks);
    const bebas = (nama) => !dipilih[nama] && !lepas.has(nama);
    const bernama = disebut(kampungDikenal, semua).filter(({ pilihan }) => bebas("kampung") || pilihan.value === dipilih.kampung);
    // A kampung that is named like a kind of activity is offered: most who write these words mean the kind.
    const jenisnya = bebas("jenis") ? disebut(jenisDikenal, semua) : [];
    const calon = bernama.filter(({ nama }) => !jenisnya.some((jenis) => memuat(jenis.nama, nama)));
    if (calon.length > 1 || (!calon.length && bebas("kampung"))) {
      const usul = ([calon, bernama, sebagian(semua)].find((satu) => satu.length) ?? []).map((satu) => ({ ...satu, kata: sisaDari(semua, satu) }));
      if (usul.length <= USUL) apaAdanya.usul = usul.filter(({ kata }) => kata.length);
      if (calon.length) return apaAdanya;
    }
    const saring = calon.length ? { ...dipilih, kampung: calon[0].pilihan.value } : { ...dipilih };
    let kata = calon.length ? sisaDari(semua, calon[0]) : semua;
    const jenis = bebas("jenis") ? disebut(jenisDikenal, kata) : [];
    if (jenis.length === 1) {
      saring.jenis = jenis[0].pilihan.value;
      kata = tanpa(kata, ...jenis[0].nama);
    }
    // A name alone is looked for as it is: it leads to the page that has it.
    return kata.length || (saring.kampung && saring.jenis) ? { ...apaAdanya, saring, kata: kata.join(" ") } : apaAdanya;
  };

  // What is the name of a list has all of it there, by its days.
  const daftarDikenal = [...jalanLain.querySelectorAll("li:has(b) a:not([href*='/wilayah/'])")].map((tautan) => ({
    tautan,
    nama: tautan.text.split(/[()]/).map((satu) => inti(satu).join(" ")),
    banyak: tautan.closest("li").querySelector("b").textContent,
  }));
  const tunjukkanDaftar = (kata) => {
    const ada = daftarDikenal.filter(({ nama }) => kata && nama.includes(inti(kata).join(" ")));
    menuju.hidden = !ada.length;
    menuju.replaceChildren(...ada.flatMap(({ tautan, banyak }) => [`Daftar semuanya, ${banyak} kegiatan: `, tautan.cloneNode(true), " "]));
  };

  // Of many most have a part of the words only; without words each is meant.
  const BANYAK = 100;
  const banyaknya = (jumlah, kata) => {
    if (!kata) return `${jumlah.toLocaleString("id")} hasil, yang terakhir lebih dahulu,`;
    return jumlah > BANYAK ? `Lebih dari ${BANYAK} hasil, yang paling cocok lebih dahulu,` : `${jumlah} hasil`;
  };

  // What was asked stands in the address, for the way back and for sharing.
  const ingat = (kata, saring) => {
    const alamat = new URLSearchParams(kata ? { q: kata, ...saring } : saring);
    for (const nama of lepas) alamat.append("tanpa", nama);
    history.replaceState(null, "", alamat.size ? `?${alamat}` : location.pathname);
  };
  const tunjukkan = (teks, ada) => {
    hasil.hidden = false;
    keadaan.textContent = teks;
    jalanLain.hidden = ada;
    saran.hidden = lagi.hidden = menuju.hidden = hanya.hidden = usulan.hidden = true;
  };
  const tombol = (teks, sebutan, tekan) => {
    const baru = unsur("button", "tombol", ...teks);
    baru.type = "button";
    baru.setAttribute("aria-label", sebutan);
    baru.addEventListener("click", () => {
      tekan();
      cari();
      keadaan.focus();
    });
    return baru;
  };
  const isikan = (tempat, awal, ...tombol) => {
    tempat.hidden = false;
    tempat.replaceChildren(awal, ...tombol.flatMap((satu) => [" ", satu]));
  };
  // What narrows the results, each with a way out; `gagal`: what the words named, where nothing was found with it.
  const tunjukkanSaringan = (saring, gagal, usul) => {
    const nama = Object.keys(saring).map((satu) => [satu, sebutan(satu, saring[satu])]);
    const tutup = ([satu, teks]) =>
      tombol([teks, unsur("span", "silang", "×")], `${teks}, hapus saringan ini`, () => {
        if (borang.elements[satu].value) borang.elements[satu].value = "";
        else lepas.add(satu);
      });
    if (gagal.length) isikan(hanya, `Dengan saringan ${gagal.join(" dan ")} tidak ada hasil. Yang di bawah ini tanpa saringan itu.`);
    else if (nama.length) isikan(hanya, "Hanya", ...nama.map(tutup));
    const pilih = ({ pilihan, kata }) =>
      tombol([pilihan.text], `Hanya ${pilihan.text}`, () => {
        borang.elements.kampung.value = pilihan.value;
        kotak.value = kata.join(" ");
      });
    if (usul.length) isikan(usulan, "Hanya di salah satu kampung ini?", ...usul.map(pilih));
  };
  const cari = async () => {
    const nomor = ++giliran;
    const kata = kotak.value.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
    const dipilih = Object.fromEntries(saringan.filter((satu) => satu.value).map((satu) => [satu.name, satu.value]));
    ingat(kata, dipilih);
    // A kampung alone has an order, that of its days; a kind or a year of all kampung has one in the lists below.
    if (!kata && !dipilih.kampung) {
      daftar.replaceChildren();
      tunjukkan("Tulis kata yang dicari, atau pilih kampungnya.", false);
      hasil.hidden = !Object.keys(dipilih).length;
      return;
    }
    if (hasil.hidden) tunjukkan("Mencari…", true);
    lagi.onclick = null;
    try {
      const dimaksud = pahami(kata, dipilih);
      // Without a word they come as their addresses do, so the newest activity of a kampung is the last, of those with
      // a year: the others follow.
      const temukan = async (teks, saring) => {
        const pagefind = await siapkan(saring.kampung);
        const sesuai = async (filters) => (await pagefind.search(teks || null, { filters })).results;
        const results = await sesuai(saring);
        if (teks) return results;
        const tahun = { any: [...borang.elements.tahun.options].slice(1).map((satu) => satu.value) };
        const bertahun = new Set((saring.tahun ? results : await sesuai({ ...saring, tahun })).map(({ id }) => id));
        results.reverse();
        return [true, false].flatMap((ya) => results.filter(({ id }) => bertahun.has(id) === ya));
      };
      let { saring } = dimaksud;
      let dicari = dimaksud.kata;
      let results = await temukan(dicari, saring);
      const tambahan = Object.keys(saring).filter((nama) => saring[nama] !== dipilih[nama]);
      const gagal = results.length ? [] : tambahan.map((nama) => sebutan(nama, saring[nama]));
      if (gagal.length) {
        saring = dipilih;
        dicari = kata;
        results = await temukan(dicari, saring);
      }
      let tampil = 0;
      const tambah = async () => {
        const isi = await Promise.all(results.slice(tampil, tampil + SEKALI).map((satu) => satu.data()));
        if (nomor !== giliran) return;
        if (!tampil) daftar.replaceChildren();
        const baru = isi.map(tampilan);
        daftar.append(...baru);
        if (tampil) baru[0].querySelector("a").focus();
        tampil += isi.length;
        const ada = results.length > 0;
        const awal = ada ? `${banyaknya(results.length, dicari)} untuk` : "Tidak ada yang cocok dengan";
        tunjukkan(kata ? `${awal} “${kata}”` : awal.replace(/,? (untuk|dengan)$/, ""), ada);
        if (!Object.keys(dipilih).length) tunjukkanDaftar(kata);
        tunjukkanSaringan(saring, ada ? gagal : [], dimaksud.usul);
        saran.hidden = ada;
        tanpaSaringan.hidden = !Object.keys(saring).length;
        lagi.hidden = tampil >= results.length;
        lagi.onclick = lanjut;
      };
      // Pressed twice it goes on once; what does not come leaves what is there.
      const lanjut = () => {
        lagi.onclick = null;
        tambah().catch(() => {
          if (nomor !== giliran) return;
          keadaan.textContent = "Hasil berikutnya belum bisa dibuka. Periksa sambungan internet, lalu tekan tombolnya lagi.";
          lagi.onclick = lanjut;
        });
      };
      await tambah();
    } catch {
      if (nomor !== giliran) return;
      daftar.replaceChildren();
      tunjukkan("Pencarian tidak bisa dibuka. Periksa sambungan internet, lalu tekan Cari lagi.", false);
    }
  };

  borang.addEventListener("submit", (peristiwa) => {
    peristiwa.preventDefault();
    clearTimeout(tunggu);
    cari();
    keadaan.focus();
  });
  kotak.addEventListener("focus", () => siapkan().catch(() => {}), { once: true });
  kotak.addEventListener("input", () => {
    lepas.clear();
    clearTimeout(tunggu);
    tunggu = setTimeout(cari, 300);
  });
  for (const satu of saringan) satu.addEventListener("change", cari);
  tanpaSaringan.addEventListener("click", () => {
    for (const satu of saringan) satu.value = "";
    cari();
    keadaan.focus();
  });

  const diminta = new URLSearchParams(location.search);
  for (const nama of diminta.getAll("tanpa")) lepas.add(nama);
  kotak.value = diminta.get("q") ?? "";
  for (const satu of saringan) satu.value = sebutan(satu.name, diminta.get(satu.name)) ? diminta.get(satu.name) : "";
  borang.querySelector("details").open = saringan.some((satu) => satu.value);
  if (kotak.value.trim() || saringan.some((satu) => satu.value)) cari();
})();
