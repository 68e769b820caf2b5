import prettier from 'eslint-config-prettier';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { importTable } from './eslint.imports.mjs';

const CLOCK = 'Time is a parameter: only functions/platform and local know a real clock.';
const CHANCE = 'Chance is a parameter: only functions/platform and local throw dice.';

const WHOLE_ZOD = {
  selector:
    'ImportDeclaration[importKind="value"][source.value=/^zod(.mini)?$/] > :matches(ImportDefaultSpecifier, ImportSpecifier[imported.name="z"])',
  message: "Write `import * as z from 'zod'`: the other form cannot be shaken and costs 350 KB.",
};

const UNTRUE_TESTS = [
  'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
  'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
].map((selector) => ({
  selector,
  message: 'A test that does not run, or keeps others from running, is a fault.',
}));

export default tseslint.config(
  {
    ignores: ['node_modules/', 'client/dist/', '.data/', '.build/', '.serverless/', 'coverage/'],
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strict],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'no-restricted-syntax': ['error', WHOLE_ZOD],
      'prefer-const': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    rules: { eqeqeq: 'error', 'no-undef': 'off', 'no-var': 'error', 'prefer-const': 'error' },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // The plugin's other rules prepare code for React's compiler, which React 18 in Taro does not have.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  { files: ['local/**', 'bench/**', 'client/scripts/**'], rules: { 'no-console': 'off' } },
  {
    files: ['client/scripts/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  ...importTable,
  {
    files: ['domain/**/*.ts', 'functions/**/*.ts'],
    ignores: ['functions/platform/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: CLOCK },
        { object: 'performance', property: 'now', message: CLOCK },
        { object: 'Math', property: 'random', message: CHANCE },
      ],
      'no-restricted-syntax': [
        'error',
        WHOLE_ZOD,
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CLOCK },
        { selector: 'CallExpression[callee.name="Date"]', message: CLOCK },
      ],
    },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: { 'no-restricted-syntax': ['error', WHOLE_ZOD, ...UNTRUE_TESTS] },
  },
  prettier,
);
