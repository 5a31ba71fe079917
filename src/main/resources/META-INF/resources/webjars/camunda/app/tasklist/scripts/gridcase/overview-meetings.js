import { h, section } from './dom.js';
import { t } from './locale.js';
import { dateTime } from './words.js';

/** The section 联席会商: why the parties were gathered, who came, and what each undertook by when. */

const words = {
  title: t({ zh: '联席会商', en: 'Joint meeting' }),
  level: t({ zh: '召集层级', en: 'Wanted by' }),
  purpose: t({ zh: '会商事由', en: 'Purpose' }),
  heldAt: t({ zh: '会商时间', en: 'Held' }),
  place: t({ zh: '会商地点', en: 'Place' }),
  outcome: t({ zh: '结果', en: 'Outcome' }),
  toHold: t({ zh: '待会商', en: 'to be held' }),
  party: t({ zh: '受邀方', en: 'Invited' }),
  name: t({ zh: '名称', en: 'Name' }),
  came: t({ zh: '到会', en: 'Came' }),
  undertaking: t({ zh: '承诺事项', en: 'Undertakes' }),
  by: t({ zh: '完成期限', en: 'By' }),
  yes: t({ zh: '是', en: 'yes' }),
  no: t({ zh: '否', en: 'no' })
};

const fact = (label, value, wide) =>
  value ? h('div', { class: wide ? 'gc-wide' : null }, h('dt', {}, label), h('dd', {}, value)) : null;

function parties(meeting) {
  const line = party => [
    party.roleLabel,
    party.name || '',
    meeting.heldAt ? (party.attended ? words.yes : words.no) : '',
    party.undertaking || '',
    party.by || ''
  ];
  const headings = [words.party, words.name, words.came, words.undertaking, words.by];
  return h(
    'div',
    { class: 'gc-scroll' },
    h(
      'table',
      { class: 'gc-table' },
      h('thead', {}, h('tr', {}, headings.map(heading => h('th', {}, heading)))),
      h('tbody', {}, meeting.parties.map(party => h('tr', {}, line(party).map(cell => h('td', {}, cell)))))
    )
  );
}

export function meetings(items) {
  return items.map(meeting =>
    section(
      words.title,
      h(
        'dl',
        { class: 'gc-facts' },
        fact(words.level, meeting.levelLabel),
        fact(words.outcome, meeting.outcomeLabel || words.toHold),
        fact(words.heldAt, dateTime(meeting.heldAt)),
        fact(words.place, meeting.place),
        fact(words.purpose, meeting.purpose, true)
      ),
      parties(meeting)
    )
  );
}
