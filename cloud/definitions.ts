import { officialDays } from './official-days';
import { apiDocument } from './route-tables';

/** What is put into the bundles when packaging, as JSON: esbuild's `define`. */
process.stdout.write(
  JSON.stringify({
    API_DOCUMENT: JSON.stringify(apiDocument()),
    OFFICIAL_DAYS: JSON.stringify(officialDays()),
  }),
);
