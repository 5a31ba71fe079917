import { attachmentUrl } from './api.js';
import { h, section } from './dom.js';
import { dueMark } from './due.js';
import { dateTime, fileSize, span, words } from './words.js';

const fact = (label, value, wide) =>
  value ? h('div', { class: wide ? 'gc-wide' : null }, h('dt', {}, label), h('dd', {}, value)) : null;

function table(headings, rows) {
  return h(
    'div',
    { class: 'gc-scroll' },
    h(
      'table',
      { class: 'gc-table' },
      h('thead', {}, h('tr', {}, headings.map(heading => h('th', {}, heading)))),
      h('tbody', {}, rows.map(cells => h('tr', {}, cells.map(cell => h('td', {}, cell)))))
    )
  );
}

/** A link is a link only when it is one of the web's: a case's text must not bring a script along. */
function evidence(link) {
  return link && /^https?:\/\//i.test(link)
    ? h('a', { href: link, target: '_blank', rel: 'noopener noreferrer' }, link)
    : link;
}

/** How many households applied for a supply, and the share from which on the supplier must supply. */
const households = file =>
  file.supplyDuty
    ? words.householdsCounted(
        file.householdsApplied,
        file.householdsTotal,
        file.householdsPercent.toFixed(2),
        file.supplyRequired.toFixed(2),
        file.supplyRule
      )
    : null;

export function facts(file) {
  return section(
    words.facts,
    h(
      'dl',
      { class: 'gc-facts' },
      fact(words.number, file.caseNumber),
      fact(words.status, file.statusLabel),
      fact(words.due, dueMark(file)),
      fact(words.stage, file.levelLabel),
      fact(words.holder, file.holder?.label),
      fact(words.matter, file.matterLabel),
      fact(words.urgency, file.urgencyLabel),
      fact(words.source, file.sourceLabel),
      fact(words.occurredAt, dateTime(file.occurredAt)),
      fact(words.reportedAt, dateTime(file.reportedAt)),
      fact(words.linkedTo, file.linkedTo),
      fact(words.households, households(file), true),
      fact(words.supplyDuty, file.supplyDutyLabel),
      fact(words.supplyEntry, file.supplyEntry),
      fact(words.rectificationUnit, file.rectificationUnit),
      fact(words.rectifyBy, file.rectifyBy),
      fact(words.rectifyByWanted, file.rectifyByWanted),
      fact(words.overseenBy, file.overseenBy),
      fact(words.taskOwner, file.taskOwner),
      fact(words.taskDueOn, file.dueOn),
      fact(words.finding, file.findingLabel, true),
      fact(words.verdict, file.verdictLabel, true),
      fact(words.place, file.placePath, true),
      fact(words.title, file.title, true),
      fact(words.description, file.description, true),
      fact(words.evidence, evidence(file.evidenceUrl), true)
    )
  );
}

export function parties(file) {
  const rows = (file.parties || []).map(party => [party.name, party.phone, party.address]);
  return section(
    words.parties,
    rows.length ? table([words.name, words.phone, words.address], rows) : h('p', {}, words.none),
    rows.length > 0 && h('p', { class: 'gc-hint' }, file.disclosureLabel)
  );
}

export function timeline(file) {
  const entries = [...(file.timeline || [])].reverse();
  return section(
    words.timeline,
    h(
      'ol',
      { class: 'gc-timeline' },
      entries.map(entry =>
        h(
          'li',
          {},
          h('time', { datetime: entry.at }, dateTime(entry.at)),
          ' ',
          h('b', {}, entry.label),
          [entry.stageLabel, entry.actorName].filter(Boolean).map(word => ` · ${word}`),
          entry.text ? h('p', {}, entry.text) : null
        )
      )
    )
  );
}

export function holders(segments) {
  return section(
    words.holders,
    table(
      [words.holder, words.from, words.to, words.duration, words.reason],
      segments.map(segment => [
        segment.holder.label,
        dateTime(segment.from),
        segment.to ? dateTime(segment.to) : words.running,
        span(segment.minutes),
        segment.reasonLabel || segment.reason
      ])
    )
  );
}

export function attachmentTable(number, attachments) {
  return attachments.length
    ? table(
        [words.fileName, '', '', ''],
        attachments.map(attachment => [
          attachment.fileName,
          fileSize(attachment.size),
          dateTime(attachment.addedAt),
          h('a', { href: attachmentUrl(number, attachment.id), download: attachment.fileName }, words.download)
        ])
      )
    : h('p', {}, words.none);
}
