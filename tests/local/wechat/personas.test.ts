import { DEMO_PERSONAS, findDemoPerson } from '../../../local/wechat/personas';

describe('the people of the demonstration', () => {
  it('are fourteen, each with an openid and a phone of their own', () => {
    expect(DEMO_PERSONAS).toHaveLength(14);
    expect(new Set(DEMO_PERSONAS.map(({ openid }) => openid)).size).toBe(14);
    expect(DEMO_PERSONAS.map(({ phone }) => phone)).toEqual(
      Array.from({ length: 14 }, (_, index) => String(13_999_000_001 + index)),
    );
  });

  it('are found by their code, the same every time', () => {
    expect(findDemoPerson('demo:admin')).toBe(DEMO_PERSONAS[13]);
  });

  it('may be somebody whom nobody knows yet', () => {
    const one = findDemoPerson('demo:new-one');
    expect(one).toEqual(findDemoPerson('demo:new-one'));
    expect(one?.openid).toMatch(/^o[\w-]{27}$/);
    expect(one?.phone).toMatch(/^13999[1-9]\d{5}$/);
    expect(one?.openid).not.toBe(findDemoPerson('demo:new-two')?.openid);
  });

  it.each(['demo:', 'demo:nobody', 'demo:new-', 'admin', 'demo:constructor', ' demo:admin'])(
    'are not behind %j',
    (code) => {
      expect(findDemoPerson(code)).toBeUndefined();
    },
  );
});
