import path from 'node:path';

/** What the pictures of the demonstration show; each as it was found and as it was left. */
export const SUBJECTS = ['lamp', 'drain', 'bicycle', 'bins', 'door'] as const;
export type Subject = (typeof SUBJECTS)[number];
export type Picture = `${Subject}-before` | `${Subject}-after`;

/** Portraits of two workers (韩铁柱 and 刘桂芳), as simple shapes. */
export const PORTRAITS = ['portrait-repair', 'portrait-care'] as const;
export type Portrait = (typeof PORTRAITS)[number];

export const PICTURE_FOLDER = path.join(__dirname, 'pictures');

/** The PNG (800 × 600) of a picture: an absolute path. */
export const pictureFile = (picture: Picture | Portrait): string =>
  path.join(PICTURE_FOLDER, `${picture}.png`);
