import { gather } from '../../bench/simulate/checks/gather';
import { reportOf } from '../../bench/simulate/report';
import { simulate, type SimulationOptions } from '../../bench/simulate/run';
import { startOfDay } from '../../domain/time/shanghai';

jest.setTimeout(600_000);

const A_DAY: SimulationOptions = {
  ...{ seed: 'again', start: startOfDay('2025-12-30'), days: 2, orders: 10 },
  households: 8000,
};

/** The report of a run, and what happened to its orders: commands and their times, without identifiers. */
async function lived(own: Partial<SimulationOptions> = {}) {
  const simulated = await simulate({ ...A_DAY, ...own });
  try {
    const findings = await gather(simulated);
    const histories = findings.orders.map(({ steps }) =>
      steps.map(({ command, at, to }) => `${command} ${at} ${to}`),
    );
    return { report: reportOf(simulated, findings, []), histories };
  } finally {
    await simulated.close();
  }
}

describe('a simulation', () => {
  it('reports the same for the same seed, to the letter', async () => {
    const first = await lived();
    expect(await lived()).toEqual(first);
  });

  it('loses nothing by leaving out runs of the clock that would find nothing', async () => {
    const { histories } = await lived({ crashesADay: 0 });
    const every = await lived({ crashesADay: 0, everyRun: true });
    expect(every.histories).toEqual(histories);
  });
});
