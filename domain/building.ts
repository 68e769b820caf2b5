import { communityOf } from './area';
import { buildingOf } from './text';

/** 楼栋: a door of a community, whose code (门口码) a poster carries. Nothing in it is about a person. */
export interface Building {
  /** Six letters and digits, drawn once: it stays however the building is called. */
  code: string;
  /** The grid or community whose people look after it. */
  areaCode: string;
  /** As neighbours call it: `3 号楼`, `3 号楼 2 单元`. */
  name: string;
  /** What stands before unit and room in an address there. */
  address: string;
  /** WGS-84. */
  point?: { lat: number; lng: number };
}

/** Whatever is written in wide letters or with gaps in it is the same. */
export const tightName = (name: string): string =>
  name.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Whether an address lies in the building: `13 号楼` does not lie in `3 号楼`. */
export function isAddressIn(address: string, { name }: Pick<Building, 'name'>): boolean {
  const building = buildingOf(name);
  return building === undefined
    ? tightName(address).includes(tightName(name))
    : buildingOf(address) === building;
}

/** Where somebody is known to live. */
export interface Home {
  homeArea?: string;
  address?: string;
}

/** Whether that is their own building: then what is known of them says more than the door does. */
export const livesIn = ({ homeArea = '', address = '' }: Home, building: Building): boolean =>
  communityOf(homeArea) === communityOf(building.areaCode) && isAddressIn(address, building);
