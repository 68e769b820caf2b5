/** A fixed id of the demonstration (ULID form), the same on every machine: `suffix` of capital letters without I, L, O, U, and digits. */
export const demoId = (suffix: string): string => `01JDEM${suffix.padStart(20, '0')}`;

/** An openid in WeChat's form (28 characters, beginning with `o`) for somebody who cannot sign in. */
export const openidOf = (id: string): string => `oD${id}`;
