import { owningAreas } from '../../../functions/platform/stores/owning-areas';
import type { Area } from '../../../functions/platform/stores/areas';

const anArea = (code: string): Area => ({
  ...{ code, name: code, phone: '', hoursText: '', hours: [], sensitiveStaff: [] },
  ...{ collectiveFrom: 5, categories: [] },
});

const CHILDREN: Record<string, string[]> = {
  '990102': ['990102001'],
  '990102001': ['990102001001', '990102001002'],
};

/** The areas of one district, and which lists of them were read. */
function aStore(known: string) {
  const listed: (string | undefined)[] = [];
  return {
    listed,
    find: (code: string) => Promise.resolve(code === known ? anArea(code) : undefined),
    childrenOf: (parent: string | undefined) => {
      listed.push(parent);
      return Promise.resolve((CHILDREN[parent ?? ''] ?? []).map(anArea));
    },
  };
}

describe('the areas of a district that own orders', () => {
  it('are itself and what lies below, found without the list of all districts', async () => {
    const store = aStore('990102');
    const codes = (await owningAreas(store, '990102')).map(({ code }) => code);
    expect(codes).toEqual(['990102', '990102001', '990102001001', '990102001002']);
    expect(store.listed).toEqual(['990102', '990102001']);
  });

  it('are none where nobody knows the district', async () => {
    expect(await owningAreas(aStore(''), '000000')).toEqual([]);
  });
});
