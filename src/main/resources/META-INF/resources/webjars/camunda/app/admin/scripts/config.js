import { localeConfiguration, t } from '../../tasklist/scripts/gridcase/locale.js';

export default {
  app: { name: t({ zh: '系统管理', en: 'Admin' }), vendor: t({ zh: 'gridcase 基层治理', en: 'gridcase' }) },
  locales: localeConfiguration(),
  customScripts: ['../tasklist/scripts/gridcase/sign-in', '../tasklist/scripts/gridcase/language-switch'],
  disableWelcomeMessage: true
};
