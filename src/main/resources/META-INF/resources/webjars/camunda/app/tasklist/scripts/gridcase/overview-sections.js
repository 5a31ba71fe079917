import { attachmentUrl } from './api.js';
import { h, section } from './dom.js';
import { dueMark } from './due.js';
import { dateTime, fileSize, levelWord, span, statusWord, words } from './words.js';

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

export function facts(file) {
  return section(
    words.facts,
    h(
      'dl',
      { class: 'gc-facts' },
      fact(words.number, file.caseNumber),
      fact(words.status, file.statusLabel || statusWord(file.status)),
      fact(words.due, dueMark(file)),
      fact(words.stage, file.levelLabel || levelWord(file.level)),
      fact(words.holder, holderName(file.holder)),
      fact(words.matter, file.matterLabel || file.matter),
      fact(words.place, file.placePath || file.placeName || file.placeCode),
      fact(words.source, file.sourceLabel || file.source),
      fact(words.occurredAt, dateTime(file.occurredAt)),
      fact(words.reportedAt, dateTime(file.reportedAt)),
      fact(words.linkedTo, file.linkedTo),
      fact(words.title, file.title, true),
      fact(words.description, file.description, true),
      fact(words.evidence, evidence(file.evidenceLink), true)
    )
  );
}

export function holderName(holder) {
  if (!holder) {
    return '';
  }
  return [holder.placeName || holder.place, holder.postLabel || holder.post, holder.name || holder.username]
    .filter(Boolean)
    .join(' · ');
}

export function parties(file) {
  const rows = (file.parties || []).map(party => [party.name, party.phone, party.address]);
  return section(
    words.parties,
    rows.length ? table([words.name, words.phone, words.address], rows) : h('p', {}, words.none),
    h('p', { class: 'gc-hint' }, words.partiesHint)
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
          h('b', {}, entry.label || entry.kind),
          entry.stage ? ` · ${entry.stageLabel || levelWord(entry.stage)}` : null,
          entry.actorName || entry.actor ? ` · ${entry.actorName || entry.actor}` : null,
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
      [words.stage, words.holder, words.from, words.to, words.duration, words.reason],
      segments.map(segment => [
        segment.holder.stageLabel || levelWord(segment.holder.stage),
        holderName(segment.holder),
        dateTime(segment.from),
        segment.to ? dateTime(segment.to) : words.running,
        span(segment.from, segment.to),
        segment.reason
      ])
    )
  );
}

export function attachmentTable(number, attachments) {
  return attachments.length
    ? table(
        [words.name, '', '', ''],
        attachments.map(attachment => [
          attachment.fileName,
          fileSize(attachment.size),
          dateTime(attachment.addedAt),
          h('a', { href: attachmentUrl(number, attachment.id), download: attachment.fileName }, words.download)
        ])
      )
    : h('p', {}, words.none);
}
