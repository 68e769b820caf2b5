import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { routes } from './routes';

export const handler = createHandler(routes, cloudPlatform('messages'));
