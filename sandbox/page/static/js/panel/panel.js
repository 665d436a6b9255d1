/** The drawer beside the table: what to try, the bot's clock, trouble, and the record of calls. */

import { h, shown } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { words } from "../words.js";
import { BotClock } from "./clock.js";
import { callsList } from "./calls.js";
import { faultSwitches } from "./faults.js";

const KEY = "panel";
const OPEN = "open";
const ROOMY_PX = 1480; // room for three phones and the drawer

export class Panel {
  constructor() {
    this.notes = h("ul", { class: "notes" });
    this.clock = new BotClock();
    this.faults = faultSwitches();
    this.calls = callsList();
    this.notesBox = section("chat", words.panel.notes, this.notes);
    this.element = h(
      "aside",
      { class: "panel", "aria-label": words.panel.title },
      this.#head(),
      this.notesBox,
      this.clock.element,
      section("sliders", words.faults.title, this.faults.element),
      this.calls.element,
    );
    this.button = this.#button();
    for (const part of [this.element, this.button]) {
      part.addEventListener("keydown", (event) => event.key === "Escape" && this.#turn(false));
    }
    this.#turn((sessionStorage.getItem(KEY) ?? atFirst()) === OPEN);
  }

  /** Looks at everything anew. */
  async lay(scene) {
    shown(this.notesBox, scene.notes.length);
    this.notes.replaceChildren(...scene.notes.map((note) => h("li", { dir: "auto" }, note)));
    await Promise.all([this.clock.lay(scene), this.faults.refresh(), this.calls.startAnew()]);
  }

  /** News: only calls matter here. */
  hear(event) {
    if (event.kind === "api_call") this.calls.refresh();
  }

  #head() {
    const close = h("button", { type: "button", class: "round", title: words.close, onclick: () => this.#turn(false) });
    close.append(icon("close"));
    return h("header", { class: "panel-head" }, h("h2", {}, words.panel.title), close);
  }

  #button() {
    const turn = () => this.#turn(this.element.hidden);
    const props = { type: "button", class: "head-button", title: words.panel.show, onclick: turn };
    return h("button", props, icon("sliders"), h("span", {}, words.panel.title));
  }

  #turn(open) {
    shown(this.element, open);
    this.button?.setAttribute("aria-expanded", String(open));
    sessionStorage.setItem(KEY, open ? OPEN : "closed");
  }
}

function section(drawing, title, ...children) {
  return h("section", { class: "box" }, h("h3", {}, icon(drawing), title), children);
}

function atFirst() {
  return innerWidth >= ROOMY_PX ? OPEN : "closed";
}
