import * as api from './api.js';
import { clockSection } from './clock-section.js';
import { h, replace } from './dom.js';
import * as actions from './overview-actions.js';
import { consultation } from './overview-consultation.js';
import { listChange } from './overview-list-change.js';
import { meetings } from './overview-meetings.js';
import { notice } from './overview-notice.js';
import { objection } from './overview-objection.js';
import { progress } from './overview-progress.js';
import { isToDecide, requests, updateEvidence } from './overview-requests.js';
import * as sections from './overview-sections.js';
import { topic } from './overview-topic.js';
import { words } from './words.js';

const load = number =>
  Promise.all([api.caseFile(number), api.clock(number), api.attachments(number), api.clockRequests(number)]);

/** The parts that change when something is added or asked for; what a person is typing beside them stays. */
async function show(number, parts) {
  const refresh = async () => {
    const [file, , files] = await load(number);
    replace(parts.timeline, sections.timeline(file));
    replace(parts.attachments.querySelector('.gc-files'), sections.attachmentTable(number, files));
    updateEvidence(parts.requests, files);
  };
  const showClock = async () => {
    const [file, clock, files, asked] = await load(number);
    replace(parts.facts, sections.facts(file), sections.parties(file));
    replace(parts.change, file.kind === api.LIST_CHANGE ? listChange(await api.listChange(number)) : null);
    replace(parts.meetings, ...(file.kind === api.DISPUTE ? meetings(await api.jointMeetings(number)) : []));
    replace(parts.consultation, ...(file.kind === api.CONSULTATION ? consultation(await api.consultation(number)) : []));
    replace(parts.notice, file.kind === api.NOTICE ? notice(file) : null);
    replace(parts.objection, file.kind === api.OBJECTION ? objection(await api.objection(number)) : null);
    replace(parts.progress, api.CALLS.includes(file.kind) ? progress(number, await api.departmentCall(number), refresh) : null);
    replace(parts.topic, file.kind === api.TOPIC ? topic(await api.topic(number)) : null);
    replace(parts.clock, clockSection(clock));
    replace(parts.requests, requests(number, asked, files, showClock));
    parts.requests.classList.toggle('gc-first', isToDecide(asked));
    replace(parts.timeline, sections.timeline(file));
    replace(parts.holders, sections.holders(clock.segments));
    return files;
  };
  replace(parts.attachments, actions.attachments(number, await showClock(), refresh));
  replace(parts.note, actions.note(number, refresh));
}

async function render(node, { taskId }) {
  const parts = {};
  const names = ['notice', 'objection', 'facts', 'consultation', 'topic', 'progress', 'change', 'meetings', 'clock', 'requests', 'attachments', 'note', 'timeline', 'holders'];
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
