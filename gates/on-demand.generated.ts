// Made by `npm run generate` from the folders below gates/; changes made here are lost.
import type { Gate, GateDeclaration, GateId } from '../src/model/gate.ts';
import { gate as g1 } from './g1-config/gate.ts';
import { gate as g2 } from './g2-runtime/gate.ts';
import { gate as g3 } from './g3-functional/gate.ts';

/** What each gate is, without its checks. */
export const GATE_DECLARATIONS: Readonly<Record<GateId, GateDeclaration>> = { g1, g2, g3 };

/** Loads a gate with its checks and exhibits: a run of one gate does not wait for the code of the others. */
export const GATE_ON_DEMAND: Readonly<Record<GateId, () => Promise<Gate>>> = {
  g1: async () => (await import('./g1-config/index.generated.ts')).g1Gate,
  g2: async () => (await import('./g2-runtime/index.generated.ts')).g2Gate,
  g3: async () => (await import('./g3-functional/index.generated.ts')).g3Gate,
};
