import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { optionsOfProgram } from '../../tools/testing/options-of-program.ts';

const MODULE = JSON.stringify(new URL('./short-run.ts', import.meta.url).href);

function run(script: string, ...more: readonly string[]) {
  const options = [...optionsOfProgram(), ...more, '--import', 'tsx', '--input-type=module'];
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

test('the parser of HTTP answers is not compiled once more, however many answers there are', () => {
  const compiled = (prepare: string, waitMs: number) => {
    const script = `
      import { createServer } from 'node:http';
      import { setTimeout } from 'node:timers/promises';
      const { prepareForShortRun } = await import(${MODULE});
      ${prepare}
      const { Agent } = await import('undici');
      const server = createServer((request, response) => response.end('yes'));
      await new Promise((listens) => server.listen(0, '127.0.0.1', listens));
      const origin = 'http://127.0.0.1:' + server.address().port;
      const agent = new Agent();
      for (let asked = 0; asked < 500; asked += 1)
        await (await agent.request({ origin, path: '/', method: 'GET' })).body.text();
      // That V8 would do beside all else.
      await setTimeout(${waitMs});
      process.exit(0);`;
    const { stdout, status } = run(script, '--trace-wasm-compilation-times');
    expect(status).toBe(0);
    // What Node itself has in WebAssembly, and compiled before, is small.
    return /using TurboFan.* bodysize \d{5}/.test(stdout);
  };
  expect(compiled('prepareForShortRun();', 500)).toBe(false);
  expect(compiled('', 3000)).toBe(true);
});
