import { askClock, attachmentUrl, resumeClock } from './api.js';
import { h, replace, section } from './dom.js';
import { message, runner } from './overview-actions.js';
import { requestWords as words } from './request-words.js';
import { dateTime } from './words.js';

/** The section 时限申请: what was asked about the clock of the case, and the forms to ask and to resume. */

const fact = (label, value) => (value ? h('div', {}, h('dt', {}, label), h('dd', {}, value)) : null);

const what = request => `${request.kindLabel} ${request.periodLabel}`;

function evidence(number, request, files) {
  return request.attachments.map(id => {
    const file = files.find(kept => kept.id === id);
    return h('a', { class: 'gc-evidence-link', href: attachmentUrl(number, id), download: file?.fileName }, file?.fileName || id);
  });
}

/** What waits for a decision, or why the clock stands still: nobody should have to look for it. */
function open(number, request, files) {
  const paused = request.state === 'paused';
  return h(
    'div',
    { class: 'gc-open-request' },
    h('b', {}, paused ? words.clockPaused : words.toDecide, what(request)),
    h(
      'dl',
      { class: 'gc-facts' },
      fact(words.ground, request.groundLabel),
      fact(words.askedBy, `${request.askedByName} ${dateTime(request.askedAt)}`),
      fact(paused ? words.pauseUntil : words.decideBy, dateTime(paused ? request.pauseUntil : request.decideBy)),
      fact(words.reason, request.reason),
      fact(words.evidence, h('span', {}, evidence(number, request, files)))
    )
  );
}

function decision(request) {
  const lines = [
    request.outcomeLabel && `${request.outcomeLabel} ${request.decidedByName} ${dateTime(request.decidedAt)}`,
    request.decisionReason,
    request.resumeWhyLabel && `${request.resumeWhyLabel} ${request.resumedByName || ''} ${dateTime(request.endedAt)}`,
    request.resumeReason
  ];
  return lines.filter(Boolean).map(line => h('div', {}, line));
}

function table(number, items, files) {
  const cells = request => [
    `${request.askedByName} ${dateTime(request.askedAt)}`,
    [h('div', {}, what(request)), h('div', {}, request.groundLabel || '')],
    [h('div', {}, request.reason), h('div', {}, evidence(number, request, files))],
    request.stateLabel,
    decision(request)
  ];
  return h(
    'div',
    { class: 'gc-scroll' },
    h(
      'table',
      { class: 'gc-table' },
      h(
        'thead',
        {},
        h('tr', {}, [words.askedBy, words.asked, words.reason, words.state, words.decision].map(name => h('th', {}, name)))
      ),
      h('tbody', {}, items.map(request => h('tr', {}, cells(request).map(cell => h('td', {}, cell)))))
    )
  );
}

const field = (label, ...inputs) => h('label', { class: 'gc-field' }, h('span', {}, label), ...inputs);

const select = (name, options, label) =>
  h('select', { name, 'aria-label': label }, options.map(([value, text]) => h('option', { value }, text)));

function resumption(number, refresh) {
  const reason = h('textarea', { name: 'resumeReason', maxlength: 1000, 'aria-label': words.reason, placeholder: words.resumeReason });
  const button = h('button', { type: 'button', class: 'btn btn-default gc-resume' }, words.resume);
  const outcome = h('div', {});
  const run = runner(button, outcome, words.resumed);
  button.addEventListener('click', () =>
    run(async () => {
      await resumeClock(number, reason.value);
      await refresh();
    })
  );
  return h('div', {}, h('div', { class: 'gc-row' }, reason, button), outcome);
}

function evidenceChoice(files) {
  return files.length
    ? files.map(file =>
        h('label', { class: 'gc-check' }, h('input', { type: 'checkbox', name: 'evidence', value: file.id }), file.fileName)
      )
    : h('span', { class: 'gc-hint' }, words.evidenceFirst);
}

/** Kept as it is filled in while files are added below. */
export function updateEvidence(part, files) {
  const choice = part.querySelector('.gc-evidence');
  if (choice) {
    const chosen = new Set([...choice.querySelectorAll('input:checked')].map(input => input.value));
    replace(choice, evidenceChoice(files));
    choice.querySelectorAll('input').forEach(input => (input.checked = chosen.has(input.value)));
  }
}

function form(number, data, files, refresh) {
  const kinds = ['pause', 'extension'].filter(kind => data[kind]);
  const kind = select('kind', kinds.map(code => [code, words.kinds[code]]), words.asked);
  const ground = field(words.ground, select('ground', Object.entries(words.grounds), words.ground));
  const amount = h('input', { name: 'amount', type: 'number', min: 1, step: 1, value: 1, 'aria-label': words.period });
  const unit = select('unit', Object.entries(words.units), words.period);
  const limit = h('span', { class: 'gc-hint' });
  const reason = h('textarea', { name: 'reason', maxlength: 1000, 'aria-label': words.reason, placeholder: words.reasonHint });
  const choice = h('div', { class: 'gc-evidence' }, evidenceChoice(files));
  const button = h('button', { type: 'button', class: 'btn btn-default gc-ask' }, words.ask);
  const outcome = h('div', {});
  const adapt = () => {
    const allowed = data[kind.value];
    ground.hidden = kind.value !== 'pause';
    // An extension adds to the period of the rule, so it comes in the rule's unit.
    unit.value = allowed.atMost.split(' ')[1];
    unit.disabled = kind.value === 'extension';
    limit.textContent = words.atMost(allowed.atMostLabel, allowed.times);
  };
  kind.addEventListener('change', adapt);
  adapt();
  const run = runner(button, outcome, words.done);
  button.addEventListener('click', () =>
    run(async () => {
      await askClock(number, {
        kind: kind.value,
        ground: kind.value === 'pause' ? ground.querySelector('select').value : null,
        period: `${amount.value} ${unit.value}`,
        reason: reason.value,
        attachments: [...choice.querySelectorAll('input:checked')].map(input => input.value)
      });
      await refresh();
    })
  );
  return h(
    'details',
    { class: 'gc-ask-form' },
    h('summary', {}, words.askAbout),
    h('div', { class: 'gc-row' }, field(words.asked, kind), ground, field(words.period, amount, unit), limit),
    h('div', { class: 'gc-row' }, reason),
    field(words.evidence, choice),
    h('div', { class: 'gc-row' }, button),
    outcome
  );
}

export function requests(number, data, files, refresh) {
  const current = data.items.filter(request => ['pending', 'paused'].includes(request.state));
  const past = data.items.filter(request => !current.includes(request)).reverse();
  const mayAsk = data.pause || data.extension;
  return section(
    words.requests,
    current.map(request => open(number, request, files)),
    data.mayResume ? resumption(number, refresh) : null,
    mayAsk ? form(number, data, files, refresh) : null,
    !mayAsk && !current.length ? message(data.whyNot) : null,
    past.length ? table(number, past, files) : null
  );
}

export const isToDecide = data => data.items.some(request => request.state === 'pending');
