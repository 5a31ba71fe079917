import { reportProgress } from './api.js';
import { h, replace, section } from './dom.js';
import { message, runner } from './overview-actions.js';
import { t } from './locale.js';

const words = {
  progress: t({ zh: '报告进展', en: 'Report progress' }),
  placeholder: t({
    zh: '办到哪一步了。呼叫的单位可以看到；不影响时限。',
    en: 'How far it has come. The unit that called reads it; it moves no deadline.'
  }),
  percent: t({ zh: '完成比例（%）', en: 'Done (%)' }),
  empty: t({ zh: '请填写进展。', en: 'Please write how far it has come.' }),
  report: t({ zh: '报告', en: 'Report' }),
  reported: t({ zh: '进展已记录。', en: 'The progress has been recorded.' })
};

/** For the unit that has the call or the part in hand; nothing for everybody else. */
export function progress(number, call, refresh) {
  if (!call.mayReport) {
    return null;
  }
  const text = h('textarea', { maxlength: 5000, 'aria-label': words.progress, placeholder: words.placeholder, class: 'gc-note' });
  const percent = h('input', { type: 'number', min: 0, max: 100, step: 1 });
  const button = h('button', { type: 'button', class: 'btn btn-default gc-report-progress' }, words.report);
  const outcome = h('div', {});
  const run = runner(button, outcome, words.reported);
  button.addEventListener('click', () => {
    const said = text.value.trim();
    if (!said) {
      replace(outcome, message(words.empty, true));
    } else {
      run(async () => {
        await reportProgress(number, said, percent.value === '' ? null : percent.value);
        text.value = '';
        percent.value = '';
        await refresh();
      });
    }
  });
  return section(words.progress, h('div', { class: 'gc-row' }, text, h('label', {}, words.percent, ' ', percent), button), outcome);
}
