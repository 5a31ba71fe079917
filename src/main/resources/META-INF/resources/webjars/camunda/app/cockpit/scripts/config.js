import { localeConfiguration, t } from '../../tasklist/scripts/gridcase/locale.js';

export default {
  app: { name: t({ zh: '流程监控', en: 'Cockpit' }), vendor: t({ zh: 'gridcase 基层治理', en: 'gridcase' }) },
  locales: localeConfiguration(),
  customScripts: [
    '../tasklist/scripts/gridcase/sign-in',
    '../tasklist/scripts/gridcase/language-switch',
    'scripts/gridcase/built-in-texts',
    'scripts/gridcase/reader',
    'scripts/gridcase/monitor-links'
  ],
  disableWelcomeMessage: true
};
