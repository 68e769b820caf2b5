import { durationsAt, recommend } from '../../bench/memory/recommend';

const work = { cpu: 10, cpuP99: 20, firstCpu: 300, peak: 100 };

describe('the memory recommended for a function', () => {
  it('has room for half as much again as it ever held', () => {
    expect(recommend(work, false).memory).toBe(192);
    expect(recommend({ ...work, peak: 200 }, false).memory).toBe(384);
  });

  it('is more where somebody waits for what would last too long', () => {
    expect(recommend({ ...work, cpuP99: 120 }, true).memory).toBe(512);
    expect(recommend({ ...work, cpuP99: 120 }, false).memory).toBe(192);
  });

  it('is a whole core where nothing less will do', () => {
    expect(recommend({ ...work, cpuP99: 900 }, true).memory).toBe(1769);
  });

  it('slows the CPU down by its share, the waits it leaves as they are', () => {
    expect(durationsAt(work, 1769).duration).toBe(25);
    expect(durationsAt(work, 884.5).duration).toBe(35);
  });
});
