import { markdownTable } from 'markdown-table';
import { compareText } from '../../src/shared/compare.ts';
import { groupBy } from '../../src/shared/group-by.ts';
import { DIFFERENCES, type Difference, differenceOf } from './differences.ts';
import { TARGET_NAMES, TARGETS, type TargetName } from './targets.ts';
import type { Tried, TriedFile } from './tried.ts';

/** What came of the live tests on every engine, as Markdown: a table, and the reasons for what did not pass. */
export function enginesPart(tried: Tried, differences: readonly Difference[] = DIFFERENCES): string {
  const names = TARGET_NAMES.filter((name) => tried[name] !== undefined);
  const files = [...new Set(names.flatMap((name) => Object.keys(tried[name]?.files ?? {})))].toSorted(compareText);
  const head = ['Live tests', ...names.map((name) => titleOf(name, tried))];
  const rows = files.map((file) => [
    `\`${file.replace(/\.live\.ts$/, '')}\``,
    ...names.map((name) => cellOf(name, file, tried[name]?.files[file], differences)),
  ]);
  const sums = ['all', ...names.map((name) => sumOf(name, tried, differences))];
  const table = markdownTable([head, ...rows, sums], { align: ['l', ...names.map(() => 'r')] });
  return [table, ...names.flatMap((name) => reasonsOf(name, tried, differences)), ''].join('\n');
}

function titleOf(name: TargetName, tried: Tried): string {
  const { name: engine = '', apiVersion = '', files = {} } = tried[name] ?? {};
  const days = Object.values(files).map(({ on }) => on);
  const behind = TARGETS[name].proxied ? ' behind a proxy' : '';
  return `${engine}${behind}, API ${apiVersion}, ${days.toSorted(compareText).at(-1) ?? ''}`;
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly otherwise: number;
}

function countsOf(name: TargetName, file: string, of: TriedFile, differences: readonly Difference[]): Counts {
  const explained = of.others.filter(({ test }) => differenceOf(name, file, test, differences) !== undefined).length;
  return { passed: of.passed, failed: of.others.length - explained, otherwise: explained };
}

function cellOf(name: TargetName, file: string, of: TriedFile | undefined, differences: readonly Difference[]): string {
  return of === undefined ? 'not run' : textOf(countsOf(name, file, of, differences));
}

function textOf({ passed, failed, otherwise }: Counts): string {
  const parts = [
    ...(passed > 0 ? [`${passed} passed`] : []),
    ...(otherwise > 0 ? [`${otherwise} not applicable`] : []),
    ...(failed > 0 ? [`**${failed} failed**`] : []),
  ];
  return parts.join(', ');
}

function sumOf(name: TargetName, tried: Tried, differences: readonly Difference[]): string {
  const all = Object.entries(tried[name]?.files ?? {}).map(([file, of]) => countsOf(name, file, of, differences));
  const total = (count: keyof Counts) => all.reduce((sum, each) => sum + each[count], 0);
  return textOf({ passed: total('passed'), failed: total('failed'), otherwise: total('otherwise') });
}

/** One line for each reason, with the tests that it explains; what nothing explains is told as it was said. */
function reasonsOf(name: TargetName, tried: Tried, differences: readonly Difference[]): string[] {
  const others = Object.entries(tried[name]?.files ?? {}).flatMap(([file, { others: all }]) =>
    all.map(({ test, said }) => ({ file, test, why: differenceOf(name, file, test, differences)?.why, said })),
  );
  if (others.length === 0) return [];
  const explained = groupBy(
    others.filter(({ why }) => why !== undefined),
    ({ why }) => why ?? '',
  );
  const lines = [...explained].map(([why, of]) => `- ${why}: ${testsOf(of)}`);
  const open = others.flatMap(({ file, test, why, said }) =>
    why === undefined ? [`- **failed**: \`${file}\`, ${test}: ${said}`] : [],
  );
  return ['', `Not passed on ${titleOf(name, tried)}:`, '', ...lines, ...open];
}

function testsOf(of: readonly { readonly file: string; readonly test: string }[]): string {
  const byFile = groupBy(of, ({ file }) => file);
  return [...byFile].map(([file, { length }]) => `\`${file}\` (${length})`).join(', ');
}
