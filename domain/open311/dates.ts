import { toWireTime } from '../time/shanghai';

const W3C = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(?:Z|[+-]\d\d:?\d\d)$/;

/** The instant of a W3C date and time with `Z` or an offset; undefined for any other text and for times that do not exist. */
export function parseW3cTime(sent: string): number | undefined {
  // A plus sign that was not escaped arrives as a blank; some write an offset without its colon.
  const text = sent.replace(/ (\d\d:?\d\d)$/, '+$1').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const [, local] = W3C.exec(text) ?? [];
  if (local === undefined) return undefined;
  const instant = Date.parse(text);
  const asUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(instant) || Number.isNaN(asUtc)) return undefined;
  return toWireTime(asUtc).startsWith(local) ? instant : undefined;
}
