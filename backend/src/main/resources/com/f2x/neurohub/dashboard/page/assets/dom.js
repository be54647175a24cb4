// Everything shown is made here, as text: what people wrote is never read as HTML.

export const at = id => document.getElementById(id);

/** An element with attributes and children; texts become text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.filter(child => child !== null).map(child => child instanceof Node ? child : String(child)));
  return element;
}

/** Puts children in place of what an element shows. */
export function show(id, ...children) {
  at(id).replaceChildren(...children);
  fit(at(id));
}

/** Leaves out what a wall screen has no room for, rather than half of it; elsewhere people scroll. */
function fit(box) {
  const rows = [...box.querySelectorAll('li, tbody tr')];
  rows.forEach(row => row.classList.remove('cut'));
  if (document.body.classList.contains('wall')) {
    const end = box.closest('section')?.getBoundingClientRect().bottom;
    rows.filter(row => row.getBoundingClientRect().bottom > end - 8).forEach(row => row.classList.add('cut'));
  }
}

/** Does so everywhere, as there is more or less room now. */
export const fitAll = () => document.querySelectorAll('#figures [id]:is(div, ul, ol)').forEach(fit);

export const say = (id, text) => { if (at(id).textContent !== text) { at(id).textContent = text; } };

/**
 * A bar of parts, each as wide as its share of the most.
 *
 * @param parts pairs of a class and a number
 */
export function bar(parts, most) {
  const pieces = parts.filter(([, value]) => value > 0).map(([kind, value]) => {
    const piece = make('i', { class: kind });
    piece.style.width = 100 * value / Math.max(most, 1) + '%';
    return piece;
  });
  return make('span', { class: 'bar', 'aria-hidden': 'true' }, ...pieces);
}

/**
 * A table whose columns have names for those who cannot see them.
 *
 * @param rows of each the name, then its cells
 */
export function table(columns, rows) {
  const head = make('tr', {}, ...columns.map(name => make('th', { scope: 'col' }, name)));
  const body = rows.map(([name, ...cells]) => make('tr', {}, make('th', { scope: 'row' }, make('span', { title: name.textContent ?? name }, name)),
    ...cells.map(cell => make('td', {}, cell))));
  return make('table', {}, make('thead', { class: 'unseen' }, head), make('tbody', {}, ...body));
}
