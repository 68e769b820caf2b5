import type { Page } from 'playwright-core';

const CONTROLS = [
  ...['button', 'link', 'tab', 'radio', 'checkbox', 'switch'].map((role) => `[role="${role}"]`),
  ...['a[href]', 'button', 'input', 'textarea', 'select'],
].join(', ');

/** A control may miss its size by the rounding of a border. */
const ROUNDING = 0.5;

/** How an element is named in what is found. */
const NAMED = `(one) =>
  [one.localName, one.id && '#' + one.id, one.className && '.' + String(one.className).trim().split(/ +/)[0]]
    .filter(Boolean)
    .join('')`;

/** Less than the usual size where that cannot be, by a selector. */
export type Allowances = Record<string, number>;

/** Controls that can be seen and are smaller than `least` CSS pixels in width or height, each with its size. */
export const smallControls = (
  page: Page,
  least: number,
  allowances: Allowances = {},
): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const named = ${NAMED};
    const allowances = Object.entries(${JSON.stringify(allowances)});
    return Array.from(document.querySelectorAll('${CONTROLS}'))
      .filter((one) => one.getClientRects().length > 0 && !one.closest('[aria-hidden="true"]'))
      .flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        const allowed = allowances.find(([selector]) => one.matches(selector));
        const least = allowed ? allowed[1] : ${least};
        return Math.min(width, height) < least - ${ROUNDING}
          ? ['small: ' + named(one) + ' ' + Math.round(width) + ' x ' + Math.round(height)]
          : [];
      });
  })()`);

/**
 * What is wider than the screen: elements that reach beyond it, and what would have to be scrolled sideways. Strips that are
 * meant to be (`strips`, a selector) may hold more than is seen of them.
 */
export const overflows = (page: Page, strips: string): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const named = ${NAMED};
    const all = Array.from(document.querySelectorAll('body *')).filter(
      (one) => one.getClientRects().length > 0 && !one.closest('.heard') && !one.closest('${strips}'),
    );
    const beyond = all.filter((one) => {
      const { left, right, width } = one.getBoundingClientRect();
      return width > 0 && (right > innerWidth + 1 || left < -1);
    });
    const scrolled = [document.documentElement, ...all].filter(
      (one) =>
        one.scrollWidth > one.clientWidth + 1 &&
        (one === document.documentElement || /auto|scroll/.test(getComputedStyle(one).overflowX)),
    );
    return [
      ...beyond.map((one) => 'beyond the screen: ' + named(one)),
      ...scrolled.map((one) => 'scrolls sideways: ' + named(one)),
    ];
  })()`);
