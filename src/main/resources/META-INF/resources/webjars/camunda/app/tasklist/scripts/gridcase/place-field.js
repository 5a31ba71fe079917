import * as api from './api.js';
import { h } from './dom.js';
import { onPageChange } from './watch.js';

/**
 * Nobody knows a place's code by heart: fields that ask for one (their label begins with 地点) offer the places of the
 * person's posts while one types a name, and show the name of what was entered.
 */

const LABEL = /^(地点|承办单位|Place)/;
const CODE = /^[0-9]{6,20}$/;
const PAUSE = 250;

async function offer(input, list) {
  const places = await api.places(CODE.test(input.value) ? '' : input.value.trim());
  list.replaceChildren(...places.map(place => h('option', { value: place.code }, place.path)));
}

async function name(input, line) {
  const code = input.value.trim();
  const place = CODE.test(code) ? await api.place(code).catch(problem => ({ path: problem.message })) : null;
  if (input.value.trim() === code) {
    line.textContent = place ? place.path : '';
  }
}

function equip(input) {
  const list = h('datalist', { id: `${input.id}-places` });
  const line = h('div', { class: 'gc-place-name', 'aria-live': 'polite' });
  let timer = null;
  const update = () => Promise.all([offer(input, list), name(input, line)]).catch(console.warn);
  input.setAttribute('list', list.id);
  input.setAttribute('autocomplete', 'off');
  input.addEventListener('focus', update, { once: true });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(update, PAUSE);
  });
  input.closest('.fjs-form-field').append(list, line);
}

function equipAll() {
  for (const label of document.querySelectorAll('.fjs-form-field-textfield label')) {
    const input = LABEL.test(label.textContent.trim()) && document.getElementById(label.htmlFor);
    if (input && !input.hasAttribute('list') && !input.readOnly) {
      equip(input);
    }
  }
}

onPageChange(equipAll);
