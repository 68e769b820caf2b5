import { cloudPlatform } from '../../platform/cloud';
import { createHandler } from '../../platform/http/dispatch';
import { hotlineRoutes } from './routes';
import { createHotlineDeps } from './wiring';

/** The bridge to the hotline (12345): a function of its own, which takes many work orders at once. */
export const handler = createHandler(hotlineRoutes, createHotlineDeps(cloudPlatform('hotline')));
