// Lints texts that stand nowhere, as if they stood in the files given. A program of its own: ESLint loads its
// settings by a dynamic import, which Jest's sandbox does not allow. In: [{file, text}], out: [[{rule, message}]].
import { readFileSync } from 'node:fs';

import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const cases = JSON.parse(readFileSync(0, 'utf8'));
// Types need files that exist; nothing that is asked here needs types.
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] });
const answers = [];
for (const { file, text } of cases) {
  const [result] = await eslint.lintText(text, { filePath: file });
  answers.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(JSON.stringify(answers));
