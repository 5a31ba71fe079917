import { h, replace } from './dom.js';
import { words } from './words.js';

const MOST = 50;
const SEPARATOR = /[,，、\s]+/;

/** What has all the words that were typed, in its value or its text. */
export function matching(options, typed) {
  const wanted = typed.toLowerCase().split(/[\s　]+/).filter(Boolean);
  return options.filter(option => wanted.every(word => `${option.value} ${option.text}`.toLowerCase().includes(word)));
}

/** As if it had been typed: the form's renderer keeps its own copy of the value. */
function write(input, value) {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Makes a text field a searchable list of options, and says beneath it what the value means. What is typed by hand stays
 * as it is: the server decides what it accepts.
 *
 * @param load answers the options, `{value, text}`
 * @param several whether the field takes several values, with commas between them
 */
export function combobox(input, load, several = false) {
  const list = h('ul', { class: 'gc-options', role: 'listbox', id: `${input.id}-options`, hidden: true });
  const line = h('div', { class: 'gc-place-name', 'aria-live': 'polite' });
  let options = [];
  let active = -1;

  const values = () => (several ? input.value.split(SEPARATOR) : [input.value.trim()]);
  const typed = () => values().at(-1);
  const items = () => [...list.querySelectorAll('[role=option]')];

  function explain() {
    const meant = values().map(value => options.find(option => option.value === value)).filter(Boolean);
    line.textContent = meant.map(option => `${option.value} ${option.text}`).join('；');
  }

  function hide() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
  }

  function pick(option) {
    write(input, several ? [...values().slice(0, -1).filter(Boolean), option.value].join(',') : option.value);
    hide();
    explain();
  }

  /** Whoever comes back to a field that is filled in wants to see what else there is. */
  function show(all) {
    const exact = options.some(option => option.value === typed());
    const found = matching(options, all && exact ? '' : typed());
    const shown = found.slice(0, MOST).map(option =>
      h('li', { role: 'option', onclick: () => pick(option) }, h('b', {}, option.value), ` ${option.text}`)
    );
    const more = found.length > MOST && h('li', { class: 'gc-hint' }, words.moreOptions);
    replace(list, ...(shown.length ? [...shown, more] : [h('li', { class: 'gc-hint' }, words.noOptions)]));
    list.hidden = options.length === 0;
    active = -1;
    input.setAttribute('aria-expanded', String(!list.hidden));
    explain();
  }

  function move(step) {
    const all = items();
    if (all.length) {
      active = (active + step + all.length) % all.length;
      all.forEach((item, index) => item.setAttribute('aria-selected', String(index === active)));
      all[active].scrollIntoView({ block: 'nearest' });
    }
  }

  function onKey(event) {
    if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      hide();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      list.hidden ? show(true) : move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      items()[active].click();
    }
  }

  /** The options may come when whoever asked for them has long gone on to the next field. */
  function loaded(answer, all) {
    options = answer;
    if (document.activeElement === input) {
      show(all);
    } else {
      explain();
    }
  }

  const open = all => {
    options.length ? show(all) : load().then(answer => loaded(answer, all)).catch(console.warn);
  };
  for (const [name, value] of Object.entries({
    role: 'combobox', 'aria-controls': list.id, 'aria-expanded': 'false', 'aria-autocomplete': 'list', autocomplete: 'off'
  })) {
    input.setAttribute(name, value);
  }
  input.addEventListener('focus', () => open(true));
  input.addEventListener('click', () => list.hidden && open(true));
  input.addEventListener('input', event => event.isTrusted && open(false));
  input.addEventListener('keydown', onKey);
  input.addEventListener('blur', hide);
  // Otherwise the field loses the focus, and the list goes away under the pointer.
  list.addEventListener('mousedown', event => event.preventDefault());
  input.closest('.fjs-form-field').append(list, line);
}
