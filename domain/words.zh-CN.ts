/** The words of the business, for server and phone alike; words of the screens belong to the client. */
export * from './words/commands';
export * from './words/errors';
export * from './words/fields';
export * from './words/fill';
export * from './words/messages';
export * from './words/occasions';
export * from './words/partners';
export * from './words/people';
export * from './words/reasons';
export * from './words/states';
