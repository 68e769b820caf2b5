import type { HistoryItemAnswer, OrderAnswer } from '../order/answer';
import { isOpen, type OrderState } from '../order/states';
import { COMMAND_WORDS } from '../words/commands';
import { ROLE_WORDS } from '../words/people';
import { STATE_WORDS } from '../words/states';

export type Open311Status = 'open' | 'closed';

/** One element of `GET requests` (GeoReport v2); what is not known or not told is null. */
export interface ServiceRequest {
  service_request_id: string;
  status: Open311Status;
  status_notes: string | null;
  service_name: string;
  service_code: string;
  description: string | null;
  agency_responsible: string;
  service_notice: string | null;
  requested_datetime: string;
  updated_datetime: string;
  expected_datetime: string | null;
  address: string | null;
  address_id: null;
  zipcode: null;
  lat: number | null;
  long: number | null;
  media_url: string | null;
}

/** One step of a request, as the updates extension tells it. */
export interface ServiceRequestUpdate {
  service_request_id: string;
  update_id: string;
  status: Open311Status;
  updated_datetime: string;
  description: string;
}

export const statusOf = (state: OrderState): Open311Status => (isOpen(state) ? 'open' : 'closed');

/** An order in its public view as a service request. */
export function requestOf(order: OrderAnswer): ServiceRequest {
  const { category, partner, community, location, photos } = order;
  return {
    service_request_id: order.id,
    status: statusOf(order.state),
    status_notes: [STATE_WORDS[order.state].work, order.rejection?.explanation]
      .filter((text) => text !== undefined)
      .join(':'),
    service_name: category.name,
    service_code: category.code,
    description: order.description ?? null,
    agency_responsible: partner?.name ?? community.name,
    service_notice: community.phone === '' ? null : `${community.name} ${community.phone}`,
    requested_datetime: order.placedAt,
    updated_datetime: order.updatedAt,
    expected_datetime: order.promisedAt ?? order.dueAt ?? null,
    address: location?.address ?? null,
    address_id: null,
    zipcode: null,
    lat: location?.lat ?? null,
    long: location?.lng ?? null,
    media_url: photos[0]?.url ?? null,
  };
}

/** What happened to a request, a step each; placing is the request itself and no update. */
export const updatesOf = (
  id: string,
  history: readonly HistoryItemAnswer[],
): ServiceRequestUpdate[] =>
  history
    .filter(({ command }) => command !== 'place')
    .map(({ sequence, at, actor, command, to }) => ({
      service_request_id: id,
      update_id: `${id}.${sequence}`,
      status: statusOf(to),
      updated_datetime: at,
      description: `${ROLE_WORDS[actor.role]}:${COMMAND_WORDS[command]}`,
    }));
