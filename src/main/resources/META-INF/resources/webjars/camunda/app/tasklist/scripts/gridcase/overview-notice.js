import { h, section } from './dom.js';
import { t } from './locale.js';

/** The section 公示: the way to what residents will see, where the officer also changes the text. */

const words = {
  title: t({ zh: '公示', en: 'Notice' }),
  preview: t({ zh: '居民预览（核对、修改、处理疑似个人信息）', en: "The resident's preview (check, change, resolve what looks personal)" }),
  hint: t({ zh: '看过当前内容才能公示；内容改动后须重看。', en: 'Only what you have seen can be published; after a change, look again.' }),
  page: t({ zh: '公开页面', en: 'Public page' })
};

const link = (number, path, text) =>
  h('a', { href: `/notices/${encodeURIComponent(number)}${path}`, target: '_blank', rel: 'noopener' }, text);

export function notice(file) {
  return section(
    words.title,
    h('p', { class: 'gc-notice-preview' }, link(file.caseNumber, '/draft', words.preview)),
    h('p', { class: 'gc-hint' }, words.hint),
    file.version > 0 ? h('p', {}, link(file.caseNumber, '', words.page)) : null
  );
}
