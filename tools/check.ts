import { parseArgs } from 'node:util';
import { runSteps } from './check/run-steps.ts';
import { failureText, resultLine } from './check/step-text.ts';
import { FILE_LENGTHS, STEPS } from './check/steps.ts';

/** Everything that CI does but the live tests. Says what failed, all of it. `--without NAME` leaves out a step. */
async function main(): Promise<number> {
  const say = (text: string) => void process.stdout.write(text);
  const { without = [] } = parseArgs({ options: { without: { type: 'string', multiple: true } } }).values;
  const unknown = without.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) throw new RangeError(`there is no step "${unknown}"`);
  const steps = STEPS.filter(({ name }) => !without.includes(name));
  const started = performance.now();
  const results = await runSteps(steps, 2, (result) => say(resultLine(result)));
  const failed = results.filter(({ passed }) => !passed);
  for (const result of failed) say(failureText(result));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const names = failed.map(({ step }) => step.name).join(', ');
  say(`\n${results.length - failed.length} of ${results.length} steps passed in ${seconds} s`);
  say(`${failed.length > 0 ? `; failed: ${names}` : ''}\n`);
  say(results.find(({ step }) => step === FILE_LENGTHS)?.output ?? '');
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = await main();
