import { h, section } from './dom.js';
import { dateTime, words } from './words.js';

const STATES = { running: words.clockRunning, paused: words.clockPaused, over: words.clockOver, ended: words.clockEnded };

function instants(period) {
  return [
    [words.acceptBy, period.acceptBy, period.acceptedAt],
    [words.warnAt, period.warnAt, period.warnedAt],
    [words.lastWarnAt, period.lastWarningAt, period.lastWarnedAt],
    [words.due, period.dueAt, null]
  ].filter(([, at]) => at);
}

function one(period) {
  return h(
    'details',
    { class: 'gc-period', open: period.state !== 'ended' },
    h(
      'summary',
      {},
      h('b', {}, period.stepLabel),
      ' ',
      h('span', { class: `gc-due gc-clock-${period.state}` }, STATES[period.state]),
      ` ${words.due} ${dateTime(period.dueAt)}`,
      period.provisional ? ` ${words.provisional}` : null
    ),
    h(
      'ul',
      { class: 'gc-instants' },
      instants(period).map(([label, at, done]) =>
        h('li', {}, `${label} ${dateTime(at)}`, done ? h('span', { class: 'gc-hint' }, ` ✓ ${dateTime(done)}`) : null)
      )
    ),
    h('ol', { class: 'gc-why' }, period.explanation.map(sentence => h('li', {}, sentence)))
  );
}

/** Why the case is due when it is: the newest period first, what has ended folded away. */
export function clockSection(clock) {
  const periods = [...(clock.periods || [])].reverse();
  return section(words.clock, periods.length ? periods.map(one) : h('p', {}, words.noDue));
}
