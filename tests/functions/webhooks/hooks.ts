import { Webhook as Verifier } from 'standardwebhooks';

import { COMMUNITY } from '../../../local/demo/areas';
import type { DeliveryAnswer, TryAnswer, WebhookAnswer } from '../../../functions/webhooks/answers';
import type { Received, Receiver } from '../../support/receiver';
import type { Answer, World } from '../../support/api';

export type Registered = WebhookAnswer & { secret: string };
export type Tested = TryAnswer & { delivered: boolean };

/** Every step of an order's first days. */
export const EVENTS = ['order.placed', 'order.accepted', 'order.offered', 'order.taken'];

/** Webhooks as their owners have them, by the routes. */
export function hooksIn(world: World) {
  const register = (told: object, key = 'lead-chen'): Promise<Answer<Registered>> =>
    world
      .as(key)
      .post<Registered>('/v1/webhooks', { areaCode: COMMUNITY, events: EVENTS, ...told });
  const deliveries = async (id: string, key = 'lead-chen'): Promise<DeliveryAnswer[]> => {
    const path = `/v1/webhooks/${id}/deliveries`;
    return (await world.as(key).get<{ items: DeliveryAnswer[] }>(path)).body.items;
  };
  return {
    register,
    deliveries,
    /** One that leads to the receiver, which is let in. */
    listening: async (receiver: Receiver, told: object = {}, key?: string): Promise<Registered> => {
      world.neighbourhood.letIn(receiver.hostAndPort);
      return (await register({ url: `${receiver.url}/hook?key=canary`, ...told }, key)).body;
    },
    replay: (id: string, deliveryId: string, key = 'lead-chen') =>
      world
        .as(key)
        .post<DeliveryAnswer>(`/v1/webhooks/${id}/deliveries/${deliveryId}/replay`, undefined),
    /** What the stream brought, and what of it is due, goes out once. */
    drive: async (): Promise<void> => {
      await world.stream.drain();
      await world.deliver();
    },
  };
}

/** The body, where the signature is good by the library of the specification, at the time of the world. */
export function verified(world: World, secret: string, { headers, body }: Received): unknown {
  const at = jest.spyOn(Date, 'now').mockReturnValue(world.clock.now());
  try {
    return new Verifier(secret).verify(body, {
      'webhook-id': String(headers['webhook-id']),
      'webhook-timestamp': String(headers['webhook-timestamp']),
      'webhook-signature': String(headers['webhook-signature']),
    });
  } finally {
    at.mockRestore();
  }
}
