// On a page that lists many kampung: what is typed leaves those that have it in their name or region, and A–Z puts all in
// one row of names.
(() => {
  const saring = document.querySelector("[data-saring]");
  const daftar = document.getElementById(saring.dataset.saring);
  const [kotak, tombol, hasil] = ["input", "button", "[role=status]"].map((apa) => saring.querySelector(apa));
  const loncat = document.querySelector(".loncat");
  // Accents and apostrophes are not typed: "jumat" is Jum'at.
  const polos = (teks) => teks.normalize("NFKD").toLowerCase().replace(/[\p{M}'’‘ʼ`]/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ");
  const bagian = [...daftar.children];
  const butir = bagian.flatMap((satu) => {
    const wilayah = satu.querySelector("h3")?.textContent ?? "";
    return [...satu.querySelectorAll("li")].map((li) => ({
      li, rak: li.parentNode, nama: li.querySelector("a").textContent.replace(/^(kampung( kb)?|desa|kelurahan) /i, ""), kata: polos(` ${li.textContent} ${wilayah}`),
    }));
  });
  const abjad = document.createElement("div");
  abjad.append(document.createElement("ul"));
  abjad.firstChild.className = butir[0].rak.className;
  daftar.append(abjad);
  const tampilkan = () => {
    const dicari = polos(kotak.value).split(" ").filter(Boolean);
    // A letter or a number alone is the beginning of a word.
    const cocok = (kata) => dicari.every((satu) => kata.includes(satu.length > 2 ? satu : ` ${satu}`));
    for (const { li, kata } of butir) li.hidden = !cocok(kata);
    for (const satu of [...bagian, abjad]) satu.hidden = !satu.querySelector("li:not([hidden])");
    const banyak = butir.filter(({ li }) => !li.hidden).length;
    if (loncat) loncat.hidden = dicari.length > 0 || !abjad.hidden;
    hasil.textContent = dicari.length ? (banyak ? `${banyak} kampung` : "Tidak ada kampung dengan nama itu.") : "";
  };
  tombol.addEventListener("click", () => {
    const urut = tombol.getAttribute("aria-pressed") !== "true";
    tombol.setAttribute("aria-pressed", urut);
    const semua = urut ? [...butir].sort((a, b) => a.nama.localeCompare(b.nama, "id", { numeric: true })) : butir;
    for (const { li, rak } of semua) (urut ? abjad.firstChild : rak).append(li);
    tampilkan();
  });
  kotak.addEventListener("input", tampilkan);
  saring.addEventListener("submit", (acara) => {
    acara.preventDefault();
    const ada = butir.filter(({ li }) => !li.hidden);
    if (ada.length === 1) ada[0].li.querySelector("a").click();
  });
  tampilkan();
})();
