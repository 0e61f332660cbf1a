import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shellCommand } from './shell-command.ts';

test('words that mean nothing to a shell stay as they are', () => {
  expect(shellCommand(['gates', 'run', '-p', 'shop', '--out', './a b'])).toBe("gates run -p shop --out './a b'");
});

test('a shell reads back the same words', () => {
  const word = fc.string({ maxLength: 12 }).filter((each) => !each.includes('\0'));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const { stdout } = spawnSync('sh', ['-c', `printf '%s\\0' ${shellCommand(words)}`], { encoding: 'utf8' });
      expect(stdout.split('\0').slice(0, -1)).toEqual(words);
    }),
    { numRuns: 60 },
  );
});
