import { h } from './dom.js';
import { onPageChange } from './watch.js';
import { words } from './words.js';

/** The ways to the monitor, to the calls, to the three lists for whoever asks whose matter something is, and to what is public. */
function addLinks() {
  const language = document.querySelector('nav.app-menu > ul > .gc-language');
  if (language && !document.querySelector('.gc-lists')) {
    language.after(
      h('li', { class: 'gc-monitor' }, h('a', { href: '/monitor' }, words.monitor)),
      h('li', { class: 'gc-calls' }, h('a', { href: '/calls' }, words.calls)),
      h('li', { class: 'gc-bodies' }, h('a', { href: '/bodies' }, words.meetings)),
      h('li', { class: 'gc-lists' }, h('a', { href: '/lists' }, words.lists)),
      h('li', { class: 'gc-notices' }, h('a', { href: '/notices' }, words.notices))
    );
  }
}

onPageChange(addLinks);
