import { describe, expect, test } from 'vitest';
import { enginesPart } from './engines-table.ts';
import type { Tried } from './tried.ts';

const file = (passed: number, ...others: readonly string[]) => ({
  on: '2026-11-22',
  passed,
  others: others.map((name) => ({ test: name, said: 'expected 1 to be 2' })),
});
const tried = (installed: Tried[string]['files'], podman: Tried[string]['files'] = {}): Tried => ({
  installed: { name: 'Docker 20.10.24', apiVersion: '1.41', files: installed },
  podman: { name: 'Podman 4.3.1', apiVersion: '1.41', files: podman },
});
const WHY = 'it keeps no events of commands that are run in a container';
const DIFFERENCES = [{ on: 'podman', file: 'gates/a.live.ts', test: 'entered', why: WHY }] as const;

const cellsOf = (part: string, name: string) =>
  part
    .split('\n')
    .find((line) => line.startsWith(`| ${name}`))
    ?.split('|')
    .slice(2, -1)
    .map((cell) => cell.trim());

describe('the table of engines and live tests', () => {
  test('tells what each engine was, and when it was tried', () => {
    const head = cellsOf(enginesPart(tried({ 'gates/a.live.ts': file(3) })), 'Live tests');
    expect(head).toEqual(['Docker 20.10.24, API 1.41, 2026-11-22', 'Podman 4.3.1, API 1.41,']);
  });

  test('tells what passed, what is explained and what is not, and what was never run', () => {
    const of = tried(
      { 'gates/a.live.ts': file(3), 'gates/b.live.ts': file(4) },
      { 'gates/a.live.ts': file(1, 'a container that was entered', 'a port') },
    );
    const part = enginesPart(of, DIFFERENCES);
    expect(cellsOf(part, '`gates/a`')).toEqual(['3 passed', '1 passed, 1 not applicable, **1 failed**']);
    expect(cellsOf(part, '`gates/b`')).toEqual(['4 passed', 'not run']);
    expect(cellsOf(part, 'all')).toEqual(['7 passed', '1 passed, 1 not applicable, **1 failed**']);
  });

  test('has the reason below it, or what was said where there is none', () => {
    const of = tried({}, { 'gates/a.live.ts': file(0, 'entered', 'a port') });
    expect(enginesPart(of, DIFFERENCES)).toContain(`- ${WHY}: \`gates/a.live.ts\` (1)`);
    expect(enginesPart(of, DIFFERENCES)).toContain('- **failed**: `gates/a.live.ts`, a port: expected 1 to be 2');
  });

  test('a difference of one engine explains nothing on another', () => {
    const of = tried({ 'gates/a.live.ts': file(0, 'entered') });
    expect(cellsOf(enginesPart(of, DIFFERENCES), 'all')).toEqual(['**1 failed**', '']);
  });
});
