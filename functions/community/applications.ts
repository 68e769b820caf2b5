import type { Person } from '../../domain/access/people';
import { widestAreas } from '../../domain/agreement-rules';
import { normalCreditCode } from '../../domain/credit-code';
import {
  requireApplication,
  type Application,
  type ApplicationState,
  type Asked,
} from '../../domain/partner-application';
import { newId } from '../platform/ids';
import { areasServed, knownAmong, requireSeen, stepsOf } from './application-access';
import { namedOf } from './named';
import type { CommunityHttpDeps } from './routes';

/** Applies (我想来帮忙). Throws `application_invalid`, `application_open`. */
export async function apply(deps: CommunityHttpDeps, person: Person, said: Asked) {
  const now = deps.clock.now();
  const { creditCode } = said;
  const asked: Asked = {
    ...said,
    areas: widestAreas(said.areas),
    categories: [...new Set(said.categories)],
    ...(creditCode === undefined ? {} : { creditCode: normalCreditCode(creditCode) }),
  };
  requireApplication(asked, { now, knownAreas: await knownAmong(deps, asked.areas) });
  const application: Application = {
    ...asked,
    id: newId(now),
    applicantId: person.id,
    state: 'submitted',
    submittedAt: now,
  };
  await deps.applications.add(application);
  return answerOf(deps, application, person);
}

/** My own applications, newest first. */
export async function listMine(deps: CommunityHttpDeps, person: Person) {
  const mine = await deps.applications.ofPerson(person.id);
  return Promise.all(mine.map((application) => answerOf(deps, application, person)));
}

/** Applications in an area that the person serves, without whom to call. Throws `forbidden` outside of it. */
export async function listApplications(
  deps: CommunityHttpDeps,
  person: Person,
  { area, states }: { area: string | undefined; states: readonly ApplicationState[] },
) {
  const served = areasServed(person, area);
  const found = await Promise.all(served.map((code) => deps.applications.listIn(code, states)));
  const byId = new Map(found.flat().map((application) => [application.id, application]));
  const all = [...byId.values()];
  const names = await deps.people.namesOf(all.flatMap(({ decision }) => decision?.by ?? []));
  return Promise.all(
    all.map(async (application) => ({
      ...openPart(application, names),
      named: await namedOf(deps, application),
      actions: stepsOf(application, person),
    })),
  );
}

/** One application with whom to call; that somebody looked is noted, and shown to whoever applied. */
export async function getApplication(deps: CommunityHttpDeps, person: Person, id: string) {
  const application = await requireSeen(deps, person, id);
  if (application.applicantId !== person.id) {
    await deps.applications.noteLook(application, { by: person.id, at: deps.clock.now() });
  }
  return answerOf(deps, application, person);
}

/** The application with everything, as it is shown to whoever applied and to whoever opens it. */
export async function answerOf(deps: CommunityHttpDeps, application: Application, person: Person) {
  const { contact, decision } = application;
  const looks = await deps.applications.looksAt(application);
  const names = await deps.people.namesOf([
    ...looks.map(({ by }) => by),
    ...(decision === undefined ? [] : [decision.by]),
  ]);
  return {
    ...openPart(application, names),
    named: await namedOf(deps, application),
    contact,
    looks: looks.map(({ by, at }) => ({ displayName: names.get(by) ?? '', at: wire(at) })),
    actions: stepsOf(application, person),
  };
}

function openPart(
  { applicantId: _applicant, contact: _contact, submittedAt, decision, ...told }: Application,
  names: ReadonlyMap<string, string>,
) {
  const decided = decision && {
    ...decision,
    by: names.get(decision.by) ?? '',
    at: wire(decision.at),
  };
  return {
    ...told,
    submittedAt: wire(submittedAt),
    ...(told.state === 'approved' ? { partnerId: told.id } : {}),
    ...(decided === undefined ? {} : { decision: decided }),
  };
}

const wire = (instant: number): string => new Date(instant).toISOString();
