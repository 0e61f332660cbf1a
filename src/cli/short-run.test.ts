import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { optionsOfProgram } from '../../tools/testing/options-of-program.ts';

const MODULE = JSON.stringify(new URL('./short-run.ts', import.meta.url).href);

function run(script: string) {
  const options = [...optionsOfProgram(), '--import', 'tsx', '--input-type=module'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, '-e', script], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('this Node knows what it is told about memory: it would say so on stderr where it does not', () => {
  const script = `const { prepareForShortRun, useMoreMemory } = await import(${MODULE}); prepareForShortRun(); useMoreMemory();`;
  expect(run(script)).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('while code is read this V8 has the options that it starts with, on which depends what it takes back', () => {
  // The tag holds the version of V8, and what differs from the options that it starts with.
  const tag = 'process.stdout.write((await import("node:v8")).cachedDataVersionTag() + "\\n");';
  const script = `
    import { cachedDataVersionTag } from 'node:v8';
    const { prepareForShortRun, useMoreMemory, withUsualOptions } = await import(${MODULE});
    prepareForShortRun();
    const own = [cachedDataVersionTag()];
    const usual = [withUsualOptions(cachedDataVersionTag)];
    useMoreMemory();
    own.push(cachedDataVersionTag());
    usual.push(withUsualOptions(cachedDataVersionTag));
    own.push(cachedDataVersionTag());
    process.stdout.write(JSON.stringify({ own, usual }));`;
  const untouched = Number(
    spawnSync(process.execPath, ['--input-type=module', '-e', tag], { encoding: 'utf8' }).stdout,
  );
  const { own, usual } = JSON.parse(run(script).stdout) as Record<'own' | 'usual', readonly number[]>;
  expect(usual).toEqual([untouched, untouched]);
  expect(own).not.toContain(untouched);
  expect(own[1]).toBe(own[2]);
});
