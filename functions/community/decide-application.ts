import type { Person } from '../../domain/access/people';
import { widestAreas } from '../../domain/agreement-rules';
import { DomainError } from '../../domain/errors';
import {
  decideApplication,
  partnerOf,
  type Application,
  type Granted,
} from '../../domain/partner-application';
import { knownAmong, requireReviewed, requireSeen } from './application-access';
import type { CommunityHttpDeps } from './routes';
import { answerOf } from './applications';

const LEAD_TITLE = '负责人';

/**
 * Approves (通过): the partner with its agreement, the role of whoever applied and the decision are written together,
 * once. Throws `application_decided`, `agreement_invalid`, `forbidden`.
 */
export async function approve(deps: CommunityHttpDeps, person: Person, id: string, said: Granted) {
  const granted = said.areas === undefined ? said : { ...said, areas: widestAreas(said.areas) };
  const now = deps.clock.now();
  const read = (): Promise<Application> =>
    requireReviewed(deps, person, { id, areas: granted.areas });
  const { applicantId } = await read();
  let approved: Application | undefined;
  await deps.members.grant(applicantId, {
    membership: { role: 'partnerLead', partnerId: id, title: LEAD_TITLE },
    event: 'granted',
    by: person.id,
    now,
    beside: async () => {
      const decided = decideApplication(await read(), 'approved', { by: person.id, at: now });
      const knownAreas = await knownAmong(deps, granted.areas ?? decided.areas);
      const partner = partnerOf(decided, granted, { now, knownAreas });
      const entry = { at: now, by: person.id, step: 'sign' as const };
      const writes = await Promise.all([
        deps.applications.writesOfDecision(decided),
        deps.agreements.writesOfNew(partner, applicantId, entry),
      ]);
      approved = decided;
      return (tableName) => writes.flatMap((write) => write(tableName));
    },
  });
  if (approved === undefined) throw new DomainError('application_decided');
  deps.partners.forget(id, granted.areas ?? approved.areas);
  return answerOf(deps, approved, person);
}

/** Rejects (不通过) with a reason that whoever applied reads. Throws `application_decided`, `forbidden`. */
export async function reject(deps: CommunityHttpDeps, person: Person, id: string, reason: string) {
  const application = await requireReviewed(deps, person, { id });
  return decide(deps, person, { application, state: 'rejected', reason });
}

/** Takes one's own application back. Throws `application_decided`, `forbidden`. */
export async function withdraw(deps: CommunityHttpDeps, person: Person, id: string) {
  const application = await requireSeen(deps, person, id);
  if (application.applicantId !== person.id) throw new DomainError('forbidden');
  return decide(deps, person, { application, state: 'withdrawn' });
}

interface Deciding {
  application: Application;
  state: 'rejected' | 'withdrawn';
  reason?: string;
}

async function decide(
  deps: CommunityHttpDeps,
  person: Person,
  { application, state, reason }: Deciding,
) {
  const decision = {
    by: person.id,
    at: deps.clock.now(),
    ...(reason === undefined ? {} : { reason }),
  };
  const decided = decideApplication(application, state, decision);
  if (!(await deps.applications.decide(decided))) throw new DomainError('application_decided');
  return answerOf(deps, decided, person);
}
