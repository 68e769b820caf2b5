import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { routes } from './routes';
import { createInsightDeps } from './wiring';

export const handler = createHandler(routes, createInsightDeps(cloudPlatform('insight')));
