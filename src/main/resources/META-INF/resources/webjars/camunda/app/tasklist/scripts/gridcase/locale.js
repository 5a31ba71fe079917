/**
 * Chinese unless the browser's first language is English or the person has chosen. The choice is the cookie that the
 * sign-in page sets too, so every page of the service keeps it.
 */

const COOKIE = 'GRIDCASE-LANG';
const CHINESE = 'zh-CN';
const ENGLISH = 'en';

function chosenLocale() {
  const pair = document.cookie.split('; ').find(entry => entry.startsWith(COOKIE + '='));
  const tag = pair ? pair.slice(COOKIE.length + 1).toLowerCase() : '';
  if (tag.startsWith('en')) {
    return ENGLISH;
  }
  return tag.startsWith('zh') ? CHINESE : null;
}

function browserLocale() {
  const first = (navigator.languages && navigator.languages[0]) || navigator.language || '';
  return first.toLowerCase().startsWith('en') ? ENGLISH : CHINESE;
}

export function currentLocale() {
  return chosenLocale() || browserLocale();
}

export function chooseLocale(locale) {
  document.cookie = `${COOKIE}=${locale}; path=/; max-age=31536000; samesite=lax`;
  window.location.reload();
}

export function otherLocale() {
  return currentLocale() === CHINESE ? { code: ENGLISH, label: 'English' } : { code: CHINESE, label: '中文' };
}

/**
 * For the `locales` of an app's config. The apps match only the part before the hyphen of the browser's language, so a
 * person's choice can win only when it is the one locale on offer.
 */
export function localeConfiguration() {
  const chosen = chosenLocale();
  return chosen
    ? { availableLocales: [chosen], fallbackLocale: chosen }
    : { availableLocales: [CHINESE, ENGLISH], fallbackLocale: CHINESE };
}

/** The text in the current language. */
export function t(text) {
  return currentLocale() === CHINESE ? text.zh : text.en;
}
