import '../environment';

import { printPosters } from './run';

printPosters(process.argv.slice(2), process.env, {
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
}).then(
  (code) => process.exit(code),
  () => process.exit(1),
);
