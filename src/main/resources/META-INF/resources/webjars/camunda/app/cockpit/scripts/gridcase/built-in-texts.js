import { currentLocale } from '../../../tasklist/scripts/gridcase/locale.js';
import { onPageChange } from '../../../tasklist/scripts/gridcase/watch.js';

/**
 * Chinese for the few texts that Cockpit and its viewers have built in, past the translation file. Only the places where
 * they stand are looked at: names, variables and the cells of a decision table stay what they are.
 */

const TEXTS = new Map([
  ['null', '空值'],
  ['State', '状态'],
  ['Failed Job', '作业失败'],
  ['failedExternalTask', '外部任务失败'],
  ['Message is null.', '没有消息。'],
  ['Toggle this section', '展开或收起此部分'],
  ['Suspended Job Definition', '已暂停的作业定义'],
  ['Hit policy:', '命中策略：'],
  ['Unique', '唯一'],
  ['First', '首个'],
  ['Any', '任意'],
  ['Collect', '汇集'],
  ['Rule order', '规则顺序'],
  ['When', '如果'],
  ['Then', '则'],
  ['And', '并且'],
  ['Annotations', '批注']
]);

const PLACES = [
  '.null-value',
  'td.type',
  'td.message i',
  'th .state-label',
  '.tooltip-inner',
  '.hit-policy label',
  '.hit-policy-value',
  'th > .clause',
  'th.annotation'
].join(',');

const TITLES = new Map([
  ['zoom in', '放大'],
  ['zoom out', '缩小'],
  ['reset zoom', '恢复大小'],
  ['Input type', '输入类型'],
  ['Output type', '输出类型'],
  ['Output label', '输出名称']
]);

const TITLE_BEGINNINGS = [
  [/^Powered by /, '技术支持：'],
  [/^Decision name: /, '决策名称：'],
  [/^Input label: /, '输入名称：'],
  [/^Input expression: /, '输入表达式：'],
  [/^No overlap is possible.*$/, '规则互不重叠，至多有一条规则符合。'],
  [/^Rules may overlap\. The first.*$/, '规则可以重叠，取第一条符合的规则。']
];

function translateText(element) {
  for (const node of element.childNodes) {
    const chinese = node.nodeType === Node.TEXT_NODE && TEXTS.get(node.data.trim());
    if (chinese) {
      node.data = chinese;
    }
  }
}

function translateTitle(element) {
  const english = element.title;
  const beginning = TITLE_BEGINNINGS.find(([pattern]) => pattern.test(english));
  const chinese = TITLES.get(english) || (beginning && english.replace(...beginning));
  if (chinese) {
    element.title = chinese;
  }
}

function translate() {
  document.querySelectorAll(PLACES).forEach(translateText);
  document.querySelectorAll('[title]').forEach(translateTitle);
}

if (currentLocale() !== 'en') {
  onPageChange(translate);
}
