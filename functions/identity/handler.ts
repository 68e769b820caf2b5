import { cloudPlatform } from '../platform/cloud';
import { cloudWechat } from '../platform/wechat/cloud-wechat';
import { createHandler } from '../platform/http/dispatch';
import { routes } from './routes';
import { createIdentityDeps } from './wiring';

const platform = cloudPlatform('identity');

export const handler = createHandler(routes, createIdentityDeps(platform, cloudWechat(platform)));
