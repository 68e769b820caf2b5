const TOAST = '.taro__toast';

const isToast = (node: Node): boolean =>
  node instanceof Element ? node.closest(TOAST) !== null : false;

const concernsToast = ({ target, addedNodes }: MutationRecord): boolean =>
  isToast(target) || Array.from(addedNodes).some(isToast);

/** Taro draws toasts for the eye alone: what they say is said again where a screen reader listens. */
export function repeatToasts(): (records: readonly MutationRecord[]) => void {
  const told = document.createElement('div');
  told.id = 'told';
  told.className = 'told';
  told.setAttribute('role', 'status');
  document.body.append(told);
  return (records) => {
    if (!records.some(concernsToast)) return;
    told.textContent = document.querySelector(TOAST)?.textContent ?? '';
  };
}
