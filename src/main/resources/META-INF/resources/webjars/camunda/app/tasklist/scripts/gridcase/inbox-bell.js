import { unreadReminders } from './api.js';
import { h } from './dom.js';
import { onPageChange } from './watch.js';
import { words } from './words.js';

const EVERY = 60000;
const MOST_SHOWN = 99;

let unread = 0;

/** The way to the inbox, with the number of unread reminders. */
function bell() {
  return h('a', { href: '/inbox' }, words.inbox, h('span', { class: 'gc-unread', role: 'status' }));
}

/** In the header beside the language; on a phone, where that is folded away, beside the button that unfolds it. */
function addBells() {
  const language = document.querySelector('nav.app-menu > ul > .gc-language');
  const toggle = document.querySelector('.navbar-header > .navbar-toggle');
  if (!language || !toggle || document.querySelector('.gc-inbox')) {
    return;
  }
  // The same place whichever of the two comes first.
  (document.querySelector('.gc-notices') ?? language).after(h('li', { class: 'gc-inbox' }, bell()));
  toggle.after(h('span', { class: 'gc-inbox-phone' }, bell()));
  show();
  refresh();
}

function show() {
  for (const badge of document.querySelectorAll('.gc-unread')) {
    badge.hidden = unread === 0;
    badge.textContent = unread > MOST_SHOWN ? `${MOST_SHOWN}+` : String(unread);
    badge.setAttribute('aria-label', `${unread} ${words.unread}`);
  }
}

/** A number that could not be asked for stays as it was: the next time comes soon. */
async function refresh() {
  if (!document.querySelector('.gc-inbox') || document.hidden) {
    return;
  }
  unread = await unreadReminders().catch(() => unread);
  show();
}

onPageChange(addBells);
window.addEventListener('focus', refresh);
document.addEventListener('visibilitychange', refresh);
setInterval(refresh, EVERY);
