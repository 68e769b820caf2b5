import type { OrderHttpDeps } from '../deps';
import type { ExportStore } from './export-store';

/** What exports stand on. */
export type ExportDeps = OrderHttpDeps & { exports: ExportStore };
