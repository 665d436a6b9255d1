/** Switches for trouble. Together they are the whole list of rules: each change writes it anew. */

import { coalesced } from "../base/coalesced.js";
import { h } from "../base/dom.js";
import { get, post, put, remove } from "../base/server.js";
import { words } from "../words.js";

const SENDS = ["sendMessage", "sendPhoto", "sendDocument", "editMessageText", "editMessageCaption"];

// for as long as a switch is on, every send of the bot meets its rule
const RULES = {
  tooMany: {
    do: "respond",
    status: 429,
    description: "Too Many Requests: retry after 5",
    parameters: { retry_after: 5 },
  },
  broken: { do: "respond", status: 500, description: "Internal Server Error" },
  cut: { do: "reset", when: "after" },
};

/** { element, refresh() }, which shows what is in force now. */
export function faultSwitches() {
  const latency = h("select", {}, words.faults.latencies.map(([ms, label]) => h("option", { value: ms }, label)));
  const flood = toggle();
  const spoils = Object.fromEntries(Object.keys(RULES).map((name) => [name, toggle()]));
  const element = h(
    "div",
    { class: "faults" },
    line(words.faults.latency, latency),
    line(words.faults.flood, flood),
    Object.entries(spoils).map(([name, box]) => line(words.faults[name], box)),
  );
  const write = coalesced(writeRules);
  element.addEventListener("change", (event) =>
    event.target === flood ? put("/floods", { on: flood.checked }) : write(),
  );
  return { element, refresh };

  async function refresh() {
    const [rules, floods] = await Promise.all([get("/faults"), get("/floods")]);
    flood.checked = floods.on;
    latency.value = rules.find((rule) => rule.do === "delay")?.delay_ms ?? 0;
    for (const [name, box] of Object.entries(spoils)) box.checked = rules.some((rule) => alike(rule, RULES[name]));
  }

  async function writeRules() {
    const delay = Number(latency.value);
    const wanted = Object.keys(RULES).filter((name) => spoils[name].checked).flatMap((name) => rulesOf(name, delay));
    if (delay) wanted.push({ do: "delay", delay_ms: delay, times: null });
    await remove("/faults");
    for (const rule of wanted) await post("/faults", rule); // the first that meets a call decides
  }
}

function rulesOf(name, delay) {
  return SENDS.map((method) => ({ ...RULES[name], method, times: null, delay_ms: delay }));
}

function alike(rule, wanted) {
  return rule.do === wanted.do && (wanted.status === undefined || rule.status === wanted.status);
}

function toggle() {
  return h("input", { type: "checkbox", role: "switch" });
}

function line(label, control) {
  return h("label", { class: "fault" }, h("span", {}, label), control);
}
