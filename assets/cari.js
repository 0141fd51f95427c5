// The search on /cari/. Without this script, or without its index, the page leads on by place, time and subject.
(() => {
  const borang = document.querySelector("form[data-indeks]");
  const hasil = document.querySelector(".hasil");
  const jalanLain = document.querySelector(".jalan-lain");
  const [keadaan, saran, daftar] = [".keadaan", ".saran", "ol"].map((nama) => hasil.querySelector(nama));
  const [tanpaSaringan, lagi] = hasil.querySelectorAll("button");
  const kotak = borang.elements.q;
  const saringan = [...borang.querySelectorAll("select")];
  const SEKALI = 8;
  let mesin;
  let giliran = 0;
  let tunggu;

  // Pagefind and all parts of its index, fetched once, when somebody begins to type.
  const buka = async () => {
    const indeks = borang.dataset.indeks;
    const [{ bagian }, pagefind] = await Promise.all([
      fetch(`${indeks}bagian.json`).then((berkas) => berkas.json()),
      import(`${indeks}0/pagefind.js`),
    ]);
    const pilihan = { baseUrl: borang.dataset.dasar, excerptLength: 24, excerptEllipsis: "…" };
    await pagefind.options(pilihan);
    await pagefind.init();
    const lain = [...Array(bagian).keys()].slice(1);
    await Promise.all(lain.map((nomor) => pagefind.mergeIndex(`${indeks}${nomor}/`, pilihan)));
    return pagefind;
  };
  const siapkan = () => {
    mesin ??= buka();
    mesin.catch(() => (mesin = undefined));
    return mesin;
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

  // Of many most have a part of the words only.
  const BANYAK = 100;
  const banyaknya = (jumlah) => (jumlah > BANYAK ? `Lebih dari ${BANYAK} hasil, yang paling cocok lebih dahulu,` : `${jumlah} hasil`);

  // What was asked stands in the address, for the way back and for sharing.
  const ingat = (kata, saring) => {
    const alamat = new URLSearchParams(kata ? { q: kata, ...saring } : saring);
    history.replaceState(null, "", alamat.size ? `?${alamat}` : location.pathname);
  };
  const tunjukkan = (teks, ada) => {
    hasil.hidden = false;
    keadaan.textContent = teks;
    jalanLain.hidden = ada;
    saran.hidden = lagi.hidden = true;
  };
  const cari = async () => {
    const nomor = ++giliran;
    const kata = kotak.value.replace(/[\p{Cc}\p{Cf}]/gu, "").trim();
    const saring = Object.fromEntries(saringan.filter((satu) => satu.value).map((satu) => [satu.name, satu.value]));
    ingat(kata, saring);
    if (!kata) {
      hasil.hidden = true;
      jalanLain.hidden = false;
      return;
    }
    if (hasil.hidden) tunjukkan("Mencari…", true);
    lagi.onclick = null;
    try {
      const { results } = await (await siapkan()).search(kata, { filters: saring });
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
        tunjukkan(ada ? `${banyaknya(results.length)} untuk “${kata}”` : `Tidak ada yang cocok dengan “${kata}”`, ada);
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
  kotak.value = diminta.get("q") ?? "";
  for (const satu of saringan) satu.value = sebutan(satu.name, diminta.get(satu.name)) ? diminta.get(satu.name) : "";
  borang.querySelector("details").open = saringan.some((satu) => satu.value);
  if (kotak.value.trim()) cari();
})();
