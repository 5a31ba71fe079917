/** Chinese unless the browser's first language is English or the person has chosen; the choice stays in the browser. */

const CHOICE = 'gridcase.locale';
const CHINESE = 'zh-CN';
const ENGLISH = 'en';

function browserLocale() {
  const first = (navigator.languages && navigator.languages[0]) || navigator.language || '';
  return first.toLowerCase().startsWith('en') ? ENGLISH : CHINESE;
}

export function currentLocale() {
  const chosen = localStorage.getItem(CHOICE);
  return chosen === CHINESE || chosen === ENGLISH ? chosen : browserLocale();
}

export function chooseLocale(locale) {
  localStorage.setItem(CHOICE, locale);
  window.location.reload();
}

export function otherLocale() {
  return currentLocale() === CHINESE ? { code: ENGLISH, label: 'English' } : { code: CHINESE, label: '中文' };
}

/**
 * For the `locales` of an app's config. Tasklist matches only the part before the hyphen of the browser's language, so a
 * person's choice can win only when it is the one locale on offer.
 */
export function localeConfiguration() {
  const locale = currentLocale();
  return localStorage.getItem(CHOICE)
    ? { availableLocales: [locale], fallbackLocale: locale }
    : { availableLocales: [CHINESE, ENGLISH], fallbackLocale: CHINESE };
}

/** The text in the current language. */
export function t(text) {
  return currentLocale() === CHINESE ? text.zh : text.en;
}
