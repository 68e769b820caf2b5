import { type RunningFunction, startFunction, type Timer } from '../../support/lambda/function';
import type { Packaged } from '../packaged';
import { ACCOUNT } from './deployment';
import { accessKeyOf } from './gate';
import { type Deployment, resolve } from './resolve';
import type { Attribute, Lambda } from './template';

/** `OrdersLambdaFunction` and `HttpApiIntegrationOrders` both mean `orders`. */
export const plain = (logical: string): string => {
  const name = logical.replace(/LambdaFunction$/, '').replace(/^HttpApiIntegration/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
};

export interface Faults {
  /** Modules in front of packages, by the function's name; see `Deployed`. */
  planted?: Readonly<Record<string, string>> | undefined;
  timer?: Timer | undefined;
  /** Instead of the thousand of the template. */
  streamRetries?: number | undefined;
}

export interface Surroundings extends Faults {
  deployment: Deployment;
  /** Settings of this machine, which come on top of those of the template. */
  here: Record<string, string>;
  kmsUrl: string;
  ahead: () => number;
}

/** Every function of the template from its zip, with its settings and an access key of its own. */
export async function startFunctions(packaged: Packaged, around: Surroundings) {
  const { deployment, here, kmsUrl, ahead, planted = {}, timer } = around;
  const functions = new Map<string, RunningFunction>();
  for (const [logical, lambda] of Object.entries(
    packaged.resources<Lambda>('AWS::Lambda::Function'),
  )) {
    const { Handler: handler, Timeout, MemorySize, Environment: told } = lambda.Properties;
    const name = plain(logical);
    const settings = Object.entries(told?.Variables ?? {}).map(
      ([setting, value]) => [setting, resolve(value, deployment)] as const,
    );
    const environment: Record<string, string> = {
      ...Object.fromEntries(settings),
      AWS_REGION: ACCOUNT.region,
      AWS_ACCESS_KEY_ID: accessKeyOf(name),
      AWS_SECRET_ACCESS_KEY: 'secret-of-the-function',
      AWS_SESSION_TOKEN: 'token-of-the-function',
      ...here,
    };
    if ('KMS_ENDPOINT' in environment) environment['KMS_ENDPOINT'] = kmsUrl;
    functions.set(
      name,
      await startFunction({
        ...{ name, handler, environment, ahead, timer, planted: planted[name] },
        zip: packaged.zipOf(name),
        timeoutSeconds: Timeout,
        memoryMegabytes: MemorySize,
      }),
    );
  }
  const of = (name: string): RunningFunction => {
    const found = functions.get(name);
    if (!found) throw new Error(`no function ${name}`);
    return found;
  };
  return {
    of,
    /** The one that a resource names. */
    target: ({ 'Fn::GetAtt': [logical] }: Attribute): RunningFunction => of(plain(logical)),
    logged: (): string => [...functions.values()].map((one) => one.logged()).join(''),
    stop: () => Promise.all([...functions.values()].map((one) => one.stop())),
  };
}
