import { didYouMean } from '../../shared/nearest.ts';
import type { Report } from '../fault.ts';
import { firstSegment, RUN_VARIABLES, sectionVariables } from '../known-variables.ts';
import type { PlacedFlow, PlacedStep, SoundFile } from '../sound-flows.ts';
import { templateParts } from '../template.ts';
import { textsIn } from '../texts-in.ts';

/** Variables that nothing gives a value, or only a later step does; and texts with a `${` that is none. */
export function variableFaults({ steps }: PlacedFlow, file: SoundFile, report: Report): void {
  const known = new Set([...RUN_VARIABLES, ...sectionVariables(file)]);
  for (const [index, placed] of steps.entries()) {
    const later = steps
      .slice(index)
      .flatMap(({ step }) => Object.keys(step.capture ?? {}).map((name) => [name, step.id] as const));
    stepFaults(placed, known, new Map(later), file, report);
    for (const name of Object.keys(placed.step.capture ?? {})) known.add(name);
  }
}

function stepFaults(
  { step, path }: PlacedStep,
  known: ReadonlySet<string>,
  later: ReadonlyMap<string, string>,
  file: SoundFile,
  report: Report,
): void {
  const rows = step.forEach ?? [];
  const { id: _, capture, forEach, creates, ...rest } = step;
  const own = new Set([...known, ...Object.keys(capture ?? {})]);
  const parts = [
    [forEach ? { forEach } : {}, known, []],
    [{ ...rest, ...(capture && { capture: Object.fromEntries(Object.entries(capture)) }) }, known, rows],
    [creates ? { creates } : {}, own, rows],
  ] as const;
  for (const [value, names, table] of parts)
    for (const { text, path: below, isKey } of textsIn(value)) {
      const message = textFault(text, { names, rows: table, later, file });
      if (message !== undefined) report('flow.variable', [...path, ...below], message, isKey ? 'key' : 'value');
    }
}

interface Scope {
  readonly names: ReadonlySet<string>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly later: ReadonlyMap<string, string>;
  readonly file: SoundFile;
}

function textFault(text: string, scope: Scope): string | undefined {
  const parts = templateParts(text);
  if (typeof parts === 'string') return parts;
  return parts.map((part) => ('name' in part ? nameFault(part.name, scope) : undefined)).find(Boolean);
}

function nameFault(name: string, { names, rows, later, file }: Scope): string | undefined {
  if (name.startsWith('row.')) return rowFault(name.slice('row.'.length), rows);
  if (names.has(name) || file.unsound.includes(firstSegment(name))) return undefined;
  const step = later.get(name);
  if (step !== undefined) return `\${${name}} is captured by the step "${step}", which is not before this one`;
  return `nothing gives \${${name}} a value. ${didYouMean(name, [...names])}`;
}

function rowFault(key: string, rows: readonly Readonly<Record<string, unknown>>[]): string | undefined {
  if (rows.length === 0) return `\${row.${key}} stands outside of the step's forEach`;
  const lacking = rows.findIndex((row) => !Object.hasOwn(row, key));
  return lacking < 0 ? undefined : `row ${lacking + 1} has no "${key}"`;
}
