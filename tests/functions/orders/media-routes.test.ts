import { DAY } from '../../../domain/time/shanghai';
import { MAX_MEDIA_BYTES } from '../../../functions/platform/media/media-types';
import { mediaKey, personMediaKey } from '../../../functions/platform/table/keys';
import { getUser } from '../../../local/demo/people';
import { createWorld, uploadPicture, type World } from '../../support/api';

const PICTURE = { contentType: 'image/png', bytes: 1000, sha256: 'ab'.repeat(32) };

describe('announcing a picture', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world.close());

  it('writes it down, also beside its sender, until somebody uses it or two days have passed', async () => {
    const wang = world.as('resident-wang');
    const { status, body } = await wang.post<{ mediaId: string }>('/v1/media', PICTURE);
    expect(status).toBe(201);
    const owner = getUser('resident-wang').id;
    const rows = await world.platform.table.getMany([
      mediaKey(body.mediaId),
      personMediaKey(owner, body.mediaId),
    ]);
    expect(rows).toHaveLength(2);
    expect(rows).toContainEqual(expect.objectContaining({ owner, bytes: 1000 }));
    const end = Math.floor((world.clock.now() + 2 * DAY) / 1000);
    expect(rows.map(({ expiresAt }) => expiresAt)).toEqual([end, end]);
  });

  it.each([
    ['a GIF', { ...PICTURE, contentType: 'image/gif' }],
    ['a drawing', { ...PICTURE, contentType: 'image/svg+xml' }],
    ['nothing', { ...PICTURE, bytes: 0 }],
    ['more than 10 MiB', { ...PICTURE, bytes: MAX_MEDIA_BYTES + 1 }],
    ['half a checksum', { ...PICTURE, sha256: 'ab' }],
    ['a name of its own', { ...PICTURE, name: 'cat.png' }],
  ])('is refused for %s', async (_, picture) => {
    const answer = await world.as('resident-wang').post('/v1/media', picture);
    expect([answer.status, answer.problem?.code]).toEqual([400, 'validation_failed']);
  });

  it('is all there is: nobody can ask which there are', async () => {
    const mediaId = await uploadPicture(world.as('resident-wang'));
    for (const path of ['/v1/media', '/v1/media/', `/v1/media/${mediaId}`]) {
      expect([404, 405]).toContain((await world.as('resident-wang').get(path)).status);
    }
  });
});
