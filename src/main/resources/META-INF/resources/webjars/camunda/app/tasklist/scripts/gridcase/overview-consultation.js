import { h, section } from './dom.js';
import { t } from './locale.js';
import { dateTime } from './words.js';

/** The section 六步协商: every step that was entered with its papers and meetings, and what the supervision committee checks. */

const words = {
  title: t({ zh: '六步协商', en: 'Six-step consultation' }),
  step: t({ zh: '环节', en: 'Step' }),
  meeting: t({ zh: '会议', en: 'Meeting' }),
  paper: t({ zh: '本环节材料', en: 'Paper' }),
  outcome: t({ zh: '结果', en: 'Outcome' }),
  open: t({ zh: '办理中', en: 'in progress' }),
  text: t({ zh: '现行文本', en: 'Text as agreed' }),
  put: t({ zh: '表决稿第', en: 'version ' }),
  version: t({ zh: '稿', en: '' }),
  returns: t({ zh: '已退回', en: 'Returned' }),
  checks: t({ zh: '核对清单（按记录生成）', en: 'Checklist (from the record)' }),
  check: t({ zh: '核对事项', en: 'Check' }),
  result: t({ zh: '核对结果', en: 'Result' }),
  evidence: t({ zh: '依据', en: 'Seen from' }),
  passed: t({ zh: '合格', en: 'passed' }),
  failed: t({ zh: '不合格', en: 'failed' }),
  inForce: t({ zh: '生效时间', en: 'In force since' })
};

function table(headings, lines) {
  return h(
    'div',
    { class: 'gc-scroll' },
    h(
      'table',
      { class: 'gc-table' },
      h('thead', {}, h('tr', {}, headings.map(heading => h('th', {}, heading)))),
      h('tbody', {}, lines.map(cells => h('tr', {}, cells.map(cell => h('td', {}, cell)))))
    )
  );
}

const link = (path, text) => h('a', { href: path, target: '_blank', rel: 'noopener' }, text);

const meetings = step =>
  step.meetings.map(meeting =>
    h('div', {}, link(`/meetings/${encodeURIComponent(meeting.caseNumber)}`, meeting.caseNumber), ` ${words.put} ${meeting.textVersion} ${words.version}`)
  );

const papers = step => step.meetings.map(meeting => h('div', {}, meeting.paper));

function outcome(step) {
  const reached = [step.outcomeLabel || words.open, step.decidedAt ? dateTime(step.decidedAt) : '', step.reason || ''];
  return reached.filter(Boolean).map(line => h('div', {}, line));
}

const fact = (label, value, wide) =>
  value ? h('div', { class: wide ? 'gc-wide' : null }, h('dt', {}, label), h('dd', {}, value)) : null;

function checklist(checks, steps) {
  const labels = new Map(steps.map(step => [step.step, step.label]));
  const failedFirst = [...checks].sort((one, other) => Number(one.passed) - Number(other.passed));
  const line = check => [
    labels.get(check.step) || check.step,
    check.label,
    check.passed ? words.passed : h('strong', {}, words.failed),
    check.evidence
  ];
  return section(words.checks, table([words.step, words.check, words.result, words.evidence], failedFirst.map(line)));
}

export function consultation(matter) {
  return [
    section(
      words.title,
      h(
        'dl',
        { class: 'gc-facts' },
        fact(words.returns, `${matter.returns} / ${matter.mostReturns}`),
        fact(words.inForce, matter.inForceAt ? dateTime(matter.inForceAt) : null),
        fact(words.text, matter.text, true)
      ),
      table(
        [words.step, words.meeting, words.paper, words.outcome],
        matter.steps.map(step => [step.label, meetings(step), papers(step), outcome(step)])
      )
    ),
    matter.checks.length > 0 ? checklist(matter.checks, matter.steps) : null
  ].filter(Boolean);
}
