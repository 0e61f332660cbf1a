import { defineGate } from '../../src/model/gate.ts';

export const gate = defineGate({
  id: 'g3',
  title: 'Functional tests',
  document: '03_FUNCTIONAL_TESTS',
  heading: 'G3_FUNCTIONAL_TESTS - Functional Tests Against the Running System',
  requires: [],
  sections: [],
});
