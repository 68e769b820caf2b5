/** What each resource of a template needs to be there first, where that leads back to itself: CloudFormation refuses it. */
export function circlesIn(template: string): string[][] {
  const { Resources: resources }: { Resources: Record<string, unknown> } = JSON.parse(template);
  const needs = new Map(
    Object.entries(resources).map(([name, resource]) => [
      name,
      [...namesIn(resource)].filter((needed) => needed in resources),
    ]),
  );
  const circles: string[][] = [];
  const done = new Set<string>();
  const walk = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name]);
    if (path.includes(name) || done.has(name)) return;
    for (const needed of needs.get(name) ?? []) walk(needed, [...path, name]);
    done.add(name);
  };
  for (const name of needs.keys()) walk(name, []);
  return circles;
}

function namesIn(value: unknown): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const found = new Set<string>();
  for (const [name, inner] of Object.entries(value)) {
    for (const one of [inner].flat()) {
      if (typeof one !== 'string') continue;
      if (name === 'Ref' || name === 'DependsOn') found.add(one);
      if (name === 'Fn::GetAtt') found.add(one.split('.')[0] ?? '');
      if (name === 'Fn::Sub') {
        for (const [, referred = ''] of one.matchAll(/\$\{(\w+)/g)) found.add(referred);
      }
    }
    for (const deeper of namesIn(inner)) found.add(deeper);
  }
  return found;
}
