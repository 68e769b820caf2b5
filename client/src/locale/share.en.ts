import type { shareWords } from './share.zh-CN';

/** The words of what is sent to a friend or a group, in English. */
export const shareWordsEn: typeof shareWords = {
  home: 'Something to be done at home? Place an order, the community sees to it',
  neighbours: (community) =>
    community ? `How the orders of ${community} are going` : 'How the neighbours’ orders are going',
  order: (community, category, state) => `${community} · ${category}: ${state}`,
  states: {
    placed: 'received by the community',
    accepted: 'accepted by the community',
    offered: 'looking for the right people',
    taken: 'somebody is coming',
    started: 'under way',
    paused: 'paused until a set day',
    escalated: 'the subdistrict was asked to help',
    fulfilled: 'done',
    rated: 'done and rated',
    closed: 'finished',
    rejected: 'the community said whom to turn to',
    withdrawn: 'no longer needed',
    merged: 'handled together with the same matter',
  },
  send: 'Send to a neighbour',
  copyLink: 'Copy the link for a neighbour',
  hint: 'Neighbours see the public part only, not who placed it',
};
