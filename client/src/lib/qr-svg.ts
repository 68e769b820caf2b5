/** The dots of a QR code, row by row. */
export interface QrDots {
  size: number;
  isDark: (row: number, column: number) => boolean;
}

/** A reader needs four dots of nothing around it. */
const QUIET = 4;

/** Its side with the quiet round it, in dots. */
export const qrSide = ({ size }: QrDots): number => size + 2 * QUIET;

/** What is dark of it, as a path of SVG. */
export function qrPath({ size, isDark }: QrDots): string {
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  return path;
}

/** The address of a picture of it, black on white also where everything else is dark. */
export function qrPicture(dots: QrDots): string {
  const side = qrSide(dots);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${qrPath(dots)}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
