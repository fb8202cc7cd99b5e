// The door to the filters: small, on every list. The rest is loaded when a reader opens them or follows a link.

const door = /** @type {HTMLDetailsElement | null} */ (document.getElementById("filters"));

/** Loads the filters once. */
function start() {
  door?.removeEventListener("toggle", start);
  import("./filter_panel.js").then(({ openPanel }) => door && openPanel(door));
}

if (door?.open || location.search) start();
else door?.addEventListener("toggle", start);
