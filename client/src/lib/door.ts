import { livesIn } from '@domain/building';
import type { Building, Home } from '@domain/building';
import type { ChosenPoint } from './point';

/** The code in an address (`?b=`) or in what a mini-program's code carries (`b=`). */
const IN_TEXT = /(?:^|[?&])b=([^&#]+)/;
const CODE = /^[0-9A-Za-z -]{4,20}$/;

const unwrapped = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * The code at a door (门口码) with which the program was opened: `b` in the browser, `scene` from a code of WeChat's
 * own, `q` where WeChat read an ordinary address (扫普通链接二维码打开小程序). Empty where there is none.
 */
export function doorCodeIn({ b, scene, q }: Partial<Record<string, string>>): string {
  const asCode = (text: string | undefined): string => (text ? `b=${text}` : '');
  const said = scene && !unwrapped(scene).includes('=') ? asCode(scene) : scene;
  const text = unwrapped(unwrapped(asCode(b) || said || q || ''));
  const code = unwrapped(IN_TEXT.exec(text)?.[1] ?? '').trim();
  return CODE.test(code) ? code : '';
}

/** What a poster leads to, from the root of the web build: WeChat opens the mini-program by it, a browser this page. */
export const doorUrl = (code: string): string => `/?b=${code}`;

export interface Where {
  areaCode: string;
  address: string;
  /** It is the door's address, to which unit and room belong. */
  ofDoor: boolean;
  /** Where the building stands, if that is known. */
  point?: ChosenPoint;
}

const pointOf = ({ name, point }: Building): { point?: ChosenPoint } =>
  point ? { point: { ...point, coordinateSystem: 'wgs84', name } } : {};

/** Where an order is placed by somebody at a door: at their own address if they live there, else at the building. */
export function whereAt(building: Building, { homeArea = '', address = '' }: Home): Where {
  return livesIn({ homeArea, address }, building)
    ? { areaCode: homeArea, address, ofDoor: false }
    : {
        areaCode: building.areaCode,
        address: building.address,
        ofDoor: true,
        ...pointOf(building),
      };
}
