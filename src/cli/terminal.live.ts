import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gates } from '../../fixtures/audit.ts';
import { command } from '../../fixtures/engine/command.ts';
import { ULTRA_AGENT_OS } from '../../fixtures/stacks/places.ts';
import { displayWidth } from '../../reports/text/display-width.ts';
import { PROJECT_ROOT } from '../../tools/project-root.ts';

// The built program in a terminal of 80 columns and 24 lines (script of util-linux), and without one.

const ESCAPE = '\u001b';
const COLOUR = new RegExp(String.raw`${ESCAPE}\[[\d;]*m`);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gates-terminal-'));
  await cp(join(ULTRA_AGENT_OS, 'compose.yaml'), join(folder, 'compose.yaml'));
});
afterAll(() => rm(folder, { recursive: true }));

/** All that the program writes to a terminal, stdout and stderr as they come. */
function inTerminal(args: string, environment: Record<string, string>): Promise<string> {
  const program = `stty cols 80 rows 24; '${process.execPath}' -- '${PROJECT_ROOT}/bin/gates.cjs' ${args}; true`;
  const usual = { TERM: 'xterm-256color', NO_COLOR: '', FORCE_COLOR: '', CI: '' };
  return command(['script', '-qec', program, '/dev/null'], { folder, environment: { ...usual, ...environment } });
}

/** The screen at the end of a run: from the first gate to the place of the report. */
function verdictIn(output: string): readonly string[] {
  const plain = stripVTControlCharacters(output).replaceAll('\r', '').split('\n');
  const first = plain.findIndex((line) => /^G1 .*(?:PASSED|FAILED|NOT )/.test(line));
  const last = plain.findIndex((line) => line.startsWith('Report: '));
  expect([first >= 0, last > first]).toEqual([true, true]);
  return plain.slice(first, last + 1);
}

describe('in a terminal', () => {
  test('the result fits one screen, in colour, and the sources are shown', async () => {
    const output = await inTerminal('run g1', {});
    const lines = verdictIn(output);
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(80);
    expect(output).toMatch(COLOUR);
    expect(output).toContain('Compose files');
  });

  test('without colour where that is wanted', async () => {
    const output = await inTerminal('run g1', { NO_COLOR: '1' });
    expect(verdictIn(output).length).toBeLessThanOrEqual(24);
    expect(output).not.toMatch(COLOUR);
  });

  test('a dumb one gets lines and nothing else', async () => {
    const output = await inTerminal('run g1', { TERM: 'dumb' });
    expect(output).not.toContain(ESCAPE);
    expect(verdictIn(output).length).toBeLessThanOrEqual(24);
  });

  test('gates checks has no line that is longer than the terminal', async () => {
    const lines = stripVTControlCharacters(await inTerminal('checks --gate g1', {}))
      .trimEnd()
      .split(/\r?\n/);
    expect(lines.length).toBeGreaterThan(50);
    expect(Math.max(...lines.map(displayWidth))).toBe(80);
  });
});

describe('without a terminal', () => {
  const piped = (environment: Record<string, string>, ...args: string[]) =>
    gates(['run', 'g1', ...args], { folder, environment: { NO_COLOR: '', FORCE_COLOR: '', ...environment } });

  test('there is a line for each source on stderr, the result on stdout, and no escape in either', async () => {
    const { stdout, stderr } = await piped({});
    expect(stdout + stderr).not.toContain(ESCAPE);
    expect(stderr).toMatch(/Compose files: \S+/);
    expect(verdictIn(stdout).length).toBeLessThanOrEqual(24);
  });

  test('who asks for colour gets it', async () => {
    expect((await piped({ FORCE_COLOR: '1' }, '--quiet')).stdout).toMatch(COLOUR);
  });
});
