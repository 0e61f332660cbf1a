import { describe, expect, test } from 'vitest';
import type { RunResult } from '../../src/model/result.ts';
import { everyStatement } from '../testing/hostile-run.ts';
import { manyFindings } from '../testing/many-findings.ts';
import { recordedResults } from '../testing/recorded-results.ts';
import { GITHUB_ANNOTATIONS } from './annotations.ts';
import { understood } from './testing/runner.ts';

const recorded = await recordedResults();

const commandsOf = (result: RunResult) =>
  GITHUB_ANNOTATIONS.render(result)
    .trimEnd()
    .split('\n')
    .map((line) => understood(line));

test('an open finding is an annotation at its line; what is not known is told, what was accepted is not', () => {
  expect(commandsOf(everyStatement())).toEqual([
    {
      command: 'error',
      properties: {
        file: 'a/b.yaml',
        line: '3',
        col: '5',
        title: 'P0 The Docker socket is mounted into a service',
      },
      message: expect.stringContaining('the Docker socket is mounted read-write. Observed: /var/run/docker.sock'),
    },
    { command: 'warning', properties: { title: 'Not established' }, message: 'interrupted by SIGINT: partial' },
    {
      command: 'warning',
      properties: { title: 'Not established' },
      message: '2 checks not evaluated: Health endpoints answer; A check that crashed',
    },
  ]);
});

test('a run without findings and gaps prints nothing', () => {
  const { interruptedBy: _, ...run } = everyStatement().run;
  expect(GITHUB_ANNOTATIONS.render(everyStatement({ run, gates: [] }))).toBe('');
});

describe('of each level GitHub shows ten', () => {
  const commands = commandsOf(manyFindings(1000));

  test.each(['error', 'warning', 'notice'])('%s', (level) => {
    expect(commands.filter((each) => each?.command === level)).toHaveLength(10);
  });

  test('the last one says how many more there are', () => {
    expect(
      commands.filter((each) => each?.properties['title'] === 'More findings').map((each) => each?.message),
    ).toEqual([
      '492 more of this level are in the report',
      '242 more of this level are in the report',
      '241 more of this level are in the report',
    ]);
  });
});

test.each(recorded)('every line of $name is a command', ({ result }) => {
  expect(commandsOf(result).filter((each) => each === undefined)).toEqual([]);
});
