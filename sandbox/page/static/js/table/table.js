/** The phones that lie side by side, one to three and more; on a small screen one at a time. */

import { h } from "../base/dom.js";
import { get } from "../base/server.js";
import { useZone } from "../base/times.js";
import { Phone } from "../phone/phone.js";
import { words } from "../words.js";
import { recall, remember } from "./memory.js";
import { askForName, comesIn, everybody } from "./people.js";
import { stand } from "./stand.js";
import { Tabs } from "./tabs.js";

const PHONES_AT_FIRST = 3;

export class Table {
  constructor() {
    this.phones = [];
    this.people = [];
    this.scene = null;
    this.tabs = new Tabs((phone) => this.turnTo(phone));
    this.row = h("div", { class: "phones", role: "group", "aria-label": words.table });
    this.element = h("main", { class: "table" }, this.tabs.element, this.row);
  }

  /** Looks at everything anew: another scene lays other phones. */
  async lay() {
    this.scene = await get("/page/scene");
    useZone(this.scene.timezone);
    const chosen = recall(this.scene) ?? this.#first();
    await this.#comeBack(chosen);
    this.people = await everybody(this.scene);
    const people = chosen.map(({ id }) => this.people.find((person) => person.id === id));
    this.#put(people.map((person) => this.#phoneOf(person)));
    await Promise.all(this.phones.map((phone) => phone.refresh()));
  }

  /** News: each phone hears of its own chat. */
  hear(event) {
    const phone = this.phones.find(({ person }) => person.id === event.chat_id);
    phone?.hear(event);
    if (phone && event.kind === "message" && event.by_bot) this.tabs.news(phone);
  }

  /** Every phone looks again, because the bot changed what all of them show. */
  refresh() {
    for (const phone of this.phones) phone.refresh();
  }

  /** Asks for a name and lays a phone for somebody the bot does not know. */
  async welcome() {
    const name = await askForName();
    if (!name) return;
    const person = await comesIn(name);
    this.people.push(person);
    this.#put([...this.phones, new Phone(person, () => this.scene.links)]);
    this.turnTo(this.phones.at(-1));
    await this.phones.at(-1).refresh();
  }

  /** On a small screen this phone is the one to be seen. */
  turnTo(phone) {
    for (const one of this.phones) one.stand.classList.toggle("current", one === phone);
    this.tabs.turnTo(phone);
    phone.stand.scrollIntoView({ inline: "nearest", block: "nearest" });
    if (phone.screen) phone.log.goToEnd();
  }

  #first() {
    return this.scene.phones.slice(0, PHONES_AT_FIRST).map(({ user_id, name }) => ({ id: user_id, name }));
  }

  /** A server that began anew does not know who came in by themselves. */
  async #comeBack(chosen) {
    const invited = new Set(this.scene.phones.map(({ user_id }) => user_id));
    for (const { id, name } of chosen) if (!invited.has(id)) await comesIn(name, id);
  }

  #phoneOf(person) {
    const there = this.phones.find((phone) => same(phone.person, person));
    return there ?? new Phone(person, () => this.scene.links);
  }

  #put(phones) {
    const current = this.phones.find((phone) => phone.stand.classList.contains("current"));
    this.phones = phones;
    for (const phone of phones) phone.stand ??= this.#stand(phone);
    this.row.replaceChildren(...phones.map((phone) => phone.stand));
    this.tabs.show(phones);
    this.turnTo(phones.includes(current) ? current : phones[0]);
    remember(this.scene, phones.map(({ person }) => person));
  }

  #stand(phone) {
    return stand(phone, {
      others: () => this.people.filter(({ id }) => !this.phones.some(({ person }) => person.id === id)),
      change: (person) => this.#change(phone, person),
      welcome: () => this.welcome(),
      close: () => this.#close(phone),
    });
  }

  async #change(before, person) {
    const after = new Phone(person, () => this.scene.links);
    this.#put(this.phones.map((phone) => (phone === before ? after : phone)));
    this.turnTo(after);
    await after.refresh();
  }

  #close(phone) {
    if (this.phones.length > 1) this.#put(this.phones.filter((one) => one !== phone));
  }
}

function same(one, other) {
  return JSON.stringify(one) === JSON.stringify(other);
}
