import { localeConfiguration, t } from './gridcase/locale.js';

export default {
  app: { name: t({ zh: '任务办理', en: 'Tasklist' }), vendor: t({ zh: 'gridcase 基层治理', en: 'gridcase' }) },
  locales: localeConfiguration(),
  customScripts: [
    'scripts/gridcase/sign-in',
    'scripts/gridcase/overview-tab',
    'scripts/gridcase/form-texts',
    'scripts/gridcase/case-strip',
    'scripts/gridcase/place-field',
    'scripts/gridcase/code-fields',
    'scripts/gridcase/start-errors',
    'scripts/gridcase/language-switch',
    'scripts/gridcase/inbox-bell',
    'scripts/gridcase/lists-link'
  ],
  // The greeting of the engine's vendor tells staff nothing about their work.
  disableWelcomeMessage: true,
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: t({ zh: '认领当前任务', en: 'claims the currently selected task' }) },
    focusFilter: { key: 'ctrl+shift+f', description: t({ zh: '转到第一个筛选', en: 'focuses the first filter' }) },
    focusList: { key: 'ctrl+alt+l', description: t({ zh: '转到第一个任务', en: 'focuses the first task in the list' }) },
    focusForm: { key: 'ctrl+alt+f', description: t({ zh: '转到表单第一栏', en: 'focuses the first field of the form' }) },
    startProcess: { key: 'ctrl+alt+p', description: t({ zh: '打开发起事项窗口', en: 'opens the start dialog' }) }
  }
};
