// Pages are made once a day. Where that has stopped, a plan whose day is over is no plan any more, and the age is said.
(() => {
  const kini = new Date();
  const dua = (angka) => String(angka).padStart(2, "0");
  const hariIni = `${kini.getFullYear()}-${dua(kini.getMonth() + 1)}-${dua(kini.getDate())}`;
  for (const daftar of document.querySelectorAll("[data-rencana]")) {
    for (const butir of daftar.querySelectorAll("[data-sampai]")) {
      // A month or a year alone is over when it is.
      if (butir.dataset.sampai < hariIni.slice(0, butir.dataset.sampai.length)) butir.remove();
    }
    for (const lipat of daftar.querySelectorAll("details")) {
      if (!lipat.querySelector("li")) lipat.remove();
      // What was folded is all that is left; plans without a day stay behind what happened.
      else if (lipat.matches(".lipat, :has([data-sampai])") && !daftar.querySelector(":scope > ul li")) lipat.open = true;
    }
    if (!daftar.querySelector("li")) {
      document.querySelector(`.loncat [href="#${daftar.id}"]`)?.parentElement.remove();
      daftar.remove();
    }
  }
  for (const per of document.querySelectorAll("[data-per]")) {
    const umur = Math.floor((Date.parse(hariIni) - Date.parse(per.dataset.per)) / 86400000);
    if (umur >= 3) per.append(` Sudah ${umur.toLocaleString("id")} hari halaman ini tidak diperbarui.`);
  }
})();
