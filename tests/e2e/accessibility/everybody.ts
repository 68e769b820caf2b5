import type { Stage } from '../person';
import { faultsOf, type View } from './look';
import { aViewer, type Viewer } from './viewer';

const VIEW_MS = 60_000;

interface Shown {
  persona?: string;
  views: readonly View[];
}

/** A test a screen: as the person usually sees it in light and dark, then in their large print (大字版). */
export function showEverything(stage: Stage, { persona, views }: Shown): void {
  const looks = persona === undefined ? [false] : [false, true];
  describe.each(looks)(`${persona ?? '没登录的人'}, 大字版: %s`, (elder) => {
    let viewer: Viewer;
    beforeAll(async () => {
      viewer = await aViewer(stage, { ...(persona === undefined ? {} : { persona }), elder });
    }, VIEW_MS);
    it.each(views)(
      '$name',
      async (view) => {
        expect(await faultsOf(viewer, view, elder)).toEqual([]);
      },
      VIEW_MS,
    );
  });
}
