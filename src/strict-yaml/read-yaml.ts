import { type Document, isScalar, LineCounter, visit } from 'yaml';
import type { Position } from '../model/evidence/position.ts';
import { boundedDocument, repeatedKeys } from './bounded-document.ts';
import { type Places, placesIn } from './places.ts';
import type { YamlFault } from './schema-faults.ts';

const MOST_ALIASES = 100;
/** Of a number that is shown. */
const MOST_DIGITS = 40;

/** A YAML file: what stands in it and where. `value` is absent when it is no YAML. */
export interface ReadYaml {
  readonly value?: unknown;
  readonly places: Places;
  readonly faults: readonly YamlFault[];
}

/** Reads YAML 1.2 with unique keys. A number that would change by being read is a fault, and so is a cycle. */
export function readYaml(text: string, file: string): ReadYaml {
  const lines = new LineCounter();
  const { document, faults: broken } = boundedDocument(text, lines);
  const faults = document && broken.length === 0 ? repeatedKeys(document) : broken;
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const places = placesIn(document, positionOf);
  if (document && faults.length === 0) return { ...valueOf(document, positionOf), places };
  return { places, faults: faults.map(({ offset, message }) => ({ message, at: positionOf(offset) })) };
}

function valueOf(document: Document, positionOf: (offset: number) => Position): Omit<ReadYaml, 'places'> {
  const faults = changedNumbers(document, positionOf);
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) as unknown, faults };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { faults: [...faults, { message: error.message, at: positionOf(0) }] };
  }
}

function changedNumbers(document: Document, positionOf: (offset: number) => Position): YamlFault[] {
  const faults: YamlFault[] = [];
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || typeof node.value !== 'number' || !node.range) return;
      const isWhole = /^[-+]?\d+$/.test(node.source ?? '');
      if (Number.isFinite(node.value) && (!isWhole || Number.isSafeInteger(node.value))) return;
      const shown = node.source?.slice(0, MOST_DIGITS) ?? '';
      const message = `the number ${shown} cannot be read exactly; write it as a text`;
      faults.push({ message, at: positionOf(node.range[0]) });
    },
  });
  return faults;
}
