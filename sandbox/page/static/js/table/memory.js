/** Whose phones lie on the table, kept over a reload of the page as long as the scene is the same. */

const KEY = "phones on the table";

/** Notes the people ({ id, name }) for this scene. */
export function remember(scene, people) {
  const chosen = people.map(({ id, name }) => ({ id, name }));
  sessionStorage.setItem(KEY, JSON.stringify({ scene: nameOf(scene), chosen }));
}

/** The people noted for this scene; null when there are none. */
export function recall(scene) {
  const noted = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
  return noted?.scene === nameOf(scene) && noted.chosen.length ? noted.chosen : null;
}

function nameOf(scene) {
  return scene.phones.map(({ user_id }) => user_id).join();
}
