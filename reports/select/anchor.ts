import type { RunResult } from '../../src/model/result.ts';
import type { Subject } from '../../src/model/subject.ts';

/** A place in a file of the project. Lines and columns count from 1. */
export interface Anchor {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Where what runs is declared when nobody knows: the first name that Compose looks for. */
const USUAL_FILE = 'compose.yaml';

/**
 * Finds a place in the project for whatever a finding is about, because formats that live beside code know no other
 * subject: its own place, else the line of its service in the Compose files, else the first Compose file. Services are
 * looked up in a table that is made once.
 */
export function anchorsOf({ declared }: Pick<RunResult, 'declared'>): (subject: Subject) => Anchor {
  const services = new Map(declared?.services.map(({ name, at }) => [name, at]));
  const first = declared?.files.find(isWithin) ?? USUAL_FILE;
  return ({ file, line, column, service }) => {
    if (file !== undefined && isWithin(file)) return placeIn(file, line, column);
    const at = service === undefined ? undefined : services.get(service);
    return at && isWithin(at.file) ? placeIn(at.file, at.line, at.column) : { file: first, line: 1 };
  };
}

/** A path that leads out of the project names no file of it. */
function isWithin(file: string): boolean {
  const segments = file.split('/');
  return file !== '' && !file.startsWith('/') && !segments.includes('..') && !/^[A-Za-z][\w+.-]*:/.test(file);
}

function placeIn(file: string, line = 1, column?: number): Anchor {
  const clean = file.replace(/^(?:\.\/)+/, '');
  return { file: clean, line: Math.max(1, line), ...(column !== undefined && { column: Math.max(1, column) }) };
}
