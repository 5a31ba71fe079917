import { h } from './dom.js';
import { onPageChange } from './watch.js';
import { words } from './words.js';

/** The way to the three lists, for whoever asks whose matter something is. */
function addLink() {
  const language = document.querySelector('nav.app-menu > ul > .gc-language');
  if (language && !document.querySelector('.gc-lists')) {
    language.after(h('li', { class: 'gc-lists' }, h('a', { href: '/lists' }, words.lists)));
  }
}

onPageChange(addLink);
