import { onPageChange } from './watch.js';

/**
 * Why a form to start something was refused stands at the top of its dialog; whoever pressed the button at the foot of a long
 * one would see nothing happen.
 */
let seen = null;

onPageChange(() => {
  const error = document.querySelector('.modal .notifications .alert');
  if (error && error !== seen) {
    error.scrollIntoView({ block: 'center' });
  }
  seen = error;
});
