import type { Position } from '../model/evidence/position.ts';
import type { Path, Places } from '../strict-yaml/places.ts';

/** What can be wrong with flow files; stable, for scripts. */
export type FlowFaultCode =
  | 'flow.syntax'
  | 'flow.shape'
  | 'flow.duplicate'
  | 'flow.unknown-name'
  | 'flow.variable'
  | 'flow.expectation-missing'
  | 'flow.expectation-vacuous'
  | 'flow.matcher'
  | 'flow.action'
  | 'flow.effects'
  | 'flow.budget'
  | 'flow.deadline'
  | 'flow.secret'
  | 'flow.selection';

/** A fault of a specification, found before anything is sent. */
export interface FlowFault {
  readonly code: FlowFaultCode;
  readonly message: string;
  readonly at: Position;
}

/** Tells a fault at a path of the file; at the value there, or at its key. */
export type Report = (code: FlowFaultCode, path: Path, message: string, where?: 'value' | 'key') => void;

export function reportTo(faults: FlowFault[], places: Places): Report {
  return (code, path, message, where = 'value') => {
    faults.push({ code, message, at: where === 'key' ? places.keyAt(path) : places.valueAt(path) });
  };
}

/** A fault in one line: `jobs.flow.yaml:12:7: unknown key …`. */
export function faultText({ at, message }: FlowFault): string {
  return `${at.file}:${at.line}:${at.column}: ${message}`;
}
