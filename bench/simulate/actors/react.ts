import type { Order } from '../../../domain/order/order';
import { isOpen } from '../../../domain/order/states';
import type { Stage } from '../core/stage';
import { onEnded, onEscalated, onOverdue } from './level-above';
import { onAccepted, onDone, onExtension, onPlaced } from './owner';
import { onOffered, onPaused, onStarted, onTaken } from './partner';
import { afterEnd, onFulfilled, onProposal, whileOpen } from './resident';

/** What people make of an order that has changed: each plans what they will do about it. */
export function react(stage: Stage, order: Order): void {
  switch (order.state) {
    case 'placed':
      onPlaced(stage, order);
      break;
    case 'accepted':
      onAccepted(stage, order);
      break;
    case 'offered':
      onOffered(stage, order);
      break;
    case 'taken':
      onTaken(stage, order);
      break;
    case 'started':
      onStarted(stage, order);
      break;
    case 'paused':
      onPaused(stage, order);
      break;
    case 'escalated':
      onEscalated(stage, order);
      break;
    case 'fulfilled':
      onFulfilled(stage, order);
      onDone(stage, order);
      break;
    case 'rated':
    case 'closed':
    case 'rejected':
    case 'withdrawn':
      onEnded(stage, order);
      afterEnd(stage, order);
      break;
    case 'merged':
      break;
  }
  if (!isOpen(order.state)) return;
  whileOpen(stage, order);
  onProposal(stage, order);
  onExtension(stage, order);
  onOverdue(stage, order);
}
