/** What the template's names stand for once it is deployed. */
export interface Deployment {
  /** `Ref` of a resource, a pseudo parameter. */
  ref: Record<string, string>;
  /** `Fn::GetAtt`, as `Table.StreamArn`. */
  attribute: (name: string) => string;
  /** `{{resolve:ssm:…}}`, by the last part of its name. */
  parameter: Record<string, string>;
  /** `{{resolve:secretsmanager:…:SecretString:…}}`, by its key. */
  secret: Record<string, string>;
}

/** A value of a template as CloudFormation would fill it in; throws where it names what is not there. */
export function resolve(value: unknown, deployment: Deployment): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return withParameters(value, deployment);
  if (typeof value !== 'object' || value === null) throw new Error(`no value: ${String(value)}`);
  const [[name, inner] = ['', undefined]] = Object.entries(value);
  if (name === 'Ref') return refOf(String(inner), deployment);
  if (name === 'Fn::GetAtt') return deployment.attribute([inner].flat().join('.'));
  if (name === 'Fn::Sub') {
    const text = String([inner].flat()[0]);
    return text.replace(/\$\{([^}]+)\}/g, (_, named: string) =>
      named.includes('.') && !named.startsWith('AWS::')
        ? deployment.attribute(named)
        : refOf(named, deployment),
    );
  }
  if (name === 'Fn::Join' && Array.isArray(inner)) {
    const [between, parts]: [string, unknown[]] = [String(inner[0]), [inner[1]].flat()];
    return parts.map((part) => resolve(part, deployment)).join(between);
  }
  throw new Error(`the template uses ${name}`);
}

function refOf(name: string, { ref }: Deployment): string {
  const found = ref[name];
  if (found === undefined) throw new Error(`nothing is deployed as ${name}`);
  return found;
}

/** Each from its own store: one that lies in the other is not found. */
const withParameters = (text: string, { parameter, secret }: Deployment): string =>
  text
    .replace(/\{\{resolve:ssm:\/sidan\/\w+\/([\w-]+)\}\}/g, (_, name: string) =>
      known(parameter, name),
    )
    .replace(
      /\{\{resolve:secretsmanager:sidan\/\w+\/secrets:SecretString:([\w-]+)\}\}/g,
      (_, name: string) => known(secret, name),
    );

function known(store: Record<string, string>, name: string): string {
  const found = store[name];
  if (found === undefined) throw new Error(`nothing is kept as ${name}`);
  return found;
}
