import { readFileSync } from 'node:fs';

import { HOUR, MINUTE } from '../../../domain/time/shanghai';
import { newId } from '../../../functions/platform/ids';
import { newWebhookSecret } from '../../../functions/webhooks/sign';
import { createWebhookStore } from '../../../functions/webhooks/webhook-store';
import { pictureFile } from '../../../local/demo/pictures';
import { COMMUNITY } from '../../../local/demo/areas';
import { getUser } from '../../../local/demo/people';
import { LOCAL_TEMPLATES } from '../../../local/wechat/templates';
import { DEMO_APP_KEY } from '../../../local/demo/app';
import { aWorkOrder, hotlineOf } from '../../functions/orders/hotline/bridge';
import { aDoor, evidenceAt } from '../../support/api/bodies';
import type { Answer, Client } from '../../support/api/client';
import { orderIn } from '../../support/api/steps';
import type { Cloud } from '../stand/raise-cloud';
import { sendPhoto } from './photo';

function done<T>({ status, body, text }: Answer<T>): T {
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body;
}

/** Somebody agrees on the phone to be told, and WeChat knows it. */
export async function agree(cloud: Cloud, whose: Client, persona: string): Promise<void> {
  for (const kind of ['progress', 'rate'] as const) {
    const template = LOCAL_TEMPLATES[kind] ?? '';
    cloud.wechat.grant(getUser(persona).openid, template);
    done(await whose.post('/v1/inbox/grants', { templateIds: [template] }));
  }
  await cloud.wechat.delivered();
}

/** A desktop is signed in by a phone, is signed in anew, and out. */
export async function signInByPhone(cloud: Cloud): Promise<void> {
  const phone = cloud.as('staff-zhao');
  interface Asked {
    id: string;
    secret: string;
    code: string;
  }
  for (const verb of ['refuse', 'confirm']) {
    const asked = done(await cloud.nobody.post<Asked>('/v1/sign-ins', {}));
    done(await phone.post('/v1/sign-ins/find', { code: asked.code }));
    done(await phone.post(`/v1/sign-ins/${asked.id}/${verb}`));
    const secret = { secret: asked.secret };
    const collected = await cloud.nobody.post<{ refreshToken: string }>(
      `/v1/sign-ins/${asked.id}/collect`,
      secret,
    );
    const { refreshToken } = collected.body ?? {};
    if (refreshToken === undefined) continue;
    done(await cloud.nobody.post('/v1/sessions/refresh', { refreshToken }));
  }
  done(await cloud.as('resident-far').delete('/v1/sessions/current'));
}

/** Somebody is invited to the staff and accepts, and one invitation is taken back. */
export async function joinTeam(cloud: Cloud): Promise<void> {
  const lead = cloud.as('lead-chen');
  const role = { role: 'communityStaff', areaCode: COMMUNITY };
  const [first, second] = [
    done(await lead.post<{ id: string; code: string }>('/v1/invitations', role)),
    done(await lead.post<{ id: string; code: string }>('/v1/invitations', role)),
  ];
  const somebody = await cloud.add({ displayName: '新来的', phone: '13912340002' });
  done(await somebody.post('/v1/invitations/accept', { code: first.code }));
  done(await lead.delete(`/v1/invitations/${second.id}`));
  const place = `area=${COMMUNITY}&role=communityStaff`;
  done(await lead.delete(`/v1/members/${somebody.id}?${place}`));
}

/** A neighbour applies as a partner and becomes its lead. */
export async function applyAsPartner(cloud: Cloud): Promise<void> {
  const somebody = await cloud.add({ displayName: '老秦', phone: '13912340003' });
  const application = {
    ...{ name: '老秦上门修锁', kind: 'skilledNeighbour', areas: [COMMUNITY] },
    categories: ['homeRepair'],
    introduction: '修锁二十年,住 6 号楼。',
    contact: { name: '秦有福', phone: '13912340003' },
  };
  const { id } = done(await somebody.post<{ id: string }>('/v1/partner-applications', application));
  const agreement = { number: '星光合备〔2026〕012号', from: '2026-04-15', until: '2027-04-14' };
  done(await cloud.as('lead-chen').post(`/v1/partner-applications/${id}/approve`, agreement));
}

/** An order of somebody who agreed to be told is done, whatever the hour, and rated. */
export async function tellOfAnOrder(cloud: Cloud): Promise<void> {
  const wang = cloud.as('resident-wang');
  const zhao = cloud.as('staff-zhao');
  const han = cloud.as('repair-worker');
  await agree(cloud, wang, 'resident-wang');
  const { id } = orderIn(await wang.post('/v1/orders', aDoor()));
  orderIn(await zhao.run(id, 'accept', {}));
  orderIn(await zhao.run(id, 'pool', {}));
  orderIn(await han.run(id, 'claim', {}));
  orderIn(await han.run(id, 'start', {}));
  orderIn(await han.run(id, 'fulfil', evidenceAt(cloud.platform.clock.now())));
  await cloud.settled();
  orderIn(await wang.run(id, 'rate', { satisfaction: 'satisfied', resolved: true }));
}

/** WeChat's quota is used up; what it could not look at is asked again by the clock. Answers what neighbours see of it then. */
export async function askAgain(cloud: Cloud): Promise<(string | undefined)[]> {
  const ma = cloud.as('resident-ma');
  const body = aDoor({ public: true, photos: [await sendPhoto(cloud, ma)] });
  const quota = { errcode: 45009 };
  cloud.wechat.failNext('/wxa/msg_sec_check', quota, 9);
  cloud.wechat.failNext('/wxa/media_check_async', quota, 9);
  const { id } = orderIn(await ma.post('/v1/orders', body));
  orderIn(await cloud.as('staff-zhao').run(id, 'accept', {}));
  await cloud.settled();
  const stateNow = async (): Promise<string | undefined> =>
    orderIn(await cloud.as('resident-ma').get(`/v1/orders/${id}`)).publicState;
  const before = await stateNow();
  cloud.wechat.forgetFaults();
  cloud.advance(HOUR);
  await cloud.tick();
  await cloud.wechat.delivered();
  return [before, await stateNow()];
}

/** A 311 client files, is told a token while WeChat's quota is used up, adds something, and reads. Answers what it was told. */
export async function fileByApp(cloud: Cloud): Promise<string[]> {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = async (path: string, fields: Record<string, string>): Promise<string> => {
    const body = new URLSearchParams({ api_key: DEMO_APP_KEY, ...fields }).toString();
    const sent = { method: 'POST', path: `/open311/v2/${path}`, headers, body };
    return (await cloud.nobody.send(sent)).text;
  };
  const file = () =>
    send('requests.json', {
      service_code: 'facility',
      description: '单元门关不上',
      address_string: '星光路 3 号楼',
      'attribute[what]': 'door',
      'attribute[where]': '3 号楼',
      // It is never asked.
      media_url: 'https://10.0.0.1/picture.png',
    });
  cloud.wechat.failNext('/wxa/msg_sec_check', { errcode: 45009 }, 9);
  const waiting = JSON.parse(await file());
  cloud.wechat.forgetFaults();
  const [{ service_request_id: id }] = JSON.parse(await file());
  await fileWithPicture(cloud);
  await send('servicerequestupdates.json', { service_request_id: id, description: '还是满的' });
  const told = await cloud.nobody.get(`/open311/v2/requests/${id}.json`);
  const listed = await cloud.nobody.get('/open311/v2/requests.xml');
  const nothing = await cloud.nobody.get('/open311/v2/a/b/c.xml');
  const statuses = [told, listed, nothing].map(({ status }) => String(status));
  return [...Object.keys(waiting[0]), ...statuses];
}

/** The hotline sends work orders, one of them twice and one in other words, and asks how far they are. Answers what it was told. */
export async function bridgeHotline(cloud: Cloud): Promise<unknown[]> {
  const hotline = hotlineOf(cloud.nobody);
  const lines = ['1', '2', '1'].map((number) => JSON.stringify(aWorkOrder(number)));
  const { body } = await hotline.sendLines(lines);
  const again = await hotline.send(aWorkOrder('1', { text: '门还是没修。' }));
  cloud.advance(MINUTE);
  const { body: changed } = await hotline.replies();
  const one = await hotline.one('2');
  return [body.created, again.body.result, changed.items.length, one.body.statusWords];
}

async function fileWithPicture(cloud: Cloud): Promise<void> {
  const form = new FormData();
  const fields = {
    api_key: DEMO_APP_KEY,
    service_code: 'facility',
    address_string: '星光路 3 号楼',
    'attribute[what]': 'door',
    'attribute[where]': '3 号楼',
  };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('media', new Blob([readFileSync(pictureFile('door-before'))]), 'door.png');
  const packed = new Response(form);
  const { status, text } = await cloud.nobody.send({
    ...{ method: 'POST', path: '/open311/v2/requests.json' },
    headers: { 'content-type': packed.headers.get('content-type') ?? '' },
    bytes: Buffer.from(await packed.arrayBuffer()),
  });
  if (status !== 200) throw new Error(`the picture was refused: ${text}`);
}

/** A receiver of the community that is in no public place: it is never asked, and each time that is a failure. */
export async function wantToHear(cloud: Cloud): Promise<void> {
  const { table, vault, clock } = cloud.platform;
  const now = clock.now();
  await createWebhookStore(table, vault).add(
    { areaCode: COMMUNITY },
    { id: newId(now), events: ['order.placed'], createdAt: now },
    { url: 'https://10.0.0.1/', secrets: [{ secret: newWebhookSecret() }] },
  );
}

/** Words and a photo that WeChat doubts are looked at by staff; the push tells of the photo. */
export async function review(cloud: Cloud): Promise<void> {
  const wang = cloud.as('resident-wang');
  const photos = [await sendPhoto(cloud, wang)];
  const body = aDoor({ public: true, photos, description: '单元门坏了,待审测试。' });
  const { id } = orderIn(await wang.post('/v1/orders', body));
  await cloud.settled();
  await cloud.wechat.delivered();
  await cloud.settled();
  const zhao = cloud.as('staff-zhao');
  done(await zhao.get('/v1/reviews'));
  done(
    await zhao.post(`/v1/reviews/${id}`, {
      kind: 'text',
      at: 1,
      decision: 'refuse',
      reason: '有电话',
    }),
  );
  done(await zhao.post(`/v1/reviews/${id}`, { kind: 'text', at: 1, decision: 'pass' }));
  await cloud.settled();
}

/** Somebody with an order, a photo, messages, something followed and an application leaves; another is forgotten. */
export async function leave(cloud: Cloud, followed: string): Promise<void> {
  const going = await cloud.add({
    ...{ displayName: '要走的', phone: '13912340001', homeArea: COMMUNITY },
  });
  const photos = [await sendPhoto(cloud, going)];
  const contact = { name: '要走的', phone: '13912340001' };
  const { id } = orderIn(await going.post('/v1/orders', aDoor({ public: true, photos, contact })));
  done(await going.run(id, 'comment', { text: '等着呢' }));
  done(await going.run(followed, 'join', {}));
  done(await going.run(followed, 'leave', {}));
  done(await going.run(followed, 'join', {}));
  done(await cloud.as('staff-zhao').get(`/v1/orders/${id}`));
  done(await going.get(`/v1/orders/${id}/looks`));
  await cloud.settled();
  done(await going.get('/v1/me/export'));
  done(await going.delete('/v1/me'));
  await cloud.settled();
}
