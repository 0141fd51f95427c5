// Starts the editing form of one kampung. Everything comes from this site; only saving talks to GitHub.
import { init, registerCustomFormat } from "../../tulis/alat/index.js";
import { read, write } from "./catatan.js";
import { configuration } from "./konfigurasi.js";
import { guide } from "./petunjuk.js";
import { read_dates } from "./tanggal_isian.js";

const root = document.getElementById("nc-root");
const response = await fetch(new URL("isian.json", import.meta.url));
const kinds = await response.json();
for (const [name, kind] of Object.entries(kinds)) {
  const methods = { fromFile: (text) => read(text, kind), toFile: (values) => write(values, kind) };
  registerCustomFormat(`catatan-${name}`, kind.berpagar ? "md" : "yaml", methods);
}
document.getElementById("menunggu").remove();
read_dates(root, kinds);
guide(document.getElementById("petunjuk"), root, kinds);
init({ config: configuration(root.dataset, kinds) });
