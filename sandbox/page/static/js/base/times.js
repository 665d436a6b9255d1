/** Dates and times as people in Indonesia read them, in the zone of the scene. */

const LOCALE = "id-ID";
let zone = "Asia/Jakarta";
let made = {};

/** Shows times in this IANA zone from now on. */
export function useZone(name) {
  zone = name;
  made = {};
}

/** 09.12 */
export function hourOf(unixS) {
  return format("hour", unixS, { hour: "2-digit", minute: "2-digit" });
}

/** Senin, 5 Oktober 2026 */
export function dayOf(unixS) {
  const long = { weekday: "long", day: "numeric", month: "long", year: "numeric" };
  return format("day", unixS, long);
}

/** Sen, 5 Okt 2026, 09.12 WIB */
export function momentOf(unixS) {
  const short = { weekday: "short", day: "numeric", month: "short", year: "numeric" };
  return `${format("moment", unixS, short)}, ${hourOf(unixS)} ${zoneName(unixS)}`;
}

/** The value of an <input type=datetime-local> for this moment: 2026-10-05T09:12 */
export function inputOf(unixS) {
  return new Date(unixS * 1000 + offsetMs(unixS)).toISOString().slice(0, 16);
}

/** The moment that such a value means. */
export function unixOf(input) {
  const asUtc = Date.parse(`${input}Z`) / 1000;
  return asUtc - offsetMs(asUtc) / 1000;
}

function zoneName(unixS) {
  const parts = formatter("zone", { timeZoneName: "short" }).formatToParts(unixS * 1000);
  return parts.find((part) => part.type === "timeZoneName").value;
}

function offsetMs(unixS) {
  const fields = { dateStyle: "short", timeStyle: "medium" };
  const there = new Date(unixS * 1000).toLocaleString("sv-SE", { ...fields, timeZone: zone });
  return Date.parse(`${there.replace(" ", "T")}Z`) - Math.floor(unixS) * 1000;
}

function format(name, unixS, options) {
  return formatter(name, options).format(unixS * 1000);
}

function formatter(name, options) {
  made[name] ??= new Intl.DateTimeFormat(LOCALE, { ...options, timeZone: zone });
  return made[name];
}
