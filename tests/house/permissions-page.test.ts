import { readFileSync } from 'node:fs';
import path from 'node:path';

import { permissionsPage } from './permissions-page';

/** Tables are aligned by the formatter; what they say is compared. */
const said = (page: string): string =>
  page
    .replace(/-{3,}/g, '---')
    .replace(/[ \t]+/g, ' ')
    .trim();

describe('docs/permissions.md', () => {
  it('says what the tables say (node --import tsx tests/house/write-permissions-page.ts)', () => {
    const page = readFileSync(path.join(__dirname, '../../docs/permissions.md'), 'utf8');
    expect(said(page)).toBe(said(permissionsPage()));
  });
});
