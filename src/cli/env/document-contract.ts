import { join, relative } from 'node:path';
import { WHY_UNREAD } from '../../collect/documents/bounded-markdown.ts';
import { findDocuments } from '../../collect/documents/find-documents.ts';
import { documentedVariables } from '../../derive/documents/documented-variables.ts';
import { namedVariables } from '../../derive/environment/used-variables.ts';
import { GatesError } from '../../model/errors.ts';
import type { ComposeProject } from '../../model/evidence/compose-project.ts';
import { isRequired } from './compose-contract.ts';
import type { Contract, ContractEntry } from './contract.ts';
import { readNamedFile } from './named-file.ts';

/** Few enough for a git hook; a contract lies near the root. */
const MOST = { documents: 50, folders: 100 };
const HINT = 'A contract is a YAML file, or a Markdown document with a table of environment variables.';
/** A table with such a column, or a list below such a heading; without it a document is not parsed. */
const WORTH_READING = /^(?:[^\S\n]*\||#).*\b(?:variables?|env|environment)\b/im;

/**
 * The contract that Markdown documents hold; undefined when none lists a variable that the Compose files use. Where a
 * document does not say whether a variable is required, the Compose files tell.
 *
 * @param named a document that was named; otherwise those in the folder, the nearest first
 * @throws GatesError `GATES_CONTRACT_INVALID` when a contract has a line that cannot be read
 */
export async function documentContract(
  directory: string,
  project: ComposeProject | undefined,
  named?: string,
): Promise<Contract | undefined> {
  const paths = named === undefined ? (await findDocuments(directory, MOST)).paths : [named];
  const documents = await Promise.all(paths.map((one) => documentAt(named === undefined ? join(directory, one) : one)));
  const used = new Set(project && namedVariables(project).map(({ name }) => name));
  const mayBeMeant = (text: string) => WORTH_READING.test(text) && [...used].some((name) => text.includes(name));
  const entries: ContractEntry[] = [];
  for (const { shown, text } of documents) {
    if (named === undefined && !mayBeMeant(text)) continue;
    entries.push(...(await entriesIn(shown, text, project)));
  }
  const isMeant = named !== undefined || entries.some(({ name }) => used.has(name));
  return isMeant ? { written: true, entries: firstOfEach(entries) } : undefined;
}

async function documentAt(path: string): Promise<{ readonly shown: string; readonly text: string }> {
  const shown = relative('', path) || path;
  return { shown, text: await readNamedFile({ path, shown, code: 'GATES_CONTRACT_INVALID', hint: HINT }) };
}

async function entriesIn(shown: string, text: string, project: ComposeProject | undefined): Promise<ContractEntry[]> {
  // The parser of Markdown is loaded for the documents that may hold a contract, and for no other.
  const { parseDocument } = await import('../../collect/documents/parse-document.ts');
  const { document, unread } = parseDocument(shown, text);
  const variables = documentedVariables([{ ...document, evidence: 'E1' }]);
  const [line] = unread;
  // A document that is no contract may hold what it likes.
  if (line !== undefined && variables.length > 0) throw unreadLine(shown, line);
  return variables.map(({ name, presence, default: value, at }) => {
    const needed = project !== undefined && isRequired(name, project);
    return {
      name,
      required: presence === 'required' || (presence === 'unstated' && value === undefined && needed),
      services: [],
      at,
      ...(value !== undefined && { default: value }),
    };
  });
}

function unreadLine(shown: string, line: number): GatesError {
  return new GatesError({
    code: 'GATES_CONTRACT_INVALID',
    message: `${shown}:${line} is ${WHY_UNREAD}.`,
    hint: HINT,
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
