// Made by `npm run generate` from the folders below gates/; changes made here are lost.
import type { Gate } from '../src/model/gate.ts';
import { g1Gate } from './g1-config/index.generated.ts';
import { g2Gate } from './g2-runtime/index.generated.ts';
import { g3Gate } from './g3-functional/index.generated.ts';

/** Every gate in its order, with its checks and exhibits. */
export const GATES: readonly Gate[] = [g1Gate, g2Gate, g3Gate];
