import type { posterWords } from './posters.zh-CN';

/** The words of 门口海报, in English. */
export const posterWordsEn: typeof posterWords = {
  title: 'Door posters',
  says: 'One poster a building, for its door. A neighbour scans it and places an order with community and address filled in.',
  onDesktop: 'To print, open the door posters of the desk in a browser on a computer.',
  printAll: (count) => `Print all (${count})`,
  print: 'Print this one',
  copyLink: 'Copy link',
  preview: (building) => `The poster of ${building}`,
  picture: 'QR code for the door',
  add: 'Add a building',
  name: 'What it is called',
  nameHolder: 'For example Building 3, or Building 3 Entrance 2',
  nameNeeded: 'Say what it is called first',
  address: 'Address on the poster',
  addressHolder: 'For example 3 Starlight Lane. Leave it empty to use the name',
  grid: 'Which grid',
  whole: 'The whole community',
  sameName: 'Adding the same name again changes its address and keeps its code.',
  save: 'Add',
  saved: 'Added',
  remove: 'Remove this building',
  removeSays: [
    'Posters with its code stop working at once. To change the address only, add the same name again.',
  ],
  removed: 'Removed',
  empty: 'No buildings yet',
  emptyHint: 'Add one and print it at once',
  notYours: 'Only the staff of a community see this',
  code: (code) => `Door code ${code}`,
};
