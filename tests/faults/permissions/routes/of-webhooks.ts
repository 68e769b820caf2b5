import { EVERYBODY } from '../cast';
import { COMMUNITY, LEADS_HERE, type Request, type Row, type Rows, type Subject } from './row';

/** Nothing ever happens there, so that nobody is told. */
const URL = 'https://93.184.215.14/sidan';
const EVENTS = ['order.merged'];

const ofOne = (ask: (path: string) => Request, more: Partial<Row> = {}): Row => ({
  who: LEADS_HERE,
  refused: 404,
  ask: ({ webhookId }: Subject) => ask(`/v1/webhooks/${webhookId}`),
  ...more,
});

/** 对外通知: the leads alone say which systems hear of orders. */
export const OF_WEBHOOKS: Rows = {
  'GET /v1/webhooks': {
    who: LEADS_HERE,
    ask: () => ({ path: `/v1/webhooks?area=${COMMUNITY}` }),
  },
  'GET /v1/webhooks of a partner': {
    who: ['partnerLead'],
    ask: ({ partnerId }) => ({ path: `/v1/webhooks?partner=${partnerId}` }),
  },
  'POST /v1/webhooks': {
    who: LEADS_HERE,
    ask: () => ({
      path: '/v1/webhooks',
      body: { areaCode: COMMUNITY, url: URL, events: EVENTS },
    }),
  },
  'POST /v1/webhooks of a partner': {
    who: ['partnerLead'],
    ask: ({ partnerId }) => ({
      path: '/v1/webhooks',
      body: { partnerId, url: URL, events: EVENTS },
    }),
  },
  'GET /v1/webhooks/{id}': ofOne((path) => ({ path })),
  'PATCH /v1/webhooks/{id}': ofOne((path) => ({ path, body: { description: '街道的大屏' } })),
  'POST /v1/webhooks/{id}/secret': ofOne((path) => ({ path: `${path}/secret` })),
  'POST /v1/webhooks/{id}/test': ofOne((path) => ({ path: `${path}/test` }), {
    by: EVERYBODY.filter((one) => one === 'lead' || !LEADS_HERE.includes(one)),
  }),
  'GET /v1/webhooks/{id}/deliveries': ofOne((path) => ({ path: `${path}/deliveries` })),
  'POST /v1/webhooks/{id}/deliveries/{deliveryId}/replay': {
    who: ['lead'],
    refused: 404,
    ask: ({ webhookId, deliveryId }) => ({
      path: `/v1/webhooks/${webhookId}/deliveries/${deliveryId}/replay`,
    }),
    by: EVERYBODY.filter((one) => one === 'lead' || !LEADS_HERE.includes(one)),
  },
  'DELETE /v1/webhooks/{id}': ofOne((path) => ({ path }), {
    by: EVERYBODY.filter((one) => one === 'lead' || !LEADS_HERE.includes(one)),
  }),
};
