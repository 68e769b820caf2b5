/**
 * Stands in for zod's way from a schema to a JSON Schema: the document is written when packaging, no function makes one.
 */
const leftOut = (): never => {
  throw new Error('JSON Schema is left out of the bundles');
};

export const createToJSONSchemaMethod = (): typeof leftOut => leftOut;
export const createStandardJSONSchemaMethod = (): typeof leftOut => leftOut;
export {
  leftOut as aggregateChecks,
  leftOut as extractDefs,
  leftOut as finalize,
  leftOut as initializeContext,
  leftOut as process,
  leftOut as toJSONSchema,
  leftOut as JSONSchemaGenerator,
};
