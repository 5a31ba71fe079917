import { onPageChange } from './watch.js';

/**
 * There is one sign-in for everything. Where an app would show its own form, after signing out or when the session has
 * ended, the browser goes to that page instead: the app's form leads nowhere.
 */
function leaveForTheLoginPage() {
  if (/^#!?\/login/.test(location.hash)) {
    location.replace(new URL('../../../../login', location.href.split('#')[0]));
  }
}

onPageChange(leaveForTheLoginPage);
