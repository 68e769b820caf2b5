/** The dots of a QR code, row by row. */
export interface QrDots {
  size: number;
  isDark: (row: number, column: number) => boolean;
}

/** A reader needs four dots of nothing around it. */
const QUIET = 4;

/** The address of a picture of it, black on white also where everything else is dark. */
export function qrPicture({ size, isDark }: QrDots): string {
  const side = size + 2 * QUIET;
  let path = '';
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (isDark(row, column)) path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
    }
  }
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
