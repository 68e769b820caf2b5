import {
  codeDigestOf,
  isSecretOf,
  newSecret,
  newTypedCode,
  readTypedCode,
  secretDigestOf,
} from '../../../functions/platform/codes';

const many = Array.from({ length: 500 }, () => newTypedCode(8));

describe('a code to type', () => {
  it('has eight characters, of which no two look alike', () => {
    for (const code of many) expect(code).toMatch(/^[2-9ACEFHJKMNPRTUWXY]{8}$/);
    expect(new Set(many).size).toBe(many.length);
  });

  it('is read however it was typed', () => {
    const [code = ''] = many;
    const wide = [...code].map((one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)).join('');
    for (const typed of [code.toLowerCase(), ` ${code.slice(0, 4)} - ${code.slice(4)}\n`, wide])
      expect(readTypedCode(typed)).toBe(code);
    expect(readTypedCode('zsgbv')).toBe('2568U');
  });

  it('cannot be found from its digest without the key', () => {
    expect(codeDigestOf('23456789', 'one')).toBe(codeDigestOf('23456789', 'one'));
    expect(codeDigestOf('23456789', 'one')).not.toBe(codeDigestOf('23456789', 'other'));
  });
});

describe('a secret', () => {
  it('is known again by its digest, and no other is', () => {
    const [secret, other] = [newSecret(), newSecret()];
    expect(isSecretOf(secret, secretDigestOf(secret))).toBe(true);
    expect(isSecretOf(other, secretDigestOf(secret))).toBe(false);
    expect(isSecretOf('', secretDigestOf(secret))).toBe(false);
    expect(isSecretOf(secret, '')).toBe(false);
  });
});
