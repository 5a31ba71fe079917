import { chooseLocale, otherLocale } from './locale.js';
import { h } from './dom.js';
import { onPageChange } from './watch.js';

/** One link in the header to the other language. The apps have no such thing of their own. */
function addSwitch() {
  const menu = document.querySelector('nav.app-menu > ul');
  if (!menu || menu.querySelector('.gc-language')) {
    return;
  }
  const other = otherLocale();
  const choose = event => {
    event.preventDefault();
    chooseLocale(other.code);
  };
  menu.prepend(
    h('li', { class: 'gc-language' }, h('a', { href: '#', lang: other.code, onclick: choose }, other.label))
  );
}

onPageChange(addSwitch);
