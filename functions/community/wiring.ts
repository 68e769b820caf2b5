import { createMemberStore } from '../platform/stores/members';
import { createRecordStore } from '../platform/stores/records';
import { createTallies } from '../platform/stores/tallies';
import type { Platform } from '../platform/wiring';
import { createAgreementStore } from './agreement-store';
import { createApplicationStore } from './application-store';
import { createBuildingStore } from './building-store';
import type { CommunityHttpDeps } from './routes';

export const createCommunityDeps = (platform: Platform): CommunityHttpDeps => ({
  ...platform,
  members: createMemberStore(platform),
  applications: createApplicationStore(platform.table, platform.vault),
  agreements: createAgreementStore(platform),
  buildings: createBuildingStore(platform.table),
  tallies: createTallies({
    ...platform,
    records: createRecordStore(platform.table, platform.secret),
  }),
});
