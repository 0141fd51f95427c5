// The line above the form: which button comes next, where the record is kept and where its page is. Its sentences stand
// in the page; the one for the place where the writer is gets shown.

/** `line`: the element with the sentences, each with its places in `data-di`; `root`: where the form is. */
export function guide(line, root, kinds) {
  const show = () => shown(line, root, kinds);
  addEventListener("hashchange", show);
  // Signing in and out changes no address.
  new MutationObserver(show).observe(root, { childList: true, subtree: true });
  line.querySelector("button").addEventListener("click", () => line.remove());
  if (root.dataset.situs) line.querySelector("[data-situs]").textContent = root.dataset.situs;
  show();
  line.hidden = false;
}

function shown(line, root, kinds) {
  const [, , kind, step, slug] = location.hash.split("/");
  const place = is_inside(root) ? placed(kind, step) : is_on_this_computer() ? "masuk-di-sini" : "masuk";
  if (line.dataset.tempat === `${place} ${kind} ${slug}`) return;
  line.dataset.tempat = `${place} ${kind} ${slug}`;
  for (const one of line.querySelectorAll("[data-di]")) one.hidden = !one.dataset.di.split(" ").includes(place);
  for (const one of line.querySelectorAll("[data-jenis]")) one.hidden = one.dataset.jenis !== kind;
  const way = line.querySelector("[data-baru]");
  way.href = `#/collections/${kind in kinds ? kind : "kegiatan"}/new`;
  way.textContent = `Catat ${kind in kinds ? kinds[kind].satu : "kegiatan"} baru`;
  const own = kind === "kegiatan" || kind === "poktan" ? `${kind}/${slug}/` : "";
  for (const one of line.querySelectorAll("[data-halaman]")) one.href = line.dataset.kampung + (slug ? own : "");
}

/** As the form has it: there it offers to work in a folder of this computer. */
const is_on_this_computer = () => location.hostname === "127.0.0.1" || /^(.+\.)?localhost$/.test(location.hostname);

/** Where one signs in there is no frame with the records yet. */
const is_inside = (root) => root.querySelector(".page-root") !== null;

function placed(kind, step) {
  if (step === "new") return "baru";
  if (step === "entries" || kind === "kampung") return "ubah";
  return "daftar";
}
