/** A phone number that can be dialled: digits, at least three of them. */
export const dialable = (phone: string | undefined): string | undefined => {
  const digits = (phone ?? '').replace(/[^\d+]/g, '');
  return digits.length >= 3 && !(phone ?? '').includes('*') ? digits : undefined;
};
