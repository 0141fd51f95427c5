// Dates as people write them, read as the models read them: words, marks and orders come from tanggal.json, which is
// made from the models, and a test holds both readings against each other.
const { awal, akhir, kata, bacaan, potongan, jam } = await (await fetch(new URL("tanggal.json", import.meta.url))).json();

// As `model/wrong.INVISIBLE` has it.
const TAK_TERLIHAT = /[\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufe0e\ufe0f\ufeff\ufff9\ufffa\ufffb\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0]/g;
const POTONGAN = new RegExp(potongan, "g");
const JAM = new RegExp(jam);
const TERPANJANG = 120;

/** What the eye sees of a text: nothing invisible, no blanks around it. */
export const seen = (text) => text.replace(TAK_TERLIHAT, "").trim();

/** `2020-02-13`, `2020-02` or `2020` where the text has one reading only; otherwise nothing. */
export function iso(text) {
  const clean = seen(text).normalize("NFKC").replace(/−/g, "-").toLowerCase().split(/\s+/).filter(Boolean).join(" ");
  if (text.length > TERPANJANG || clean.length > TERPANJANG) return undefined;
  const written = clean.replace(JAM, "");
  const { shape, numbers, weekday } = parts(written);
  const orders = Object.hasOwn(bacaan, shape) ? bacaan[shape] : [];
  const read = orders.map((order) => reading(order, shape, numbers)).filter(is_possible);
  const dates = read.filter((date) => !weekday || (date.d && day_of_week(date) === weekday));
  const forms = new Set(dates.map(as_iso));
  if (!shape.includes("y") || forms.size !== 1 || (written !== clean && !dates[0].d)) return undefined;
  return [...forms][0];
}

function parts(written) {
  const meant = (written.replace(/['’‘`]/g, "").match(POTONGAN) ?? []).map(meaning);
  const weekdays = new Set(meant.filter(([kind]) => kind === "W").map(([, number]) => number));
  let shape = meant.map(([kind]) => (kind === "W" ? "" : kind)).join("") + (weekdays.size > 1 ? "?" : "");
  if (["ny", "yn"].includes(shape) && !/[0-9] ?[-/.] ?[0-9]/.test(written)) shape += "?";
  const numbers = meant.filter(([kind]) => "nyM".includes(kind) && kind).map(([, number]) => number);
  return { shape, numbers, weekday: [...weekdays][0] ?? 0 };
}

/** Kind and number; one slip of the pen is forgiven where only one month or weekday is that near. */
function meaning(token) {
  if (/^[0-9]/.test(token)) return [{ 1: "n", 2: "n", 4: "y" }[token.length] ?? "?", Number(token)];
  if (Object.hasOwn(kata, token)) return kata[token];
  const words = token.length > 3 ? Object.keys(kata).filter((word) => word.length > 3 && kata[word][1]) : [];
  const near = words.filter((word) => is_one_slip(token, word)).map((word) => kata[word]);
  return new Set(near.map(String)).size === 1 ? near[0] : ["?", 0];
}

function is_one_slip(one, other) {
  let same = 0;
  while (same < Math.min(one.length, other.length) && one[same] === other[same]) same += 1;
  const [a, b] = [one.slice(same), other.slice(same)];
  const swapped = a.slice(2) === b.slice(2) && a.slice(0, 2) === [...b.slice(0, 2)].reverse().join("");
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || swapped;
}

/** A part that is not given is 0, a written 0 is -1. */
function reading(order, shape, numbers) {
  const given = Object.fromEntries([...order].map((part, index) => [part, numbers[index]]));
  return { y: given.y ?? 0, m: "m" in given ? given.m || -1 : 0, d: "d" in given ? given.d || -1 : 0 };
}

function is_possible({ y, m, d }) {
  return y >= awal && y <= akhir && m >= 0 && m <= 12 && d >= 0 && (!d || d <= new Date(Date.UTC(y, m, 0)).getUTCDate());
}

const day_of_week = ({ y, m, d }) => new Date(Date.UTC(y, m - 1, d)).getUTCDay() || 7;
const as_iso = ({ y, m, d }) => [y, ...[m, d].filter(Boolean).map((part) => String(part).padStart(2, "0"))].join("-");
