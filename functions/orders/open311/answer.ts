import { XMLBuilder } from 'fast-xml-parser';

import type { Open311Fault } from '../../../domain/open311/fault';
import type { Reply } from '../../platform/http/route';

export type Format = 'json' | 'xml';

const TYPES: Readonly<Record<Format, string>> = { json: 'application/json', xml: 'text/xml' };

/** An answer in both forms: JSON as it is, XML under these names, a list as elements of its kind. */
export interface Answer {
  json: unknown;
  xml: Record<string, unknown>;
}

const builder = new XMLBuilder({ suppressEmptyNode: true });

/** What XML 1.0 knows no way to write. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The answer in the form that the address ends in; discovery has a bare content type, all else says its characters. */
export function write(
  { json, xml }: Answer,
  format: Format,
  { status = 200, bare = false } = {},
): Reply {
  const text =
    format === 'json'
      ? JSON.stringify(json)
      : `<?xml version="1.0" encoding="utf-8"?>${builder.build(xml)}`.replace(UNWRITABLE, '');
  const type = bare ? TYPES[format] : `${TYPES[format]}; charset=utf-8`;
  return { status, body: text, headers: { 'content-type': type } };
}

export const writeFault = ({ code, description }: Open311Fault, format: Format): Reply =>
  write(
    { json: [{ code, description }], xml: { errors: { error: [{ code, description }] } } },
    format,
    { status: code },
  );

/** `services.json`: what is asked for, and in which form. Where the address ends in neither the answer is XML, and 404. */
export function splitFormat(file: string): { name: string; format: Format | undefined } {
  const [, name = file, ending] = /^(.+)\.(json|xml)$/.exec(file) ?? [];
  return { name, format: ending === 'json' || ending === 'xml' ? ending : undefined };
}
