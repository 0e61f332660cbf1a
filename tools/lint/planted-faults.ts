const long = (lines: number) => 'export const line = 1;\n'.replace('line', 'first') + '// a line\n'.repeat(lines);
const manyLines = (lines: number) =>
  `export function many(): number {\n  let n = 0;\n${'  n += 1;\n'.repeat(lines)}  return n;\n}\n`;

const ANY = 'AbortSignal.any([deadline, new AbortController().signal])';

/** Rule, file, text: each must be reported. */
export const FAULTS: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['house(no-current-time)', 'gates/g1-config/ports/now.ts', 'export const now = new Date();\n'],
  ['house(no-current-time)', 'src/derive/now-text.ts', 'export const now = Date();\n'],
  [
    'house(held-deadline)',
    'src/collect/http/lost-deadline.ts',
    'export const one = AbortSignal.any([new AbortController().signal, AbortSignal.timeout(7)]);\n',
  ],
  [
    'house(held-deadline)',
    'src/collect/http/lost-with-its-scope.ts',
    `export function one() {\n  const deadline = AbortSignal.timeout(7);\n  return ${ANY};\n}\n`,
  ],
  ['house(file-name)', 'src/cli/camelCase.ts', 'export const one = 1;\n'],
  ['house(file-name)', 'src/cli/text-utils.ts', 'export const one = 1;\n'],
  ['house(file-name)', 'reports/markdown/helpers.ts', 'export const one = 1;\n'],
  ['eslint(no-restricted-properties)', 'reports/clock.ts', 'export const now = Date.now();\n'],
  ['eslint(no-restricted-properties)', 'src/evaluate/chance.ts', 'export const chance = Math.random();\n'],
  ['eslint(no-restricted-properties)', 'src/derive/order.ts', "export const order = 'a'.localeCompare('b');\n"],
  ['eslint(no-restricted-properties)', 'src/derive/zone.ts', 'export const hour = new Date(0).getHours();\n'],
  ['eslint(no-restricted-globals)', 'src/services/home.ts', "export const home = process.env['HOME'];\n"],
  [
    'eslint(no-restricted-globals)',
    'src/compose/answer.ts',
    "export const answer = () => fetch('http://127.0.0.1');\n",
  ],
  ['eslint(no-restricted-globals)', 'src/model/wait.ts', 'export const wait = () => void setTimeout(() => 1, 1);\n'],
  ['eslint(no-console)', 'src/collect/http/say.ts', "console.log('asked');\n"],
  ['eslint(no-console)', 'gates/g1-config/ports/say.ts', "console.log('judged');\n"],
  ['eslint(max-lines)', 'src/cli/long.ts', long(300)],
  ['eslint(max-lines-per-function)', 'src/cli/many.ts', manyLines(40)],
  ['import(no-default-export)', 'src/cli/default.ts', 'export default 1;\n'],
  ['import(no-cycle)', 'src/cli/there.ts', "import { back } from './back.ts';\nexport const there = () => back;\n"],
  ['import(no-cycle)', 'src/cli/back.ts', "import { there } from './there.ts';\nexport const back = () => there;\n"],
  ['typescript(no-explicit-any)', 'src/cli/loose.ts', 'export const loose: any = 1;\n'],
  ['typescript(ban-ts-comment)', 'src/cli/ignored.ts', "// @ts-ignore\nexport const one: number = '1';\n"],
  [
    'typescript(consistent-type-imports)',
    'src/cli/types.ts',
    "import { Stats } from 'node:fs';\nexport const size = (stats: Stats) => stats.size;\n",
  ],
  ['typescript(no-floating-promises)', 'src/collect/http/lost.ts', 'const ask = async () => 1;\nask();\n'],
  [
    'typescript(no-misused-promises)',
    'src/collect/http/condition.ts',
    'const ask = async () => true;\nexport const text = ask() ? 1 : 2;\n',
  ],
  ['typescript(await-thenable)', 'src/collect/http/needless.ts', 'export const answer = async () => await 1;\n'],
  ['eslint(no-empty)', 'src/cli/swallow.ts', "try {\n  JSON.parse('{');\n} catch {}\n"],
];

/** Must not be reported: what looks like a fault and is none. */
export const SOUND: Readonly<Record<string, string>> = {
  'gates/g1-config/ports/given.ts': 'export const start = (text: string) => new Date(text).toISOString();\n',
  'gates/g1-config/ports/given.test.ts': `export const now = new Date();\n${manyLines(60)}`,
  'reports/testing/clock.ts': 'export const now = Date.now();\n',
  'src/cli/clock.ts': 'console.log(Date.now(), new Date());\n',
  'src/collect/http/clock.ts': 'export const now = () => new Date();\n',
  'src/collect/http/held-deadline.ts': `export async function one(wait: (signal: AbortSignal) => Promise<void>) {
  const deadline = AbortSignal.timeout(7);
  await wait(${ANY});
  return deadline.aborted;
}\n`,
  'src/collect/http/only-deadline.ts': 'export const one = { signal: AbortSignal.timeout(7) };\n',
  'one.config.ts': 'export default {};\n',
};
