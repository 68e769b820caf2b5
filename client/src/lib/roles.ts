/** What a keyboard stops at and acts on. */
export const CONTROLS: readonly string[] = ['button', 'tab', 'radio', 'checkbox', 'switch', 'link'];

/** What the focus is put on as a whole, so that it is read from its beginning. */
export const PLACES: readonly string[] = ['main', 'dialog', 'region'];
