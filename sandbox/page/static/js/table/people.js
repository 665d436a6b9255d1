/** The people of the sandbox: those of the scene, and whoever came since. */

import { bdi, h } from "../base/dom.js";
import { get, post } from "../base/server.js";
import { words } from "../words.js";

/** Everybody one can be: { id, name, role, hint, start_payload }, the scene's people first. */
export async function everybody(scene) {
  const invited = scene.phones.map(({ user_id, ...person }) => ({ id: user_id, ...person }));
  const known = new Set(invited.map(({ id }) => id));
  const came = (await get("/users")).filter(({ id }) => !known.has(id));
  return [...invited, ...came.map(({ id, first_name }) => newcomer(id, first_name))];
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
