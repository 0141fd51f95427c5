// Starts the editing form of one kampung. Everything comes from this site; only saving talks to GitHub.
import { init, registerCustomFormat } from "../../tulis/alat/index.js";
import { read, write } from "./catatan.js";
import { configuration } from "./konfigurasi.js";

const place = document.getElementById("nc-root").dataset;
const response = await fetch(new URL("isian.json", import.meta.url));
const kinds = await response.json();
for (const [name, kind] of Object.entries(kinds)) {
  const methods = { fromFile: (text) => read(text, kind), toFile: (values) => write(values, kind) };
  registerCustomFormat(`catatan-${name}`, kind.berpagar ? "md" : "yaml", methods);
}
document.getElementById("menunggu").remove();
init({ config: configuration(place, kinds) });
