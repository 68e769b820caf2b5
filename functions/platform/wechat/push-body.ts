import { XMLParser } from 'fast-xml-parser';
import * as z from 'zod/mini';

const fields = z.record(z.string(), z.unknown());

/** Texts as they stand: what looks like a number is an id all the same, and nobody defines words of their own. */
const xml = new XMLParser({ ignoreAttributes: true, parseTagValue: false, processEntities: false });

/** XML wraps the `List` of what was chosen, changed or sent once more. */
const WRAPPERS = ['SubscribeMsgPopupEvent', 'SubscribeMsgChangeEvent', 'SubscribeMsgSentEvent'];

/** The fields of a push in either data format, JSON or XML; undefined for anything else. Never throws. */
export function readPushBody(body: string): Record<string, unknown> | undefined {
  try {
    return fields.safeParse(body.trimStart().startsWith('<') ? readXml(body) : JSON.parse(body))
      .data;
  } catch {
    return undefined;
  }
}

function readXml(body: string): unknown {
  const message = z.object({ xml: fields }).safeParse(xml.parse(body, true)).data?.xml;
  const wrapped = WRAPPERS.map((name) => fields.safeParse(message?.[name]).data);
  return message && Object.assign({}, message, ...wrapped);
}
