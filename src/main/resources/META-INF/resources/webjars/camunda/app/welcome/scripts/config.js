import { localeConfiguration, t } from '../../tasklist/scripts/gridcase/locale.js';

export default {
  app: { name: t({ zh: '首页', en: 'Welcome' }), vendor: t({ zh: 'gridcase 基层治理', en: 'gridcase' }) },
  locales: localeConfiguration(),
  customScripts: ['../tasklist/scripts/gridcase/sign-in', '../tasklist/scripts/gridcase/language-switch'],
  links: [],
  disableWelcomeMessage: true
};
