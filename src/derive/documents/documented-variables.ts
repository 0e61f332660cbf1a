import type { EvidenceId } from '../../model/evidence/kinds.ts';
import type { DocumentedVariable } from '../../model/evidence/project-document.ts';
import {
  cellAt,
  columnOf,
  type DocumentedTable,
  documentedTables,
  type ReadCell,
  type ReadDocument,
} from './documented-table.ts';

const VARIABLE = /variable|^env(?:ironment)?$|\benv\b/i;
const NAME = /^(?:names?|keys?|settings?|parameters?|options?)$/i;
const DEFAULT = /default/i;
const REQUIRED = /required|mandatory/i;
const IDENTIFIER = /^[A-Z][A-Z0-9_]{2,}$/;

/** What a document says of one variable. */
export interface VariableInDocument {
  readonly name: string;
  readonly presence: DocumentedVariable['presence'];
  /** Masked like the value of an environment variable. */
  readonly default?: string;
  /** The headings it stands under. */
  readonly under: readonly string[];
  readonly at: ReadCell['at'];
  readonly evidence: EvidenceId;
}

/** The variables that the documents list, in tables and in lists, each time they do. */
export function documentedVariables(documents: readonly ReadDocument[]): readonly VariableInDocument[] {
  const listed = documents.flatMap(({ variables, evidence }) =>
    variables.map(({ variable, presence, default: value, under, at }) => ({
      name: variable,
      presence,
      under,
      at,
      evidence,
      ...(typeof value?.value === 'string' && { default: unquoted(value.value) }),
    })),
  );
  return [...documentedTables(documents).flatMap(variablesOf), ...listed];
}

function variablesOf(documented: DocumentedTable): readonly VariableInDocument[] {
  const { table, evidence } = documented;
  const column = variableColumn(documented);
  const [defaults, required] = [columnOf(documented, DEFAULT), columnOf(documented, REQUIRED)];
  return table.rows.flatMap((row) => {
    const cell = row[column];
    const value = cellAt(row, defaults)?.value;
    const presence = presenceOf(row[required]?.value, table.under);
    return namesIn(cell?.value ?? '').map((name) => ({
      name,
      presence,
      under: table.under,
      at: cell?.at ?? table.at,
      evidence,
      ...(value !== undefined && !REQUIRED.test(value) && { default: unquoted(value) }),
    }));
  });
}

function variableColumn(documented: DocumentedTable): number {
  const named = columnOf(documented, VARIABLE);
  if (named !== -1) return named;
  const column = columnOf(documented, NAME);
  const cells = documented.table.rows.map((row) => row[column]?.value ?? '');
  const variables = cells.filter((text) => namesIn(text).some((name) => name.includes('_')));
  return variables.length * 2 > cells.length ? column : -1;
}

/** The names in a cell that holds nothing else: `A_URL`, `A_URL / B_URL`. */
function namesIn(text: string): readonly string[] {
  const words = text.split(/[\s,/]+/).filter((word) => word !== '');
  return words.every((word) => IDENTIFIER.test(word)) ? words : [];
}

function presenceOf(cell: string | undefined, under: readonly string[]): VariableInDocument['presence'] {
  if (cell !== undefined && /^(?:yes|y|true|required|always|✅|✓|✔|x)/iu.test(cell)) return 'required';
  if (cell !== undefined && cell !== '') return 'optional';
  const nearest = under.findLast((heading) => /required|mandatory|optional/i.test(heading));
  if (nearest === undefined) return 'unstated';
  return /optional/i.test(nearest) ? 'optional' : 'required';
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, '$2').trim();
}
