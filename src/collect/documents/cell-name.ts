import { isSecretName } from '../../shared/secret-name.ts';

/** Columns whose cells are values of what the row names. */
const VALUE = /default|value|example|current|setting$/i;
/** Columns whose cells tell something about it and never hold it. */
const ABOUT =
  /type|level|scope|service|component|name|product|variable|used|require|optional|mandatory|purpose|description|notes?$|rotat|where|file|source|path|owner|format|port|section|status|since/i;
/** Columns, and what is in them, that name secrets instead of holding them. */
const NAMES = /^(?:credentials?|secrets?|tokens?|keys?|api keys?|passwords?)(?: names?)?$/i;
const NAME = /^[A-Za-z_][A-Za-z_/ ().,-]*\d{0,2}$/;

const VARIABLE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/;

/** What the door must take a cell for: under this name its value is masked exactly when it can be a secret. */
export function cellName(columns: readonly string[], row: readonly string[], index: number): string {
  const column = columns[index] ?? '';
  const text = row[index] ?? '';
  if (index === 0 && NAMES.test(column) && NAME.test(text)) return 'name';
  if (VARIABLE.test(text) && isSecretName(text) && !VALUE.test(column)) return 'name';
  if (isSecretName(column)) return column;
  // What a row names comes before its value.
  const secret = row.slice(0, index).find((name) => isIdentifier(name) && isSecretName(name));
  return secret !== undefined && canHold(column, text) ? secret : column;
}

function canHold(column: string, text: string): boolean {
  return VALUE.test(column) || (!ABOUT.test(column) && !/\s/.test(text));
}

/** A name as variables, secrets and settings have it; words with spaces are prose or a name for people. */
function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][\w.-]*$/.test(text);
}
