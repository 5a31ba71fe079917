import { h, section } from './dom.js';
import { currentLocale, t } from './locale.js';
import { dateTime } from './words.js';

/** The section 清单调整: every entry of the proposal as it was and as it is to be, and what the units said. */

const words = {
  title: t({ zh: '清单调整', en: 'Change of the lists' }),
  reason: t({ zh: '调整理由', en: 'Reason' }),
  basis: t({ zh: '调整依据', en: 'Legal basis' }),
  inForceFrom: t({ zh: '生效时间', en: 'In force from' }),
  before: t({ zh: '现行', en: 'Before' }),
  after: t({ zh: '调整后', en: 'After' }),
  opinions: t({ zh: '各单位意见', en: 'What the units say' }),
  unit: t({ zh: '单位', en: 'Unit' }),
  round: t({ zh: '轮次', en: 'Round' }),
  opinion: t({ zh: '意见', en: 'Opinion' }),
  waiting: t({ zh: '尚未答复', en: 'No answer yet' }),
  by: t({ zh: '答复', en: 'Given' }),
  why: t({ zh: '说明', en: 'Reason' }),
  fields: {
    list: t({ zh: '清单', en: 'List' }),
    title: t({ zh: '事项', en: 'Title' }),
    matters: t({ zh: '纠纷事项类型', en: 'Matters' }),
    legalBasis: t({ zh: '法律依据', en: 'Legal basis' }),
    lead: t({ zh: '主责单位', en: 'Lead' }),
    shares: t({ zh: '财权占比', en: 'Shares' }),
    expected: t({ zh: '工作任务', en: 'Expected' }),
    punished: t({ zh: '问责情形', en: 'Punished' }),
    means: t({ zh: '保障条件', en: 'Means' })
  }
};

const separator = currentLocale() === 'en' ? ', ' : '、';

const shown = {
  list: content => content.list.label,
  matters: content => content.matters.map(matter => matter.label).join(separator),
  lead: content => content.lead.label,
  shares: content => content.shares.map(share => `${share.unit.label} ${share.percent.toFixed(2)}%`).join('\n')
};

const text = (content, field) => (shown[field] ? shown[field](content) : content[field]);

/** Only what differs, or all of an entry that comes or goes. */
function rows({ before, after }) {
  return Object.keys(words.fields)
    .map(field => [words.fields[field], ...[before, after].filter(Boolean).map(content => text(content, field))])
    .filter(([, first, second]) => (before && after ? first !== second : first));
}

function table(headings, lines) {
  return h(
    'div',
    { class: 'gc-scroll' },
    h(
      'table',
      { class: 'gc-table gc-change-table' },
      h('thead', {}, h('tr', {}, headings.map(heading => h('th', {}, heading)))),
      h('tbody', {}, lines.map(cells => h('tr', {}, cells.map(cell => h('td', {}, cell)))))
    )
  );
}

function amendment(entry) {
  const title = (entry.after || entry.before).title;
  return h(
    'div',
    { class: 'gc-amendment' },
    h('h5', {}, `${entry.action.label} ${entry.code} ${title}`),
    table(['', ...[entry.before && words.before, entry.after && words.after].filter(Boolean)], rows(entry))
  );
}

function hearings(items) {
  const several = items.some(item => item.round > 1);
  const line = item => [
    ...(several ? [String(item.round)] : []),
    item.unit.label,
    item.opinion ? h('span', { class: `gc-opinion-${item.opinion.code}` }, item.opinion.label) : words.waiting,
    item.reason || '',
    [item.givenByName, dateTime(item.givenAt)].filter(Boolean).join(' ')
  ];
  const headings = [...(several ? [words.round] : []), words.unit, words.opinion, words.why, words.by];
  return items.length ? h('div', { class: 'gc-amendment' }, h('h5', {}, words.opinions), table(headings, items.map(line))) : null;
}

const fact = (label, value) => (value ? h('div', { class: 'gc-wide' }, h('dt', {}, label), h('dd', {}, value)) : null);

export function listChange(change) {
  return section(
    words.title,
    h(
      'dl',
      { class: 'gc-facts' },
      fact(words.reason, change.summary.reason),
      fact(words.basis, change.legalBasis),
      fact(words.inForceFrom, dateTime(change.summary.inForceFrom))
    ),
    change.amendments.map(amendment),
    hearings(change.hearings)
  );
}
