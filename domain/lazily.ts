type Makers<T> = { readonly [Name in keyof T]: () => T[Name] };

/**
 * An object whose values are made when they are first asked for, and kept: whoever starts for one question does not
 * pay for what all others need.
 */
export function lazily<T extends object>(makers: Makers<T>): Readonly<T> {
  const properties = Object.entries<() => unknown>(makers).map(([name, make]) => {
    let made: { value: unknown } | undefined;
    return [name, { enumerable: true, get: () => (made ??= { value: make() }).value }] as const;
  });
  const object: Readonly<T> = Object.create(Object.prototype, Object.fromEntries(properties));
  return object;
}
