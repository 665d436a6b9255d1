/** What a message is made of besides its words: pictures, files, voices, cards. */

import { bdi, h } from "../base/dom.js";
import { look } from "../base/dialog.js";
import { icon } from "../base/icons.js";
import { fileUrl } from "../base/server.js";
import { words } from "../words.js";
import { voice } from "./voice.js";

const KINDS = { photo, document: file, voice, contact, location: place, sticker };

/** The kind of a message ("text" when nothing is attached) that this page can show. */
export function kindOf(message) {
  return Object.keys(KINDS).find((kind) => message[kind]) ?? "text";
}

/** What is attached, as an element; null for plain text. */
export function attachment(message) {
  const kind = kindOf(message);
  return kind === "text" ? null : KINDS[kind](message[kind]);
}

/** One line about a message, for quotes: its words, else what it is. */
export function gist(message) {
  const said = message.text ?? message.caption;
  return said ? said.slice(0, 120) : (words.message[kindOf(message)] ?? words.message.other);
}

function photo(sizes) {
  const { file_id, width, height } = sizes.at(-1);
  const picture = () => h("img", { src: fileUrl(file_id), width, height, alt: words.message.photo });
  const open = () => look(words.message.photo, picture());
  const props = { type: "button", class: "photo", title: words.message.look, onclick: open };
  const frame = h("button", props, picture());
  frame.style.aspectRatio = `${width} / ${height}`; // its place is kept before the bytes are there
  frame.style.width = `${width}px`;
  return frame;
}

function file({ file_id, file_name, file_size }) {
  const props = { href: fileUrl(file_id), download: file_name, title: words.message.download(file_name) };
  const facts = h("span", {}, bdi(file_name, { class: "strong-name" }), h("small", {}, size(file_size)));
  return h("a", { class: "card", ...props }, h("span", { class: "card-icon" }, icon("file")), facts);
}

function contact({ first_name, phone_number }) {
  return card("person", first_name, `+${phone_number.replace(/^\+/, "")}`);
}

function place({ latitude, longitude }) {
  return card("pin", words.message.location, `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`);
}

function sticker({ emoji }) {
  return h("span", { class: "sticker", role: "img", "aria-label": words.message.sticker }, emoji);
}

function card(drawing, title, detail) {
  const facts = h("span", {}, bdi(title, { class: "strong-name" }), h("small", {}, bdi(detail)));
  return h("span", { class: "card" }, h("span", { class: "card-icon" }, icon(drawing)), facts);
}

function size(bytes) {
  const kilobytes = bytes / 1024;
  const [number, unit] = kilobytes < 1000 ? [kilobytes, "KB"] : [kilobytes / 1024, "MB"];
  return `${number.toLocaleString("id-ID", { maximumFractionDigits: 1 })} ${unit}`;
}
