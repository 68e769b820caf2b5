import { evidenceAt, placing, rating } from '../loop/run-loop';

/** Who takes a command, and what they send with it. */
export interface LoopCommand {
  name: string;
  who: 'resident-wang' | 'staff-zhao' | 'repair-worker';
  body: (now: number) => object;
}

const nothing = (): object => ({});

/** The commands of one loop, from 点单 to 评单, without photos. */
export const LOOP: readonly LoopCommand[] = [
  { name: 'place', who: 'resident-wang', body: () => placing },
  { name: 'accept', who: 'staff-zhao', body: () => ({ triage: 'simple' }) },
  {
    name: 'contact',
    who: 'staff-zhao',
    body: () => ({ channel: 'phone', reached: true, words: '问清是三楼半那盏,今天有人在家' }),
  },
  { name: 'pool', who: 'staff-zhao', body: nothing },
  { name: 'claim', who: 'repair-worker', body: nothing },
  { name: 'start', who: 'repair-worker', body: nothing },
  { name: 'fulfil', who: 'repair-worker', body: evidenceAt },
  { name: 'rate', who: 'resident-wang', body: () => rating },
];

/** Where a command is sent to. */
export const addressOf = ({ name }: LoopCommand, orderId: string): string =>
  name === 'place' ? '/v1/orders' : `/v1/orders/${orderId}/${name}`;
