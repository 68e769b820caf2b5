import { createPushCrypt } from '../../../../functions/platform/wechat/push-crypt';

/** The example that WeChat hands out with its own code for this. */
const EXAMPLE = {
  key: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  appId: 'wx2c2769f8efd9abc2',
  encrypted:
    'hyzAe4OzmOMbd6TvGdIOO6uBmdJoD0Fk53REIHvxYtJlE2B655HuD0m8KUePWB3+LrPXo87wzQ1QLvbeUgmBM4x6F8PGHQHFVAFmOD2LdJF9' +
    'FrXpbUAh0B5GIItb52sn896wVsMSHGuPE328HnRGBcrS7C41IzDWyWNlZkyyXwon8T332jisa+h6tEDYsVticbSnyU8dKOIbgU6ux5VTjg3y' +
    't+WGzjlpKn6NPhRjpA912xMezR4kw6KWwMrCVKSVCZciVGCgavjIQ6X8tCOp3yZbGpy0VxpAe+77TszTfRd5RJSVO/HTnifJpXgCSUdUue1v' +
    '6h0EIBYYI1BD1DlD+C0CR8e6OewpusjZ4uBl9FyJvnhvQl+q5rv1ixrcpCumEPo5MJSgM9ehVsNPfUM669WuMyVWQLCzpu9GhglF2PE=',
};
const SALT = Buffer.alloc(16, 7);

describe('messages that WeChat encrypted (安全模式)', () => {
  const ours = createPushCrypt(EXAMPLE.key, EXAMPLE.appId);

  it("opens WeChat's own example", () => {
    expect(ours.open(EXAMPLE.encrypted)).toContain('<Content><![CDATA[abcdteT]]></Content>');
  });

  it.each(['', '一', '灯'.repeat(3000), ...Array.from({ length: 33 }, (_, n) => 'x'.repeat(n))])(
    'opens what was sealed, whatever its length (case %#)',
    (message) => {
      expect(ours.open(ours.seal(message, SALT))).toBe(message);
    },
  );

  it('opens nothing of another app, or under another key', () => {
    const theirs = createPushCrypt(EXAMPLE.key, 'wx-of-somebody-else');
    const other = createPushCrypt('B'.repeat(43), EXAMPLE.appId);
    expect([ours.open(theirs.seal('a', SALT)), ours.open(other.seal('a', SALT))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('opens no junk: every byte changed, every length cut', () => {
    const bytes = Buffer.from(ours.seal('a message of some length', SALT), 'base64');
    const changed = Array.from(bytes, (_, at) => {
      const copy = Buffer.from(bytes);
      copy.writeUInt8((copy.readUInt8(at) + 1) % 256, at);
      return copy;
    });
    const cut = Array.from(bytes, (_, length) => bytes.subarray(0, length));
    const opened = (junk: readonly Buffer[]) =>
      junk.map((one) => ours.open(one.toString('base64')));
    expect(opened(cut).filter((message) => message !== undefined)).toEqual([]);
    // Only the salt and the message itself may come out different: against that there is the signature.
    const strange = opened(changed).filter((message) => (message?.length ?? 0) > 24);
    expect(strange).toEqual([]);
    expect(['', '====', '不是', 'QUJD'].map(ours.open)).toEqual(Array(4).fill(undefined));
  });

  it.each(['', 'short', `${'A'.repeat(42)}-`, 'A'.repeat(44)])('takes no key like %j', (key) => {
    expect(() => createPushCrypt(key, EXAMPLE.appId)).toThrow(RangeError);
  });
});
