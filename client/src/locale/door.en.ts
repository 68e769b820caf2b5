import type { doorWords } from './door.zh-CN';

/** The words of 门口码, in English. */
export const doorWordsEn: typeof doorWords = {
  at: (community, building) => `You are at ${community}, ${building}`,
  leave: 'Not here',
  settle: 'Make it my community',
  unknown: 'The code at the door is not known. It may have been replaced',
  choose: 'Choose myself',
  more: 'Add entrance and flat. For a shared place, say where it is',
};
