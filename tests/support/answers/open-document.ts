import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';

import { apiDocument } from '../../../cloud/route-tables';
import { isRecord } from './json';

const ROOT = 'openapi.json';

/** The OpenAPI document, with a check for the schema that stands at a place in it, compiled once. */
export interface OpenDocument {
  document: unknown;
  checkAt: (pointer: readonly string[]) => ValidateFunction;
}

export function openDocument(): OpenDocument {
  const document: unknown = JSON.parse(apiDocument());
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  ajv.addSchema({ $id: ROOT, ...(isRecord(document) ? document : {}) });
  const checks = new Map<string, ValidateFunction>();
  return {
    document,
    checkAt: (pointer) => {
      const fragment = pointer.map(asFragment).join('/');
      const check = checks.get(fragment) ?? ajv.compile({ $ref: `${ROOT}#/${fragment}` });
      checks.set(fragment, check);
      return check;
    },
  };
}

/** A name in a JSON pointer (RFC 6901) in the fragment of an address. */
const asFragment = (name: string): string =>
  encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
