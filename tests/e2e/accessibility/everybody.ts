import type { Stage } from '../person';
import { faultsOf, type Print, type View } from './look';
import { aViewer, type Viewer } from './viewer';

const VIEW_MS = 60_000;

interface Shown {
  persona?: string | undefined;
  views: readonly View[];
}

/**
 * A test a screen: as the person sees it in light, dark and large print (大字版). The first of them is looked at once more by
 * a person who has chosen large print.
 */
export function showEverything(stage: Stage, { persona, views }: Shown): void {
  const name = persona ?? '没登录的人';
  look(stage, name, { persona, views, print: persona === undefined ? 'small' : 'both' });
  if (persona !== undefined) {
    look(stage, `${name}, 选了大字版`, { persona, views: views.slice(0, 1), print: 'large' });
  }
}

function look(
  stage: Stage,
  name: string,
  { persona, views, print }: Shown & { print: Print },
): void {
  describe(name, () => {
    let viewer: Viewer;
    beforeAll(async () => {
      const as = persona === undefined ? {} : { persona };
      viewer = await aViewer(stage, { ...as, elder: print === 'large' });
    }, VIEW_MS);
    it.each(views)(
      '$name',
      async (view) => {
        expect(await faultsOf(viewer, view, print)).toEqual([]);
      },
      VIEW_MS,
    );
  });
}
