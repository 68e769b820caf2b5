import { templatesFrom } from '../../domain/messages/templates';
import { cloudPlatform } from '../platform/cloud';
import { createHandler } from '../platform/http/dispatch';
import { findSetting } from '../platform/settings';
import { routes } from './routes';
import { createMessageHttpDeps } from './wiring';

export const handler = createHandler(
  routes,
  createMessageHttpDeps(
    cloudPlatform('messages'),
    templatesFrom(findSetting('WECHAT_TEMPLATES') ?? ''),
  ),
);
