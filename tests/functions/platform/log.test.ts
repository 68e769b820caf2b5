import { createLog, faultOf } from '../../../functions/platform/log';

const CANARY = '13711112222';

describe('what is logged of a fault', () => {
  it('is its name and place, and nothing of what it says', () => {
    const error = new TypeError(`cannot read ${CANARY}`);
    expect(faultOf(error)).toEqual({
      fault: 'TypeError',
      at: expect.stringMatching(/^at .*log\.test\.ts:\d+:\d+\)?$/),
    });
  });

  it.each([
    `first line\nsecond line ${CANARY}`,
    `\n    at home ${CANARY}:1:1`,
    `\n    at home (${CANARY}:1:1)\n`,
  ])('is nothing of what it says in lines of its own: %j', (message) => {
    expect(JSON.stringify(faultOf(new Error(message)))).not.toContain(CANARY);
  });

  it.each([CANARY, { phone: CANARY }, undefined, null, 7])('is the kind of %j', (thrown) => {
    expect(JSON.stringify(faultOf(thrown))).not.toContain(CANARY);
  });
});

describe('a line of the log', () => {
  it('is one line of JSON, with what was given', () => {
    const said: string[] = [];
    const keep = (text: unknown): boolean => said.push(String(text)) > 0;
    const spies = [
      jest.spyOn(process.stdout, 'write').mockImplementation(keep),
      jest.spyOn(process.stderr, 'write').mockImplementation(keep),
    ];
    try {
      const log = createLog('orders');
      log.info('request', { requestId: 'a', route: '/v1/me', status: 200 });
      log.error('request failed', { requestId: 'b', at: 'two\nlines' });
    } finally {
      spies.forEach((spy) => spy.mockRestore());
    }
    expect(said.map((line) => line.trimEnd().includes('\n'))).toEqual([false, false]);
    expect(said.map((line): unknown => JSON.parse(line))).toMatchObject([
      { level: 'INFO', message: 'request', requestId: 'a', route: '/v1/me', status: 200 },
      { level: 'ERROR', message: 'request failed', requestId: 'b' },
    ]);
  });
});
