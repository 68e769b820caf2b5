import { cloudPlatform, cloudWechat } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { routes } from './routes';
import { createIdentityDeps } from './wiring';

const platform = cloudPlatform('identity');

export const handler = createHandler(routes, createIdentityDeps(platform, cloudWechat(platform)));
