import { readFileSync, statSync } from 'node:fs';

import { findPictureType } from '../../../local/media/picture-type';
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
  it('is a small PNG of 800 × 600', () => {
    const bytes = readFileSync(file);
    expect(findPictureType(bytes)).toBe('image/png');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([800, 600]);
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
