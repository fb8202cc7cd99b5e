// Makes elements, always from text and never from HTML.

/**
 * @param {string} name
 * @param {Record<string, any>} [attributes] Functions become listeners; `false` and `null` are left out.
 * @param {...(Node | string | null | false)} children
 * @returns {any}
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, "");
    else if (value !== false && value !== null) element.setAttribute(key, String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}
