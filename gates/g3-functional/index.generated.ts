// Made by `npm run generate` from the folders below gates/; changes made here are lost.
import type { Gate } from '../../src/model/gate.ts';
import { gate } from './gate.ts';

export const g3Gate: Gate = {
  ...gate,
  sections: [],
};
