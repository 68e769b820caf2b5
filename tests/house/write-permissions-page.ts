import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { permissionsPage } from './permissions-page';

const file = path.join(__dirname, '../../docs/permissions.md');
writeFileSync(file, permissionsPage());
execFileSync('npx', ['prettier', '--write', file]);
