import * as api from './api.js';
import { h } from './dom.js';
import { dueMark } from './due.js';
import { onPageChange } from './watch.js';
import { words } from './words.js';

/** Above the tabs of every task: which case this is, where, who, and until when, so that the form is never filled blind. */

let shown = null;

function openTask() {
  return new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');
}

const item = (label, value) => (value ? h('span', {}, h('span', { class: 'gc-strip-label' }, `${label} `), value) : null);

function openOverview(event) {
  event.preventDefault();
  const tabs = [...document.querySelectorAll('.tabbed-content .nav-tabs a')];
  tabs.find(tab => tab.textContent.trim() === words.overview)?.click();
}

/** Of a meeting: what is voted on now, or comes next, and the page on which its people sign in. */
async function meeting(file) {
  const { motions, endedAt } = await api.meeting(file.caseNumber);
  const now =
    motions.find(motion => motion.state === 'voting') || motions.find(motion => motion.state === 'waiting' && !endedAt);
  const label = now?.state === 'voting' ? words.votedOn : words.nextMotion;
  return [
    now && item(label, `${now.number}. ${now.title}`),
    h('a', { href: `/meetings/${encodeURIComponent(file.caseNumber)}`, class: 'gc-meeting-page' }, words.meetingPage)
  ];
}

function strip(file, more) {
  return h(
    'div',
    { class: 'gc-strip' },
    h('b', {}, `${file.caseNumber} ${file.title}`),
    item(words.place, file.placePath),
    item(words.parties, (file.parties || []).map(party => party.name).join('、')),
    item(words.due, dueMark(file)),
    more,
    h('a', { href: '#', onclick: openOverview }, words.details)
  );
}

async function update() {
  const header = document.querySelector('.task-card > header .col-xs-12');
  const task = openTask();
  if (!header || !task || (shown === task && header.querySelector('.gc-strip'))) {
    return;
  }
  shown = task;
  header.querySelector('.gc-strip')?.remove();
  const place = h('div', { class: 'gc-strip', hidden: true });
  header.append(place);
  try {
    const number = await api.caseOfTask(task);
    const file = number && (await api.caseFile(number));
    if (file && openTask() === task) {
      place.replaceWith(strip(file, file.kind === api.MEETING ? await meeting(file) : null));
    }
  } catch (problem) {
    // The overview tab says what went wrong; the strip is only a convenience.
    console.warn(problem);
  }
}

onPageChange(update);
