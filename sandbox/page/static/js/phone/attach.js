/** The paper clip: everything one can send that is not typed. */

import { ask } from "../base/dialog.js";
import { h } from "../base/dom.js";
import { asPhoto, pick, samplePhoto } from "../base/files.js";
import { words } from "../words.js";

const MAX_CAPTION = 1024;

/** The entries of the clip's menu for a phone. */
export function attachEntries(phone) {
  return [
    { icon: "photo", label: words.attach.samplePhoto, act: () => sendPhoto(phone, samplePhoto()) },
    { icon: "photo", label: words.attach.pickPhoto, act: () => pickPhoto(phone) },
    { icon: "mic", label: words.attach.sampleVoice, act: () => phone.send("voice", { duration: 4 }) },
    { icon: "mic", label: words.attach.pickVoice, act: () => pickAs(phone, "voice", "audio/*") },
    { icon: "file", label: words.attach.document, act: () => pickAs(phone, "document", "") },
    { icon: "person", label: words.attach.ownContact, act: () => phone.send("contact") },
    { icon: "people", label: words.attach.otherContact, act: () => otherContact(phone) },
    { icon: "pin", label: words.attach.location, act: () => phone.send("location") },
    { icon: "sticker", label: words.attach.sticker, act: () => phone.send("sticker") },
  ];
}

async function pickPhoto(phone) {
  try {
    await sendPhoto(phone, await asPhoto(await pick("image/*")));
  } catch (reason) {
    console.info("no picture:", reason);
    phone.notices.toast(words.attach.unreadable);
  }
}

async function sendPhoto(phone, picture) {
  const address = URL.createObjectURL(picture);
  const field = { name: "caption", label: words.attach.caption, maxlength: MAX_CAPTION };
  const look = h("img", { class: "ask-look", src: address, alt: "" });
  const given = await ask(words.attach.photoTitle, [field], { look, submit: words.send });
  URL.revokeObjectURL(address);
  if (given) await phone.sendFile("photo", picture, "foto.jpg", given);
}

async function pickAs(phone, kind, accept) {
  const file = await pick(accept);
  await phone.sendFile(kind, file, file.name);
}

async function otherContact(phone) {
  const { contactName, contactPhone, contactSample, contactTitle } = words.attach;
  const fields = [
    { name: "first_name", label: contactName, value: contactSample.name, required: true },
    { name: "phone_number", label: contactPhone, value: contactSample.phone, type: "tel", required: true },
  ];
  const given = await ask(contactTitle, fields, { submit: words.send });
  if (given) await phone.send("contact", given);
}
