/** One message as it lies in the chat. */

import { bdi, h } from "../base/dom.js";
import { menuButton } from "../base/menu.js";
import { icon } from "../base/icons.js";
import { hourOf } from "../base/times.js";
import { words } from "../words.js";
import { attachment, gist, kindOf } from "./content.js";
import { inlineKeys } from "./keys.js";
import { rich } from "./rich.js";

/** The list item of a message; `phone` is what its buttons act upon. */
export function bubble(message, phone) {
  const side = message.by_bot ? "in" : "out";
  const keys = inlineKeys(message, (button, element) => phone.press(message, button, element));
  return h(
    "li",
    { class: `message ${side} ${keys ? "with-keys" : ""} kind-${kindOf(message)}`, data: { message: message.message_id } },
    h(
      "div",
      { class: "message-line" },
      h("div", { class: "bubble" }, quoted(message, phone), attachment(message), said(message, phone), meta(message)),
      menuButton({ class: "round more", title: words.message.more }, icon("dots"), () => choices(message, phone)),
    ),
    keys,
  );
}

/** Who said it, as the phone's owner sees it. */
export function speaker(message) {
  return message.from.is_bot ? message.from.first_name : words.message.you;
}

function said(message, phone) {
  const text = message.text ?? message.caption;
  if (text === undefined) return null;
  const entities = message.entities ?? message.caption_entities;
  return h("div", { class: "words", dir: "auto" }, rich(text, entities, (command) => phone.say(command)));
}

function meta(message) {
  const edited = message.edit_date && h("span", {}, words.message.edited);
  return h("div", { class: "meta" }, edited, h("time", {}, hourOf(message.date)));
}

function quoted(message, phone) {
  const original = message.reply_to_message;
  if (!original) return null;
  const show = () => phone.log.goTo(original.message_id);
  return h(
    "button",
    { type: "button", class: "quote", onclick: show },
    bdi(speaker(original), { class: "quote-name" }),
    bdi(gist(original), { class: "quote-words" }),
  );
}

function choices(message, phone) {
  const text = message.text ?? message.caption;
  const entries = [{ icon: "reply", label: words.message.reply, act: () => phone.foot.replyTo(message) }];
  if (text) entries.push({ icon: "copy", label: words.message.copy, act: () => phone.copy(text) });
  if (text && !message.by_bot) {
    entries.push({ icon: "edit", label: words.message.edit, act: () => phone.foot.correct(message) });
  }
  return entries;
}
