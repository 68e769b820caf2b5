import type { Platform } from '../../platform/wiring';
import type { OrderDeps } from '../deps';
import { createOrderDeps } from '../wiring';
import type { ExportDeps } from './deps';
import { createExportStore } from './export-store';

export const createExportDeps = (
  platform: Platform,
  mediaUrl: OrderDeps['mediaUrl'],
): ExportDeps => ({
  ...createOrderDeps(platform, mediaUrl),
  exports: createExportStore(platform.table),
});
