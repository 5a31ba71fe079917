import { h, section } from './dom.js';
import { t } from './locale.js';

/** The section 异议: the notice that a resident objects to, and how the resident wants to be reached. */

const words = {
  title: t({ zh: '异议', en: 'Objection' }),
  notice: t({ zh: '查看所异议的公示', en: 'The notice that is objected to' }),
  correct: t({ zh: '起草更正或撤下（居民预览）', en: 'Draft a correction, or take it down (preview)' }),
  version: t({ zh: '版本', en: 'Version' }),
  contact: t({ zh: '居民留下的联系方式：', en: 'How to reach the resident: ' }),
  none: t({ zh: '居民没有留联系方式，凭受理编号和查询码查看答复。', en: 'The resident follows the answer with the receipt.' })
};

export function objection(found) {
  return section(
    words.title,
    h(
      'p',
      {},
      h('a', { href: `/notices/${encodeURIComponent(found.notice)}`, target: '_blank', rel: 'noopener' }, words.notice),
      ` ${words.version} ${found.version}`
    ),
    h(
      'p',
      {},
      h('a', { href: `/notices/${encodeURIComponent(found.notice)}/draft`, target: '_blank', rel: 'noopener' }, words.correct)
    ),
    h('p', { class: 'gc-hint' }, found.contact ? words.contact + found.contact : words.none)
  );
}
