import { addAttachment, addNote } from './api.js';
import { h, replace, section } from './dom.js';
import { attachmentTable } from './overview-sections.js';
import { words } from './words.js';

const ENDINGS = ['.jpg', '.jpeg', '.png', '.webp', '.heic', '.heif', '.pdf'];
const LARGEST = 20 * 1024 * 1024;

export const message = (text, error) =>
  h('p', { class: error ? 'gc-message gc-message-error' : 'gc-message', role: error ? 'alert' : 'status' }, text);

/** Runs an action behind a button that cannot be pressed twice, and says how it went beside it. */
export function runner(button, outcome, done) {
  return async action => {
    button.disabled = true;
    try {
      await action();
      replace(outcome, message(done));
    } catch (problem) {
      replace(outcome, message(problem.message, true));
    } finally {
      button.disabled = false;
    }
  };
}

/** What the server would refuse is said before the upload begins: a photo takes long on a phone's connection. */
function refusal(file) {
  if (!file) {
    return words.chooseFile;
  }
  if (!ENDINGS.some(ending => file.name.toLowerCase().endsWith(ending))) {
    return words.wrongType;
  }
  return file.size > LARGEST ? words.tooLarge : null;
}

export function attachments(number, list, refresh) {
  const input = h('input', { type: 'file', accept: ENDINGS.join(','), 'aria-label': words.attachments });
  const button = h('button', { type: 'button', class: 'btn btn-default gc-upload' }, words.upload);
  const outcome = h('div', {});
  const run = runner(button, outcome, words.uploaded);
  button.addEventListener('click', () => {
    const refused = refusal(input.files[0]);
    if (refused) {
      replace(outcome, message(refused, true));
    } else {
      run(async () => {
        await addAttachment(number, input.files[0]);
        input.value = '';
        await refresh();
      });
    }
  });
  return section(
    words.attachments,
    h('div', { class: 'gc-files' }, attachmentTable(number, list)),
    h('div', { class: 'gc-row' }, input, button),
    h('p', { class: 'gc-hint' }, words.attachmentsHint),
    outcome
  );
}

export function note(number, refresh) {
  const input = h('textarea', {
    maxlength: 5000,
    'aria-label': words.note,
    placeholder: words.notePlaceholder,
    class: 'gc-note'
  });
  const button = h('button', { type: 'button', class: 'btn btn-default gc-save-note' }, words.save);
  const outcome = h('div', {});
  const run = runner(button, outcome, words.noteAdded);
  button.addEventListener('click', () => {
    const text = input.value.trim();
    if (!text) {
      replace(outcome, message(words.noteEmpty, true));
    } else {
      run(async () => {
        await addNote(number, text);
        input.value = '';
        await refresh();
      });
    }
  });
  return section(words.note, h('div', { class: 'gc-row' }, input, button), outcome);
}
