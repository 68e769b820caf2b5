/** A setting of the function's environment; a missing one stops it at the start, in one clear line. */
export function requireSetting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`setting ${name} is missing`);
  return value;
}

export const findSetting = (name: string): string | undefined => process.env[name] || undefined;
