import type { Person } from '../access/people';
import type { Standing } from '../access/relations';
import { COMMAND_WORDS } from '../words.zh-CN';
import { acting } from './allow';
import type { ActionAnswer } from './answer';
import { COMMAND_NAMES, type CommandName } from './command-names';
import { fieldsOf } from './fields';
import type { Order } from './order';
import { OFFERED, type Viewing } from './offered';
import { TABLE } from './table';

/** What a person may do with an order now (the buttons), in the order of the table; from the table alone. */
export function actionsOf(
  order: Order,
  person: Person,
  standing: Standing,
  view: Viewing & { isPublic: boolean },
): ActionAnswer[] {
  return COMMAND_NAMES.filter((name) => isOffered(name, order, person, standing, view)).map(
    (name) => {
      const fields = fieldsOf(name);
      return {
        command: name,
        label: COMMAND_WORDS[name],
        ...(fields.length === 0 ? {} : { fields }),
      };
    },
  );
}

function isOffered(
  name: CommandName,
  order: Order,
  person: Person,
  standing: Standing,
  view: Viewing & { isPublic: boolean },
): boolean {
  if (name === 'place') return false;
  if (name === 'join' && !mayJoin(standing, view.isPublic)) return false;
  const row = TABLE[name];
  return row.moves.some((move) => {
    const found = move.from.includes(order.state)
      ? acting(move, order, person, standing)
      : undefined;
    return found !== undefined && (OFFERED[name]?.(order, view, found.who) ?? true);
  });
}

/** 同求 is for neighbours: for whoever stands in no other relation to a public order. */
const mayJoin = (standing: Standing, isPublic: boolean): boolean => isPublic && standing.size === 0;
