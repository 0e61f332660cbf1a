import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { untilNext } from '../../pipelines/container/nightly.mjs';
import { PROJECT_ROOT } from '../project-root.ts';
import { optionsOfProgram } from '../testing/options-of-program.ts';

const HOUR = 3_600_000;
const at = (time: string) => Date.parse(`2026-03-01T${time}Z`);

describe('the time until the next run', () => {
  test.each([
    ['later today', '02:30', '01:00:00', 1.5 * HOUR],
    ['tomorrow, when it is over for today', '02:30', '03:30:00', 23 * HOUR],
    ['tomorrow, at that very moment', '02:30', '02:30:00', 24 * HOUR],
    ['at midnight', '00:00', '23:00:00', HOUR],
  ])('%s', (_, time, now, wait) => {
    expect(untilNext(time, at(now))).toBe(wait);
  });

  test.each(['2:30', '24:00', '02:60', 'noon', ''])('%s is refused', (time) => {
    expect(() => untilNext(time, at('00:00:00'))).toThrow('GATES_AT must be a time of day such as 02:30');
  });
});

test.each(['Dockerfile', 'nightly.mjs'])('%s starts the program as its own first line does', async (name) => {
  const text = await readFile(`${PROJECT_ROOT}/pipelines/container/${name}`, 'utf8');
  const options = [...optionsOfProgram(), '--'].map((option) => `"${option}"`).join(', ');
  expect(text.replaceAll("'", '"')).toContain(options);
});
