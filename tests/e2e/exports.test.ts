import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';

import { DESKTOP, PHONE, signIn } from './person';
import { aStage } from './stage';

const STORY_MS = 240_000;

const stage = aStage();

describe('what people take along', () => {
  it(
    'are the orders of the last thirty days, as a file for a spreadsheet (导出)',
    async () => {
      const zhao = await signIn(stage, 'staff-zhao', DESKTOP);
      await zhao.tap('go-export');
      await zhao.take('1280-export');
      const [file] = await Promise.all([
        zhao.page.waitForEvent('download'),
        zhao.tap('export-save'),
      ]);
      expect(file.suggestedFilename()).toMatch(/^单-\d{4}-\d\d-\d\d至\d{4}-\d\d-\d\d\.csv$/);
      const text = await readFile(await file.path(), 'utf8');
      expect(text.startsWith('\uFEFF单号,')).toBe(true);
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row['社区']))).toEqual(new Set(['星光社区']));
    },
    STORY_MS,
  );

  it(
    'are agreed times, by an address that they copy once and can stop (订阅日历)',
    async () => {
      const wu = await signIn(stage, 'repair-lead', PHONE);
      await wu.tap('go-calendar');
      await wu.tap('choice-calendar-partners');
      await wu.tap('calendar-add');
      const address = (await wu.at('calendar-address').textContent()) ?? '';
      await wu.take('375-calendar');
      expect(new URL(address).origin).toBe(new URL(stage.url).origin);
      expect(await (await fetch(address)).text()).toContain('BEGIN:VCALENDAR');
      await wu.page.locator('[id^="calendar-stop-"]').first().click();
      await wu.at('calendar-add').waitFor();
      expect((await fetch(address)).status).toBe(404);
    },
    STORY_MS,
  );
});
