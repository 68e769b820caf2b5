import { arrangeActions } from '../../../client/src/lib/actions';
import type { ActionAnswer } from '../../../domain/order/answer';
import type { CommandName } from '../../../domain/order/command-names';

const allowed = (...commands: CommandName[]): ActionAnswer[] =>
  commands.map((command) => ({ command, label: command }));

const named = (actions: readonly ActionAnswer[]): CommandName[] =>
  actions.map(({ command }) => command);

describe('the buttons under an order', () => {
  it('makes what carries the loop on the one large button', () => {
    expect(arrangeActions(allowed('urge', 'amend', 'rate', 'reopen')).main?.command).toBe('rate');
    expect(arrangeActions(allowed('contact', 'reject', 'accept')).main?.command).toBe('accept');
  });

  it('dispatches rather than starts where both are allowed', () => {
    expect(arrangeActions(allowed('start', 'pool', 'dispatch')).main?.command).toBe('dispatch');
  });

  it('names a price before it starts, where one has to be agreed', () => {
    expect(arrangeActions(allowed('start', 'quote', 'decline')).main?.command).toBe('quote');
  });

  it('starts before it finishes, and answers a question rather than passing it on', () => {
    expect(arrangeActions(allowed('fulfil', 'start')).main?.command).toBe('start');
    expect(arrangeActions(allowed('dispatch', 'start', 'fulfil')).main?.command).toBe('fulfil');
  });

  it('leaves what a partner has to the partner', () => {
    const owners = allowed('recall', 'fulfil', 'contact');
    expect(arrangeActions(owners, { hasPartner: true }).main).toBeUndefined();
    expect(arrangeActions(owners).main?.command).toBe('fulfil');
  });

  it('asks neighbours to join, not those who work on it', () => {
    expect(arrangeActions(allowed('join')).main?.command).toBe('join');
    expect(arrangeActions(allowed('recall', 'join')).main).toBeUndefined();
  });

  it('does not press an offered order upon somebody else', () => {
    expect(arrangeActions(allowed('recall', 'pool', 'dispatch')).main).toBeUndefined();
  });

  it('loses no action and shows none twice', () => {
    const all = allowed('accept', 'contact', 'reject', 'forward', 'merge', 'escalate', 'hide');
    const { main, beside, more } = arrangeActions(all, { beside: 2 });
    const shown = [...(main ? [main] : []), ...beside, ...more];
    expect(named(shown).sort()).toEqual(named(all).sort());
  });

  it('leaves comments to their own form', () => {
    expect(arrangeActions(allowed('comment'))).toEqual({ main: undefined, beside: [], more: [] });
  });
});
