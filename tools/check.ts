import { runSteps } from './check/run-steps.ts';
import { failureText, resultLine } from './check/step-text.ts';
import { FILE_LENGTHS, STEPS } from './check/steps.ts';

/** Everything that CI does but the live tests. Says what failed, all of it. */
async function main(): Promise<number> {
  const say = (text: string) => void process.stdout.write(text);
  const started = performance.now();
  const results = await runSteps(STEPS, 2, (result) => say(resultLine(result)));
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
