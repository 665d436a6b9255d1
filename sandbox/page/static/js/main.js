/** The page put together: head, table, panel, and the feed that keeps them true. */

import { coalesced } from "./base/coalesced.js";
import { h, shown } from "./base/dom.js";
import { follow } from "./base/feed.js";
import { icon } from "./base/icons.js";
import { Panel } from "./panel/panel.js";
import { Table } from "./table/table.js";
import { words } from "./words.js";

const ABOUT_THE_BOT = /^(set|delete)My/i; // calls that change what every phone shows

const table = new Table();
const panel = new Panel();
const lay = coalesced(async () => {
  await table.lay();
  await panel.lay(table.scene);
  shown(lost, false);
});
const lost = h("p", { class: "lost", role: "status", hidden: true }, words.lost);

document.body.append(head(), lost, h("div", { class: "room" }, table.element, panel.element));
follow({ onFresh: lay, onEvents: hear, onLost: () => shown(lost, true) });

function head() {
  const brand = h("h1", {}, words.title, " ", h("small", {}, words.subtitle));
  const props = { type: "button", class: "head-button", title: words.person.newcomer, onclick: () => table.welcome() };
  const newcomer = h("button", props, icon("plus"), h("span", {}, words.person.newcomer));
  const picture = h("img", { src: "icon.svg", alt: "", width: 34, height: 34 });
  return h("header", { class: "head" }, picture, brand, panel.clock.headFace, newcomer, panel.button);
}

function hear(events) {
  for (const event of events) {
    table.hear(event);
    panel.hear(event);
  }
  if (events.some((event) => event.kind === "api_call" && ABOUT_THE_BOT.test(event.method))) table.refresh();
  if (events.some((event) => event.kind === "scene")) lay();
}
