import { updateOf } from '../../../domain/hotline/update';
import type { EvidenceAnswer } from '../../../domain/order/answer';
import { anOrderAnswer } from '../../support/order-answer';

const around = { externalNumber: '12345-1', owner: '星河街道' };
const evidence: EvidenceAnswer = {
  handledAt: '2026-04-16T02:30:00.000Z',
  place: '3 号楼 2 单元',
  handlers: ['韩铁柱', '杨小军'],
  process: '换了闭门器的弹簧,试了十次,居民电话 13700000012。',
  result: '门能自己关上了。',
  feedback: { channel: 'phone', at: '2026-04-16T03:00:00.000Z', words: '打 13700000012 说好用' },
  photosBefore: [{ id: '1', url: 'https://photos/1', thumbnailUrl: '' }],
  photosAfter: [],
};
const fulfilled = anOrderAnswer({
  state: 'fulfilled',
  fulfilledAt: '2026-04-16T02:40:00.000Z',
  evidence,
  contact: { name: '周桂兰', phone: '13700000012' },
  contacts: [
    { at: '2026-04-15T02:00:00.000Z', channel: 'phone', reached: false },
    { at: '2026-04-15T03:00:00.000Z', channel: 'phone', reached: true },
  ],
});

describe('what goes back to the hotline', () => {
  it('has the six points as fields and as a text, numbers masked', () => {
    const { reply, contactedAt } = updateOf(fulfilled, around);
    expect(contactedAt).toBe('2026-04-15T03:00:00.000Z');
    expect(reply).toMatchObject({ handledAt: evidence.handledAt, handlers: evidence.handlers });
    expect(reply?.text.split('\n')).toEqual([
      '办理时间:2026-04-16 10:30',
      '办理地点:3 号楼 2 单元',
      '办理人员:韩铁柱、杨小军',
      '办理过程:换了闭门器的弹簧,试了十次,居民电话 ***********。',
      '办理结果:门能自己关上了。',
      '反馈情况:2026-04-16 11:00 电话告知:打 *********** 说好用',
    ]);
  });

  it('names neither whom to call nor a photo', () => {
    const told = JSON.stringify(updateOf(fulfilled, around));
    for (const secret of ['周桂兰', '13700000012', 'photos']) expect(told).not.toContain(secret);
  });

  it('has no reply before it is done, and none of what was done before it was reopened', () => {
    expect(updateOf(anOrderAnswer({ evidence }), around).reply).toBeUndefined();
  });

  it('tells of a sensitive order how far it is and nothing else', () => {
    expect(updateOf({ ...fulfilled, sensitive: true }, around)).toEqual({
      externalNumber: '12345-1',
      orderNumber: '星光-1120-0001',
      state: 'fulfilled',
      statusWords: '待评单',
      at: '2026-11-20T01:00:00Z',
      placedAt: '2026-11-20T01:00:00Z',
    });
  });

  it('tells of an order that followed another what was done, not where and with whom they spoke there', () => {
    const { evidence: _, ...merged } = fulfilled;
    const { reply } = updateOf(merged, { ...around, followed: evidence });
    expect(reply?.text.split('\n').map((line) => line.slice(0, 4))).toEqual([
      ...['办理时间', '办理人员', '办理过程', '办理结果'],
    ]);
    expect(reply).not.toHaveProperty('place');
    expect(reply).not.toHaveProperty('feedback');
  });

  it('says why it was refused and who handles it instead, and who has it now', () => {
    const rejection = {
      reasonCode: 'outOfScope' as const,
      explanation: '归供电所管,来电 13700000012 已告知。',
      referral: { who: '供电所', phone: '95598' },
    };
    const told = updateOf(
      anOrderAnswer({ state: 'rejected', rejection, ownerArea: '990102001' }),
      around,
    );
    expect(told).toMatchObject({
      statusWords: '不予受理',
      handedTo: '星河街道',
      rejection: {
        reason: '不归社区管,我们告诉您找谁',
        explanation: '归供电所管,来电 *********** 已告知。',
        referral: { who: '供电所', phone: '95598' },
      },
    });
    expect(updateOf(anOrderAnswer({ rejection }), around).rejection).toBeUndefined();
  });

  it('tells the rating without what was written with it', () => {
    const rating = {
      ...{ resolved: true, satisfaction: 'satisfied' as const, text: '谢谢小韩', photos: [] },
      ...{ at: '2026-04-17T01:00:00.000Z', by: 'resident' as const },
    };
    expect(updateOf({ ...fulfilled, state: 'rated', rating }, around).rating).toEqual({
      resolved: true,
      satisfaction: 'satisfied',
      at: '2026-04-17T01:00:00.000Z',
    });
  });
});
