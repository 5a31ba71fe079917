import { h, section } from './dom.js';
import { t } from './locale.js';

/** The section 议题: what stands behind a topic, what it could be merged into, and what followed from it. */

const words = {
  title: t({ zh: '议题', en: 'Topic' }),
  supporters: t({ zh: '支持', en: 'Supporters' }),
  proposed: t({ zh: '建议分到', en: 'Proposed' }),
  disputes: t({ zh: '相关纠纷', en: 'Disputes behind it' }),
  merged: t({ zh: '已并入本议题', en: 'Merged into it' }),
  others: t({ zh: '本社区其他待分类议题（可并入）', en: 'Other topics that wait here, into which it can be merged' }),
  followed: t({ zh: '后续办理', en: 'What followed' }),
  contact: t({ zh: '居民留下的联系方式：', en: 'How to reach the resident: ' })
};

const line = (label, text) => (text ? h('p', {}, h('b', {}, label), ' ', text) : null);
const list = (label, entries) =>
  entries.length ? [h('p', {}, h('b', {}, label)), h('ul', {}, ...entries.map(entry => h('li', {}, entry)))] : [];
const named = one => `${one.caseNumber} ${one.kindLabel} ${one.title}`;

export function topic(found) {
  return section(
    words.title,
    line(words.supporters, String(found.supporters)),
    line(words.proposed, found.proposedGroup.label),
    line(words.disputes, found.disputes.join(t({ zh: '、', en: ', ' }))),
    line(words.merged, found.merged.join(t({ zh: '、', en: ', ' }))),
    ...list(words.others, found.others.map(one => `${one.caseNumber} ${one.title}`)),
    ...list(words.followed, found.followed.map(named)),
    found.contact ? h('p', { class: 'gc-hint' }, words.contact + found.contact) : null
  );
}
