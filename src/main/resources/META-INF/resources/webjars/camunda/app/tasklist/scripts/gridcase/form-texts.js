import { currentLocale } from './locale.js';
import { onPageChange } from './watch.js';

/**
 * Chinese for the texts that the form renderer has built in. It knows no translation, so they are exchanged where they
 * appear; texts of our own forms are never touched, for only the renderer's own elements are looked at.
 */

const TEXTS = new Map([
  ['Field is required.', '此项必填。'],
  ['Date and time must both be entered.', '日期和时间须同时填写。'],
  ['Field must be a valid email.', '请填写正确的电子邮箱。'],
  ['Field must be a valid  international phone number. (e.g. +4930664040900)', '请填写正确的电话号码（如 +8613800000000）。'],
  ['Value is not a number.', '请填写数字。'],
  ['Search', '搜索'],
  ['Select', '请选择'],
  ['No results', '没有匹配的选项'],
  ['All values selected', '已全部选择'],
  ['Nothing to show.', '没有内容。'],
  ['Add new', '添加一行'],
  ['Collapse', '收起'],
  ['Remove tag', '移除'],
  ['Increment', '增加'],
  ['Decrement', '减少'],
  ['Previous page', '上一页'],
  ['Next page', '下一页'],
  ['Click to remove sorting', '取消排序'],
  ['hh:mm ?m', '时:分'],
  ['hh:mm', '时:分'],
  ['yyyy/mm/dd', '年/月/日'],
  ['mm/dd/yyyy', '月/日/年'],
  ['Checked', '是'],
  ['Not checked', '否']
]);

const PATTERNS = [
  [/^Field must match pattern .*$/s, '填写的格式不正确。'],
  [/^Field must have minimum value of (.+)\.$/, '不得小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不得大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '不得少于 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '不得超过 $1 个字。'],
  [/^Expand all \((\d+)\)$/, '全部展开（$1）'],
  [/^Remove list item (\d+)$/, '移除第 $1 行'],
  [/^Click to sort by (.+) (?:a|de)scending$/, '按“$1”排序']
];

/** Where the renderer puts texts of its own. Labels, descriptions and options come from our forms and stay out. */
const PLACES = [
  '.fjs-form-field-error li',
  '.fjs-select-placeholder',
  '.fjs-dropdownlist-empty',
  '.fjs-dropdownlist .fjs-dropdownlist-empty',
  '.fjs-table-empty',
  '.fjs-table-td[colspan]',
  '.fjs-repeat-render-add',
  '.fjs-repeat-render-collapse'
].join(',');

const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];

export function chinese(text) {
  const trimmed = text.trim();
  if (TEXTS.has(trimmed)) {
    return TEXTS.get(trimmed);
  }
  const pattern = PATTERNS.find(([english]) => english.test(trimmed));
  return pattern ? trimmed.replace(pattern[0], pattern[1]) : null;
}

function exchangeTexts(element) {
  for (const node of element.childNodes) {
    const text = node.nodeType === Node.TEXT_NODE && chinese(node.data);
    if (text) {
      node.data = text;
    }
  }
}

function exchangeAttributes(element) {
  for (const name of ATTRIBUTES) {
    const text = element.hasAttribute(name) && chinese(element.getAttribute(name));
    if (text) {
      element.setAttribute(name, text);
    }
  }
}

function exchangeAll() {
  for (const form of document.querySelectorAll('.fjs-container')) {
    form.querySelectorAll(PLACES).forEach(exchangeTexts);
    form.querySelectorAll('input, button, th').forEach(exchangeAttributes);
  }
}

/** The calendar of date fields knows languages; the renderer only never asks. */
function chineseCalendar() {
  const number = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const days = ['日', '一', '二', '三', '四', '五', '六'];
  window.flatpickr?.localize({
    weekdays: { shorthand: days, longhand: days.map(day => `星期${day}`) },
    months: { shorthand: number.map(n => `${n}月`), longhand: number.map(n => `${n}月`) },
    firstDayOfWeek: 1,
    rangeSeparator: ' 至 ',
    weekAbbreviation: '周',
    scrollTitle: '滚动切换',
    toggleTitle: '点击切换',
    monthAriaLabel: '月',
    yearAriaLabel: '年',
    hourAriaLabel: '时',
    minuteAriaLabel: '分',
    amPM: ['上午', '下午'],
    ordinal: () => ''
  });
}

if (currentLocale() === 'zh-CN') {
  chineseCalendar();
  onPageChange(exchangeAll);
}
