/** What an engine does a moment later is looked for so often, with so long a pause. */
export const TRIES = 60;
export const TRY_MS = 250;
