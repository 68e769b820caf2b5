import { COMMUNITY, DISTRICT, FAR_COMMUNITY, SUBDISTRICT } from '../../local/demo/areas';
import { PARTNER_IDS } from '../../local/demo/partner-ids';
import type { Recording } from './record/record';
import type { Touch } from './record/touches';
import { plus, type Load } from './partitions';

/**
 * A partition key as the real key functions made it, with the names in it taken out: `OPEN#{community}`. What stands in
 * one order, message, phone or picture alone is `{one}`.
 */
export interface Template {
  part: string;
  key: string;
  load: Load;
}

const ID = /[0-9A-HJKMNP-TV-Z]{26}|trace-\d+|[\w-]{22,}$/g;

/** Adds up touches by their keys without names. */
export function templatesOf(
  touches: readonly Touch[],
  { names }: Pick<Recording, 'names'>,
): Template[] {
  const known: readonly (readonly [string, string])[] = [
    [names.staff, '{staff}'],
    [names.worker, '{worker}'],
    ...Object.values(PARTNER_IDS).map((id) => [id, '{partner}'] as const),
    [COMMUNITY, '{community}'],
    [FAR_COMMUNITY, '{neighbour}'],
    [SUBDISTRICT, '{subdistrict}'],
    [DISTRICT, '{district}'],
  ];
  const templates = new Map<string, Template>();
  for (const { part, pk, read, write } of touches) {
    const key = known
      .reduce((text, [name, slot]) => text.replaceAll(name, slot), pk)
      .replaceAll(ID, '{one}');
    const name = `${part} ${key}`;
    const before = templates.get(name)?.load ?? { read: 0, write: 0 };
    templates.set(name, { part, key, load: plus(before, { read, write }) });
  }
  return [...templates.values()];
}

/** Puts other names into a key, asked for by what stands there. */
export function fillerOf(key: string): (nameOf: (slot: string) => string) => string {
  const parts = key.split(/\{(\w+)\}/);
  // Every other part is a slot.
  return (nameOf) => {
    let text = parts[0] ?? '';
    for (let at = 1; at < parts.length; at += 2) {
      text += nameOf(parts[at] ?? '') + (parts[at + 1] ?? '');
    }
    return text;
  };
}

/** Of a key, what decides how many share it: the name of least extent in it. */
export function extentOf(key: string): Extent {
  return EXTENTS.find((extent) => key.includes(`{${extent}}`)) ?? 'all';
}

const EXTENTS = [
  ...(['one', 'staff', 'worker', 'partner', 'community', 'neighbour'] as const),
  ...(['subdistrict', 'district'] as const),
];
export type Extent = (typeof EXTENTS)[number] | 'all';
