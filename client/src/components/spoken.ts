import { isWeb } from '../services/platform';

interface Said {
  label?: string | undefined;
  checked?: boolean | undefined;
  disabled?: boolean | undefined;
  live?: boolean | undefined;
}

const present = (values: Record<string, string | undefined>): Record<string, string> => {
  const kept: Record<string, string> = {};
  Object.entries(values).forEach(([name, value]) => {
    if (value !== undefined) kept[name] = value;
  });
  return kept;
};

const asText = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

/** What a screen reader says of a control, in the words of each platform, and in the browser a place in the tab order. */
export function spoken(
  role: string,
  { label, checked, disabled, live }: Said = {},
): Record<string, string> {
  return isWeb
    ? present({
        role,
        'aria-label': label,
        [role === 'tab' ? 'aria-selected' : 'aria-checked']: asText(checked),
        'aria-disabled': asText(disabled),
        'aria-live': live ? 'polite' : undefined,
        tabindex: ['button', 'tab', 'radio', 'checkbox', 'switch', 'link'].includes(role)
          ? '0'
          : undefined,
      })
    : present({
        'aria-role': role,
        'aria-label': label,
        'aria-checked': asText(checked),
        'aria-disabled': asText(disabled),
      });
}

/** Drawn for the eye only. */
export const silent: Record<string, string> = { 'aria-hidden': 'true' };
