import { currentLocale } from './locale.js';

const CSRF_COOKIE = 'GRIDCASE-CSRF';
const CSRF_HEADER = 'X-GRIDCASE-CSRF';

/** An answer of our API that is no success; `message` is the problem's own text, already in the user's language. */
export class Problem extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

function cookie(name) {
  const pair = document.cookie.split('; ').find(entry => entry.startsWith(name + '='));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : '';
}

async function call(path, options = {}) {
  const response = await fetch(path, {
    credentials: 'same-origin',
    ...options,
    headers: { 'Accept-Language': currentLocale(), Accept: 'application/json', ...options.headers }
  });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new Problem(response.status, problem.detail || problem.title || `HTTP ${response.status}`);
  }
  const type = response.headers.get('Content-Type') || '';
  return type.includes('json') ? response.json() : null;
}

function write(path, options) {
  return call(path, { method: 'POST', ...options, headers: { [CSRF_HEADER]: cookie(CSRF_COOKIE), ...options.headers } });
}

const caseUrl = number => `/api/cases/${encodeURIComponent(number)}`;

/** The number of the case to which a task belongs, or null when the task belongs to none. */
export async function caseOfTask(taskId) {
  try {
    return (await call(`/api/tasks/${encodeURIComponent(taskId)}/case`)).caseNumber;
  } catch (problem) {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  }
}

/** Places at and below the person's posts whose name or code matches. */
export const places = text => call(`/api/places?mine=true&limit=20&q=${encodeURIComponent(text)}`);
export const place = code => call(`/api/places/${encodeURIComponent(code)}`);

/** The responsibility lists of a district as they are in force. */
export const lists = district => call(`/api/responsibility-lists/${encodeURIComponent(district)}`);

/** The calls that concern the person's own units and are not closed. */
export const openCalls = () => call('/api/calls?state=open&own=true');
export const departmentCall = number => call(`/api/calls/${encodeURIComponent(number)}`);
export const reportProgress = (number, text, percent) =>
  writeJson(`/api/calls/${encodeURIComponent(number)}/progress`, { text, percent });

/** How many reminders of the signed-in person are unread. */
export const unreadReminders = async () => (await call('/api/inbox/count')).unread;

/** The record of a meeting: its agenda, and what is being voted on. */
export const meeting = number => call(`/api/meetings/${encodeURIComponent(number)}`);

export const caseFile = number => call(caseUrl(number));
export const clock = number => call(`${caseUrl(number)}/clock`);
export const attachments = number => call(`${caseUrl(number)}/attachments`);
export const attachmentUrl = (number, id) => `${caseUrl(number)}/attachments/${encodeURIComponent(id)}`;

export const clockRequests = number => call(`${caseUrl(number)}/clock/requests`);
const writeJson = (path, body) =>
  write(path, { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
export const askClock = (number, request) => writeJson(`${caseUrl(number)}/clock/requests`, request);
export const resumeClock = (number, reason) => writeJson(`${caseUrl(number)}/clock/resumption`, { reason });

export const CALLS = ['department-call', 'department-part'];
export const LIST_CHANGE = 'list-amendment';
export const NOTICE = 'publication';
export const MEETING = 'meeting';
export const OBJECTION = 'objection';
export const objection = number => call(`/api/objections/${encodeURIComponent(number)}`);
export const CONSULTATION = 'consultation';
export const consultation = number => call(`/api/consultations/${encodeURIComponent(number)}`);
export const TOPIC = 'topic';
export const topic = number => call(`/api/topics/${encodeURIComponent(number)}`);
/** The newest proposals that the person may see. */
export const listChanges = () => call('/api/list-changes?size=100');
export const listChange = number => call(`/api/list-changes/${encodeURIComponent(number)}`);

export const DISPUTE = 'dispute-resolution';
export const jointMeetings = number => call(`/api/disputes/${encodeURIComponent(number)}/joint-meetings`);

export function addNote(number, text) {
  return writeJson(`${caseUrl(number)}/notes`, { text });
}

export function addAttachment(number, file) {
  const body = new FormData();
  body.append('file', file);
  return write(`${caseUrl(number)}/attachments`, { body });
}
