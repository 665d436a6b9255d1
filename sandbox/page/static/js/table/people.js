/** The people of the sandbox: those of the scene, and whoever came since. */

import { ask } from "../base/dialog.js";
import { bdi, h } from "../base/dom.js";
import { get, post } from "../base/server.js";
import { words } from "../words.js";

const MOST_NEWCOMERS = 40; // of thousands that a test may have made

/** Everybody one can be: { id, name, role, hint, start_payload }, the scene's people first. */
export async function everybody(scene) {
  const invited = scene.phones.map(({ user_id, ...person }) => ({ id: user_id, ...person }));
  const known = new Set(invited.map(({ id }) => id));
  const came = (await get("/users")).filter(({ id }) => !known.has(id)).slice(-MOST_NEWCOMERS);
  return [...invited, ...came.map(({ id, first_name }) => newcomer(id, first_name))];
}

/** Asks how a newcomer is called; undefined when it is put away. */
export async function askForName() {
  const { newcomer, newcomerName: label, newcomerNames } = words.person;
  const value = newcomerNames[Math.floor(Math.random() * newcomerNames.length)];
  const given = await ask(newcomer, [{ name: "name", label, value, maxlength: 64, required: true }]);
  return given?.name;
}

/** Somebody the bot has never heard of comes in. */
export async function comesIn(name, id = undefined) {
  const user = await post("/users", { first_name: name, id });
  return newcomer(user.id, user.first_name);
}

/** A colour by what somebody does in the city. */
export function tone(role) {
  if (/petugas|staf|kader|pendamping|camat/i.test(role)) return "tone-staff";
  if (/pejabat|dinas/i.test(role)) return "tone-official";
  return "tone-owner";
}

/** The first letter of somebody's own name in a circle, past a "Bu" or "Pak". */
export function face({ name }) {
  const [letter] = name.replace(/^(bu|pak|mbak|mas|kak)\s+(?=\S)/iu, "");
  return h("span", { class: "face", "aria-hidden": "true" }, bdi((letter ?? "?").toUpperCase()));
}

function newcomer(id, name) {
  return { id, name, role: "ibu", hint: words.person.newcomerHint, start_payload: "" };
}
