import { create } from 'qrcode';

import { qrPicture } from '../../../client/src/lib/qr-svg';

const svgIn = (url: string): string => {
  const [head = '', body = ''] = url.split(',', 2);
  expect(head).toBe('data:image/svg+xml');
  return decodeURIComponent(body);
};

describe('the picture of a QR code', () => {
  it('draws every dark dot once, black on white, with room around', () => {
    const svg = svgIn(qrPicture({ size: 2, isDark: (row, column) => row === column }));
    expect(svg).toContain('viewBox="0 0 10 10"');
    expect(svg).toContain('fill="#fff" d="M0 0h10v10H0z"');
    expect(svg).toContain('<path d="M4 4h1v1h-1zM5 5h1v1h-1z"/>');
  });

  it('shows the three corners that a reader looks for', () => {
    const { modules } = create('https://sidan.example/', { errorCorrectionLevel: 'M' });
    const { size } = modules;
    const svg = svgIn(qrPicture({ size, isDark: (row, column) => modules.get(row, column) !== 0 }));
    const last = size + 3;
    for (const [x, y] of [
      [4, 4],
      [last, 4],
      [4, last],
    ])
      expect(svg).toContain(`M${x} ${y}h1v1h-1z`);
  });
});
