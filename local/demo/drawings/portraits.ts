import { box, COLOURS, disc, drawing, line, oval, path } from './shapes';

/** A repairman in a blue shirt and a cap, as simple shapes. */
export const repairPortrait = (): string =>
  drawing(
    box(0, 0, 800, 600, '#dfe7e6'),
    disc(400, 300, 270, '#cfdcda'),
    path('M150 600 C160 470 270 420 400 420 C530 420 640 470 650 600 Z', '#5d83a6'),
    path('M340 420 L400 500 L460 420 Z', '#e0b08a'),
    path('M330 424 L400 506 L372 540 L308 440 Z', '#4c7093'),
    path('M470 424 L400 506 L428 540 L492 440 Z', '#4c7093'),
    box(492, 508, 78, 54, '#4c7093', 6),
    line('M516 508 L510 470', COLOURS.ochre, 10),
    face('#eac09a', '#e0b08a'),
    path('M276 236 C276 130 340 96 400 96 C460 96 524 130 524 236 Z', '#41617f'),
    path(
      'M262 226 C330 204 470 204 538 226 C560 240 540 258 520 252 C450 234 350 234 280 252 C260 258 240 240 262 226 Z',
      '#365270',
    ),
    disc(400, 168, 24, COLOURS.ochreLight),
  );

/** A carer in a warm vest with her hair tied up, as simple shapes. */
export const carePortrait = (): string =>
  drawing(
    box(0, 0, 800, 600, '#f1e4d6'),
    disc(400, 300, 270, '#e9d5c1'),
    disc(400, 96, 58, '#4b3f3a'),
    path(
      'M264 300 C250 150 330 108 400 108 C470 108 550 150 536 300 C540 350 520 380 500 390 L300 390 C280 380 260 350 264 300 Z',
      '#4b3f3a',
    ),
    path('M160 600 C170 476 280 424 400 424 C520 424 630 476 640 600 Z', COLOURS.white),
    path('M160 600 C170 500 236 448 312 432 L360 600 Z', '#d88f6c'),
    path('M640 600 C630 500 564 448 488 432 L440 600 Z', '#d88f6c'),
    path('M346 424 L400 486 L454 424 Z', '#f0c8a6'),
    face('#f4d0b0', '#f0c8a6'),
    path(
      'M276 268 C286 176 350 140 408 140 C470 140 516 186 524 268 C470 246 430 216 410 190 C380 226 330 252 284 262 Z',
      '#4b3f3a',
    ),
    path('M504 520 C490 500 516 486 524 504 C532 486 558 500 544 520 L524 540 Z', COLOURS.white),
  );

const face = (skin: string, shade: string): string =>
  box(356, 356, 88, 90, shade, 36) +
  oval(400, 280, 112, 128, skin) +
  disc(288, 288, 20, skin) +
  disc(512, 288, 20, skin) +
  disc(356, 284, 10, COLOURS.ink) +
  disc(444, 284, 10, COLOURS.ink) +
  line('M362 344 Q400 374 438 344', COLOURS.ink, 7) +
  oval(330, 322, 20, 12, '#e79f8155') +
  oval(470, 322, 20, 12, '#e79f8155');
