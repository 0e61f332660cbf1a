import { describe, expect, test } from 'vitest';
import { workSeconds } from '../../fixtures/work.ts';
import { load, projectOf, serviceOf } from './testing/load.ts';

const codesOf = (text: string, files: Readonly<Record<string, string>> = {}) => [
  ...new Set(projectOf({ 'compose.yaml': text, ...files }).diagnostics.map(({ code }) => code)),
];
const repeated = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => of(i)).join('');
const SERVICE = 'services: { web: { image: web } }\n';

describe('a file that is built to be expensive is refused', () => {
  test.each([
    [
      'aliases of aliases',
      `a: &a0 [x]\n${repeated(9, (i) => `b${i}: &a${i + 1} [${repeated(9, () => `*a${i},`)}]\n`)}`,
    ],
    ['an anchor that holds itself', 'x-a: &a [*a]\n'],
    [
      'merge keys of merge keys',
      `x-0: &m0 { k: 1 }\n${repeated(120, (i) => `x-${i + 1}: &m${i + 1} { <<: *m${i}, k${i}: {} }\n`)}`,
    ],
    ['deep lists in one line', '['.repeat(50_000)],
    ['deep mappings in one line', '{a: '.repeat(20_000)],
    ['deep lists by dashes', '- '.repeat(50_000)],
    ['deep lists by indentation', repeated(1000, (i) => `${' '.repeat(i)}a:\n`)],
    ['more than a mebibyte', '#'.repeat(1024 * 1024 + 1)],
    ['many tokens', '[],'.repeat(200_000)],
    ['many documents', '---\na: 1\n'.repeat(1000)],
    ['a key without end', `? ${'k'.repeat(5000)}\n: 1\n`],
  ])('%s', (_, text) => {
    expect(codesOf(text)).toEqual(['yaml']);
  });
});

describe('a project that becomes large only when it is put together is refused', () => {
  test.each([
    ['one long text at many places', `x-a: &a "${'a'.repeat(500_000)}"\nx-b: [${'*a,'.repeat(1000)}]\n${SERVICE}`],
    [
      'one long text with variables at many places',
      `x-a: &a "$A${'a'.repeat(9000)}"\nx-b: [${'*a,'.repeat(5000)}]\n${SERVICE}`,
    ],
    [
      'every port at many addresses',
      `services:\n  web:\n    image: web\n    ports:\n${repeated(200, (i) => `      - 127.0.0.${i}:0-65535:0-65535\n`)}`,
    ],
    ['more services than anybody has', `services:\n${repeated(2001, (i) => `  s${i}: { image: a }\n`)}`],
    [
      'services that extend each other in a long row',
      `services:\n${repeated(5000, (i) => `  s${i}: { extends: s${i + 1} }\n`)}  s5000: { image: a }\n`,
    ],
    [
      'a large service that many extend',
      `services:\n  base: { image: a, dns: [${'a,'.repeat(10_000)}] }\n${repeated(1000, (i) => `  s${i}: { extends: base }\n`)}`,
    ],
  ])('%s', (_, text) => {
    expect(codesOf(text)).toEqual(['too-large']);
  });

  test('a large environment file that many services read', () => {
    const env = { 'large.env': repeated(20_000, (i) => `NAME_${i}=value\n`) };
    expect(codesOf(`services:\n${repeated(200, (i) => `  s${i}: { image: a, env_file: large.env }\n`)}`, env)).toEqual([
      'too-large',
    ]);
  });

  test('its name and files are still known', () => {
    const { name, files } = projectOf(`x-a: &a "${'a'.repeat(500_000)}"\nx-b: [${'*a,'.repeat(1000)}]\n`);
    expect([name, files]).toEqual(['shop', ['compose.yaml']]);
  });
});

describe('what is large or odd loads or is refused, and either within a second of work', () => {
  const MEBIBYTE = 1024 * 1024;
  const just = (text: string) => text.repeat(Math.floor((MEBIBYTE - 200) / text.length));

  test.each([
    ['a scalar of 10 MB', `services: { web: { image: "${'a'.repeat(10 * MEBIBYTE)}" } }`, ['yaml']],
    ['a scalar of nearly a mebibyte', `services: { web: { image: "${just('a')}" } }`, []],
    ['a number of nearly a mebibyte', `x-a: ${just('1')}\n${SERVICE}`, []],
    ['100,000 keys', `services: { web: { image: a, labels: {${repeated(100_000, (i) => `k${i}: v,`)}} } }`, ['yaml']],
    [
      '20,000 unknown keys',
      `services:\n  web:\n    image: a\n${repeated(20_000, (i) => `    k${i}:\n`)}`,
      ['unknown-key', 'more-faults'],
    ],
    ['every port', 'services: { web: { image: a, ports: ["0-65535:0-65535"] } }', ['too-large']],
    ['ten thousand variables', `x-a: "${'$A'.repeat(10_001)}"\n${SERVICE}`, []],
    ['more variables than that', `x-a: "${just('$A')}"\n${SERVICE}`, ['interpolation']],
    ['dollars', `x-a: "${just('$')}"\n${SERVICE}`, []],
    ['fallbacks without end', `x-a: "${just('${A:-')}"\n${SERVICE}`, ['interpolation']],
    ['quotes in a command', `services: { web: { image: a, command: '${just('\\" ')}' } }`, []],
    ['carriage returns', `services:\r\n  web:\r\n    image: web\r\n${'\r\n'.repeat(70_000)}`, []],
    ['a byte order mark', `\uFEFF${SERVICE}`, []],
    [
      'bytes of every kind',
      Array.from({ length: 100_000 }, (_, i) => String.fromCharCode((i * 7919) % 256)).join(''),
      ['yaml'],
    ],
    ['nulls', '\u0000'.repeat(MEBIBYTE - 1), ['yaml']],
  ])('%s', async (_, text, expected) => {
    expect(await workSeconds(() => expect(codesOf(text)).toEqual(expected))).toBeLessThan(1);
  });

  test.each([
    ['a value that doubles line by line', `A=x\n${'A=$A$A\n'.repeat(40)}`],
    ['dollars', `A=${just('$')}`],
    ['quotes that do not close', `A="${just('\\')}`],
    ['blanks', just(' \n')],
    ['a name without end', just('a')],
  ])('an environment file: %s', async (_, text) => {
    expect(await workSeconds(() => codesOf(SERVICE, { '.env': text }))).toBeLessThan(1);
  });
});

test('services that wait for each other in a long row are no problem', () => {
  const text = `services:\n${repeated(2000, (i) => `  s${i}: { image: a, depends_on: [s${(i + 1) % 2000}] }\n`)}`;
  const { diagnostics } = projectOf(text);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'services wait for each other: s0 -> s1 -> s2 -> s3 -> s4 -> s5 -> s6 -> s7 -> s8 -> s9 -> … -> s0',
  ]);
});

describe('names that mean something in JavaScript mean nothing here', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];

  test.each(NAMES)('%s as a key of a service is unknown', (name) => {
    expect(projectOf(`services: { web: { image: web, ${name}: { a: 1 } } }`).diagnostics).toMatchObject([
      { code: 'unknown-key' },
    ]);
  });

  test.each(NAMES)('%s as a service, a label and a variable is a name as any other', (name) => {
    const {
      name: own,
      labels,
      environment,
    } = serviceOf(`services: { ${name}: { image: "web$${name}", labels: { ${name}: a }, environment: [${name}=b] } }`);
    expect([own, Object.entries(labels), environment[0]?.name]).toEqual([name, [[name, 'a']], name]);
    expect(Object.prototype).not.toHaveProperty('a');
  });

  test.each(NAMES)('%s as a variable of .env', (name) => {
    const { project } = load({ 'compose.yaml': `services: { web: { image: "$${name}" } }`, '.env': `${name}=set\n` });
    expect(project?.services[0]?.image).toBe('set');
  });
});

describe('bytes that are no text', () => {
  test.each([
    ['control characters', '\u0000\u0001\u001B[31m'],
    ['half a surrogate pair', 'services: { a: { image: "\uD800" } }'],
    ['a carriage return alone', 'services:\r  web:\r    image: web\r'],
    ['only a byte order mark', '\uFEFF'],
    ['nothing', ''],
  ])('%s', (_, text) => {
    expect(() => projectOf(text)).not.toThrow();
  });
});

test('what a faulty line says is not repeated: it may hold a credential', () => {
  const { diagnostics } = projectOf(
    'services:\n  db:\n    environment:\n      PASSWORD: "hunter2\n    image: db: hunter2\n',
  );
  expect(diagnostics.length).toBeGreaterThan(0);
  expect(JSON.stringify(diagnostics)).not.toContain('hunter2');
});
