import { relative } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type YAMLMap } from 'yaml';
import { GatesError } from '../../model/errors.ts';
import type { Position } from '../../model/evidence/position.ts';
import { didYouMean } from '../../shared/nearest.ts';
import { boundedDocument, repeatedKeys } from '../../strict-yaml/bounded-document.ts';
import type { Contract, ContractEntry } from './contract.ts';
import { readNamedFile } from './named-file.ts';

const HINT = 'An entry reads: { name: DB_PASSWORD, required: true, secret: true, services: [api] }.';

interface Key {
  /** Whether a value is what it has to be. */
  readonly accepts: (value: unknown) => boolean;
  readonly expected: string;
}

const isFlag = (value: unknown) => typeof value === 'boolean';
const isText = (value: unknown) => ['string', 'number', 'boolean'].includes(typeof value);
const KEYS: Readonly<Record<string, Key>> = {
  name: {
    accepts: (value) => typeof value === 'string' && /^[A-Za-z_]\w*$/.test(value),
    expected: 'the name of a variable',
  },
  required: { accepts: isFlag, expected: 'true or false' },
  default: { accepts: isText, expected: 'a text' },
  pattern: { accepts: isPattern, expected: 'a regular expression' },
  secret: { accepts: isFlag, expected: 'true or false' },
  services: { accepts: isNames, expected: 'a list of services' },
};

/**
 * Reads a contract: a list `variables` of entries with `name`, `required` (true when absent and there is no default),
 * `default`, `pattern`, `secret` and `services`.
 *
 * @throws GatesError `GATES_CONTRACT_INVALID` with the place of every fault
 */
export async function readContractFile(path: string): Promise<Contract> {
  const shown = relative('', path) || path;
  const text = await readNamedFile({ path, shown, code: 'GATES_CONTRACT_INVALID', hint: HINT });
  const lineCounter = new LineCounter();
  const placeAt = (offset = 0): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { file: shown, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const { document, faults: broken } = boundedDocument(text, lineCounter);
  const faults = [...broken, ...(document ? repeatedKeys(document) : [])].map(({ offset, message }) =>
    faultText(placeAt(offset), `it is no YAML: ${message}`),
  );
  if (faults.length > 0) throw invalid(faults);
  const list = isMap(document?.contents) ? document.contents.get('variables') : document?.contents;
  if (!isSeq(list)) throw invalid([faultText(placeAt(0), 'there is no list "variables"')]);
  const entries = list.items.flatMap((item): ContractEntry[] => {
    const at = placeAt((item as YAMLMap | null)?.range?.[0]);
    if (!isMap(item)) {
      faults.push(faultText(at, 'an entry must be a mapping with a name'));
      return [];
    }
    faults.push(...faultsOf(item, at, placeAt));
    return [entryFrom(new Map(item.items.map(({ key, value }) => [scalarOf(key), plainOf(value)])), at)];
  });
  if (faults.length > 0) throw invalid(faults);
  return { written: true, entries };
}

function faultsOf(item: YAMLMap, at: Position, placeAt: (offset?: number) => Position): readonly string[] {
  const wrong = item.items.flatMap(({ key, value }) => {
    const name = String(scalarOf(key)).slice(0, 50);
    const place = placeAt(isScalar(key) ? key.range?.[0] : undefined);
    const known = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
    if (!known) return [faultText(place, `"${name}" is not a key of an entry. ${didYouMean(name, Object.keys(KEYS))}`)];
    return known.accepts(plainOf(value)) ? [] : [faultText(place, `${name} must be ${known.expected}`)];
  });
  return item.has('name') ? wrong : [faultText(at, 'an entry must have a name'), ...wrong];
}

function entryFrom(values: ReadonlyMap<unknown, unknown>, at: Position): ContractEntry {
  const [fallback, pattern, secret, services] = ['default', 'pattern', 'secret', 'services'].map((key) =>
    values.get(key),
  );
  const required = values.get('required');
  return {
    name: String(values.get('name')),
    required: typeof required === 'boolean' ? required : fallback === undefined,
    services: isNames(services) ? services : [],
    at,
    ...(isText(fallback) && { default: String(fallback) }),
    ...(typeof pattern === 'string' && { pattern }),
    ...(typeof secret === 'boolean' && { secret }),
  };
}

function scalarOf(node: unknown): unknown {
  return isScalar(node) ? node.value : undefined;
}

/** Aliases are not followed: a contract has no need of them. */
function plainOf(node: unknown): unknown {
  return isSeq(node) ? node.items.map(scalarOf) : scalarOf(node);
}

function isNames(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((name) => typeof name === 'string');
}

function isPattern(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  try {
    return new RegExp(value, 'u') instanceof RegExp;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

function faultText({ file, line, column }: Position, message: string): string {
  return `${file}:${line}:${column}: ${message}`;
}

function invalid(faults: readonly string[]): GatesError {
  const message = `The contract cannot be used.\n  ${faults.join('\n  ')}`;
  return new GatesError({ code: 'GATES_CONTRACT_INVALID', message, hint: HINT });
}
