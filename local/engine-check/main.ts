import '../environment';

import { checkEngine } from './run';

checkEngine(process.argv.slice(2), {
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
}).then(
  (code) => process.exit(code),
  () => process.exit(1),
);
