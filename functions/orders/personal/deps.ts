import type { OrderHttpDeps } from '../deps';
import type { PersonalStore } from './personal-store';
import type { RaiseStore } from './raise-store';

/** What exporting, looking after and leaving stand on. */
export interface PersonalDeps extends OrderHttpDeps {
  personal: PersonalStore;
  raises: RaiseStore;
}
