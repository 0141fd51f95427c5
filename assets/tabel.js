// Tables: sort by a column, look for a row, copy a text. Without this script they stand in the order of the site.
(() => {
  document.documentElement.classList.add("berskrip");
  const angka = new Intl.Collator("id", { numeric: true, sensitivity: "base" });
  const nilai = (sel) => {
    if (sel.matches(".belum, .tiada")) return null;
    const teks = sel.dataset.u ?? sel.textContent.trim();
    const bilangan = Number(sel.dataset.u ?? teks.replaceAll(".", ""));
    return Number.isNaN(bilangan) ? teks : bilangan;
  };
  const banding = (a, b) => {
    if (a === null || b === null) return 0;
    return typeof a === "number" && typeof b === "number" ? a - b : angka.compare(a, b);
  };
  // Which column a heading stands over, where headings span two rows.
  const kolom = (tabel) => {
    const isi = [];
    [...tabel.tHead.rows].forEach((baris, y) => {
      let x = 0;
      for (const sel of baris.cells) {
        while (isi[x] > y) x++;
        if (sel.scope === "col") sel.dataset.n = x;
        for (let i = 0; i < sel.colSpan; i++) isi[x + i] = y + sel.rowSpan;
        x += sel.colSpan;
      }
    });
    return [...tabel.tHead.querySelectorAll("th[scope=col]")];
  };
  for (const tabel of document.querySelectorAll("table[data-urut]")) {
    const badan = tabel.tBodies[0];
    const semula = [...badan.rows];
    const kepala = kolom(tabel);
    for (const th of kepala) {
      const tombol = document.createElement("button");
      tombol.type = "button";
      tombol.append(...th.childNodes);
      th.append(tombol);
      tombol.addEventListener("click", () => {
        const arah = { ascending: "descending", descending: "" }[th.ariaSort] ?? "ascending";
        for (const lain of kepala) lain.removeAttribute("aria-sort");
        if (arah) th.setAttribute("aria-sort", arah);
        const tanda = arah === "descending" ? -1 : 1;
        const isi = semula.map((baris) => [nilai(baris.cells[th.dataset.n]), baris]);
        if (arah) isi.sort(([a], [b]) => (a === null) - (b === null) || tanda * banding(a, b));
        badan.append(...isi.map(([, baris]) => baris));
      });
    }
  }
  // Rows are found by their words, not by their numbers.
  const saring = document.getElementById("saring");
  if (saring) {
    const polos = (teks) => teks.normalize("NFKD").toLowerCase().replace(/[\p{M}'’‘ʼ`]/gu, "");
    const baris = [...saring.parentElement.nextElementSibling.querySelector("tbody").rows].map((satu) => [
      satu,
      polos([...satu.querySelectorAll("th, .teks")].map((sel) => sel.textContent).join(" ")),
    ]);
    saring.addEventListener("input", () => {
      const kata = polos(saring.value).split(" ").filter(Boolean);
      let tampak = 0;
      for (const [satu, teks] of baris) {
        satu.hidden = !kata.every((satu) => teks.includes(satu));
        tampak += !satu.hidden;
      }
      saring.nextElementSibling.value = kata.length ? `${tampak} dari ${baris.length} baris` : "";
    });
  }
  for (const tombol of document.querySelectorAll("[data-salin]")) {
    tombol.addEventListener("click", async () => {
      const teks = document.getElementById(tombol.dataset.salin);
      getSelection().selectAllChildren(teks);
      const tersalin = await navigator.clipboard?.writeText(teks.textContent).then(() => true, () => false);
      tombol.nextElementSibling.value = tersalin || document.execCommand("copy") ? "Tersalin." : "Teksnya sudah ditandai; salin dari sana.";
    });
  }
})();
