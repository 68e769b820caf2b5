import { Open311Fault } from '../../../domain/open311/fault';
import { originOf } from '../../platform/http/origin';
import type { Reply } from '../../platform/http/route';
import { splitFormat, write, writeFault } from './answer';

/** When the shape of what is served last changed. */
const CHANGESET = '2026-10-01T00:00:00+08:00';
const SPECIFICATION = 'http://wiki.open311.org/GeoReport_v2';
const FORMATS = ['text/xml', 'application/json'];

interface Asked {
  params: { call: string };
  headers: Readonly<Record<string, string | undefined>>;
}

/** `/open311/discovery`: where the service is, whom to ask for a key, and in which forms it answers. */
export function discovery(
  { open311 }: { open311: { contact: string; testUrl?: string } },
  { params, headers }: Asked,
): Reply {
  const { name, format } = splitFormat(params.call);
  if (name !== 'discovery' || format === undefined) {
    return writeFault(new Open311Fault(404, 'no such address'), format ?? 'xml');
  }
  const url = `${originOf(headers)}/open311/v2`;
  const endpoint = (type: 'production' | 'test', at: string) => ({
    specification: SPECIFICATION,
    url: at,
    changeset: CHANGESET,
    type,
  });
  const endpoints = [endpoint('production', url), endpoint('test', open311.testUrl ?? url)];
  const top = { changeset: CHANGESET, contact: open311.contact, key_service: open311.contact };
  return write(
    {
      json: { ...top, endpoints: endpoints.map((one) => ({ ...one, formats: FORMATS })) },
      xml: {
        discovery: {
          ...top,
          endpoints: {
            endpoint: endpoints.map((one) => ({ ...one, formats: { format: FORMATS } })),
          },
        },
      },
    },
    format,
    { bare: true },
  );
}
