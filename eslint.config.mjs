import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What a strict Content-Security-Policy of the host page would block, and what hostile text could use. */
const unsafe = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message: 'A style attribute is blocked by the host’s CSP: use a class, a custom property or .style.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]',
    message: 'Server text is hostile: text nodes only.',
  },
];

/** What a widget asks it declares, and its hooks are given what came of it: an answer in a field may be that of an update ago. */
const declared = ['Card', 'RuledCard'].flatMap((base) => {
  const widget = `ClassDeclaration[superClass.name="${base}"]`;
  return [
    {
      selector: `${widget} MethodDefinition[key.name=/^(willUpdate|updated)$/]`,
      message: 'Declare what is asked in questions(); make what is drawn of the results, with memo() where it is costly.',
    },
    {
      selector: `${widget} PropertyDefinition[key.type="PrivateIdentifier"] > TSTypeAnnotation TSTypeReference[typeName.name=/(Answer|Data|Results?)$/]`,
      message: 'Take answers from the results that a hook is given.',
    },
  ];
});

const unchecked = {
  selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
  message: 'Parse at the door instead.',
};

const blockedImports = {
  paths: ['style-map', 'unsafe-html', 'unsafe-svg', 'unsafe-mathml'].flatMap((name) =>
    [`lit/directives/${name}.js`, `lit-html/directives/${name}.js`].map((path) => ({
      name: path,
      message: 'Blocked by the host’s CSP, or unsafe with server text.',
    })),
  ),
};

const nodeGlobals = Object.fromEntries(
  [
    'process',
    'console',
    'URL',
    'Buffer',
    'setTimeout',
    'clearTimeout',
    'performance',
    'fetch',
    'Request',
    'structuredClone',
    'document',
    'requestAnimationFrame',
    'globalThis',
    'PerformanceObserver',
  ].map((name) => [name, 'readonly']),
);

const pageGlobals = Object.fromEntries(
  ['customElements', 'document', 'innerHeight', 'innerWidth', 'localStorage', 'origin', 'requestAnimationFrame'].map((name) => [
    name,
    'readonly',
  ]),
);

export default defineConfig(
  globalIgnores(['dist/', 'packed/', 'demo-dist/', 'screenshots/', 'coverage/', 'scripts/user-project/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.mjs'],
    extends: [js.configs.recommended],
    languageOptions: { globals: nodeGlobals },
  },
  {
    // What is handed to a measured page runs there.
    files: ['scripts/bench/**/*.mjs', 'scripts/demo.mjs'],
    languageOptions: {
      globals: { document: 'readonly', PerformanceObserver: 'readonly', getComputedStyle: 'readonly', bench: 'readonly' },
    },
  },
  {
    // Functions that run on the page under test.
    files: ['scripts/built/*.mjs'],
    languageOptions: { globals: pageGlobals },
  },
  {
    // The same, with what scripts/tracker/page.ts puts there.
    files: ['scripts/tracker/*.mjs'],
    languageOptions: {
      globals: {
        ...pageGlobals,
        ...Object.fromEntries(
          [
            'accepted',
            'addEventListener',
            'atob',
            'history',
            'indexedDB',
            'BroadcastChannel',
            'cells',
            'createTracker',
            'DOMException',
            'IDBDatabase',
            'IDBIndex',
            'IDBObjectStore',
            'leave',
            'location',
            'make',
            'makeTag',
            'navigator',
            'outcomes',
            'rejections',
            'sessionStorage',
            'shown',
            'queueMicrotask',
            'setInterval',
            'tokenReasons',
            'URLSearchParams',
            'trackers',
            'trackMany',
            'Event',
            'IDBFactory',
            'added',
            'deafen',
            'hearAgain',
            'listen',
            'release',
          ].map((name) => [name, 'writable']),
        ),
      },
    },
  },
  {
    files: ['**/*.ts'],
    extends: [
      js.configs.recommended,
      tseslint.configs.recommendedTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './tsconfig.node.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // TypeScript finds these itself.
      'no-undef': 'off',
      'no-unused-vars': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      // Lit's base class always has the life-cycle methods.
      'wc/guard-super-call': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...unsafe, unchecked],
      'no-restricted-imports': ['error', blockedImports],
    },
  },
  {
    files: ['src/widgets/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...unsafe, ...declared, unchecked] },
  },
  {
    // A test may write markup to test with, and states what it knows with `!`; chai's assertions are expressions.
    files: ['**/*.test.ts', 'src/testing/**/*.ts', 'src/families/*/testing/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        unchecked,
        {
          selector: 'ExpressionStatement > CallExpression[callee.property.name="accessible"]',
          message: 'A promise: without await it cannot fail.',
        },
      ],
      // The assertions' types call every equal() a promise, which it is not; the rule above holds the one that is.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // JSON that a test has just written itself.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // French has no-break spaces before its colons, also in templates.
    files: ['src/locale/*/*.ts', 'src/families/*/words/*.ts'],
    rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] },
  },
  {
    // The host page's own markup: its policy is its own.
    files: ['demo/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', unchecked] },
  },
);
