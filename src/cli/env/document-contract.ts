import { join, relative } from 'node:path';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { isRequired } from './compose-contract.ts';
import type { Contract, ContractEntry } from './contract.ts';
import { readNamedFile } from './named-file.ts';

/** Few enough for a git hook; a contract lies near the root. */
const MOST = { documents: 50, folders: 100 };
const HINT = 'A contract is a YAML file, or a Markdown document with a table of environment variables.';
/** A table with such a column, or a list below such a heading; documents without are not read further. */
const WORTH_READING = /^(?:[^\S\n]*\||#).*\b(?:variables?|env|environment)\b/im;

/**
 * The contract that Markdown documents hold; undefined when none lists a variable that the Compose files use. Where a
 * document does not say whether a variable is required, the Compose files tell.
 *
 * @param named a document that was named; otherwise those in the folder, the nearest first
 */
export async function documentContract(
  directory: string,
  project: ComposeProject | undefined,
  named?: string,
): Promise<Contract | undefined> {
  const { findDocuments } = await import('../../collect/documents/find-documents.ts');
  const paths = named === undefined ? (await findDocuments(directory, MOST)).paths : [named];
  const entries: ContractEntry[] = [];
  for (const path of paths.map((one) => (named === undefined ? join(directory, one) : one))) {
    const shown = relative('', path) || path;
    const text = await readNamedFile({ path, shown, code: 'GATES_CONTRACT_INVALID', hint: HINT });
    if (named === undefined && !WORTH_READING.test(text)) continue;
    entries.push(...(await entriesIn(shown, text, project)));
  }
  const used = new Set(project?.variables.map(({ name }) => name));
  const isMeant = named !== undefined || entries.some(({ name }) => used.has(name));
  return isMeant ? { written: true, entries: firstOfEach(entries) } : undefined;
}

async function entriesIn(shown: string, text: string, project: ComposeProject | undefined): Promise<ContractEntry[]> {
  const { parseDocument } = await import('../../collect/documents/parse-document.ts');
  const { documentedVariables } = await import('../../derive/documented-variables.ts');
  const document = { ...parseDocument(shown, text), evidence: 'E1' as const };
  return documentedVariables([document]).map(({ name, presence, default: value, at }) => {
    const uses = project?.variables.filter((use) => use.name === name) ?? [];
    return {
      name,
      required: presence === 'required' || (presence === 'unstated' && value === undefined && uses.some(isRequired)),
      services: [],
      at,
      ...(value !== undefined && { default: value }),
    };
  });
}

/** A variable that is listed twice is required when one place says so. */
function firstOfEach(entries: readonly ContractEntry[]): readonly ContractEntry[] {
  const each = new Map<string, ContractEntry>();
  for (const entry of entries) {
    const before = each.get(entry.name);
    each.set(entry.name, before && !entry.required ? before : { ...entry, at: before?.at ?? entry.at });
  }
  return [...each.values()];
}
