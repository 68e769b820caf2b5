const KEPT = 'sidan:language';

/**
 * `?lang=en` in the address of the page, from then on in this tab. Asked once, when the program starts, so that nothing changes
 * under a page. The mini-program speaks Chinese: who asks does so behind `TARO_ENV === 'h5'`, so that it carries no English.
 */
export function wantsEnglish(): boolean {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (asked !== null) window.sessionStorage.setItem(KEPT, asked);
  return window.sessionStorage.getItem(KEPT) === 'en';
}
