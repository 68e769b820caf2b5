import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';

import { createTable, type Table } from '../../../../functions/platform/table/table';
import { newKey, seal, unseal } from '../../../../functions/platform/vault/seal';
import { createVault, personSubject } from '../../../../functions/platform/vault/vault';
import { ensureKeyTable } from '../../../../local/local-table';
import { createEmbeddedClient } from '../../../../local/engine';
import { startTestEngine, type TestEngine } from '../../../support/engine';

const PLACE = { pk: 'ORDER#1', sk: 'TEXT#1' };

describe('sealing', () => {
  it('gives back what was sealed, and shows nothing of it', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, place) => {
        const key = newKey();
        const sealed = seal(key, Buffer.from(`${text} 王秀兰 13800000001`), place);
        expect(Buffer.from(sealed).includes('13800000001')).toBe(false);
        expect(Buffer.from(unseal(key, sealed, place)).toString()).toBe(
          `${text} 王秀兰 13800000001`,
        );
      }),
    );
  });

  it('gives back texts of every length, the short ones as they are, the long ones made smaller', () => {
    const key = newKey();
    const around = [0, 1, 199, 200, 201, 1024, 5000];
    const sealed = around.map((length) => seal(key, Buffer.alloc(length, '楼'), ''));
    expect(sealed.map((one) => unseal(key, one, '').length)).toEqual(around);
    const [, , , longestStored = [], shortestDeflated = []] = sealed;
    expect(longestStored.length).toBeGreaterThan(200);
    expect(shortestDeflated.length).toBeLessThan(100);
  });

  it('is never the same twice', () => {
    const key = newKey();
    expect(seal(key, Buffer.from('a'), '')).not.toEqual(seal(key, Buffer.from('a'), ''));
  });

  it('refuses every bit that was changed, another key and another place', () => {
    const key = newKey();
    const sealed = seal(key, Buffer.from('三号楼'), 'here');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const bent = Uint8Array.from(sealed);
      bent[bit >> 3] = (bent[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => unseal(key, bent, 'here')).toThrow();
    }
    expect(() => unseal(newKey(), sealed, 'here')).toThrow();
    expect(() => unseal(key, sealed, 'there')).toThrow();
  });
});

describe('the keys of personal data', () => {
  const tableName = `keys-${randomUUID()}`;
  let engine: TestEngine;
  let client: DynamoDBDocumentClient;
  let table: Table;
  const master = newKey();
  const open = (masterKey = master) =>
    createVault({ keyTable: table, masterKey: () => Promise.resolve(masterKey) });
  beforeAll(async () => {
    engine = await startTestEngine();
    client = createEmbeddedClient(engine.endpoint);
    table = createTable(client, tableName);
    await ensureKeyTable(client, tableName);
  });
  afterAll(async () => {
    client.destroy();
    await engine.stop();
  });

  it('are one for each person, whoever asks first', async () => {
    const subject = personSubject(randomUUID());
    const vaults = Array.from({ length: 20 }, () => open());
    const made = await Promise.all(vaults.map((vault) => vault.obtain(subject)));
    const sealed = made[0]?.seal('王秀兰', PLACE);
    expect(made.map((key) => key.open(sealed, PLACE))).toEqual(made.map(() => '王秀兰'));
  });

  it('lie wrapped: neither the table nor another platform key gives them away', async () => {
    const subject = personSubject(randomUUID());
    const key = await open().obtain(subject);
    const sealed = key.seal('王秀兰', PLACE);
    const item = await table.get({ pk: subject, sk: 'KEY' });
    const wrapped = item?.['wrapped'];
    expect(wrapped).toBeInstanceOf(Uint8Array);
    expect(() => key.open(Uint8Array.from(sealed).reverse(), PLACE)).toThrow();
    await expect(open(newKey()).find(subject)).rejects.toThrow();
    // The wrapped key of one cannot be put under the name of another.
    await table.put({ pk: personSubject('other'), sk: 'KEY', wrapped });
    await expect(open().find(personSubject('other'))).rejects.toThrow();
  });

  it('once destroyed open nothing any more, wherever the sealed bytes still lie', async () => {
    const subject = personSubject(randomUUID());
    const vault = open();
    const backup = (await vault.obtain(subject)).seal('王秀兰', PLACE);
    await vault.destroy(subject);
    expect(await vault.find(subject)).toBeUndefined();
    expect(await open().find(subject)).toBeUndefined();
    const another = await open().obtain(subject);
    expect(() => another.open(backup, PLACE)).toThrow();
    await vault.destroy(subject);
    await vault.destroy(subject);
  });

  it('are found many at once, without those that there are not', async () => {
    const [one, other, none] = [randomUUID(), randomUUID(), randomUUID()].map(personSubject);
    await Promise.all([open().obtain(one ?? ''), open().obtain(other ?? '')]);
    const found = await open().findMany([one ?? '', other ?? '', none ?? '', one ?? '']);
    expect([...found.keys()].sort()).toEqual([one, other].sort());
  });
});
