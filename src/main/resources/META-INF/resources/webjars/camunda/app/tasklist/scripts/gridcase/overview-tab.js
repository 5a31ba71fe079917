import * as api from './api.js';
import { clockSection } from './clock-section.js';
import { h, replace } from './dom.js';
import * as actions from './overview-actions.js';
import * as sections from './overview-sections.js';
import { words } from './words.js';

/** The parts that change when something is added; what a person is typing beside them stays. */
async function show(number, parts) {
  const [file, clock, list] = await Promise.all([api.caseFile(number), api.clock(number), api.attachments(number)]);
  const refresh = async () => {
    const [changed, files] = await Promise.all([api.caseFile(number), api.attachments(number)]);
    replace(parts.timeline, sections.timeline(changed));
    replace(parts.attachments.querySelector('.gc-files'), sections.attachmentTable(number, files));
  };
  replace(parts.facts, sections.facts(file), sections.parties(file));
  replace(parts.clock, clockSection(clock));
  replace(parts.attachments, actions.attachments(number, list, refresh));
  replace(parts.note, actions.note(number, refresh));
  replace(parts.timeline, sections.timeline(file));
  replace(parts.holders, sections.holders(clock.segments));
}

async function render(node, { taskId }) {
  const parts = {};
  const names = ['facts', 'clock', 'attachments', 'note', 'timeline', 'holders'];
  names.forEach(name => (parts[name] = h('div', { class: `gc-${name}-part` })));
  const overview = h('div', { class: 'gc-overview' }, words.loading);
  replace(node, overview);
  try {
    const number = await api.caseOfTask(taskId);
    if (number === null) {
      replace(overview, h('p', {}, words.noCase));
      return;
    }
    await show(number, parts);
    replace(overview, ...names.map(name => parts[name]));
  } catch (problem) {
    replace(overview, h('p', { class: 'gc-message gc-message-error', role: 'alert' }, words.failed + problem.message));
  }
}

/** Beside the form (priority 1000), before the history (800). */
export default {
  id: 'gridcase-overview',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: words.overview },
  render
};
