// Dates in the form: whoever leaves a box finds the date as the file's name will have it, or the answer below it.
import { iso } from "./tanggal.js";

const SHAPES = { tanggal: /^\d{4}/, bulan: /^\d{4}-\d\d$/, tahun: /^\d{4}$/ };

/** Listens to the form in `root`; `kinds`: isian.json. */
export function read_dates(root, kinds) {
  root.addEventListener("focusout", ({ target }) => as_date(target, kinds));
  // Saving from the keyboard does not leave the box.
  document.addEventListener("keydown", ({ key, ctrlKey, metaKey }) => {
    if (key.toLowerCase() === "s" && (ctrlKey || metaKey)) as_date(document.activeElement, kinds);
  }, true);
  root.addEventListener("focusin", ({ target }) => {
    if (is_name(target, kinds) && !location.hash.endsWith("/new")) target.readOnly = true;
  });
}

function as_date(input, kinds) {
  const shape = input.matches?.("input") && SHAPES[shape_of(input, kinds)];
  const date = shape && iso(input.value);
  if (!date || date === input.value || !shape.test(date)) return;
  input.value = date;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function shape_of(input, kinds) {
  if (is_name(input, kinds)) return "bulan";
  const path = path_of(input).split(".").filter((part) => !/^\d+$/.test(part));
  let below = kind_of(kinds)?.isian, found;
  for (const key of path) {
    found = below?.find((one) => one.key === key);
    below = found?.bagian;
  }
  return found?.bentuk;
}

/** Whether a box asks for the name of the file, which is chosen once. */
function is_name(input, kinds) {
  return Boolean(path_of(input)) && path_of(input) === kind_of(kinds)?.nama?.key;
}

const path_of = (input) => input.closest?.("[data-key-path]")?.dataset.keyPath ?? "";
const kind_of = (kinds) => kinds[location.hash.split("/")[2]];
