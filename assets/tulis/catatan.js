// Records as files and as values of the form. Every scalar stays the text that was typed (`08.00`, `no`, `012`), and
// each way to write a field is brought into the one that the form shows: nothing written by hand is lost by saving.
import { FAILSAFE_SCHEMA, dump, load } from "../../tulis/alat/js-yaml.mjs";
import { iso, seen } from "./tanggal.js";

/** What stands before a photo's name in the form, never in a file: where Sveltia looks for it. */
export const PHOTOS = "/foto";

// As `model/fields.is_given` has it.
const KOSONG = /^(?:[-‐‑–—―−~_.…\s]*|null)$/i;
const FENCE = /^---[^\S\n]*\n([\s\S]*?)^(?:---|\.\.\.)[^\S\n]*(?:\n|$)/m;

/** A file of `kind` (as in isian.json) as the form's values; `body` is what stands below the fence. */
export function read(text, kind) {
  const plain = text.replace(/^\uFEFF/, "");
  // Of a file's own name only its place knows.
  const name = kind.nama && { [kind.nama.key]: kind.nama.tersimpan };
  if (!kind.berpagar) return { ...name, ...part(loaded(plain), kind.isian) };
  const fenced = FENCE.exec(plain.trimStart());
  if (!fenced) throw new Error("Isian di antara dua garis --- tidak ditemukan.");
  const body = plain.trimStart().slice(fenced[0].length);
  return { ...part(loaded(fenced[1]), kind.isian), body: body.replace(/^\n+/, "") };
}

/** The form's values as a file: fields in the order of the models, the empty ones left out. */
export function write(values, kind) {
  const { body = "", ...given } = values;
  const fields = Object.fromEntries(Object.entries(given).filter(([key]) => key !== kind.nama?.key));
  const written = written_part(fields, kind.isian);
  const yaml = Object.keys(written).length ? dump(written, { schema: FAILSAFE_SCHEMA, lineWidth: -1, noRefs: true }) : "";
  return kind.berpagar ? `---\n${yaml}---\n${body.trim() ? `${body.trim()}\n` : ""}` : yaml;
}

const loaded = (text) => load(text, { schema: FAILSAFE_SCHEMA }) || {};

function is_given(value) {
  if (typeof value === "string") return !KOSONG.test(seen(value));
  if (value && typeof value === "object") return Object.values(value).some(is_given);
  return value !== null && value !== undefined;
}

const slug = (text) => text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "_").replace(/^_|_$/g, "");
const bare = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

function named(key, isian) {
  const name = slug(key);
  return isian.find((one) => one.key === name || one.ejaan.includes(name));
}

function part(data, isian) {
  const values = {};
  for (const [key, value] of Object.entries(data)) {
    const one = named(key, isian);
    if (!one) values[key] = value;
    else if (is_given(value)) values[one.key] = field(value, one);
  }
  return values;
}

function field(value, one) {
  if (!one.banyak) return single(value, one);
  return split(value, one).filter(is_given).map((item) => single(item, one));
}

function split(value, one) {
  if (typeof value !== "string") return Array.isArray(value) ? value : [value];
  if (one.pilihan && !(bare(value) in one.pilihan)) return value.split(/[,;]/).map((item) => item.trim());
  return one.berderet ? value.split(",").map((item) => item.trim()) : [value];
}

function single(value, one) {
  if (one.bagian) return sentence(value, one) ?? part(value, one.bagian);
  if (typeof value === "string") return shown(value, one);
  // `- Acara: doa bersama` is a mapping to YAML and a sentence to its writer.
  const [[key, text] = []] = Object.entries(value ?? {});
  return typeof text === "string" && Object.keys(value).length === 1 ? `${key}: ${text}` : value;
}

function sentence(value, one) {
  if (!one.sebagai || Array.isArray(value)) return null;
  const inner = one.bagian.find((field) => field.key === one.sebagai);
  if (typeof value === "string") return { [one.sebagai]: shown(value, inner) };
  const [[key, text]] = Object.entries(value);
  const is_one = one.bertitik_dua && Object.keys(value).length === 1 && typeof text === "string";
  return is_one && !named(key, one.bagian) ? { [one.sebagai]: `${key}: ${text}` } : null;
}

function shown(text, one) {
  if (one.saklar) return one.pilihan[bare(text)] === "Ya";
  if (one.bentuk === "foto") return `${PHOTOS}/${text}`;
  if (one.bentuk === "tanggal") return iso(text) ?? text;
  return one.pilihan?.[bare(text)] ?? text;
}

function written_part(values, isian) {
  const order = [...isian.map((one) => one.key), ...Object.keys(values)];
  const written = {};
  for (const key of new Set(order)) {
    const one = isian.find((field) => field.key === key);
    const value = one ? written_field(values[key], one) : values[key];
    if (is_given(value)) written[key] = value;
  }
  return written;
}

function written_field(value, one) {
  if (!one.banyak) return written_single(value, one);
  return [value ?? []].flat().map((item) => written_single(item, one)).filter(is_given);
}

function written_single(value, one) {
  if (one.saklar) return value ? "Ya" : "";
  if (one.bagian && value && typeof value === "object") return shortest(written_part(value, one.bagian), one);
  if (one.bentuk === "foto" && typeof value === "string") return value.slice(value.lastIndexOf("/") + 1);
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
}

/** A part of which only its sentence is filled in, as that sentence. */
function shortest(fields, one) {
  const keys = Object.keys(fields);
  return one.banyak && one.sebagai && keys.length === 1 && keys[0] === one.sebagai ? fields[one.sebagai] : fields;
}
