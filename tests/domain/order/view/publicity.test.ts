import {
  lastPublicText,
  needsCheck,
  publicStateOf,
  whyUnseen,
} from '../../../../domain/order/view/publicity';
import type { Checks, Verdict } from '../../../../domain/order/view/publicity';
import type { Order } from '../../../../domain/order/order';
import { aCategory } from '../../../support/orders';
import { aToldOrder, CANARY, tell, type Told } from '../../../support/looks';
import { theLead, theResident, theStaff } from '../../../support/people';

const category = aCategory();
const placed = aToldOrder();
const accepted = tell(placed, 'accept', {}, theStaff);
const checked = (sequence: number, verdict: Verdict = 'pass'): Checks => ({
  text: { verdict, sequence },
  pieces: {},
});
const stateOf = ({ order }: Pick<Told, 'order'>, checks: Checks = checked(1), own = category) =>
  publicStateOf(order, { category: own, checks });
const having = (own: Partial<Order>) => ({ order: { ...accepted.order, ...own } });

describe('an order is public (公开)', () => {
  it('when the resident allows it, it was accepted and its text has passed', () => {
    expect(stateOf(accepted)).toBe('public');
  });

  it('not before it is accepted, unless it came from outside', () => {
    expect(stateOf(placed)).toBe('checking');
    expect(stateOf({ order: { ...placed.order, channel: 'open311' } })).toBe('public');
  });

  it('not against the resident’s wish, not where its kind is private, not when sensitive', () => {
    expect(stateOf(having({ public: false }))).toBe('private');
    expect(stateOf(accepted, checked(1), aCategory({ mayBePublic: false }))).toBe('private');
    expect(stateOf(having({ sensitive: true }))).toBe('private');
    expect(needsCheck(having({ public: false }).order, category)).toBe(false);
    expect(needsCheck(accepted.order, category)).toBe(true);
  });

  it('not while it is hidden', () => {
    expect(stateOf(having({ hidden: true }))).toBe('hidden');
  });

  it('and whoever knew it is told that it is not shown for now', () => {
    const why = (own: Partial<Order>, checks: Checks = checked(1)) =>
      whyUnseen(having(own).order, { category, checks }).code;
    expect(why({ hidden: true })).toBe('not_public_now');
    expect(why({ hidden: true, public: false })).toBe('not_found');
    expect(why({ hidden: true, sensitive: true })).toBe('not_found');
    expect(why({ hidden: true }, checked(1, 'risky'))).toBe('not_found');
    expect(why({ public: false })).toBe('not_found');
  });

  it('not before its text is checked, and not when that found something', () => {
    expect(stateOf(accepted, { pieces: {} })).toBe('checking');
    expect(stateOf(accepted, checked(1, 'risky'))).toBe('refused');
    expect(stateOf(accepted, checked(1, 'review'))).toBe('refused');
  });

  it('again only once new words have passed too', () => {
    const amended = tell(accepted, 'amend', { text: '又漏了' }, theResident);
    expect(lastPublicText(amended.order)).toBe(3);
    expect(stateOf(amended)).toBe('checking');
    expect(stateOf(amended, checked(3))).toBe('public');
  });

  it('all the time while a photo, an address or a time is added', () => {
    const what = { photos: [CANARY.photo], location: { address: '5号楼' } };
    const amended = tell(accepted, 'amend', what, theResident);
    expect(lastPublicText(amended.order)).toBe(1);
    expect(stateOf(amended)).toBe('public');
  });

  it('with other words after a redaction of the description, not of anything else', () => {
    const description = tell(accepted, 'redact', { field: 'description', reason: '隐私' }, theLead);
    expect(lastPublicText(description.order)).toBe(3);
    const contact = tell(accepted, 'redact', { field: 'contact', reason: '隐私' }, theLead);
    expect(lastPublicText(contact.order)).toBe(1);
  });
});
