/** 积压: the open orders at the end of each day, by state; what a picture of a run shows. */
export type Backlog = readonly Readonly<Record<string, number>>[];

// prettier-ignore
const STATES: readonly (readonly [state: string, name: string, colour: string])[] = [
  ['placed', '待接单', '#c0392b'], ['accepted', '已接单', '#e67e22'], ['offered', '待领办', '#f1c40f'],
  ['taken', '已领办', '#7fb3d5'], ['started', '办理中', '#2e86c1'], ['paused', '挂起', '#85929e'],
  ['escalated', '提级', '#8e44ad'], ['fulfilled', '待评单', '#27ae60'],
];
const WIDTH = 960;
const HEIGHT = 420;
const LEFT = 56;
const TOP = 30;
const BOTTOM = 360;
const LINES = 4;

const totalOf = (day: Readonly<Record<string, number>>): number =>
  Object.values(day).reduce((sum, count) => sum + count, 0);

/** A round number that nothing is above. */
function roundAbove(most: number): number {
  const unit = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, most))));
  return Math.max(10, Math.ceil(most / (unit / 2)) * (unit / 2));
}

/** The picture as SVG: one bar a day, the states one above the other. */
export function pictureOf(backlog: Backlog, title: string): string {
  const top = roundAbove(Math.max(...backlog.map(totalOf)));
  const scale = (BOTTOM - TOP) / top;
  const step = (WIDTH - LEFT - 20) / backlog.length;
  const bars = backlog.flatMap((day, index) => {
    let y = BOTTOM;
    return STATES.flatMap(([state, , colour]) => {
      const height = (day[state] ?? 0) * scale;
      y -= height;
      return height === 0
        ? []
        : [
            `<rect x="${(LEFT + index * step).toFixed(1)}" y="${y.toFixed(1)}" width="${(step * 0.84).toFixed(1)}" height="${height.toFixed(1)}" fill="${colour}"/>`,
          ];
    });
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>`,
    `<text x="${LEFT}" y="18" font-size="15">${title}</text>`,
    ...grid(top, scale),
    ...bars,
    ...weeks(backlog.length, step),
    ...legend(),
    '</svg>',
    '',
  ].join('\n');
}

const grid = (top: number, scale: number): string[] =>
  Array.from({ length: LINES + 1 }, (_, index) => {
    const value = (top * index) / LINES;
    const y = (BOTTOM - value * scale).toFixed(1);
    return `<path d="M${LEFT} ${y}H${WIDTH - 20}" stroke="#ddd"/><text x="${LEFT - 6}" y="${y}" text-anchor="end" dy="4">${value}</text>`;
  });

const weeks = (days: number, step: number): string[] =>
  Array.from({ length: Math.ceil(days / 7) }, (_, week) => {
    const x = (LEFT + week * 7 * step).toFixed(1);
    return `<text x="${x}" y="${BOTTOM + 18}">第 ${week * 7 + 1} 天</text>`;
  });

const legend = (): string[] =>
  STATES.map(([, name, colour], index) => {
    const x = LEFT + index * 108;
    return `<rect x="${x}" y="${HEIGHT - 24}" width="12" height="12" fill="${colour}"/><text x="${x + 18}" y="${HEIGHT - 13}">${name}</text>`;
  });

const BAR = 60;

/** The same for a terminal: a line a day. */
export function chartOf(backlog: Backlog): string[] {
  const most = Math.max(1, ...backlog.map(totalOf));
  return backlog.map((day, index) => {
    const waiting = day['fulfilled'] ?? 0;
    const open = totalOf(day) - waiting;
    const length = (count: number): number => Math.round((count / most) * BAR);
    const bar = '█'.repeat(length(open)) + '░'.repeat(length(waiting));
    return `${String(index + 1).padStart(3)} ${bar} ${open} open, ${waiting} to rate`;
  });
}
