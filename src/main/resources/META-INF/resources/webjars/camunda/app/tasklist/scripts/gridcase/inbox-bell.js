import { unreadReminders } from './api.js';
import { h } from './dom.js';
import { onPageChange } from './watch.js';
import { words } from './words.js';

const EVERY = 60000;
const MOST_SHOWN = 99;

let unread = 0;

/** The way to the inbox, with the number of unread reminders, in the header beside the language. */
function addBell() {
  const language = document.querySelector('nav.app-menu > ul > .gc-language');
  if (!language || document.querySelector('.gc-inbox')) {
    return;
  }
  language.after(
    h('li', { class: 'gc-inbox' }, h('a', { href: '/inbox' }, words.inbox, h('span', { class: 'gc-unread', role: 'status' })))
  );
  show();
  refresh();
}

function show() {
  const badge = document.querySelector('.gc-inbox .gc-unread');
  if (badge) {
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

onPageChange(addBell);
window.addEventListener('focus', refresh);
document.addEventListener('visibilitychange', refresh);
setInterval(refresh, EVERY);
