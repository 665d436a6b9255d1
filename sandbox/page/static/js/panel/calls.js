/** The record of what the bot called and how it was answered, newest first, read while it is open. */

import { coalesced } from "../base/coalesced.js";
import { h, shown } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { get, remove } from "../base/server.js";
import { hourOf } from "../base/times.js";
import { words } from "../words.js";

const SHOWN = 80;
const READ_AT_ONCE = 200;
const POLLING = "getupdates";

/** { element, refresh(), startAnew() }; refresh looks for newer calls. */
export function callsList() {
  let seen = new Set(); // numbers; calls are recorded as they end, so a smaller one may come later
  const list = h("ol", { class: "calls" });
  const none = h("p", { class: "told" }, words.calls.none);
  const clear = h("button", { type: "button", class: "small", onclick: forget }, words.calls.clear);
  const foot = h("div", { class: "calls-foot" }, h("small", {}, words.calls.note), clear);
  const title = h("summary", {}, icon("calls"), words.calls.title, icon("down"));
  const element = h("details", { class: "box" }, title, foot, none, list);
  const refresh = coalesced(read);
  element.addEventListener("toggle", refresh);
  return { element, refresh, startAnew };

  async function read() {
    if (!element.open) return;
    const calls = await get("/calls", { last: READ_AT_ONCE });
    const news = calls.filter((call) => worthSeeing(call) && !seen.has(call.number));
    seen = new Set(calls.map((call) => call.number));
    list.prepend(...news.reverse().map(line));
    while (list.children.length > SHOWN) list.lastChild.remove();
    shown(none, !list.children.length);
  }

  function startAnew() {
    seen = new Set();
    list.replaceChildren();
    return refresh();
  }

  async function forget() {
    await remove("/calls");
    await startAnew();
  }
}

function worthSeeing({ method }) {
  return method.toLowerCase() !== POLLING;
}

function line({ method, parameters, status, body, fault, at_unix_s: at, took_ms: took }) {
  const fine = status === 200 && !fault;
  const result = h("span", { class: fine ? "status fine" : "status bad" }, fault ?? status ?? words.calls.nothing);
  const head = h("summary", {}, h("time", {}, hourOf(at)), h("b", {}, method), result, h("small", {}, `${Math.round(took)} ms`));
  const answer = [h("h4", {}, words.calls.answer), h("pre", {}, pretty(body))];
  return h("li", {}, h("details", {}, head, h("pre", {}, pretty(parameters)), answer));
}

function pretty(value) {
  return JSON.stringify(value, null, 1);
}
