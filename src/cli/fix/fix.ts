import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { applyEdits } from '../../fix/edit.ts';
import { type FixPlan, MENDABLE, planFixes } from '../../fix/plan-fixes.ts';
import { GatesError } from '../../model/errors.ts';
import type { RunResult } from '../../model/result.ts';
import { readSettings } from '../../settings/read-settings.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { maskedResult, theDoor } from '../door.ts';
import { KNOWN_NAMES } from '../options/known-names.ts';
import { printError } from '../output.ts';
import type { CollectRequest } from '../run/collect-request.ts';
import { targetOptions } from '../run/target.ts';
import type { ChangedFile } from './changed-file.ts';
import type { FixOptions } from './fix-options.ts';
import { findingCount, summaryText } from './fix-text.ts';
import { type JudgedConfiguration, judgeConfiguration } from './judge-configuration.ts';
import { printPatch } from './print-patch.ts';

/**
 * `gates fix`: mends in the Compose files what needs no decision. The files are written only when the result loads and
 * passes the checks that it was changed for. Returns the exit code.
 *
 * @throws GatesError when it cannot start, or a change would not do what it is for; nothing is written then
 */
export async function fix(options: FixOptions): Promise<number> {
  const checks = checksFrom(options.only);
  const from = { named: options.config, ...KNOWN_NAMES };
  const { settings } = await readSettings(options.projectDirectory ?? process.cwd(), from);
  const request: CollectRequest = {
    gates: ['g1'],
    gatesNamed: true,
    target: targetOptions(options, settings),
    settings,
    engine: {},
    command: ['gates', ...process.argv.slice(2)],
    takenAt: new Date(),
    quiet: true,
  };
  const redactor = await theDoor();
  const judged = await judgeConfiguration(request, settings, redactor);
  const { plan, changed } = await changesFor(judged, checks);
  const instead = new Map(changed.map(({ path, after }) => [path, after]));
  const { result: after } = await judgeConfiguration(request, settings, redactor, instead);
  refuseWithoutEffect(plan, after);
  if (options.dryRun) for (const file of changed) printPatch(file, redactor);
  else for (const file of changed) await replaceFile(file);
  const counts = { before: findingCount(judged.result), after: findingCount(after) };
  const outcome = { ...counts, files: changed.map(shownPath), dryRun: options.dryRun === true };
  printError(await maskedResult(summaryText(plan, outcome)));
  return 0;
}

async function changesFor(
  { result, project, directory }: JudgedConfiguration,
  checks: readonly string[],
): Promise<{ plan: FixPlan; changed: readonly ChangedFile[] }> {
  const places = [
    ...project.services.map(({ at }) => at),
    ...project.services.flatMap(({ ports }) => ports.map(({ at }) => at)),
  ];
  const names = [...new Set(places.map(({ file }) => file))];
  const texts = new Map<string, string>();
  for (const name of names) texts.set(name, await readFile(resolve(directory, name), 'utf8'));
  const sources = new Map([...texts].map(([name, text]) => [name, text.split(/\r?\n/)]));
  const plan = planFixes(result, project, sources, checks);
  const changed = [...plan.edits].map(([name, edits]) => {
    const before = texts.get(name) ?? '';
    return { path: resolve(directory, name), before, after: applyEdits(before, edits) };
  });
  return { plan, changed };
}

/** What was changed has to pass now, and nothing else may be broken by it. */
function refuseWithoutEffect({ mended }: FixPlan, after: RunResult): void {
  const checks = after.gates.flatMap(({ sections }) => sections.flatMap((section) => section.checks));
  const failing = new Set(
    checks.flatMap(({ id, findings }) => findings.map(({ subject }) => `${id} of ${subject.service ?? ''}`)),
  );
  const open = mended.map(({ check, service }) => `${check} of ${service}`).filter((one) => failing.has(one));
  if (open.length === 0) return;
  throw new GatesError({
    code: 'GATES_FIX_WITHOUT_EFFECT',
    message: `The changes would not mend ${[...new Set(open)].join(', ')}; no file was changed.`,
    hint: 'Please report this with the file, and name other checks with --only meanwhile.',
  });
}

function checksFrom(only: readonly string[]): readonly string[] {
  for (const check of only) {
    if (MENDABLE.includes(check)) continue;
    const message = `"${check}" is no check that can be mended. ${didYouMean(check, MENDABLE)}`;
    throw new GatesError({ code: 'GATES_USAGE', message, hint: `It can mend ${MENDABLE.join(', ')}.` });
  }
  return only.length > 0 ? only : MENDABLE;
}

/** Written beside and renamed, with the permissions it had: at no moment is there half a file. */
async function replaceFile({ path, after }: ChangedFile): Promise<void> {
  const { mode } = await stat(path);
  const beside = `${path}.gates-${process.pid}`;
  await writeFile(beside, after, { mode });
  await rename(beside, path);
}

function shownPath({ path }: ChangedFile): string {
  return relative('', path) || path;
}
