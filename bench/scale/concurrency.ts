/** Little's law: so many are under way at once where so many come a second and each takes so long. */
export const underWay = (aSecond: number, milliseconds: number): number =>
  (aSecond * milliseconds) / 1000;
