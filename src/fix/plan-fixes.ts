import type { Finding } from '../model/check-result.ts';
import type { ComposeProject } from '../model/evidence/compose-project.ts';
import type { RunResult } from '../model/result.ts';
import type { Subject } from '../model/subject.ts';
import type { Edit } from './edit.ts';
import type { FixedService } from './fix.ts';
import { SERVICE_FIXES } from './fixes.ts';
import { loopbackEdit } from './port-edit.ts';
import { serviceBlock } from './service-block.ts';

/** Each asks for a port that is published to this host only. */
const PORT_CHECKS = [
  'data-store-port-declared',
  'management-interface-published',
  'port-bound-to-all-interfaces',
  'port-published-beside-proxy',
];

/** The checks whose findings can be mended without a decision. */
export const MENDABLE: readonly string[] = [...Object.keys(SERVICE_FIXES), ...PORT_CHECKS];

export interface FixPlan {
  /** By file as the findings name it. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
  readonly mended: readonly Mended[];
  readonly left: readonly (Mended & { readonly reason: string })[];
}

export interface Mended {
  readonly check: string;
  readonly service: string;
  readonly at: string;
}

/** The text of each file, in lines, by the name that positions use. */
export type Sources = ReadonlyMap<string, readonly string[]>;

/** Plans the edits that mend the findings of mendable checks; what cannot be mended is named with the reason. */
export function planFixes(
  result: RunResult,
  project: ComposeProject,
  sources: Sources,
  checks: readonly string[],
): FixPlan {
  const edits = new Map<string, Map<string, Edit>>();
  const mended: Mended[] = [];
  const left: (Mended & { reason: string })[] = [];
  for (const [check, finding] of findingsOf(result, checks)) {
    const { service = '', file = '', line = 0, column = 0 } = finding.subject;
    const about = { check, service, at: `${file}:${line}:${column}` };
    const fix = fixOf(check, finding, project, sources);
    if ('reason' in fix) left.push({ ...about, reason: fix.reason });
    else {
      const ofFile = edits.get(fix.file) ?? new Map<string, Edit>();
      edits.set(fix.file, ofFile.set(JSON.stringify(fix.edit), fix.edit));
      mended.push(about);
    }
  }
  const planned = [...edits].map(([file, ofFile]) => [file, [...ofFile.values()]] as const);
  return { edits: new Map(planned), mended, left };
}

function findingsOf({ gates }: RunResult, checks: readonly string[]): readonly (readonly [string, Finding])[] {
  return gates
    .flatMap(({ sections }) => sections.flatMap((section) => section.checks))
    .filter(({ id }) => checks.includes(id))
    .flatMap(({ id, findings }) => findings.map((finding) => [id, finding] as const));
}

type Planned = { readonly file: string; readonly edit: Edit } | { readonly reason: string };

function fixOf(check: string, { subject }: Finding, project: ComposeProject, sources: Sources): Planned {
  const service = project.services.find(({ name }) => name === subject.service);
  if (!service) return { reason: 'it names no service of the Compose files' };
  if (PORT_CHECKS.includes(check)) return portFix(subject, sources);
  const make = Object.hasOwn(SERVICE_FIXES, check) ? SERVICE_FIXES[check] : undefined;
  const fix = make?.(service) ?? { byHand: 'there is no fix for it' };
  return 'byHand' in fix ? { reason: fix.byHand } : insertion(service, fix.add, sources);
}

function insertion(service: FixedService, add: readonly string[], sources: Sources): Planned {
  const { file } = service.at;
  const lines = sources.get(file);
  const block = lines && serviceBlock(lines, service.at);
  if (!block) return { reason: 'it is not written as a block of lines' };
  const indented = add.map((line) => block.indent + line);
  return { file, edit: { kind: 'insert', afterLine: block.lastLine, lines: indented } };
}

function portFix({ file = '', line = 0, column = 0 }: Subject, sources: Sources): Planned {
  const lines = sources.get(file);
  const edit = lines && loopbackEdit(lines, { file, line, column });
  return edit ? { file, edit } : { reason: 'how the port is written cannot be changed safely' };
}
