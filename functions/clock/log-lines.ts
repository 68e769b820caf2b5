/** What the log says of orders that were called up (吹哨) and are overdue above; the alarm of the template looks for it. */
export const ESCALATIONS_OVERDUE = 'escalations overdue';
