/** HTTP to the sandbox's control API, which is on the same origin under /sandbox. */

const ROOT = "/sandbox";

/** The sandbox says that no phone could do this, and why (in English). */
export class Refused extends Error {}

/** GET; `query` fields that are undefined stay out. */
export function get(path, query = {}, options = {}) {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  const search = given.length ? `?${new URLSearchParams(given)}` : "";
  return ask(path + search, { ...options, method: "GET" });
}

/** POST of a JSON object. */
export function post(path, body = {}) {
  return ask(path, { method: "POST", ...json(body) });
}

/** PUT of a JSON object. */
export function put(path, body = {}) {
  return ask(path, { method: "PUT", ...json(body) });
}

/** DELETE. */
export function remove(path) {
  return ask(path, { method: "DELETE" });
}

/** POST of a form with a file. */
export function upload(path, fields, file, name) {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append("file", file, name);
  return ask(path, { method: "POST", body: form });
}

/** Where the bytes of a file lie. */
export function fileUrl(fileId) {
  return `${ROOT}/files/${encodeURIComponent(fileId)}`;
}

function json(body) {
  return { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
}

async function ask(path, request) {
  const response = await fetch(ROOT + path, request);
  const answer = await response.json();
  if (!response.ok) throw new Refused(answer.error);
  return answer;
}
