import { writeFileSync } from 'node:fs';

import { Resvg } from '@resvg/resvg-js';

import { bicycle } from './drawings/bicycle';
import { bins } from './drawings/bins';
import { door } from './drawings/door';
import { drain } from './drawings/drain';
import { encodePng } from './drawings/encode-png';
import { lamp } from './drawings/lamp';
import { carePortrait, repairPortrait } from './drawings/portraits';
import { WIDTH } from './drawings/shapes';
import { pictureFile, SUBJECTS } from './pictures';
import type { Picture, Portrait, Subject } from './pictures';

const DRAWINGS: Readonly<Record<Subject, (isAfter: boolean) => string>> = {
  lamp,
  drain,
  bicycle,
  bins,
  door,
};

/** Draws the pictures of the demonstration (SVG to PNG): run it after changing a drawing, and commit what it writes. */
function drawAll(): void {
  for (const subject of SUBJECTS) {
    write(`${subject}-before`, DRAWINGS[subject](false));
    write(`${subject}-after`, DRAWINGS[subject](true));
  }
  write('portrait-repair', repairPortrait());
  write('portrait-care', carePortrait());
}

function write(picture: Picture | Portrait, svg: string): void {
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: WIDTH } }).render();
  writeFileSync(pictureFile(picture), encodePng(image.pixels, image));
}

drawAll();
