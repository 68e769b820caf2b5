import { TEMPLATE_KINDS, type Templates } from '../../domain/messages/templates';

/** The templates of the account that the stand-in plays. */
export const LOCAL_TEMPLATES: Templates = Object.fromEntries(
  TEMPLATE_KINDS.map((kind) => [kind, `template-of-${kind}`]),
);
