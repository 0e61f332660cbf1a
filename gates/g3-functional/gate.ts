import { defineGate } from '../../src/model/gate.ts';

export const gate = defineGate({
  id: 'g3',
  title: 'Functional tests',
  document: '03_FUNCTIONAL_TESTS',
  heading: 'G3_FUNCTIONAL_TESTS - Functional Tests Against the Running System',
  requires: [],
  configuredBy: {
    kinds: ['flowSuite', 'importedSuites'],
    otherwise:
      'no flows are configured; gates flows init writes a first flow file, and suites in gates.yaml imports results',
  },
  sections: [
    { id: 'overview', title: 'At a Glance' },
    { id: 'contracts', title: 'Contracts' },
    { id: 'flows', title: 'Flows' },
    { id: 'exchanges', title: 'Exchanges over HTTP' },
    { id: 'authentication', title: 'Tokens and Credentials' },
    { id: 'openapi', title: 'OpenAPI' },
    { id: 'stability', title: 'Stability While Flows Ran' },
    { id: 'residue', title: 'Residue' },
    { id: 'scope', title: 'Coverage' },
    { id: 'suites', title: 'Imported Suites' },
    { id: 'targets', title: 'Targets, Secrets and Request Budgets' },
  ],
});
