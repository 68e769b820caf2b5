import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { routes } from './routes';
import { createCommunityDeps } from './wiring';

export const handler = createHandler(routes, createCommunityDeps(cloudPlatform('community')));
