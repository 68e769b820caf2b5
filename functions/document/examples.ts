import recorded from './examples.json';

/** What was sent and answered once, in a run of the tests: names and numbers are invented. */
export interface Example {
  /** Parameters of path and query as they were sent. */
  parameters?: Readonly<Record<string, string>>;
  request?: unknown;
  answer?: unknown;
}

const EXAMPLES: Readonly<Record<string, Example>> = recorded;

/** The example of a route (`GET /v1/me`); undefined where none was recorded. */
export const exampleOf = (route: string): Example | undefined => EXAMPLES[route];
