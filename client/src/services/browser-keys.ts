const ACTED_ON = ['button', 'radio', 'checkbox', 'switch', 'tab', 'link'];
/** One of several is moved along by the arrows, as everywhere. */
const GROUPS: Record<string, string> = { radio: 'radiogroup', tab: 'tablist' };
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

function moveAlong(from: HTMLElement, role: string, step: number): void {
  const group = from.closest(`[role="${GROUPS[role]}"]`);
  const all = Array.from(group?.querySelectorAll<HTMLElement>(`[role="${role}"]`) ?? []);
  const next = all[(all.indexOf(from) + step + all.length) % all.length];
  next?.focus();
  next?.click();
}

/** Enter and space act on whatever says that it is a control; arrows choose among one of several. */
export function onControlKey(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const role = target.getAttribute('role') ?? '';
  const step = STEPS[key];
  if (step !== undefined && GROUPS[role] !== undefined) {
    event.preventDefault();
    moveAlong(target, role, step);
    return;
  }
  if ((key !== 'Enter' && key !== ' ') || !ACTED_ON.includes(role)) return;
  event.preventDefault();
  target.click();
}
