/** Builds elements. Text only ever enters by textContent, so what people typed can never become markup. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? '' : String(value));
    }
  }
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) {
      element.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return element;
}

export function replace(node, ...children) {
  node.replaceChildren(...children.flat().filter(child => child));
}

export function section(title, ...children) {
  return h('section', { class: 'gc-section' }, h('h4', {}, title), ...children);
}
