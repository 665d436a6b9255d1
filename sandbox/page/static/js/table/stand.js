/** A phone with the person who holds it above. */

import { bdi, h } from "../base/dom.js";
import { icon } from "../base/icons.js";
import { menuButton } from "../base/menu.js";
import { words } from "../words.js";
import { face, tone } from "./people.js";

/** The element of a phone on the table; `others()` are the people one may become instead. */
export function stand(phone, { others, change, welcome, close }) {
  const { person } = phone;
  const entries = () => [
    { heading: words.person.changeTitle },
    ...others().map((other) => ({
      icon: "person",
      label: other.name,
      detail: other.hint || other.role,
      act: () => change(other),
    })),
    { icon: "plus", label: words.person.somebodyNew, act: welcome },
  ];
  const title = words.person.change(person.name);
  const names = [bdi(person.name, { class: "person-name" }), h("span", { class: "role" }, person.role), icon("down")];
  const closer = h("button", { type: "button", class: "round", title: words.person.closePhone, onclick: close });
  closer.append(icon("close"));
  return h(
    "article",
    { class: `stand ${tone(person.role)}` },
    h(
      "header",
      { class: "person" },
      face(person),
      h(
        "div",
        { class: "person-words" },
        menuButton({ class: "person-button", title, "aria-label": title }, names, entries),
        h("p", { class: "hint", dir: "auto" }, person.hint),
      ),
      closer,
    ),
    phone.element,
  );
}
