import { readFileSync, statSync } from 'node:fs';

import { cleanPicture } from '../../../functions/platform/media/clean-picture';
import { pictureFile, PORTRAITS, SUBJECTS } from '../../../local/demo/pictures';

const SMALL = 40 * 1024;

const files = [
  ...SUBJECTS.flatMap((subject) => [
    pictureFile(`${subject}-before`),
    pictureFile(`${subject}-after`),
  ]),
  ...PORTRAITS.map(pictureFile),
];

describe.each(files)('%s', (file) => {
  it('is a small PNG of 800 × 600 that tells nothing', () => {
    const bytes = new Uint8Array(readFileSync(file));
    const size = { width: 800, height: 600 };
    expect(cleanPicture(bytes)).toEqual({ contentType: 'image/png', ...size, bytes });
    expect(statSync(file).size).toBeLessThan(SMALL);
  });
});

it('shows something else after than before', () => {
  for (const subject of SUBJECTS) {
    const before = readFileSync(pictureFile(`${subject}-before`));
    const after = readFileSync(pictureFile(`${subject}-after`));
    expect(before.equals(after)).toBe(false);
  }
});
