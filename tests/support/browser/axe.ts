import { source } from 'axe-core';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/**
 * Left out: it calls a control too small where a bar that stays at the screen's edge lies over it, until one scrolls. How large
 * controls are is measured by `smallControls`, with 44 px instead of its 24.
 */
const OFF = { 'target-size': { enabled: false } };

/**
 * What axe-core finds on the page as it stands, each a line of rule, element and reason; none where there is nothing. Where
 * nothing but colours has changed since, it is enough to look for those.
 */
export async function axeFaults(page: Page, { onlyColours = false } = {}): Promise<string[]> {
  const runOnly = onlyColours
    ? { type: 'rule', values: ['color-contrast'] }
    : { type: 'tag', values: TAGS };
  // Through the browser's own protocol: the page's policy lets no foreign script element in.
  if (!(await page.evaluate<boolean>("typeof axe === 'object'"))) await page.evaluate(source);
  return page.evaluate<string[]>(`axe
    .run(document, {
      resultTypes: ['violations'],
      preload: false,
      rules: ${JSON.stringify(OFF)},
      runOnly: ${JSON.stringify(runOnly)},
    })
    .then(({ violations }) =>
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, html, failureSummary }) =>
          [id, target.join(' '), html.slice(0, 120), failureSummary.split('\\n')[1].trim()].join(' | '),
        ),
      ),
    )`);
}
