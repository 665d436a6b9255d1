/** Files from the visitor's own machine, and pictures as Telegram would send them on. */

import { words } from "../words.js";

const LONGEST_SIDE_PX = 1280;
const JPEG_QUALITY = 0.87;

/** The file somebody picks; the promise stays open when they change their mind. */
export function pick(accept) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = accept;
  input.hidden = true;
  document.body.append(input); // a browser need not open the window of an input that is nowhere
  return new Promise((settle) => {
    input.addEventListener("change", () => {
      input.remove();
      settle(input.files[0]);
    });
    input.addEventListener("cancel", () => input.remove());
    input.click();
  });
}

/** Any picture as a JPEG with no side over 1280 pixels, as Telegram's own apps make it. */
export async function asPhoto(file) {
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = paper(Math.round(bitmap.width * scale), Math.round(bitmap.height * scale));
  canvas.getContext("2d").drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return jpeg(canvas);
}

/** A page of a notebook with a few days' sales. */
export function samplePhoto() {
  const canvas = paper(640, 480);
  const pen = canvas.getContext("2d");
  pen.strokeStyle = "#b9cfe6";
  for (let y = 90; y < 480; y += 62) pen.strokeRect(-1, y, 642, 62);
  pen.fillStyle = "#27405e";
  words.attach.samplePicture.forEach((line, at) => {
    pen.font = `${at ? "italic 34px" : "bold 40px"} Georgia, serif`;
    pen.fillText(line, 60, 74 + at * 62);
  });
  return jpeg(canvas);
}

function paper(width, height) {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fbf7ec"; // a JPEG has no transparency
  pen.fillRect(0, 0, width, height);
  return canvas;
}

/** At once: canvas.toBlob waits for an idle moment, which on a busy machine takes seconds. */
function jpeg(canvas) {
  const [, base64] = canvas.toDataURL("image/jpeg", JPEG_QUALITY).split(",");
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: "image/jpeg" });
}
