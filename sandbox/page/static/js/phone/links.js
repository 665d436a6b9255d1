/** The window of deep links: those of the scene, and a field for any other. */

import { ask } from "../base/dialog.js";
import { h } from "../base/dom.js";
import { typedPayload } from "../base/links.js";
import { words } from "../words.js";

/** Asks for a link; the payload, or null when it was put away. `links` are { label, payload }. */
export async function askForLink(links, botUsername) {
  const presets = h(
    "div",
    { class: "presets" },
    links.map(({ label, payload }) => preset(label, payload)),
  );
  const field = { name: "link", label: words.links.typed, maxlength: 300 };
  field.oninput = (event) => check(event.target, botUsername);
  const given = await ask(words.links.title, [field], { look: presets, submit: words.links.open });
  return given && typedPayload(given.link, botUsername);
}

function preset(label, payload) {
  const choose = (event) => {
    const { form } = event.target.closest("dialog").querySelector("input");
    form.elements.link.value = payload;
    form.requestSubmit();
  };
  return h("button", { type: "button", class: "preset", onclick: choose }, h("b", {}, label), h("small", {}, payload));
}

function check(input, botUsername) {
  const fine = typedPayload(input.value, botUsername) !== null;
  input.setCustomValidity(fine ? "" : words.links.broken);
}
