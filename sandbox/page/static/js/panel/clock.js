/** The bot's clock, which one turns to see reminders come. Only some bots have one to turn. */

import { h, shown } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { get, post } from "../base/server.js";
import { inputOf, momentOf, unixOf } from "../base/times.js";
import { words } from "../words.js";

const HOUR_S = 3_600;
const DAY_S = 24 * HOUR_S;
const MORNING = "T08:30";

export class BotClock {
  constructor() {
    this.aheadS = 0; // of this machine's own clock
    this.faces = [h("time", { class: "clock-face" }), h("time", { class: "head-clock", hidden: true })];
    this.told = h("p", { class: "told", role: "status" });
    this.field = h("input", { type: "datetime-local", "aria-label": words.clock.at });
    this.element = h(
      "section",
      { class: "box", hidden: true },
      h("h3", {}, icon("clock"), words.clock.title),
      this.faces[0],
      this.#jumps(),
      this.#exact(),
      button(words.clock.tick, () => this.#tick(), "wide"),
      this.told,
    );
    setInterval(() => this.#draw(), 1_000);
  }

  /** The clock in the page's head. */
  get headFace() {
    return this.faces[1];
  }

  /** Looks whether there is a clock, and what it says. */
  async lay({ bot_control_url: root }) {
    this.there = Boolean(root);
    shown(this.element, this.there);
    shown(this.headFace, false);
    if (this.there) await this.#told(get("/page/bot/clock"), "");
  }

  get #nowS() {
    return Date.now() / 1000 + this.aheadS;
  }

  #jumps() {
    const { hour, day, week, morning, now } = words.clock;
    return h(
      "div",
      { class: "jumps" },
      button(hour, () => this.#turn(this.#nowS + HOUR_S)),
      button(day, () => this.#turn(this.#nowS + DAY_S)),
      button(week, () => this.#turn(this.#nowS + 7 * DAY_S)),
      button(morning, () => this.#turn(unixOf(inputOf(this.#nowS + DAY_S).slice(0, 10) + MORNING))),
      button(now, () => this.#turn(Date.now() / 1000)),
    );
  }

  #exact() {
    const form = h("form", { class: "exact" }, this.field, h("button", { class: "small" }, words.clock.go));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.field.value) this.#turn(unixOf(this.field.value));
    });
    return form;
  }

  /** A bot whose clock is turned does what is due then. */
  #turn(unixS) {
    const now = new Date(unixS * 1000).toISOString();
    return this.#told(post("/page/bot/clock", { now }), words.clock.done);
  }

  #tick() {
    return this.#told(post("/page/bot/tick"), words.clock.done);
  }

  /** Shows the time that the bot answers, and `said`; or that it does not answer. */
  async #told(asking, said) {
    try {
      const { now } = await asking;
      this.aheadS = (Date.parse(now) - Date.now()) / 1000;
      this.told.textContent = said;
      this.field.value = inputOf(this.#nowS);
      shown(this.headFace, true);
      this.#draw();
    } catch (reason) {
      console.info("the bot's clock:", reason);
      this.told.textContent = words.clock.away;
    }
  }

  #draw() {
    if (!this.there) return;
    for (const face of this.faces) face.textContent = momentOf(this.#nowS);
  }
}

function button(label, act, kind = "small") {
  return h("button", { type: "button", class: kind, onclick: act }, label);
}
