import { h } from './dom.js';
import { dateTime, words } from './words.js';

const SOON = 24 * 60 * 60 * 1000;

/** The deadline as a coloured mark: nobody should have to compare dates to see that a case is late. */
export function dueMark(file) {
  if (file.waiting) {
    return h('span', { class: 'gc-due gc-due-none' }, file.waiting.label);
  }
  if (!file.dueAt || file.status === 'closed') {
    return h('span', { class: 'gc-due gc-due-none' }, words.noDue);
  }
  const left = new Date(file.dueAt) - Date.now();
  const [kind, word] =
    left < 0 ? ['overdue', words.overdue] : left < SOON ? ['soon', words.dueSoon] : ['in-time', words.inTime];
  return h('span', { class: `gc-due gc-due-${kind}` }, `${dateTime(file.dueAt)} ${word}`);
}
