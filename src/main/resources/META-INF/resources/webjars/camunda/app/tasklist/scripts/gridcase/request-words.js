import { currentLocale, t } from './locale.js';

/** Texts of the section 时限申请. What comes from the server is already in the user's language. */
export const requestWords = {
  requests: t({ zh: '时限申请', en: 'Requests about the clock' }),
  toDecide: t({ zh: '待审批：', en: 'To decide: ' }),
  clockPaused: t({ zh: '计时已暂停：', en: 'The clock is paused: ' }),
  asked: t({ zh: '申请', en: 'Asked for' }),
  ground: t({ zh: '事由', en: 'Waiting for' }),
  period: t({ zh: '时长', en: 'How long' }),
  reason: t({ zh: '理由', en: 'Reason' }),
  reasonHint: t({ zh: '说明为什么需要暂停或延期，提交后不能修改。', en: 'Why it is needed. It cannot be changed once sent.' }),
  evidence: t({ zh: '证据', en: 'Evidence' }),
  evidenceFirst: t({ zh: '请先在下方上传附件，再选为证据。', en: 'Upload a file below first, then choose it here.' }),
  askedBy: t({ zh: '申请人', en: 'Asked by' }),
  decideBy: t({ zh: '审批时限', en: 'To be decided by' }),
  pauseUntil: t({ zh: '最迟恢复', en: 'Runs again by' }),
  state: t({ zh: '状态', en: 'State' }),
  decision: t({ zh: '审批与结果', en: 'Decision' }),
  askAbout: t({ zh: '申请暂停计时或延期', en: 'Ask for a pause or an extension' }),
  ask: t({ zh: '提交申请', en: 'Ask' }),
  done: t({ zh: '申请已提交，等待上一级审批；审批前照常计时。', en: 'Asked. The level above decides; the clock runs until then.' }),
  resume: t({ zh: '恢复计时', en: 'Resume the clock' }),
  resumeReason: t({ zh: '恢复的原因，例如：当事人已回复。', en: 'Why, for example: the resident has answered.' }),
  resumed: t({ zh: '计时已恢复。', en: 'The clock runs again.' }),
  kinds: { pause: t({ zh: '暂停计时', en: 'Pause' }), extension: t({ zh: '延长期限', en: 'Extension' }) },
  grounds: {
    waitingForParty: t({ zh: '等待当事人', en: 'a party' }),
    waitingForExpert: t({ zh: '等待鉴定或专家意见', en: 'an expert' }),
    waitingForUnit: t({ zh: '等待其他单位', en: 'another unit' }),
    waitingForMeans: t({ zh: '等待经费、人员或设备', en: 'money, people or equipment' })
  },
  units: {
    wd: t({ zh: '个工作日', en: 'working days' }),
    d: t({ zh: '日', en: 'days' }),
    wh: t({ zh: '工作小时', en: 'working hours' }),
    h: t({ zh: '小时', en: 'hours' }),
    min: t({ zh: '分钟', en: 'minutes' })
  },
  atMost: (period, times) =>
    currentLocale() === 'en' ? `at most ${period}, ${times} left` : `每次最长${period}，还可申请 ${times} 次`
};
