import { parsedArgs, UsageError } from '../../local/command-line';

const OPTIONS = { app: { type: 'string' }, dry: { type: 'boolean', short: 'd' } } as const;

describe('what was typed behind a command', () => {
  it.each([
    [['end', '--app', 'x1'], { app: 'x1' }],
    [['end', '--app', '-x1'], { app: '-x1' }],
    [['end', '--app', '-x1', '--dry'], { app: '-x1', dry: true }],
    [['end', '--app=-x1', '-d'], { app: '-x1', dry: true }],
  ])('%j', (args, values) => {
    expect(parsedArgs(args, OPTIONS)).toMatchObject({ positionals: ['end'], values });
  });

  it.each([[['--nope']], [['--app']], [['--app', '--dry']], [['-x']], [['--dry', '-x1']]])(
    '%j is refused',
    (args) => {
      expect(() => parsedArgs(args, OPTIONS)).toThrow(UsageError);
    },
  );
});
