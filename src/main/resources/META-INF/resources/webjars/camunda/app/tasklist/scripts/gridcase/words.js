import { currentLocale, t } from './locale.js';

/** Texts of the case overview. What comes from the server is already in the user's language. */
export const words = {
  calls: t({ zh: '部门呼叫', en: 'Calls' }),
  moreOptions: t({ zh: '还有更多，请输入关键词', en: 'There is more: please type a word' }),
  noOptions: t({ zh: '没有匹配的选项', en: 'Nothing matches' }),
  monitor: t({ zh: '监控', en: 'Monitor' }),
  lists: t({ zh: '三张清单', en: 'The three lists' }),
  notices: t({ zh: '公示', en: 'Notices' }),
  inbox: t({ zh: '收件箱', en: 'Inbox' }),
  unread: t({ zh: '条未读提醒', en: 'unread reminders' }),
  overview: t({ zh: '案件概览', en: 'Case overview' }),
  facts: t({ zh: '基本情况', en: 'Facts' }),
  number: t({ zh: '编号', en: 'Case number' }),
  title: t({ zh: '标题', en: 'Title' }),
  description: t({ zh: '情况说明', en: 'Description' }),
  finding: t({ zh: '如实认定', en: 'What the records support' }),
  verdict: t({ zh: '最终决定', en: 'Final decision' }),
  rectificationUnit: t({ zh: '责任单位', en: 'Unit' }),
  rectifyBy: t({ zh: '整改期限', en: 'To be put right by' }),
  rectifyByWanted: t({ zh: '待审定的期限', en: 'Later date wanted' }),
  overseenBy: t({ zh: '督办', en: 'Supervised by' }),
  taskOwner: t({ zh: '责任人', en: 'Owner' }),
  taskDueOn: t({ zh: '落实期限', en: 'Due on' }),
  urgency: t({ zh: '紧急程度', en: 'Urgency' }),
  matter: t({ zh: '类别', en: 'Matter' }),
  place: t({ zh: '地点', en: 'Place' }),
  source: t({ zh: '来源', en: 'Source' }),
  status: t({ zh: '状态', en: 'Status' }),
  stage: t({ zh: '当前层级', en: 'Level' }),
  holder: t({ zh: '承办', en: 'Held by' }),
  due: t({ zh: '办理时限', en: 'Due' }),
  occurredAt: t({ zh: '发生时间', en: 'Occurred' }),
  reportedAt: t({ zh: '登记时间', en: 'Reported' }),
  linkedTo: t({ zh: '关联编号', en: 'Linked to' }),
  evidence: t({ zh: '证据链接', en: 'Evidence' }),
  parties: t({ zh: '当事人', en: 'Parties' }),
  name: t({ zh: '姓名', en: 'Name' }),
  phone: t({ zh: '电话', en: 'Phone' }),
  address: t({ zh: '住址', en: 'Address' }),
  holders: t({ zh: '承办经过', en: 'Who held it' }),
  from: t({ zh: '开始', en: 'From' }),
  to: t({ zh: '结束', en: 'To' }),
  duration: t({ zh: '历时', en: 'For' }),
  reason: t({ zh: '原因', en: 'Why' }),
  running: t({ zh: '办理中', en: 'running' }),
  timeline: t({ zh: '办理记录', en: 'Timeline' }),
  attachments: t({ zh: '附件', en: 'Attachments' }),
  attachmentsHint: t({
    zh: '照片（JPG、PNG、WebP、HEIC）或 PDF，每个不超过 20 MB。',
    en: 'Photos (JPG, PNG, WebP, HEIC) or PDF, up to 20 MB each.'
  }),
  fileName: t({ zh: '文件名', en: 'File' }),
  upload: t({ zh: '上传附件', en: 'Upload' }),
  uploaded: t({ zh: '附件已保存。', en: 'The attachment has been saved.' }),
  download: t({ zh: '下载', en: 'Download' }),
  chooseFile: t({ zh: '请先选择文件。', en: 'Please choose a file first.' }),
  wrongType: t({ zh: '只能上传照片（JPG、PNG、WebP、HEIC）或 PDF。', en: 'Only photos (JPG, PNG, WebP, HEIC) or PDF.' }),
  tooLarge: t({ zh: '文件超过 20 MB。', en: 'The file is larger than 20 MB.' }),
  note: t({ zh: '添加备注', en: 'Add a note' }),
  notePlaceholder: t({
    zh: '填写与本事项有关的情况，保存后不能修改。',
    en: 'What matters for this case. It cannot be changed once saved.'
  }),
  noteAdded: t({ zh: '备注已保存。', en: 'The note has been saved.' }),
  noteEmpty: t({ zh: '请填写备注内容。', en: 'Please write the note.' }),
  save: t({ zh: '保存备注', en: 'Save note' }),
  none: t({ zh: '无', en: 'None' }),
  loading: t({ zh: '正在加载…', en: 'Loading…' }),
  noCase: t({ zh: '此任务没有关联的案件，或您无权查看。', en: 'This task belongs to no case, or you may not see it.' }),
  failed: t({ zh: '案件概览未能加载：', en: 'The case overview could not be loaded: ' }),
  noDue: t({ zh: '无时限', en: 'no deadline' }),
  overdue: t({ zh: '已超期', en: 'overdue' }),
  dueSoon: t({ zh: '即将到期', en: 'due soon' }),
  inTime: t({ zh: '期限内', en: 'in time' }),
  clock: t({ zh: '时限说明', en: 'Why it is due' }),
  clockRunning: t({ zh: '计时中', en: 'running' }),
  clockPaused: t({ zh: '已暂停', en: 'paused' }),
  clockOver: t({ zh: '已逾期', en: 'over' }),
  clockEnded: t({ zh: '已结束', en: 'ended' }),
  acceptBy: t({ zh: '受理期限', en: 'Take up by' }),
  warnAt: t({ zh: '黄色提醒', en: 'Yellow reminder' }),
  lastWarnAt: t({ zh: '红色提醒', en: 'Red reminder' }),
  provisional: t({ zh: '（暂定）', en: '(provisional)' }),
  households: t({ zh: '申请户数', en: 'Households' }),
  householdsCounted: (applied, total, percent, required, version) =>
    t({
      zh: `申请 ${applied} 户，共 ${total} 户，占 ${percent}%；区定比例 ${required}%（第 ${version} 版）`,
      en: `${applied} of ${total} applied, ${percent} %; the district's share is ${required} % (version ${version})`
    }),
  supplyDuty: t({ zh: '应当供应比例', en: 'Duty to supply' }),
  supplyEntry: t({ zh: '清单条目', en: 'Entry of the lists' }),
  details: t({ zh: '查看案件概览', en: 'Open the case overview' }),
  votedOn: t({ zh: '正在表决', en: 'Being voted on' }),
  nextMotion: t({ zh: '下一项议题', en: 'Next motion' }),
  meetings: t({ zh: '会议', en: 'Meetings' }),
  meetingPage: t({ zh: '会议页面', en: 'Page of the meeting' })
};

const zone = 'Asia/Shanghai';

/** As the server writes it in its sentences, in every language: Swedish has the ISO order. */
export function dateTime(instant) {
  return instant
    ? new Intl.DateTimeFormat('sv-SE', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false
      }).format(new Date(instant))
    : '';
}

export function span(minutes) {
  const parts = [
    [Math.floor(minutes / 1440), t({ zh: '天', en: 'd' })],
    [Math.floor(minutes / 60) % 24, t({ zh: '小时', en: 'h' })],
    [minutes % 60, t({ zh: '分', en: 'min' })]
  ].filter(([count]) => count > 0);
  const separator = currentLocale() === 'en' ? ' ' : '';
  return parts.length === 0
    ? t({ zh: '不足1分钟', en: 'under a minute' })
    : parts.slice(0, 2).map(([count, unit]) => `${count}${separator}${unit}`).join(' ');
}

export function fileSize(bytes) {
  return bytes >= 1048576 ? `${(bytes / 1048576).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
