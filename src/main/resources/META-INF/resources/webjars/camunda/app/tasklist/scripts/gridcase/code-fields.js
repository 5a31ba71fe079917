import * as api from './api.js';
import { combobox } from './combobox.js';
import { onPageChange } from './watch.js';

/**
 * Nobody knows by heart the codes of entries, calls and units: fields that ask for one offer what there is, found by any
 * word. The options are fetched by the page when somebody comes to the field: a select whose options come from a process
 * variable would keep the lists of a district with every task in the engine, in the version of the day the task began.
 * The fields stay text fields, so a code that is typed or sent by the API goes on working.
 */

const openTask = () => new URLSearchParams(window.location.hash.split('?')[1] || '').get('task');

/** The case of the open task; null in a start form, over whatever task. */
const openCase = input => (input.closest('.modal-body') || !openTask() ? null : api.caseOfTask(openTask()));

async function district(input) {
  const number = await openCase(input);
  const [place] = number ? [] : await api.places('');
  return (number || place?.code || '').slice(0, 6);
}

async function entries(input) {
  const code = await district(input);
  const lists = code && (await api.lists(code));
  return (lists?.entries || []).map(entry => ({
    value: entry.code,
    text: `${entry.title} · ${entry.lead.label} · ${entry.list.label}`
  }));
}

const openCalls = async () =>
  (await api.openCalls()).items.map(call => ({ value: call.caseNumber, text: call.title }));

async function partners(input) {
  const call = await api.departmentCall(await openCase(input));
  return call.parts
    .filter(part => part.role !== 'lead' && part.state === 'done')
    .map(part => ({ value: part.unit.code, text: part.unit.name }));
}

const UNDECIDED = ['hearing', 'deciding', 'returned'];
const openChanges = async () =>
  (await api.listChanges())
    .filter(change => UNDECIDED.includes(change.state.code))
    .map(change => ({
      value: change.caseNumber,
      text: [change.codes.join('、'), change.proposedByName, change.reason].filter(Boolean).join(' · ')
    }));

const FIELDS = [
  { label: /^(所引清单条目编号|清单事项编号)/, load: entries },
  { label: /^呼叫编号/, load: openCalls },
  { label: /^清单调整的编号/, load: openChanges },
  { label: /^配合单位编码/, load: partners, several: true }
];

function equipAll() {
  for (const label of document.querySelectorAll('.fjs-form-field-textfield label')) {
    const field = FIELDS.find(one => one.label.test(label.textContent.trim()));
    const input = field && document.getElementById(label.htmlFor);
    if (input && !input.hasAttribute('role') && !input.readOnly && !input.disabled) {
      combobox(input, () => field.load(input), field.several);
    }
  }
}

onPageChange(equipAll);
