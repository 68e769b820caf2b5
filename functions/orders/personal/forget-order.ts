import type { SaidText } from '../../../domain/order/order';
import { isHandedOver, withoutPerson, wordsHandedOver } from '../../../domain/order/forget';
import { photosIn } from '../../../domain/order/view/dossier';
import type { OrderBundle } from '../../platform/stores/orders';
import { categoryOf } from '../read-order';
import type { PersonalDeps } from './deps';

/** Somebody works on the order in the very moment: it is read again. */
const MOST_TRIES = 8;

/**
 * Takes the person whom an order is for out of it: words, photos, title, phone and who looked at it. What is handed over to
 * the community keeps what neighbours were shown, under a key of its own. May be broken off anywhere and begun again.
 */
export async function forgetOrder(deps: PersonalDeps, orderId: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const bundle = await deps.orders.find(orderId, { consistent: true });
    if (bundle === undefined || (await forget(deps, bundle))) return;
  }
  throw new Error('an order was written again and again while its person was being erased');
}

async function forget(deps: PersonalDeps, bundle: OrderBundle): Promise<boolean> {
  const { order, keys } = bundle;
  const isKept = isHandedOver(order);
  if (order.erasedAt !== undefined && isKept) return true;
  const texts = await deps.personal.textsOf(order);
  const comments = await deps.beside.listComments(order);
  const photos = [
    ...texts.flatMap(({ said }) => photosIn(said)),
    ...comments.flatMap((comment) => comment.photos),
  ];
  // The mark comes last: until then the order is found again as somebody's.
  if (isKept) {
    await deps.personal.replaceTexts(order, handedOver(bundle, texts));
    await deps.personal.removeComments(order);
    await deps.personal.removeMedia(photos.filter((id) => bundle.checks.pieces[id] !== 'pass'));
  } else {
    await deps.personal.removeMedia(photos);
    await removeAll(deps, bundle);
  }
  const next = withoutPerson(order, categoryOf(order), deps.clock.now());
  if (!(await deps.orders.saveErased(next, keys))) return false;
  // A command that came in between has said something that no step refers to.
  if (!isKept) await removeAll(deps, bundle);
  await deps.personal.removePointers(order, order.forPhone);
  return true;
}

async function removeAll({ personal }: PersonalDeps, { order }: OrderBundle): Promise<void> {
  await Promise.all([
    personal.removeWords(order),
    personal.destroyKey(order),
    personal.removeFromFeed(order),
  ]);
}

/** What was said, as it stays; what was redacted stays redacted. */
function handedOver({ order, checks }: OrderBundle, texts: readonly SaidText[]): SaidText[] {
  const commandOf = new Map(order.events.map(({ textId, command }) => [textId, command]));
  const isShown = (photoId: string): boolean => checks.pieces[photoId] === 'pass';
  return texts.flatMap((text) => {
    // A redacted text speaks in the place of the one that it replaced.
    const command = commandOf.get(text.replaces ?? text.id);
    return command === undefined ? [] : [wordsHandedOver(text, command, isShown)];
  });
}
