/** A voice note: a button, a wave, its length. */

import { h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { fileUrl } from "../base/server.js";
import { words } from "../words.js";

const BARS = 24;

/** The voice note of a Bot API Voice. */
export function voice({ file_id, file_unique_id, duration }) {
  const length = `${Math.floor(duration / 60)}:${String(duration % 60).padStart(2, "0")}`;
  const told = h("small", { role: "status" }, length);
  const play = () => sound(file_id, told);
  const props = { type: "button", class: "card-icon", title: words.message.play, onclick: play };
  return h("span", { class: "card voice" }, h("button", props, icon("play")), wave(file_unique_id), told);
}

async function sound(fileId, told) {
  try {
    await new Audio(fileUrl(fileId)).play();
  } catch {
    told.textContent = words.message.silent; // the sample that a phone sends without a microphone
  }
}

/** Bars that look like speech, the same for the same recording. */
function wave(seed) {
  const heights = [...seed.padEnd(BARS, "7")].slice(0, BARS).map((letter) => letter.charCodeAt(0) % 9);
  const bars = heights.map((height) => h("i", { class: `wave-${height}` }));
  return h("span", { class: "wave", "aria-hidden": "true" }, bars);
}
