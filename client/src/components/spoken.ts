import { CONTROLS, PLACES } from '../lib/roles';
import { isWeb } from '../services/platform';

interface Said {
  /** Its name, where what stands inside is no name. */
  label?: string | undefined;
  /** What WeChat says in place of everything inside; a browser reads what stands there. */
  summary?: string | undefined;
  checked?: boolean | undefined;
  /** A button that stays down. */
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
  live?: boolean | undefined;
  /** The one of a list that is shown beside it. */
  current?: boolean | undefined;
  /** How deep a heading stands; 2 unless said. */
  level?: number | undefined;
}

/** Parts of a page, for who jumps from one to the next; WeChat knows none. */
const LANDMARKS = ['main', 'banner', 'navigation', 'region'];

const present = (values: Record<string, string | undefined>): Record<string, string> => {
  const kept: Record<string, string> = {};
  Object.entries(values).forEach(([name, value]) => {
    if (value !== undefined) kept[name] = value;
  });
  return kept;
};

const asText = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : String(value);

function inBrowser(role: string, said: Said): Record<string, string> {
  const { label, checked, pressed, disabled, live, current, level = 2 } = said;
  return present({
    role,
    'aria-label': label,
    [role === 'tab' ? 'aria-selected' : 'aria-checked']: asText(checked),
    'aria-pressed': asText(pressed),
    'aria-disabled': asText(disabled),
    'aria-live': live ? 'polite' : undefined,
    'aria-current': current ? 'true' : undefined,
    'aria-level': role === 'heading' ? String(level) : undefined,
    'aria-modal': role === 'dialog' ? 'true' : undefined,
    tabindex: CONTROLS.includes(role) ? '0' : PLACES.includes(role) ? '-1' : undefined,
  });
}

/** What a screen reader says of a control, in the words of each platform, and in the browser a place in the tab order. */
export function spoken(role: string, said: Said = {}): Record<string, string> {
  if (isWeb) return inBrowser(role, said);
  if (LANDMARKS.includes(role)) return {};
  const { label, summary, checked, pressed, disabled } = said;
  return present({
    'aria-role': role,
    'aria-label': label ?? summary,
    'aria-checked': asText(checked ?? pressed),
    'aria-disabled': asText(disabled),
  });
}

/** Drawn for the eye only. */
export const silent: Record<string, string> = { 'aria-hidden': 'true' };
