/** A code of 28 letters in groups of four, as it is read out and typed. */
export const spacedCode = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');
