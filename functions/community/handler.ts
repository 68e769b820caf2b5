import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { createMemberStore } from '../platform/stores/members';
import { routes } from './routes';

const platform = cloudPlatform('community');

export const handler = createHandler(routes, {
  ...platform,
  members: createMemberStore(platform),
});
